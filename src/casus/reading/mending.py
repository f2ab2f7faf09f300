"""Broken text made whole before it is parsed, with the way back to the offsets of the original.

Web pages lose the blanks around links ("North Koreais sending", "withIranian leaders"), wrap lines in the midst of a
sentence and leave marks of their layout; papers of many languages open quotations with a dash. What stands in a
sentence and is no part of it is left out first (``omissions``); then letters are exchanged one for one or put in. Every
place leads back to one of the original.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from casus.codebook.furniture import load_labels
from casus.reading.dash_quotations import in_quotation_marks
from casus.reading.glued_words import find_lost_blanks
from casus.reading.omissions import Shortened, leave_out

_WRAP = re.compile(r"\n(?<=[^\s.!?:;,”\"»*-]\n)(?=[a-z]+[ ,’'])")
_BREAK = re.compile(r"\n(?<=[a-z ]\n)(?= ?[\w“\"‘$€£])")
_UNFINISHED = re.compile(
    r"[ \n](?:a|an|the|of|to|for|from|with|by|at|into|against|between|its|their|his|and|or|that|has|have|had"
    r"|was|were|is|are|will|would|not) ?\Z"
)
"""The end of a line in a word that ends no sentence, headline or item of a list."""
_LONGEST_END = len(" against ")
_LONG_LINE = 40
"""Fewest letters of a line that is wrapped; headlines and list items are shorter."""
_MARKUP = re.compile(r"^#{1,6}(?= )|^\*{1,3}(?=\w)|(?<=\S)\*{1,3}$", re.MULTILINE)
_DOUBLED = re.compile(r"(?<=\s)\"\"(?=\w)")


@dataclass(frozen=True, slots=True)
class Mended:
    """A text made whole, the places of the letters that were put in, and what it was before they were."""

    text: str
    before: Shortened
    inserted: tuple[int, ...] = ()

    def original(self, place: int) -> int:
        """Where a place of this text lies in the original."""
        return self.before.original(place - bisect_left(self.inserted, place))


def mend(text: str) -> Mended:
    """The text with the breakages above repaired; itself when there are none."""
    before = leave_out(text)
    text = before.text
    if "\n" in text:
        text = _BREAK.sub(_joined, _WRAP.sub(_unwrapped, text))
    if "*" in text or "#" in text:
        text = _MARKUP.sub(lambda found: " " * len(found.group()), text)
    if ":" in text or "|" in text:
        text = _labels().sub(lambda found: " " * len(found.group()), text)
    if '""' in text:
        text = _DOUBLED.sub(' "', text)
    text = in_quotation_marks(text)
    return _with_blanks(text, before, find_lost_blanks(text))


@cache
def _labels() -> re.Pattern[str]:
    """A label of the page that opens a line, in any letters: "Exclusive: ", "ANALYSIS | "."""
    labels = "|".join(sorted(map(" ".join, load_labels()), key=len, reverse=True))
    return re.compile(rf"^(?:{labels}) ?[:|] (?=\S)", re.MULTILINE | re.IGNORECASE)


def _joined(found: re.Match[str]) -> str:
    """A blank for the break of a line that is unfinished."""
    end = found.start()
    unfinished = _UNFINISHED.search(found.string, max(end - _LONGEST_END, 0), end)
    return " " if unfinished else "\n"


def _unwrapped(found: re.Match[str]) -> str:
    """A line break in the midst of a sentence is a blank: the line is long and the next goes on in small letters."""
    line_start = found.string.rfind("\n", 0, found.start()) + 1
    return " " if found.start() - line_start >= _LONG_LINE else "\n"


def _with_blanks(text: str, before: Shortened, places: Iterable[int]) -> Mended:
    """The text with a blank put in before each place."""
    pieces = list(_pieces(text, places))
    if len(pieces) == 1:
        return Mended(text, before)
    inserted, reached = [], 0
    for piece in pieces[:-1]:
        reached += len(piece)
        inserted.append(reached)
        reached += 1
    return Mended(" ".join(pieces), before, tuple(inserted))


def _pieces(text: str, places: Iterable[int]) -> Iterator[str]:
    start = 0
    for place in places:
        yield text[start:place]
        start = place
    yield text[start:]
