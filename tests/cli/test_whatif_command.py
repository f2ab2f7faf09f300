"""``casus whatif`` on reports, on a ledger, and from treaties alone."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.cli.running import Casus

REPORT = """---
id: warsaw
date: 2022-01-30
---

Poland would not send troops to Ukraine even if Russia invaded Ukraine, its prime minister said on Sunday.
"""


@pytest.fixture
def report(tmp_path: Path) -> Path:
    path = tmp_path / "report.md"
    path.write_text(REPORT, encoding="utf-8")
    return path


def answers(casus: Casus, *arguments: object) -> list[dict[str, Any]]:
    written = casus("whatif", *arguments, "--format", "json").out
    found: list[dict[str, Any]] = json.loads(written)["answers"]
    return found


def test_a_declared_refusal_is_shown_with_sentence_speaker_and_date(casus: Casus, report: Path) -> None:
    shown = casus("whatif", "Russia invades Ukraine", "--on", "2022-01-31", "--articles", report).out
    assert "What if Russia invades Ukraine?" in shown
    assert "will not MOBILIZE → UKR" in shown
    assert "30 January 2022, warsaw" in shown
    assert "Poland would not send troops to Ukraine even if Russia invaded Ukraine" in shown


def test_what_was_said_of_one_victim_is_not_carried_over_to_another(casus: Casus, report: Path) -> None:
    (answer,) = answers(casus, "Russia invades Estonia", "--on", "2022-01-31", "--articles", report)
    assert answer["declared"] == []
    bound = {
        reaction["actor"]["code"]
        for reaction in answer["treaty"]
        if reaction["grounds"]["article"] == "Article 5"
    }
    assert {"NATO", "POL", "USA"} <= bound


def test_reports_published_after_the_day_are_left_out(casus: Casus, report: Path) -> None:
    (answer,) = answers(casus, "Russia invades Ukraine", "--on", "2022-01-29", "--articles", report)
    assert answer["declared"] == []


def test_without_reports_treaties_answer_alone(casus: Casus) -> None:
    (answer,) = answers(casus, "Russia invades Estonia", "--on", "2022-01-31")
    assert answer["treaty"]
    assert answer["declared"] == []


def test_two_questions_get_two_answers(casus: Casus, report: Path) -> None:
    found = answers(
        casus, "What if Russia invades Ukraine? And Estonia?", "--on", "2022-01-31", "--articles", report
    )
    assert [answer["scenario"]["target"]["code"] for answer in found] == ["UKR", "EST"]


def test_the_steps_are_shown_on_demand(casus: Casus, report: Path) -> None:
    arguments = ("Russia invades Ukraine", "--on", "2022-01-31", "--articles", report)
    assert "both name Ukraine" not in casus("whatif", *arguments).out
    assert "both name Ukraine" in casus("whatif", *arguments, "--explain").out


@pytest.mark.parametrize("form", ["markdown", "html", "svg"])
def test_every_format_shows_the_sentence(casus: Casus, report: Path, form: str) -> None:
    result = casus(
        "whatif", "Russia invades Ukraine", "--on", "2022-01-31", "--articles", report, "--format", form
    )
    assert "Poland would not send troops to Ukraine even if Russia invaded Ukraine" in result.out


def test_a_question_that_names_no_event_is_refused(casus: Casus) -> None:
    result = casus("whatif", "Good morning", "--on", "2022-01-31")
    assert result.status == 2
    assert "cannot read the question" in result.err
