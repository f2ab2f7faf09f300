"""The project's own figures agree with the scorers that come with the development sets."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from casus.evaluation import commitments, find_task, read_records, whatif

SHARED = Path(__file__).parents[3] / "shared"

pytestmark = [
    pytest.mark.shared,
    pytest.mark.skipif(not SHARED.is_dir(), reason="the development sets (../shared) are not here"),
]


def official(scorer: str, task: str, gold: Path, predictions: Path) -> dict[str, Any]:
    command = [sys.executable, str(SHARED / "gold" / scorer), task, str(gold), str(predictions), "--json"]
    report: dict[str, Any] = json.loads(
        subprocess.run(command, check=True, capture_output=True, text=True).stdout
    )
    return report


def write(path: Path, records: list[dict[str, Any]]) -> Path:
    path.write_text("".join(json.dumps(record) + "\n" for record in records), encoding="utf-8")
    return path


def corpus(ids: set[str]) -> list[dict[str, Any]]:
    return [r for r in read_records(SHARED / "corpus" / "articles_dev.jsonl") if r["id"] in ids]


def test_commitments(tmp_path: Path) -> None:
    gold_path = SHARED / "gold" / "commitments_dev.jsonl"
    gold = list(read_records(gold_path))
    predictions = list(commitments.predict(corpus({record["id"] for record in gold})))
    theirs = official(
        "score_commitments.py", "commitments", gold_path, write(tmp_path / "p.jsonl", predictions)
    )
    for name, figures in commitments.score(gold, predictions).items():
        assert figures == theirs[name], name


def test_what_if(tmp_path: Path) -> None:
    gold_path = SHARED / "gold" / "whatif_dev.jsonl"
    gold = list(read_records(gold_path))
    named = {article for record in gold for article in record["articles"]}
    predictions = list(whatif.predict(gold, articles=corpus(named)))
    theirs = official("score_commitments.py", "whatif", gold_path, write(tmp_path / "p.jsonl", predictions))
    ours = whatif.score(gold, predictions)
    assert ours["whatif"] == {name: theirs["whatif"][name] for name in ours["whatif"]}
    assert ours["forbidden_given"] == theirs["forbidden_given"] == 0


def test_every_task_has_its_module() -> None:
    assert find_task("commitments") is not None
