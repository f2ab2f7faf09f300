"""Phrases from all over the world, written before the tables were looked at: country and sector as of mid-2022.

``phrases.csv`` has one a row; ``|`` separates equally good codes, ``-`` is anything, an empty cell no code, and
``fails`` says why Casus does not get it right yet.
"""

from __future__ import annotations

import csv
import datetime as dt
from pathlib import Path

import pytest

from casus.reading.actors.phrase_coding import code_phrase

DAY = dt.date(2022, 7, 1)

with (Path(__file__).parent / "phrases.csv").open(encoding="utf-8", newline="") as lines:
    ROWS = list(csv.DictReader(lines))


@pytest.mark.parametrize(
    ("phrase", "country", "sector"),
    [
        pytest.param(
            row["phrase"],
            row["country"],
            row["sector"],
            marks=[pytest.mark.xfail(strict=True, reason=row["fails"])] if row["fails"] else [],
        )
        for row in ROWS
    ],
)
def test_a_phrase_is_coded_wherever_it_comes_from(phrase: str, country: str, sector: str) -> None:
    actor = code_phrase(phrase, on=DAY)
    assert country == "-" or (actor.country or "") in country.split("|")
    assert sector == "-" or (actor.sector or "") in sector.split("|")


def test_the_phrases_are_many_and_of_many_countries() -> None:
    assert len(ROWS) > 400
    assert len({row["country"] for row in ROWS}) > 150
