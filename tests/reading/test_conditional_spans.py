"""The tagger's lattice: one condition, at most one consequence; of many readings the one that most agree with."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from casus.reading.conditions.tagger_lattice import LABELS, draw_bounds, most_agreed

SHAPES = {
    "length": st.integers(min_value=2, max_value=12),
    "seed": st.integers(min_value=0, max_value=10_000),
}


@given(**SHAPES)
def test_every_reading_has_one_condition_and_at_most_one_consequence(length: int, seed: int) -> None:
    scores = np.random.default_rng(seed).normal(size=(length, len(LABELS)))
    for first, end, start, last in draw_bounds(scores, draws=20):
        assert 0 <= first < end <= length
        assert (start, last) == (-1, -1) or (0 <= start < last <= length and (last <= first or end <= start))


@given(**SHAPES)
def test_the_same_scores_give_the_same_reading(length: int, seed: int) -> None:
    scores = np.random.default_rng(seed).normal(size=(length, len(LABELS)))
    assert most_agreed(scores) == most_agreed(scores.copy())


def scores_for(wanted: list[str], weight: float = 9.0) -> np.ndarray:
    scores = np.zeros((len(wanted), len(LABELS)))
    for row, label in enumerate(wanted):
        scores[row, LABELS.index(label)] = weight
    return scores


def test_the_scores_decide() -> None:
    assert most_agreed(scores_for(["CB", "CI", "CE", "O", "AB", "AE"])) == (4, 6, 0, 3)
    assert most_agreed(scores_for(["AB", "AE", "O", "CB", "CI", "CE"])) == (0, 2, 3, 6)
    assert most_agreed(scores_for(["O", "AB", "AI", "AE"])) == (1, 4, -1, -1)


def test_of_unsure_borders_the_middle_is_taken_that_most_agree_with() -> None:
    scores = scores_for(["AB", "AI", "AI", "AI", "AI", "AI", "AI", "AE"], weight=0.0)
    scores[:, LABELS.index("O")] = -9
    scores[:, 4:] = -9
    scores[0, LABELS.index("AB")] = 9
    first, end, *_ = most_agreed(scores)
    assert (first, end) == (0, 8)
