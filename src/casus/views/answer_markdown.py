"""The answer to a what-if question as Markdown. Article text is escaped, so that it stays text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from casus.model import Reaction
from casus.views.answer import Duty, NoDuty, Outline
from casus.views.answer_text import NOTHING
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
from casus.views.brief_markdown import code_span, escape_markdown
from casus.views.obligations import FORECAST
from casus.views.phrases import actor_phrase, relation_phrase


def answer_markdown(outlines: Iterable[Outline], explain: bool = False) -> str:
    """The answers as Markdown: a heading a scenario; ``explain`` adds the steps to each reaction."""
    return "\n".join(line for outline in outlines for line in _lines(outline, explain)) + "\n"


def _lines(outline: Outline, explain: bool) -> Iterator[str]:
    yield f"# What if {escape_markdown(outline.scenario.text)}?\n"
    yield f"Understood as {code_span(scenario_phrase(outline.scenario))}.\n"
    if not any((outline.duties, outline.no_duties, outline.sections, outline.silent)):
        yield NOTHING + "\n"
    if outline.duties or outline.no_duties:
        yield "## By treaty\n"
        for duty in outline.duties:
            yield from _duty(duty, explain)
        for absent in outline.no_duties:
            yield from _no_duty(absent)
        yield f"\n{FORECAST}\n" if outline.duties else ""
    for section in outline.sections:
        yield f"## {section.title}\n"
        for reaction in section.reactions:
            yield from _reaction(reaction, explain)
        yield ""
    if outline.silent:
        yield "## Nobody has said\n"
        yield escape_markdown(silent_phrase(outline)) + "\n"


def _duty(duty: Duty, explain: bool) -> Iterator[str]:
    names = ", ".join(escape_markdown(actor_phrase(actor)) for actor in duty.actors)
    yield f"- **{names}** {code_span(reaction_phrase(duty.reaction))}"
    yield f"  - {escape_markdown(article_phrase(duty))}"
    yield from _notes(duty.steps if explain else note_lines(duty))


def _no_duty(absent: NoDuty) -> Iterator[str]:
    yield f"- **{escape_markdown(no_duty_names(absent))}** {escape_markdown(no_duty_phrase(absent))}"
    yield from _notes(relation_phrase(relation) for relation in absent.relations)


def _reaction(reaction: Reaction, explain: bool) -> Iterator[str]:
    yield f"- **{escape_markdown(actor_phrase(reaction.actor))}** {code_span(reaction_phrase(reaction))}"
    if condition := condition_words(reaction):
        yield f"  - condition: {escape_markdown(condition)}"
    if likelihood := likelihood_words(reaction):
        yield f"  - {escape_markdown(likelihood)}"
    sentence = escape_markdown(reaction.grounds.evidence or "")
    yield f"  - {escape_markdown(speaker_words(reaction))}: “{sentence}”"
    if reaction.status != "current":
        yield f"  - {escape_markdown(reaction.status)}"
    for line in related_lines(reaction):
        yield f"  - {escape_markdown(line)}"
    yield from _notes(reaction.explanation if explain else reaction.caveats)


def _notes(notes: Iterable[str]) -> Iterator[str]:
    for note in notes:
        yield f"  - note: {escape_markdown(note)}"
