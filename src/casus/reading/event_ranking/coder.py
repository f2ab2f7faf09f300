"""Which kind of event a sentence reports between two actors: the ranker that reads more than the lexicon.

The lexicon names acts where its patterns fit. The ranker multiplies two opinions: that of a linear model over those
acts and the syntax around the two actors, and that of a small sentence encoder whose upper layers were trained for
this; what is promised, threatened, refused or alleged in so many words (``roots``) is weighed up. The roots are
PLOVER's as coded in the PLV sentences: YIELD is CONCEDE and RETREAT; promises and threats are AGREE and THREATEN.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from casus.codebook.clauses import with_conjuncts
from casus.parsed import Span, Token
from casus.reading.context import Act
from casus.reading.event_ranking.features import pair_features
from casus.reading.event_ranking.heads import HeadScores, head_scores, log_softmax
from casus.reading.event_ranking.model import Vector, load_model
from casus.reading.event_ranking.pairs import ActorFinder, Pair, mention_codes, mentions, rank_pairs
from casus.reading.event_ranking.roots import acts_between, said_root

MODEL = "event_roots"
PAIRS_WEIGHED = 3
"""Pairs whose roots are averaged for a bare sentence; more change nothing, for their share is small."""
ENCODER_SHARE = 1.5
"""How much the encoder's opinion counts beside that of words and syntax; 0.5, 1, 1.5 and 2 were tried by
cross-validation: 0.82, 0.84, 0.85, 0.85."""
SHARPNESS = 0.6
"""What the two opinions' sum is multiplied by, so that a probability is right as often as it says (docs/events.md)."""
SAID_SHARE = 3.0
"""What the root that the wording gives (``roots``) gains in log-odds; 1, 2 and 3 were tried by cross-validation:
they are alike there, triples 0.709 to 0.710, and 3 carries furthest to other newswire."""


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
        """Find the acts of the sentence and what the encoder says of its words; ``index`` knows the actors."""
        self.sentence = sentence
        self.index = index
        self.acts: Sequence[Act] = acts_between(sentence)
        self.heads: HeadScores = head_scores(sentence)

    def distribution(self, source: Span | None, target: Span | None) -> Vector:
        """The probability of each root for a pair; either mention may be missing."""
        words = log_softmax(load_model(MODEL).scores(pair_features(self.acts, source, target)))
        encoder = self.heads.root_scores(self.sentence, source, target)
        return combined(words, encoder, said_root(self.acts, source, target))

    def code(self, source: Span | None, target: Span | None) -> CodedPair:
        """The likeliest root for a pair."""
        return _best(self.distribution(source, target), source, target)

    def pairs(self) -> list[Pair]:
        """The sentence's pairs of mentions, the likeliest first."""
        found = mentions(self.sentence, self.acts)
        roles = self.heads.role_scores(self.sentence, found)
        return rank_pairs(self.sentence, self.acts, mention_codes(found, self.index), found, roles)

    def code_unmarked(self) -> CodedPair:
        """The likeliest root of the sentence when nobody says between whom, and the pair that it fits best."""
        pairs = self.pairs()[:PAIRS_WEIGHED]
        if not pairs:
            return self.code(None, None)
        chances = np.array([pair.probability for pair in pairs], dtype=np.float32)
        roots = np.stack([self.distribution(pair.source, pair.target) for pair in pairs])
        mixed = np.asarray(chances @ roots / chances.sum())
        chosen = pairs[int((chances * roots[:, mixed.argmax()]).argmax())]
        return _best(mixed, chosen.source, chosen.target)

    def events(self) -> list[CodedPair]:
        """The sentence's event; of parties named together ("Peru and Chile met") each with each, both ways."""
        best = self.code_unmarked()
        if best.source is None or best.target is None:
            return []
        parties = _listed(best.source.root)
        if best.target.root not in parties:
            return [best]
        found = [mention for mention in mentions(self.sentence, self.acts) if mention.root in parties]
        return [
            CodedPair(best.root, source, target, best.probability)
            for source in found
            for target in found
            if source.root != target.root
        ]


def _listed(token: Token) -> list[Token]:
    """The nouns of the list that a noun stands in, itself included; a list's second name may pass for an apposition."""
    first = token
    while first.dep_ in ("conj", "appos") and first.head.pos_ in ("NOUN", "PROPN"):
        first = first.head
    return list(with_conjuncts(first))


def combined(words: Vector, encoder: Vector, said: str | None) -> Vector:
    """The probability of each root by two opinions, given as logarithms, and by the root that the wording gives."""
    together: Vector = (words + np.float32(ENCODER_SHARE) * encoder) * np.float32(SHARPNESS)
    if said is not None:
        together[load_model(MODEL).labels.index(said)] += np.float32(SAID_SHARE)
    return np.asarray(np.exp(log_softmax(together)))


def _best(distribution: Vector, source: Span | None, target: Span | None) -> CodedPair:
    number = int(distribution.argmax())
    return CodedPair(load_model(MODEL).labels[number], source, target, float(distribution[number]))
