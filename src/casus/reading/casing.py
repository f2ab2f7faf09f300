"""Text in capitals or in small letters, written as a sentence is, so that tagger and parser know it.

Links to other reports, which pages set in capitals between the paragraphs, give way to blanks. Every letter stays in
its place, so offsets hold. Names of the codebook, and words that the rest of the text writes with capitals, keep
theirs.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Container, Iterator
from dataclasses import dataclass, field, fields, replace
from functools import cache
from operator import attrgetter, is_not
from typing import Any

from casus.codebook import Codebook
from casus.model import Actor, Document, Reading, Span

_WORD = re.compile(r"\S+")
_SENTENCE_START = re.compile(r"(?:^|(?<=[.!?] )|(?<=[\"“]))[a-z]", re.MULTILINE)
_CAPITALISED = re.compile(r"(?<=[a-z,] )[A-Z][\w’'-]*")
_WITHOUT_WORDS = frozenset({type(None), bool, int, float, str, dt.date, Actor})
"""What the parts of a reading may be that say nothing of the text's words."""
_FEWEST_WORDS = 3
_FEWEST_ORDINARY = 2
"""How many words that are no names a shouted stretch must have: a row of abbreviations is none."""


def in_sentence_case(text: str, codebook: Codebook, on: dt.date | None = None) -> str:
    """The text with shouted and whispered stretches in sentence case; the same object when there are none."""
    if not any(line.isupper() or line.islower() or _may_shout(line) for line in text.splitlines()):
        return text
    pieces = list(text)
    links = dict(_links(text))
    for start, end in links.items():
        pieces[start:end] = " " * (end - start)
    shouted = list(_shouted(text, links))
    written = _written_elsewhere(text) if shouted else {}
    for start, end in shouted:
        pieces[start:end] = _spoken(text[start:end], codebook, on, written)
    for start, end in _whispered(text):
        pieces[start:end] = _with_names(text[start:end], codebook, on)
    changed = "".join(pieces)
    return changed if changed != text else text


def restored(reading: Reading, document: Document, original: Callable[[int], int]) -> Reading:
    """The reading of a document's text in sentence case, with every span's words as the document writes them.

    ``original`` leads from a place in the text that was read to its place in the document's own.
    """
    parts = _Parts(document.text, original)
    found = {
        field.name: parts.restored(getattr(reading, field.name))
        for field in fields(reading)
        if field.name != "document"
    }
    return replace(reading, document=document, **found)


@dataclass(frozen=True, slots=True)
class _Parts:
    """The parts of a reading with the document's words; one that several records share is made once."""

    text: str
    original: Callable[[int], int]
    known: dict[int, Any] = field(default_factory=dict)

    def restored(self, value: Any) -> Any:  # noqa: ANN401 (any part of a reading, and the same in return)
        """The part itself where nothing of it has changed."""
        if isinstance(value, tuple):
            parts = self._all(value)
            return tuple(parts) if any(map(is_not, parts, value)) else value
        known = self.known.get(id(value))
        if known is None:
            known = self.known[id(value)] = (
                self._span(value) if isinstance(value, Span) else self._record(value)
            )
        return known

    def _all(self, values: tuple[Any, ...]) -> list[Any]:
        return [
            self.restored(value) if value and type(value) not in _WITHOUT_WORDS else value for value in values
        ]

    def _span(self, span: Span) -> Span:
        """The span without blanks at its ends, which may stand where the text that was read had a mark."""
        start, end = self.original(span.start), self.original(max(span.end - 1, 0)) + 1
        words = self.text[start:end]
        start += len(words) - len(words.lstrip())
        words = words.strip()
        if start == span.start and words == span.text:
            return span
        return Span(start, start + len(words), words)

    def _record(self, record: Any) -> Any:  # noqa: ANN401
        before = _values(record.__class__)(record)
        after = self._all(before)
        return type(record)(*after) if any(map(is_not, after, before)) else record


@cache
def _values(kind: type) -> Callable[[Any], tuple[Any, ...]]:
    """What takes the values of all fields from a record of a kind; what is no record has none."""
    names = getattr(kind, "__dataclass_fields__", ())
    if len(names) > 1:
        return attrgetter(*names)
    return lambda record: tuple(getattr(record, name) for name in names)


def _may_shout(line: str) -> bool:
    return len([word for word in line.split() if word.isupper() and len(word) > 1]) >= _FEWEST_WORDS


