"""The actors task: predictions by phrase, accuracy by field."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from casus.evaluation import Record, read_records
from casus.evaluation.actors import predict, score

SHARED = Path(__file__).parents[3] / "shared"

GOLD: list[Record] = [
    {"id": "a", "phrase": "Cairo", "country": "EGY", "sector": "GOV"},
    {"id": "b", "phrase": "a nurse", "country": "", "sector": "MED"},
    {"id": "c", "phrase": "Oslo", "country": ["SWE", "DNK"]},
    {"id": "d", "phrase": "Oslo", "not_country": "SWE"},
    {"id": "e", "phrase": "kittens", "country": "", "sector": "UNK"},
]


def test_each_phrase_gets_country_and_sector() -> None:
    assert list(predict(GOLD))[:2] == [
        {"id": "a", "country": "EGY", "sector": "GOV"},
        {"id": "b", "country": "", "sector": "MED"},
    ]


def test_accuracy_counts_only_what_the_gold_asserts() -> None:
    figures = score(GOLD, predict(GOLD))
    assert figures["country"]["accuracy"] == 4 / 5
    assert figures["country"]["records with a code"] == 2
    assert figures["sector"] == {
        "accuracy": 1.0, "records": 3, "with a code": 1.0, "records with a code": 2, "without a code": 1.0,
        "records without": 1,
    }  # fmt: skip
    assert figures["every asserted field right"] == {"accuracy": 4 / 5, "records": 5}


def test_a_missing_prediction_counts_as_empty() -> None:
    assert score(GOLD[:1], [])["country"]["accuracy"] == 0.0


@pytest.mark.shared
@pytest.mark.skipif(not SHARED.is_dir(), reason="the development sets (../shared) are not here")
def test_the_figures_agree_with_the_scorer_of_the_development_set(tmp_path: Path) -> None:
    gold_path, answers = SHARED / "gold" / "actors_dev.jsonl", tmp_path / "answers.jsonl"
    gold = list(read_records(gold_path))
    predictions = list(predict(gold))
    answers.write_text("".join(json.dumps(each) + "\n" for each in predictions), encoding="utf-8")
    command: list[str | Path] = [sys.executable, SHARED / "gold" / "score.py", "actors", gold_path, answers]
    official = json.loads(
        subprocess.run([*command, "--json"], check=True, capture_output=True, text=True).stdout
    )
    figures = score(gold, predictions)
    for name in ("country", "sector", "every asserted field right"):
        assert figures[name]["records"] == official[name]["records"]
        assert figures[name]["accuracy"] == pytest.approx(official[name]["accuracy"], abs=1e-4)
