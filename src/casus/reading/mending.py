"""Broken text made whole before it is parsed, with the way back to the offsets of the original.

Web pages lose the blanks around links ("North Koreais sending", "withIranian leaders"), wrap lines in the midst of a
sentence and leave marks of their layout; papers of many languages open quotations with a dash. Letters are exchanged
one for one or put in, never taken out, so that every place leads back to one of the original.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from casus.reading.dash_quotations import in_quotation_marks
from casus.reading.glued_words import find_lost_blanks

_WRAP = re.compile(r"(?<=[^\s.!?:;,”\"»*-])(?P<break>\n)(?=[a-z]+[ ,’'])")
_LONG_LINE = 60
"""Fewest letters of a line that is wrapped; headlines and list items are shorter."""
_MARKUP = re.compile(r"^#{1,6}(?= )|^\*{1,3}(?=\w)|(?<=\S)\*{1,3}$", re.MULTILINE)
_DOUBLED = re.compile(r"(?<=\s)\"\"(?=\w)")


@dataclass(frozen=True, slots=True)
class Mended:
    """A text made whole, and the places of the letters that were put in."""

    text: str
    inserted: tuple[int, ...] = ()

    def original(self, place: int) -> int:
        """Where a place of this text lies in the original."""
        return place - bisect_left(self.inserted, place)


def mend(text: str) -> Mended:
    """The text with the breakages above repaired; itself when there are none."""
    if "\n" in text:
        text = _WRAP.sub(_unwrapped, text)
    if "*" in text or "#" in text:
        text = _MARKUP.sub(lambda found: " " * len(found.group()), text)
    text = in_quotation_marks(_DOUBLED.sub(' "', text))
    return _with_blanks(text, find_lost_blanks(text))


def _unwrapped(found: re.Match[str]) -> str:
    """A line break in the midst of a sentence is a blank: the line is long and the next goes on in small letters."""
    line_start = found.string.rfind("\n", 0, found.start()) + 1
    return " " if found.start() - line_start >= _LONG_LINE else "\n"


def _with_blanks(text: str, places: Iterable[int]) -> Mended:
    """The text with a blank put in before each place."""
    pieces = list(_pieces(text, places))
    if len(pieces) == 1:
        return Mended(text)
    inserted, reached = [], 0
    for piece in pieces[:-1]:
        reached += len(piece)
        inserted.append(reached)
        reached += 1
    return Mended(" ".join(pieces), tuple(inserted))


def _pieces(text: str, places: Iterable[int]) -> Iterator[str]:
    start = 0
    for place in places:
        yield text[start:place]
        start = place
    yield text[start:]
