"""What happened: the events of a document, coded in PLOVER with CAMEO beside it.

Every act that the lexicon finds and that has at least one actor the codebook knows becomes an event, with the
realis of its clause: "NATO forces would not enter" is coded, and negated. Type, mode and CAMEO code come from
the pattern; contexts from the words of the sentence (``data/plover_contexts.csv``).
"""

from __future__ import annotations

from functools import cache
from typing import Protocol

from spacy.tokens import Doc, Token

from casus.codebook.files import read_csv
from casus.codebook.lexicon import Lexicon, LexiconEntry
from casus.codebook.ontology import load_ontology
from casus.model import UNKNOWN_ACTOR, Actor, Document, Event, Span
from casus.reading.event_features import Act, find_acts
from casus.reading.realis import realis_of

MOST_CONTEXTS = 3
CONFIDENCE = {"base": 0.4, "actor": 0.2, "specific": 0.1}
"""What the confidence is made of: a fixed base, each role filled by a known actor, each of at most two
constraints of the pattern. An order of trust, not yet a calibrated probability."""


class ActorFinder(Protocol):
    """What is asked of the index of actors."""

    def of(self, token: Token) -> tuple[Actor, ...]:
        """The actors of the noun phrase headed by a token."""

    def of_all(self, token: Token) -> tuple[Actor, ...]:
        """The actors of the noun phrase headed by a token and of those coordinated with it."""


@cache
def _contexts() -> dict[str, tuple[str, ...]]:
    """The contexts that each lemma shows, in the manual's order."""
    found: dict[str, tuple[str, ...]] = {}
    for row in read_csv("plover_contexts.csv"):
        for word in row["words"].split("|"):
            found[word] = (*found.get(word, ()), row["context"])
    return found


def code_events(
    doc: Doc, actor_index: ActorFinder, document: Document, lexicon: Lexicon | None = None
) -> tuple[Event, ...]:
    """The events of a parsed document in the order of the text; ``document.text`` must be ``doc.text``.

    ``lexicon`` is the shipped one unless a codebook's own is given.
    """
    if doc.text != document.text:
        raise ValueError("the parsed text is not the document's text")
    found = []
    for sentence in doc.sents:
        contexts = contexts_of([token.lemma_.lower() for token in sentence])
        evidence = _span(doc, sentence.start, sentence.end)
        for act in find_acts(sentence, lexicon):
            event = _event(doc, act, actor_index, contexts, evidence)
            if event.sources or event.targets:
                found.append(event)
    return tuple(found)


def contexts_of(lemmas: list[str]) -> tuple[str, ...]:
    """The PLOVER contexts that the words of a sentence show, most shown first, at most three."""
    counts: dict[str, int] = {}
    for lemma in lemmas:
        for context in _contexts().get(lemma, ()):
            counts[context] = counts.get(context, 0) + 1
    order = list(load_ontology().contexts)
    return tuple(sorted(counts, key=lambda name: (-counts[name], order.index(name)))[:MOST_CONTEXTS])


def _event(doc: Doc, act: Act, actor_index: ActorFinder, contexts: tuple[str, ...], evidence: Span) -> Event:
    ontology, entry = load_ontology(), act.entry
    are_parties = act.source is not None and act.target is not None and act.target in act.source.conjuncts
    sources, targets = (_actors(head, actor_index, alone=are_parties) for head in (act.source, act.target))
    return Event(
        type=entry.type,
        mode=entry.mode,
        contexts=contexts,
        cameo=entry.cameo,
        quad=ontology.quad(entry.type),
        goldstein=ontology.goldstein(entry.cameo),
        sources=sources,
        targets=tuple(actor for actor in targets if actor not in sources),
        source_span=_phrase(doc, act.source),
        target_span=_phrase(doc, act.target),
        realis=realis_of(act.token),
        trigger=_span(doc, act.token.i, act.token.i + 1),
        evidence=evidence,
        confidence=_confidence(entry, bool(sources), bool(targets)),
        subtype=entry.subtype,
    )


def _actors(head: Token | None, actor_index: ActorFinder, *, alone: bool) -> tuple[Actor, ...]:
    """The known actors of a phrase, with those coordinated with it unless it stands ``alone``."""
    if head is None:
        return ()
    found = actor_index.of(head) if alone else actor_index.of_all(head)
    return tuple(actor for actor in found if actor.code != UNKNOWN_ACTOR.code)


def _confidence(entry: LexiconEntry, has_source: bool, has_target: bool) -> float:
    filled = has_source + has_target
    specific = min(2, entry.specificity)
    return round(CONFIDENCE["base"] + CONFIDENCE["actor"] * filled + CONFIDENCE["specific"] * specific, 2)


def _phrase(doc: Doc, head: Token | None) -> Span | None:
    """The noun phrase up to its head: what follows belongs to other phrases."""
    return None if head is None else _span(doc, head.left_edge.i, head.i + 1)


def _span(doc: Doc, start: int, end: int) -> Span:
    piece = doc[start:end]
    text = piece.text.rstrip()
    lead = len(text) - len(text.lstrip())
    begin = piece.start_char + lead
    return Span(begin, begin + len(text) - lead, text.strip())
