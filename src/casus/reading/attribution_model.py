"""The trained part of attribution: linear models over hashed conjunctions of fields.

A candidate is described by a row of short strings, one a field. A template names the fields whose values are
looked at together; each template of a row gives one feature, whose weight stands at a hash of its values (the
hashing trick, Weinberger et al. 2009). So the model file holds numbers only and no words of the texts it was
trained on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from itertools import chain
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

Scores = NDArray[np.float64]
Rows = Sequence[Sequence[str]]
TABLE_BITS = 20
TASKS = ("cue", "outermost", "source", "content", "continuation")
_MULTIPLIER = np.uint64(0x9E3779B97F4A7C15)
_FOLD = np.uint64(29)


@dataclass(frozen=True, slots=True)
class Templates:
    """The names of a row's fields, and the conjunctions of them that are features."""

    fields: tuple[str, ...]
    conjunctions: tuple[tuple[int, ...], ...]

    @classmethod
    def of(cls, fields: str, conjunctions: str) -> Templates:
        """From the field names, separated by blanks, and the conjunctions, separated by commas."""
        names = tuple(fields.split())
        return cls(names, tuple(tuple(map(names.index, one.split())) for one in conjunctions.split(",")))

    def positions(self, rows: Rows) -> NDArray[np.uint64]:
        """The place in the weight table of every feature: one line a row, one column a conjunction."""
        values = chain.from_iterable(rows)
        codes = np.fromiter(map(_code, values), np.uint64, len(rows) * len(self.fields)).reshape(
            len(rows), -1
        )
        columns = np.empty((len(rows), len(self.conjunctions)), dtype=np.uint64)
        for number, fields in enumerate(self.conjunctions):
            mixed = np.full(len(rows), number + 1, dtype=np.uint64) * _MULTIPLIER
            for field in fields:
                mixed = (mixed ^ codes[:, field]) * _MULTIPLIER
                mixed ^= mixed >> _FOLD
            columns[:, number] = (mixed * _MULTIPLIER) >> np.uint64(64 - TABLE_BITS)
        return columns


@lru_cache(maxsize=1 << 16)
def _code(value: str) -> int:
    return crc32(value.encode())


@dataclass(frozen=True, slots=True)
class AttributionModel:
    """One weight table for each task."""

    tables: dict[str, NDArray[np.float32]]

    def score(self, task: str, templates: Templates, rows: Rows) -> Scores:
        """The sum of the weights of each row's features."""
        if not rows:
            return np.zeros(0)
        weights = self.tables[task][templates.positions(rows)]
        return np.asarray(weights.sum(axis=1, dtype=np.float64))


def probabilities(scores: Scores) -> Scores:
    """Each candidate's own probability (logistic)."""
    return np.asarray(1.0 / (1.0 + np.exp(-scores)))


def shares(scores: Scores) -> Scores:
    """Probabilities of candidates of which one is right (softmax)."""
    weights = np.exp(scores - scores.max())
    return np.asarray(weights / weights.sum())


@cache
def load_attribution_model() -> AttributionModel:
    """The model that ships with Casus; see its card in training/attribution."""
    path = files("casus.reading") / "models" / "attribution.npz"
    tables = {}
    with path.open("rb") as stream, np.load(stream, allow_pickle=False) as stored:
        for task in TASKS:
            table = np.zeros(1 << TABLE_BITS, dtype=np.float32)
            table[stored[f"{task}_positions"]] = stored[f"{task}_weights"]
            tables[task] = table
    return AttributionModel(tables)
