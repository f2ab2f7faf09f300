"""What the earlier steps of reading found in a document, with the look-ups that later steps need."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from casus.codebook import Codebook
from casus.codebook.furniture import is_furniture
from casus.codebook.lexicon import LexiconEntry
from casus.model import UNKNOWN_ACTOR, Actor, Attribution, Document, Span
from casus.parsed import Doc, Token
from casus.parsed import Span as Slice
from casus.reading.actors.index import ActorIndex
from casus.reading.conditions.finding import ConditionalClause
from casus.reading.measures.dates import DateMention
from casus.reading.measures.likelihood import LikelihoodMention, likelihood_of
from casus.reading.measures.quantities import QuantityMention
from casus.reading.measures.quantity_scope import quantities_of

_EUROPE = "EUROPE"
_MERELY = frozenset({"only", "just", "merely", "simply"})
_EXAMPLE_WORDS = frozenset({"including", "like", "as"})


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

    @cached_property
    def act_at(self) -> dict[int, Act]:
        """The acts by the index of their head token."""
        return {act.token.i: act for act in self.acts}

    @cached_property
    def countries(self) -> frozenset[str]:
        """The states of all actors that the document names."""
        named = (actor for mention in self.actors.mentions for actor in mention.actors)
        return frozenset(actor.country for actor in named if actor.country)

    def span(self, first: Token, last: Token) -> Span:
        """The characters from one token to another, without blanks at their ends."""
        return _stripped(self.document.text, first.idx, last.idx + len(last))

    def sentence(self, token: Token) -> Slice:
        """The sentence a token stands in."""
        return self._sentences[self._sentence_number(token)]

    def evidence(self, token: Token) -> Span:
        """The words of the sentence a token stands in."""
        return self._evidence[self._sentence_number(token)]

    def is_beside_report(self, token: Token) -> bool:
        """Whether the sentence is a line of the page that is no part of the report.

        A line in capitals inside a report that is not is a link to another one.
        """
        return self._sentence_number(token) in self._lines_beside

    def likelihood_of(self, token: Token) -> LikelihoodMention | None:
        """The words of likelihood that scope over an act."""
        return likelihood_of(token, self._in_sentence(token, "likelihoods"))

    def quantities_of(self, token: Token) -> tuple[QuantityMention, ...]:
        """The quantities that belong to an act, those of its condition left out."""
        mentions = self._in_sentence(token, "quantities")
        if not mentions:
            return ()
        apart = [c for c in self.conditions_near(token) if not c.start <= token.i < c.end]
        found = quantities_of(token, mentions)
        return tuple(q for q in found if not any(c.start <= q.head < c.end for c in apart))

    def quantities_near(self, token: Token) -> tuple[QuantityMention, ...]:
        """The quantities of the sentence the token stands in."""
        return self._in_sentence(token, "quantities")

    def dates_near(self, token: Token) -> tuple[DateMention, ...]:
        """The dates of the sentence the token stands in."""
        return self._in_sentence(token, "dates")

    def conditions_near(self, token: Token) -> tuple[ConditionalClause, ...]:
        """The conditions in the sentence the token stands in, and those in the sentence before on what it says."""
        return self._in_sentence(token, "conditions")

    def attributions_of(self, token: Token) -> list[Attribution]:
        """The attributions whose content the token stands in, innermost first."""
        covering = self._contents_by_sentence.get(self._sentence_number(token), ())
        return [found for _, start, end, found in covering if start <= token.idx < end]

    @cached_property
    def _sentences(self) -> list[Slice]:
        return list(self.doc.sents)

    @cached_property
    def _sentence_ends(self) -> list[int]:
        return [sentence.end for sentence in self._sentences]

    @cached_property
    def _evidence(self) -> list[Span]:
        text = self.document.text
        return [_stripped(text, sentence.start_char, sentence.end_char) for sentence in self._sentences]

    @cached_property
    def _lines_beside(self) -> frozenset[int]:
        text = self.document.text
        lines = [text[sentence.start_char : sentence.end_char] for sentence in self._sentences]
        in_capitals = text.isupper()
        return frozenset(
            number
            for number, line in enumerate(lines)
            if is_furniture(line) or (number and line.isupper() and not in_capitals)
        )

    def _sentence_number(self, token: Token) -> int:
        return bisect_right(self._sentence_ends, token.i)

    def _in_sentence(self, token: Token, kind: str) -> tuple[Any, ...]:
        table = self._by_sentence[kind]
        return table.get(self._sentence_number(token), ()) if table else ()

    @cached_property
    def _by_sentence(self) -> dict[str, dict[int, tuple[Any, ...]]]:
        """Mentions by the number of their sentence, so that long documents cost no more a sentence than short ones."""
        tables: dict[str, dict[int, tuple[Any, ...]]] = {}
        for kind in ("likelihoods", "quantities", "conditions", "dates"):
            table: dict[int, tuple[Any, ...]] = {}
            for mention in getattr(self, kind):
                places = {mention.start, getattr(mention, "consequent", None)} - {None}
                for number in sorted({bisect_right(self._sentence_ends, place) for place in places}):
                    table[number] = (*table.get(number, ()), mention)
            tables[kind] = table
        return tables

    @cached_property
    def _contents_by_sentence(self) -> dict[int, list[tuple[int, int, int, Attribution]]]:
        """Contents of attributions by the sentences they touch, the shortest first."""
        starts = [sentence.start_char for sentence in self._sentences]
        table: dict[int, list[tuple[int, int, int, Attribution]]] = {}
        for attribution in self.attributions:
            for span in attribution.content:
                first, last = bisect_right(starts, span.start) - 1, bisect_left(starts, span.end)
                for number in range(max(first, 0), last):
                    table.setdefault(number, []).append(
                        (span.end - span.start, span.start, span.end, attribution)
                    )
        return {number: sorted(found, key=lambda item: item[:3]) for number, found in table.items()}

    def parties(self, token: Token) -> tuple[Actor, ...]:
        """Who the phrase headed by the token means as parties to an act, conjuncts and named examples included.

        Regions are places, unless they act ("*the West* must"). Companies, citizens and notables of a state stand
        for the state; named groups do not.
        """
        if token.i not in self._parties:
            self._parties[token.i] = self._read_parties(token)
        return self._parties[token.i]

    @cached_property
    def _parties(self) -> dict[int, tuple[Actor, ...]]:
        return {}

    def _read_parties(self, token: Token) -> tuple[Actor, ...]:
        examples = [actor for example in _examples(token) for actor in self.actors.of_all(example)]
        left_out = {
            actor.code
            for joined in token.children
            if joined.dep_ == "conj" and any(word.dep_ == "neg" for word in joined.children)
            for actor in self.actors.of_all(joined)
        }
        if _is_replaced(token):
            left_out.update(actor.code for actor in self.actors.of(token))
        found: dict[str, Actor] = {}
        for actor in (*self.actors.of_all(token), *examples):
            if actor.code in left_out:
                continue
            if examples and actor.code == UNKNOWN_ACTOR.code:
                continue
            in_place = token.ent_type_ == "LOC" and token.dep_ not in {"nsubj", "nsubjpass"}
            if in_place and actor.kind in {"bloc", "organisation"}:
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
        """The state an actor of one of its sectors stands for; "European countries" for the EU; anyone else himself.

        A mission acts for the organisation that sends it: peacekeepers of UNIFIL for the UN.
        """
        if actor.code == _EUROPE:
            return self.codebook.actor("EU")
        if actor.kind == "organisation":
            sender = self.codebook.organisations.get(actor.code)
            if sender is not None and sender.part_of is not None:
                return self.codebook.actor(sender.part_of, actor.sector)
        if actor.kind == "person" and actor.country in self.codebook.states:
            return self.codebook.actor(str(actor.country), actor.sector)
        belongs = actor.country is not None and actor.code not in {actor.country, "?"}
        if belongs and actor.country in self.codebook.states and actor.code.startswith(str(actor.country)):
            return self.codebook.actor(str(actor.country), actor.sector)
        return actor


def _is_replaced(token: Token) -> bool:
    """Whether somebody else is meant instead: "*not Peru* but Chile will pay"."""
    but = any(word.lower_ == "but" for word in token.children)
    return but and any(
        word.lower_ == "not" and word.i < token.i and word.nbor().lower_ not in _MERELY
        for word in token.children
    )


def _examples(token: Token) -> Iterator[Token]:
    """Those named of a group, or beside one: "states *including* Kenya", "*such as* Chile", "*together with* Peru"."""
    for link in token.children:
        of_group = link.lower_ in _EXAMPLE_WORDS and token.pos_ == "NOUN"
        beside = link.lower_ == "with" and any(word.lower_ in {"together", "along"} for word in link.children)
        if link.dep_ == "prep" and (of_group or beside):
            yield from (named for named in link.children if named.dep_ == "pobj")
        elif link.lower_ == "as" and link.dep_ == "cc":
            # "Japan *as well as Peru*", which the parser set apart
            yield from (word for word in token.head.children if word.dep_ == token.dep_ and word.i > link.i)
    if token.dep_ in {"nsubj", "nsubjpass"}:
        yield from _along_with(token)
        yield from _before_comma(token)


def _along_with(subject: Token) -> Iterator[Token]:
    """Those named beside a subject as acting with it, whatever the parser hung them on: "Japan, *along with Peru*,"."""
    for link in (*subject.children, *subject.head.children):
        if link.i >= subject.head.i or link.dep_ not in {"prep", "advmod"}:
            continue
        if link.lower_ in {"along", "together", "jointly"}:
            companions = [word for word in link.children if word.lower_ == "with"]
        else:
            companions = [link] if _joins(link) else []
        yield from (named for word in companions for named in word.children if named.dep_ == "pobj")


def _joins(link: Token) -> bool:
    """Whether a preposition names who does the same: "*together with* Peru it will", "Chile, *like* Peru, will"."""
    if link.lower_ == "with":
        return any(word.lower_ in {"together", "along", "jointly"} for word in link.children)
    behind = link.right_edge.i + 1
    return link.lower_ == "like" and behind < len(link.doc) and link.doc[behind].text == ","


def _before_comma(subject: Token) -> Iterator[Token]:
    """Whom a headline names before its subject, with a comma for "and": "*US*, South Korea hold drills"."""
    first = subject.left_edge
    sentence = subject.sent
    if first.i != sentence.start + 2 or first.nbor(-1).text != "," or subject.pos_ != "PROPN":
        return
    named = first.nbor(-2)
    if named.pos_ == "PROPN" and named.head == subject.head and named.dep_ in {"npadvmod", "dep", "nmod"}:
        yield named


def span_of(tokens: Slice) -> Span:
    """The characters of a slice of the document, without blanks at its ends."""
    words = tokens.text
    return _stripped(words, 0, len(words), tokens.start_char)


def _stripped(text: str, start: int, end: int, offset: int = 0) -> Span:
    """The characters of a text without blanks at their ends; ``offset`` is where the text itself begins."""
    words = text[start:end]
    stripped = words.strip()
    start += offset + len(words) - len(words.lstrip())
    return Span(start, start + len(stripped), stripped)


def slice_between(doc: Doc, tokens: Iterable[Token]) -> Slice:
    """The smallest slice of the document that holds all the tokens (at least one)."""
    indices = [token.i for token in tokens]
    return doc[min(indices) : max(indices) + 1]
