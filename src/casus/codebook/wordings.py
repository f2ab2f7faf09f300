"""Comparing the wording of names: letters folded, and the names a phrase contains."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from functools import lru_cache

ARTICLES = {"the", "a", "an"}
LINKING = {"of", "for", "to", "at", "in"}
"""Words that join an office to its country and carry nothing themselves."""

_UNDECOMPOSED = str.maketrans({"ł": "l", "đ": "dj", "ø": "o", "ı": "i", "æ": "ae"})
"""Small Latin letters that Unicode does not decompose into a base letter and an accent."""


_NAME_SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv"})


def is_name_suffix(word: str) -> bool:
    """Whether a word follows a surname without being one: "John Tilelli *Jr.*"."""
    return word.rstrip(".,").lower() in _NAME_SUFFIXES


@lru_cache(maxsize=1 << 16)
def fold(name: str) -> str:
    """The name in lower case without accents, full stops, possessives and hyphens: "U.S." is "us".

    >>> fold("Recep Tayyip Erdoğan’s")
    'recep tayyip erdogan'
    """
    letters = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", name).casefold())
    plain = "".join(letter for letter in letters if not unicodedata.combining(letter))
    plain = plain.translate(_UNDECOMPOSED)
    plain = re.sub(r"['’]s\b|[.,'’ʼ]", "", plain)
    return " ".join(re.sub(r"[-‐‑–]", " ", plain).split())


def names_in(phrase: str, names: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Each name the phrase contains, longest first, as its code with the key of what is left of the phrase.

    "President of the United States" leaves "president", "head of German diplomacy" "head of diplomacy".
    """
    words = fold(phrase).split()
    for length in range(len(words), 0, -1):
        for start in range(len(words) - length + 1):
            code = names.get(" ".join(words[start : start + length]))
            if code is not None:
                yield code, title_key(" ".join((*words[:start], *words[start + length :])))


def title_key(words: str) -> str:
    """The words folded, without articles and without linking words at either end."""
    kept = [word for word in fold(words).split() if word not in ARTICLES]
    while kept and kept[-1] in LINKING:
        kept.pop()
    while kept and kept[0] in LINKING:
        kept.pop(0)
    return " ".join(kept)
