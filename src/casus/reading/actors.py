"""Who is named: from the noun phrases of a parsed document to the actors they denote.

A phrase denotes, in this order: the person its head names; the actor its head names; whoever its head's role
belongs to ("*US and British* officials"); who stands in apposition; what it takes up from the text before
(``coreference``).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from functools import cached_property
from itertools import chain

from spacy.tokens import Doc, Token

from casus.codebook import Codebook
from casus.codebook.actors import RoleNoun
from casus.model import UNKNOWN_ACTOR, Actor, Attribution, Document, Mention, Span
from casus.reading.coreference import FIRST_PERSON, HOMES, RELATIVE, Coreference, bare, conjuncts_of
from casus.reading.identities import who_is
from casus.reading.naming import Named, backer_of, find_names
from casus.reading.people import People
from casus.reading.roles import former_holder, in_role, is_former, role_at, role_with_complement, singular
from casus.reading.sides import Sides, side_of, unique

__all__ = ["ActorIndex"]

Actors = tuple[Actor, ...]

_QUANTITIES = frozenset(
    {
        "number", "thousand", "hundred", "dozen", "score", "million", "part", "majority", "minority",
        "some", "many",
        "several", "most", "all", "rest", "handful", "couple", "lot", "half", "third", "quarter", "none",
        "each",
        "both", "any", "few", "one", "two", "three", "either", "plenty", "member", "representative", "series",
        "group", "people", "bulk", "remainder", "version", "kind", "sort", "type", "city", "town", "capital",
    }
)  # fmt: skip
"""Heads that count or pick out of what stands behind "of": "thousands *of Russian soldiers*"."""

_MEMBER_NOUNS = frozenset(
    {"member", "country", "state", "nation", "ally", "partner", "power", "capital", "side"}
)
_PLACE_PREPOSITIONS = frozenset(
    {
        "in",
        "at",
        "near",
        "outside",
        "around",
        "across",
        "through",
        "over",
        "inside",
        "throughout",
        "via",
        "into",
    }
)
_MOTION = frozenset(
    {
        "arrive",
        "travel",
        "fly",
        "go",
        "return",
        "visit",
        "come",
        "head",
        "move",
        "drive",
        "trip",
        "flight",
        "flee",
    }
)
_REGIONS = frozenset({"eastern", "western", "central", "northern", "southern"})
_NOUNS = frozenset({"NOUN", "PROPN", "ADJ", "NUM", "DET", "PRON", "X"})


class ActorIndex:
    """The actors denoted by the noun phrases of one document."""

    def __init__(self, doc: Doc, document: Document, codebook: Codebook) -> None:
        """Read every noun phrase, in the order of the text. Names count as on the day of the report."""
        self.doc = doc
        self._text = doc.text
        self._on = document.date
        self._codebook = codebook
        self._names = find_names(doc, document.date, codebook)
        self._people = People(doc, document.date, codebook, self._names)
        self._sides = Sides(codebook, document.date, self._names, self._people.by_token, self.of)
        self._coreference = Coreference(codebook)
        self._actors: dict[int, Actors] = {}
        self._speakers: dict[int, Actors] = {}
        self._sentence = 0
        for number, sentence in enumerate(doc.sents):
            self._sentence = number
            for token in sentence:
                if token.pos_ in _NOUNS or token.i in self._names or token.i in self._people.by_head:
                    actors = self.of(token)
                    if actors and actors[0].code != "?" and self._is_mention(token):
                        self._coreference.remember(token, actors, number)

    def of(self, token: Token) -> Actors:
        """The actors denoted by the noun phrase headed by the token, without its conjuncts; ``()`` for
        none.
        """
        found = self._actors.get(token.i)
        if found is None:
            self._actors[token.i] = ()
            found = self._actors[token.i] = self._read(token)
        return found

    def of_all(self, token: Token) -> Actors:
        """The actors of the phrase and of those coordinated with it, in the order of the text."""
        return unique(actor for head in conjuncts_of(token) for actor in self.of(head))

    def modifier_actor(self, token: Token) -> Actor | None:
        """The actor named by an adjective, possessive or compound before the noun: "*Russian* invasion"."""
        sides = self._sides.modifying(token)
        return sides[0] if sides else None

    def bind_speakers(self, attributions: Iterable[Attribution]) -> None:
        """Resolve the first person inside quotations to the speaker or, in the plural, to his side."""
        contents = sorted(
            (
                (span.end - span.start, span.start, span.end, attribution.speaker)
                for attribution in attributions
                if attribution.speaker is not None and attribution.kind != "indirect"
                for span in attribution.content
            ),
            key=lambda item: item[:3],
        )
        for token in self.doc:
            if bare(token) not in FIRST_PERSON:
                continue
            speaker = next((who for _, start, end, who in contents if start <= token.idx < end), None)
            if speaker is not None:
                plural = bare(token) in {"we", "us", "our", "ours", "ourselves"}
                self._speakers[token.i] = (side_of(self._codebook, speaker) if plural else speaker,)
                self._forget(token)

    @cached_property
    def mentions(self) -> tuple[Mention, ...]:
        """The noun phrases that name or describe actors, pronouns left out, in the order of the text."""
        found = []
        for token in self.doc:
            actors = self._actors.get(token.i)
            if actors and token.pos_ != "PRON" and self._is_mention(token):
                span = self._span_of(token)
                found.append(Mention(span, actors))
        return tuple(sorted(found, key=lambda mention: mention.span))

    def _read(self, token: Token) -> Actors:
        person = self._people.by_head.get(token.i)
        if person is not None:
            return (person.actor,)
        if token.pos_ == "PRON":
            return self._read_pronoun(token)
        named = self._names.get(token.i)
        if named is not None:
            return self._read_name(token, named) if named.head == token.i else ()
        return self._read_noun(token)

    def _read_noun(self, token: Token) -> Actors:
        """A noun that is no name: it counts, belongs to an organisation, has a role, or takes up."""
        role = role_with_complement(token, self._codebook) or role_at(token, self._codebook)
        following = self._people.by_token.get(token.i + 1)
        if role is not None and following is not None and following.head != token.head.i:
            return (following.actor,)
        if self._is_partitive(token):
            return self._sides.behind(token, "of")
        organised = self._organised(token)
        if organised:
            return organised
        if role is not None:
            return self._read_role(token, role[0], role[1])
        return self._in_apposition(token) or self._read_definite(token)

    def _read_definite(self, token: Token) -> Actors:
        """A noun that only takes up who was mentioned: "his country", "the alliance"."""
        noun = singular(token)
        if noun in HOMES and any(child.dep_ == "poss" for child in token.children):
            return self._sides.home(token)
        taken_up = self._coreference.definite(token, self._sentence, noun)
        return tuple(replace(actor, person=None, office=None) for actor in taken_up)

    def _organised(self, token: Token) -> Actors:
        """The organisation meant by its members: "several *NATO* countries"."""
        if singular(token) not in _MEMBER_NOUNS:
            return ()
        return unique(side for side in self._sides.of_phrase(token) if side.kind in {"organisation", "bloc"})

    def _read_pronoun(self, token: Token) -> Actors:
        word = bare(token)
        if word in FIRST_PERSON:
            return self._speakers.get(token.i, ())
        if word in RELATIVE:
            clause = token.head
            while clause.dep_ in {"conj", "xcomp", "ccomp"} and clause.head.i != clause.i:
                clause = clause.head
            return self.of(clause.head) if clause.dep_ == "relcl" else ()
        if singular(token) in _QUANTITIES or word in _QUANTITIES:
            return self._sides.behind(token, "of")
        return self._coreference.pronoun(token, self._sentence)

    def _read_name(self, token: Token, named: Named) -> Actors:
        name = named.name
        if named.leaning or name.kind == "city":
            return ()
        if name.kind == "person":
            return (who_is(self._codebook, named.names, self._on),)
        if (
            name.kind in {"adjective", "demonym"}
            and token.dep_ in {"amod", "compound"}
            and token.head.i != token.i
        ):
            return self._codebook.denoted(name, self._on)
        if (name.text in self._codebook.capitals or name.code == "EUROPE") and self._is_place(token):
            return ()
        side = self.modifier_actor(token) if name.kind == "organ" else None
        if side is not None and side.kind == "state" and side.code != name.code:
            return (self._codebook.actor(side.code, name.sector),)
        return self._codebook.denoted(name, self._on)

    def _read_role(self, token: Token, role: RoleNoun, first: int) -> Actors:
        """Whoever has the role: of the sides the phrase names, or of those it takes up."""
        sides = self._sides.of_phrase(token)
        backer = backer_of(token, self._names)
        if is_former(token, first):
            return tuple(former_holder(side, role) for side in sides)
        if sides:
            behind = next((child.right_edge.i for child in token.children if child.lower_ == "of"), token.i)
            wordings = [
                self.doc[min(first, token.i) : end + 1].text for end in dict.fromkeys((behind, token.i))
            ]
            return unique(self._in_office(in_role(self._codebook, side, role), wordings) for side in sides)
        apposed = self._in_apposition(token)
        if apposed:
            return apposed
        if backer is not None:
            return self._coreference.backed(role, backer.name.code, self._sentence)
        if role.acts == "people":
            return self._coreference.definite(token, self._sentence, role.noun)
        return self._taken_up(token, role)

    def _in_office(self, actor: Actor, wordings: list[str]) -> Actor:
        """ "The British foreign secretary" without a name: whoever held the office on the day, marked as inferred."""
        if self._on is None or actor.person is not None:
            return actor
        if actor.sector != "GOV" and actor.kind != "organisation":
            return actor
        offices = (self._codebook.offices.read(f"{actor.name} {words}") for words in wordings)
        for body, office in chain.from_iterable(offices):
            holders = self._codebook.offices.held(body, office, self._on)
            if body == actor.code and len(holders) == 1:
                (term,) = holders
                reason = f"{term.holder} was {term.title} ({body}) on {self._on}"
                return replace(actor, person=term.holder, office=term.title, inferred=reason)
        return actor

    def _taken_up(self, token: Token, role: RoleNoun) -> Actors:
        """Who a role without a side belongs to, by the text before; nobody is made up for it."""
        noun = singular(token)
        definite = self._coreference.definite(token, self._sentence, noun)
        if definite:
            return tuple(
                replace(actor, inferred=actor.inferred or f"“the {token.text}” read as {actor.name}")
                for actor in definite
            )
        if any(child.lower_ == "the" for child in token.children):
            earlier = self._coreference.by_role(noun)
            if not earlier and role.acts == "side":
                earlier = tuple(
                    in_role(self._codebook, s, role) for s in self._coreference.last_state(self._sentence)
                )
            return tuple(
                replace(actor, inferred=actor.inferred or f"“the {token.text}” read as of {actor.name}")
                for actor in earlier
            )
        return (replace(UNKNOWN_ACTOR, name=token.text, sector=role.sector),)

    def _in_apposition(self, token: Token) -> Actors:
        for child in token.children:
            if child.dep_ == "appos":
                found = self.of(child)
                if found:
                    return found
        return ()

    def _is_partitive(self, token: Token) -> bool:
        if singular(token) not in _QUANTITIES and token.pos_ not in {"NUM", "DET"}:
            return False
        return any(child.dep_ == "prep" and child.lower_ == "of" for child in token.children)

    def _is_place(self, token: Token) -> bool:
        """Whether a capital is the place here, not the government: "in Moscow", "flew to Kyiv"."""
        if any(child.lower_ in _REGIONS for child in token.children):
            return True
        if token.dep_ == "pobj":
            if token.head.lower_ in _PLACE_PREPOSITIONS:
                return True
            return token.head.lower_ in {"to", "from"} and token.head.head.lemma_ in _MOTION
        return token.dep_ == "dobj" and token.head.lemma_ in {"visit", "leave", "reach", "enter"}

    def _is_mention(self, token: Token) -> bool:
        """Whether the token heads a phrase of its own, not a modifier within one."""
        return token.dep_ not in {"compound", "amod", "nmod"} or token.i in self._people.by_head

    def _span_of(self, token: Token) -> Span:
        named = self._names.get(token.i)
        end = self.doc[named.end - 1 if named is not None else token.i]
        start = token.left_edge
        while start.i < token.i and (start.is_punct or start.is_space):
            start = start.nbor(1)
        stop = end.idx + len(end)
        return Span(start.idx, stop, self._text[start.idx : stop])

    def _forget(self, token: Token) -> None:
        """Read again what depends on a pronoun that has just been bound."""
        self._actors.pop(token.i, None)
        for ancestor in token.ancestors:
            if ancestor.pos_ not in {"NOUN", "PROPN", "ADP"}:
                break
            self._actors.pop(ancestor.i, None)
        self.__dict__.pop("mentions", None)
