"""The brief on a terminal: it wraps to the width given and says the same without colour."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from casus.model import Commitment, Document, Stance
from casus.views.brief import Brief, Disagreement, Figure, Section, Statement
from casus.views.phrases import (
    INFERRED,
    STANCES,
    act_phrase,
    circumstances_phrase,
    condition_phrase,
    date_phrase,
    doubts,
    holder_label,
    likelihood_phrase,
    quantity_phrase,
    shorten,
    speaker_phrase,
    squeeze,
    trigger_phrase,
)
from casus.views.plain import printable

STYLES: dict[Stance, str] = {
    "will": "green",
    "will_not": "red",
    "may": "yellow",
    "demand": "magenta",
    "did": "cyan",
    "denies": "bright_red",
    "assesses": "blue",
}
NOBODY = "Nobody has said what they will, will not or may do."
NUMBER_WIDTH = 6
HOLDER_WIDTH = 16
GAPS = 2
"""Blanks between the three columns: numbers, holders and what they say."""


def brief_text(brief: Brief, width: int) -> RenderableType:
    """The brief as something Rich prints, sentences shortened to fit ``width`` columns."""
    body = max(width - NUMBER_WIDTH - HOLDER_WIDTH - GAPS, 20)
    parts: list[RenderableType] = [heading(brief.documents, len(brief.statements), width)]
    if not brief.sections:
        parts += [Text(), Text(NOBODY)]
    for section in brief.sections:
        parts += [Text(), _section(section, body, dated=len(brief.documents) > 1)]
    if brief.figures:
        parts += [Text(), Text("Numbers", style="bold"), *_figures(brief.figures, width)]
    if brief.disagreements:
        parts += [Text(), Text("Disagreements", style="bold"), *_disagreements(brief.disagreements)]
    return Group(*parts)


def heading(documents: Sequence[Document], statements: int, width: int) -> Text:
    """What was read: the one document's title and date, or how many documents and from when to when."""
    count = f"{statements} statement" + ("" if statements == 1 else "s")
    if len(documents) == 1:
        title = printable(documents[0].title or documents[0].id)
        about = f"{date_phrase(documents[0].date)} · {count}"
        return Text.assemble((shorten(title, width), "bold"), "\n", (about, "dim"))
    dates = sorted(document.date for document in documents if document.date)
    period = f" · {date_phrase(dates[0])} to {date_phrase(dates[-1])}" if dates else ""
    return Text.assemble((f"{len(documents)} documents", "bold"), "\n", (f"{count}{period}", "dim"))


def _section(section: Section, width: int, dated: bool) -> Table:
    table = Table.grid(padding=(0, 1, 0, 0))
    table.add_column(width=NUMBER_WIDTH, justify="right", style="dim")
    table.add_column(width=HOLDER_WIDTH, style="bold")
    table.add_column(overflow="fold")
    for _, group in groupby(section.statements, key=_shared):
        alike = tuple(group)
        holders = dict.fromkeys(holder_label(each.commitment.holder, HOLDER_WIDTH) for each in alike)
        numbers = dict.fromkeys(str(statement.number) for statement in (alike[0], alike[-1]))
        table.add_row(
            "–".join(numbers),
            Text(printable(", ".join(holders))),
            Text("\n").join(_lines(alike[0], width, dated)),
        )
    return table


def _shared(statement: Statement) -> tuple[object, ...]:
    """What statements of several holders have in common when the text makes them in one breath."""
    commitment = statement.commitment
    return commitment.act_span, act_phrase(commitment), commitment.evidence, doubts(commitment)


def _lines(statement: Statement, width: int, dated: bool) -> Iterator[Text]:
    commitment = statement.commitment
    when = f", {date_phrase(statement.document.date)}" if dated else ""
    speaker = Text(f"— {printable(speaker_phrase(commitment) or 'the report')}{when}", style="dim")
    yield Text("  ").join([*_claim(commitment), *_circumstances(statement), speaker])
    yield _sentence(commitment, width)
    for doubt in doubts(commitment):
        yield Text(f"{INFERRED} {printable(doubt)}", style="dim")


def _claim(commitment: Commitment) -> Iterator[Text]:
    """Stance and act, condition and likelihood."""
    stance = STANCES[commitment.stance]
    yield Text(f"{stance} {printable(act_phrase(commitment))}", style=STYLES[commitment.stance])
    if commitment.condition:
        codes = trigger_phrase(commitment.condition)
        yield Text(printable(codes or condition_phrase(commitment.condition)), style="italic")
    if commitment.likelihood:
        yield Text(printable(likelihood_phrase(commitment.likelihood)))


def _circumstances(statement: Statement) -> Iterator[Text]:
    words = circumstances_phrase(statement.deed) if statement.deed else ""
    if words:
        yield Text(printable(words))


def _sentence(commitment: Commitment, width: int) -> Text:
    """As much of the sentence as one line holds around the act, the act in the colour of its stance."""
    act = squeeze(printable(commitment.act_span.text))
    shown = Text(f"“{shorten(printable(commitment.evidence[0].text), width - 2, around=act)}”", style="dim")
    while act not in shown.plain:
        act = act.rpartition(" ")[0]
    start = shown.plain.find(act)
    shown.stylize(f"not dim {STYLES[commitment.stance]}", start, start + len(act))
    return shown


def _figures(figures: Sequence[Figure], width: int) -> Iterator[Text]:
    for figure in figures:
        words = printable(quantity_phrase(figure.quantity))
        room = max(width - len(words) - 6, 20)
        sentence = shorten(printable(figure.sentence.text), room, around=figure.quantity.span.text)
        yield Text.assemble("  ", words, (f"  “{sentence}”", "dim"))


def _disagreements(disagreements: Sequence[Disagreement]) -> Iterator[Text]:
    for clash in disagreements:
        yield Text(f"  ({clash.first.number}) ≠ ({clash.second.number})  {printable(clash.reason)}")
