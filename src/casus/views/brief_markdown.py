"""The brief as Markdown, for notes and reports. Article text is escaped, so that it stays text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from casus.views.brief import Brief, Section, Statement
from casus.views.phrases import (
    INFERRED,
    STANCES,
    act_phrase,
    actor_phrase,
    circumstances_phrase,
    condition_phrase,
    date_phrase,
    doubts,
    likelihood_phrase,
    origin_phrase,
    quantity_phrase,
    squeeze,
    trigger_phrase,
)
from casus.views.plain import printable

SPECIAL = re.compile(r"([\\`*_\[\]~|$@#]|:(?=//)|(?<=www)\.)")
"""What CommonMark and GitHub's tables, strike-through, links and mentions could take for markup in a line."""


def escape_markdown(text: str) -> str:
    """The text on one line as Markdown that shows exactly that text."""
    plain = squeeze(printable(text)).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return SPECIAL.sub(r"\\\1", plain)


def code_span(text: str) -> str:
    """The text as a code span; backticks, which would end it early, become apostrophes."""
    plain = squeeze(printable(text)).replace("`", "'")
    return f"`{plain}`"


def brief_markdown(brief: Brief) -> str:
    """The brief as Markdown: a heading a section, a list item a statement, the sentence quoted below it."""
    return "\n".join(_lines(brief)) + "\n"


def _lines(brief: Brief) -> Iterator[str]:
    for document in brief.documents:
        yield f"# {escape_markdown(document.title or document.id)}"
        yield f"\n{date_phrase(document.date)}\n"
    if not brief.sections:
        yield "Nobody has said what they will, will not or may do."
    for section in brief.sections:
        yield from _section(section)
    if brief.figures:
        yield "## Numbers\n"
        for figure in brief.figures:
            words, sentence = quantity_phrase(figure.quantity), figure.sentence.text
            yield f"- {escape_markdown(words)}: “{escape_markdown(sentence)}”"
        yield ""
    if brief.disagreements:
        yield "## Disagreements\n"
        for clash in brief.disagreements:
            sides = f"{_claim(clash.first)} ≠ {_claim(clash.second)}"
            yield f"- {sides}: {escape_markdown(clash.reason)}"


def _section(section: Section) -> Iterator[str]:
    yield f"## {section.title}\n"
    for statement in section.statements:
        yield from _statement(statement)
    yield ""


def _statement(statement: Statement) -> Iterator[str]:
    commitment, condition = statement.commitment, statement.commitment.condition
    holder, words = (
        escape_markdown(actor_phrase(commitment.holder)),
        escape_markdown(commitment.act_span.text),
    )
    yield f"- **{holder}** {STANCES[commitment.stance]}: {words} ({code_span(act_phrase(commitment))})"
    if condition:
        codes = trigger_phrase(condition)
        yield f"  - condition: {escape_markdown(condition_phrase(condition))}" + (
            f" ({code_span(codes)})" if codes else ""
        )
    if statement.deed and (circumstances := circumstances_phrase(statement.deed)):
        yield f"  - {escape_markdown(circumstances)}"
    if commitment.likelihood:
        yield f"  - {escape_markdown(likelihood_phrase(commitment.likelihood))}"
    origin = escape_markdown(origin_phrase(commitment, statement.document))
    for sentence in commitment.evidence:
        yield f"  - {origin}: “{escape_markdown(sentence.text)}”"
    for doubt in doubts(commitment):
        yield f"  - {INFERRED} {escape_markdown(doubt)}"


def _claim(statement: Statement) -> str:
    commitment = statement.commitment
    holder = escape_markdown(actor_phrase(commitment.holder))
    return f"{holder} {STANCES[commitment.stance]} {code_span(act_phrase(commitment))} ({statement.number})"
