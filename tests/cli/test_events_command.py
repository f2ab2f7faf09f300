"""``casus events`` lists events with all their sources, explains links and keeps what the user decides."""

import datetime as dt
import json
from pathlib import Path

import pytest

from casus.ledger import Ledger
from casus.model import Actor, Document, Event, Reading, Realis, Span
from tests.cli.running import Casus

GHANA, TOGO = Actor("GHA", "Ghana", country="GHA"), Actor("TGO", "Togo", country="TGO")
BOMBED = "Ghana bombed the airfield of Kara in northern Togo and destroyed four transport planes."
ALSO = "Four transport planes burned when Ghana bombed an airfield near Kara in Togo overnight."


def reading(name: str, sentence: str, publisher: str | None = None, realis: Realis = "actual") -> Reading:
    place = sentence.index("bombed")
    event = Event(
        "ASSAULT", "aerial", (), "195", 4, -9.0, (GHANA,), (TOGO,), None, None, realis,
        Span(place, place + 6, "bombed"), Span(0, len(sentence), sentence),
    )  # fmt: skip
    return Reading(Document(sentence, name, dt.date(2024, 5, 6), publisher=publisher), events=(event,))


@pytest.fixture
def place(tmp_path: Path) -> str:
    path = str(tmp_path / "raid.db")
    with Ledger.open(path) as ledger:
        ledger.add(reading("a", BOMBED, "Herald"))
        ledger.add(reading("b", ALSO, "Cou\x1b[2Jrier\nInc."))
        ledger.add(reading("c", "Ghana bombed nobody, it said.", realis="negated"))
    return path


def test_each_event_is_listed_once_with_its_sources(place: str, casus: Casus) -> None:
    assert casus("events", "list", "--ledger", place).out == (
        "GHA: ASSAULT aerial → TGO  (2 mentions in 2 sources, first 6 May 2024)\n"
        "  ▸ a#6  6 May 2024, Herald\n"
        f"      “{BOMBED}”\n"
        "    b#40  6 May 2024, Cou\\x1b[2Jrier Inc.\n"
        f"      “{ALSO}”\n"
    )


def test_links_are_explained_field_by_field(place: str, casus: Casus) -> None:
    lines = casus("events", "list", "--ledger", place, "--explain").out.splitlines()
    assert lines[5].startswith("    = a#6 and b#40: +")
    assert "source same +0.5, target same +0.5, act same deed +1.5, date near +1, wording" in lines[5]


def test_json_holds_mentions_links_and_counts(place: str, casus: Casus) -> None:
    (record,) = json.loads(casus("events", "list", "--ledger", place, "--format", "json").out)["events"]
    assert record["event"]["type"] == "ASSAULT"
    assert [mention["mention"] for mention in record["mentions"]] == ["a#6", "b#40"]
    assert record["documents"] == ["a", "b"]
    assert record["links"][0]["bits"] == sum(each["weight"] for each in record["links"][0]["agreements"])


@pytest.mark.parametrize(
    ("options", "number"),
    [
        ((), 1),
        (("--standing", "denial"), 1),
        (("--standing", "all"), 2),
        (("--sources", "2"), 1),
        (("--sources", "3"), 0),
        (("--actor", "TGO"), 1),
        (("--actor", "BEN"), 0),
        (("--type", "AID"), 0),
        (("--threshold", "30"), 2),
    ],
)
def test_the_list_is_narrowed(place: str, casus: Casus, options: tuple[str, ...], number: int) -> None:
    found = json.loads(casus("events", "list", "--ledger", place, "-f", "json", *options).out)["events"]
    assert len(found) == number


def test_a_decision_splits_is_shown_and_is_taken_back(place: str, casus: Casus) -> None:
    def listed() -> int:
        return len(json.loads(casus("events", "list", "--ledger", place, "-f", "json").out)["events"])

    assert casus("events", "different", "b#40", "a#6", "--ledger", place, "--note", "two raids").out == (
        "b#40 and a#6: different\n"
    )
    assert listed() == 2
    assert casus("events", "decisions", "--ledger", place).out == (
        "a#6 “bombed” different b#40 “bombed” (two raids)\n"
    )
    assert casus("events", "forget", "a#6", "b#40", "--ledger", place).status == 0
    assert listed() == 1


def test_a_decision_about_a_changed_report_says_that_it_does_not_apply(place: str, casus: Casus) -> None:
    casus("events", "different", "a#6", "b#40", "--ledger", place)
    with Ledger.open(place) as ledger:
        ledger.add(reading("b", "Reports say that " + ALSO))
    assert "does not apply" in casus("events", "decisions", "--ledger", place).out


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        (
            ("same", "a#6", "b"),
            "'b' names no mention: write it as `casus events list` does, like report-7#120",
        ),
        (("same", "a#6", "#4"), "'#4' names no mention"),
        (("same", "a#6", "b#1"), "the ledger has no event at b#1"),
        (("same", "a#6", "nowhere#1"), "the ledger has no event at nowhere#1"),
        (("same", "a#6", "a#6"), "a#6 is one mention; name two"),
        (("forget", "a#6", "b#40"), "nothing was decided about a#6 and b#40"),
    ],
)
def test_what_cannot_be_decided_costs_one_line(
    place: str, casus: Casus, arguments: tuple[str, ...], complaint: str
) -> None:
    outcome = casus("events", *arguments, "--ledger", place)
    assert outcome.status in (1, 2)
    assert complaint in outcome.err
    assert outcome.err.count("\n") == 1


def test_a_ledger_that_is_not_there_is_named(tmp_path: Path, casus: Casus) -> None:
    outcome = casus("events", "list", "--ledger", str(tmp_path / "no.db"))
    assert (outcome.status, outcome.out) == (1, "")
    assert "there is no such ledger" in outcome.err
