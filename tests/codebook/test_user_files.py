"""A user's own codebook file adds and overrides; what breaks its schema is named."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from casus.codebook import load
from casus.errors import CodebookError

MINE = """
[[states]]
code = "RURITANIA"
name = "Ruritania"
country = "RURITANIA"
capital = "Strelsau"

[[names]]
name = "Ruritanian"
code = "RURITANIA"
kind = "adjective"

[[organisations]]
code = "ELBE_PACT"
name = "Elbe Pact"
kind = "alliance"
start = "2020-05"

[[memberships]]
organisation = "ELBE_PACT"
member = "RURITANIA"
start = "2020-05-01"
end = "2024"

[[memberships]]
organisation = "NATO"
member = "FIN"
start = 2030-01-01

[[offices]]
body = "RURITANIA"
office = "head-of-government"
holder = "Rudolf Rassendyll"
start = "2019"
"""


@pytest.fixture
def mine(tmp_path: Path) -> Path:
    path = tmp_path / "my.toml"
    path.write_text(MINE, encoding="utf-8")
    return path


def test_own_entries_are_known_like_the_shipped_ones(mine: Path) -> None:
    book = load(mine)
    day = dt.date(2022, 6, 1)
    assert [m.names[0].code for m in book.names.find("the Ruritanian army", day)] == ["RURITANIA"]
    assert book.members("ELBE_PACT", day) == {"RURITANIA"}
    assert book.members("ELBE_PACT", dt.date(2025, 1, 1)) == frozenset()
    assert [term.holder for term in book.offices.who("Ruritanian prime minister", day)] == [
        "Rudolf Rassendyll"
    ]


def test_an_own_membership_replaces_the_shipped_one(mine: Path) -> None:
    assert not load(mine).is_member("FIN", "NATO", dt.date(2025, 1, 1))
    assert load().is_member("FIN", "NATO", dt.date(2025, 1, 1))


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("[[names]]\nname = 'X'\ncode = 'x y'\n", "names[1].code"),
        ("[[names]]\nname = 'X'\ncode = 'USA'\ncolour = 'red'\n", "names[1].colour"),
        ("[[groups]]\nname = 'X'\n", "groups[1].code"),
        ("[[planets]]\nname = 'X'\n", "planets"),
        ("[[names]\n", "not valid TOML"),
    ],
)
def test_a_broken_entry_is_named_with_its_file(tmp_path: Path, text: str, complaint: str) -> None:
    path = tmp_path / "broken.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(CodebookError) as raised:
        load(path)
    assert complaint in str(raised.value)
    assert str(path) in str(raised.value)


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(CodebookError, match="nowhere"):
        load(tmp_path / "nowhere.toml")
