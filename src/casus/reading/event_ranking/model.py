"""Linear models over hashed features: what the event ranker has learnt of words and syntax, and nothing else.

A model file is a NumPy archive without pickled objects: ``labels`` and ``weights``, one row for each hash.
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


@lru_cache(maxsize=1 << 17)
def bucket(name: str) -> int:
    """The row of a feature: CRC-32 of its name, the same on every machine."""
    return zlib.crc32(name.encode()) % BUCKETS


@dataclass(frozen=True, slots=True)
class LinearModel:
    """Weights of features, one column a label."""

    labels: tuple[str, ...]
    weights: Vector

    def scores(self, features: Mapping[str, float]) -> Vector:
        """What the features add to the score of each label."""
        rows = [bucket(name) for name in features]
        return np.asarray(np.array(list(features.values()), dtype=np.float32) @ self.weights[rows])


@cache
def load_model(name: str) -> LinearModel:
    """The model ``models/<name>.npz`` of the package."""
    with (files("casus.reading") / "models" / f"{name}.npz").open("rb") as opened:
        data = np.load(opened, allow_pickle=False)
        labels = tuple(str(label) for label in data["labels"])
        return LinearModel(labels, data["weights"].astype(np.float32))
