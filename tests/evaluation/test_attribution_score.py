"""The attribution figures: gold scores perfectly, partial answers as defined, and all agrees with the shared scorer."""

from __future__ import annotations

import gzip
import importlib.util
import json
from pathlib import Path
from typing import Any

import pytest

from casus.evaluation.attribution import predict, score

SHARED = Path(__file__).parents[2].parent / "shared" / "gold"
TEXT = "Riga said it would stay. “We will fight,” the general said."
GOLD: dict[str, Any] = {
    "id": "invented",
    "text": TEXT,
    "attributions": [
        {"source": [[0, 4]], "cue": [[5, 9]], "content": [[10, 23]]},
        {"source": [[42, 53]], "cue": [[54, 58]], "content": [[25, 41]]},
    ],
}


def test_gold_given_as_prediction_is_perfect() -> None:
    figures = score([GOLD], [GOLD])
    assert all(value["f1"] == 1.0 for value in figures.values() if isinstance(value, dict) and "f1" in value)
    assert figures["recall by kind"] == {
        "direct": {"recall": 1.0, "gold": 1},
        "indirect": {"recall": 1.0, "gold": 1},
    }


def test_a_wrong_source_costs_the_whole_attribution_but_not_the_cue() -> None:
    wrong = {**GOLD["attributions"][0], "source": [[42, 53]]}
    figures = score([GOLD], [{"id": "invented", "attributions": [wrong, GOLD["attributions"][1]]}])
    assert figures["cue found"]["f1"] == 1.0
    assert figures["whole attribution"]["correct"] == 1


def test_a_missing_prediction_counts_as_empty() -> None:
    assert score([GOLD], [])["whole attribution"]["recall"] == 0.0


def test_what_touches_a_discarded_region_counts_on_neither_side() -> None:
    record = {**GOLD, "discard": [[0, 9]]}
    assert score([record], [GOLD])["cue found"]["gold"] == 1


def test_predictions_have_the_format_of_the_development_set() -> None:
    (prediction,) = predict([{"id": "invented", "text": TEXT}])
    assert prediction["id"] == "invented"
    assert score([GOLD], [prediction])["whole attribution"]["correct"] == 2


@pytest.mark.shared
def test_the_figures_agree_with_the_shared_scorer() -> None:
    if not (SHARED / "score.py").exists():
        pytest.skip("the development sets are not beside the checkout (../shared/gold)")
    spec = importlib.util.spec_from_file_location("shared_score", SHARED / "score.py")
    assert spec is not None
    assert spec.loader is not None
    scorer = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(scorer)
    with gzip.open(SHARED / "attribution_dev.jsonl.gz", "rt", encoding="utf-8") as lines:
        gold = [record for record in map(json.loads, lines) if record["split"] == "dev"][:4]
    predictions = list(predict(gold))
    ours = score(gold, predictions)
    theirs = scorer.score_attribution(gold, {each["id"]: each for each in predictions})
    for name, figure in theirs.items():
        if isinstance(figure, dict) and "f1" in figure:
            assert {key: ours[name][key] for key in ("precision", "recall", "f1")} == pytest.approx(
                {key: figure[key] for key in ("precision", "recall", "f1")}
            )
    assert ours["recall by kind"] == theirs["recall by kind"]
