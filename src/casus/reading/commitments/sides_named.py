"""Which states, groups and bodies a report speaks of most, and whom it has just named."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from dataclasses import replace

from casus.model import REPORTER, UNKNOWN_ACTOR, Actor
from casus.reading.commitments.roles import ACTING, ORGANISED
from casus.reading.context import Context

_SIDES = ACTING | ORGANISED
_NOBODY = frozenset({UNKNOWN_ACTOR.code, REPORTER.code})
_TOP = 3


class SidesNamed:
    """The sides of one document, by how often and where it names them."""

    def __init__(self, context: Context) -> None:
        """Count every mention of a side."""
        self._sides: dict[str, Actor] = {}
        self._places: list[tuple[int, str]] = []
        for mention in context.actors.mentions:
            for actor in mention.actors:
                side = context.side(actor)
                if side.kind in _SIDES and side.code not in _NOBODY:
                    self._sides.setdefault(side.code, side)
                    self._places.append((mention.span.start, side.code))
        self._places.sort()
        self._often = Counter(code for _, code in self._places)

    def top(self) -> list[tuple[Actor, int]]:
        """The three sides named most often, and how often."""
        return [(self._plain(code), count) for code, count in self._often.most_common(_TOP)]

    def most_named(self, besides: Actor, *, factor: float, least: int) -> Actor | None:
        """The state or group named most besides one: ``least`` times, and ``factor`` times as often as any other."""
        counts = [
            (code, count)
            for code, count in self._often.most_common()
            if code != besides.code and self._sides[code].kind in ACTING
        ]
        if not counts or counts[0][1] < least or (len(counts) > 1 and counts[0][1] < factor * counts[1][1]):
            return None
        return self._plain(counts[0][0])

    def just_named(self, before: int, besides: Actor) -> str | None:
        """The code of the state or group, other than one, that is named last before a place in the text."""
        end = bisect_left(self._places, (before, ""))
        codes = (code for _, code in reversed(self._places[:end]))
        return next(
            (code for code in codes if code != besides.code and self._sides[code].kind in ACTING), None
        )

    def _plain(self, code: str) -> Actor:
        return replace(self._sides[code], person=None, office=None, inferred=None, sector=None)
