"""Measure how often the lexicon's events are right, and write the weights of their confidence.

    python training/events/calibrate.py GOLD                     write codebook/data/event_confidence.toml
    python training/events/calibrate.py GOLD --cross-validate    show what is said and what is true, write nothing

Taken is every act of the sentences whose roles, as far as it fills them, are the marked pair's. It counts as right when
the annotated root is its own, by the conventions of the set (``AGREE_ALSO``). A sentence's other events are not taken.
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from reliability import show_reliability

from casus.codebook.ontology import load_ontology
from casus.model import Realis
from casus.parsed import Span, Token
from casus.reading.context import Act
from casus.reading.events.confidence import evidence_of
from casus.reading.events.realis import realis_of
from examples import FOLDS, Example, load_examples

OUTPUT = Path(__file__).parents[2] / "src/casus/codebook/data/event_confidence.toml"
STRENGTH = 1.0
"""Inverse of the L2 penalty; not swept."""
AGREE_ALSO = (
    {"SANCTION", "COERCE"},  # embargoes: COERCE restrict in the table of 2021, SANCTION in the manual
    {"AGREE", "SUPPORT"},  # signing: SUPPORT in the manual, AGREE in the guidelines of commitments
    {"SANCTION", "ACCUSE"},  # verdicts: CAMEO 116 in the set, SANCTION convict in the manual
)
"""Roots that two versions of PLOVER give to the same deed."""
HEADER = """\
# What speaks for and against an event of the lexicon: weights of a logistic regression, in log odds. Made and measured
# by training/events/calibrate.py on the PLV sentences; names as in casus/reading/events/confidence.py.

[weights]
"""


def is_right(act: Act, realis: Realis, gold: str) -> bool:
    root = "YIELD" if act.entry.type in ("CONCEDE", "RETREAT") else act.entry.type
    if root == gold or {root, gold} in AGREE_ALSO:
        return True
    cooperative = load_ontology().quad(act.entry.type) <= 2
    meant = {"planned": "AGREE" if cooperative else root, "threatened": "THREATEN", "negated": "REJECT"}
    return meant.get(realis) == gold


def acts_of_pair(example: Example) -> list[Act]:
    """The acts none of whose roles is filled by somebody else, and at least one by the marked pair."""
    return [
        act
        for act in example.acts
        if _meets(act.source, example.source) is not False
        and _meets(act.target, example.target) is not False
        and (act.source is not None or act.target is not None)
    ]


def _meets(head: Token | None, gold: Span | None) -> bool | None:
    return None if head is None else gold is not None and gold.start <= head.i < gold.end


def fit(rows: NDArray[np.float64], right: NDArray[np.float64]) -> NDArray[np.float64]:
    """Logistic regression with an L2 penalty, by Newton's method."""
    weights = np.zeros(rows.shape[1])
    for _ in range(30):
        chances = 1 / (1 + np.exp(-rows @ weights))
        slope = rows.T @ (chances - right) + weights / STRENGTH
        curve = (rows * (chances * (1 - chances))[:, None]).T @ rows + np.eye(len(weights)) / STRENGTH
        weights -= np.linalg.solve(curve, slope)
    return weights


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("gold", type=Path)
    parser.add_argument("--cross-validate", action="store_true")
    arguments = parser.parse_args()
    evidence: list[Sequence[str]] = []
    right, folds = [], []
    for example in load_examples(arguments.gold):
        for act in acts_of_pair(example):
            realis = realis_of(act.token)
            evidence.append(tuple(evidence_of(act, realis)))
            right.append(is_right(act, realis, example.root))
            folds.append(example.fold)
    names = sorted({name for each in evidence for name in each})
    rows = np.array([[name in each for name in names] for each in evidence], dtype=float)
    truth, numbers = np.array(right, dtype=float), np.array(folds)
    if arguments.cross_validate:
        chances = np.zeros(len(truth))
        for fold in range(FOLDS):
            weights = fit(rows[numbers != fold], truth[numbers != fold])
            chances[numbers == fold] = 1 / (1 + np.exp(-rows[numbers == fold] @ weights))
        show_reliability(chances.tolist(), right)
        return
    lines = (f'"{name}" = {weight:.2f}' for name, weight in zip(names, fit(rows, truth), strict=True))
    OUTPUT.write_text(HEADER + "\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
