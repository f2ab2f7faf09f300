"""Frequencies of a cascade: what they add up to where the answer can be worked out by hand."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

import casus.codebook
from casus.codebook.promise_keeping import estimates_for, promise_keeping
from casus.errors import UsageError
from casus.model import Reading
from casus.reasoning.cascade import follow
from casus.reasoning.cascade_steps import Cascade
from casus.reasoning.simulation import Simulation, simulate, wilson
from tests.reasoning.declaring import event, says

BOOK = casus.codebook.load()
RUNS = 20_000


def cascade(*readings: Reading) -> Cascade:
    return follow([event("SYL", "ASSAULT", "BOR")], readings, BOOK)


def shares(found: Simulation) -> list[float]:
    return [frequency.share for frequency in found.frequencies]


CHAIN = cascade(
    says("RUR SANCTION SYL", when="SYL ASSAULT BOR"), says("SYL COERCE RUR", when="RUR SANCTION SYL")
)


def test_certain_promises_always_come_about_and_impossible_ones_never() -> None:
    assert shares(simulate(CHAIN, 500, 1, honour=(1, 1))) == [1, 1, 1]
    assert shares(simulate(CHAIN, 500, 1, honour=(0, 0))) == [1, 0, 0]


def test_a_chain_needs_every_promise_in_it() -> None:
    assert shares(simulate(CHAIN, RUNS, 7, honour=(0.5, 0.5))) == pytest.approx([1, 0.5, 0.25], abs=0.02)


def test_promises_share_their_unknown_reliability() -> None:
    # If p is uniform on [0, 1] and the same for both promises, the second follows in E[p²] = 1/3 of the runs, not 1/4.
    assert shares(simulate(CHAIN, RUNS, 7, honour=(0, 1))) == pytest.approx([1, 1 / 2, 1 / 3], abs=0.02)


def test_words_of_likelihood_count_with_their_own_range() -> None:
    found = cascade(says("RUR SANCTION SYL", when="SYL ASSAULT BOR", likelihood=(0.55, 0.8)))
    result = simulate(found, RUNS, 3, honour=(0, 0)).frequencies[1]
    assert result.share == pytest.approx(0.675, abs=0.02)
    assert [result.lowest, result.highest] == pytest.approx([0.55, 0.8], abs=0.02)


def test_what_an_actor_only_may_do_has_a_range_of_its_own() -> None:
    found = cascade(says("RUR SANCTION SYL", when="SYL ASSAULT BOR", stance="may"))
    assert shares(simulate(found, RUNS, 3, honour=(1, 1), may=(0.2, 0.2)))[1] == pytest.approx(0.2, abs=0.02)


def test_two_ways_to_an_event_make_it_likelier_and_one_promise_is_not_two_ways() -> None:
    two = cascade(
        says("RUR SANCTION SYL", when="SYL ASSAULT BOR", name="a"),
        says("RUR SANCTION SYL", when="SYL ASSAULT BOR", name="b"),
    )
    assert shares(simulate(two, RUNS, 5, honour=(0.5, 0.5)))[1] == pytest.approx(0.75, abs=0.02)


def test_events_that_bring_about_each_other_do_not_bring_about_themselves() -> None:
    circle = cascade(
        says("RUR MOBILIZE SYL", when="SYL ASSAULT BOR", stance="may", name="start"),
        says("SYL MOBILIZE RUR", when="RUR MOBILIZE SYL"),
        says("RUR MOBILIZE SYL", when="SYL MOBILIZE RUR"),
    )
    assert shares(simulate(circle, 2_000, 5, honour=(1, 1), may=(0, 0))) == [1, 0, 0]


def test_what_must_have_happened_too_counts() -> None:
    promise = says("PON SANCTION SYL", when="SYL ASSAULT BOR", name="together")
    other = says("RUR SANCTION SYL", when="SYL ASSAULT BOR")
    needed = {"together": (event("RUR", "SANCTION", "SYL"),)}
    found = follow([event("SYL", "ASSAULT", "BOR")], [promise, other], BOOK, given=needed)
    assert shares(simulate(found, RUNS, 5, honour=(0.5, 0.5))) == pytest.approx([1, 0.5, 0.25], abs=0.02)


def test_the_same_seed_gives_the_same_frequencies_and_another_one_others() -> None:
    assert simulate(CHAIN, 25_000, 1, honour=(0.2, 0.9)) == simulate(CHAIN, 25_000, 1, honour=(0.2, 0.9))
    assert simulate(CHAIN, 25_000, 1, honour=(0.2, 0.9)) != simulate(CHAIN, 25_000, 2, honour=(0.2, 0.9))


@given(st.integers(1, 10_000), st.data())
def test_the_interval_holds_the_share_and_stays_within_0_and_1(runs: int, data: st.DataObject) -> None:
    count = data.draw(st.integers(0, runs))
    low, high = wilson(count, runs)
    assert 0 <= low <= count / runs <= high <= 1


def test_the_interval_is_wilsons() -> None:
    # 81 of 263: Newcombe 1998, Statistics in Medicine 17, table I, method 3.
    assert list(wilson(81, 263)) == pytest.approx([0.2553, 0.3662], abs=1e-4)


@pytest.mark.parametrize(
    ("runs", "honour"), [(0, (0.5, 0.5)), (10, (0.9, 0.5)), (10, (-0.1, 0.5)), (10, (0.5, 1.1))]
)
def test_impossible_assumptions_are_refused(runs: int, honour: tuple[float, float]) -> None:
    with pytest.raises(UsageError):
        simulate(CHAIN, runs, 1, honour=honour)


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        ("1914-07-28", (0.5, 0.745)),
        ("1944-12-31", (0.5, 0.745)),
        ("1945-01-01", (0.22, 0.5)),
        ("1700-01-01", (0, 1)),
    ],
)
def test_the_prior_spans_what_studies_of_the_period_found(day: str, expected: tuple[float, float]) -> None:
    assert promise_keeping(dt.date.fromisoformat(day)) == expected


def test_every_estimate_names_its_source() -> None:
    assert all("," in each.source for each in estimates_for(dt.date(1914, 7, 28)))
