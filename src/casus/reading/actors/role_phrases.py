"""Phrases headed by a role: whose minister, which soldiers, and who holds the office on the day."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import chain

from casus.codebook import Codebook
from casus.codebook.actors import RoleNoun
from casus.codebook.wordings import title_key
from casus.model import UNKNOWN_ACTOR, Actor
from casus.reading.actors.definites import Definites
from casus.reading.actors.identities import of_office
from casus.reading.actors.mentions import PLURAL, Actors, is_human_noun
from casus.reading.actors.naming import Named, backer_of
from casus.reading.actors.people import CALLED_AFTER_PEOPLE
from casus.reading.actors.roles import former_holder, in_role, is_former, singular_of
from casus.reading.actors.sides import Sides, unique
from casus.reading.actors.taken_up import INSURGENTS, PEOPLE
from casus.reading.actors.usurpers import USURPERS, Usurpers
from casus.reading.actors.where_spoken import AT_HOME, capital_spoken_in
from casus.reading.attribution.spans import Range
from casus.reading.columns import Parse

COUNTERPARTS = frozenset({"counterpart", "colleague", "opposite number", "host", "guest"})
"""Nouns for who holds the same office elsewhere, or is met."""

_REGIONS = {"Western": "WEST", "western": "WEST", "European": "EUROPE"}
"""Adjectives of regions that are actors of their own, by their code."""
_BLOCS = {"West African": "ECOWAS", "East African": "EAC", "Southern African": "SADC"}
"""Those of regions with a bloc of their own, for which several of its officials speak."""

INSTITUTIONS = frozenset(
    {
        "army",
        "navy",
        "military",
        "force",
        "police",
        "parliament",
        "government",
        "authorities",
        "regime",
        "customs",
        "coastguard",
    }
)
"""What a report on one state names without an article: "*Police* arrested him", "*air force* jets", "*army* units"."""

_WITH_OFFICIALS = INSTITUTIONS | {"ministry", "presidential", "presidency", "cabinet"}
"""Institutions every state has, of which anybody quoted is an official: "*a ministry* spokesman"."""

_GOVERNING = frozenset({"government", "parliament", "cabinet", "presidency", "palace"})
"""Organs that are nowhere but in their own capital."""

_ONE = frozenset({"a", "an"})

_VOICES = frozenset({"official", "spokesman", "spokeswoman", "spokesperson"})
_PLAIN = frozenset({"a", "an", "senior", "top", "government"})
_OF_BODIES = frozenset({"secretary-general", "secretary general"})
"""Roles that no state has: without a name "*the Secretary-General*" is the one of the United Nations."""

_OF_OFFICE = frozenset({"GOV", "LEG", "ELI"})
_LEADING = frozenset({"chair", "head", "lead"})
_REDUCED = frozenset({"acl"})
_BY = frozenset({"agent"})
_GOVERNED = frozenset({"pobj"})
_THE = frozenset({"the"})
_DETERMINING = frozenset({"det", "poss", "nummod"})
_MODIFYING = frozenset({"amod", "compound", "nmod"})


class RolePhrases:
    """The phrases headed by role nouns in one document. ``at`` resolves any phrase by its head."""

    def __init__(
        self,
        parse: Parse,
        codebook: Codebook,
        on: dt.date | None,
        names: dict[int, Named],
        sides: Sides,
        definites: Definites,
        sentence_of: Sequence[int],
        at: Callable[[int], Actors],
    ) -> None:
        """Nothing is read before it is asked for. ``sentence_of`` numbers the sentence of each token."""
        self._parse, self._codebook, self._on, self._names = parse, codebook, on, names
        self._sides, self._definites, self._sentence_of, self._at = sides, definites, sentence_of, at
        self._usurpers = Usurpers(parse, codebook, sides)

    def read(self, head: int, role: RoleNoun, first: int) -> Actors:
        """Whoever has the role: of the sides the phrase names, or of those it takes up."""
        sides = self._sides.of_phrase(head) or self._of_region(head) or self._shared(head, role)
        if sides and sides[0].kind == "person":
            sides = self._governed(head, role, sides)
        words = (head, first) if first > head else (first, head + 1)
        if is_former(self._parse, head, first):
            past = tuple(former_holder(side, role) for side in sides)
            return past or (self._former(head, role) if self._is_definite(head, words[0]) else ())
        if len(sides) == 1 and self._is_definite(head, words[0]):
            earlier = self._mentioned(head, role, words, sides[0])
            if earlier:
                return earlier
        if role.acts == "group" and len(sides) > 1:
            sides = tuple(side for side in sides if side.kind == "group") or sides
        if sides:
            wordings = self._wordings(head, min(first, head))
            return unique(self._in_office(in_role(self._codebook, side, role), wordings) for side in sides)
        beside = apposed(self._parse, head, self._at) or self._led_by(head)
        if beside:
            return beside
        backer = backer_of(self._parse, head, self._names)
        if backer is not None:
            known = self._parse.has_child(head, _THE)
            return self._definites.backed(role, backer.name.code, self._sentence_of[head], known=known)
        usurped = (
            self._usurpers.state(head) if role.noun in USURPERS and self._is_definite(head, words[0]) else ()
        )
        if usurped:
            return tuple(self._read_as(head, in_role(self._codebook, side, role), "of ") for side in usurped)
        if role.acts == "people":
            return self._definites.definite(head, self._sentence_of[head], role.noun)
        return self._taken_up(head, role, words)

    def _former(self, head: int, role: RoleNoun) -> Actors:
        """Who "the *former president*" is, and whom "the *former guerrilla*", now in office, takes up."""
        sentence = self._sentence_of[head]
        found = self._definites.people.former(role.noun, sentence)
        if found or role.sector in _OF_OFFICE:
            return found
        plural = self._parse.tag[head] in PLURAL
        return self._definites.last.group(sentence) if plural else self._definites.people.only_one(sentence)

    def _governed(self, head: int, role: RoleNoun, sides: Actors) -> Actors:
        """The state whose government is called after a person: "the government *of Roberto Micheletti*"."""
        if role.acts != "side" or self._parse.lemma[head] not in CALLED_AFTER_PEOPLE:
            return sides
        country = sides[0].country
        if country in self._codebook.states:
            return (self._codebook.actor(str(country)),)
        return self._definites.topics.topical_state(self._sentence_of[head]) or sides

    def _led_by(self, head: int) -> Actors:
        """Who leads them: "a delegation *headed by the Kenyan foreign minister*"."""
        parse = self._parse
        for clause in parse.children_as(head, _REDUCED):
            by = parse.child(clause, _BY) if parse.lemma[clause] in _LEADING else None
            leader = parse.child(by, _GOVERNED) if by is not None else None
            if leader is not None:
                return self._at(leader)
        return ()

    def _of_region(self, head: int) -> Actors:
        """Those of a region that acts as one: "two *Western* diplomats", "*West African* army chiefs"."""
        parse = self._parse
        for child in parse.children[head]:
            code = _REGIONS.get(parse.text[child]) if child < head else None
            if code is None and 0 < child < head and parse.tag[head] in PLURAL:
                code = _BLOCS.get(f"{parse.text[child - 1]} {parse.text[child]}")
            if code is not None:
                return (self._codebook.actor(code),)
        return ()

    def _shared(self, head: int, role: RoleNoun) -> Actors:
        """The side of forces that only those they are coordinated with bear: "*Russian* guns and aircraft"."""
        parse = self._parse
        if role.sector != "MIL" or parse.dep[head] != "conj" or parse.has_child(head, _DETERMINING):
            return ()
        return self._sides.modifying(parse.head[head])

    def _wordings(self, head: int, first: int) -> list[str]:
        """The words of a role with what stands behind "of", and those up to its head."""
        parse = self._parse
        of = next((child for child in parse.children[head] if parse.lower[child] == "of"), None)
        ends = (head + 1,) if of is None else (parse.right[of], head + 1)
        return [parse.written(first, end) for end in dict.fromkeys(ends)]

    def counterpart(self, head: int) -> Actors:
        """ "His Turkish counterpart": who holds the same office there, else the other government."""
        named = apposed(self._parse, head, self._at)
        if named:
            return named
        owners = self._sides.owners(head)
        found = []
        for side in self._sides.adjacent(head):
            actor = self._codebook.actor(side.code, "GOV") if side.kind == "state" else side
            holder = self._same_office(owners[0], side) if owners else None
            found.append(holder or actor)
        return unique(found)

    def _mentioned(self, head: int, role: RoleNoun, words: Range, side: Actor) -> Actors:
        """The person or company of the side that "the Turkish *leader*", "the Russian *company*" takes up."""
        sentence = self._sentence_of[head]
        if role.sector == "BUS":
            return self._definites.last.company_of(side.code, sentence)
        noun = singular_of(self._parse.lower[head], self._parse.lemma[head])
        if not is_human_noun(self._parse, head) and noun not in {"leader", "head"}:
            return ()
        found = self._definites.people.by_role(self._parse.written(*words), noun, sentence, side.code)
        return tuple(self._read_as(head, actor) for actor in found if actor.person is not None)

    def _same_office(self, owner: Actor, side: Actor) -> Actor | None:
        """The one holder, in another state on the day, of an office that somebody holds."""
        if owner.person is None or self._on is None:
            return None
        offices = self._codebook.offices
        for own in offices.offices_of(owner.person, self._on):
            if own.held(self._on) and own.body == owner.code:
                holders = offices.held(side.code, own.office, self._on)
                if len(holders) == 1:
                    reason = f"{holders[0].holder} was {holders[0].title} ({side.code}) on {self._on}"
                    return replace(of_office(self._codebook, holders[0]), inferred=reason)
        return None

    def _in_office(self, actor: Actor, wordings: list[str]) -> Actor:
        """ "The British foreign secretary" without a name: whoever held the office on the day, marked as inferred."""
        if self._on is None or actor.person is not None:
            return actor
        if actor.sector != "GOV" and actor.kind != "organisation":
            return actor
        for office in chain.from_iterable(self._offices_worded(actor, words) for words in wordings):
            holders = self._codebook.offices.held(actor.code, office, self._on)
            if len(holders) == 1:
                (term,) = holders
                reason = f"{term.holder} was {term.title} ({actor.code}) on {self._on}"
                return replace(actor, person=term.holder, office=term.title, inferred=reason)
        return actor

    def _offices_worded(self, actor: Actor, words: str) -> list[str]:
        """The offices of the actor that the words of a role, with or without the actor's name in them, may mean."""
        offices = self._codebook.offices
        if " of " not in words:
            return offices.worded(title_key(words), actor.code)
        return [office for body, office in offices.read(f"{actor.name} {words}") if body == actor.code]

    def _taken_up(self, head: int, role: RoleNoun, words: Range) -> Actors:
        """Who a role without a side belongs to, by the text before; nobody is made up for it."""
        parse, sentence = self._parse, self._sentence_of[head]
        noun = singular_of(parse.lower[head], parse.lemma[head])
        definite = self._definites.definite(head, sentence, noun)
        if definite:
            return tuple(self._read_as(head, actor) for actor in definite)
        if parse.has_child(head, INSURGENTS) and (group := self._definites.last.group(sentence)):
            return tuple(self._read_as(head, in_role(self._codebook, one, role), "of ") for one in group)
        at_home = self._speaking_at_home(head, role, noun)
        if (
            at_home and noun in _GOVERNING
        ):  # "Mali's government said so; *in Niamey, the government* denied it"
            return tuple(self._read_as(head, in_role(self._codebook, s, role), "of ") for s in at_home)
        if not self._is_definite(head, words[0]):
            topic = at_home or (
                self._definites.topics.topical_state(sentence - 1) if self._is_any_voice(head, noun) else ()
            )
            if topic:
                return (self._read_as(head, in_role(self._codebook, topic[0], role), "of "),)
            return (replace(UNKNOWN_ACTOR, name=parse.text[head], sector=role.sector),)
        if parse.tag[head] not in PLURAL:
            human = is_human_noun(parse, head) or noun in PEOPLE or role.acts == "person"
            private = human and parse.dep[head] not in _MODIFYING
            earlier = self._definites.people.private(role, sentence) if private else ()
            earlier = earlier or self._definites.people.by_role(
                parse.written(*words), noun, sentence, human=human
            )
            if earlier:
                return tuple(self._read_as(head, actor) for actor in earlier)
        if role.noun in _OF_BODIES:
            return (self._definites.last.body_with(role.noun, sentence) or (self._codebook.actor("UN"),))[:1]
        if role.acts != "side":
            return ()
        states = at_home or self._definites.countries.promising(head, sentence)
        states = states or self._definites.topics.state_with(parse.written(*words), head, sentence)
        return tuple(self._read_as(head, in_role(self._codebook, s, role), "of ") for s in states)

    def _speaking_at_home(self, head: int, role: RoleNoun, noun: str) -> Actors:
        """The state in whose capital an organ or a spokesman speaks: "*the ministry* announced *in Lima*".

        A minister may be abroad: there the report must have spoken of the state before.
        """
        if role.acts != "side" or (role.sector != "GOV" and noun not in AT_HOME):
            return ()
        code = capital_spoken_in(head, self._names, self._parse, self._codebook)
        if code is None or not (
            noun in AT_HOME or self._definites.topics.tells_of(code, self._sentence_of[head])
        ):
            return ()
        return (self._codebook.actor(code),)

    def _is_definite(self, head: int, first: int) -> bool:
        """Whether "the" stands before a role, its own words or the whole phrase, or an institution needs none."""
        if self._parse.has_child(head, _THE) or (first > 0 and self._parse.lower[first - 1] == "the"):
            return True
        if self._parse.dep[head] in _MODIFYING:
            return False
        below = [child for child in self._parse.children[head] if child < head]
        determiners = {self._parse.lower[i] for i in below if self._parse.dep[i] in _DETERMINING}
        if determiners:
            words = {self._parse.lower[index] for index in range(min(below), head)}
            official = determiners <= _ONE and is_human_noun(self._parse, head)
            return official and not _WITH_OFFICIALS.isdisjoint(words)
        return any(self._parse.lower[index] in INSTITUTIONS for index in (*below, *range(first, head + 1)))

    def _is_any_voice(self, head: int, noun: str) -> bool:
        """Whether who speaks is only said to be official: "*officials* said", "*a spokesman* told reporters"."""
        parse = self._parse
        words = {parse.lower[child] for child in parse.children[head]} - _PLAIN
        return noun in _VOICES and parse.dep[head] == "nsubj" and not words

    def _read_as(self, head: int, actor: Actor, of: str = "") -> Actor:
        if actor.inferred:
            return actor
        phrase = self._parse.written(self._parse.left[head], head + 1)
        return replace(actor, inferred=f"“{phrase}” read as {of}{actor.person or actor.name}")


def apposed(parse: Parse, head: int, at: Callable[[int], Actors]) -> Actors:
    """Who stands in apposition to a noun, all of them for a plural: "Presidents *Paz* of Peru and *Soto* of Chile"."""
    for child in parse.children[head]:
        if child > head and parse.dep[child] == "appos" and parse.pos[child] != "PRON":
            listed = parse.conjuncts(child) if parse.tag[head] in PLURAL else [child]
            if found := tuple(dict.fromkeys(actor for place in listed for actor in at(place))):
                return found
    return ()
