"""How many: what is counted, in which unit, with which bounds."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casus.reading.language import parse
from casus.reading.measures.quantities import find_quantities
from casus.reading.measures.quantity_scope import quantities_of


@pytest.mark.parametrize(
    ("sentence", "text", "value", "unit"),
    [
        ("Moscow has massed more than 90,000 troops.", "more than 90,000 troops", 90000, "troops"),
        ("Oslo will send about 300 soldiers.", "about 300 soldiers", 300, "troops"),
        ("The bank froze $1.2 billion.", "$1.2 billion", 1.2e9, "USD"),
        ("Berlin pledged €500m for the port.", "€500m", 5e8, "EUR"),
        ("Tokyo promised 40 billion yen.", "40 billion yen", 4e10, "JPY"),
        ("Warsaw will deliver 14 tanks.", "14 tanks", 14, "tanks"),
        ("Two warships crossed the strait.", "Two warships", 2, "warships"),
        ("The strike killed at least 21 people.", "at least 21 people", 21, "people"),
        ("The duty will rise by 25 percent.", "25 percent", 25, "percent"),
        ("The duty will rise by 25% on Monday.", "25%", 25, "percent"),
        ("Thousands of troops crossed the river.", "Thousands of troops", None, "troops"),
        ("The army fired dozens of missiles.", "dozens of missiles", None, "missiles"),
        ("They expelled 35 diplomats.", "35 diplomats", 35, "diplomats"),
        ("Canberra blacklisted 120 individuals.", "120 individuals", 120, "persons"),
        ("The king will double the number of guards.", "double the number of guards", 2, "times"),
        (
            "Over one hundred thousand soldiers withdrew.",
            "Over one hundred thousand soldiers",
            100000,
            "troops",
        ),
        ("They sent between 500 and 600 soldiers.", "between 500 and 600 soldiers", 500, "troops"),
        ("The fleet lost half a dozen ships.", "half a dozen ships", 6, "ships"),
        ("Seoul handed over 32 captives.", "32 captives", 32, "captives"),
        ("Oslo bought 14 Leopards.", "14 Leopards", 14, "Leopards"),
        ("Tokyo sent a 2,000-strong brigade.", "2,000-strong brigade", 2000, "troops"),
        ("A 40-member delegation went home.", "40-member delegation", 40, "people"),
        ("They counted 25 000 soldiers.", "25 000 soldiers", 25000, "troops"),
        ("They counted 25.000 soldiers.", "25.000 soldiers", 25000, "troops"),
        (
            "Oslo sent 650 Lightweight Multirole Missiles.",
            "650 Lightweight Multirole Missiles",
            650,
            "missiles",
        ),
        ("Twelve people died.", "Twelve people", 12, "people"),
        ("The raid left hundreds dead.", "hundreds", None, "people"),
        ("A dozen were wounded.", "A dozen", 12, "people"),
        ("Kyiv paid back the $3-billion loan.", "$3-billion", 3e9, "USD"),
        ("The duty rose from 10% to 25%.", "from 10% to 25%", 25, "percent"),
        ("They imposed a 25% import duty.", "25% import duty", 25, "percent"),
        ("They sanctioned 20 people and entities.", "20 people and entities", 20, "persons"),
        ("They killed six commanders.", "six commanders", 6, "persons"),
        ("They sanctioned three leaders.", "three leaders", 3, "persons"),
        ("The loan is worth $2.125 billion.", "$2.125 billion", 2.125e9, "USD"),
        ("Copenhagen gave 30m Danish kroner.", "30m Danish kroner", 3e7, "DKK"),
        ("Ottawa gave 40 million Canadian dollars.", "40 million Canadian dollars", 4e7, "CAD"),
        ("Bamako borrowed 20 billion CFA francs.", "20 billion CFA francs", 2e10, "XOF"),
    ],
)
def test_a_quantity_has_text_value_and_unit(sentence: str, text: str, value: float | None, unit: str) -> None:
    (found,) = find_quantities(parse(sentence))
    assert (found.quantity.span.text, found.quantity.value, found.quantity.unit) == (text, value, unit)


@pytest.mark.parametrize(
    "sentence",
    [
        "The two ministers met on 4 May 2021.",
        "Both sides held three rounds of talks.",
        "The president, 71, will resign.",
        "The talks lasted 48 hours.",
        "The village lies 30 kilometres from the border.",
        "Three diplomats said the deal was near.",
        "It is one of the largest missiles.",
        "The first missile missed the ship.",
        "Three leaders met in Oslo.",
        "The three were arrested in 2018.",
        "The Nord Stream 2 pipeline is empty.",
        "Article 5 binds the allies.",
    ],
)
def test_ages_dates_durations_and_speakers_are_no_quantities(sentence: str) -> None:
    assert find_quantities(parse(sentence)) == ()


@pytest.mark.parametrize(
    ("sentence", "low", "high"),
    [
        ("Moscow has massed more than 90,000 troops.", 90000, None),
        ("London will send up to 600 soldiers.", None, 600),
        ("They sent 500 to 600 soldiers.", 500, 600),
        ("They sent 5 to 6 million shells.", 5e6, 6e6),
        ("About 300 soldiers withdrew.", None, None),
    ],
)
def test_the_wording_bounds_the_value(sentence: str, low: float | None, high: float | None) -> None:
    (found,) = find_quantities(parse(sentence))
    assert (found.quantity.low, found.quantity.high) == (low, high)


def test_a_quantity_belongs_to_the_act_of_its_clause() -> None:
    doc = parse("Oslo sent 40 tanks because Moscow had massed 90,000 troops.")
    mentions = find_quantities(doc)
    texts = {
        token.text: [mention.quantity.span.text for mention in quantities_of(token, mentions)]
        for token in doc
        if token.text in {"sent", "massed"}
    }
    assert texts == {"sent": ["40 tanks"], "massed": ["90,000 troops"]}


@given(st.integers(min_value=2, max_value=999_999_999))
def test_any_number_of_troops_is_read_back(number: int) -> None:
    (found,) = find_quantities(parse(f"The army sent {number:,} troops."))
    assert found.quantity.value == number
