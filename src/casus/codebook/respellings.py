"""Names as other languages and machine translation spell them: "Ławrow", "Netanjahu", "Emanuel Macron".

Spellings of one sound are made one before two names are compared, so that a name need not stand in every spelling in
the table of offices.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

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


def sounds_like(name: str, spellings: Iterable[str], surname: str) -> bool:
    """Whether a written name may be that of whoever is spelt so: a surname alone only when it sounds the same."""
    words = sound(name).split()
    if len(words) == 1:
        return len(words[0]) >= _SHORTEST and words[0] == sound(surname)
    for spelling in spellings:
        other = sound(spelling).split()
        if len(other) > 1 and _alike(words[-1], other[-1]) and _alike(words[0], other[0]):
            return True
    return False


def _alike(one: str, other: str) -> bool:
    return JaroWinkler.similarity(one, other) >= _ALIKE
