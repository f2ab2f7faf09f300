"""Where the text stands in quotation marks: of every kind, unbalanced, over several paragraphs.

A quotation never crosses a line break. One that is left open ends with its paragraph; when the next paragraph
begins with a mark it is a quotation of its own that ``continues`` the one before (the newspaper convention).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from casus.reading.columns import Parse

_MARK = re.compile('["“”„‟«»＂]')
_PARAGRAPH = re.compile(r"[^\n]+")
_PAIRED = re.compile(r"``|''|’’|‘‘")


@dataclass(frozen=True, slots=True)
class Quotation:
    """Tokens ``[start, end)`` of a document, marks included. ``closed`` is false when the closing mark is
    missing."""

    start: int
    end: int
    closed: bool
    continues: bool = False
    single: bool = False


def find_quotations(parse: Parse) -> tuple[Quotation, ...]:
    """The quotations of a document in the order of the text, outermost only."""
    text = _PAIRED.sub(_as_double_mark, parse.whole)
    found: list[Quotation] = []
    open_before = False
    for paragraph in _PARAGRAPH.finditer(text):
        ranges = list(_paragraph_quotations(text, paragraph.start(), paragraph.end()))
        for number, (start, end, closed, single) in enumerate(ranges):
            first, last = parse.tokens_between(start, end)
            if found and first < found[-1].end:
                continue
            begins = not text[paragraph.start() : start].strip()
            continues = open_before and number == 0 and begins
            found.append(Quotation(first, last, closed, continues, single))
        if paragraph.group().strip():
            open_before = bool(ranges) and not ranges[-1][2]
    return tuple(found)


def _as_double_mark(pair: re.Match[str]) -> str:
    """Two single marks stand for a double one; a blank beside it keeps the offsets."""
    before = pair.string[pair.start() - 1] if pair.start() else " "
    opens = pair.group() in {"``", "‘‘"} or (pair.group() == "''" and (before.isspace() or before in "(["))
    return "“ " if opens else " ”"


def _paragraph_quotations(text: str, begin: int, end: int) -> Iterator[tuple[int, int, bool, bool]]:
    """Character ranges ``(start, end, closed, single)`` between marks; single marks count outside double ones
    only."""
    opened: int | None = None
    plain_from = begin
    for mark in _MARK.finditer(text, begin, end):
        position = mark.start()
        opens = _opens(text, position, begin, end, opened is not None)
        if opened is None and opens:
            yield from _single_quotations(text, plain_from, position)
            opened = position
        elif opened is not None and opens and text[position] in "“«„":
            yield opened, position, False, False
            opened = position
        elif opened is not None:
            yield opened, position + 1, True, False
            opened, plain_from = None, position + 1
    if opened is None:
        yield from _single_quotations(text, plain_from, end)
    elif text[opened + 1 : end].strip():
        yield opened, end, False, False


def _opens(text: str, position: int, begin: int, end: int, inside: bool) -> bool:
    """Whether a double mark opens. Curly marks say so themselves, unless they stand the wrong way round."""
    before = text[position - 1] if position > begin else " "
    after = text[position + 1] if position + 1 < end else " "
    mark = text[position]
    if mark in "„«":
        return True
    if mark == "“":
        return not (inside and after in " .,;:!?)" and not before.isspace())
    if mark in "”»":
        return not inside and before.isspace() and not after.isspace()
    return not inside and not after.isspace() and not (before.isalnum() and not after.isalnum())


_SINGLE = re.compile(r"['‘‹](?<![\w’'].)(?=[\w“\"…(])(?P<inside>.*?[\w.,!?…)%])['’›](?!\w)")


def _single_quotations(text: str, begin: int, end: int) -> Iterator[tuple[int, int, bool, bool]]:
    """Pairs of single marks, as headlines and British papers use them; apostrophes are none."""
    for found in _SINGLE.finditer(text, begin, end):
        yield found.start(), found.end(), True, True
