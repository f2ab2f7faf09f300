"""The actors task: predictions by phrase, accuracy by field."""

from __future__ import annotations

from casus.evaluation import Record
from casus.evaluation.actors import predict, score

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
