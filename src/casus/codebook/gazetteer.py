"""Where places are: cities, first-order areas, seas and theatres with coordinates, and the territory of states.

Cities and areas are those of GeoNames (``data/gazetteer.csv``, CC BY 4.0), seas, regions and sites our own table
(``data/theatres.csv``). Of places with one name the most populous comes first; who looks one up says which countries
the text speaks of. A state is a place without coordinates: its middle is nowhere that anything happened.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from casus.codebook.actors import load_names, load_states
from casus.codebook.files import kept, read_csv
from casus.errors import CodebookError

SiteKind = Literal["city", "area", "sea", "site", "state"]
GRAIN: tuple[SiteKind, ...] = ("site", "city", "area", "sea", "state")
"""Kinds of places from the narrowest to the widest."""
LONGEST = 5
"""Words in the longest name."""


@dataclass(frozen=True, slots=True)
class Site:
    """A place: ISO alpha-3 code of its state, its first-order area, and its middle in degrees (WGS 84), where known."""

    name: str
    kind: SiteKind
    country: str | None
    admin: str | None = None
    latitude: float | None = None
    longitude: float | None = None


def key_of(name: str) -> str:
    """A name as it is looked up: without accents and in small letters."""
    if name.isascii():
        return name.lower()
    letters = unicodedata.normalize("NFD", name.lower().replace("’", "'").replace("ł", "l"))
    return "".join(letter for letter in letters if unicodedata.category(letter) != "Mn")


def sites_named(name: str) -> tuple[Site, ...]:
    """The places with that name, the likeliest first; none for an unknown name."""
    return load_sites().get(key_of(name), ())


def find_site(name: str, countries: Sequence[str] = ()) -> Site | None:
    """The place of that name in the first of the countries that has one, else the likeliest.

    ``None`` for an unknown name.
    """
    found = sites_named(name)
    return likeliest(found, countries) if found else None


def likeliest(sites: Sequence[Site], countries: Sequence[str]) -> Site:
    """Of places with one name (at least one) that in the first of the countries that has one, else the first."""
    for country in countries:
        for site in sites:
            if site.country == country:
                return site
    return sites[0]


@kept
def load_sites() -> dict[str, tuple[Site, ...]]:
    """Every place by the key of its name, the likeliest first. Raises ``CodebookError`` for a faulty row."""
    index: dict[str, list[Site]] = {}
    for row in read_csv("theatres.csv"):
        for name in row["names"].split("|"):
            index.setdefault(key_of(name), []).append(_site(row, name, None))
    for known in load_names():
        if known.kind == "name" and known.code in load_states():
            index.setdefault(key_of(known.text), []).append(Site(known.text, "state", known.code))
    for row in read_csv("gazetteer.csv"):
        index.setdefault(key_of(row["name"]), []).append(_site(row, row["name"], row["admin"] or None))
    for names, country in _spellings():
        _spell_alike(index, names, country)
    return {key: tuple(found) for key, found in index.items()}


def _spellings() -> Iterator[tuple[list[str], str]]:
    """The names of each city of ``cities.csv`` and each capital, with the state: Kiev and Kyiv, Kharkov and Kharkiv."""
    for row in read_csv("cities.csv"):
        yield [row["name"], *filter(None, row["aliases"].split("|"))], row["country"]
    for known in load_names():
        state = load_states().get(known.code)
        if known.kind == "capital" and state is not None:
            yield [state.capital, known.text], state.country


def _spell_alike(index: dict[str, list[Site]], names: list[str], country: str) -> None:
    """Put the place that goes by one of the names under all of them, in front."""
    sites = (site for name in names for site in index.get(key_of(name), ()) if site.country == country)
    known = next(sites, None)
    for name in names:
        if known is not None and known not in index.setdefault(key_of(name), []):
            index[key_of(name)].insert(0, known)


def _site(row: dict[str, str], name: str, admin: str | None) -> Site:
    if row["kind"] not in GRAIN:
        raise CodebookError([f"{name}: unknown kind of place {row['kind']!r}"])
    return Site(
        name,
        row["kind"],
        row["country"] or None,
        admin,
        float(row["latitude"]),
        float(row["longitude"]),
    )
