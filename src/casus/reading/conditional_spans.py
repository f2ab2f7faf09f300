"""Where the condition and the consequence of a sentence begin and end: a linear tagger over the parse.

Each token gets a score for beginning, continuing or ending either part; the best sequence with exactly one
condition and at most one consequence, in either order, is taken (Viterbi 1967). The weights are those of an
averaged structured perceptron, trained by ``training/conditionals/train.py``; see the model card there.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib.resources import as_file, files

import numpy as np
from numpy.typing import NDArray
from spacy.tokens import Doc

from casus.reading.conditional_features import token_features

Matrix = NDArray[np.float32]
LABELS = ("O", "AB", "AI", "AE", "CB", "CI", "CE")
MODEL = files("casus.reading") / "models" / "conditionals.npz"

_STATES = ("O", "AB", "AI", "AE", "O", "CB", "CI", "CE", "CB", "CI", "CE", "O", "AB", "AI", "AE", "O")
"""Before; condition, between, consequence; consequence, between, condition; after."""
_STEPS = {
    0: (0, 1, 8), 1: (2, 3), 2: (2, 3), 3: (4, 5), 4: (4, 5), 5: (6, 7), 6: (6, 7), 7: (15,),
    8: (9, 10), 9: (9, 10), 10: (11, 12), 11: (11, 12), 12: (13, 14), 13: (13, 14), 14: (15,), 15: (15,),
}  # fmt: skip
_FIRST, _LAST = (0, 1, 8), (3, 4, 7, 14, 15)
_COLUMNS = [LABELS.index(label) for label in _STATES]
_ALLOWED = np.full((len(_STATES), len(_STATES)), -np.inf, dtype=np.float32)
for _state, _following in _STEPS.items():
    _ALLOWED[_state, _following] = 0


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
    labels = best_labels(weights.scores(token_features(doc)))
    antecedent = _trimmed(doc, [index for index, label in enumerate(labels) if LABELS[label][0] == "A"])
    consequent = _trimmed(doc, [index for index, label in enumerate(labels) if LABELS[label][0] == "C"])
    return ConditionalSpans(antecedent, consequent) if antecedent is not None else None


def best_labels(scores: Matrix) -> list[int]:
    """The best sequence of labels with one condition and at most one consequence; indices into ``LABELS``."""
    emissions = scores[:, _COLUMNS]
    best = np.full(len(_STATES), -np.inf, dtype=np.float32)
    best[list(_FIRST)] = emissions[0, list(_FIRST)]
    back = []
    for row in emissions[1:]:
        paths = best[:, None] + _ALLOWED
        back.append(paths.argmax(axis=0))
        best = paths.max(axis=0) + row
    state = max(_LAST, key=lambda last: float(best[last]))
    states = [state]
    for pointers in reversed(back):
        state = int(pointers[state])
        states.append(state)
    return [_COLUMNS[state] for state in reversed(states)]


def _trimmed(doc: Doc, indices: list[int]) -> tuple[int, int] | None:
    while indices and (doc[indices[0]].is_punct or doc[indices[0]].is_space):
        indices = indices[1:]
    while indices and (doc[indices[-1]].is_punct or doc[indices[-1]].is_space):
        indices = indices[:-1]
    return (indices[0], indices[-1] + 1) if indices else None
