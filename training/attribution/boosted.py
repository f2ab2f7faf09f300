"""The design that was compared: gradient-boosted trees on the fields of the shipped models, in their place.

    pip install lightgbm==4.7.0
    python -m training.attribution.boosted GOLD [--parses FOLDER]

Runs in Casus's environment with that package added, on one thread. Nothing of it is shipped; the figures stand in
``docs/attribution.md``.
"""

from __future__ import annotations

import argparse
import time
from pathlib import Path
from typing import Any
from unittest.mock import patch

import lightgbm  # type: ignore[import-not-found, unused-ignore]  # in the training environment only
import numpy as np
from numpy.typing import NDArray

from casus.evaluation import read_records
from casus.reading.attribution.drafts import draft_attributions
from casus.reading.attribution.layout import lay_out
from casus.reading.attribution.model import (
    TABLE_BITS,
    AttributionModel,
    Rows,
    Scores,
    Templates,
    load_attribution_model,
)
from training.attribution.extract import TEMPLATES, Examples, collect, parsed
from training.attribution.sequences import evaluate

MOST_VALUES = 250
"""Values of a field that are told apart, the most frequent ones; the others are one."""
LEAST_WORTH = 0.45
PARAMETERS = {
    "objective": "binary", "num_leaves": 63, "learning_rate": 0.08, "min_data_in_leaf": 30, "min_data_per_group": 20,
    "feature_fraction": 0.6, "seed": 20260101, "deterministic": True, "force_row_wise": True, "num_threads": 1,
    "verbose": -1,
}  # fmt: skip
ROUNDS = 150


def single(templates: Templates) -> Templates:
    """Each field for itself."""
    return Templates.of(" ".join(templates.fields), ",".join(templates.fields))


class Trees:
    """The trees of one task, and the numbers of its fields' values."""

    def __init__(self, examples: Examples, target: NDArray[np.bool_]) -> None:
        """Learn to tell the right candidates."""
        positions = np.concatenate(examples.positions)
        self.values = np.zeros((positions.shape[1], 1 << TABLE_BITS), dtype=np.uint8)
        for field, column in enumerate(positions.T):
            counts = np.bincount(column, minlength=1 << TABLE_BITS)
            kept = np.argsort(-counts, kind="stable")[:MOST_VALUES]
            kept = kept[counts[kept] > 0]
            self.values[field, kept] = np.arange(1, len(kept) + 1)
        data = lightgbm.Dataset(
            self.numbers(positions), target, categorical_feature=list(range(positions.shape[1]))
        )
        self.booster = lightgbm.train(PARAMETERS, data, ROUNDS)

    def numbers(self, positions: NDArray[Any]) -> NDArray[np.int32]:
        """The values of each row's fields, numbered."""
        fields = np.arange(positions.shape[1])
        return self.values[fields, positions.astype(np.int64)].astype(np.int32)


class BoostedModel:
    """What ``AttributionModel`` is to the reader; quotations without a cue are left to the linear model."""

    def __init__(self, examples: dict[str, Examples]) -> None:
        """Learn all tasks."""
        self.linear: AttributionModel = load_attribution_model()
        cue = examples["cue"]
        self.trees = {"outermost": Trees(cue, np.array(cue.columns["target"]) > 0)}
        for task in ("source", "content"):
            worth = np.array(examples[task].columns["target"])
            group = np.array(examples[task].columns["group"]).astype(int)
            best = np.zeros(group.max() + 1)
            np.maximum.at(best, group, worth)
            self.trees[task] = Trees(examples[task], (worth >= best[group]) & (worth >= LEAST_WORTH))

    def score(self, task: str, templates: Templates, rows: Rows) -> Scores:
        """The margin of each row."""
        if task not in self.trees:
            return self.linear.score(task, templates, rows)
        positions = single(templates).positions(rows).T
        if not len(positions):
            return np.zeros(0)
        trees = self.trees[task]
        numbers = trees.numbers(positions)
        return np.asarray(trees.booster.predict(numbers, raw_score=True, num_threads=1))


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("gold", type=Path)
    parser.add_argument("--parses", type=Path, help="folder for the parses of both splits")
    options = parser.parse_args()
    records = list(read_records(options.gold))
    train = [record for record in records if record["split"] == "train"]
    dev = [record for record in records if record["split"] == "dev"]
    folder: Path | None = options.parses
    read = parsed(train, folder / "train.spacy" if folder else None)
    examples = collect(train, read, {task: single(each) for task, each in TEMPLATES.items()})
    began = time.process_time()
    model = BoostedModel(examples)
    trained = time.process_time()
    docs = list(parsed(dev, folder / "dev.spacy" if folder else None))
    start = time.process_time()
    with patch("casus.reading.attribution.drafts.load_attribution_model", lambda: model):
        found = [draft_attributions(lay_out(doc), outermost=True) for doc in docs]
    spent = (time.process_time() - start) / len(docs)
    evaluate(dev, docs, found)
    print(f"training {trained - began:.0f} s, reading {1000 * spent:.0f} ms an article, without the parse")


if __name__ == "__main__":
    main()
