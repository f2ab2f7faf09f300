"""Whose something is: the side that the words around a noun name.

"*Russian* troops", "troops *of Russia*", "the *Polish president's* office", "separatists *in Ukraine*"; not
"*Kremlin-backed* separatists", "*pro-Russian* rallies".
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Container, Iterable, Mapping
from itertools import chain

from casus.codebook import Codebook
from casus.model import Actor
from casus.reading.actors.identities import who_is
from casus.reading.actors.naming import HYPHENS, Named
from casus.reading.actors.people import Person
from casus.reading.actors.roles import side_of, singular_of
from casus.reading.actors.titles import SENT_ABROAD
from casus.reading.columns import Parse

Actors = tuple[Actor, ...]

_MODIFIERS = frozenset({"amod", "compound", "poss", "nmod", "npadvmod", "nummod"})
_GOVERNING = frozenset(
    {
        "government",
        "authority",
        "regime",
        "leader",
        "leadership",
        "official",
        "administration",
        "junta",
        "council",
        "police",
        "mayor",
        "parliament",
        "court",
        "judge",
        "prosecutor",
        "magistrate",
        "lawmaker",
        "legislator",
        "mp",
        "legislature",
    }
)
_SERVICES = frozenset({"customs", "immigration", "police", "prison"})
_OFFICERS = frozenset({"agent", "guard", "inspector", "officer"})
"""Who serves where he is: "*customs officers* in Lagos"."""
_HOME_FORCES = frozenset({"security", "government", "state"})
"""What makes "forces" those of the state they are in: "*security* forces in Sudan", not any "forces in Sudan"."""


_ABROAD = SENT_ABROAD | {"embassy", "consulate", "mission", "attaché", "attache"}
"""Those who serve their state in another's capital: "the ambassador *in Minsk*" is not of Belarus."""

_LINKS = frozenset({"prep", "agent"})
_OBJECT = frozenset({"pobj"})
_POSSESSIVE = frozenset({"poss"})
_ADJACENT = frozenset({"amod", "compound", "nmod"})
_NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "DET"})


