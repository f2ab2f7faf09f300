"""Nouns that describe a state, body or group: "the island nation of Fiji", "NATO members"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from casus.codebook import Codebook
from casus.model import Actor
from casus.reading.actors.definites import Definites
from casus.reading.actors.mentions import PLURAL, Actors
from casus.reading.actors.naming import Named
from casus.reading.actors.sides import Sides, unique
from casus.reading.actors.taken_up import HOMES
from casus.reading.columns import Parse

_ONE_OF_MANY = frozenset({"member", "country", "state", "nation", "ally"})
"""Nouns for one of those who belong together: "the *EU* member"."""

_POSSESSIVE = frozenset({"poss"})
_OBJECT = frozenset({"pobj"})
_THE = frozenset({"the"})


class DescribedNouns:
    """The nouns of one document that describe whom another word names."""

    def __init__(
        self,
        parse: Parse,
        codebook: Codebook,
        names: Mapping[int, Named],
        sides: Sides,
        definites: Definites,
        sentence_of: Sequence[int],
    ) -> None:
        """``names`` are the tokens that name somebody, ``sentence_of`` gives the sentence of every token."""
        self._parse, self._codebook, self._names = parse, codebook, names
        self._sides, self._definites, self._sentence_of = sides, definites, sentence_of

    def group_again(self, index: int) -> Actors:
        """The group mentioned before that a noun calls after its country: "the *Lebanese movement*"."""
        side = self._one_modifying(index)
        return self._definites.last.group_of(side.code, self._sentence_of[index]) if side is not None else ()

    def agency_again(self, index: int, noun: str) -> Actors:
        """The agency mentioned before that a noun calls after whose it is: "the *UN* watchdog"."""
        side = self._one_modifying(index)
        of_un = side is not None and side.code == "UN"
        return self._definites.last.agency(noun, self._sentence_of[index]) if of_un else ()

    def _one_modifying(self, index: int) -> Actor | None:
        """The one side named between an article and its noun."""
        sides = self._sides.modifying(index) if self._parse.has_child(index, _THE) else ()
        return sides[0] if len(sides) == 1 else None

    def named_beside(self, index: int) -> Actors:
        """Whom a noun for a state or group only describes: "the armed group *Hamas*", "the island nation of *Fiji*".

        What is named right behind it is the same, whatever the parser made of the two; behind "of" only a state is.
        """
        parse, after = self._parse, index + 1
        if after + 1 < len(parse) and parse.lower[after] == "of":
            governed = parse.child(after, _OBJECT)
            named = self._names.get(governed) if governed is not None else None
            if governed is None or named is None or named.name.code not in self._codebook.states:
                return ()
            heads = parse.lower[index - 1 : index] == ["of"]  # "heads *of state of* Mali and Niger"
            named_too = parse.conjuncts(governed) if heads else (named.head,)
            return unique(side for part in named_too for side in self._sides.by_itself(part))
        named = self._names.get(after)
        if named is None or parse.ent[after] == "PERSON":
            return ()
        beside = parse.head[named.head] == index or (
            parse.head[named.head] == parse.head[index] and parse.dep[named.head] == parse.dep[index]
        )
        return self._sides.by_itself(named.head) if beside and parse.dep[named.head] != "poss" else ()

    def befriended(self, index: int) -> Actors:
        """The government addressed as a friend: "our *brothers* in Kuwait"."""
        parse, after = self._parse, index + 1
        possessive = parse.child(index, _POSSESSIVE)
        if possessive is None or parse.lower[possessive] not in {"our", "its"}:
            return ()
        if after == len(parse) or parse.lower[after] != "in":
            return ()
        place = parse.child(after, _OBJECT)  # the parser may hang it on the verb
        sides = self._sides.by_itself(place) if place is not None else ()
        return unique(self._codebook.actor(side.code, "GOV") for side in sides if side.kind == "state")

    def organised(self, index: int) -> Actors:
        """The organisation meant by its members: "several *NATO* countries"; "the NATO *country*" is one of them."""
        parse = self._parse
        single = parse.tag[index] not in PLURAL
        if single and parse.lemma[index] in HOMES and parse.child(index, _POSSESSIVE) is not None:
            return ()  # "*his country*" is no organisation
        one = single and parse.lemma[index] in _ONE_OF_MANY and parse.has_child(index, _THE)
        if one and (member := self._definites.definite(index, self._sentence_of[index], parse.lemma[index])):
            return member
        return unique(side for side in self._sides.of_phrase(index) if side.kind in {"organisation", "bloc"})
