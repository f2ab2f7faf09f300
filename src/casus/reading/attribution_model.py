"""The trained part of attribution: hashed linear models for cues, sources and contents.

A feature is a string; its weight stands at the CRC-32 of its UTF-8 bytes modulo the table size (the hashing trick,
Weinberger et al. 2009), so the model file holds numbers only and no words of the texts it was trained on.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

Scores = NDArray[np.float64]
TABLE_SIZE = 1 << 20
TASKS = ("gate", "cue", "outermost", "source", "content", "continuation")


@dataclass(frozen=True, slots=True)
class AttributionModel:
    """One weight table for each task."""

    tables: dict[str, NDArray[np.float32]]

    def score(self, task: str, features: Sequence[Sequence[str]]) -> Scores:
        """The sum of the weights of each candidate's features."""
        return self.score_hashed(task, *hash_features(features))

    def score_hashed(self, task: str, indices: NDArray[np.int64], starts: NDArray[np.int64]) -> Scores:
        """The same for features hashed once and scored for several tasks."""
        if not len(starts):
            return np.zeros(0)
        return np.add.reduceat(self.tables[task][indices].astype(np.float64), starts)


def hash_features(features: Sequence[Sequence[str]]) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Table positions of all features in a row, and where each candidate's begin. A candidate has at least one."""
    positions = [crc32(name.encode()) & (TABLE_SIZE - 1) for names in features for name in names]
    lengths = np.array([0, *(len(names) for names in features)], dtype=np.int64)
    return np.array(positions, dtype=np.int64), np.cumsum(lengths)[:-1]


def probabilities(scores: Scores) -> Scores:
    """Each candidate's own probability (logistic)."""
    return np.asarray(1.0 / (1.0 + np.exp(-scores)))


def shares(scores: Scores) -> Scores:
    """Probabilities of candidates of which one is right (softmax)."""
    weights = np.exp(scores - scores.max())
    return np.asarray(weights / weights.sum())


@cache
def load_attribution_model() -> AttributionModel:
    """The model that ships with Casus; see its card beside it."""
    path = files("casus.reading") / "models" / "attribution.npz"
    tables = {}
    with path.open("rb") as stream, np.load(stream, allow_pickle=False) as stored:
        for task in TASKS:
            table = np.zeros(TABLE_SIZE, dtype=np.float32)
            if f"{task}_positions" in stored:
                table[stored[f"{task}_positions"]] = stored[f"{task}_weights"]
            tables[task] = table
    return AttributionModel(tables)
