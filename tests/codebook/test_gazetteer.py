"""The gazetteer: names in several spellings, places of one name, and coordinates that are where they should be."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casus.codebook.gazetteer import GRAIN, find_site, key_of, load_sites, sites_named


def test_every_place_but_a_state_has_a_point_on_the_globe() -> None:
    for sites in load_sites().values():
        for site in sites:
            assert site.kind in GRAIN
            assert (site.latitude is None) == (site.kind == "state")
            if site.latitude is not None and site.longitude is not None:
                assert -90 <= site.latitude <= 90
                assert -180 <= site.longitude <= 180


SAME = [
    ("Kiev", "Kyiv"),
    ("Kharkov", "Kharkiv"),
    ("Łódź", "Lodz"),
    ("Zürich", "Zurich"),
    ("Donbass", "Donbas"),
]


@pytest.mark.parametrize(("one", "other"), SAME)
def test_other_spellings_name_the_same_place(one: str, other: str) -> None:
    first, second = find_site(one), find_site(other)
    assert first is not None
    assert second is not None
    assert (first.latitude, first.longitude) == (second.latitude, second.longitude)


@pytest.mark.parametrize(
    ("name", "countries", "country"),
    [
        ("Tripoli", [], "LBY"),
        ("Tripoli", ["LBN"], "LBN"),
        ("Tripoli", ["FRA", "LBN"], "LBN"),
        ("Georgia", [], "GEO"),
        ("Cordoba", ["ARG"], "ARG"),
        ("Birmingham", ["GBR", "USA"], "GBR"),
    ],
)
def test_the_countries_of_the_report_tell_places_of_one_name_apart(
    name: str, countries: list[str], country: str
) -> None:
    site = find_site(name, countries)
    assert site is not None
    assert site.country == country


def test_an_unknown_name_is_no_place() -> None:
    assert find_site("Nowhere at all") is None
    assert sites_named("") == ()


@given(st.text(max_size=30))
def test_any_name_can_be_looked_up(name: str) -> None:
    assert key_of(key_of(name)) == key_of(name)
    assert isinstance(sites_named(name), tuple)
