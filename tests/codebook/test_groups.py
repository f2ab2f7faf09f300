"""Armed groups and parties, as reports name them."""

from __future__ import annotations

import pytest

from casus.codebook.actors import load_names, load_states
from casus.codebook.groups import Group, group_problems, load_groups, load_sectors
from casus.codebook.organisations import load_organisations
from casus.codebook.wordings import fold
from casus.errors import CodebookError

ROW = {"code": "LANTERN_FRONT", "name": "Lantern Front", "country": "TCD", "sector": "REB", "source": "mine"}


@pytest.fixture(scope="module")
def groups() -> dict[str, Group]:
    return load_groups()


@pytest.mark.parametrize(
    ("name", "code", "country", "sector"),
    [
        ("Hizbullah", "HEZBOLLAH", "LBN", "REB"),
        ("Ansar Allah", "HOUTHIS", "YEM", "REB"),
        ("Daesh", "ISIS", None, "REB"),
        ("Pakistani Taliban", "TTP", "PAK", "REB"),
        ("Wagner mercenaries", "WAGNER", "RUS", "PRM"),
        ("Kurdistan Workers' Party", "PKK", "TUR", "REB"),
        ("Rapid Support Forces", "RSF", "SDN", "REB"),
        ("United Russia", "UNITED_RUSSIA", "RUS", "PTY"),
        ("Muslim Brotherhood", "MUSLIM_BROTHERHOOD", "EGY", "OPP"),
    ],
)
def test_a_group_is_known_by_each_of_its_names(
    groups: dict[str, Group], name: str, code: str, country: str | None, sector: str
) -> None:
    group = groups[code]
    assert fold(name) in [fold(spelling) for spelling in group.names]
    assert (group.country, group.sector) == (country, sector)


def test_the_table_names_some_hundreds_of_groups_each_with_its_source(groups: dict[str, Group]) -> None:
    assert len(groups) >= 300
    assert all(group.source for group in groups.values())


def test_the_table_is_consistent_with_states_and_organisations(groups: dict[str, Group]) -> None:
    taken = load_states().keys() | load_organisations().keys()
    assert group_problems(groups, load_states().keys(), taken) == []


def test_no_group_has_the_name_of_a_state_one_of_its_organs_or_an_organisation(
    groups: dict[str, Group],
) -> None:
    taken = {fold(name.text) for name in load_names()}
    for organisation in load_organisations().values():
        taken |= {fold(name) for name in (organisation.name, *organisation.aliases)}
    assert [name for group in groups.values() for name in group.names if fold(name) in taken] == []


@pytest.mark.parametrize(
    "word",
    ["us", "it", "may", "league", "union", "front", "army", "rebels", "separatists", "party", "is", "amal's"],
)
def test_no_everyday_word_is_the_name_of_a_group(groups: dict[str, Group], word: str) -> None:
    assert word not in {name.casefold() for group in groups.values() for name in group.names}


def test_a_user_adds_a_group_and_replaces_another() -> None:
    groups = load_groups([ROW, ROW | {"code": "AMAL", "name": "Amal", "country": "LBN"}])
    assert groups["LANTERN_FRONT"].name == "Lantern Front"
    assert groups["AMAL"].sector == "REB"


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"name": ""}, "LANTERN_FRONT: no name"),
        ({"start": "1999", "end": "1998"}, "ends 1998 before it starts 1999"),
        ({"start": "soon"}, "LANTERN_FRONT"),
        ({"leader": "somebody"}, "unknown column 'leader'"),
    ],
)
def test_a_row_that_breaks_the_schema_is_named(change: dict[str, str], message: str) -> None:
    with pytest.raises(CodebookError, match=message):
        load_groups([ROW | change])


@pytest.mark.parametrize(
    ("change", "problem"),
    [
        ({"country": "ZZZ"}, "unknown country 'ZZZ'"),
        ({"sector": "XXX"}, "unknown sector 'XXX'"),
        ({"name": "Hamas"}, "'hamas' is also a name of HAMAS"),
        ({"code": "FRA"}, "the code of a state"),
        ({"code": "Lantern"}, "capitals"),
    ],
)
def test_a_row_at_odds_with_the_other_tables_is_a_problem(change: dict[str, str], problem: str) -> None:
    problems = group_problems(load_groups([ROW | change]), load_states().keys(), {"FRA"})
    assert len(problems) == 1
    assert problem in problems[0]


def test_every_sector_says_what_it_covers() -> None:
    assert all(load_sectors().values())
