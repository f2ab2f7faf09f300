"""The figures of the obligations task, and their agreement with the scorer of the development set."""

from __future__ import annotations

import importlib.util
import json
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from casus.errors import SourceError
from casus.evaluation import read_records
from casus.evaluation.obligations import predict, score

GOLD = Path(__file__).parents[3] / "shared" / "gold"


def question(**changes: object) -> dict[str, Any]:
    return {
        "id": "Q1",
        "date": "2022-01-31",
        "attacker": "RUS",
        "target": "EST",
        "place": None,
        "expected": [{"actor": "NATO", "duty": "defence", "treaty": "north-atlantic-treaty"}],
        "must_not": [{"actor": "NATO", "duty": "none", "treaty": None}],
        "caveats": [],
        "contested": False,
    } | changes


def test_a_question_with_every_duty_and_no_forbidden_one_is_right() -> None:
    figures = score([question()], predict([question()]))
    assert (figures["right"], figures["n"], figures["wrong"]) == (1.0, 1, [])


@pytest.mark.parametrize(
    ("changes", "right"),
    [
        ({"expected": [{"actor": "UKR", "duty": "defence", "treaty": None}]}, 0.0),
        ({"expected": [{"actor": "UKR", "duty": "defence", "treaty": None, "accept": ["none"]}]}, 1.0),
        ({"expected": [{"actor": "UKR", "duty": "none", "treaty": "anything"}]}, 1.0),
        ({"expected": [{"actor": "NATO", "duty": "defence", "treaty": "eu-42-7"}]}, 0.0),
        ({"must_not": [{"actor": "NATO", "duty": "defence", "treaty": None}]}, 0.0),
        ({"must_not": [{"actor": "NATO", "duty": "defence", "treaty": "eu-42-7"}]}, 1.0),
    ],
)
def test_what_makes_a_question_wrong(changes: dict[str, Any], right: float) -> None:
    assert score([question(**changes)], predict([question()]))["right"] == right


def test_contested_questions_are_counted_apart() -> None:
    figures = score([question(contested=True)], predict([question()]))
    assert (figures["n"], figures["n_contested"], figures["right_contested"]) == (0, 1, 1.0)


def test_an_unanswered_question_is_wrong() -> None:
    assert score([question()], [])["wrong"] == ["Q1"]


def test_a_caveat_counts_when_some_row_states_it() -> None:
    gold = [question(caveats=["request-needed", "neutral-state", "text-unpublished"])]
    assert score(gold, predict(gold))["caveats_stated"] == pytest.approx(2 / 3)


def test_a_question_without_a_readable_date_is_named() -> None:
    with pytest.raises(SourceError, match="question Q1"):
        list(predict([question(date="last year")]))


def scorer() -> ModuleType:
    path = GOLD / "score_obligations.py"
    if not path.exists():
        pytest.skip("the development sets are not beside the checkout")
    spec = importlib.util.spec_from_file_location("score_obligations", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.shared
@pytest.mark.parametrize("spoil", [False, True], ids=["answers", "spoilt answers"])
def test_the_figures_agree_with_the_scorer(
    spoil: bool, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    module = scorer()
    gold = list(read_records(GOLD / "obligations_dev.jsonl"))
    answers = list(predict(gold))
    if spoil:
        for answer in answers[::3]:
            answer["duties"] = [{"actor": "NATO", "duty": "defence", "treaty": None}]
    path = tmp_path / "answers.jsonl"
    path.write_text("".join(json.dumps(answer) + "\n" for answer in answers), encoding="utf-8")
    monkeypatch.setattr("sys.argv", ["score", str(GOLD / "obligations_dev.jsonl"), str(path), "--json"])
    module.main()
    theirs = json.loads(capsys.readouterr().out)
    ours = score(gold, answers)
    assert {name: ours[name] for name in theirs} == theirs
    assert spoil or ours["right"] >= 0.95
