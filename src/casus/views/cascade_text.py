"""The cascade on a terminal: a tree, earliest first, with the grounds below each event."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text
from rich.tree import Tree

from casus.reasoning.cascade_difference import Difference
from casus.reasoning.cascade_steps import Cascade, Certainty, Link
from casus.reasoning.simulation import Simulation
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
from casus.views.plain import printable

STYLES: dict[Certainty, str] = {"given": "bold", "follows": "bold green", "possible": "bold yellow"}


def cascade_text(
    cascade: Cascade,
    *,
    simulation: Simulation | None = None,
    without: Sequence[str] = (),
    difference: Difference | None = None,
) -> RenderableType:
    """The cascade as something Rich prints, then what changes without something, then the frequencies."""
    parts: list[RenderableType] = [_tree(branch) for branch in branches(cascade)]
    parts += [Text(), Text(summary_phrase(cascade), style="dim")]
    if difference is not None:
        parts += [Text(), Text(f"WITHOUT {printable(', '.join(without))}", style="bold")]
        parts += [Text(f"  {printable(line)}") for line in change_lines(difference)]
    if simulation is not None:
        parts += [
            Text(),
            Text(f"IN {simulation.runs:,} RUNS", style="bold"),
            _frequencies(cascade, simulation),
        ]
        parts += [Text(caution(simulation), style="dim")]
    return Group(*parts)


def _tree(branch: Branch) -> Tree:
    tree = Tree(Text("\n").join(_lines(branch)), guide_style="dim")
    _grow(tree, branch)
    return tree


def _grow(tree: Tree, branch: Branch) -> None:
    for child in branch.branches:
        _grow(tree.add(Text("\n").join(_lines(child))), child)
    for links in branch.stopped:
        tree.add(Text("\n").join(_stopped(links, len(branch.steps) > 1)))


def _lines(branch: Branch) -> Iterator[Text]:
    step = branch.steps[0]
    phrase = Text(printable(branch_phrase(branch)), style=STYLES[step.certainty])
    yield Text.assemble(phrase, "  ", (date_phrase(step.due), "dim"))
    for link in branch.grounds:
        yield from _grounds(link)


def _grounds(link: Link) -> Iterator[Text]:
    yield Text(f"by {printable(grounds_phrase(link))}", style="dim")
    sentence = sentence_of(link)
    if sentence:
        yield Text(f"“{printable(sentence)}”", style="dim")


def _stopped(links: tuple[Link, ...], several: bool) -> Iterator[Text]:
    yield Text(f"✗ {printable(stopped_phrase(links, several))}", style="red")
    yield Text(f"by {printable(stopped_grounds(links))}", style="dim")
    sentence = sentence_of(links[0])
    yield Text(printable(f"“{sentence}”" if sentence else links[0].reason or ""), style="dim")


def _frequencies(cascade: Cascade, simulation: Simulation) -> Table:
    table = Table(box=None, pad_edge=False)
    for name in HEADINGS:
        table.add_column(name, justify="left" if name == "event" else "right")
    for row in frequency_rows(cascade, simulation):
        table.add_row(*(printable(cell) for cell in row))
    return table
