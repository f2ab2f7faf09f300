"""What the earlier steps of reading found in a document, with the look-ups that later steps need."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from spacy.tokens import Doc, Token
from spacy.tokens import Span as Slice

from casus.codebook import Codebook
from casus.codebook.lexicon import LexiconEntry
from casus.model import Attribution, Document, Span
from casus.reading.actors import ActorIndex
from casus.reading.conditions import ConditionalClause
from casus.reading.dates import DateMention
from casus.reading.likelihood import LikelihoodMention
from casus.reading.quantities import QuantityMention


@dataclass(frozen=True, slots=True)
class Act:
    """A word that names an act: its head token, the lexicon's entry and its arguments in the sentence.

    ``open_source`` is true when the wording leaves open who acts ("would face sanctions").
    """

    token: Token
    entry: LexiconEntry
    source: Token | None
    target: Token | None
    open_source: bool


@dataclass(frozen=True)
class Context:
    """One document as the steps before have read it."""

    doc: Doc
    document: Document
    codebook: Codebook
    actors: ActorIndex
    attributions: tuple[Attribution, ...]
    likelihoods: tuple[LikelihoodMention, ...]
    quantities: tuple[QuantityMention, ...]
    conditions: tuple[ConditionalClause, ...]
    dates: tuple[DateMention, ...]
    acts: tuple[Act, ...]
    _contents: list[tuple[int, int, int, Attribution]] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        """Index attributions by content, the innermost first."""
        contents = [
            (span.end - span.start, span.start, span.end, attribution)
            for attribution in self.attributions
            for span in attribution.content
        ]
        object.__setattr__(self, "_contents", sorted(contents, key=lambda item: item[:3]))

    def parties(self, token: Token) -> tuple[Actor, ...]:
        """Who the phrase headed by the token means as parties to an act, conjuncts included.

        Regions are places. Companies, citizens and notables of a state stand for the state; named groups do not.
        """
        found = {}
        for actor in self.actors.of_all(token):
            if token.ent_type_ == "LOC" and actor.kind in {"bloc", "organisation"}:
                continue
            party = self.side(actor)
            found.setdefault(party.code, party)
        return tuple(found.values())

    def affected(self, token: Token) -> tuple[Actor, ...]:
        """The states, bodies and groups the phrase means as targets; a person stands for his state."""
        return tuple(
            party
            for party in self.parties(token)
            if party.code != "?" and party.kind not in {"person", "reporter"}
        )

    def side(self, actor: Actor) -> Actor:
        """The state an actor of one of its sectors stands for; anyone else for himself."""
        if actor.kind == "person" and actor.country in self.codebook.states:
            return self.codebook.actor(str(actor.country), actor.sector)
        belongs = actor.country is not None and actor.code not in {actor.country, "?"}
        if belongs and actor.country in self.codebook.states and actor.code.startswith(str(actor.country)):
            return self.codebook.actor(str(actor.country), actor.sector)
        return actor

    def attributions_of(self, token: Token) -> list[Attribution]:
        """The attributions whose content the token stands in, innermost first."""
        return [found for _, start, end, found in self._contents if start <= token.idx < end]


def span_of(tokens: Slice) -> Span:
    """The characters of a slice of the document, without blanks at its ends."""
    text = tokens.text
    start = tokens.start_char + len(text) - len(text.lstrip())
    stripped = text.strip()
    return Span(start, start + len(stripped), stripped)


def sentence_of(token: Token) -> Span:
    """The sentence a token stands in."""
    return span_of(token.sent)


def slice_between(doc: Doc, tokens: Iterable[Token]) -> Slice:
    """The smallest slice of the document that holds all the tokens (at least one)."""
    indices = [token.i for token in tokens]
    return doc[min(indices) : max(indices) + 1]
