"""``casus obligations`` as its user sees it."""

from __future__ import annotations

import json

import pytest
from typer.testing import CliRunner

from casus.cli import app
from casus.errors import UsageError

runner = CliRunner()


def run(*arguments: str) -> str:
    result = runner.invoke(app, ["obligations", *arguments], catch_exceptions=False)
    assert result.exit_code == 0
    return result.output


def squeezed(text: str) -> str:
    return " ".join(text.split())


def test_who_is_bound_to_a_state() -> None:
    shown = run("--of", "EST", "--on", "2022-01-31")
    assert shown.startswith("Who is bound to Estonia? 2022-01-31")
    assert "DEFENCE" in shown
    assert "North Atlantic Treaty, Article 5: such action as each deems necessary" in shown
    assert "NATO, Albania, Belgium" in shown
    assert shown.rstrip().endswith("A clause that applies is not a forecast that it will be honoured.")


def test_an_attack_on_a_partner_shows_in_words_that_nothing_is_owed() -> None:
    shown = squeezed(run("--attacker", "RUS", "--target", "UKR", "--on", "2022-01-31"))
    assert "NO DUTY" in shown
    assert "not a member: Article 5 does not apply" in shown
    assert "Budapest Memorandum on Security Assurances, paragraph 6: consultation" in shown


def test_a_place_outside_the_area_is_named_with_the_reason() -> None:
    shown = squeezed(run("--attacker", "PRK", "--target", "USA", "--place", "Hawaii", "--on", "2024-01-01"))
    assert "Hawaii lies outside the area of Article 6 (Article 5)" in shown
    assert "outside-treaty-area" in shown


def test_precedents_stand_beside_the_duty() -> None:
    shown = squeezed(run("--attacker", "RUS", "--target", "FRA", "--on", "2021-01-01"))
    assert "precedent, 17 November 2015 (Article 42(7)): invoked once, by France" in shown
    before = squeezed(run("--attacker", "RUS", "--target", "FRA", "--on", "2015-11-16"))
    assert "17 November 2015" not in before


def test_a_note_that_holds_for_some_only_names_them() -> None:
    shown = squeezed(run("--of", "EST", "--on", "2022-01-31"))
    assert "Austria, Finland, Ireland, Malta, Sweden: neutral by law or policy" in shown


def test_to_whom_an_actor_is_bound() -> None:
    shown = squeezed(run("--by", "CHN", "--on", "2022-01-31"))
    assert "China to North Korea" in shown


def test_nobody_bound_is_an_answer() -> None:
    assert "No treaty, law or assurance known to Casus" in run("--of", "BTN", "--on", "2022-01-31")


def test_as_json() -> None:
    [answer] = json.loads(run("--of", "EST", "--on", "2022-01-31", "--format", "json"))["answers"]
    assert answer["on"] == "2022-01-31"
    assert {row["treaty"] for row in answer["obligations"]} == {"eu-42-7", "north-atlantic-treaty"}
    assert "eu-42-7" in answer["precedents"]


def test_as_markdown() -> None:
    shown = run("--of", "EST", "--on", "2022-01-31", "--format", "markdown")
    assert shown.startswith("# Who is bound to Estonia?")
    assert "## Defence" in shown
    assert "- **North Atlantic Treaty, Article 5**: such action as each deems necessary" in shown


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        ([], "give one of these"),
        (["--of", "EST", "--by", "USA"], "give one of these"),
        (["--of", "XYZ"], "unknown actor 'XYZ'"),
        (["--target", "EST", "--attacker", "Russia"], "unknown actor 'Russia'"),
        (["--target", "EST", "--act", "INVADE"], "no treaty answers to 'INVADE'"),
    ],
)
def test_wrong_usage_is_named(arguments: list[str], complaint: str) -> None:
    with pytest.raises(UsageError, match=complaint):
        runner.invoke(app, ["obligations", *arguments], catch_exceptions=False)


def test_a_question_in_words() -> None:
    shown = squeezed(run("China attacks the Philippines", "--on", "2024-01-01"))
    assert "Mutual Defense Treaty between the United States and the Philippines, Articles IV-V" in shown
    assert "United States to Philippines" in shown
