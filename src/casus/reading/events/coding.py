"""What happened: the events of a document, coded in PLOVER with CAMEO beside it.

Every act that the lexicon finds and that has at least one actor the codebook knows becomes an event, with the
realis of its clause: "NATO forces would not enter" is coded, and negated. Type, mode and CAMEO code come from
the pattern; contexts from the words of the sentence (``data/plover_contexts.csv``).
"""

from __future__ import annotations

from functools import cache

from casus.codebook.files import read_csv
from casus.codebook.ontology import load_ontology
from casus.model import Actor, Event, Span
from casus.parsed import Token
from casus.reading.context import Act, Context
from casus.reading.events.acts import coded_acts
from casus.reading.events.circumstances import Circumstances
from casus.reading.events.clauses import results
from casus.reading.events.confidence import confidence_of
from casus.reading.events.parties import parties_of
from casus.reading.events.realis import realis_of

MOST_CONTEXTS = 3


@cache
def _contexts() -> dict[str, tuple[str, ...]]:
    """The contexts that each lemma shows, in the manual's order."""
    found: dict[str, tuple[str, ...]] = {}
    for row in read_csv("plover_contexts.csv"):
        for word in row["words"].split("|"):
            found[word] = (*found.get(word, ()), row["context"])
    return found


def code_events(context: Context) -> tuple[Event, ...]:
    """The events of a document in the order of the text, from the acts that the context holds."""
    circumstances, setting = Circumstances(context), _Settings(context)
    acts = without_results(coded_acts(context.acts))
    found = []
    for act in acts:
        sources, targets = parties_of(act, context, circumstances.place)
        if sources or targets:
            found.append(_event(act, sources, targets, context, circumstances, setting.of(act.token)))
    return tuple(found)


def without_results(acts: list[Act]) -> list[Act]:
    """The acts without those that only tell what came of another: "shelled the town, *killing* two people"."""
    outcomes = {outcome.i for act in acts if act.entry.type == "ASSAULT" for outcome in results(act.token)}
    return [act for act in acts if act.token.i not in outcomes]


def contexts_of(lemmas: list[str]) -> tuple[str, ...]:
    """The PLOVER contexts that the words of a sentence show, most shown first, at most three."""
    counts: dict[str, int] = {}
    shown = _contexts()
    for lemma in filter(shown.__contains__, lemmas):
        for context in shown[lemma]:
            counts[context] = counts.get(context, 0) + 1
    if not counts:
        return ()
    order = list(load_ontology().contexts)
    return tuple(sorted(counts, key=lambda name: (-counts[name], order.index(name)))[:MOST_CONTEXTS])


class _Settings:
    """The evidence and the contexts of each sentence, looked at once."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self._known: dict[int, tuple[str, ...]] = {}

    def of(self, token: Token) -> tuple[Span, tuple[str, ...]]:
        evidence = self._context.evidence(token)
        if evidence.start not in self._known:
            sentence = self._context.sentence(token)
            lemmas = token.doc.lemma_column[sentence.start : sentence.end]
            self._known[evidence.start] = contexts_of([*map(str.lower, lemmas)])
        return evidence, self._known[evidence.start]


def _event(
    act: Act,
    sources: tuple[Actor, ...],
    targets: tuple[Actor, ...],
    context: Context,
    circumstances: Circumstances,
    setting: tuple[Span, tuple[str, ...]],
) -> Event:
    ontology, entry, realis = load_ontology(), act.entry, realis_of(act.token)
    evidence, contexts = setting
    return Event(
        type=entry.type,
        mode=entry.mode,
        contexts=contexts,
        cameo=entry.cameo,
        quad=ontology.quad(entry.type),
        goldstein=ontology.goldstein(entry.cameo),
        sources=sources,
        targets=targets,
        source_span=_phrase(act.source, context),
        target_span=_phrase(act.target, context),
        realis=realis,
        trigger=_word(act.token),
        evidence=evidence,
        when=circumstances.when(act),
        place=circumstances.place(act),
        magnitude=circumstances.magnitude(act),
        confidence=confidence_of(act, realis),
        subtype=entry.subtype,
    )


def _word(token: Token) -> Span:
    return Span(token.idx, token.idx + len(token), token.text)


def _phrase(head: Token | None, context: Context) -> Span | None:
    """The noun phrase up to its head: what follows belongs to other phrases."""
    return None if head is None else context.span(head.left_edge, head)
