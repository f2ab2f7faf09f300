"""Which promises have fallen due, and were they kept?"""

from __future__ import annotations

import datetime as dt

import pytest

import casus.codebook
from casus.model import Reading
from casus.reasoning.promises import Promise, follow_promises
from tests.reasoning.declaring import DAY, says

BOOK = casus.codebook.load()
ATTACK = "SYL ASSAULT BOR"


def became(*readings: Reading, day: int = 60) -> dict[str, Promise]:
    """Each promise by the name of its document."""
    return {each.document.id: each for each in follow_promises(readings, DAY + dt.timedelta(days=day), BOOK)}


def status(*readings: Reading, of: str = "p", day: int = 60) -> str:
    return became(*readings, day=day)[of].status


PROMISE = says("RUR AID BOR", when=ATTACK, name="p")
PLEDGE = says("RUR AID BOR", name="p")
REFUSAL = says("RUR MOBILIZE BOR", stance="will_not", name="p")
INVASION = says("SYL ASSAULT BOR", stance="did", day=10, name="invasion")


def deed(text: str = "RUR AID BOR", day: int = 20) -> Reading:
    return says(text, stance="did", day=day, name=f"deed {day}")


@pytest.mark.parametrize(
    ("readings", "expected"),
    [
        ((PROMISE,), "declared"),
        ((PROMISE, INVASION), "triggered"),
        ((PROMISE, INVASION, deed()), "fulfilled"),
        ((PROMISE, deed()), "declared"),  # help without the attack is not the help promised
        ((PROMISE, deed(day=5), INVASION), "triggered"),  # nor is help before it
        ((PROMISE, INVASION, deed("RUR AID SYL")), "triggered"),
        ((PROMISE, INVASION, deed("ZUB AID BOR")), "triggered"),
        ((PROMISE, says("SYL ASSAULT ZUB", stance="did", day=10, name="x")), "declared"),
        ((PROMISE, says("SYL COERCE BOR", stance="did", day=10, name="x")), "declared"),
        ((PLEDGE, deed()), "fulfilled"),
        ((PLEDGE,), "declared"),
        ((REFUSAL,), "declared"),
        ((REFUSAL, deed("RUR MOBILIZE BOR")), "broken"),
        ((REFUSAL, deed("RUR AID BOR")), "declared"),
        ((says("RUR AID BOR", stance="will_not", when=ATTACK, sense="even_if", name="p"), deed()), "broken"),
        ((says("RUR AID BOR", stance="will_not", when=ATTACK, name="p"), deed()), "declared"),
        ((says("RUR AID BOR", stance="will_not", when=ATTACK, name="p"), INVASION, deed()), "broken"),
    ],
)
def test_a_promise_is_triggered_by_its_condition_and_kept_by_the_deed(
    readings: tuple[Reading, ...], expected: str
) -> None:
    assert status(*readings) == expected


def test_the_opposite_word_takes_a_promise_back_until_it_is_kept() -> None:
    refusal = says("RUR AID BOR", stance="will_not", day=15, name="no")
    assert status(PROMISE, refusal) == "withdrawn"
    assert status(PROMISE, INVASION, deed(day=12), refusal) == "fulfilled"
    assert status(PROMISE, INVASION, deed(day=20), refusal) == "withdrawn"
    assert (
        status(PROMISE, says("RUR AID BOR", stance="will_not", when="SYL ASSAULT ZUB", day=15)) == "declared"
    )


ULTIMATUM = says("RUR ASSAULT SYL", when="SYL RETREAT BOR", sense="unless", by=10, name="p")


@pytest.mark.parametrize(
    ("readings", "day", "expected"),
    [
        ((ULTIMATUM,), 10, "declared"),
        ((ULTIMATUM,), 11, "triggered"),
        ((ULTIMATUM, says("SYL RETREAT BOR", stance="did", day=8, name="x")), 11, "lapsed"),
        ((ULTIMATUM, says("SYL RETREAT BOR", stance="did", day=12, name="x")), 13, "triggered"),
        ((ULTIMATUM, deed("RUR ASSAULT SYL", day=12)), 13, "fulfilled"),
    ],
)
def test_an_ultimatum_falls_due_with_its_term(readings: tuple[Reading, ...], day: int, expected: str) -> None:
    assert status(*readings, day=day) == expected


def test_a_term_that_is_over_lapses() -> None:
    assert status(says("RUR AID BOR", when=ATTACK, by=10, name="p"), day=30) == "lapsed"
    assert status(says("RUR AID BOR", term=10, name="p"), day=30) == "lapsed"
    assert status(says("RUR AID BOR", term=10, name="p"), deed(day=9), day=30) == "fulfilled"


def test_what_is_reported_later_is_not_known() -> None:
    assert status(PROMISE, INVASION, deed(day=20), day=15) == "triggered"


def test_every_status_names_the_reports_it_rests_on() -> None:
    proofs = became(PROMISE, INVASION, deed())["p"].proofs
    assert [proof.grounds and proof.grounds.document for proof in proofs] == ["invasion", "deed 20"]


def test_a_report_does_not_prove_itself() -> None:
    same = says("RUR AID BOR", stance="did", name="deed")
    assert status(PLEDGE, same) == "declared"
