"""Which two mentions of a sentence are the source and the target of what it reports.

Every ordered pair of the sentence's noun phrases is a candidate; a linear model ranks them by their places in
the syntax and by the frames of the acts that the lexicon finds.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from spacy.tokens import Span, Token

from casus.reading.event_features import NAMES, Act, Features, governor, path, word
from casus.reading.event_model import Vector, load_model

NO_ACTORS = frozenset({"DATE", "TIME", "PERCENT", "MONEY", "QUANTITY", "ORDINAL", "CARDINAL"})
MOST_MENTIONS = 12
PRONOUNS = frozenset(
    {"it", "its", "they", "them", "their", "he", "him", "his", "she", "her", "we", "us", "our", "i"}
)


@dataclass(frozen=True, slots=True)
class Pair:
    """A supposed source and target with the probability that the sentence is about them."""

    source: Span
    target: Span
    probability: float


def mentions(sentence: Span) -> list[Span]:
    """The sentence's noun phrases that may denote actors, without what follows their head."""
    found = []
    for token in sentence:
        if token.ent_type_ in NO_ACTORS or token.lower_ in ("who", "which", "that", "there"):
            continue
        is_noun = token.pos_ in ("NOUN", "PROPN") and token.dep_ not in ("compound", "amod", "npadvmod")
        is_nationality = token.dep_ in ("amod", "compound", "nmod") and token.ent_type_ in ("NORP", "GPE")
        if is_noun or token.lower_ in PRONOUNS or is_nationality:
            found.append(_phrase(token, alone=is_nationality))
    return found[:MOST_MENTIONS]


def _phrase(head: Token, *, alone: bool) -> Span:
    start = head.i if alone else head.left_edge.i
    for child in head.lefts:
        if child.dep_ in ("relcl", "acl", "advcl", "prep", "cc", "conj"):
            start = max(start, child.right_edge.i + 1)
    return head.doc[min(start, head.i) : head.i + 1]


def candidate_pairs(sentence: Span) -> Iterator[tuple[Span, Span]]:
    """Every ordered pair of different mentions that do not overlap."""
    found = mentions(sentence)
    for source in found:
        for target in found:
            if source.end <= target.start or target.end <= source.start:
                yield source, target


def ranking_features(sentence: Span, acts: Sequence[Act], source: Span, target: Span) -> Features:
    """What speaks for and against the pair."""
    features: Features = {"bias": 1.0}
    for name in _ranking_names(sentence, acts, source.root, target.root):
        features[f"pair:{name}"] = 1.0
    return features


def _ranking_names(sentence: Span, acts: Sequence[Act], source: Token, target: Token) -> Iterator[str]:
    for role, token in (("s", source), ("t", target)):
        predicate = governor(token)
        yield f"{role}:{token.dep_}"
        yield f"{role}:{token.pos_}:{token.ent_type_}"
        yield f"{role}:gov:{predicate.dep_}:{predicate.pos_}"
        yield f"{role}:{token.dep_}:gov:{predicate.dep_}"
        yield f"{role}:head:{token.head.lower_ if token.head.pos_ == 'ADP' else token.head.pos_}"
        yield f"{role}:place:{min(9, 10 * (token.i - sentence.start) // max(1, len(sentence)))}"
        yield f"{role}:depth:{min(6, sum(1 for _ in token.ancestors))}"
        if token.ent_type_:
            yield f"{role}:named"
        yield f"{role}:lemma:{word(token)}"
        yield f"{role}:pred:{word(predicate)}"
        yield f"{role}:{token.dep_}:pred:{word(predicate)}"
        for kind in sorted({part.ent_type_ for part in token.subtree if part.ent_type_ in NAMES})[:3]:
            yield f"{role}:holds:{kind}"
        yield f"{role}:proper:{any(part.pos_ == 'PROPN' for part in token.lefts)}:{token.pos_}"
    between = path(source, target)
    yield f"length:{min(8, len(between))}"
    yield f"labels:{source.dep_}>{'>'.join(token.dep_ for token in between[:5])}>{target.dep_}"
    yield f"tags:{'>'.join(token.pos_ for token in between[:6])}"
    yield f"same:{governor(source) == governor(target)}:{source.dep_}:{target.dep_}"
    yield f"order:{source.i < target.i}"
    yield f"kinds:{source.ent_type_ or source.pos_}:{target.ent_type_ or target.pos_}"
    for act in acts:
        yield from _act_names(act, source, target)


def _act_names(act: Act, source: Token, target: Token) -> Iterator[str]:
    is_source, is_target = act.source == source, act.target == target
    if is_source and is_target:
        yield "act:both"
        yield f"act:both:{act.token.dep_}"
        yield f"act:both:{act.entry.type}"
    elif is_source:
        yield "act:source"
        yield f"act:source:{act.token.dep_}:{act.target is None}"
    elif is_target:
        yield "act:target"
    if act.source == target or act.target == source:
        yield "act:reversed"


def heads_vector(sentence: Span, vectors: Vector, source: Span, target: Span) -> Vector:
    """The vectors of the heads of both mentions."""
    return np.concatenate([vectors[mention.root.i - sentence.start] for mention in (source, target)])


def rank_pairs(sentence: Span, acts: Sequence[Act], vectors: Vector) -> list[Pair]:
    """The candidate pairs, the likeliest first; their probabilities add up to one."""
    model = load_model("event_pairs")
    pairs = list(candidate_pairs(sentence))
    if not pairs:
        return []
    yes = model.labels.index("yes")
    odds = [
        (chance := float(model.probabilities(ranking_features(sentence, acts, *pair))[yes]))
        / (1 - chance + 1e-6)
        for pair in pairs
    ]
    shares: Vector = np.array(odds, dtype=np.float32) / max(sum(odds), 1e-9)
    order = sorted(range(len(pairs)), key=lambda number: (-float(shares[number]), number))
    return [Pair(*pairs[number], float(shares[number])) for number in order]
