"""Finding the codebook's names in a text: longest match first, whole words only, by the day's meaning.

A table of its own, not spaCy's PhraseMatcher: names are found in raw text, so nothing of it lives in a
vocabulary that
spaCy's memory zones release between documents, and a phrase without a parse can be read too.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from casus.codebook.actors import ActorName

_WORD = re.compile(r"[^\W_]+|[^\w\s]")
_GLUED = re.compile(r"(?<=[a-z]{4})(?=[A-Z][a-z]{3})")
"""Where two words were run together: "Ukraine|Russia"."""

_SHORTEST_CAPITALS = 3
"""Fewest letters at which a name all in capitals is read as the name: "TEHRAN" is Tehran, "US" in capitals
is not "us".
"""

_LONGEST_INITIALS = 4


@dataclass(frozen=True, slots=True)
class NameMatch:
    """A name found in a text at ``[start, end)`` and what it may denote, the likeliest first."""

    start: int
    end: int
    names: tuple[ActorName, ...]


Word = tuple[str, int, int]


def words_of(text: str) -> list[Word]:
    """The words and punctuation marks of a text, case-folded, with their offsets."""
    if _GLUED.search(text):
        return list(_split_words(text))
    found, position = [], 0
    for word in _WORD.findall(text):
        position = text.find(word, position)
        found.append((word.casefold().replace("’", "'"), position, position + len(word)))
        position += len(word)
    return found


def _split_words(text: str) -> Iterator[Word]:
    """The words of a text in which some were run together."""
    for match in _WORD.finditer(text):
        start = match.start()
        for part in _GLUED.split(match.group()):
            yield part.casefold().replace("’", "'"), start, start + len(part)
            start += len(part)


class NameTable:
    """All names, indexed by their words."""

    def __init__(self, names: Iterable[ActorName]) -> None:
        """Index the names; among names with the same words the first one given is the likeliest."""
        table: dict[tuple[str, ...], list[ActorName]] = {}
        for name in names:
            table.setdefault(tuple(word for word, _, _ in words_of(name.text)), []).append(name)
        self._names = {key: tuple(found) for key, found in table.items()}
        lengths: dict[str, set[int]] = {}
        for key in table:
            lengths.setdefault(key[0], set()).add(len(key))
        self._lengths = {first: sorted(found, reverse=True) for first, found in lengths.items()}

    def find(self, text: str, on: dt.date | None = None, *, any_case: bool = False) -> Iterator[NameMatch]:
        """Names valid on the day, longest first, none overlapping, in the order of the text."""
        words = words_of(text)
        keys = [word for word, _, _ in words]
        position = 0
        while position < len(words):
            for length in self._lengths.get(keys[position], ()):
                found = self._names.get(tuple(keys[position : position + length]))
                if found and position + length <= len(words):
                    start, end = words[position][1], words[position + length - 1][2]
                    valid = tuple(
                        n for n in found if n.valid(on) and _same_case(n.text, text[start:end], any_case)
                    )
                    if valid:
                        yield NameMatch(start, end, valid)
                        position += length
                        break
            else:
                position += 1


def _same_case(name: str, text: str, any_case: bool) -> bool:
    """Whether the text writes the name as it should be: "us" is not the United States."""
    if name == text or (name.startswith("the ") and name[4:] == text[4:]):
        return True
    if text.isupper() and len(text) >= _SHORTEST_CAPITALS:
        return True
    if name.isupper() and len(name) <= _LONGEST_INITIALS:
        return False
    return any_case or name.islower() or name.replace("’", "'") == text.replace("’", "'")
