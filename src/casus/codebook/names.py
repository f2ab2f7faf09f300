"""Finding the codebook's names in a text: longest match first, whole words only, by the day's meaning.

A table of its own, not spaCy's PhraseMatcher: names are found in raw text, so nothing of it lives in a
vocabulary that
spaCy's memory zones release between documents, and a phrase without a parse can be read too.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator
from itertools import accumulate, chain
from typing import NamedTuple

from casus.codebook.actors import ActorName

_WORD = re.compile(r"([^\W_]+|[^\w\s])")
_GLUED = re.compile(r"[A-Z](?<=[a-z]{4}.)[a-z]{3}")
"""What begins the second of two words that were run together: "Ukraine|*Russ*ia"."""

_SHORTEST_CAPITALS = 3
"""Fewest letters at which a name all in capitals is read as the name: "TEHRAN" is Tehran, "US" in capitals
is not "us".
"""

_LONGEST_INITIALS = 4

_LINKING = re.compile(r"(?<= )(?:Of|The|For|And|On|In)(?= )")
"""Small words that some papers write with a capital: "Economic Community *Of* West African States"."""


class NameMatch(NamedTuple):
    """A name found in a text at ``[start, end)`` and what it may denote, the likeliest first."""

    start: int
    end: int
    names: tuple[ActorName, ...]


def _words_of(text: str) -> tuple[list[str], list[int]]:
    """The words and punctuation marks of a text, case-folded, and where each begins and ends, in turn.

    Words that were run together count as several.
    """
    starts = [0, *[glued.start() for glued in _GLUED.finditer(text)]]
    pieces = [text[start:end] for start, end in zip(starts, [*starts[1:], len(text)], strict=True)]
    parts = [*chain.from_iterable([_WORD.split(piece)[:-1] for piece in pieces])]
    words = " ".join(parts[1::2]).casefold().replace("’", "'").split(" ")
    return words, list(accumulate(map(len, parts)))


class NameTable:
    """All names, indexed by their words."""

    def __init__(self, names: Iterable[ActorName]) -> None:
        """Index the names; among names with the same words the first one given is the likeliest."""
        table: dict[tuple[str, ...], list[ActorName]] = {}
        for name in names:
            table.setdefault(tuple(_words_of(name.text)[0]), []).append(name)
        self._names = {key: tuple(found) for key, found in table.items()}
        self._first_words = frozenset(key[0] for key in table)
        self._single_words = frozenset(key[0] for key in table if len(key) == 1)
        self._longer: dict[str, dict[str, list[int]]] = {}
        """How many words the names have that begin with a word, by the word after it; the most first."""
        for key in sorted(table, key=len, reverse=True):
            if len(key) > 1:
                lengths = self._longer.setdefault(key[0], {}).setdefault(key[1], [])
                if len(key) not in lengths:
                    lengths.append(len(key))

    def find(self, text: str, on: dt.date | None = None, *, any_case: bool = False) -> Iterator[NameMatch]:
        """Names valid on the day, longest first, none overlapping, in the order of the text."""
        words, borders = _words_of(text)
        words += ("", "")  # behind the last word stands none
        free, longer, single = 0, self._longer, self._single_words
        for position in [place for place, word in enumerate(words) if word in self._first_words]:
            word = words[position]
            lengths = longer[word].get(words[position + 1], ()) if word in longer else ()
            if position < free or not (lengths or word in single):
                continue
            if word == "the" and self._begins_region(position + 1, words):
                continue
            for length in (*lengths, 1):
                found = self._names.get(tuple(words[position : position + length]))
                if found:
                    start, end = borders[2 * position], borders[2 * (position + length) - 1]
                    written = text[start:end]
                    valid = [n for n in found if n.valid(on) and _same_case(n.text, written, any_case)]
                    if valid:
                        yield NameMatch(start, end, tuple(valid))
                        free = position + length
                        break

    def _begins_region(self, position: int, words: list[str]) -> bool:
        """Whether what stands behind an article begins another name: "the *West African bloc*", no "*the West*"."""
        lengths = self._longer.get(words[position], {}).get(words[position + 1], ())
        return any(tuple(words[position : position + length]) in self._names for length in lengths)


def _lowered(word: re.Match[str]) -> str:
    return word.group().lower()


def _same_case(name: str, text: str, any_case: bool) -> bool:
    """Whether the text writes the name as it should be: "us" is not the United States."""
    if name == text or (name[:4].lower() == "the " and name[4:] == text[4:]):
        return True
    if " " in name and _LINKING.sub(_lowered, text) == name:
        return True
    if text.isupper() and len(text) >= _SHORTEST_CAPITALS:
        return True
    if name.isupper() and len(name) <= _LONGEST_INITIALS:
        return False
    return any_case or name.islower() or name.replace("’", "'") == text.replace("’", "'")
