"""Who a document usually names with an act: what a condition leaves unsaid is understood from it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from functools import cached_property

from casus.model import Actor
from casus.reading.commitments.targets import DESCRIPTIONS, Actors
from casus.reading.conditions.trigger_parties import arguments
from casus.reading.context import Context


class UsualParties:
    """How often each pair of actors is named with each type of act in one document."""

    def __init__(self, context: Context) -> None:
        """Nothing is counted before it is asked for."""
        self._context = context

    def pair(
        self,
        act: str,
        sources: Actors = (),
        targets: Actors = (),
        but: Actors = (),
    ) -> tuple[Actor | None, Actor | None]:
        """The actors most often named with the act, agreeing with those that are given, and ``but`` not these."""
        given_source, given_target = first(sources), first(targets)
        left_out = {actor.code for actor in but}
        best: tuple[Actor | None, Actor | None] = (None, None)
        best_count = 0
        for (source, target), count in self._pairs.get(act, Counter()).items():
            if not _agrees(given_source, source) or not _agrees(given_target, target):
                continue
            if source is not None and source.code in left_out:
                continue
            weight = 2 * count + (source is not None) + (target is not None)
            if weight > best_count:
                best, best_count = (source, target), weight
        return best

    @cached_property
    def _pairs(self) -> dict[str, Counter[tuple[Actor | None, Actor | None]]]:
        """How often each pair of actors is named with each type of act in the document."""
        pairs: dict[str, Counter[tuple[Actor | None, Actor | None]]] = {}
        for act in self._context.acts:
            sources, targets = arguments(act, self._context)
            if act.target is not None and act.target.lemma_.lower() in DESCRIPTIONS:
                targets = ()
            pair = (first(sources), first(targets))
            if any(pair):
                pairs.setdefault(act.entry.type, Counter())[pair] += 1
        return pairs


def first(actors: Iterable[Actor]) -> Actor | None:
    """The first of the actors, if there is any."""
    return next(iter(actors), None)


def _agrees(given: Actor | None, found: Actor | None) -> bool:
    return given is None or (found is not None and given.code == found.code)
