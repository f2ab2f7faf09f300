"""``casus ledger`` says what a ledger holds."""

import datetime as dt
from pathlib import Path

import pytest

from casus.ledger import Ledger
from casus.model import Actor, Attribution, Commitment, Document, Reading, Span, Stance
from tests.cli.running import Casus

WORDS = Span(0, 8, "Borduria")


def reading(identifier: str, day: int, *stances: tuple[str, Stance]) -> Reading:
    commitments = (
        Commitment(Actor(code, code), stance, "COERCE", WORDS, (WORDS,)) for code, stance in stances
    )
    statement = Attribution((WORDS,), (WORDS,), (WORDS,), "indirect")
    return Reading(
        Document("Borduria.", identifier, dt.date(2031, 5, day)),
        attributions=(statement,),
        commitments=tuple(commitments),
    )


@pytest.fixture
def place(tmp_path: Path) -> str:
    path = str(tmp_path / "strait.db")
    with Ledger.open(path) as ledger:
        ledger.add(reading("a", 3, ("SYL", "will"), ("BOR", "may")), reader="casus 1")
        ledger.add(reading("a", 4, ("SYL", "will"), ("BOR", "will"), ("BOR", "may")), reader="casus 1")
        ledger.add(reading("b", 9, ("BOR", "will"), ("ELB\x1b[2J", "demand")), reader="casus 2")
    return path


def test_it_counts_current_versions_and_lists_holders(place: str, casus: Casus) -> None:
    assert casus("ledger", place).out.splitlines() == [
        f"{place}: 2 documents, 2031-05-04 to 2031-05-09, and 1 earlier version",
        "  2 statements, 5 commitments, 0 events",
        "  read by casus 1",
        "  read by casus 2",
        "  BOR             3  will 2, may 1",
        r"  ELB\x1b[2J" + "      1  demand 1",
        "  SYL             1  will 1",
    ]


def test_the_list_of_holders_can_be_cut(place: str, casus: Casus) -> None:
    assert casus("ledger", place, "--holders", 1).out.splitlines()[-1] == "  and 2 other holders (--holders)"


def test_an_empty_ledger(tmp_path: Path, casus: Casus) -> None:
    Ledger.open(tmp_path / "casus.db").close()
    assert casus("ledger", tmp_path / "casus.db").out.splitlines() == [
        f"{tmp_path / 'casus.db'}: 0 documents", "  0 statements, 0 commitments, 0 events",
    ]  # fmt: skip


def test_a_ledger_that_is_not_there(casus: Casus) -> None:
    outcome = casus("ledger", "missing.db")
    assert outcome.status == 1
    assert outcome.err == "casus: missing.db: there is no such ledger; `casus read --ledger` makes one\n"
