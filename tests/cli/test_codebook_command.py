"""``casus codebook``: asking the codebook, and checking it."""

import re
import shlex
import textwrap
from pathlib import Path

import pytest

from tests.cli.running import Casus


def test_the_shipped_codebook_is_in_order(casus: Casus) -> None:
    outcome = casus("codebook", "check")
    assert (outcome.status, outcome.out) == (0, "The codebook is in order.\n")


@pytest.mark.parametrize(
    ("phrase", "day", "lines"),
    [
        (
            "British foreign secretary",
            "2022-01-30",
            [
                "Liz Truss",
                "Foreign, Commonwealth and Development Affairs, United Kingdom (GBR), GOV",
                "  2021-09-15 to 2022-09-06",
                "  source: Casus, checked against reports to November 2025",
            ],
        ),
        (
            "Hezbollah leader",
            "2024-11-05",
            [
                "Naim Qassem",
                "  Secretary-General, Hezbollah (HEZBOLLAH), REB",
                "  2024-10-29 on, no end known",
            ],
        ),
        (
            "Israel's foreign minister",
            "2024-11-03",
            ["Israel Katz", "  2024-01-01 to 2024-11", "Gideon Sa'ar"],
        ),
        (
            "keeper of the Syrian seal",
            "2024-01-01",
            ["Nobody in the codebook is 'keeper of the Syrian seal'"],
        ),
    ],
)
def test_who_names_the_holders_with_dates_and_source(
    casus: Casus, phrase: str, day: str, lines: list[str]
) -> None:
    outcome = casus("codebook", "who", phrase, "--on", day)
    assert outcome.status == 0
    for line in lines:
        assert line in outcome.out


def test_a_note_and_an_acting_holder_are_shown(casus: Casus) -> None:
    outcome = casus("codebook", "who", "South Korean president", "--on", "2025-01-10")
    assert "  suspended from 2024-12-14\n" in outcome.out
    assert "  acting, 2025-05-01 on" in casus("codebook", "who", "US national security adviser").out


@pytest.mark.parametrize(
    ("name", "line"),
    [
        ("Kremlin", "Kremlin: RUS (Russia, state, GOV)\n"),
        ("Hizbullah", "Hizbullah: HEZBOLLAH (Hezbollah, group, of LBN, REB)\n"),
        ("NATO", "NATO: NATO (NATO, organisation, of IGO, MIL)\n"),
        ("Boris Johnson", "  former, 2016-07-13 to 2018-07-09\n"),
        ("Grand Fenwick", "The codebook has no actor called 'Grand Fenwick' on 2022-01-30.\n"),
    ],
)
def test_a_name_is_coded_to_an_actor_or_a_person(casus: Casus, name: str, line: str) -> None:
    assert line in casus("codebook", "actor", name, "--on", "2022-01-30").out


@pytest.mark.parametrize(("day", "size"), [("2023-04-03", 30), ("2023-04-04", 31), ("2024-03-07", 32)])
def test_members_are_those_of_the_day(casus: Casus, day: str, size: int) -> None:
    outcome = casus("codebook", "members", "North Atlantic Treaty Organization", "--on", day)
    assert outcome.out.startswith(f"Members of NATO on {day}: {size}\n")
    assert len(outcome.out.splitlines()) == size + 1
    assert ("FIN  Finland" in outcome.out) == (size > 30)


def test_members_of_what_is_no_organisation_is_wrong_usage(casus: Casus) -> None:
    outcome = casus("codebook", "members", "Ruritania", "--on", "2023-04-03")
    assert outcome.status == 2
    assert "no organisation 'Ruritania'" in outcome.err


GUIDE = (Path(__file__).parents[2] / "docs" / "codebook.md").read_text(encoding="utf-8")


@pytest.fixture
def own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The example of the guide, as the file ``own.toml`` where the user stands."""
    monkeypatch.chdir(tmp_path)
    path = Path("own.toml")
    path.write_text(GUIDE.partition("```toml\n")[2].partition("```")[0], encoding="utf-8")
    return path


EXAMPLES = re.findall(r"^    \$ casus (.*)\n((?:    .*\n)+)", GUIDE, re.MULTILINE)


@pytest.mark.parametrize(("command", "shown"), EXAMPLES)
def test_the_examples_of_the_guide_print_what_it_shows(
    casus: Casus, own: Path, command: str, shown: str
) -> None:
    assert own.exists()
    outcome = casus(*shlex.split(command))
    assert (outcome.status, outcome.out) == (0, textwrap.dedent(shown))


def test_the_guide_shows_a_problem_as_it_is_reported(casus: Casus, own: Path) -> None:
    kept = own.read_text(encoding="utf-8").replace('holder = "Viktor Orbán"', 'holder = "Anna Varga"')
    own.write_text(kept.replace('start = "2010-05-29"', 'start = "2010-05-30"'), encoding="utf-8")
    outcome = casus("codebook", "check", "--codebook", own)
    assert outcome.status == 1
    assert (
        "HUN head-of-government Anna Varga 2010-05-30: overlaps with the term of Viktor Orbán" in outcome.out
    )


def test_a_users_own_file_prevails(casus: Casus, own: Path) -> None:
    def asked(day: str) -> str:
        return casus("codebook", "who", "Hungarian premier", "--on", day, "--codebook", own).out

    assert asked("2026-05-11").startswith("Viktor Orbán")
    assert asked("2026-05-12").startswith("Zsófia Kardos")


@pytest.mark.parametrize(
    ("own", "problem"),
    [
        (
            '[[offices]]\nbody = "ATLANTIS"\noffice = "leader"\nholder = "Ada Quill"\nstart = "2024"',
            "ATLANTIS",
        ),
        (
            '[[offices]]\nbody = "GBR"\noffice = "foreign-minister"\nholder = "A"\nstart = "2023-01-01"',
            "overlaps",
        ),
        ('[[groups]]\ncode = "lantern"\nname = "Lantern Front"', "groups[1].code"),
        ("[[groups]\n", "not valid TOML"),
    ],
)
def test_every_problem_of_a_users_file_is_listed(
    casus: Casus, tmp_path: Path, own: str, problem: str
) -> None:
    path = tmp_path / "own.toml"
    path.write_text(own, encoding="utf-8")
    outcome = casus("codebook", "check", "--codebook", path)
    assert outcome.status == 1
    assert problem in outcome.out


def test_control_characters_of_a_question_do_not_reach_the_terminal(casus: Casus) -> None:
    assert "\x1b" not in casus("codebook", "who", "\x1b[2J minister", "--on", "2022-01-30").out
