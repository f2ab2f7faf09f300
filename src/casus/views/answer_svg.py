"""The answer to a what-if question as a drawing: the event on the left, every reaction with its grounds on the right.

SVG that needs no other file, program or font, with all text escaped. Lines are dashed where an actor only may act or
judges, crossed where it refuses or owes nothing, and pale where a statement no longer stands. The same answer gives the
same drawing.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from casus.model import Reaction, Scenario
from casus.views.answer import AWAY, PAST, Duty, NoDuty, Outline
from casus.views.answer_text import NOTHING
from casus.views.answer_words import (
    OPEN_STILL,
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
from casus.views.phrases import actor_phrase, date_phrase, relation_phrase, shorten
from casus.views.svg import STANCE_COLOURS, svg_text

WIDTH, MARGIN = 1080, 20
EVENT_WIDTH, LEFT = 250, 350
BOX_WIDTH = WIDTH - LEFT - MARGIN
BOX_HEIGHT, GAP, HEADING = 62, 10, 30
LETTERS, EVENT_LETTERS = 108, 36
"""Characters of 12 px that fit into a box, and into the box of the event."""

GREY = "#5c5c5c"


@dataclass(frozen=True, slots=True)
class _Box:
    """One reaction: three lines, its colour, how its line is drawn, and what is shown when one points at it."""

    lines: tuple[str, str, str]
    hint: str
    colour: str
    dashed: bool = False
    crossed: bool = False
    pale: bool = False


def answer_svg(outlines: Sequence[Outline]) -> str:
    """The answers as one SVG document, one below the other."""
    drawn: list[str] = []
    height = float(MARGIN)
    for outline in outlines:
        drawn += _answer(outline, height)
        height += _height(outline) + MARGIN
    title = "; ".join(f"What if {outline.scenario.text}?" for outline in outlines)
    head = (
        f'<svg xmlns="http://www.w3.org/2000/svg" role="img" width="{WIDTH}" height="{height:g}" '
        f'viewBox="0 0 {WIDTH} {height:g}" font-family="sans-serif" font-size="12">'
    )
    return (
        "\n".join(
            [
                head,
                f"<title>{svg_text(title)}</title>",
                '<rect width="100%" height="100%" fill="white"/>',
                *drawn,
                "</svg>",
            ]
        )
        + "\n"
    )


def _groups(outline: Outline) -> Iterator[tuple[str, list[_Box]]]:
    treaty = [*map(_duty, outline.duties), *map(_no_duty, outline.no_duties)]
    if treaty:
        yield "By treaty", treaty
    for section in outline.sections:
        yield (
            section.title,
            [_reaction(each, pale=section.title in {AWAY, PAST}) for each in section.reactions],
        )
    if outline.silent:
        yield (
            "Nobody has said",
            [_Box((silent_phrase(outline), "", ""), silent_phrase(outline), GREY, dashed=True)],
        )
    elif not treaty and not outline.sections:
        yield "Nobody has said", [_Box((NOTHING, "", ""), NOTHING, GREY, dashed=True)]


def _duty(duty: Duty) -> _Box:
    names = ", ".join(actor_phrase(actor) for actor in duty.actors)
    return _Box(
        (names, reaction_phrase(duty.reaction), article_phrase(duty)),
        "\n".join((names, article_phrase(duty), *note_lines(duty))),
        STANCE_COLOURS[duty.reaction.stance],
    )


def _no_duty(absent: NoDuty) -> _Box:
    reasons = [relation_phrase(relation) for relation in absent.relations]
    return _Box(
        (no_duty_names(absent), no_duty_phrase(absent), reasons[0]),
        "\n".join((no_duty_names(absent), *reasons)),
        STANCE_COLOURS["will_not"],
        crossed=True,
    )


def _reaction(reaction: Reaction, *, pale: bool) -> _Box:
    said = "  ".join(
        part
        for part in (
            reaction_phrase(reaction),
            condition_words(reaction),
            likelihood_words(reaction),
            reaction.status if pale else None,
        )
        if part
    )
    related = related_lines(reaction)
    sentence = f"“{reaction.grounds.evidence or ''}”"
    still_open = f", {OPEN_STILL}" if OPEN_STILL in related else ""
    return _Box(
        (actor_phrase(reaction.actor) + still_open, said, f"{speaker_words(reaction)}: {sentence}"),
        "\n".join((said, speaker_words(reaction), sentence, *related)),
        STANCE_COLOURS[reaction.stance],
        dashed=reaction.stance in {"may", "assesses"},
        crossed=reaction.stance == "will_not",
        pale=pale,
    )


def _height(outline: Outline) -> float:
    heights = [HEADING + len(boxes) * (BOX_HEIGHT + GAP) for _, boxes in _groups(outline)]
    return max(sum(heights), BOX_HEIGHT)


def _answer(outline: Outline, top: float) -> Iterator[str]:
    middle = top + _height(outline) / 2
    y = top
    for title, boxes in _groups(outline):
        yield f'<text x="{LEFT}" y="{y + 20:g}" font-weight="bold" font-size="14">{svg_text(title)}</text>'
        y += HEADING
        for box in boxes:
            yield from _edge(box, middle, y + BOX_HEIGHT / 2)
            yield from _draw(box, y)
            y += BOX_HEIGHT + GAP
    yield from _event(outline.scenario, middle)


def _edge(box: _Box, start: float, end: float) -> Iterator[str]:
    x1, x2 = MARGIN + EVENT_WIDTH, LEFT
    bend = (x2 - x1) / 2
    dashes = ' stroke-dasharray="5 4"' if box.dashed else ""
    opacity = ' opacity="0.4"' if box.pale else ""
    path = f"M {x1} {start:g} C {x1 + bend:g} {start:g}, {x2 - bend:g} {end:g}, {x2} {end:g}"
    yield f'<path d="{path}" fill="none" stroke="{box.colour}" stroke-width="1.4"{dashes}{opacity}/>'
    if box.crossed:
        yield (
            f'<path d="M {x2 - 16} {end - 5:g} l 10 10 m 0 -10 l -10 10" stroke="{box.colour}" '
            f'stroke-width="2"{opacity}/>'
        )


def _draw(box: _Box, y: float) -> Iterator[str]:
    opacity = ' opacity="0.55"' if box.pale else ""
    yield f"<g{opacity}><title>{svg_text(box.hint)}</title>"
    yield (
        f'<rect x="{LEFT}" y="{y:g}" width="{BOX_WIDTH}" height="{BOX_HEIGHT}" rx="5" fill="#fdfdfb" '
        f'stroke="{box.colour}"/>'
    )
    yield f'<rect x="{LEFT}" y="{y:g}" width="5" height="{BOX_HEIGHT}" fill="{box.colour}"/>'
    styles = ('font-weight="bold"', f'fill="{box.colour}"', f'fill="{GREY}"')
    for line, style, below in zip(box.lines, styles, (19, 37, 54), strict=True):
        yield f'<text x="{LEFT + 14}" y="{y + below:g}" {style}>{svg_text(shorten(line, LETTERS))}</text>'
    yield "</g>"


def _event(scenario: Scenario, middle: float) -> Iterator[str]:
    y = middle - BOX_HEIGHT / 2
    day = date_phrase(scenario.on)
    lines = (f"What if {scenario.text}?", scenario_phrase(scenario).removesuffix(f", on {day}"), day)
    yield f"<g><title>{svg_text(' '.join(lines))}</title>"
    yield (
        f'<rect x="{MARGIN}" y="{y:g}" width="{EVENT_WIDTH}" height="{BOX_HEIGHT}" rx="6" fill="#d6e4f5" '
        'stroke="#2f5d8a"/>'
    )
    styles = ('font-weight="bold"', f'fill="{GREY}"', f'fill="{GREY}"')
    for line, style, below in zip(lines, styles, (19, 37, 54), strict=True):
        yield f'<text x="{MARGIN + 10}" y="{y + below:g}" {style}>{svg_text(shorten(line, EVENT_LETTERS))}</text>'
    yield "</g>"
