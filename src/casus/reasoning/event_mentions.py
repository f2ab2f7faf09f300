"""Mentions of events as they are compared: what an event's record and its sentence say, made ready once.

Reading happens elsewhere: of the sentence only its plain words are used, to tell how alike two reports are worded.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Literal
from zlib import crc32

from casus.model import Actor, Document, Event, MentionKey, Reading, Realis

Standing = Literal["deed", "prospect", "denial"]

STANDINGS: dict[Realis, Standing] = {
    "actual": "deed",
    "ongoing": "deed",
    "planned": "prospect",
    "threatened": "prospect",
    "hypothetical": "prospect",
    "denied": "denial",
    "negated": "denial",
}
"""What a realis makes of an event: something done, something that may come, something that is not so."""

STEM = 5
"""Letters by which word forms are held to be the same word ("invades", "invaded", "invasion")."""

SHINGLE = 3
"""Words in a row that make one piece of a sentence when copies are looked for (Broder 1997)."""

NAME_WEIGHT = 2
"""Names and numbers say twice as much about which event is meant as other words do."""

_WORD = re.compile(r"\w+(?:['’]\w+)?")


@dataclass(frozen=True, slots=True)
class Party:
    """Who stands on one end of an event: codes with sectors, and the sides that they belong to."""

    bodies: frozenset[tuple[str, str | None]]
    sides: frozenset[str]


@dataclass(frozen=True, slots=True, eq=False)
class EventMention:
    """One event of one document, with what it is compared by. Two mentions are the same if they are one object.

    ``words`` are stems of the sentence, actors and trigger left out, with weights that sum to ``weight``; ``report``
    holds those of all the event sentences of the document; ``shingles`` are numbers that stand for three words in a
    row; ``stem`` is the trigger's.
    """

    key: MentionKey
    event: Event
    document: Document
    standing: Standing
    sources: Party
    targets: Party
    stem: str
    words: dict[str, int]
    weight: int
    shingles: frozenset[int]
    report: frozenset[str]

    @property
    def parties(self) -> frozenset[str]:
        """The sides of everyone in it."""
        return self.sources.sides | self.targets.sides


def mentions_of(readings: Iterable[Reading]) -> Iterator[EventMention]:
    """The mentions of events in readings, in their order; one for each place of a trigger."""
    for reading in readings:
        events = {event.trigger.start: event for event in reversed(reading.events)}
        sentences = {event.evidence.start: event.evidence.text for event in reading.events}
        report = frozenset(stem for text in sentences.values() for stem, _ in _weighed(_WORD.findall(text)))
        for start in sorted(events):
            yield _mention(events[start], reading.document, report)


def _mention(event: Event, document: Document, report: frozenset[str]) -> EventMention:
    apart = {
        _stem(word)
        for span in (event.source_span, event.target_span)
        if span
        for word in _WORD.findall(span.text)
    }
    stem = _stem(event.trigger.text)
    spoken = _WORD.findall(event.evidence.text)
    words = {word: weight for word, weight in _weighed(spoken) if word not in apart and word != stem}
    return EventMention(
        MentionKey(document.id, event.trigger.start),
        event,
        document,
        STANDINGS[event.realis],
        _party(event.sources),
        _party(event.targets),
        stem,
        words,
        sum(words.values()),
        frozenset(_shingles(spoken)),
        report,
    )


def _party(actors: tuple[Actor, ...]) -> Party:
    bodies = ((actor.code, None if actor.sector == "GOV" else actor.sector) for actor in actors)
    return Party(frozenset(bodies), frozenset(_side(actor) for actor in actors))


def _side(actor: Actor) -> str:
    """By what a party is looked up: the country of whoever belongs to one, else the actor's own code."""
    return actor.country if actor.country and actor.kind in {"state", "company"} else actor.code


def _weighed(words: list[str]) -> Iterator[tuple[str, int]]:
    for place, word in enumerate(words):
        if word.lower() not in _stop_words():
            is_name = (word[0].isupper() and place > 0) or word[0].isdigit()
            yield _stem(word), NAME_WEIGHT if is_name else 1


def _stem(word: str) -> str:
    return word.lower()[:STEM]


def _shingles(words: list[str]) -> Iterator[int]:
    folded = [word.lower() for word in words]
    for place in range(len(folded) - SHINGLE + 1):
        yield crc32(" ".join(folded[place : place + SHINGLE]).encode())


@cache
def _stop_words() -> frozenset[str]:
    from spacy.lang.en.stop_words import STOP_WORDS

    return frozenset(STOP_WORDS)
