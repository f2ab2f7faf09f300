"""Deeds that reports tell of, as events that a promise can be held against."""

from __future__ import annotations

import datetime as dt
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace

from casus.codebook import Codebook
from casus.codebook.ontology import load_ontology
from casus.model import Actor, Commitment, Condition, Grounds, Reading, Scenario
from casus.reasoning.kinds import ActKind, scenario_kind, trigger_kind
from casus.reasoning.matching import why_included, why_meant

DONE = frozenset({"actual", "ongoing"})
VERBAL_CONFLICT = 3
"""PLOVER's quad class of accusing, demanding, refusing and threatening: words neither keep nor break a promise."""


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
    """The deeds of readings by whoever did them and by kind, the earliest first."""

    def __init__(self, readings: Iterable[Reading], until: dt.date) -> None:
        """Collect what had been done and reported by a day; reports without a date tell nothing of when."""
        found = [
            deed
            for reading in readings
            if reading.document.date is not None and reading.document.date <= until
            for deed in (*_events(reading), *_done(reading))
        ]
        self._by_doer: dict[str, dict[ActKind, list[Deed]]] = {}
        for deed in sorted(found, key=lambda each: (each.day, each.grounds.document or "")):
            kind = scenario_kind(deed.event)
            if deed.event.actor is not None and kind is not None:
                self._by_doer.setdefault(deed.event.actor.code, {}).setdefault(kind, []).append(deed)

    def meeting(self, condition: Condition, said: dt.date, codebook: Codebook) -> Deed | None:
        """The first deed after a day that is what the condition speaks of."""
        wanted, actor = trigger_kind(condition), condition.trigger_actor
        if wanted is None or actor is None:
            return None

        def meets(event: Scenario) -> bool:
            return why_included(condition.trigger_target, event.target, event.on, codebook) is not None

        doers = (actor.code, *sorted(codebook.members(actor.code, said)))
        kinds = [
            deeds
            for doer in doers
            for deeds in self._by_doer.get(doer, {}).values()
            if why_meant(wanted, deeds[0].event, codebook) is not None
        ]
        return _first(kinds, said, said, meets)

    def carrying_out(self, commitment: Commitment, since: dt.date, said: dt.date) -> Deed | None:
        """The first deed of the holder, from ``since`` on, that is what was promised or refused."""
        target = commitment.target.code if commitment.target else None
        promised = commitment.act, commitment.mode
        kinds = [
            deeds
            for kind, deeds in self._by_doer.get(commitment.holder.code, {}).items()
            if load_ontology().subsumes(*promised, kind.act, kind.mode)
            and commitment.subtype in {None, kind.subtype}
        ]
        return _first(
            kinds, since, said, lambda event: target == (event.target.code if event.target else None)
        )


def _first(
    kinds: Iterable[list[Deed]], since: dt.date, said: dt.date, fits: Callable[[Scenario], bool]
) -> Deed | None:
    """The first of the deeds, each list in order of time, from ``since`` on and told of later than ``said``."""
    found = []
    for deeds in kinds:
        start = bisect_left(deeds, since, key=lambda deed: deed.day)
        later = (deeds[number] for number in range(start, len(deeds)))
        fitting = (deed for deed in later if _is_later(deed, said) and fits(deed.event))
        found += [deed for deed in (next(fitting, None),) if deed is not None]
    return min(found, key=lambda deed: (deed.day, deed.grounds.document or ""), default=None)


def _is_later(deed: Deed, said: dt.date) -> bool:
    """Whether the deed was done on or after a day and told of in a later report than that of the day."""
    return deed.day >= said and deed.grounds.date is not None and deed.grounds.date > said


def _events(reading: Reading) -> Iterator[Deed]:
    for event in reading.events:
        if event.realis not in DONE or event.quad == VERBAL_CONFLICT:
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
