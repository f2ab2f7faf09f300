"""Ordinary verbs and nouns of diplomacy, defence, trade and law that name an act, each in the company it needs."""

from __future__ import annotations

import pytest

from tests.reading.phenomena import assert_noted

FORCES = [
    (
        "The Security Council extended the life of its mission in Lebanon by a year.",
        ["UN did MOBILIZE|AGREE LBN|-"],
    ),
    ("The African Union has 900 soldiers on their way to Burundi.", ["AU did MOBILIZE BDI|-"]),
    ("Uganda would take command of the force in Somalia.", ["UGA will MOBILIZE SOM|-"]),
    ("A British destroyer has been off the coast of Yemen since Friday.", ["GBR did MOBILIZE YEM|-"]),
    ("Hamas used the villagers as human shields.", ["HAMAS did COERCE -"]),
    ("Lebanon will send its migrants to Cyprus.", ["LBN will COERCE CYP"]),
]
DIPLOMACY = [
    ("Peru called home its ambassador from Bolivia on Friday.", ["PER did COERCE|SANCTION BOL"]),
    ("Chile will maintain its embassy in Sudan.", ["CHL will COOPERATE SDN"]),
    ("The UN chief is due in the Sudanese capital on Sunday.", ["UN will CONSULT SDN|-"]),
    ("Biden and Putin meet tomorrow in Vienna.", ["USA will CONSULT RUS", "RUS will CONSULT USA"]),
    ("Kuwait said that it does not accept the ruling.", ["KWT will_not CONCEDE|AGREE -"]),
    (
        "Denmark closed its embassy in Mali; Sweden followed suit.",
        ["DNK did SANCTION|RETREAT|COERCE MLI|-", "SWE did SANCTION|RETREAT|COERCE MLI|-"],
    ),
    ("Oman put aside its agreement with Iran.", ["OMN will_not AGREE IRN"]),
]
LAW_AND_TRADE = [
    ("Kenya has launched legal action against Uganda.", ["KEN did COERCE|ACCUSE UGA"]),
    ("Britain returned 40 artefacts to Ghana.", ["GBR did CONCEDE|COOPERATE|RETREAT GHA"]),
    ("Algeria suspended freedom of assembly for a month.", ["DZA did COERCE -"]),
    ("Iran will trim 100,000 barrels from its output.", ["IRN will COOPERATE|CONCEDE -"]),
    ("Estonia has kept its border with Russia shut since May.", ["EST did COERCE RUS"]),
    ("Italy gave account data to Libya.", ["ITA did COOPERATE|AID LBY"]),
]
NOTHING = [
    "He took over the office of chairman from his uncle.",
    "The minister held the soldiers in high esteem.",
    "Analysts said the deal was off.",
    "The power came back to the capital of Kenya on Friday.",
]


@pytest.mark.parametrize(("report", "expected"), FORCES + DIPLOMACY + LAW_AND_TRADE)
def test_acts_in_ordinary_words_are_noted(report: str, expected: list[str]) -> None:
    """Each is an act that the lexicon knows by its company."""
    assert_noted(report, tuple(expected))


@pytest.mark.parametrize("report", NOTHING)
def test_the_same_words_in_other_company_name_no_act(report: str) -> None:
    """The pattern asks for more than the words."""
    assert_noted(report, ())
