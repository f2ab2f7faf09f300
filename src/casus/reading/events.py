"""What happened: the events of a document, coded in PLOVER with CAMEO beside it.

Every act that the lexicon finds and that has at least one actor the codebook knows becomes an event, with the
realis of its clause: "NATO forces would not enter" is coded, and negated. Type, mode and CAMEO code come from
the pattern; contexts from the words of the sentence (``data/plover_contexts.csv``).
"""

from __future__ import annotations

from functools import cache

from spacy.tokens import Token

from casus.codebook.files import read_csv
from casus.codebook.lexicon import LexiconEntry
from casus.codebook.ontology import load_ontology
from casus.model import Event, Span
from casus.reading.acts import UNDERSTOOD, without_complements
from casus.reading.context import Act, Context, span_of
from casus.reading.event_circumstances import Circumstances
from casus.reading.event_clauses import results
from casus.reading.event_parties import parties_of
from casus.reading.realis import realis_of

MOST_CONTEXTS = 3
CONFIDENCE = {"base": 0.4, "actor": 0.2, "specific": 0.1}
"""What the confidence is made of: a fixed base, each role filled by a known actor, each of at most two
constraints of the pattern. An order of trust, not yet a calibrated probability."""


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
    circumstances = Circumstances(context)
    acts = without_results(without_complements(act for act in context.acts if act.entry not in UNDERSTOOD))
    found = (_event(act, context, circumstances) for act in acts)
    return tuple(event for event in found if event.sources or event.targets)


def without_results(acts: list[Act]) -> list[Act]:
    """The acts without those that only tell what came of another: "shelled the town, *killing* two people"."""
    outcomes = {outcome.i for act in acts if act.entry.type == "ASSAULT" for outcome in results(act.token)}
    return [act for act in acts if act.token.i not in outcomes]


def contexts_of(lemmas: list[str]) -> tuple[str, ...]:
    """The PLOVER contexts that the words of a sentence show, most shown first, at most three."""
    counts: dict[str, int] = {}
    for lemma in lemmas:
        for context in _contexts().get(lemma, ()):
            counts[context] = counts.get(context, 0) + 1
    order = list(load_ontology().contexts)
    return tuple(sorted(counts, key=lambda name: (-counts[name], order.index(name)))[:MOST_CONTEXTS])


def _event(act: Act, context: Context, circumstances: Circumstances) -> Event:
    ontology, entry, sentence = load_ontology(), act.entry, act.token.sent
    place = circumstances.place(act)
    sources, targets = parties_of(act, place, context)
    return Event(
        type=entry.type,
        mode=entry.mode,
        contexts=contexts_of([token.lemma_.lower() for token in sentence]),
        cameo=entry.cameo,
        quad=ontology.quad(entry.type),
        goldstein=ontology.goldstein(entry.cameo),
        sources=sources,
        targets=targets,
        source_span=_phrase(act.source),
        target_span=_phrase(act.target),
        realis=realis_of(act.token),
        trigger=span_of(act.token.doc[act.token.i : act.token.i + 1]),
        evidence=span_of(sentence),
        when=circumstances.when(act),
        place=place,
        magnitude=circumstances.magnitude(act),
        confidence=_confidence(entry, bool(sources), bool(targets)),
        subtype=entry.subtype,
    )


def _confidence(entry: LexiconEntry, has_source: bool, has_target: bool) -> float:
    filled = has_source + has_target
    specific = min(2, entry.specificity)
    return round(CONFIDENCE["base"] + CONFIDENCE["actor"] * filled + CONFIDENCE["specific"] * specific, 2)


def _phrase(head: Token | None) -> Span | None:
    """The noun phrase up to its head: what follows belongs to other phrases."""
    return None if head is None else span_of(head.doc[head.left_edge.i : head.i + 1])
