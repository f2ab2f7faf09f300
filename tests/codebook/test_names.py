"""Names in a text: found whole, longest first, in the right case and on the right day."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casus.codebook import Codebook, load


@pytest.fixture(scope="module")
def book() -> Codebook:
    return load()


def codes(book: Codebook, text: str, on: dt.date | None = None) -> list[str]:
    return [match.names[0].code for match in book.names.find(text, on)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("South Korea and North Korea", ["KOR", "PRK"]),
        ("the Republic of China and the People's Republic of China", ["TWN", "CHN"]),
        ("Give us the papers", []),
        ("The US said no", ["USA"]),
        ("TEHRAN: no comment", ["IRN"]),
        ("Côte d’Ivoire and Ivory Coast", ["CIV", "CIV"]),
        ("Guinea-Bissau, Guinea and Equatorial Guinea", ["GNB", "GIN", "GNQ"]),
        ("who cares about care", []),
        ("The West and the west wing", ["WEST"]),
        ("Bankova, Zhongnanhai and the Élysée", ["UKR", "CHN", "FRA"]),
    ],
)
def test_names_are_found_as_written(book: Codebook, text: str, expected: list[str]) -> None:
    assert codes(book, text) == expected


@pytest.mark.parametrize(
    ("text", "day", "expected"),
    [
        ("the Soviet Union", dt.date(1985, 5, 1), ["SUN"]),
        ("the Soviet Union", dt.date(2022, 5, 1), []),
        ("East Germany", dt.date(1989, 11, 9), ["DDR"]),
        ("Yugoslavia", dt.date(1999, 3, 24), ["YUG"]),
        ("the Warsaw Pact", dt.date(1968, 8, 21), ["WTO"]),
        ("Nur-Sultan", dt.date(2021, 1, 1), ["KAZ"]),
        ("Nur-Sultan", dt.date(2024, 1, 1), []),
    ],
)
def test_names_count_only_while_they_are_in_use(
    book: Codebook, text: str, day: dt.date, expected: list[str]
) -> None:
    assert codes(book, text, day) == expected


@given(st.text(max_size=80))
def test_matches_lie_in_the_text_in_order_and_apart(text: str) -> None:
    last = 0
    for match in load().names.find(text, any_case=True):
        assert last <= match.start < match.end <= len(text)
        last = match.end
