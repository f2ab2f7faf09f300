"""What the encoder has learnt to say of a sentence: the root of a pair of mentions, and which mention has which role.

Both are linear in the vectors of the words, so a sentence's vectors are multiplied once, and any pair of its mentions
costs only means of rows. ``training/events/finetune.py`` trains the encoder's upper layers and these weights together.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import numpy as np
from numpy.typing import NDArray

from casus.parsed import Span, Token
from casus.reading.event_ranking.encoder import encode
from casus.reading.event_ranking.features import governor

Array = NDArray[np.float32]

PARTS = 4
"""What the root is read from: the words that govern the pair, the whole sentence, the source's head, the target's."""
ROLES = ("source", "target")


@dataclass(frozen=True, slots=True)
class HeadScores:
    """What each word of one sentence adds to the score of each root, part by part, and to that of each role."""

    roots: Array
    roles: Array

    def root_scores(self, sentence: Span, source: Span | None, target: Span | None) -> Array:
        """The logarithm of each root's probability for the pair; either mention may be missing."""
        rows = [
            sorted({token.i - sentence.start for token in governing_tokens(source, target)}),
            range(len(sentence)),
            *([] if mention is None else [mention.root.i - sentence.start] for mention in (source, target)),
        ]
        scores = sum(
            (self.roots[list(chosen), part].mean(axis=0) for part, chosen in enumerate(rows) if len(chosen)),
            np.zeros(self.roots.shape[2], dtype=np.float32),
        )
        return log_softmax(scores)

    def role_scores(self, sentence: Span, found: Sequence[Span]) -> Array:
        """The logarithm of each mention's probability to be the source, and to be the target."""
        if not found:
            return np.zeros((0, len(ROLES)), dtype=np.float32)
        rows = self.roles[[mention.root.i - sentence.start for mention in found]]
        return np.stack([log_softmax(rows[:, role]) for role in range(len(ROLES))], axis=1)


def head_scores(sentence: Span) -> HeadScores:
    """The scores of a sentence's words, by the encoder of the package."""
    root, bias, role = _weights()
    vectors = encode(sentence)
    roots = (vectors @ root).reshape(len(vectors), PARTS, len(bias))
    roots[:, 1] += bias
    return HeadScores(roots, vectors @ role)


def governing_tokens(source: Span | None, target: Span | None) -> Iterator[Token]:
    """The predicates of both mentions with their auxiliaries, particles, objects and complements."""
    for mention in (source, target):
        if mention is None:
            continue
        predicate = governor(mention.root)
        yield predicate
        if predicate.head.pos_ in ("VERB", "NOUN") and predicate.head.sent == predicate.sent:
            yield predicate.head
        for child in predicate.children:
            if child.dep_ in ("aux", "neg", "prt", "dobj", "xcomp", "ccomp", "prep"):
                yield child


def log_softmax(scores: Array) -> Array:
    """Scores as logarithms of probabilities that add up to one, along the last axis."""
    raised = scores - scores.max(axis=-1, keepdims=True)
    return np.asarray(raised - np.log(np.exp(raised).sum(axis=-1, keepdims=True)), dtype=np.float32)


@cache
def _weights() -> tuple[Array, Array, Array]:
    """The weights of the roots (one block of columns a part), their bias, and the weights of the roles."""
    with (files("casus.reading") / "models" / "event_heads.npz").open("rb") as opened:
        data = np.load(opened, allow_pickle=False)
        root, bias, role = (data[name].astype(np.float32) for name in ("root", "bias", "role"))
        return root, bias, role
