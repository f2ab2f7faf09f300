"""Bare phrases coded as country and PLOVER sector."""

from __future__ import annotations

import datetime as dt

import pytest

from casus.reading.actors.phrase_coding import code_phrase

DAY = dt.date(2022, 7, 1)


@pytest.mark.parametrize(
    ("phrase", "country", "sector"),
    [
        ("Cairo", "EGY", "GOV"),
        ("Gothenburg", "SWE", "CVL"),
        ("Slovakia", "SVK", None),
        ("Slovak", "SVK", None),
        ("ordinary Slovaks", "SVK", "CVL"),
        ("a Bolivian miner", "BOL", "LAB"),
        ("Bolivia's interior ministry", "BOL", "GOV"),
        ("member of the Bolivian parliament", "BOL", "LEG"),
        ("the Latvian parliament", "LVA", "LEG"),
        ("retired Latvian ambassador", "LVA", "ELI"),
        ("two Latvian fishing boats", "LVA", "AGR"),
        ("Abkhazia", "GEO", "PRE"),
        ("osaka police", "JPN", "COP"),
        ("a group of nurses", None, "MED"),
        ("bank robbers", None, "CRM"),
        ("International Court of Justice", "UNO", "JUD"),
        ("Lockheed Martin", "USA", "BUS"),
        ("Kremlin-backed rebels", None, "REB"),
        ("chairman of a mining company", None, "BUS"),
        ("kittens", None, None),
        ("Otto Brandauer", None, None),
    ],
)
def test_a_phrase_has_country_and_sector(phrase: str, country: str | None, sector: str | None) -> None:
    actor = code_phrase(phrase, on=DAY)
    assert (actor.country, actor.sector) == (country, sector)


@pytest.mark.parametrize(
    ("phrase", "day", "sector"),
    [
        ("Barack Obama", dt.date(2012, 1, 1), "GOV"),
        ("Barack Obama", dt.date(2022, 1, 1), "ELI"),
        ("Prime Minister Boris Johnson", dt.date(2021, 1, 1), "GOV"),
    ],
)
def test_a_person_is_coded_by_the_day(phrase: str, day: dt.date, sector: str) -> None:
    assert code_phrase(phrase, on=day).sector == sector


def test_context_names_the_side_a_phrase_leaves_open() -> None:
    assert code_phrase("the army", context="Fighting spread in Sudan.", on=DAY).country == "SDN"


def test_a_misspelt_name_is_marked_as_inferred() -> None:
    actor = code_phrase("Uzbekstan", on=DAY)
    assert actor.country == "UZB"
    assert actor.inferred is not None
