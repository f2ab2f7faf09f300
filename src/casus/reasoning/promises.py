"""Which promises have fallen due, and were they kept? What became of each promise and refusal, by which report.

1. A promise is *declared*; its condition, reported met in a later report, makes it *triggered*, and so does the end of
   the term of what was said "unless".
2. A later report that the holder did just that *fulfils* a promise that is due, and *breaks* a refusal.
3. The opposite word of the same holder for the same case *withdraws* it; it *lapses* as ``lapse`` says, or when what
   was asked "unless" has happened in time.

What is triggered and not reported done is no broken promise: nobody has told of it.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from casus.codebook import Codebook
from casus.model import Commitment, Document, Grounds, Reading, Scenario, Status
from casus.reasoning.deeds import Deed, Deeds
from casus.reasoning.lapse import lapse

OPPOSITES = {"will": "will_not", "will_not": "will"}
"""The stances that can be kept or broken, each with the word that takes it back."""

Said = tuple[dt.date, Commitment, Document]


@dataclass(frozen=True, slots=True)
class Proof:
    """What a status rests on, in words, and the report that says so, if one does."""

    what: str
    grounds: Grounds | None = None


@dataclass(frozen=True, slots=True)
class Promise:
    """A promise or refusal, the commitment of that ``number`` in a document, and what has become of it."""

    document: Document
    number: int
    commitment: Commitment
    status: Status
    proofs: tuple[Proof, ...] = ()


def follow_promises(readings: Iterable[Reading], on: dt.date, codebook: Codebook) -> Iterator[Promise]:
    """What had become by a day of every promise and refusal made until then, in the order of the readings."""
    known = [each for each in readings if each.document.date is not None and each.document.date <= on]
    deeds = Deeds(known, on)
    words = _words(known)
    for reading in known:
        for number, commitment in enumerate(reading.commitments):
            if commitment.stance in OPPOSITES and commitment.holder.code != "?":
                status, proofs = _became(commitment, reading.document, on, deeds, words, codebook)
                yield Promise(reading.document, number, commitment, status, proofs)


def _became(
    commitment: Commitment,
    document: Document,
    on: dt.date,
    deeds: Deeds,
    words: dict[object, list[Said]],
    codebook: Codebook,
) -> tuple[Status, tuple[Proof, ...]]:
    said = document.date
    assert said is not None
    due, proofs = _due(commitment, said, on, deeds, codebook)
    if due == "off":
        return "lapsed", proofs
    taken_back = _taken_back(commitment, said, words)
    if isinstance(due, dt.date):
        deed = deeds.carrying_out(commitment, due, said)
        if deed is not None and (taken_back is None or deed.day <= taken_back[0]):
            done = _proof("done", deed)
            return ("fulfilled" if commitment.stance == "will" else "broken"), (*proofs, done)
    if taken_back is not None:
        day, other, where = taken_back
        grounds = Grounds(other.evidence[0].text, date=day, document=where.id)
        return "withdrawn", (*proofs, Proof("taken back", grounds))
    if (reason := lapse(commitment, said, _case(commitment, on), codebook)) is not None:
        return "lapsed", (*proofs, Proof(reason))
    return ("triggered" if proofs else "declared"), proofs


def _due(
    commitment: Commitment, said: dt.date, on: dt.date, deeds: Deeds, codebook: Codebook
) -> tuple[dt.date | Literal["off"] | None, tuple[Proof, ...]]:
    """Since when it is due, ``None`` while its condition is not met, "off" when it cannot fall due any more."""
    condition = commitment.condition
    if condition is None or condition.sense == "even_if":
        return said, ()
    met = deeds.meeting(condition, said, codebook)
    term = condition.deadline.end if condition.deadline is not None else None
    if condition.sense == "if":
        in_time = met is not None and (term is None or met.day <= term)
        return (met.day, (_proof("the condition is met", met),)) if met and in_time else (None, ())
    if met is not None and (term is None or met.day <= term):
        return "off", (_proof("what was asked has happened", met),)
    if term is not None and term < on:
        return term, (Proof(f"the term ended on {term.isoformat()}, and nobody reports what was asked"),)
    return None, ()


def _words(readings: Iterable[Reading]) -> dict[object, list[Said]]:
    """Promises and refusals by holder, act and target, in order of time."""
    found: dict[object, list[Said]] = {}
    for reading in readings:
        for commitment in reading.commitments:
            if commitment.stance in OPPOSITES and reading.document.date is not None:
                said = reading.document.date, commitment, reading.document
                found.setdefault(_topic(commitment), []).append(said)
    return {topic: sorted(each, key=lambda said: (said[0], said[2].id)) for topic, each in found.items()}


def _topic(commitment: Commitment) -> object:
    return commitment.holder.code, commitment.act, commitment.target.code if commitment.target else None


def _taken_back(commitment: Commitment, said: dt.date, words: dict[object, list[Said]]) -> Said | None:
    """The first later word to the contrary, said for the same case or for any."""
    for other in words[_topic(commitment)]:
        contrary = other[1].stance == OPPOSITES[commitment.stance]
        if other[0] > said and contrary and _same_case(commitment, other[1]):
            return other
    return None


def _same_case(earlier: Commitment, later: Commitment) -> bool:
    return later.condition is None or (earlier.condition is not None and _trigger(earlier) == _trigger(later))


def _trigger(commitment: Commitment) -> object:
    condition = commitment.condition
    if condition is None:
        return None
    actor, target = (
        each.code if each else None for each in (condition.trigger_actor, condition.trigger_target)
    )
    return actor, condition.trigger_act, target


def _case(commitment: Commitment, on: dt.date) -> Scenario:
    """The case that a promise speaks of, on a later day."""
    condition = commitment.condition
    actor = condition.trigger_actor if condition else commitment.holder
    target = condition.trigger_target if condition else commitment.target
    return Scenario(commitment.act_span.text, on, actor, commitment.act, commitment.mode, target)


def _proof(what: str, deed: Deed) -> Proof:
    return Proof(f"{what}: {deed.event.text}, {deed.day.isoformat()}", deed.grounds)