class Sides:
    """The sides of one document's noun phrases, each given by its head; ``denoted`` resolves any phrase."""

    def __init__(
        self,
        parse: Parse,
        codebook: Codebook,
        on: dt.date | None,
        names: Mapping[int, Named],
        people: Mapping[int, Person],
        denoted: Callable[[int], Actors],
        short_names: Container[int],
    ) -> None:
        """Nothing is read before it is asked for. ``short_names`` stand for a name that the report gave in full."""
        self._short_names = short_names
        self._parse, self._codebook, self._on, self._names, self._people = parse, codebook, on, names, people
        self._denoted = denoted

    def of_phrase(self, head: int) -> Actors:
        """Whose something is: by modifiers before the noun, else by "of", "from" and, for governments,
        "in".
        """
        found = self.modifying(head)
        if found or not self._parse.children[head]:
            return found
        linked = self._parse.child(head, _LINKS) is not None
        for preposition in ("of", "from", "for") if linked else ():
            behind = [side_of(self._codebook, actor) for actor in self.behind(head, preposition, loose=True)]
            if behind:
                return unique(behind)
        noun = singular_of(self._parse.lower[head], self._parse.lemma[head])
        role = self._codebook.role_nouns.get(noun)
        if role is None:
            return ()
        if loyal := self._followed(head):
            return loyal
        before = self._parse.lower[head - 1] if head > 0 else ""
        at_home = before in (_HOME_FORCES if noun == "force" else _SERVICES if noun in _OFFICERS else ())
        if role.acts in {"group", "people"} or noun in _GOVERNING or at_home:
            return self.located(head)
        if role.acts == "side" and role.sector == "GOV" and noun not in _ABROAD:
            return self.located(head, capitals=True)
        return ()

    def _followed(self, head: int) -> Actors:
        """Whom armed men obey: "fighters *loyal to Hezbollah*", "police loyal to the Cambodian prime minister"."""
        loyal = next((c for c in self._parse.children[head] if self._parse.lower[c] == "loyal"), None)
        return () if loyal is None else self.behind(loyal, "to")

    def located(self, head: int, *, capitals: bool = False) -> Actors:
        """Where a group or government is: "separatists *in Ukraine*", "officials *in Riga and Minsk*"."""
        for preposition in self._prepositions(head, "in") or self._right_behind(head, "in"):
            of_verb = self._parse.head[preposition] != head
            found: list[Actor] = []
            for governed in self._parse.children_as(preposition, _OBJECT):
                for part in self._parse.conjuncts(governed):
                    named = self._names.get(part)
                    if named is not None and (not (capitals or of_verb) or named.name.kind == "capital"):
                        found.extend(self.named(named))
            if found:
                return unique(found)
        return ()

    def _right_behind(self, head: int, word: str) -> list[int]:
        """The preposition next to a noun that the parser hung on its verb: "topple the leadership *in* Doha"."""
        after, parse = head + 1, self._parse
        if after >= len(parse.lower) or parse.lower[after] != word or parse.dep[after] != "prep":
            return []
        return [after] if parse.head[after] == parse.head[head] else []

    def modifying(self, head: int) -> Actors:
        """The sides named by the adjectives, possessives and compounds before the noun.

        "Russia's *UN* ambassador" serves Russia, "Lebanon's *Hezbollah* chief" the group.
        """
        parse = self._parse
        before = [child for child in parse.children_as(head, _MODIFIERS) if child < head]
        found = {child: sides for child in before if (sides := self._with_conjuncts(child, head))}
        if len(found) > 1:
            owners = unique(side for child in found if parse.dep[child] == "poss" for side in found[child])
            beside = unique(
                side for child in found if parse.dep[child] == "compound" for side in found[child]
            )
            if owners and beside:
                return tuple(side for side in beside if side.kind == "group") or owners
        return unique(chain.from_iterable(found.values()))

    def _with_conjuncts(self, child: int, head: int) -> Actors:
        parts = [part for part in self._parse.conjuncts(child) if part < head]
        return tuple([side for part in parts for side in self._modifier(part)])

    def adjacent(self, head: int) -> Actors:
        """The sides named by adjectives and compounds alone: "his *Turkish* counterpart"."""
        parts = (child for child in self._parse.children_as(head, _ADJACENT) if child < head)
        return unique(side for part in parts for side in self._modifier(part))

    def _modifier(self, part: int) -> Actors:
        """The side a modifier names, itself or through a noun of its own: "the *Polish president's*
        office".
        """
        named = self._names.get(part)
        if named is not None:
            return () if named.leaning else self.named(named)
        person = self._people.get(part)
        if person is not None:
            return (side_of(self._codebook, person.actor),) if person.actor.kind != "person" else ()
        if part >= 2 and self._parse.text[part - 1] in HYPHENS:
            compound = self._names.get(part - 2)
            return () if compound is None or compound.leaning else self.named(compound)
        if part in self._short_names:
            return unique(
                side_of(self._codebook, actor) for actor in self._denoted(part) if actor.code != "?"
            )
        if self._parse.pos[part] in _NOMINAL:
            owners = self._denoted(part) if self._parse.dep[part] == "poss" else self.modifying(part)
            return unique(side_of(self._codebook, actor) for actor in owners if actor.code != "?")
        return ()

    def by_itself(self, index: int) -> Actors:
        """The sides a token names by itself."""
        named = self._names.get(index)
        if named is None or named.head != index or named.leaning or named.name.kind == "adjective":
            return ()
        return self.named(named)

    def named(self, named: Named) -> Actors:
        """Sides a name stands for: a city is its state's."""
        if named.name.kind == "person":
            return (side_of(self._codebook, who_is(self._codebook, named.names, self._on)),)
        if named.name.kind == "company":
            return ()
        return tuple(
            self._codebook.actor(actor.code) if actor.kind == "state" else actor
            for actor in self._codebook.denoted(named.name, self._on)
        )

    def behind(self, head: int, preposition: str, *, loose: bool = False) -> Actors:
        """The actors in the phrase behind a preposition; ``loose``: also those that only modify its noun."""
        links = self._prepositions(head, preposition)
        if not links:
            return ()
        found: list[Actor] = []
        for link in links:
            for governed in self._parse.children_as(link, _OBJECT):
                for part in self._parse.conjuncts(governed):
                    found.extend(self._denoted_by(part, loose))
        return unique(actor for actor in found if actor.code != "?")

    def _prepositions(self, head: int, word: str) -> list[int]:
        parse = self._parse
        return [
            child
            for child in parse.children[head]
            if parse.lower[child] == word and parse.dep[child] in _LINKS
        ]

    def _denoted_by(self, head: int, loose: bool) -> Actors:
        named = self._names.get(head)
        if named is not None and named.head == head:
            return self.named(named)
        return self._denoted(head) or (self.of_phrase(head) if loose else ())

    def home(self, head: int) -> Actors:
        """The state of whoever possesses it: "his country"."""
        codes = [owner.code if owner.kind == "state" else owner.country for owner in self.owners(head)]
        return unique(self._codebook.actor(code) for code in codes if code in self._codebook.states)

    def owners(self, head: int) -> Actors:
        """Who possesses it, as a possessive says."""
        possessives = self._parse.children_as(head, _POSSESSIVE)
        return tuple(owner for possessive in possessives for owner in self._denoted(possessive))


def unique(actors: Iterable[Actor]) -> Actors:
    """The actors without repetition of a code, the first of each kept."""
    found: dict[str, Actor] = {}
    for actor in actors:
        found.setdefault(actor.code, actor)
    return tuple(found.values())
