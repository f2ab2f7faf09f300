"""The treaty files: whole, consistent, sourced, and right to the day."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casus.codebook import load
from casus.codebook.organisations import load_memberships
from casus.codebook.statuses import load_precedents, load_statuses, neutrality_of, precedents_of
from casus.codebook.treaties import Treaty, load_treaties
from casus.codebook.treaty_checks import treaty_problems
from casus.errors import CodebookError


def test_the_files_are_consistent() -> None:
    book = load()
    known = book.states.keys() | book.organisations.keys() | book.groups.keys()
    assert treaty_problems(known) == []


def test_an_actor_unknown_to_the_codebook_is_named() -> None:
    book = load()
    known = book.states.keys() | book.organisations.keys()
    assert "dual-alliance-1879: unknown party AUH" in treaty_problems(known - {"AUH"})
    assert "partnership-for-peace: unknown actor CHE" in treaty_problems(known - {"CHE"})


@pytest.fixture
def fresh_treaties() -> Iterator[None]:
    load_treaties.cache_clear()
    yield
    load_treaties.cache_clear()


@pytest.mark.usefixtures("fresh_treaties")
@pytest.mark.parametrize(
    ("change", "complaint"),
    [
        ({"kinds": ["friendship"]}, "'friendship' is none of defence"),
        ({"source": None}, "source"),
        (
            {"clause": [{"article": "1", "duty": "defence", "strength": "strong"}]},
            "unknown strength 'strong'",
        ),
        ({"clause": [{"article": "1", "duty": "aid", "strength": "assist"}]}, "'aid' is none of defence"),
        ({"party": [{"states": "NOR SWE", "role": "guest"}]}, "'guest' is none of both"),
    ],
)
def test_a_treaty_that_breaks_the_schema_is_named(
    change: dict[str, object], complaint: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    entry: dict[str, object] = {
        "id": "treaty-of-nowhere",
        "name": "Treaty of Nowhere",
        "signed": dt.date(2000, 1, 1),
        "in_force": dt.date(2001, 1, 1),
        "kinds": ["defence"],
        "source": "invented",
        "party": [{"states": "NOR SWE"}],
    }
    broken = {name: value for name, value in (entry | change).items() if value is not None}
    monkeypatch.setattr("casus.codebook.treaties.read_toml", lambda _: {"treaty": [broken]})
    with pytest.raises(CodebookError, match=f"treaty-of-nowhere: .*{complaint}"):
        load_treaties()


@pytest.mark.parametrize("treaty", load_treaties().values(), ids=lambda treaty: treaty.id)
def test_every_treaty_has_a_source_and_a_clause(treaty: Treaty) -> None:
    assert treaty.source
    assert treaty.clauses
    assert treaty.in_force is None or treaty.signed <= treaty.in_force


def test_every_status_and_precedent_has_a_source() -> None:
    assert all(status.source and status.sentence for status in load_statuses().values())
    assert all(precedent.source and precedent.what for precedent in load_precedents())


@pytest.mark.parametrize(
    ("treaty", "state", "first", "last"),
    [
        ("north-atlantic-treaty", "ISL", "1949-08-24", None),
        ("north-atlantic-treaty", "TUR", "1952-02-18", None),
        ("north-atlantic-treaty", "DEU", "1955-05-06", None),
        ("north-atlantic-treaty", "ESP", "1982-05-30", None),
        ("north-atlantic-treaty", "POL", "1999-03-12", None),
        ("north-atlantic-treaty", "SVN", "2004-03-29", None),
        ("north-atlantic-treaty", "HRV", "2009-04-01", None),
        ("north-atlantic-treaty", "MNE", "2017-06-05", None),
        ("north-atlantic-treaty", "MKD", "2020-03-27", None),
        ("north-atlantic-treaty", "FIN", "2023-04-04", None),
        ("north-atlantic-treaty", "SWE", "2024-03-07", None),
        ("eu-42-7", "GBR", "2009-12-01", "2020-01-31"),
        ("eu-42-7", "HRV", "2013-07-01", None),
        ("warsaw-treaty", "DDR", "1955-06-04", "1990-09-23"),
        ("warsaw-treaty", "RUS", "1955-06-04", "1991-06-30"),
        ("rio-treaty", "MEX", "1948-12-03", "2004-09-05"),
        ("ecowas-1981", "MRT", "1986-09-30", "2000-12-25"),
        ("compact-free-association", "FSM", "1986-11-03", None),
        ("arab-joint-defence-1950", "COM", "1993-11-20", None),
    ],
)
def test_a_party_is_bound_from_its_first_day_to_its_last(
    treaty: str, state: str, first: str, last: str | None
) -> None:
    day = dt.timedelta(days=1)
    begin = dt.date.fromisoformat(first)
    assert load_treaties()[treaty].party(state, begin)
    assert not load_treaties()[treaty].party(state, begin - day)
    if last is not None:
        end = dt.date.fromisoformat(last)
        assert load_treaties()[treaty].party(state, end)
        assert not load_treaties()[treaty].party(state, end + day)


@given(st.dates(dt.date(1879, 1, 1), dt.date(2030, 12, 31)))
def test_no_state_is_bound_twice_by_one_treaty(on: dt.date) -> None:
    for treaty in load_treaties().values():
        states = [party.state for party in treaty.bound(on)]
        assert len(states) == len(set(states)), treaty.id


@pytest.mark.parametrize(
    ("organisation", "treaty"),
    [
        ("NATO", "north-atlantic-treaty"),
        ("GCC", "gcc-joint-defence-2000"),
        ("CSTO", "collective-security-treaty"),
        ("WEU", "modified-brussels-treaty"),
    ],
)
@pytest.mark.parametrize("year", [2001, 2005, 2010, 2018, 2021, 2025])
def test_parties_agree_with_the_members(organisation: str, treaty: str, year: int) -> None:
    on = dt.date(year, 1, 1)
    members = {
        membership.member
        for membership in load_memberships()
        if membership.organisation == organisation and membership.covers(on)
    }
    assert {party.state for party in load_treaties()[treaty].bound(on)} == members


@pytest.mark.parametrize("year", [2010, 2014, 2019, 2021, 2025])
def test_the_clause_of_the_european_union_binds_its_members(year: int) -> None:
    on = dt.date(year, 1, 1)
    assert {party.state for party in load_treaties()["eu-42-7"].bound(on)} == set(load().members("EU", on))


@pytest.mark.parametrize(
    ("state", "day", "neutral"),
    [
        ("CHE", "2022-01-31", True),
        ("IRL", "2022-01-31", True),
        ("FIN", "2023-04-03", True),
        ("FIN", "2023-04-04", False),
        ("SWE", "2024-03-07", False),
        ("POL", "2022-01-31", False),
    ],
)
def test_neutrality_by_date(state: str, day: str, neutral: bool) -> None:
    assert (neutrality_of(state, dt.date.fromisoformat(day)) is not None) is neutral


def test_precedents_are_told_up_to_the_day_only() -> None:
    assert precedents_of("eu-42-7", dt.date(2015, 11, 16)) == ()
    assert [each.states for each in precedents_of("eu-42-7", dt.date(2015, 11, 17))] == [("FRA",)]
