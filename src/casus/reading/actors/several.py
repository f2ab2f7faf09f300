"""Who "the two leaders", "both sides" or "the ministers" are: several of those mentioned before."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable

from casus.codebook import Codebook
from casus.model import Actor
from casus.reading.actors.mentions import SUBJECTS, Actors, Antecedent, Mentions, key_of
from casus.reading.actors.roles import side_of
from casus.reading.actors.taken_up import ASSEMBLED, LEADERS, PEOPLE
from casus.reading.columns import Parse

REACH = 40
REACH_PAIR = 2
"""How many sentences back an antecedent may stand, and one of several together."""

_PAIR = 2
_OFTEN = 2
"""How often several must be named together to be taken up wherever they stand."""

_SIDES = frozenset({"organisation", "bloc", "group"})
_OF_MEMBERS = frozenset({"union", "alliance", "bloc"})
"""Kinds of organisations for which the leaders of their members decide."""

_OF_STATES = frozenset(
    {"country", "nation", "state", "government", "capital", "republic", "superpower", "navy", "army", "neighbour",
     "neighbor"}
)  # fmt: skip
"""What only states are or have: "the two *governments*"."""


class Several:
    """What plurals take up of the mentions read so far; ``is_called`` tells whether a person bears a title."""

    def __init__(
        self, parse: Parse, codebook: Codebook, mentions: Mentions, is_called: Callable[[Actor, str], bool]
    ) -> None:
        """``mentions`` grows while the document is read."""
        self._parse, self._codebook, self._mentions, self._is_called = parse, codebook, mentions, is_called

    def of_kind(
        self, sentence: int, noun: str, count: int, region: frozenset[str] | None, excluded: frozenset[str]
    ) -> Actors:
        """So many of a kind: those coordinated lately, else the last different ones, in the order of the text.

        Those ``excluded`` are left out, and whoever is not of the ``region``, where one is named.
        """
        people = noun in PEOPLE

        def fits(actor: Actor) -> bool:
            if actor.code in excluded or actor.code == "?" or (region and actor.code not in region):
                return False
            if not people:
                return actor.kind == "state" or (noun not in _OF_STATES and actor.kind in _SIDES)
            return actor.person is not None and (noun in LEADERS or self._is_called(actor, noun))

        for found in self._mentions.last(sentence, REACH_PAIR):
            if len(found.actors) != count:
                continue
            if all(map(fits, found.actors)):
                return found.actors if people else self._sides(found.actors)
            if people and self._are_officials(found, noun):  # "the *ministers* of Peru and Chile met"
                return self._sides(found.actors)
        if not people and (coupled := self._coupled(sentence, count, fits)):
            return self._sides(coupled)
        chosen: dict[str, Actor] = {}
        for found in self._mentions.last(sentence, REACH):
            for actor in reversed(found.actors):
                if fits(actor):
                    chosen.setdefault(actor.person or actor.code if people else actor.code, actor)
                if len(chosen) == count:
                    last_first = list(chosen.values())
                    ordered = tuple(sorted(last_first, key=self._first_mention))
                    return ordered if people else self._sides(ordered)
        if people and count == _PAIR and noun not in LEADERS and sentence and self._two_met(sentence):
            return self.of_kind(sentence, "leader", count, region, excluded)
        of_states = count > _PAIR or len(self.together(sentence, acting=True)) == count
        as_sides = people and (noun in LEADERS or of_states)  # "the *three ministers*" of three states named
        return self.of_kind(sentence, "side", count, region, excluded) if as_sides else ()

    def _coupled(self, sentence: int, count: int, fits: Callable[[Actor], bool]) -> Actors:
        """Those whom the report has named together most often so far: "*Chad and Sudan* clashed … the two sides"."""
        coupled = [
            found
            for found in self._mentions.last(sentence, REACH)
            if len(found.actors) == count and all(map(fits, found.actors))
        ]
        counted = Counter(found.key for found in coupled)
        (key, often), (_, next_often), *_ = [*counted.most_common(2), ("", 0), ("", 0)]
        if often < _OFTEN or often == next_often:
            return ()
        return next(found.actors for found in coupled if found.key == key)

    def together(self, sentence: int, *, acting: bool = False) -> Actors:
        """Whom "the sides" or "the countries" means without a number: those named together last, all of them states.

        Only ``acting`` ones have sent "the leaders": those of a "war between *Peru and Chile*" need not be theirs.
        """
        for found in self._mentions.last(sentence - 1, REACH_PAIR - 1):
            if len(found.actors) > 1 and (not acting or self._acts(found.head)):
                sides = self._sides(found.actors)
                return sides if all(side.kind == "state" for side in sides) else ()
        return ()

    def _acts(self, head: int) -> bool:
        """Whether those named are a subject or stand behind one: "officials from *Peru and Chile* met"."""
        parse = self._parse
        while parse.dep[head] in {"pobj", "prep"} and parse.head[head] != head:
            head = parse.head[head]
        return parse.dep[head] in SUBJECTS

    def assembled(
        self, sentence: int, noun: str, region: frozenset[str] | None, excluded: frozenset[str]
    ) -> Actors:
        """Whom "the leaders" or "the ministers" means: those mentioned together last, or the body they met as.

        "*EU ministers* met in Riga. The ministers agreed to impose sanctions": the Union agreed.
        """
        lately = [found for found in self._mentions.last(sentence - 1, REACH_PAIR) if found.plural]
        for fits in (self._are_officials, self._are_people):
            for found in lately:
                if fits(found, noun):
                    return self._sides(found.actors)
        if noun in LEADERS and sentence > 0 and self._two_met(sentence):
            return self.of_kind(sentence, noun, 2, region, excluded)
        return self.together(sentence, acting=True) or self._acting_body(sentence)

    def _acting_body(self, sentence: int) -> Actors:
        """The union or alliance that acted last: "*NATO* protested. The ministers agreed to send jets"."""
        for found in self._mentions.last(sentence - 1, REACH_PAIR - 1):
            listed = (
                self._codebook.organisations.get(found.actors[0].code) if len(found.actors) == 1 else None
            )
            if listed is not None and listed.kind in _OF_MEMBERS and self._acts(found.head):
                return self._sides(found.actors)
        return ()

    def both_met(self, sentence: int) -> Actors:
        """The sides of the two people whom the sentence before has: "Ms Lund received Mr Novak. *They* agreed"."""
        return self.of_kind(sentence, "leader", 2, None, frozenset()) if self._two_met(sentence) else ()

    def _are_officials(self, found: Antecedent, noun: str) -> bool:
        """Whether a mention is of officials of several states or of one organisation: "*EU ministers*"."""
        lemma = self._parse.lemma[found.head].lower()
        officials = lemma in ASSEMBLED and (noun in LEADERS or lemma == noun or lemma in LEADERS)
        together = len(found.actors) > 1 or {actor.kind for actor in found.actors} & {"organisation", "bloc"}
        return officials and bool(together)

    def _are_people(self, found: Antecedent, noun: str) -> bool:
        """Whether a mention is of several people by name who bear the title."""
        if len(found.actors) < 2 or any(actor.person is None for actor in found.actors):
            return False
        return noun in LEADERS or all(self._is_called(actor, noun) for actor in found.actors)

    def _two_met(self, sentence: int) -> bool:
        """Whether the sentence before speaks of two people of two sides, and of no third."""
        people = {
            found.actors[0].person: found.actors[0].code
            for found in self._mentions.within(sentence - 1, 0)
            if len(found.actors) == 1 and found.actors[0].person is not None
        }
        return len(people) == 2 and len(set(people.values())) == 2

    def _sides(self, actors: Actors) -> Actors:
        return tuple(side_of(self._codebook, actor) for actor in actors)

    def _first_mention(self, actor: Actor) -> int:
        for number, mention in enumerate(self._mentions.history):
            lemma = self._parse.lemma[mention.head]
            if any(key_of(a, lemma) == key_of(actor, lemma) for a in mention.actors):
                return number
        return len(self._mentions.history)
