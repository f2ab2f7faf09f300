"""The cascade as Markdown: nested lists, with the grounds below each event. Article text is escaped."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from casus.reasoning.cascade_difference import Difference
from casus.reasoning.cascade_steps import Cascade, Link
from casus.reasoning.simulation import Simulation
from casus.views.brief_markdown import escape_markdown
from casus.views.cascade import (
    Branch,
    branch_phrase,
    branches,
    grounds_phrase,
    sentence_of,
    stopped_grounds,
    stopped_phrase,
    summary_phrase,
)
from casus.views.cascade_changes import change_lines
from casus.views.cascade_frequencies import HEADINGS, caution, frequency_rows
from casus.views.phrases import date_phrase


def cascade_markdown(
    cascade: Cascade,
    *,
    simulation: Simulation | None = None,
    without: Sequence[str] = (),
    difference: Difference | None = None,
) -> str:
    """The tree as nested lists; then what changes without something, and the frequencies as a table."""
    lines = ["# Cascade\n"]
    lines += [line for branch in branches(cascade) for line in _branch(branch, 0)]
    lines += ["", summary_phrase(cascade) + "."]
    if difference is not None:
        lines += ["", f"## Without {escape_markdown(', '.join(without))}\n"]
        lines += [f"- {escape_markdown(line)}" for line in change_lines(difference)]
    if simulation is not None:
        lines += ["", f"## In {simulation.runs:,} runs\n", _row(HEADINGS), "|---|---|---|---|"]
        lines += [_row(row) for row in frequency_rows(cascade, simulation)]
        lines += ["", caution(simulation)]
    return "\n".join(lines) + "\n"


def _branch(branch: Branch, level: int) -> Iterator[str]:
    indent = "  " * level
    phrase, day = branch_phrase(branch), date_phrase(branch.steps[0].due)
    yield f"{indent}- **{escape_markdown(phrase)}**, {day}"
    for link in branch.grounds:
        yield f"{indent}  - {_grounds(link)}"
    for child in branch.branches:
        yield from _branch(child, level + 1)
    for links in branch.stopped:
        stopped = stopped_phrase(links, len(branch.steps) > 1)
        yield f"{indent}  - ✗ {escape_markdown(stopped)}: {_why_not(links)}"


def _grounds(link: Link) -> str:
    sentence = sentence_of(link)
    quoted = f": “{escape_markdown(sentence)}”" if sentence else ""
    source = f" ({escape_markdown(link.source)})" if link.source else ""
    return f"by {escape_markdown(grounds_phrase(link))}{quoted}{source}"


def _why_not(links: tuple[Link, ...]) -> str:
    sentence = sentence_of(links[0])
    said = f"“{sentence}”" if sentence else links[0].reason or ""
    return f"by {escape_markdown(stopped_grounds(links))}: {escape_markdown(said)}"


def _row(cells: Sequence[str]) -> str:
    return "| " + " | ".join(escape_markdown(cell) for cell in cells) + " |"
