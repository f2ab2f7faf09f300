"""The trained part of attribution: linear models over hashed conjunctions of fields.

A candidate is described by a row of short strings, one a field. A template names the fields whose values are
looked at together; each template of a row gives one feature, whose weight stands at a hash of its values (the
hashing trick, Weinberger et al. 2009). So the model file holds numbers only and no words of the texts it was
trained on."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import chain
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

Scores = NDArray[np.float64]
Codes = NDArray[np.uint64]
Rows = Iterable[Sequence[str]]
TABLE_BITS = 20
TASKS = ("cue", "outermost", "source", "content", "continuation")
_MULTIPLIER = np.uint64(0x9E3779B97F4A7C15)
_FOLD = np.uint64(29)
_SHIFT = np.uint64(64 - TABLE_BITS)
_ROOM = 1 << 16


@dataclass(frozen=True, slots=True)
class Templates:
    """The names of a row's fields, and the conjunctions of them that are features."""

    fields: tuple[str, ...]
    by_size: tuple[tuple[Codes, NDArray[np.intp]], ...]

    @classmethod
    def of(cls, fields: str, conjunctions: str) -> Templates:
        """From the field names, separated by blanks, and the conjunctions, separated by commas."""
        names = tuple(fields.split())
        parts = tuple(tuple(map(names.index, one.split())) for one in conjunctions.split(","))
        return cls(names, tuple(_of_one_size(parts)))

    def positions(self, rows: Rows) -> NDArray[np.intp]:
        """The place in the weight table of every feature: one line a conjunction, one column a row."""
        codes = np.frombuffer(b"".join(map(_CODES.__getitem__, chain.from_iterable(rows))), np.uint32)
        by_field = codes.reshape(-1, len(self.fields)).T.astype(np.uint64, order="C")
        lines = []
        for seeds, fields in self.by_size:
            mixed = seeds[:, None]
            for place in fields:
                chosen = by_field.take(place, axis=0)
                chosen ^= mixed
                chosen *= _MULTIPLIER
                chosen ^= chosen >> _FOLD
                mixed = chosen
            mixed *= _MULTIPLIER
            mixed >>= _SHIFT
            lines.append(mixed)
        return np.concatenate(lines).view(np.intp)


def _of_one_size(conjunctions: tuple[tuple[int, ...], ...]) -> Iterator[tuple[Codes, NDArray[np.intp]]]:
    """The conjunctions of each number of fields together: a number to begin each hash with, and the fields, one line
    for each place in the conjunction."""
    for size in sorted({len(fields) for fields in conjunctions}):
        chosen = [number for number, fields in enumerate(conjunctions) if len(fields) == size]
        seeds = np.array([number + 1 for number in chosen], dtype=np.uint64) * _MULTIPLIER
        yield seeds, np.array([conjunctions[number] for number in chosen], dtype=np.intp).T


class _Codes(dict[str, bytes]):
    """The hash of each field value, as it stands in an array, kept while there is room."""

    def __missing__(self, value: str) -> bytes:
        if len(self) >= _ROOM:
            self.clear()
        code = self[value] = crc32(value.encode()).to_bytes(4, sys.byteorder)
        return code


_CODES = _Codes()


@dataclass(frozen=True, slots=True)
class AttributionModel:
    """One weight table for each task."""

    tables: dict[str, NDArray[np.float32]]

    def score(self, task: str, templates: Templates, rows: Rows) -> Scores:
        """The sum of the weights of each row's features."""
        weights = self.tables[task].take(templates.positions(rows))
        return np.asarray(weights.sum(axis=0, dtype=np.float64))


def probabilities(scores: Scores) -> Scores:
    """Each candidate's own probability (logistic)."""
    return np.asarray(1.0 / (1.0 + np.exp(-scores)))


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
