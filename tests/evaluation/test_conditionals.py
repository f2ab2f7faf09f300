"""The task ``conditionals``: its own figures, and that they agree with the scorer of the development set."""

from __future__ import annotations

import importlib.util
from pathlib import Path

import pytest

from casus.evaluation.conditionals import predict, score

TEXT = "If the ferry had sailed, the islanders would have eaten."
GOLD = {"id": "one", "text": TEXT, "antecedent": [[0, 23]], "consequent": [[25, 55]]}
SCORER = Path(__file__).resolve().parents[2].parent / "shared" / "gold" / "score.py"


@pytest.mark.parametrize(
    ("text", "antecedent", "consequent"),
    [
        (TEXT, "If the ferry had sailed", "the islanders would have eaten"),
        (
            "The bridge would still stand if the engineers had been heard.",
            "if the engineers had been heard",
            "The bridge would still stand",
        ),
        ("I wish the council had listened to him.", "I wish the council had listened to him", None),
    ],
)  # fmt: skip
def test_condition_and_consequence_are_found(text: str, antecedent: str, consequent: str | None) -> None:
    (found,) = predict([{"id": "x", "text": text}])
    spans = {role: [text[start:end] for start, end in found[role]] for role in ("antecedent", "consequent")}
    assert spans == {"antecedent": [antecedent], "consequent": [consequent] if consequent else []}


def test_the_gold_given_as_prediction_is_perfect() -> None:
    assert score([GOLD], [GOLD])["whole conditional"]["f1"] == 1.0


def test_half_of_the_words_are_enough_for_the_whole_but_not_for_exact() -> None:
    figures = score([GOLD], [GOLD | {"antecedent": [[3, 23]]}])
    assert figures["whole conditional"]["f1"] == 1.0
    assert figures["antecedent exact"]["f1"] == 0.0


def test_a_missing_prediction_counts_as_empty() -> None:
    figures = score([GOLD], [])
    assert figures["whole conditional"]["recall"] == 0.0
    assert figures["whole conditional"]["predicted"] == 0


def test_a_sentence_without_words_has_no_spans() -> None:
    (found,) = predict([{"id": "x", "text": "."}])
    assert (found["antecedent"], found["consequent"]) == ([], [])


@pytest.mark.shared
def test_the_figures_agree_with_the_scorer_of_the_set() -> None:
    if not SCORER.exists():
        pytest.skip("the development sets are not beside the checkout (../shared)")
    spec = importlib.util.spec_from_file_location("shared_score", SCORER)
    assert spec is not None
    assert spec.loader is not None
    scorer = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(scorer)
    predictions = [
        GOLD | {"antecedent": [[3, 12]]},
        GOLD | {"id": "two", "consequent": []},
        GOLD | {"id": "three"},
    ]
    gold = [GOLD | {"id": name} for name in ("one", "two", "three")]
    theirs = scorer.score_conditionals(gold, {record["id"]: record for record in predictions})
    ours = score(gold, predictions)
    for name, figures in ours.items():
        for key in ("precision", "recall", "f1", "correct", "predicted", "gold"):
            assert figures[key] == pytest.approx(theirs[name][key]), f"{name}, {key}"
