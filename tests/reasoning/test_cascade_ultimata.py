"""What falls due in a cascade unless something happens, and a second, slower search that must find the same."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

import casus.codebook
from casus.model import Reading, Scenario
from casus.reasoning.cascade import follow
from casus.reasoning.cascade_steps import Cascade
from casus.reasoning.simulation import simulate
from tests.reasoning.declaring import DAY, event, says

BOOK = casus.codebook.load()
ATTACK = "SYL ASSAULT BOR"


def ultimatum(*, by: int | None = 10, name: str = "ultimatum") -> Reading:
    return says("RUR ASSAULT SYL", when="SYL RETREAT BOR", sense="unless", by=by, name=name)


def cascade(*readings: Reading, start: str = ATTACK) -> Cascade:
    return follow([event(*start.split())], readings, BOOK)


def told(found: Cascade) -> dict[str, tuple[str, int]]:
    """Each event with its certainty and the days until it is due."""
    return {codes(step.event): (step.certainty, (step.due - DAY).days) for step in found.steps}


def codes(happened: Scenario) -> str:
    return (
        f"{happened.actor and happened.actor.code} {happened.act} {happened.target and happened.target.code}"
    )


def test_an_ultimatum_falls_due_at_the_end_of_its_term_when_nobody_gives_way() -> None:
    assert told(cascade(ultimatum()))["RUR ASSAULT SYL"] == ("follows", 10)


def test_an_ultimatum_does_not_fall_due_when_its_addressee_surely_gives_way() -> None:
    found = cascade(
        ultimatum(),
        says("ZUB SANCTION SYL", when=ATTACK),
        says("SYL RETREAT BOR", when="ZUB SANCTION SYL"),
    )
    assert "RUR ASSAULT SYL" not in told(found)
    (link,) = [link for link in found.links if link.outcome == "stopped"]
    assert link.reason is not None and link.reason.startswith("it does not fall due")


def test_where_the_addressee_only_may_give_way_both_are_possible() -> None:
    found = told(cascade(ultimatum(), says("SYL RETREAT BOR", when="RUR SANCTION SYL", stance="may"),
                         says("RUR SANCTION SYL", when=ATTACK)))  # fmt: skip
    assert found["SYL RETREAT BOR"][0] == found["RUR ASSAULT SYL"][0] == "possible"


def test_an_exception_without_a_target_is_met_by_giving_way_to_anybody() -> None:
    demand = says("RUR ASSAULT SYL", when="SYL RETREAT -", sense="unless", by=10)
    yields = (says("ZUB SANCTION SYL", when=ATTACK), says("SYL RETREAT BOR", when="ZUB SANCTION SYL"))
    assert "RUR ASSAULT SYL" in told(cascade(demand))
    assert "RUR ASSAULT SYL" not in told(cascade(demand, *yields))


def test_giving_way_after_the_term_is_too_late() -> None:
    found = told(
        cascade(
            ultimatum(by=10),
            says("ZUB SANCTION SYL", when=ATTACK, day=20),
            says("SYL RETREAT BOR", when="ZUB SANCTION SYL", day=20),
        )
    )
    assert found["RUR ASSAULT SYL"] == ("follows", 10)
    assert found["SYL RETREAT BOR"] == ("follows", 20)


def test_without_a_term_everything_else_is_followed_first() -> None:
    yields = (
        says("ZUB SANCTION SYL", when=ATTACK, day=20),
        says("SYL RETREAT BOR", when="ZUB SANCTION SYL", day=20),
    )
    assert "RUR ASSAULT SYL" in told(cascade(ultimatum(by=None)))
    assert "RUR ASSAULT SYL" not in told(cascade(ultimatum(by=None), *yields))


def test_what_an_ultimatum_sets_off_is_followed_in_turn() -> None:
    found = told(cascade(ultimatum(), says("GRA AID SYL", when="RUR ASSAULT SYL")))
    assert found["GRA AID SYL"] == ("follows", 10)


@pytest.mark.parametrize(
    "start", ["ZUB ASSAULT GRA", "ZUB ASSAULT BOR", "SYL ASSAULT ZUB", "SYL RETREAT BOR"]
)
def test_an_ultimatum_hangs_only_on_what_its_addressee_does_to_the_one_it_is_about(start: str) -> None:
    assert list(told(cascade(ultimatum(), start=start))) == [start]


def test_the_way_to_what_an_ultimatum_brings_names_its_sentence() -> None:
    found = cascade(ultimatum())
    (link,) = found.route(1)
    assert (link.reaction.sense, link.reaction.due) == ("unless", DAY + dt.timedelta(days=10))
    assert any("not reported to happen" in step for step in link.reaction.explanation)


def test_in_a_simulation_an_ultimatum_falls_due_in_the_runs_in_which_nobody_gives_way() -> None:
    found = cascade(
        ultimatum(),
        says("RUR SANCTION SYL", when=ATTACK),
        says("SYL RETREAT BOR", when="RUR SANCTION SYL", likelihood=(0.3, 0.3)),
    )
    shares = simulate(found, 20_000, 1, honour=(1.0, 1.0)).frequencies
    share = {codes(step.event): shares[step.number].share for step in found.steps}
    assert share["SYL RETREAT BOR"] == pytest.approx(0.3, abs=0.02)
    assert share["RUR ASSAULT SYL"] == pytest.approx(1 - share["SYL RETREAT BOR"], abs=1e-9)


STATES = ("AAA", "BBB", "CCC", "DDD")
ACTS = ("SANCTION", "COERCE", "MOBILIZE")
Event = tuple[str, str, str]

events = st.tuples(st.sampled_from(STATES), st.sampled_from(ACTS), st.sampled_from(STATES)).filter(
    lambda each: each[0] != each[2]
)
rules = st.lists(
    st.tuples(events, events).filter(lambda rule: rule[0][0] != rule[1][0] and rule[0] != rule[1]),
    max_size=12,
)


def closure(start: Event, promises: list[tuple[Event, Event]]) -> set[Event]:
    """Everything reached from the start, found the slow way: try every promise until nothing changes."""
    reached = {start}
    while True:
        more = {then for when, then in promises if when in reached} - reached
        if not more:
            return reached
        reached |= more


@given(start=events, promises=rules)
def test_a_cascade_reaches_what_trying_every_promise_again_and_again_reaches(
    start: Event, promises: list[tuple[Event, Event]]
) -> None:
    readings = [
        says(" ".join(then), when=" ".join(when), name=f"d{number}")
        for number, (when, then) in enumerate(promises)
    ]
    found = follow([event(*start)], readings, BOOK)
    assert {tuple(codes(step.event).split()) for step in found.steps} == closure(start, promises)
    assert found.complete
