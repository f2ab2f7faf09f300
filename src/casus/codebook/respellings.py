"""Names as other languages and machine translation spell them: "Ławrow", "Netanjahu", "Emanuel Macron".

Spellings of one sound are made one before two names are compared, so that a name need not stand in every spelling in
the table of offices.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from rapidfuzz.distance import JaroWinkler
from rapidfuzz.process import extract

from casus.codebook.wordings import fold

_ALIKE = 0.93
"""Least Jaro-Winkler similarity (Winkler 1990) of both given name and surname."""

SHORTEST = 6
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


def sounding_like(word: str, others: Iterable[str]) -> list[str]:
    """Which of the others, all as they sound, are nearly the same as a word."""
    scorer = JaroWinkler.similarity
    found = extract(word, [*others], scorer=scorer, score_cutoff=_ALIKE, limit=None)
    return [other for other, _, _ in found]
