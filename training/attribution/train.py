"""Train the attribution model from extracted examples. Needs scikit-learn and SciPy; nothing of Casus.

    python training/attribution/train.py EXAMPLES.npz MODEL.npz [--hold-out]

Cues and continuations are logistic regressions; sources and contents are ranked by a conditional logit whose
target is the best candidate (and a little of every overlapping one). Features seen fewer than five times are
dropped, so that no rare word leaves a trace. ``--hold-out`` leaves the held-out eighth of the articles out of
the training. There is no random choice anywhere: the same examples give the same model."""

from __future__ import annotations

import argparse
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
import scipy.sparse  # type: ignore[import-untyped, unused-ignore]  # in the training environment only
from numpy.typing import NDArray
from scipy.optimize import minimize  # type: ignore[import-untyped, unused-ignore]
from sklearn.linear_model import LogisticRegression  # type: ignore[import-not-found, unused-ignore]

Positions = NDArray[np.int64]
Values = NDArray[np.float64]
Weights = tuple[Positions, Values]

TABLE_SIZE = 1 << 20
LEAST_COUNT = 5
LEAST_WORTH = 0.45
BEST_SHARE = 0.85
CUE_STRENGTH = 0.1
CONTINUATION_STRENGTH = 0.1
SOURCE_PENALTY = 1.0
CONTENT_PENALTY = 2.0


def design(positions: Positions) -> tuple[scipy.sparse.csr_matrix, Positions]:
    """The rows as a sparse matrix over the features that are frequent enough, and those features'
    positions."""
    rows, columns = positions.shape
    pointers = np.arange(0, rows * columns + 1, columns)
    matrix = scipy.sparse.csr_matrix(
        (np.ones(rows * columns, np.float32), positions.ravel(), pointers), (rows, TABLE_SIZE)
    )
    kept = np.where(np.bincount(positions.ravel(), minlength=TABLE_SIZE) >= LEAST_COUNT)[0]
    return matrix[:, kept], kept


def fit_classifier(positions: Positions, target: Values, strength: float) -> Weights:
    """Positions and weights of a logistic regression."""
    matrix, kept = design(positions)
    model = LogisticRegression(C=strength, solver="liblinear", fit_intercept=False, max_iter=300)
    model.fit(matrix, target > 0.5)
    return kept, model.coef_[0]


def fit_ranker(positions: Positions, worth: Values, group: Values, penalty: float) -> Weights:
    """Positions and weights of a conditional logit over the candidates of each group."""
    starts = np.concatenate([[0], np.where(np.diff(group))[0] + 1])
    learnable = np.maximum.reduceat(worth, starts) >= LEAST_WORTH
    number = np.cumsum(np.concatenate([[0], np.diff(group) != 0]).astype(int))
    chosen = learnable[number]
    positions, worth, number = positions[chosen], worth[chosen], number[chosen]
    starts = np.concatenate([[0], np.where(np.diff(number))[0] + 1])
    group_of = np.cumsum(np.concatenate([[0], np.diff(number) != 0]).astype(int))
    best = (worth >= np.maximum.reduceat(worth, starts)[group_of] - 1e-6).astype(float)
    target = BEST_SHARE * best / np.add.reduceat(best, starts)[group_of]
    target += (1 - BEST_SHARE) * worth / np.add.reduceat(worth, starts)[group_of]
    matrix, kept = design(positions)
    transposed = matrix.T.tocsr()

    def loss(weights: Values) -> tuple[float, Values]:
        scores = matrix @ weights
        scores = np.exp(scores - np.maximum.reduceat(scores, starts)[group_of])
        shares = scores / np.add.reduceat(scores, starts)[group_of]
        likelihood = (target * np.log(np.maximum(shares, 1e-12))).sum()
        return penalty / 2 * (weights @ weights) - likelihood, transposed @ (
            shares - target
        ) + penalty * weights

    result = minimize(loss, np.zeros(len(kept)), jac=True, method="L-BFGS-B", options={"maxiter": 80})
    return kept, result.x


def train(examples: Mapping[str, Any], hold_out: bool) -> dict[str, Weights]:
    """Positions and weights for each task of the model."""
    used: dict[str, dict[str, Any]] = {
        name: {
            key: examples[f"{name}_{key}"][examples[f"{name}_held_out"] < 0.5]
            if hold_out
            else examples[f"{name}_{key}"]
            for key in ("positions", "target", "group", "nested")
        }
        for name in ("cue", "source", "content", "continuation")
    }
    cue, source, content, continuation = used.values()
    outside = cue["nested"] < 0.5
    return {
        # Casus's own notion: words inside contents are no counterexamples, for PolNeAR did not annotate them.
        "cue": fit_classifier(cue["positions"][outside], cue["target"][outside], CUE_STRENGTH),
        "outermost": fit_classifier(cue["positions"], cue["target"], CUE_STRENGTH),
        "source": fit_ranker(source["positions"], source["target"], source["group"], SOURCE_PENALTY),
        "content": fit_ranker(content["positions"], content["target"], content["group"], CONTENT_PENALTY),
        "continuation": fit_classifier(
            continuation["positions"], continuation["target"], CONTINUATION_STRENGTH
        ),
    }


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("examples", type=Path)
    parser.add_argument("model", type=Path)
    parser.add_argument("--hold-out", action="store_true")
    options = parser.parse_args()
    with np.load(options.examples, allow_pickle=False) as examples:
        tasks = train(examples, options.hold_out)
    arrays: dict[str, Any] = {}
    for name, (positions, weights) in tasks.items():
        heavy = np.abs(weights) > 1e-3
        arrays[f"{name}_positions"] = positions[heavy].astype(np.int32)
        arrays[f"{name}_weights"] = weights[heavy].astype(np.float16)
        print(f"{name}: {heavy.sum()} weights")
    np.savez_compressed(options.model, **arrays)


if __name__ == "__main__":
    main()
