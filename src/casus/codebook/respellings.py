"""Names as other languages and machine translation spell them: "Ławrow", "Netanjahu", "Emanuel Macron".

Spellings of one sound are made one before two names are compared, so that a name need not stand in every spelling in
the table of offices.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import NamedTuple

from rapidfuzz.distance import JaroWinkler

from casus.codebook.wordings import fold

_ALIKE = 0.93
"""Least Jaro-Winkler similarity (Winkler 1990) of both given name and surname."""

_SHORTEST = 6
"""Fewest letters of a surname that stands for a holder by its sound alone."""

_SOUNDS = (
    (re.compile("sch|sz|š|ş"), "sh"),
    (re.compile("tsch|cz|tch|č"), "ch"),
    (re.compile("dsch|dzh|dż"), "j"),
    (re.compile("zh|ž|ż|rz"), "zh"),
    (re.compile("ph"), "f"),
    (re.compile("[wv]"), "v"),
    (re.compile("ff$"), "v"),
    (re.compile("ck|q|c(?=[aouklrnt]|$)"), "k"),
    (re.compile("kh"), "h"),
    (re.compile("ou"), "u"),
    (re.compile("[jy]"), "i"),
    (re.compile(r"(.)\1+"), r"\1"),
)


@lru_cache(maxsize=1 << 14)
def sound(name: str) -> str:
    """The name with the spellings of one sound made one.

    >>> sound("Ławrow") == sound("Lavrov"), sound("Netanjahu") == sound("Netanyahu")
    (True, True)
    """
    written = fold(name)
    for spelling, plain in _SOUNDS:
        written = spelling.sub(plain, written)
    return written


class Sounds(NamedTuple):
    """How somebody's name sounds: the surname, and the first and last word of each spelling in full."""

    surname: str
    names: tuple[tuple[str, str], ...]


def sounds_of(spellings: Iterable[str], surname: str) -> Sounds:
    """How the name sounds of whoever is spelt so."""
    words = [sound(spelling).split() for spelling in spellings]
    ends = dict.fromkeys((found[0], found[-1]) for found in words if len(found) > 1)
    return Sounds(sound(surname), tuple(ends))


def sounds_like(words: Sequence[str], sounds: Sounds) -> bool:
    """Whether words, by their sounds, may name somebody: a surname alone only when it sounds the same."""
    if len(words) == 1:
        return len(words[0]) >= _SHORTEST and words[0] == sounds.surname
    first, last = words[0], words[-1]
    for other_first, other_last in sounds.names:
        if _alike(last, other_last) and _alike(first, other_first):
            return True
    return False


def _alike(one: str, other: str) -> bool:
    return JaroWinkler.similarity(one, other) >= _ALIKE
