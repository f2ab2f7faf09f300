"""The answer to a what-if question on a terminal, wrapped to its width; colour adds nothing to it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from casus.model import Reaction
from casus.views.answer import Duty, NoDuty, Outline
from casus.views.answer_words import (
    article_phrase,
    condition_words,
    likelihood_words,
    no_duty_names,
    no_duty_phrase,
    note_lines,
    reaction_phrase,
    related_lines,
    scenario_phrase,
    silent_phrase,
    speaker_words,
)
from casus.views.brief_text import HOLDER_WIDTH, STYLES
from casus.views.obligations import FORECAST
from casus.views.phrases import actor_phrase, holder_label, relation_phrase, shorten
from casus.views.plain import printable

NOTHING = "Nobody has said what they would do, and no treaty known to Casus bears on it."
MARGIN = 2


def answer_text(outline: Outline, width: int, explain: bool = False) -> RenderableType:
    """The answer as something Rich prints; ``explain`` adds the steps from the question to each reaction."""
    body = max(width - MARGIN - HOLDER_WIDTH - 2, 20)
    parts: list[RenderableType] = [
        Text(f"What if {printable(outline.scenario.text)}?", style="bold"),
        Text(f"understood as {printable(scenario_phrase(outline.scenario))}", style="dim"),
    ]
    if outline.duties or outline.no_duties:
        parts += [Text(), Text("BY TREATY", style="bold"), *_duties(outline, explain)]
        if outline.duties:
            parts += [_indented(Text(FORECAST, style="dim"))]
    for section in outline.sections:
        title = Text(section.title.upper(), style="bold")
        parts += [Text(), title, _reactions(section.reactions, body, explain)]
    if outline.silent:
        names = Text(printable(silent_phrase(outline)))
        parts += [Text(), Text("NOBODY HAS SAID", style="bold"), _indented(names)]
    elif len(parts) == 2:
        parts += [Text(), Text(NOTHING)]
    return Group(*parts)


def _duties(outline: Outline, explain: bool) -> Iterator[RenderableType]:
    for duty in outline.duties:
        yield _indented(Text("\n").join(_duty(duty, explain)))
    for absent in outline.no_duties:
        yield _indented(Text("\n").join(_no_duty(absent, explain)))


def _duty(duty: Duty, explain: bool) -> Iterator[Text]:
    names = ", ".join(printable(actor_phrase(actor)) for actor in duty.actors)
    claim = Text(printable(reaction_phrase(duty.reaction)), style=STYLES[duty.reaction.stance])
    yield Text.assemble((names, "bold"), "  ", claim)
    yield Text(printable(article_phrase(duty)))
    for line in duty.steps if explain else note_lines(duty):
        yield Text(f"· {printable(line)}", style="dim")


def _no_duty(absent: NoDuty, explain: bool) -> Iterator[Text]:
    """The first relation with the reason; the others by name, unless steps are asked for."""
    owing = Text(printable(no_duty_phrase(absent)), style=STYLES["will_not"])
    yield Text.assemble((printable(no_duty_names(absent)), "bold"), "  ", owing)
    shown = absent.relations if explain else absent.relations[:1]
    lines = [relation_phrase(relation) for relation in shown]
    if others := [relation.treaty_name for relation in absent.relations[len(shown) :]]:
        lines.append(f"nor as {', '.join(others)}")
    for line in lines:
        yield Text(f"· {printable(line)}", style="dim")


def _reactions(reactions: Iterable[Reaction], width: int, explain: bool) -> Table:
    table = Table.grid(padding=(0, 1))
    table.add_column(width=MARGIN - 1)
    table.add_column(width=HOLDER_WIDTH, style="bold")
    table.add_column(overflow="fold")
    for reaction in reactions:
        holder = Text(printable(holder_label(reaction.actor, HOLDER_WIDTH)))
        table.add_row("", holder, Text("\n").join(_reaction(reaction, width, explain)))
    return table


def _reaction(reaction: Reaction, width: int, explain: bool) -> Iterator[Text]:
    style = STYLES[reaction.stance]
    claim = Text(printable(reaction_phrase(reaction)), style=style)
    details = (condition_words(reaction), likelihood_words(reaction), _status(reaction))
    yield Text("  ").join([claim, *(Text(printable(detail)) for detail in details if detail)])
    yield Text(printable(speaker_words(reaction)), style="dim")
    yield Text(f"“{shorten(printable(reaction.grounds.evidence or ''), 2 * width - 12)}”", style="dim")
    for line in (*related_lines(reaction), *(reaction.explanation if explain else reaction.caveats)):
        yield Text(f"· {printable(line)}", style="dim")


def _status(reaction: Reaction) -> str | None:
    return None if reaction.status == "current" else reaction.status


def _indented(text: Text) -> Table:
    table = Table.grid(padding=(0, 1))
    table.add_column(width=MARGIN - 1)
    table.add_column(overflow="fold")
    table.add_row("", text)
    return table
