"""Finding the codebook's names in a text: longest match first, respecting words, case and dates."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from casus.codebook.actors import ActorName

_WORD = re.compile(r"[^\W_]+|[^\w\s]")
_SHORTEST_CAPITALS = 3


@dataclass(frozen=True, slots=True)
class NameMatch:
    """A name found in a text at ``[start, end)`` and what it may denote."""

    start: int
    end: int
    names: tuple[ActorName, ...]


def words_of(text: str) -> list[tuple[str, int, int]]:
    """The words and punctuation marks of a text, case-folded, with their offsets."""
    return [(m.group().casefold().replace("’", "'"), m.start(), m.end()) for m in _WORD.finditer(text)]


class NameTable:
    """All names, indexed by their first word."""

    def __init__(self, names: Iterable[ActorName]) -> None:
        """Index the names; the order of equals is kept."""
        table: dict[tuple[str, ...], list[ActorName]] = {}
        for name in names:
            key = tuple(word for word, _, _ in words_of(name.text))
            table.setdefault(key, []).append(name)
        self._names = {key: tuple(found) for key, found in table.items()}
        self._lengths: dict[str, tuple[int, ...]] = {}
        for key in sorted(self._names, key=len, reverse=True):
            lengths = self._lengths.get(key[0], ())
            if len(key) not in lengths:
                self._lengths[key[0]] = (*lengths, len(key))

    def find(self, text: str, on: dt.date | None = None, *, any_case: bool = False) -> Iterator[NameMatch]:
        """Names in the text that are valid on the day, longest first, none overlapping, in the order of the text."""
        words = words_of(text)
        keys = [word for word, _, _ in words]
        position = 0
        while position < len(words):
            match = self._match_at(text, words, keys, position, on, any_case)
            if match is None:
                position += 1
            else:
                yield match[0]
                position += match[1]

    def _match_at(
        self,
        text: str,
        words: list[tuple[str, int, int]],
        keys: list[str],
        position: int,
        on: dt.date | None,
        any_case: bool,
    ) -> tuple[NameMatch, int] | None:
        for length in self._lengths.get(keys[position], ()):
            found = self._names.get(tuple(keys[position : position + length]))
            if not found:
                continue
            start, end = words[position][1], words[position + length - 1][2]
            names = tuple(n for n in found if n.valid(on) and _same_case(n.text, text[start:end], any_case))
            if names:
                return NameMatch(start, end, names), length
        return None


def _same_case(name: str, text: str, any_case: bool) -> bool:
    """Whether the text writes the name as it should be: "us" is not the United States, "TEHRAN" is Tehran."""
    if any_case:
        return True
    if text.isupper() and len(text) >= _SHORTEST_CAPITALS:
        return True
    return name == text or name.replace("’", "'") == text.replace("’", "'") or name.lower() == name
