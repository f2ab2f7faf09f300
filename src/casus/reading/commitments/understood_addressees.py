"""Of whom something is demanded where the words name nobody: "called for the tanker to be let go".

Whoever asks mostly asks the same side; else it is the one of whom others ask in the report, or with whom the asker has
to do in it. What is understood is marked as inferred.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Container, Mapping, Sequence
from dataclasses import replace

from casus.model import UNKNOWN_ACTOR, Actor, Commitment
from casus.reading.commitments.roles import PRIVATE

_YIELDING = frozenset({"CONCEDE", "RETREAT"})
"""PLOVER types that are asked of an adversary, of whom a report need not say again who it is."""

CLEARLY = 2
"""How many times as often as any other a side must be named in such a part to be meant."""

_ANYBODY = frozenset(
    {
        "all",
        "both",
        "countries",
        "everybody",
        "everyone",
        "nations",
        "nobody",
        "parties",
        "powers",
        "sides",
        "states",
    }
)
_WORD = re.compile(r"\w+")
_NOBODY = (("", 0),) * 2


class Addressees:
    """Who is asked for something in a report, by whom."""

    def __init__(self, found: Sequence[Commitment], deals: Mapping[str, Counter[Actor]]) -> None:
        """Count the addressees of the demands that name one; ``deals`` is who has to do with whom."""
        self._deals = deals
        asked = (record.target for record in found if record.stance == "demand")
        self._asked = Counter(target for target in asked if target is not None)

    def understood(self, record: Commitment) -> Commitment:
        """The record, a demand of nobody named addressed to whoever is meant."""
        if record.stance != "demand" or record.target is not None or record.act not in _YIELDING:
            return record
        if asks_anybody(record):
            return record
        asker = record.holder.code
        counted = self._asked + self._deals.get(asker, Counter())
        found = clearly_first(counted, but={asker, UNKNOWN_ACTOR.code})
        if found is None or found[1] == 1:
            return record
        addressee = found[0]
        reason = f"target {addressee.code}: of whom such things are asked in the report"
        return replace(record, target=addressee, inferred=(*record.inferred, reason))


def asks_anybody(record: Commitment) -> bool:
    """ "Called on *all sides* to show restraint": nobody in particular is asked."""
    return not _ANYBODY.isdisjoint(_WORD.findall(record.act_span.text.lower()))


def clearly_first(counted: Counter[Actor], but: Container[str] = ()) -> tuple[Actor, int] | None:
    """The side counted clearly more often than any other, and how often; ``None`` when none is.

    Those who bind no state are left out, and the codes ``but``.
    """
    sides: dict[str, Actor] = {}
    often: Counter[str] = Counter()
    for actor, count in counted.items():
        if actor.code not in but and actor.kind not in PRIVATE:
            sides.setdefault(actor.code, actor)
            often[actor.code] += count
    (first, most), (_, next_most) = (*often.most_common(2), *_NOBODY)[:2]
    return (sides[first], most) if most and most >= CLEARLY * next_most else None
