"""What becomes of reactions in a cascade."""

from __future__ import annotations

import datetime as dt

import networkx
import pytest
from hypothesis import given
from hypothesis import strategies as st

import casus.codebook
from casus.errors import UsageError
from casus.model import Reading, Scenario
from casus.reasoning.cascade import follow, said_by
from casus.reasoning.cascade_difference import compare
from casus.reasoning.cascade_graph import to_graph
from casus.reasoning.cascade_steps import Cascade
from casus.reasoning.without import find_omission
from tests.reasoning.declaring import DAY, event, says

BOOK = casus.codebook.load()

GAS = [
    says("RUR SANCTION SYL", when="SYL ASSAULT BOR", name="ruritania"),
    says("SYL COERCE RUR", when="RUR SANCTION SYL", name="syldavia"),
    says("PON AID RUR", when="SYL COERCE RUR", name="pontevedro", stance="may"),
]
"""Sanctions, then gas is cut, then help may come."""


def cascade(*readings: Reading, start: str = "SYL ASSAULT BOR", depth: int | None = None) -> Cascade:
    return follow([event(*start.split())], readings, BOOK, depth=depth)


def told(found: Cascade) -> list[str]:
    return [f"{codes(step.event)} {step.certainty}" for step in found.steps]


def codes(happened: Scenario) -> str:
    return (
        f"{happened.actor and happened.actor.code} {happened.act} {happened.target and happened.target.code}"
    )


def stopped(found: Cascade) -> list[tuple[str, str | None]]:
    return [(codes(link.event), link.reason) for link in found.links if link.outcome == "stopped"]


def test_a_reaction_is_an_event_that_may_meet_a_further_condition() -> None:
    assert told(cascade(*GAS)) == [
        "SYL ASSAULT BOR given",
        "RUR SANCTION SYL follows",
        "SYL COERCE RUR follows",
        "PON AID RUR possible",
    ]


def test_the_way_to_an_event_is_its_chain_of_grounds() -> None:
    found = cascade(*GAS)
    assert [link.reaction.grounds.document for link in found.route(3)] == [
        "ruritania", "syldavia", "pontevedro",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("depth", "steps", "complete"), [(1, 2, False), (2, 3, False), (4, 4, True), (None, 4, True)]
)
def test_the_depth_cuts_off_and_says_so(depth: int | None, steps: int, complete: bool) -> None:
    found = cascade(*GAS, depth=depth)
    assert (len(found.steps), found.complete) == (steps, complete)


def test_what_hangs_on_something_possible_is_only_possible() -> None:
    found = cascade(*GAS, says("SYL THREATEN PON", when="PON AID RUR"))
    assert told(found)[-1] == "SYL THREATEN PON possible"


def test_what_is_promised_with_words_of_likelihood_is_possible() -> None:
    found = cascade(says("RUR SANCTION SYL", when="SYL ASSAULT BOR", likelihood=(0.5, 0.8)))
    assert told(found)[-1] == "RUR SANCTION SYL possible"


def test_two_that_answer_each_other_do_not_go_round_for_ever() -> None:
    found = cascade(
        says("RUR MOBILIZE SYL", when="SYL MOBILIZE RUR"),
        says("SYL MOBILIZE RUR", when="RUR MOBILIZE SYL"),
        says("RUR MOBILIZE SYL", when="SYL ASSAULT BOR", name="first"),
    )
    assert told(found) == ["SYL ASSAULT BOR given", "RUR MOBILIZE SYL follows", "SYL MOBILIZE RUR follows"]
    assert [(link.cause, link.effect) for link in found.links] == [(0, 1), (1, 2), (2, 1)]


def test_an_event_with_two_grounds_stands_once_and_has_both() -> None:
    found = cascade(
        says("RUR SANCTION SYL", when="SYL ASSAULT BOR", name="a", stance="may"),
        says("RUR SANCTION SYL", when="SYL ASSAULT BOR", name="b"),
    )
    assert told(found) == ["SYL ASSAULT BOR given", "RUR SANCTION SYL follows"]
    assert [link.reaction.grounds.document for link in found.route(1)] == ["b"]
    assert len(found.links) == 2


def test_what_holds_in_any_case_is_no_reaction() -> None:
    assert told(cascade(says("BOR MOBILIZE SYL"))) == ["SYL ASSAULT BOR given"]


@pytest.mark.parametrize(
    ("promise_day", "refusal_day", "follows"), [(0, 3, False), (0, 0, False), (3, 0, True)]
)
def test_a_refusal_stops_a_promise_that_is_not_newer(
    promise_day: int, refusal_day: int, follows: bool
) -> None:
    found = cascade(
        says("RUR SANCTION SYL", when="SYL ASSAULT BOR", day=promise_day),
        says(
            "RUR SANCTION SYL",
            when="SYL ASSAULT BOR",
            sense="even_if",
            stance="will_not",
            day=refusal_day,
            name="no",
        ),
    )
    assert ("RUR SANCTION SYL follows" in told(found)) is follows


def test_a_refusal_is_shown_where_it_was_made() -> None:
    found = cascade(says("RUR AID BOR", when="SYL ASSAULT BOR", sense="even_if", stance="will_not"))
    assert stopped(found) == [("RUR AID BOR", "it refuses")]


def test_a_statement_counts_from_its_own_day_on() -> None:
    found = cascade(says("RUR SANCTION SYL", when="SYL ASSAULT BOR", day=9), *GAS[1:])
    assert [(step.due - DAY).days for step in found.steps] == [0, 9, 9, 9]