def _lines(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for line in text.splitlines(keepends=True):
        yield start, start + len(line)
        start += len(line)


def _links(text: str) -> Iterator[tuple[int, int]]:
    """The lines in capitals inside a report in small letters: links to others, of which nothing is read.

    Those at its head are its headlines, and what is hardly more than names is none.
    """
    lines = [(start, text[start:end].rstrip()) for start, end in _lines(text)]
    loud = [each for each in lines if each[1].isupper() and len(each[1].split()) > _FEWEST_WORDS]
    if loud:
        ordinary = next((start for start, line in lines if _is_ordinary(line)), len(text))
        yield from ((start, start + len(line)) for start, line in loud if start >= ordinary)


def _is_ordinary(line: str) -> bool:
    """Whether a line is a sentence of a report, and no label or headline in capitals."""
    return line.count(" ") >= _FEWEST_WORDS and sum(map(str.islower, line)) * 2 > sum(map(str.isalpha, line))


def _shouted(text: str, links: Container[int]) -> Iterator[tuple[int, int]]:
    """Stretches of words in capitals within a line that is no link."""
    for first, last in _lines(text):
        if first in links or not _has_run(text[first:last].split()):
            continue
        run: list[re.Match[str]] = []
        for word in [*_WORD.finditer(text, first, last), None]:
            if word is not None and not any(map(str.islower, word.group())):
                run.append(word)
                continue
            while run and not run[-1].group().isupper():
                run.pop()
            while run and not run[0].group().isupper():
                run.pop(0)
            if sum(each.group().isupper() for each in run) >= _FEWEST_WORDS:
                yield run[0].start(), run[-1].end()
            run = []


def _has_run(words: list[str]) -> bool:
    """Whether enough words in capitals follow each other, with nothing in small letters between them."""
    found = 0
    for word in words:
        if word.isupper():
            found += 1
            if found == _FEWEST_WORDS:
                return True
        elif found and (word.islower() or any(map(str.islower, word))):
            found = 0
    return False


def _whispered(text: str) -> Iterator[tuple[int, int]]:
    """Lines without a capital."""
    for first, last in _lines(text):
        line = text[first:last]
        if line.islower() and len(line.split()) >= _FEWEST_WORDS:
            yield first, last


def _written_elsewhere(text: str) -> dict[str, str]:
    """Words that the text writes with a capital in the midst of a sentence, by their small letters."""
    return {word.lower(): word for word in _CAPITALISED.findall(text)}


def _spoken(text: str, codebook: Codebook, on: dt.date | None, written: dict[str, str]) -> str:
    """A shouted stretch in sentence case; left alone when it is hardly more than names."""
    named = list(_names(text, codebook, on))
    inside = {place for start, end, _ in named for place in range(start, end)}
    ordinary = [
        w for w in _WORD.finditer(text) if w.start() not in inside and sum(map(str.isalpha, w.group())) > 2
    ]
    if len(ordinary) < _FEWEST_ORDINARY:
        return text
    letters = [_small(letter) for letter in text]
    for word in ordinary:
        bare = word.group().strip("\"'“”‘’.,:;!?()").lower()
        at = word.group().lower().find(bare)
        known = written.get(bare)
        if known is not None and len(known) == len(bare):
            letters[word.start() + at : word.start() + at + len(bare)] = known
    for start, end, name in named:
        letters[start:end] = name
    first = next((place for place, letter in enumerate(letters) if letter.isalpha()), 0)
    letters[first] = _large(letters[first])
    return "".join(letters)


def _with_names(text: str, codebook: Codebook, on: dt.date | None) -> str:
    """A line in small letters with names and beginnings of sentences in capitals."""
    letters = list(_SENTENCE_START.sub(lambda found: found.group().upper(), text))
    for start, end, name in _names(text, codebook, on):
        letters[start:end] = name
    return "".join(letters)


def _names(text: str, codebook: Codebook, on: dt.date | None) -> Iterator[tuple[int, int, str]]:
    """The codebook's names in a stretch, as the codebook writes them."""
    for match in codebook.names.find(text, on, any_case=True):
        found = text[match.start : match.end]
        fitting = [each.text for each in match.names if each.text.lower() == found.lower()]
        name = max(fitting, key=lambda written: sum(map(str.isupper, written)), default=found.title())
        if len(name) == len(found) and not name.islower():
            yield match.start, match.end, name


def _small(letter: str) -> str:
    """The small letter, unless it takes more than one character: offsets must hold."""
    lowered = letter.lower()
    return lowered if len(lowered) == 1 else letter


def _large(letter: str) -> str:
    raised = letter.upper()
    return raised if len(raised) == 1 else letter
