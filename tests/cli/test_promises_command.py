"""``casus promises``: what has become of what was said, from reports or from a ledger."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.running import Casus

BEFORE = """---
id: before
date: 2031-05-01
---

France will impose sanctions on Venezuela if Venezuela invades Guyana, its foreign minister said.
"""
AFTER = """---
id: after
date: 2031-05-10
---

Venezuela invaded Guyana on Monday.
France has imposed sanctions on Venezuela.
"""


@pytest.fixture
def reports(tmp_path: Path) -> Path:
    folder = tmp_path / "reports"
    folder.mkdir()
    (folder / "before.md").write_text(BEFORE, encoding="utf-8")
    (folder / "after.md").write_text(AFTER, encoding="utf-8")
    return folder


@pytest.fixture
def ledger(casus: Casus, reports: Path, tmp_path: Path) -> Path:
    place = tmp_path / "casus.db"
    casus("read", reports, "--ledger", place)
    return place


def statuses(casus: Casus, *arguments: object) -> dict[str, str]:
    shown = json.loads(casus("promises", *arguments, "--format", "json").out)
    return {f"{each['document']}:{each['number']}": each["status"] for each in shown["promises"]}


@pytest.mark.parametrize("form", ["text", "markdown"])
def test_a_promise_kept_is_shown_with_both_reports(casus: Casus, reports: Path, form: str) -> None:
    shown = " ".join(
        casus("promises", "--articles", reports, "--on", "2031-06-01", "--format", form).out.split()
    )
    assert "France will SANCTION" in shown
    assert "Venezuela invaded Guyana on Monday." in shown
    assert "France has imposed sanctions on Venezuela." in shown
    assert "silence is no breach" in shown


def test_before_the_deed_is_reported_the_promise_is_only_declared(casus: Casus, reports: Path) -> None:
    assert statuses(casus, "--articles", reports, "--on", "2031-05-09") == {"before:0": "declared"}


def test_what_is_recorded_can_be_asked_of_the_ledger(casus: Casus, ledger: Path) -> None:
    casus("promises", "--ledger", ledger, "--on", "2031-06-01", "--record")
    from casus.ledger import Ledger

    with Ledger.open(ledger) as book:
        (entry,) = book.commitments("FRA", status="fulfilled")
    assert entry.commitment.stance == "will"


def test_ones_own_judgement_prevails_and_is_marked(casus: Casus, ledger: Path) -> None:
    asked = ("--ledger", ledger, "--on", "2031-06-01")
    assert statuses(casus, *asked, "--set", "before:0=broken") == {"before:0": "broken"}
    casus("promises", *asked, "--record")
    shown = casus("promises", *asked).out
    assert "BROKEN" in shown
    assert "noted in the ledger" in shown


def test_promises_are_chosen_by_holder_and_status(casus: Casus, reports: Path) -> None:
    asked = ("--articles", reports, "--on", "2031-06-01")
    assert statuses(casus, *asked, "--holder", "FRA", "--status", "fulfilled")
    assert statuses(casus, *asked, "--holder", "DEU") == {}
    assert "No promise and no refusal" in casus("promises", *asked, "--holder", "DEU").out


@pytest.mark.parametrize(
    ("words", "message"),
    [
        ("before=broken", "is no verdict"),
        ("before:x=broken", "is no verdict"),
        ("before:0=kept", "is no status"),
    ],
)
def test_a_verdict_that_cannot_be_read_is_refused(
    casus: Casus, ledger: Path, words: str, message: str
) -> None:
    result = casus("promises", "--ledger", ledger, "--set", words)
    assert (result.status, message in result.err) == (2, True)


def test_a_verdict_on_nothing_is_refused(casus: Casus, ledger: Path) -> None:
    result = casus("promises", "--ledger", ledger, "--set", "nowhere:7=broken")
    assert (result.status, "no commitment 7 of a document 'nowhere'" in result.err) == (1, True)


def test_nothing_can_be_recorded_without_a_ledger(casus: Casus, reports: Path) -> None:
    assert casus("promises", "--articles", reports, "--record").status == 2
