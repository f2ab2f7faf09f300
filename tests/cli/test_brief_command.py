"""``casus brief`` on files and ledgers, with good and bad input."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.running import Casus

REPORT = """---
date: 2022-01-30
title: Poland rules it out
---

Poland will not send troops to Ukraine even if Russia invades Ukraine, its prime minister said on Sunday.
"""
SENTENCE = "send troops to Ukraine even if Russia invades Ukraine"


@pytest.fixture
def report(tmp_path: Path) -> Path:
    path = tmp_path / "report.md"
    path.write_text(REPORT, encoding="utf-8")
    return path


def test_a_report_is_briefed_on_the_terminal(casus: Casus, report: Path) -> None:
    result = casus("brief", report)
    assert result.status == 0
    assert result.out.startswith("Poland rules it out\n30 January 2022 · ")
    assert "will not MOBILIZE" in result.out
    assert "even if RUS: ASSAULT" in result.out
    assert SENTENCE in result.out


def test_piped_text_has_no_colour_and_no_blanks_at_line_ends(casus: Casus, report: Path) -> None:
    lines = casus("brief", report).out.splitlines()
    assert all(line == line.rstrip() and "\x1b" not in line for line in lines)


def test_the_same_report_gives_the_same_brief_byte_for_byte(casus: Casus, report: Path) -> None:
    assert casus("brief", report, "--format", "html").out == casus("brief", report, "--format", "html").out


@pytest.mark.parametrize(
    ("form", "opening"), [("markdown", "# Poland rules it out"), ("html", "<!doctype html>"), ("json", "{")]
)
def test_every_format_goes_to_a_file(
    casus: Casus, report: Path, tmp_path: Path, form: str, opening: str
) -> None:
    output = tmp_path / "out"
    result = casus("brief", report, "--format", form, "-o", output)
    assert (result.status, result.out) == (0, "")
    shown = output.read_text(encoding="utf-8")
    assert shown.startswith(opening)
    assert SENTENCE in shown


def test_json_can_be_read_by_the_next_program(casus: Casus, report: Path) -> None:
    data = json.loads(casus("brief", report, "--format", "json").out)
    refusal = next(each for each in data["statements"] if each["stance"] == "will_not")
    assert (refusal["holder"]["code"], refusal["condition"]["sense"]) == ("POL", "even_if")


def test_standard_input_is_read_too(casus: Casus) -> None:
    result = casus("brief", "-", stdin=b"Poland will not send troops to Ukraine.")
    assert result.status == 0
    assert "will not MOBILIZE" in result.out


def test_a_bad_file_costs_one_line_and_the_others_are_briefed(
    casus: Casus, report: Path, tmp_path: Path
) -> None:
    result = casus("brief", tmp_path / "missing.txt", report)
    assert result.status == 1
    assert "missing.txt" in result.err
    assert result.err.count("\n") == 1
    assert SENTENCE in result.out


def test_a_ledger_is_briefed_like_its_reports(casus: Casus, report: Path, tmp_path: Path) -> None:
    ledger = tmp_path / "casus.db"
    casus("read", report, "--ledger", ledger)
    assert casus("brief", "--ledger", ledger).out == casus("brief", report).out


@pytest.mark.parametrize("arguments", [(), ("report.md", "--ledger", "casus.db")])
def test_files_or_a_ledger_must_be_named_but_not_both(casus: Casus, arguments: tuple[str, ...]) -> None:
    result = casus("brief", *arguments)
    assert result.status == 2
    assert "--ledger" in result.err


def test_an_output_file_that_cannot_be_written_is_named(casus: Casus, report: Path, tmp_path: Path) -> None:
    result = casus("brief", report, "-o", tmp_path / "nowhere" / "brief.txt")
    assert result.status == 2
    assert "nowhere" in result.err
