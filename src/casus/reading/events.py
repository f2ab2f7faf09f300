"""What happened: the events of a document, coded in PLOVER with CAMEO beside it.

Every act that the lexicon finds and that has at least one actor the codebook knows becomes an event, with the
realis of its clause: "NATO forces would not enter" is coded, and negated. Type, mode and CAMEO code come from
the pattern; contexts from the words of the sentence (``data/plover_contexts.csv``).
"""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from typing import Protocol

from spacy.tokens import Token

from casus.codebook.files import read_csv
from casus.codebook.lexicon import LexiconEntry
from casus.codebook.ontology import load_ontology
from casus.model import UNKNOWN_ACTOR, Actor, Event, Place, Span
from casus.reading.acts import UNDERSTOOD, without_complements
from casus.reading.context import Act, Context, span_of
from casus.reading.event_circumstances import Circumstances
from casus.reading.event_clauses import results
from casus.reading.realis import realis_of

MOST_CONTEXTS = 3
TERRITORIAL = frozenset(
    {
        ("ASSAULT", mode)
        for mode in (None, "aerial", "drone", "heavy-weapons", "explosives", "firearms", "destroy")
    }
    | {("COERCE", "seize")}
)
"""Kinds of acts that are done to the state on whose territory their object lies."""
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
    are_parties = act.source is not None and act.target is not None and act.target in act.source.conjuncts
    sources, targets = (_actors(head, context.actors, alone=are_parties) for head in (act.source, act.target))
    place = circumstances.place(act)
    targets = tuple(actor for actor in targets if actor not in sources) or _owner(
        act, place, sources, context
    )
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


def _owner(act: Act, place: Place | None, sources: tuple[Actor, ...], context: Context) -> tuple[Actor, ...]:
    """The state on whose territory an attacked or seized place lies, where the text names the place alone."""
    if place is None or act.target is None or (act.entry.type, act.entry.mode) not in TERRITORIAL:
        return ()
    inside = (
        act.target.left_edge.idx <= place.span.start < act.target.right_edge.idx + len(act.target.right_edge)
    )
    codes = {actor.country for actor in sources}
    if (
        not inside
        or place.country is None
        or place.country in codes
        or place.country not in context.codebook.states
    ):
        return ()
    owner = context.codebook.actor(place.country, None)
    return (replace(owner, inferred=f"{place.span.text} lies in {owner.name}"),)


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


def _phrase(head: Token | None) -> Span | None:
    """The noun phrase up to its head: what follows belongs to other phrases."""
    return None if head is None else span_of(head.doc[head.left_edge.i : head.i + 1])
