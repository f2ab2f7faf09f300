"""The coreference task: marked texts, predictions, accuracy by kind."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from casus.evaluation import Record, read_records
from casus.evaluation.coreference import is_meant, predict, read_marked, score

DATA = Path(__file__).parents[2] / "benchmarks" / "data" / "coreference.jsonl"
RECORDS = list(read_records(DATA))

GOLD: list[Record] = [
    {
        "id": "a",
        "date": "2022-01-30",
        "marked": "Emmanuel Macron met Olaf Scholz. {The two leaders|pair|Emmanuel Macron+Olaf Scholz} were brief. "
        "{It|nobody|-} is unlikely that {they|they|FRA+DEU/Emmanuel Macron+Olaf Scholz} will meet again.",
    }
]


def test_marks_are_taken_out_and_their_places_kept() -> None:
    text, anaphors = read_marked("Oslo. {It|it|NOR} and {its ally|relation|SWE} agree.")
    assert text == "Oslo. It and its ally agree."
    assert [(text[a.start : a.end], a.kind, a.meaning) for a in anaphors] == [
        ("It", "it", "NOR"),
        ("its ally", "relation", "SWE"),
    ]


def test_each_marked_phrase_is_answered_and_counted_by_kind() -> None:
    figures = score(GOLD, predict(GOLD))
    assert figures["all"] == {"accuracy": 1.0, "phrases": 3}
    assert [figures[kind]["phrases"] for kind in ("pair", "nobody", "they")] == [1, 1, 1]


@pytest.mark.parametrize(
    ("answer", "meaning", "meant"),
    [
        ([("FRA", "Emmanuel Macron")], "Emmanuel Macron", True),
        ([("FRA", "Emmanuel Macron")], "FRA", True),
        ([("FRA", None)], "Emmanuel Macron", False),
        ([("UKR", "Volodymyr Zelensky")], "Volodymyr Zelensky", True),
        ([("DEU", None), ("FRA", None)], "FRA+DEU", True),
        ([("DEU", None)], "FRA+DEU", False),
        ([("DEU", None), ("FRA", None)], "FRA", False),
        ([], "-", True),
        ([("?", None)], "-", True),
        ([("RUS", None)], "-", False),
        ([("RUS", None)], "-/RUS", True),
    ],
)
def test_an_answer_is_right_when_it_is_one_of_the_readings(
    answer: list[tuple[str, str | None]], meaning: str, *, meant: bool
) -> None:
    assert is_meant([{"code": code, "person": person} for code, person in answer], meaning) is meant


def test_a_record_without_a_prediction_is_unanswered() -> None:
    assert score(GOLD, [])["all"] == {"accuracy": 1 / 3, "phrases": 3}


@pytest.mark.parametrize("record", RECORDS, ids=lambda record: record["id"])
def test_the_texts_of_the_project_are_marked_as_the_task_wants(record: Record) -> None:
    text, anaphors = read_marked(record["marked"])
    assert record["part"] in {"tune", "measure"}
    assert dt.date.fromisoformat(record["date"])
    assert anaphors
    assert not set("{}|") & set(text)
