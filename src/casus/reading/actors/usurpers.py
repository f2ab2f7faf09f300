"""Whose "the junta", "the coup leaders" or "the military rulers" are: of the state where the report has the coup.

States named in between, which warn it or mediate, are not meant.
"""

from __future__ import annotations

from functools import cached_property

from casus.codebook import Codebook
from casus.model import Actor
from casus.reading.actors.sides import Sides
from casus.reading.columns import Parse

USURPERS = frozenset(
    {
        "junta", "military junta", "ruling junta", "coup leader", "putschist", "military ruler", "military regime",
        "military government", "military authority", "mutineer",
    }
)  # fmt: skip
"""Role nouns for those who seized power."""

_COUPS = frozenset({"coup", "junta", "putsch", "putschist", "takeover", "mutiny", "mutineer", "ruler"})
_SEIZED = frozenset({"power", "control"})
_SEIZING = frozenset({"seize", "take", "grab", "usurp"})
_TOPPLING = frozenset({"topple", "oust", "depose", "overthrow"})


class Usurpers:
    """The coups of one document, looked for when somebody asks."""

    def __init__(self, parse: Parse, codebook: Codebook, sides: Sides) -> None:
        """Nothing is read before it is asked for."""
        self._parse, self._codebook, self._sides = parse, codebook, sides

    def state(self, index: int) -> tuple[Actor, ...]:
        """The state of the coup told of last before the token, else of the first one after it; ``()`` for none."""
        before = [actor for place, actor in self._coups if place < index]
        after = [actor for place, actor in self._coups if place > index]
        return (before[-1],) if before else tuple(after[:1])

    @cached_property
    def _coups(self) -> list[tuple[int, Actor]]:
        coups = []
        for index, lemma in enumerate(self._parse.lemma):
            if lemma.lower() in _COUPS:
                sides = self._sides.of_phrase(index) or self._where(index)
            elif lemma in _SEIZING or lemma in _TOPPLING:
                sides = self._of_deed(index, toppled=lemma in _TOPPLING)
            else:
                continue
            coups += [(index, side) for side in sides[:1] if side.kind == "state"]
        return coups

    def _of_deed(self, verb: int, *, toppled: bool) -> tuple[Actor, ...]:
        """ "Soldiers seized power *in Gabon*", "*Niger's* military seized power", "toppled *Niger's* president"."""
        parse = self._parse
        things = [child for child in parse.children[verb] if parse.dep[child] in {"dobj", "nsubjpass"}]
        if toppled:
            return next((sides for thing in things if (sides := self._sides.of_phrase(thing))), ())
        above = parse.head[verb]
        if parse.lower[above] in _SEIZED:  # the parser takes it for a participle
            return self._sides.of_phrase(above) or self._where(above)
        if _SEIZED.isdisjoint(parse.lower[thing] for thing in things):
            return ()
        subjects = [child for child in parse.children[verb] if parse.dep[child] == "nsubj"]
        return self._where(things[0]) or next(
            (sides for who in subjects if (sides := self._sides.of_phrase(who) or self._where(who))), ()
        )

    def _where(self, index: int) -> tuple[Actor, ...]:
        """The state in which it was, behind the word or the verb that it completes."""
        found = self._sides.behind(index, "in") or self._sides.behind(self._parse.head[index], "in")
        return tuple(self._codebook.actor(side.code) for side in found if side.code in self._codebook.states)
