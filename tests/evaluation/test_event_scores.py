"""Scoring of events: what fits, and that the figures are those of the development set's scorer."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from casus.evaluation import read_records
from casus.evaluation.events import actor_fits, classification, event_fits, predict, quad_of, score

TEXT = "Bolivian officials met a delegation from Paraguay."
OFFICIALS: dict[str, Any] = {"text": "Bolivian officials", "spans": [[0, 18]], "country": "BOL"}
DELEGATION: dict[str, Any] = {"text": "a delegation from Paraguay", "spans": [[23, 49]], "country": "PRY"}
GOLD: dict[str, Any] = {
    "id": "1", "set": "X", "text": TEXT, "source": [OFFICIALS], "target": [DELEGATION],
    "root": "CONSULT", "quad": 1, "conflict": 0,
}  # fmt: skip


@pytest.mark.parametrize(
    ("span", "fits"), [([0, 18], True), ([9, 18], True), ([0, 8], True), ([19, 22], False), ([23, 35], False)]
)
def test_a_mention_fits_if_half_of_the_shorter_one_is_shared_in_place(span: list[int], *, fits: bool) -> None:
    assert actor_fits({"span": span}, [OFFICIALS], TEXT, "spans") is fits


def test_the_united_nations_count_as_an_organisation_and_an_open_role_fits_anything() -> None:
    assert actor_fits({"country": "UNO"}, [{"country": "IGO"}], TEXT, "country")
    assert actor_fits(None, [], TEXT, "country")
    assert not actor_fits(None, [OFFICIALS], TEXT, "country")


def test_a_symmetric_event_fits_either_way_round() -> None:
    turned = {"root": "CONSULT", "source": {"span": [23, 35]}, "target": {"span": [0, 18]}}
    assert not event_fits(turned, GOLD, "spans")
    assert event_fits(turned, {**GOLD, "symmetric": True}, "spans")
    assert not event_fits({**turned, "root": "AID"}, {**GOLD, "symmetric": True}, "spans")


def test_gold_given_as_prediction_scores_one_everywhere() -> None:
    event = {"root": "CONSULT", "source": {"span": [0, 18], "country": "BOL"},
             "target": {"span": [23, 49], "country": "PRY"}}  # fmt: skip
    figures = score([GOLD], [{"id": "1", "root": "CONSULT", "root_unmarked": "CONSULT", "events": [event]}])[
        "X"
    ]
    assert figures["marked sentence"]["root"]["macro_f1"] == figures["bare sentence"]["quad"]["macro_f1"] == 1
    assert {row["f1"] for row in figures["extraction"].values()} == {1.0}


def test_a_missing_prediction_counts_as_wrong() -> None:
    assert classification(["AID", "AID", "ASSAULT"], ["AID", None, "ASSAULT"])["accuracy"] == pytest.approx(
        2 / 3
    )


def test_yield_is_material_cooperation_in_the_set() -> None:
    assert (quad_of("YIELD"), quad_of("SANCTION")) == (2, 4)


def test_the_bare_answers_do_not_look_at_the_marked_pair() -> None:
    (with_pair,) = predict([GOLD])
    (without,) = predict([{"id": "1", "text": TEXT}])
    assert with_pair["root_unmarked"] == without["root_unmarked"]
    assert with_pair["events"] == without["events"]


SHARED = Path(__file__).parents[3] / "shared" / "gold"


@pytest.mark.shared
@pytest.mark.skipif(not SHARED.is_dir(), reason="the development sets (../shared) are not here")
def test_figures_are_those_of_the_scorer(tmp_path: Path) -> None:
    gold_path, written = SHARED / "events_dev.jsonl", tmp_path / "predictions.jsonl"
    gold = [record for number, record in enumerate(read_records(gold_path)) if number % 20 == 0]
    kept = tmp_path / "gold.jsonl"
    kept.write_text("".join(json.dumps(record) + "\n" for record in gold), encoding="utf-8")
    predictions = list(predict(gold))
    written.write_text("".join(json.dumps(record) + "\n" for record in predictions), encoding="utf-8")
    command = [sys.executable, str(SHARED / "score.py"), "events", str(kept), str(written), "--json"]
    theirs = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
    assert json.loads(json.dumps(score(gold, predictions))) == theirs


def test_victims_of_no_named_country_are_coded_by_where_it_happened() -> None:
    sentence = "Gunmen killed six farmers in northern Kenya on Monday."
    (prediction,) = predict([{"id": "1", "text": sentence}])
    assert [(event["root"], event["target"]["country"]) for event in prediction["events"]] == [
        ("ASSAULT", "KEN")
    ]
