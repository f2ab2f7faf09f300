"""Commitments indexed by what triggers them, so that a scenario is answered without trying every commitment.

Conditional commitments are kept under (kind of trigger, trigger actor, trigger target). A question is asked of the
distinct acts and actors, with the same subsumption as in ``matching``, and then only of the buckets that answer to it.
Unconditional statements are kept by report and looked up by the actors that the report names.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from casus.codebook import Codebook
from casus.model import Actor, Commitment, Condition, Reading, Scenario
from casus.reasoning.kinds import ActKind, trigger_kind
from casus.reasoning.matching import why_included, why_meant

Position = tuple[int, int]
"""A commitment by the number of its reading and its own number in it."""


class ConditionIndex:
    """Readings, searchable by the events that their commitments answer to."""

    def __init__(self, readings: Iterable[Reading]) -> None:
        """Index every commitment of the readings; their order is kept in all answers."""
        self.readings = tuple(readings)
        self._conditional: dict[ActKind, dict[Actor | None, dict[Actor | None, list[Position]]]] = {}
        self._standing: dict[int, list[Position]] = {}
        self._named: dict[str, set[int]] = {}
        self._unless: dict[Actor, list[Position]] = {}
        for number, reading in enumerate(self.readings):
            self._add(number, reading)

    def candidates(self, scenario: Scenario, codebook: Codebook) -> Iterator[tuple[Reading, Commitment]]:
        """The commitments that may bear on the scenario, with their readings, in the order of the readings.

        All that bear are among them. ``matching.match_commitment`` decides.
        """
        found = [*self._by_condition(scenario, codebook), *self._by_report(scenario)]
        for number, position in sorted(found):
            reading = self.readings[number]
            yield reading, reading.commitments[position]

    def ultimata(self, event: Scenario, codebook: Codebook) -> Iterator[tuple[Reading, Commitment]]:
        """What others will do unless the doer of the event does something, in the order of the readings."""
        found: list[Position] = []
        for actor, positions in self._unless.items():
            if why_included(actor, event.actor, event.on, codebook) is not None:
                found += positions
        for number, position in sorted(found):
            reading = self.readings[number]
            yield reading, reading.commitments[position]

    def _add(self, number: int, reading: Reading) -> None:
        for position, commitment in enumerate(reading.commitments):
            condition = commitment.condition
            if condition is None:
                self._standing.setdefault(number, []).append((number, position))
            elif (kind := trigger_kind(condition)) is not None:
                self._bucket(condition, kind).append((number, position))
                if condition.sense == "unless" and condition.trigger_actor is not None:
                    self._unless.setdefault(condition.trigger_actor, []).append((number, position))
        if number in self._standing:
            for code in {actor.code for mention in reading.mentions for actor in mention.actors}:
                self._named.setdefault(code, set()).add(number)

    def _bucket(self, condition: Condition, kind: ActKind) -> list[Position]:
        by_actor = self._conditional.setdefault(kind, {})
        by_target = by_actor.setdefault(condition.trigger_actor, {})
        return by_target.setdefault(condition.trigger_target, [])

    def _by_condition(self, scenario: Scenario, codebook: Codebook) -> Iterator[Position]:
        known: dict[tuple[Actor | None, Actor | None], bool] = {}

        def meant(wanted: Actor | None, given: Actor | None) -> bool:
            pair = wanted, given
            if pair not in known:
                known[pair] = why_included(wanted, given, scenario.on, codebook) is not None
            return known[pair]

        for kind, by_actor in self._conditional.items():
            if why_meant(kind, scenario, codebook) is None:
                continue
            for actor, by_target in by_actor.items():
                if meant(actor, scenario.actor):
                    for target, positions in by_target.items():
                        if meant(target, scenario.target):
                            yield from positions

    def _by_report(self, scenario: Scenario) -> Iterator[Position]:
        """Unconditional statements of the reports that name everyone in the scenario."""
        codes = {actor.code for actor in (scenario.actor, scenario.target) if actor is not None}
        naming = [self._named.get(code, set()) for code in codes]
        numbers = set.intersection(*naming) if naming else self._standing.keys()
        for number in numbers:
            yield from self._standing.get(number, ())
