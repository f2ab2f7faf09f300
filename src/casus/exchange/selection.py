"""Which events of which readings are exchanged, and by what they are known."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import get_args

from casus.model import Document, Event, Reading, Realis

REALIS: frozenset[Realis] = frozenset(get_args(Realis))
HAPPENED: frozenset[Realis] = frozenset({"actual", "ongoing"})
"""What formats without a column for realis get by default: a plan or a denial would pass for a deed in them."""


@dataclass(frozen=True, slots=True)
class EventRecord:
    """One event with its document. ``number`` is its place among those of the document, from 0.

    ``alone`` is true when the document holds no other event, as those that were imported do. ``mentions``,
    ``sources`` and ``articles`` say how often, by how many publishers and in how many documents it is told, where
    mentions were linked; one mention stands for itself otherwise.
    """

    document: Document
    event: Event
    number: int
    alone: bool
    mentions: int = 1
    sources: int = 1
    articles: int = 1

    @property
    def date(self) -> dt.date | None:
        """The day it happened, its first day if it took several, or else that of the report."""
        return self.event.when.start if self.event.when else self.document.date

    def identifier(self, form: str) -> str:
        """What it is called in a format: as there, if it came from there, or else by document and number."""
        own = self.document.id.removeprefix(f"{form}:")
        if self.alone and own != self.document.id:
            return own
        return f"{self.document.id}_{self.number}"


@dataclass(frozen=True, slots=True)
class Selection:
    """Tests an event must meet; those left out let everything through.

    ``since`` and ``until`` bound the day of the event, both included. ``actors`` are codes of sources, targets or
    their countries, ``types`` PLOVER types or types of the user's own.
    """

    since: dt.date | None = None
    until: dt.date | None = None
    actors: frozenset[str] = frozenset()
    types: frozenset[str] = frozenset()
    realis: frozenset[Realis] = REALIS

    def admits(self, record: EventRecord) -> bool:
        """Whether the event meets every test; one without a day fails any bound on days."""
        event = record.event
        if event.realis not in self.realis or (self.types and not self.types & {event.type, event.subtype}):
            return False
        return self.covers(record.date) and (not self.actors or bool(self.actors & _codes(event)))

    def covers(self, day: dt.date | None) -> bool:
        """Whether the day lies within the bounds."""
        if day is None:
            return self.since is None and self.until is None
        return (self.since is None or self.since <= day) and (self.until is None or day <= self.until)


def select(readings: Iterable[Reading], selection: Selection) -> Iterator[EventRecord]:
    """The selected events, in the order of the readings and of their texts."""
    for reading in readings:
        alone = len(reading.events) == 1
        for number, event in enumerate(reading.events):
            record = EventRecord(reading.document, event, number, alone)
            if selection.admits(record):
                yield record


def number_of(identifier: str, bits: int) -> int:
    """A positive number for formats whose identifiers are numbers: the identifier if it is one, else a hash.

    With 53 bits, which every program keeps exactly, two of a million events share a number once in 18,000 files.
    """
    if identifier.isascii() and identifier.isdecimal() and int(identifier) < 1 << 63:
        return int(identifier)
    digest = hashlib.sha256(identifier.encode("utf-8", "replace")).digest()
    return int.from_bytes(digest[:8], "big") >> (64 - bits) or 1


def _codes(event: Event) -> set[str]:
    actors = (*event.sources, *event.targets)
    return {code for actor in actors for code in (actor.code, actor.country) if code}
