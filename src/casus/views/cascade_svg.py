"""The cascade as a drawing: SVG that needs no other file, program or font, with all text escaped.

Columns are links from the event given, rows those of the tree; lines beside the tree show further grounds for an event.
The same cascade gives the same drawing.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from casus.reasoning.cascade_steps import Cascade, Certainty, Link, Step
from casus.reasoning.simulation import Simulation
from casus.views.cascade import Branch, branches, event_phrase, grounds_phrase, sentence_of, summary_phrase
from casus.views.phrases import date_phrase, shorten
from casus.views.svg import svg_text

WIDTH, HEIGHT = 220, 64
GAP_X, GAP_Y = 60, 18
MARGIN = 20
LETTERS = 34
"""Characters of 12 px that fit into a box."""

FILLS: dict[Certainty, str] = {"given": "#d6e4f5", "follows": "#dcefdc", "possible": "#fbf1d0"}
STROKES: dict[Certainty, str] = {"given": "#2f5d8a", "follows": "#2e7d32", "possible": "#a67c00"}


@dataclass(frozen=True, slots=True)
class _Box:
    step: Step
    column: int
    row: float

    @property
    def x(self) -> float:
        return MARGIN + self.column * (WIDTH + GAP_X)

    @property
    def y(self) -> float:
        return MARGIN + self.row * (HEIGHT + GAP_Y)


def cascade_svg(cascade: Cascade, simulation: Simulation | None = None) -> str:
    """The cascade as one SVG document; with a simulation, each box shows its share of the runs."""
    boxes: dict[int, _Box] = {}
    rows = 0.0
    for branch in branches(cascade):
        rows = _place(branch, 0, rows, boxes)
    columns = max((box.column for box in boxes.values()), default=0) + 1
    width = 2 * MARGIN + columns * WIDTH + (columns - 1) * GAP_X
    height = 2 * MARGIN + max(rows, 1) * (HEIGHT + GAP_Y) - GAP_Y
    tree = {step.parent for step in cascade.steps}
    lines = [
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height:g}" '
        f'viewBox="0 0 {width} {height:g}" font-family="sans-serif" font-size="12">',
        f"<title>{svg_text(event_phrase(cascade.steps[0].event))}: {svg_text(summary_phrase(cascade))}</title>",
        '<rect width="100%" height="100%" fill="white"/>',
    ]
    for place, link in enumerate(cascade.links):
        lines += _edge(link, boxes, place in tree)
    for number in sorted(boxes):
        lines += _box(boxes[number], simulation)
    return "\n".join([*lines, "</svg>"]) + "\n"


def _place(branch: Branch, column: int, row: float, boxes: dict[int, _Box]) -> float:
    """Give a branch its boxes, each event above the middle of what hangs on it; return the next free row."""
    following = row
    for child in branch.branches:
        following = _place(child, column + 1, following, boxes)
    following = max(following, row + len(branch.steps))
    middle = (row + following - len(branch.steps)) / 2
    for offset, step in enumerate(branch.steps):
        boxes[step.number] = _Box(step, column, middle + offset)
    return following


def _edge(link: Link, boxes: dict[int, _Box], in_tree: bool) -> Iterator[str]:
    if link.effect is None:
        return
    start, end = boxes[link.cause], boxes[link.effect]
    x1, y1 = start.x + WIDTH, start.y + HEIGHT / 2
    x2, y2 = end.x, end.y + HEIGHT / 2
    bend = GAP_X / 2 if x2 > x1 else GAP_X * 2
    colour = STROKES[link.outcome] if link.outcome != "stopped" else "none"
    dashes = "" if link.outcome == "follows" else ' stroke-dasharray="5 4"'
    weight, opacity = (1.6, 1) if in_tree else (1, 0.45)
    path = f"M {x1:g} {y1:g} C {x1 + bend:g} {y1:g}, {x2 - bend:g} {y2:g}, {x2:g} {y2:g}"
    yield (
        f'<path d="{path}" fill="none" stroke="{colour}" stroke-width="{weight}" opacity="{opacity}"{dashes}>'
        f"<title>{svg_text(_why(link))}</title></path>"
    )


def _why(link: Link) -> str:
    sentence = sentence_of(link)
    return grounds_phrase(link) + (f": “{sentence}”" if sentence else "")


def _box(box: _Box, simulation: Simulation | None) -> Iterator[str]:
    step = box.step
    dashes = ' stroke-dasharray="5 4"' if step.certainty == "possible" else ""
    share = f", {100 * simulation.frequencies[step.number].share:.0f} %" if simulation else ""
    phrase = event_phrase(step.event)
    actor = step.event.actor.name if step.event.actor else "somebody"
    lines = (actor, phrase.removeprefix(f"{actor} "), date_phrase(step.due) + share)
    yield f"<g><title>{svg_text(phrase)}</title>"
    yield (
        f'<rect x="{box.x:g}" y="{box.y:g}" width="{WIDTH}" height="{HEIGHT}" rx="6" '
        f'fill="{FILLS[step.certainty]}" stroke="{STROKES[step.certainty]}"{dashes}/>'
    )
    for line, words, weight in zip((20, 37, 54), lines, ("bold", "normal", "normal"), strict=True):
        yield (
            f'<text x="{box.x + 10:g}" y="{box.y + line:g}" font-weight="{weight}">'
            f"{svg_text(shorten(words, LETTERS))}</text>"
        )
    yield "</g>"
