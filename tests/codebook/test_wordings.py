"""Names compared whatever their accents, hyphens and possessives."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casus.codebook.wordings import fold, names_in, title_key


@pytest.mark.parametrize(
    ("name", "folded"),
    [
        ("U.S.", "us"),
        ("Recep Tayyip Erdoğan’s", "recep tayyip erdogan"),
        ("Binali Yıldırım", "binali yildirim"),
        ("Đuro Macut", "djuro macut"),
        ("Radosław Sikorski", "radoslaw sikorski"),
        ("Kim Jong-un", "kim jong un"),
        ("Gideon Sa'ar", "gideon saar"),
        ("  Mark   Rutte ", "mark rutte"),
    ],
)
def test_a_name_is_folded(name: str, folded: str) -> None:
    assert fold(name) == folded


@pytest.mark.parametrize(
    ("phrase", "code", "rest"),
    [
        ("the President of the United States", "USA", "president"),
        ("head of Ruritanian diplomacy", "RUR", "head of diplomacy"),
        ("Ruritania's foreign minister", "RUR", "foreign minister"),
        ("Secretary of State of the United States", "USA", "secretary of state"),
    ],
)
def test_a_country_is_taken_out_of_an_office(phrase: str, code: str, rest: str) -> None:
    names = {"united states": "USA", "ruritania": "RUR", "ruritanian": "RUR"}
    assert next(names_in(phrase, names)) == (code, rest)


def test_the_longest_name_comes_first() -> None:
    names = {"guinea": "GIN", "equatorial guinea": "GNQ"}
    assert [code for code, _ in names_in("President of Equatorial Guinea", names)] == ["GNQ", "GIN"]


@given(st.text(max_size=30))
def test_folding_twice_changes_nothing_more(text: str) -> None:
    assert fold(fold(text)) == fold(text)
    assert title_key(title_key(text)) == title_key(text)
