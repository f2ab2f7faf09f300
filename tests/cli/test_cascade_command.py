"""``casus cascade`` on reports, on statements written by hand, and from treaties alone."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.running import Casus

ROOT = Path(__file__).parents[2]
JULY = ROOT / "examples" / "july_1914" / "declarations.toml"
WAR = ("cascade", "Austria-Hungary attacks Serbia", "--on", "1914-07-28", "--declared", JULY)
REPORT = """---
id: ports
date: 2031-05-01
---

Poland will impose sanctions on Russia if Russia attacks Finland, its president said on Monday.
Belarus will expel Polish diplomats if Poland imposes sanctions on Russia, its foreign ministry said.
"""


@pytest.fixture
def report(tmp_path: Path) -> Path:
    path = tmp_path / "report.md"
    path.write_text(REPORT, encoding="utf-8")
    return path


def test_july_1914_reaches_the_british_declaration_of_war_with_its_grounds(casus: Casus) -> None:
    result = casus(*WAR)
    assert result.status == 0
    assert "Great Britain attacks Germany  4 August 1914" in result.out
    assert "by Edward Grey, 4 August 1914 (grey-belgium)" in result.out
    assert "by Treaty of London on Belgium, Article VII of the annex (assist)" in result.out


def test_without_the_pledge_to_belgium_it_does_not(casus: Casus) -> None:
    shown = casus(*WAR, "--without", "grey-belgium", "--without", "london-1839:GBR").out
    assert "WITHOUT grey-belgium, london-1839:GBR" in shown
    assert "no longer: Great Britain attacks Germany (4 August 1914)" in shown
    assert "no longer: Japan attacks Germany (23 August 1914)" in shown


def test_what_was_said_later_can_be_left_out(casus: Casus) -> None:
    assert "Great Britain" not in casus(*WAR, "--until", "1914-07-29").out


def test_the_depth_is_told_when_it_cuts_off(casus: Casus) -> None:
    shown = casus(*WAR, "--depth", "4").out
    assert "cut off at the depth asked for" in shown
    assert "Germany threatens Belgium" in shown and "Germany attacks Belgium" not in shown


def test_frequencies_are_reproducible_and_tell_what_was_assumed(casus: Casus) -> None:
    arguments = (*WAR, "--simulate", "500", "--seed", "4")
    first = casus(*arguments).out
    assert first == casus(*arguments).out != casus(*WAR, "--simulate", "500", "--seed", "5").out
    assert "a promise is kept with 50–74.5 %" in first
    assert "a promise is kept with 90 %" in casus(*arguments, "--honour", "0.9").out


def test_the_drawing_in_the_documentation_is_up_to_date(casus: Casus) -> None:
    drawn = (ROOT / "docs" / "images" / "july_1914.svg").read_text(encoding="utf-8")
    assert casus(*WAR, "--format", "svg").out == drawn, (
        "run: casus cascade … -f svg -o docs/images/july_1914.svg"
    )


def test_a_chain_of_conditions_is_followed_through_a_report(casus: Casus, report: Path) -> None:
    written = casus(
        "cascade", "Russia attacks Finland", "--on", "2031-05-02", "--articles", report, "-f", "json"
    ).out
    events = [
        (step["event"]["actor"]["code"], step["event"]["act"], step["certainty"])
        for step in json.loads(written)["steps"]
    ]
    assert ("POL", "SANCTION", "follows") in events
    assert ("BLR", "SANCTION", "follows") in events


def test_reports_later_than_the_event_are_left_out_unless_asked_for(casus: Casus, report: Path) -> None:
    arguments = ("cascade", "Russia attacks Finland", "--on", "2031-04-01", "--articles", report)
    assert "imposes sanctions" not in casus(*arguments).out
    assert "imposes sanctions" in casus(*arguments, "--until", "2031-06-01").out


@pytest.mark.parametrize(
    ("form", "expected"), [("markdown", "# Cascade"), ("graphml", "<graphml"), ("svg", "<svg")]
)
def test_every_format_can_be_written_to_a_file(
    casus: Casus, tmp_path: Path, form: str, expected: str
) -> None:
    path = tmp_path / "cascade"
    assert casus(*WAR, "--format", form, "--output", path).status == 0
    assert expected in path.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("arguments", "status", "complaint"),
    [
        (("--honour", "often"), 2, "'often' is no range of probabilities"),
        (("--simulate", "10", "--honour", "0.9-0.1"), 2, "honour: 0.9-0.1 is no range"),
        (("--without", "no-such-promise"), 2, "neither a treaty nor a statement"),
        (("--declared", "missing.toml"), 1, "missing.toml: cannot be read"),
    ],
)
def test_wrong_usage_costs_one_clear_line(
    casus: Casus, arguments: tuple[str, ...], status: int, complaint: str
) -> None:
    result = casus("cascade", "Russia invades Estonia", "--on", "2022-01-31", *arguments)
    assert result.status == status
    assert complaint in result.err and result.err.count("\n") == 1
