"""Those counted whom the text lists beside the count: "four countries (*Benin, Mali, Chad and Niger*)".

The list stands right behind the noun, between brackets, dashes or commas ("three presidents - *those of Benin, Togo
and Ghana* -"); else, where nobody mentioned before is taken up, in the sentences that follow ("three European allies
will do the same. *Britain, France and Germany* said").
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from casus.model import Actor
from casus.reading.actors.mentions import PLURAL, Actors
from casus.reading.actors.sides import unique
from casus.reading.columns import Parse

_NUMBERS = {
    "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
}  # fmt: skip
_OPENING = frozenset({"(", "-", "–", "—", ":", ",", "--"})
_WITHIN = frozenset({",", "and", "&", "the", "of", "those", "namely", "both"})
_BEFORE_LIST = frozenset(
    {"in", "of", "from", "the", "eastern", "western", "west", "east", "southern", "northern"}
)
"""Words that may stand between the noun and the list: "four countries *of West* Africa (Benin, …"."""

_LONGEST_BETWEEN = 4
_REACH = 2
"""How many sentences further on a list may stand."""

_COUNT = frozenset({"nummod"})
_THE = frozenset({"the", "these", "those", "all", "other"})


class Listings:
    """The lists of names in one document. ``named`` tells who a token names, ``()`` for nobody."""

    def __init__(self, parse: Parse, named: Callable[[int], Actors]) -> None:
        """Nothing is read before it is asked for."""
        self._parse, self._named = parse, named

    def of(self, head: int, *, later: bool = False) -> Actors:
        """Those whom a plural noun with a count means, by the list beside it; ``()`` where there is none.

        ``later``: or by one in the sentences that follow, as states are counted first and named then.
        """
        parse = self._parse
        if parse.tag[head] not in PLURAL:
            return ()
        count = self._count(head)
        if count is None:
            return ()
        start = self._opening(head)
        found = self._listed(start) if start is not None else ()
        if len(found) == count:
            return found
        if not later or parse.has_child(head, _THE):
            return ()
        return next((states for states in self._later(head) if len(states) == count), ())

    def _count(self, head: int) -> int | None:
        words = [self._parse.lower[child] for child in self._parse.children_as(head, _COUNT)]
        return next((_NUMBERS[word] for word in words if word in _NUMBERS), None)

    def _opening(self, head: int) -> int | None:
        """Where a list may begin: behind the bracket, dash or comma that follows the noun."""
        parse, end = self._parse, self._parse.sentence_at[head][1]
        for index in range(head + 1, min(head + 2 + _LONGEST_BETWEEN, end)):
            if parse.text[index] in _OPENING:
                return index + 1
            if parse.lower[index] not in _BEFORE_LIST and parse.pos[index] != "PROPN":
                return None
        return None

    def _listed(self, start: int) -> Actors:
        """The sides named from a token on, one after the other, with nothing but commas and "and" between them."""
        parse, index = self._parse, start
        found: list[Actor] = []
        while index < len(parse):
            actors = self._named(index)
            if actors:
                found.extend(actors)
            elif parse.lower[index] not in _WITHIN and parse.pos[index] != "PROPN":
                break
            index += 1
        return unique(found)

    def _later(self, head: int) -> Iterator[Actors]:
        """The lists of states in the sentences that follow."""
        parse = self._parse
        index = parse.sentence_at[head][1]
        for _ in range(_REACH):
            if index >= len(parse):
                return
            end = parse.sentence_at[index][1]
            while index < end:
                found = self._listed(index) if self._named(index) else ()
                if len(found) > 1 and all(actor.kind == "state" for actor in found):
                    yield found
                index += max(len(found), 1)
