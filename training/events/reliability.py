"""How often what is said with a probability is right: the table of reliability, and the Brier score."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import numpy as np

BOUNDS = (0.0, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1.0)


def show_reliability(chances: Sequence[float], right: Sequence[bool]) -> None:
    """Print a Markdown table: for each stretch of probabilities their mean, the share that is right, and how many."""
    said, true = np.array(chances), np.array(right, dtype=float)
    print("| probability | said | right | number |\n|---|---|---|---|")
    for low, high in pairwise(BOUNDS):
        chosen = (said >= low) & ((said < high) | (high == 1.0))
        if chosen.any():
            means = f"{said[chosen].mean():.2f} | {true[chosen].mean():.2f}"
            print(f"| {low:.1f}-{high:.1f} | {means} | {chosen.sum()} |")
    brier, base = ((said - true) ** 2).mean(), true.mean() * (1 - true.mean())
    print(f"\nBrier score {brier:.3f}; of the mean alone {base:.3f}")
