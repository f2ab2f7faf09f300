"""Linear models over hashed features: what the event ranker has learnt, and nothing else.

A model file is a NumPy archive without pickled objects: ``labels``, ``weights`` (one row for each hash, then
one for each dimension of the vectors) and ``center``, the mean the vectors are measured from.
"""

from __future__ import annotations

import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files

import numpy as np
from numpy.typing import NDArray

Vector = NDArray[np.float32]

BUCKETS = 1 << 15
"""Hash values of feature names; the names of a training set collide rarely (28,000 names)."""
PART = 384
"""Width of each of the vectors that are put one after the other."""
VECTOR_SCALE = 3.0
"""Length that a sentence's vectors are scaled to, so that they weigh as much as some ten word features."""


@lru_cache(maxsize=1 << 17)
def bucket(name: str) -> int:
    """The row of a feature: CRC-32 of its name, the same on every machine."""
    return zlib.crc32(name.encode()) % BUCKETS


@dataclass(frozen=True, slots=True)
class LinearModel:
    """A multinomial logistic regression."""

    labels: tuple[str, ...]
    weights: Vector
    center: Vector

    def scores(self, features: Mapping[str, float]) -> Vector:
        """What the features add to the score of each label."""
        rows = [bucket(name) for name in features]
        return np.asarray(np.array(list(features.values()), dtype=np.float32) @ self.weights[rows])

    def part_scores(self, part: Vector, number: int) -> Vector:
        """What the ``number``-th part of the vectors adds to the score of each label."""
        start = number * PART
        rows = self.weights[BUCKETS + start : BUCKETS + start + PART]
        return np.asarray(scaled(part, self.center[start : start + PART]) @ rows)

    def probabilities(self, features: Mapping[str, float], vector: Vector | None = None) -> Vector:
        """The probability of each label, in the order of ``labels``."""
        scores = self.scores(features)
        if vector is not None:
            for number, start in enumerate(range(0, len(vector), PART)):
                scores = np.add(scores, self.part_scores(vector[start : start + PART], number))
        raised = np.exp(scores - scores.max())
        return np.asarray(raised / raised.sum(), dtype=np.float32)


def scaled(vector: Vector, center: Vector) -> Vector:
    """Each part of the vector measured from its center, at one length; an empty part stays empty."""
    parts = []
    for part, middle in zip(vector.reshape(-1, PART), center.reshape(-1, PART), strict=True):
        length = max(float(np.linalg.norm(part - middle)), 1e-6)
        parts.append((part - middle) / length * VECTOR_SCALE if part.any() else np.zeros_like(part))
    return np.concatenate(parts)


@cache
def load_model(name: str) -> LinearModel:
    """The model ``models/<name>.npz`` of the package."""
    with (files("casus.reading") / "models" / f"{name}.npz").open("rb") as opened:
        data = np.load(opened, allow_pickle=False)
        return LinearModel(
            tuple(str(label) for label in data["labels"]),
            data["weights"].astype(np.float32),
            data["center"].astype(np.float32),
        )
