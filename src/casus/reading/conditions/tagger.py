"""Where the condition and the consequence of a sentence begin and end: a linear tagger over the parse.

Each token gets a score for beginning, continuing or ending either part; ``tagger_lattice`` finds the reading that
the scores support best. The weights are those of a conditional random field, trained by
``training/conditionals/train.py``; see the model card there.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib.resources import as_file, files

import numpy as np
from numpy.typing import NDArray

from casus.parsed import Doc
from casus.reading.conditions.tagger_features import token_features
from casus.reading.conditions.tagger_lattice import most_agreed

Matrix = NDArray[np.float32]
MODEL = files("casus.reading") / "models" / "conditionals.npz"


@dataclass(frozen=True, slots=True)
class ConditionalSpans:
    """Token ranges of a conditional: the condition, and the consequence where the sentence has one."""

    antecedent: tuple[int, int]
    consequent: tuple[int, int] | None


@dataclass(frozen=True, slots=True)
class TaggerWeights:
    """Weights of the tagger: one row a feature, one column a label."""

    rows: dict[str, int]
    weights: Matrix

    def scores(self, features: list[list[str]]) -> Matrix:
        """One row a token, one column a label."""
        found = [[self.rows[name] for name in set(names) if name in self.rows] for names in features]
        return np.array([self.weights[rows].sum(axis=0) for rows in found], dtype=np.float32)


@cache
def load_tagger() -> TaggerWeights:
    """The weights that come with Casus."""
    with as_file(MODEL) as path, np.load(path, allow_pickle=False) as stored:
        names = stored["names"].tobytes().decode("utf-8").split("\n")
        return TaggerWeights(
            {name: row for row, name in enumerate(names)}, stored["weights"].astype(np.float32)
        )


def find_conditional_spans(doc: Doc, tagger: TaggerWeights | None = None) -> ConditionalSpans | None:
    """The condition and the consequence of a sentence known to be conditional."""
    if len(doc) < 2:
        return None
    weights = tagger or load_tagger()
    first, end, start, last = most_agreed(weights.scores(token_features(doc)))
    antecedent, consequent = _trimmed(doc, first, end), _trimmed(doc, start, last)
    return ConditionalSpans(antecedent, consequent) if antecedent is not None else None


def _trimmed(doc: Doc, start: int, end: int) -> tuple[int, int] | None:
    """The range without punctuation and blanks at its borders; ``None`` for none (-1) or an empty one."""
    while start < end and (doc[start].is_punct or doc[start].is_space):
        start += 1
    while start < end and (doc[end - 1].is_punct or doc[end - 1].is_space):
        end -= 1
    return (start, end) if 0 <= start < end else None
