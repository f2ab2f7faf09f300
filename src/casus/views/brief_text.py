"""The brief on a terminal: it wraps to the width given and says the same without colour."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from casus.model import Commitment, Document, Stance
from casus.views.brief import Brief, Disagreement, Figure, Section, Statement
from casus.views.phrases import (
    INFERRED,
    STANCES,
    act_phrase,
    actor_phrase,
    condition_phrase,
    date_phrase,
    doubts,
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
HOLDER_WIDTH = 14
MARGIN = 4
"""Columns left of the holder: the statement's number and the blanks around it."""


def brief_text(brief: Brief, width: int) -> RenderableType:
    """The brief as something Rich prints, sentences shortened to fit ``width`` columns."""
    body = max(width - MARGIN - HOLDER_WIDTH - 2, 20)
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


def _section(section: Section, width: int, dated: bool) -> Group:
    style = f"bold {STYLES[section.stance]}"
    table = Table.grid(padding=(0, 1))
    table.add_column(width=MARGIN - 1, justify="right", style="dim")
    table.add_column(width=HOLDER_WIDTH, style="bold")
    table.add_column(overflow="fold")
    for statement in section.statements:
        holder = Text(printable(actor_phrase(statement.commitment.holder)))
        table.add_row(str(statement.number), holder, Text("\n").join(_lines(statement, width, dated)))
    return Group(Text(section.title.upper(), style=style), table)


def _lines(statement: Statement, width: int, dated: bool) -> Iterator[Text]:
    commitment = statement.commitment
    yield Text("  ").join(_claim(commitment))
    yield _source(statement, width, dated)
    for doubt in doubts(commitment):
        yield Text(f"{INFERRED} {printable(doubt)}", style="dim")


def _claim(commitment: Commitment) -> Iterator[Text]:
    """The act, its condition and its likelihood, codes beside them: on one line if it fits."""
    yield Text(printable(squeeze(commitment.act_span.text)), style=STYLES[commitment.stance])
    yield Text(f"[{printable(act_phrase(commitment))}]", style="dim")
    if commitment.condition:
        yield Text(printable(condition_phrase(commitment.condition)), style="italic")
        if codes := trigger_phrase(commitment.condition):
            yield Text(f"[{printable(codes)}]", style="dim")
    if commitment.likelihood:
        yield Text(printable(likelihood_phrase(commitment.likelihood)))


def _source(statement: Statement, width: int, dated: bool) -> Text:
    """Who said it, and as much of the sentence as two lines hold around the act."""
    speaker = printable(speaker_phrase(statement.commitment) or "the report")
    when = f", {date_phrase(statement.document.date)}" if dated else ""
    sentence = shorten(
        printable(statement.commitment.evidence[0].text),
        max(2 * width - len(speaker) - len(when) - 12, 20),
        around=printable(statement.commitment.act_span.text),
    )
    return Text(f"{speaker}{when}: “{sentence}”", style="dim")


def _figures(figures: Sequence[Figure], width: int) -> Iterator[Text]:
    for figure in figures:
        words = printable(quantity_phrase(figure.quantity))
        room = max(width - len(words) - 6, 20)
        sentence = shorten(printable(figure.sentence.text), room, around=figure.quantity.span.text)
        yield Text.assemble("  ", words, (f"  “{sentence}”", "dim"))


def _disagreements(disagreements: Sequence[Disagreement]) -> Iterator[Text]:
    for clash in disagreements:
        sides = " ≠ ".join(_side(statement) for statement in (clash.first, clash.second))
        yield Text.assemble(f"  {sides}", (f"  {printable(clash.reason)}", "dim"))


def _side(statement: Statement) -> str:
    commitment = statement.commitment
    act = printable(
        f"{actor_phrase(commitment.holder)} {STANCES[commitment.stance]} {act_phrase(commitment)}"
    )
    return f"{act} ({statement.number})"
