"""Whose something is: the side that the words around a noun name.

"*Russian* troops", "troops *of Russia*", "the *Polish president's* office", "separatists *in Ukraine*"; not
"*Kremlin-backed* separatists", "*pro-Russian* rallies".
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Mapping

from spacy.tokens import Token

from casus.codebook import Codebook
from casus.model import Actor
from casus.reading.coreference import conjuncts_of
from casus.reading.identities import who_is
from casus.reading.naming import Named, doc_is_hyphen
from casus.reading.people import Person
from casus.reading.roles import side_of, singular

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
    }
)


class Sides:
    """The sides of one document's noun phrases. ``denoted`` resolves the phrase headed by a token."""

    def __init__(
        self,
        codebook: Codebook,
        on: dt.date | None,
        names: Mapping[int, Named],
        people: Mapping[int, Person],
        denoted: Callable[[Token], Actors],
    ) -> None:
        """Nothing is read before it is asked for."""
        self._codebook, self._on, self._names, self._people = codebook, on, names, people
        self._denoted = denoted

    def of_phrase(self, token: Token) -> Actors:
        """Whose something is: by modifiers before the noun, else by "of", "from" and, for governments,
        "in".
        """
        found = self.modifying(token)
        if found:
            return found
        for preposition in ("of", "from", "for"):
            behind = [side_of(self._codebook, actor) for actor in self.behind(token, preposition, loose=True)]
            if behind:
                return unique(behind)
        people = self._codebook.role_nouns.get(singular(token))
        if people is not None and (people.acts in {"group", "people"} or singular(token) in _GOVERNING):
            return self._located(token)
        return ()

    def _located(self, token: Token) -> Actors:
        """Where a group or government is: "separatists *in Ukraine*", "leaders *in Minsk*"."""
        for child in token.children:
            if child.dep_ == "prep" and child.lower_ == "in":
                for governed in child.children:
                    named = self._names.get(governed.i)
                    if named is not None:
                        return self.named(named)
        return ()

    def modifying(self, token: Token) -> Actors:
        """The sides named by the adjectives, possessives and compounds before the noun."""
        found: list[Actor] = []
        for child in token.lefts:
            if child.dep_ in _MODIFIERS:
                for part in conjuncts_of(child):
                    if part.i < token.i:
                        found.extend(self._modifier(part))
        return unique(found)

    def adjacent(self, token: Token) -> Actors:
        """The sides named by adjectives and compounds alone: "his *Turkish* counterpart"."""
        parts = (child for child in token.lefts if child.dep_ in {"amod", "compound", "nmod"})
        return unique(side for part in parts for side in self._modifier(part))

    def _modifier(self, part: Token) -> Actors:
        """The side a modifier names, itself or through a noun of its own: "the *Polish president's*
        office".
        """
        named = self._names.get(part.i)
        if named is not None:
            return () if named.leaning else self.named(named)
        person = self._people.get(part.i)
        if person is not None:
            return (side_of(self._codebook, person.actor),) if person.actor.kind != "person" else ()
        if part.i >= 2 and doc_is_hyphen(part.nbor(-1)):
            compound = self._names.get(part.i - 2)
            return () if compound is None or compound.leaning else self.named(compound)
        if part.pos_ in {"NOUN", "PROPN", "PRON", "DET"}:
            owners = self._denoted(part) if part.dep_ == "poss" else self.modifying(part)
            return unique(side_of(self._codebook, actor) for actor in owners if actor.code != "?")
        return ()

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

    def behind(self, token: Token, preposition: str, *, loose: bool = False) -> Actors:
        """The actors in the phrase behind a preposition; ``loose``: also those that only modify its noun."""
        found: list[Actor] = []
        for child in token.children:
            if child.dep_ == "prep" and child.lower_ == preposition:
                for governed in child.children:
                    if governed.dep_ == "pobj":
                        for part in conjuncts_of(governed):
                            found.extend(self._denoted_by(part, loose))
        return unique(actor for actor in found if actor.code != "?")

    def _denoted_by(self, token: Token, loose: bool) -> Actors:
        if token.i in self._names and self._names[token.i].head == token.i:
            return self.named(self._names[token.i])
        actors = self._denoted(token)
        return actors or (self.of_phrase(token) if loose else ())

    def home(self, token: Token) -> Actors:
        """The state of whoever possesses it: "his country"."""
        owners = [owner for child in token.children if child.dep_ == "poss" for owner in self._denoted(child)]
        codes = [owner.code if owner.kind == "state" else owner.country for owner in owners]
        return unique(self._codebook.actor(code) for code in codes if code in self._codebook.states)


def unique(actors: Iterable[Actor]) -> Actors:
    """The actors without repetition of a code, the first of each kept."""
    found: dict[str, Actor] = {}
    for actor in actors:
        found.setdefault(actor.code, actor)
    return tuple(found.values())
