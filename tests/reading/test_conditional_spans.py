"""The tagger's search: one condition, at most one consequence, in either order."""

from __future__ import annotations

import re

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from casus.reading.conditional_spans import LABELS, best_labels

ORDER = re.compile(r"O*(A+O*(C+)?O*|C+O*A+O*)")


@given(st.integers(min_value=2, max_value=12), st.integers(min_value=0, max_value=10_000))
def test_the_best_sequence_has_one_condition_and_at_most_one_consequence(length: int, seed: int) -> None:
    scores = np.random.default_rng(seed).normal(size=(length, len(LABELS))).astype(np.float32)
    letters = "".join(LABELS[label][0] for label in best_labels(scores))
    assert ORDER.fullmatch(letters)


def test_the_scores_decide() -> None:
    wanted = ["CB", "CI", "CE", "O", "AB", "AE"]
    scores = np.zeros((len(wanted), len(LABELS)), dtype=np.float32)
    for row, label in enumerate(wanted):
        scores[row, LABELS.index(label)] = 1
    assert [LABELS[label] for label in best_labels(scores)] == wanted
