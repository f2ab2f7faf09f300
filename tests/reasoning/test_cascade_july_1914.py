"""History checks the cascade: July 1914, and Greece in 1915, from treaties and declarations written down as data."""

from __future__ import annotations

import datetime as dt
from itertools import pairwise
from pathlib import Path

import pytest

import casus.codebook
from casus.model import Scenario
from casus.reasoning.cascade import follow, said_by
from casus.reasoning.cascade_difference import compare
from casus.reasoning.cascade_steps import Cascade, Step
from casus.reasoning.without import find_omission
from casus.sources.declared import read_declared

EXAMPLES = Path(__file__).parents[2] / "examples"
BOOK = casus.codebook.load()
JULY = read_declared(EXAMPLES / "july_1914" / "declarations.toml", BOOK)
OCTOBER = read_declared(EXAMPLES / "greece_1915" / "declarations.toml", BOOK)

WARS = {
    ("DEU", "RUS"): dt.date(1914, 8, 1),
    ("DEU", "FRA"): dt.date(1914, 8, 3),
    ("DEU", "BEL"): dt.date(1914, 8, 4),
    ("GBR", "DEU"): dt.date(1914, 8, 4),
    ("MNE", "AUH"): dt.date(1914, 8, 5),
    ("AUH", "RUS"): dt.date(1914, 8, 6),
    ("FRA", "AUH"): dt.date(1914, 8, 12),
    ("GBR", "AUH"): dt.date(1914, 8, 12),
    ("JPN", "DEU"): dt.date(1914, 8, 23),
}
"""Declarations of war and, for Belgium, the invasion: who on whom, when."""


def attack(actor: str, target: str, day: dt.date) -> Scenario:
    return Scenario("", day, BOOK.actor(actor), "ASSAULT", None, BOOK.actor(target))


def july(*without: str, until: dt.date | None = None) -> Cascade:
    return follow(
        [attack("AUH", "SRB", dt.date(1914, 7, 28))],
        said_by(JULY.readings, until),
        BOOK,
        given=JULY.given,
        without=find_omission(without, JULY.readings),
    )


def october(until: dt.date | None = None) -> Cascade:
    return follow([attack("BGR", "SRB", dt.date(1915, 10, 14))], said_by(OCTOBER.readings, until), BOOK)


def find(cascade: Cascade, actor: str, act: str, target: str) -> Step | None:
    wanted = (actor, act, target)
    return next((step for step in cascade.steps if named(step) == wanted), None)


def named(step: Step) -> tuple[str, str | None, str]:
    event = step.event
    assert event.actor is not None and event.target is not None
    return event.actor.code, event.act, event.target.code


def grounds(cascade: Cascade, step: Step) -> list[str | None]:
    """What the steps on the way rest on: document, or treaty and article."""
    return [
        link.reaction.grounds.document or link.reaction.grounds.treaty for link in cascade.route(step.number)
    ]


@pytest.mark.parametrize(("attacker", "target"), WARS)
def test_the_declarations_of_war_follow_not_later_than_they_were_made(attacker: str, target: str) -> None:
    step = find(july(), attacker, "ASSAULT", target)
    assert step is not None and step.certainty == "follows"
    assert dt.date(1914, 7, 28) <= step.due <= WARS[attacker, target]


def test_the_order_of_the_wars_is_compatible_with_history() -> None:
    cascade = july()
    steps = {pair: find(cascade, pair[0], "ASSAULT", pair[1]) for pair in WARS}
    told = sorted(WARS, key=lambda pair: (step.due if (step := steps[pair]) else dt.date.max, WARS[pair]))
    assert all(WARS[first] <= WARS[second] for first, second in pairwise(told))


def test_nobody_else_is_drawn_in_for_sure() -> None:
    attackers = {
        step.event.actor.code
        for step in july().steps
        if step.certainty == "follows" and step.event.act == "ASSAULT" and step.event.actor
    }
    assert attackers == {attacker for attacker, _ in WARS}


