"""Who is named: from the noun phrases of a parsed document to the actors they denote."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property

from spacy.tokens import Doc, Token

from casus.codebook import Codebook
from casus.codebook.actors import ActorName
from casus.model import Actor, Attribution, Document, Mention, Span

_MODIFIERS = frozenset({"amod", "compound", "poss", "nmod", "npadvmod"})
_AFFILIATIONS = frozenset({"of", "from", "in"})


class ActorIndex:
    """The actors denoted by the noun phrases of one document."""

    def __init__(self, doc: Doc, document: Document, codebook: Codebook) -> None:
        """Find the codebook's names in the document; phrases are read when they are asked for."""
        self._doc = doc
        self._document = document
        self._codebook = codebook
        self._names: dict[int, tuple[ActorName, ...]] = {}
        self._heads: dict[int, tuple[ActorName, ...]] = {}
        for match in codebook.names.find(doc.text, document.date):
            found = doc.char_span(match.start, match.end, alignment_mode="expand")
            if found is None:
                continue
            self._heads[found.root.i] = match.names
            for token in found:
                self._names[token.i] = match.names
        self._cache: dict[int, tuple[Actor, ...]] = {}

    def of(self, token: Token) -> tuple[Actor, ...]:
        """The actors denoted by the noun phrase headed by the token, without its conjuncts; ``()`` for none."""
        if token.i not in self._cache:
            self._cache[token.i] = ()
            self._cache[token.i] = self._read(token)
        return self._cache[token.i]

    def of_all(self, token: Token) -> tuple[Actor, ...]:
        """The actors of the phrase and of those coordinated with it, in the order of the text."""
        found = [actor for head in (token, *token.conjuncts) if head.i >= token.i for actor in self.of(head)]
        return tuple({actor.code: actor for actor in reversed(found)}.values())[::-1]

    def modifier_actor(self, token: Token) -> Actor | None:
        """The actor named by an adjective, possessive or compound before the noun: "*Russian* invasion"."""
        sides = self._sides(token)
        return sides[0] if sides else None

    def bind_speakers(self, attributions: Iterable[Attribution]) -> None:
        """Resolve the first person inside quotations to the side of their speakers."""
        spans = sorted(
            (
                (span.end - span.start, span.start, span.end, attribution.speaker)
                for attribution in attributions
                if attribution.speaker is not None
                for span in attribution.content
            ),
            key=lambda item: item[:3],
        )
        self._cache.clear()
        for token in self._doc:
            if token.lower_ in {"we", "us", "our", "i", "ourselves"}:
                for _, start, end, speaker in spans:
                    if start <= token.idx < end and speaker is not None:
                        self._cache[token.i] = (speaker,)
                        break

    @cached_property
    def mentions(self) -> tuple[Mention, ...]:
        """Every noun phrase that denotes an actor, in the order of the text."""
        found = []
        for token in self._doc:
            if token.pos_ in {"NOUN", "PROPN"} and token.dep_ not in {"compound", "amod"}:
                actors = self.of(token)
                if actors:
                    start = token.left_edge
                    text = self._doc.text[start.idx : token.idx + len(token)]
                    found.append(Mention(Span(start.idx, token.idx + len(token), text), actors))
        return tuple(found)

    def _read(self, token: Token) -> tuple[Actor, ...]:
        if token.i in self._heads:
            name = self._heads[token.i][0]
            return (self._codebook.actor(name.code, name.sector),)
        sides = self._sides(token)
        role = self._codebook.role_nouns.get(token.lemma_.lower())
        if role is not None:
            return tuple(self._codebook.actor(side.code, role.sector) for side in sides)
        if token.ent_type_ == "PERSON":
            return sides
        return ()

    def _sides(self, token: Token) -> tuple[Actor, ...]:
        """The actors named by the modifiers of a noun."""
        found: list[Actor] = []
        for child in token.children:
            if child.dep_ in _MODIFIERS:
                for part in (child, *child.conjuncts):
                    found.extend(self._named(part))
            elif child.dep_ == "prep" and child.lower_ in _AFFILIATIONS:
                for governed in child.children:
                    if governed.dep_ == "pobj":
                        found.extend(self._named(governed))
        return tuple({actor.code: actor for actor in reversed(found)}.values())[::-1]

    def _named(self, token: Token) -> tuple[Actor, ...]:
        names = self._names.get(token.i)
        return (self._codebook.actor(names[0].code, names[0].sector),) if names else ()
