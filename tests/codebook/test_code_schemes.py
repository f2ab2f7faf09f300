"""Codes of other data sets mean states, organisations, groups and sectors that the codebook knows."""

from casus.codebook import load
from casus.codebook.code_schemes import (
    cameo_actors,
    cameo_groups,
    cameo_sectors,
    fips_countries,
    icews_countries,
    icews_sectors,
)
from casus.codebook.files import read_csv
from casus.exchange.actors import GROUP_SECTORS, country_of_name, from_cameo, to_cameo
from casus.exchange.icews import _country

BOOK = load()
SECTORS = {row["sector"] for row in read_csv("sectors.csv")}
TODAY = sorted(code for code, state in BOOK.states.items() if state.kind == "state" and state.end is None)


def test_every_state_has_a_fips_code_and_gets_it_back() -> None:
    scheme = fips_countries()
    for code in TODAY:
        assert scheme.read[scheme.written[code]] == code


def test_fips_codes_stand_once_each() -> None:
    codes = [row["fips"] for row in read_csv("fips.csv")]
    assert len(codes) == len(set(codes))
    assert all(len(code) == 2 for code in codes)


def test_fips_codes_are_not_iso_codes() -> None:
    """The traps: FIPS and ISO alpha-2 give the same letters to different states."""
    read = fips_countries().read
    expected = {
        "AU": "AUT",
        "AS": "AUS",
        "CH": "CHN",
        "SZ": "CHE",
        "GM": "DEU",
        "GA": "GMB",
        "IS": "ISR",
        "UP": "UKR",
    }
    assert {fips: read[fips] for fips in expected} == expected


def test_actors_with_a_cameo_code_of_their_own_are_known() -> None:
    known = BOOK.states.keys() | BOOK.organisations.keys() | BOOK.groups.keys()
    assert set(cameo_actors().written) <= known
    assert set(cameo_groups().values()) <= known
    assert all(len(code) % 3 == 0 for code in cameo_actors().foreign)


def test_every_actor_with_a_cameo_code_comes_back() -> None:
    for code in [*cameo_actors().written, *TODAY]:
        actor = BOOK.actor(code)
        found = from_cameo(to_cameo(actor, BOOK).code, None, BOOK)
        assert found is not None
        assert found.code == actor.code


def test_sectors_are_plovers() -> None:
    assert set(cameo_sectors().written) | set(icews_sectors().written) <= SECTORS
    assert SECTORS - set(cameo_sectors().written) == {"PRE", "UNK"}
    assert SECTORS >= GROUP_SECTORS


def test_sectors_whose_members_act_for_themselves() -> None:
    acting = {(row["sector"], row["acts"]) for row in read_csv("role_nouns.csv")}
    assert {sector for sector, acts in acting if acts == "group"} | {"ELI"} == GROUP_SECTORS


def test_every_state_has_an_icews_name_and_gets_it_back() -> None:
    for code in TODAY:
        assert country_of_name(_country(code, BOOK), BOOK) == code
    assert set(icews_countries().written) <= set(BOOK.states)