@pytest.mark.parametrize(
    ("attacker", "target", "why"),
    [
        ("DEU", "RUS", ["russian-general-mobilisation", "ultimatum-to-russia"]),
        (
            "DEU",
            "FRA",
            ["russian-general-mobilisation", "bethmann-warning", "french-mobilisation", "question-to-france"],
        ),
        (
            "GBR",
            "DEU",
            [
                "russian-general-mobilisation", "bethmann-warning", "french-mobilisation", "note-to-belgium",
                "belgian-refusal", "invasion-of-belgium", "grey-belgium",
            ],
        ),
        ("AUH", "RUS", ["sukhomlinov-austria", "austrian-war-on-russia"]),
        ("MNE", "AUH", ["montenegrin-solidarity"]),
    ],
)  # fmt: skip
def test_each_step_is_explained_by_its_declarations(attacker: str, target: str, why: list[str]) -> None:
    cascade = july()
    step = find(cascade, attacker, "ASSAULT", target)
    assert step is not None
    assert grounds(cascade, step) == why


@pytest.mark.parametrize(
    ("actor", "act", "target", "treaty", "article"),
    [
        ("FRA", "MOBILIZE", "DEU", "Franco-Russian military convention", "Article 2"),
        ("FRA", "ASSAULT", "DEU", "Franco-Russian military convention", "Article 1"),
        ("RUS", "ASSAULT", "DEU", "Franco-Russian military convention", "Article 1"),
        ("GBR", "ASSAULT", "DEU", "Treaty of London on Belgium", "Article VII of the annex"),
        ("GBR", "CONSULT", "FRA", "Entente Cordiale", "letters of 22-23 November 1912"),
    ],
)
def test_treaties_stand_beside_the_declarations(
    actor: str, act: str, target: str, treaty: str, article: str
) -> None:
    cascade = july()
    step = find(cascade, actor, act, target)
    assert step is not None
    articles = [
        (link.reaction.grounds.treaty, link.reaction.grounds.article)
        for link in cascade.links
        if link.effect == step.number
    ]
    assert (treaty, article) in articles


@pytest.mark.parametrize(
    ("actor", "treaty", "reason"),
    [
        ("ITA", "Triple Alliance", "one of aggression"),
        ("GRC", "Graeco-Serbian alliance", "benevolent neutrality"),
        ("AUH", "Dual Alliance", "Germany began"),
    ],
)
def test_a_duty_that_is_not_honoured_is_shown_with_the_reason(actor: str, treaty: str, reason: str) -> None:
    stopped = [
        link.reason or ""
        for link in july().links
        if link.outcome == "stopped"
        and link.reaction.actor.code == actor
        and link.reaction.grounds.treaty == treaty
    ]
    assert stopped
    assert all(reason in each for each in stopped)


def test_without_britains_pledge_to_belgium_britain_and_japan_stay_out() -> None:
    without = july("grey-belgium", "london-1839:GBR")
    difference = compare(july(), without)
    assert {named(step) for step in difference.gone} == {
        ("GBR", "ASSAULT", "DEU"),
        ("GBR", "ASSAULT", "AUH"),
        ("JPN", "ASSAULT", "DEU"),
    }
    assert difference.new == difference.later == ()
    assert find(without, "DEU", "ASSAULT", "BEL") is not None


def test_with_the_treaty_alone_britain_may_enter() -> None:
    step = find(july("grey-belgium"), "GBR", "ASSAULT", "DEU")
    assert step is not None and step.certainty == "possible"


def test_had_belgium_let_the_germans_pass_the_pledge_would_not_have_fallen_due() -> None:
    cascade = july("belgian-refusal")
    assert find(cascade, "DEU", "ASSAULT", "BEL") is None
    assert find(cascade, "GBR", "ASSAULT", "DEU") is None
    assert find(cascade, "GBR", "ASSAULT", "AUH") is None


def test_what_was_known_on_the_28th_of_july_went_no_further_than_partial_mobilisation() -> None:
    cascade = july(until=dt.date(1914, 7, 28))
    assert find(cascade, "RUS", "MOBILIZE", "AUH") is not None
    assert find(cascade, "RUS", "MOBILIZE", "DEU") is None
    assert find(cascade, "DEU", "ASSAULT", "RUS") is None


def test_greece_did_not_enter_for_serbia_though_bound_and_pledged() -> None:
    cascade = october()
    assert find(cascade, "GRC", "ASSAULT", "BGR") is None
    (stopped,) = [link for link in cascade.links if link.reaction.grounds.treaty == "Graeco-Serbian alliance"]
    assert stopped.outcome == "stopped"
    assert "Balkan war alone" in (stopped.reason or "")
    assert find(cascade, "GBR", "AID", "SRB") is not None


def test_a_week_before_the_refusal_greece_was_expected_to_fight() -> None:
    step = find(october(until=dt.date(1915, 10, 4)), "GRC", "ASSAULT", "BGR")
    assert step is not None and step.certainty == "follows"
