"""Deeds that reports tell of, as events that a promise can be held against."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from casus.codebook import Codebook
from casus.codebook.ontology import load_ontology
from casus.model import Actor, Commitment, Condition, Grounds, Reading, Scenario
from casus.reasoning.kinds import trigger_kind
from casus.reasoning.matching import why_included, why_meant

DONE = frozenset({"actual", "ongoing"})


@dataclass(frozen=True, slots=True)
class Deed:
    """What somebody has done by the day of the report that tells of it, or on the day it names."""

    event: Scenario
    grounds: Grounds

    @property
    def day(self) -> dt.date:
        """The day of the deed."""
        return self.event.on


class Deeds:
    """The deeds of readings by whoever did them, the earliest first."""

    def __init__(self, readings: Iterable[Reading], until: dt.date) -> None:
        """Collect what had been done and reported by a day; reports without a date tell nothing of when."""
        found = [
            deed
            for reading in readings
            if reading.document.date is not None and reading.document.date <= until
            for deed in (*_events(reading), *_done(reading))
        ]
        self._by_doer: dict[str, list[Deed]] = {}
        for deed in sorted(found, key=lambda each: (each.day, each.grounds.document or "")):
            if deed.event.actor is not None:
                self._by_doer.setdefault(deed.event.actor.code, []).append(deed)

    def meeting(self, condition: Condition, said: dt.date, codebook: Codebook) -> Deed | None:
        """The first deed after a day that is what the condition speaks of."""
        if condition.trigger_act is None or condition.trigger_actor is None:
            return None
        doers = (condition.trigger_actor.code, *sorted(codebook.members(condition.trigger_actor.code, said)))
        deeds = (deed for doer in doers for deed in self._by_doer.get(doer, ()) if _is_later(deed, said))
        meeting = (deed for deed in deeds if _meets(condition, deed.event, codebook))
        return min(meeting, key=lambda deed: deed.day, default=None)

    def carrying_out(self, commitment: Commitment, since: dt.date, said: dt.date) -> Deed | None:
        """The first deed of the holder, from ``since`` on, that is what was promised or refused."""
        for deed in self._by_doer.get(commitment.holder.code, ()):
            if deed.day >= since and _is_later(deed, said) and _carries_out(commitment, deed.event):
                return deed
        return None


def _is_later(deed: Deed, said: dt.date) -> bool:
    """Whether the deed was done on or after a day and told of in a later report than that of the day."""
    return deed.day >= said and deed.grounds.date is not None and deed.grounds.date > said


def _meets(condition: Condition, event: Scenario, codebook: Codebook) -> bool:
    wanted = trigger_kind(condition)
    return (
        wanted is not None
        and why_meant(wanted, event, codebook) is not None
        and why_included(condition.trigger_target, event.target, event.on, codebook) is not None
    )


def _carries_out(commitment: Commitment, event: Scenario) -> bool:
    assert event.act is not None
    target = commitment.target.code if commitment.target else None
    return target == (event.target.code if event.target else None) and load_ontology().subsumes(
        commitment.act, commitment.mode, event.act, event.mode
    )


def _events(reading: Reading) -> Iterator[Deed]:
    for event in reading.events:
        if event.realis not in DONE:
            continue
        day = event.when.start if event.when is not None else reading.document.date
        grounds = _grounds(reading, event.evidence.text)
        for doer in event.sources:
            for target in event.targets or (None,):
                done = _scenario(event.trigger.text, day, doer, event.type, event.mode, target)
                yield Deed(replace(done, subtype=event.subtype), grounds)


def _done(reading: Reading) -> Iterator[Deed]:
    for commitment in reading.commitments:
        if commitment.stance == "did":
            day = commitment.when.start if commitment.when is not None else reading.document.date
            event = _scenario(
                commitment.act_span.text,
                day,
                commitment.holder,
                commitment.act,
                commitment.mode,
                commitment.target,
            )
            event = replace(event, subtype=commitment.subtype)
            yield Deed(event, _grounds(reading, commitment.evidence[0].text))


def _scenario(
    text: str, day: dt.date | None, doer: Actor, act: str, mode: str | None, target: Actor | None
) -> Scenario:
    assert day is not None
    return Scenario(text, day, doer, act, mode, target)


def _grounds(reading: Reading, sentence: str) -> Grounds:
    return Grounds(evidence=sentence, date=reading.document.date, document=reading.document.id)
