"""Phrases headed by a role: whose minister, which soldiers, and who holds the office on the day."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import chain

from spacy.tokens import Span as Slice
from spacy.tokens import Token

from casus.codebook import Codebook
from casus.codebook.actors import RoleNoun
from casus.codebook.wordings import title_key
from casus.model import UNKNOWN_ACTOR, Actor
from casus.reading.definites import Definites
from casus.reading.identities import of_office
from casus.reading.mentions import PLURAL, Actors, is_human_noun
from casus.reading.naming import Named, backer_of
from casus.reading.roles import former_holder, in_role, is_former, singular
from casus.reading.sides import Sides, unique

COUNTERPARTS = frozenset({"counterpart", "colleague", "opposite number"})
"""Nouns for who holds the same office elsewhere."""


class RolePhrases:
    """The phrases headed by role nouns in one document. ``of`` resolves any phrase by its head."""

    def __init__(
        self,
        codebook: Codebook,
        on: dt.date | None,
        names: dict[int, Named],
        sides: Sides,
        definites: Definites,
        sentence_of: Sequence[int],
        of: Callable[[Token], Actors],
    ) -> None:
        """Nothing is read before it is asked for. ``sentence_of`` numbers the sentence of each token."""
        self._codebook, self._on, self._names = codebook, on, names
        self._sides, self._definites, self._sentence_of, self._of = sides, definites, sentence_of, of

    def read(self, token: Token, role: RoleNoun, first: int) -> Actors:
        """Whoever has the role: of the sides the phrase names, or of those it takes up."""
        sides = self._sides.of_phrase(token)
        backer = backer_of(token, self._names)
        words = token.doc[token.i : first] if first > token.i else token.doc[first : token.i + 1]
        if is_former(token, first):
            return tuple(former_holder(side, role) for side in sides)
        if len(sides) == 1 and _is_definite(token, words):
            earlier = self._mentioned(token, role, words, sides[0])
            if earlier:
                return earlier
        if sides:
            behind = next((child.right_edge.i for child in token.children if child.lower_ == "of"), token.i)
            wordings = [
                token.doc[min(first, token.i) : end + 1].text for end in dict.fromkeys((behind, token.i))
            ]
            return unique(self._in_office(in_role(self._codebook, side, role), wordings) for side in sides)
        beside = apposed(token, self._of)
        if beside:
            return beside
        if backer is not None:
            return self._definites.backed(role, backer.name.code, self._sentence_of[token.i])
        if role.acts == "people":
            return self._definites.definite(token, self._sentence_of[token.i], role.noun)
        return self._taken_up(token, role, words)

    def counterpart(self, token: Token) -> Actors:
        """ "His Turkish counterpart": who holds the same office there, else the other government."""
        named = apposed(token, self._of)
        if named:
            return named
        owners = [o for child in token.children if child.dep_ == "poss" for o in self._of(child)]
        found = []
        for side in self._sides.adjacent(token):
            actor = self._codebook.actor(side.code, "GOV") if side.kind == "state" else side
            holder = self._same_office(owners[0], side) if owners else None
            found.append(holder or actor)
        return unique(found)

    def _mentioned(self, token: Token, role: RoleNoun, words: Slice, side: Actor) -> Actors:
        """The person or company of the side that "the Turkish *leader*", "the Russian *company*" takes up."""
        sentence = self._sentence_of[token.i]
        if role.sector == "BUS":
            return self._definites.company_of(side.code, sentence)
        if not is_human_noun(token) and singular(token) not in {"leader", "head"}:
            return ()
        found = self._definites.by_role(words.text, singular(token), sentence, side.code)
        return tuple(_read_as(token, actor) for actor in found if actor.person is not None)

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

    def _taken_up(self, token: Token, role: RoleNoun, words: Slice) -> Actors:
        """Who a role without a side belongs to, by the text before; nobody is made up for it."""
        noun, sentence = singular(token), self._sentence_of[token.i]
        definite = self._definites.definite(token, sentence, noun)
        if definite:
            return tuple(_read_as(token, actor) for actor in definite)
        if _is_definite(token, words) and token.tag_ not in PLURAL:
            earlier = self._definites.by_role(words.text, noun, sentence)
            if earlier:
                return tuple(_read_as(token, actor) for actor in earlier)
        if _is_definite(token, words):
            states = self._definites.topical_state(sentence) if role.acts == "side" else ()
            return tuple(_read_as(token, in_role(self._codebook, s, role), "of ") for s in states)
        return (replace(UNKNOWN_ACTOR, name=token.text, sector=role.sector),)


def apposed(token: Token, of: Callable[[Token], Actors]) -> Actors:
    """Who stands in apposition to a noun."""
    for child in token.rights if token.n_rights else ():
        if child.dep_ == "appos" and child.pos_ != "PRON":
            found = of(child)
            if found:
                return found
    return ()


def _is_definite(token: Token, words: Slice) -> bool:
    """Whether "the" stands before a role, its own words or the whole phrase."""
    before = words.start - 1
    return any(c.lower_ == "the" for c in token.children) or (
        before >= 0 and token.doc[before].lower_ == "the"
    )


def _read_as(token: Token, actor: Actor, of: str = "") -> Actor:
    reason = f"“{token.doc[token.left_edge.i : token.i + 1].text}” read as {of}{actor.person or actor.name}"
    return replace(actor, inferred=actor.inferred or reason)
