"""Who belonged to which organisation on which day."""

from __future__ import annotations

import datetime as dt

import pytest

from casus.codebook import Codebook, check, load
from casus.codebook.organisations import Membership, Organisation, organisation_problems


@pytest.fixture(scope="module")
def book() -> Codebook:
    return load()


@pytest.mark.parametrize(
    ("state", "organisation", "day", "member"),
    [
        ("FIN", "NATO", "2023-04-03", False),
        ("FIN", "NATO", "2023-04-04", True),
        ("SWE", "NATO", "2024-03-06", False),
        ("SWE", "NATO", "2024-03-07", True),
        ("UKR", "NATO", "2022-01-30", False),
        ("GBR", "EU", "2020-01-31", True),
        ("GBR", "EU", "2020-02-01", False),
        ("UZB", "CSTO", "2010-01-01", True),
        ("UZB", "CSTO", "2022-01-01", False),
        ("NER", "ECOWAS", "2023-08-01", True),
        ("NER", "ECOWAS", "2025-02-01", False),
        ("RUS", "G8", "2014-03-01", True),
        ("RUS", "COE", "2022-03-17", False),
        ("SSD", "UN", "2011-07-14", True),
        ("QAT", "OPEC", "2020-01-01", False),
    ],
)
def test_membership_counts_by_the_day(
    book: Codebook, state: str, organisation: str, day: str, member: bool
) -> None:
    assert book.is_member(state, organisation, dt.date.fromisoformat(day)) is member


def test_nato_had_thirty_members_in_2022_and_the_un_has_193_now(book: Codebook) -> None:
    assert len(book.members("NATO", dt.date(2022, 2, 24))) == 30
    assert len(book.members("UN")) == 193


def test_an_unknown_organisation_has_no_members(book: Codebook) -> None:
    assert book.members("NO_SUCH_BODY") == frozenset()


def test_the_shipped_tables_are_in_order() -> None:
    assert check() == []


def test_every_member_of_the_united_nations_has_a_name_and_a_capital(book: Codebook) -> None:
    named = {name.code for name in book.actor_names if name.kind == "name"}
    for code in book.members("UN"):
        assert code in named
        assert book.states[code].capital


def test_problems_of_memberships_are_named() -> None:
    union = Organisation("PACT", "Pact", (), "alliance", None, "IGO", None, None, None)
    early, late = dt.date(2000, 1, 1), dt.date(2010, 1, 1)
    rows = [
        Membership("PACT", "FRA", early, late),
        Membership("PACT", "FRA", late, None),
        Membership("PACT", "ATLANTIS", early, None),
        Membership("PACT", "ITA", late, early),
    ]
    assert organisation_problems({"PACT": union}, rows, {"FRA", "ITA"}) == [
        "memberships.csv: ATLANTIS in PACT: unknown code",
        "memberships.csv: ITA in PACT: ends before it starts",
        "memberships.csv: FRA in PACT: two stretches overlap",
    ]


@pytest.mark.parametrize(
    ("organisation", "on", "members"),
    [("COMMONWEALTH", "2022-07-01", 56), ("COMMONWEALTH", "2017-01-01", 52), ("OIC", "2022-07-01", 57),
     ("OECD", "2022-07-01", 38), ("OECD", "2009-12-31", 30), ("APEC", "2022-07-01", 21), ("COMECON", "1990-01-01", 10)],
)  # fmt: skip
def test_organisations_have_as_many_members_as_they_had(organisation: str, on: str, members: int) -> None:
    assert len(load().members(organisation, dt.date.fromisoformat(on))) == members
