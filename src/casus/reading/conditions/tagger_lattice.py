"""Readings of a conditional as paths through a lattice: one condition, at most one consequence, in either order.

A linear-chain conditional random field (Lafferty, McCallum, Pereira 2001) over sixteen states. Of many readings drawn
from it (forward filtering, backward sampling) the most probable is taken of those that most others agree with by half
in both parts: minimum Bayes risk (Kumar and Byrne 2004) under the measure that conditionals are scored by.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Scores = NDArray[np.float32] | NDArray[np.float64]
Floats = NDArray[np.float64]
Bounds = NDArray[np.int64]

LABELS = ("O", "AB", "AI", "AE", "CB", "CI", "CE")
"""Outside; a token that begins, continues or ends the condition (A) or the consequence (C)."""

_STATES = ("O", "AB", "AI", "AE", "O", "CB", "CI", "CE", "CB", "CI", "CE", "O", "AB", "AI", "AE", "O")
"""Before; condition, between, consequence; consequence, between, condition; after."""
_STEPS = {
    0: (0, 1, 8), 1: (2, 3), 2: (2, 3), 3: (4, 5), 4: (4, 5), 5: (6, 7), 6: (6, 7), 7: (15,),
    8: (9, 10), 9: (9, 10), 10: (11, 12), 11: (11, 12), 12: (13, 14), 13: (13, 14), 14: (15,), 15: (15,),
}  # fmt: skip
_NEVER = -1e9
COLUMNS = np.array([LABELS.index(label) for label in _STATES])
"""The label of each state."""
STEPS = np.full((len(_STATES), len(_STATES)), _NEVER)
"""Log-weights of the steps from state to state: 0 where allowed."""
for _state, _following in _STEPS.items():
    STEPS[_state, _following] = 0
FIRST = np.full(len(_STATES), _NEVER)
FIRST[[0, 1, 8]] = 0
LAST = np.full(len(_STATES), _NEVER)
LAST[[3, 4, 7, 14, 15]] = 0

NEARLY = 0.98
"""What share of the highest agreement a reading must reach: a little less than all keeps borders where they belong."""

DRAWS = 500
_SEED = 0


def log_sum(values: Floats, axis: int) -> Floats:
    """The logarithm of the sum of exponentials along an axis."""
    highest = values.max(axis=axis, keepdims=True)
    summed: Floats = np.squeeze(highest, axis) + np.log(np.exp(values - highest).sum(axis=axis))
    return summed


def forward(states: Floats) -> Floats:
    """Log-weights of all beginnings that end in each state; rows are tokens, columns states."""
    reached = np.empty_like(states)
    reached[0] = states[0] + FIRST
    for place in range(1, len(states)):
        reached[place] = log_sum(reached[place - 1][:, None] + STEPS, 0) + states[place]
    return reached


def draw_bounds(scores: Scores, draws: int = DRAWS) -> Bounds:
    """Readings drawn from the lattice: rows of start and end of the condition, start and end of the consequence.

    ``scores`` has one row a token and one column a label. Ends are exclusive; -1 stands for no consequence. The
    same scores give the same draws.
    """
    generator = np.random.default_rng(_SEED)
    reached = forward(scores[:, COLUMNS].astype(np.float64))
    states = np.empty((draws, len(scores)), dtype=np.int64)
    states[:, -1] = _draw(np.repeat((reached[-1] + LAST)[None], draws, axis=0), generator)
    for place in range(len(scores) - 2, -1, -1):
        states[:, place] = _draw(reached[place] + STEPS[:, states[:, place + 1]].T, generator)
    labels = COLUMNS[states]
    return np.concatenate([_borders((labels >= 1) & (labels <= 3)), _borders(labels > 3)], axis=1)


def _draw(weights: Floats, generator: np.random.Generator) -> Bounds:
    """One column for each row, by the row's log-weights."""
    shares = np.exp(weights - weights.max(axis=1, keepdims=True)).cumsum(axis=1)
    columns: Bounds = (shares < generator.random((len(shares), 1)) * shares[:, -1:]).sum(axis=1)
    return columns


def _borders(inside: NDArray[np.bool_]) -> Bounds:
    start, end = inside.argmax(axis=1), inside.shape[1] - inside[:, ::-1].argmax(axis=1)
    found = inside.any(axis=1)
    return np.stack([np.where(found, start, -1), np.where(found, end, -1)], axis=1)


def most_agreed(scores: Scores) -> tuple[int, int, int, int]:
    """Of the readings that agree by half with about as many others as any does, the most probable."""
    readings, counts = np.unique(draw_bounds(scores), axis=0, return_counts=True)
    agreement = (_agree(readings[:, :2]) & _agree(readings[:, 2:])) @ counts
    probable = _weights(scores.astype(np.float64), readings)
    best = int(np.where(agreement >= NEARLY * agreement.max(), probable, -np.inf).argmax())
    first, end, start, last = readings[best].tolist()
    return first, end, start, last


def _weights(scores: Floats, readings: Bounds) -> Floats:
    """The log-weight of each reading, less that of a text without a condition."""
    total = np.zeros(len(readings))
    for (start, end), first in ((readings[:, :2].T, 1), (readings[:, 2:].T, 4)):
        inside = np.concatenate([[0.0], np.cumsum(scores[:, first + 1] - scores[:, 0])])
        edges = scores[start, first] + scores[end - 1, first + 2] - scores[start, 0] - scores[end - 1, 0]
        total += np.where(start < 0, 0.0, edges + inside[end - 1] - inside[start + 1])
    return total


def _agree(spans: Bounds) -> NDArray[np.bool_]:
    """Which pairs of spans share half of the tokens they cover together; no span agrees with no span."""
    start, end = spans[:, 0], spans[:, 1]
    shared = np.minimum(end[:, None], end) - np.maximum(start[:, None], start)
    covered = (end - start)[:, None] + (end - start) - shared
    absent = start < 0
    both = ~absent[:, None] & ~absent & (2 * shared >= covered)
    agreed: NDArray[np.bool_] = both | (absent[:, None] & absent)
    return agreed