def test_statements_after_a_day_can_be_left_out() -> None:
    late = says("RUR SANCTION SYL", when="SYL ASSAULT BOR", day=9)
    assert said_by([late, *GAS], DAY) == GAS
    assert said_by([late, *GAS], None) == [late, *GAS]


def test_what_must_have_happened_too_holds_a_reaction_back() -> None:
    promise = says("PON SANCTION SYL", when="SYL ASSAULT BOR", name="together")
    needed = {"together": (event("RUR", "SANCTION", "SYL"),)}
    alone = follow([event("SYL", "ASSAULT", "BOR")], [promise], BOOK, given=needed)
    assert stopped(alone) == [("PON SANCTION SYL", "it presupposes: RUR SANCTION SYL")]
    both = follow([event("SYL", "ASSAULT", "BOR")], [promise, GAS[0]], BOOK, given=needed)
    assert told(both)[1:] == ["RUR SANCTION SYL follows", "PON SANCTION SYL follows"]


def test_an_attack_on_an_ally_may_bring_in_every_ally_and_the_attackers_allies_owe_nothing() -> None:
    start = Scenario("", dt.date(2022, 1, 31), BOOK.actor("RUS"), "ASSAULT", None, BOOK.actor("EST"))
    found = follow([start], [], BOOK)
    events = told(found)
    assert "USA ASSAULT RUS possible" in events
    assert not any("follows" in each for each in events)
    assert not any(each.startswith("BLR ASSAULT") for each in events)
    assert ("BLR ASSAULT USA", "Russia began: aid to an attacker is not due") in stopped(found)


def test_a_duty_to_consult_brings_talks_and_nothing_more() -> None:
    start = Scenario("", dt.date(2022, 1, 31), BOOK.actor("RUS"), "THREATEN", None, BOOK.actor("EST"))
    found = follow([start], [], BOOK)
    assert {step.event.act for step in found.steps} == {"THREATEN", "CONSULT"}
    assert {step.depth for step in found.steps} == {0, 1}


def test_what_depends_on_a_promise_goes_with_it() -> None:
    readings = tuple(GAS)
    start = [event("SYL", "ASSAULT", "BOR")]
    reduced = follow(start, readings, BOOK, without=find_omission(["syldavia"], readings))
    difference = compare(follow(start, readings, BOOK), reduced)
    assert [codes(step.event) for step in difference.gone] == ["SYL COERCE RUR", "PON AID RUR"]
    assert compare(reduced, reduced).nothing


@pytest.mark.parametrize("name", ["no-such-thing", "north-atlantic-1949:XYZ", "syldavia:RUR"])
def test_leaving_out_what_is_not_there_is_an_error(name: str) -> None:
    with pytest.raises(UsageError):
        find_omission([name], GAS)


def test_the_graph_has_an_edge_for_each_pair_with_all_its_grounds() -> None:
    twice = says("RUR SANCTION SYL", when="SYL ASSAULT BOR", name="again")
    graph = to_graph(cascade(*GAS, twice))
    assert isinstance(graph, networkx.DiGraph)
    assert list(graph.edges) == [(0, 1), (1, 2), (2, 3)]
    assert "again" in graph.edges[0, 1]["grounds"] and "ruritania" in graph.edges[0, 1]["grounds"]
    assert graph.nodes[3]["certainty"] == "possible"


events = st.builds(
    lambda actor, act, target: f"{actor} {act} {target}",
    st.sampled_from(("RUR", "SYL", "BOR", "PON")),
    st.sampled_from(("ASSAULT", "SANCTION", "MOBILIZE")),
    st.sampled_from(("RUR", "SYL", "BOR", "PON")),
)


@given(
    st.lists(
        st.tuples(events, events, st.sampled_from(("will", "may", "will_not")), st.integers(0, 5)),
        max_size=12,
    )
)
def test_whatever_was_said_it_ends_each_event_stands_once_and_its_way_leads_back(
    statements: list[tuple[str, str, str, int]],
) -> None:
    readings = [
        says(text, when=when, stance=stance, day=day, name=str(number))  # type: ignore[arg-type]
        for number, (text, when, stance, day) in enumerate(statements)
    ]
    found = cascade(*readings)
    happened = [codes(step.event) for step in found.steps]
    assert len(happened) == len(set(happened))
    for step in found.steps:
        way = found.route(step.number)
        assert (not way) == (step.certainty == "given")
        assert not way or (way[0].cause, way[-1].effect) == (0, step.number)
        assert (step.certainty != "possible") == all(link.outcome == "follows" for link in way)
        assert step.due >= step.event.on
    assert follow([event("SYL", "ASSAULT", "BOR")], readings, BOOK) == found


def test_troops_sent_to_the_victim_threaten_nobody() -> None:
    russia, estonia = BOOK.actor("RUS"), BOOK.actor("EST")
    start = Scenario("Russia invades Estonia", dt.date(2022, 1, 31), russia, "ASSAULT", None, estonia)
    helping = says("GBR MOBILIZE EST", when="RUS ASSAULT EST", since=dt.date(2022, 1, 30))
    found = follow([start], [helping], BOOK)
    (sent,) = [step.number for step in found.steps if codes(step.event) == "GBR MOBILIZE EST"]
    assert [link for link in found.links if link.cause == sent] == []
