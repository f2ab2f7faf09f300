"""Which kind of event a sentence reports between two actors: the ranker that reads more than the lexicon.

The lexicon names acts where its patterns fit; the ranker weighs them with the syntax around the two actors
and with vectors of the governing words, and gives a probability to each of 15 roots. The roots are PLOVER's
as coded in the PLV sentences: YIELD is CONCEDE and RETREAT; promises and threats are AGREE and THREATEN.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from spacy.tokens import Span, Token

from casus.reading.acts import named_acts, without_complements
from casus.reading.context import Act
from casus.reading.encoder import WIDTH, encode
from casus.reading.event_features import governor, pair_features
from casus.reading.event_model import Vector, load_model
from casus.reading.event_pairs import ActorFinder, Pair, mention_codes, mentions, rank_pairs

MODEL = "event_roots"
PAIRS_WEIGHED = 3
"""Pairs whose roots are averaged for a bare sentence; more change nothing, for their share is small."""


@dataclass(frozen=True, slots=True)
class CodedPair:
    """A root for a pair of mentions, with its probability."""

    root: str
    source: Span | None
    target: Span | None
    probability: float


class SentenceCoder:
    """One sentence, read once, to be asked about its pairs."""

    def __init__(self, sentence: Span, index: ActorFinder) -> None:
        """Find the acts of the sentence and the vectors of its words; ``index`` knows the actors."""
        self.sentence = sentence
        self.index = index
        self.acts: Sequence[Act] = without_complements(named_acts(sentence))
        self.vectors = encode(sentence)

    def distribution(self, source: Span | None, target: Span | None) -> Vector:
        """The probability of each root for a pair; either mention may be missing."""
        features = pair_features(self.sentence, self.acts, source, target)
        return load_model(MODEL).probabilities(
            features, pair_vector(self.sentence, self.vectors, source, target)
        )

    def code(self, source: Span | None, target: Span | None) -> CodedPair:
        """The likeliest root for a pair."""
        return _best(self.distribution(source, target), source, target)

    def pairs(self) -> list[Pair]:
        """The sentence's pairs of mentions, the likeliest first."""
        codes = mention_codes(mentions(self.sentence), self.index)
        return rank_pairs(self.sentence, self.acts, self.vectors, codes)

    def code_unmarked(self) -> CodedPair:
        """The likeliest event of the sentence when nobody says between whom."""
        pairs = self.pairs()[:PAIRS_WEIGHED]
        if not pairs:
            return self.code(None, None)
        total = sum(pair.probability for pair in pairs)
        mixed = sum(
            (pair.probability / total * self.distribution(pair.source, pair.target) for pair in pairs),
            np.zeros(len(load_model(MODEL).labels), dtype=np.float32),
        )
        return _best(mixed, pairs[0].source, pairs[0].target)


def _best(distribution: Vector, source: Span | None, target: Span | None) -> CodedPair:
    number = int(distribution.argmax())
    return CodedPair(load_model(MODEL).labels[number], source, target, float(distribution[number]))


def pair_vector(sentence: Span, vectors: Vector, source: Span | None, target: Span | None) -> Vector:
    """The mean vector of the words that govern the pair, then that of the whole sentence."""
    rows = sorted({token.i - sentence.start for token in governing_tokens(source, target)})
    rows = [row for row in rows if 0 <= row < len(vectors)]
    governing = vectors[rows].mean(axis=0) if rows else np.zeros(WIDTH, dtype=np.float32)
    whole = vectors.mean(axis=0) if len(vectors) else np.zeros(WIDTH, dtype=np.float32)
    return np.concatenate([governing, whole])


def governing_tokens(source: Span | None, target: Span | None) -> Iterator[Token]:
    """The predicates of both mentions with their auxiliaries, particles, objects and complements."""
    for mention in (source, target):
        if mention is None:
            continue
        predicate = governor(mention.root)
        yield predicate
        if predicate.head.pos_ in ("VERB", "NOUN"):
            yield predicate.head
        for child in predicate.children:
            if child.dep_ in ("aux", "neg", "prt", "dobj", "xcomp", "ccomp", "prep"):
                yield child
