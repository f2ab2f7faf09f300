"""Well-known people who hold no office of ``offices.csv``, companies, and larger cities, as names of
actors.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache

from casus.codebook.actors import ActorName, NameKind
from casus.codebook.files import parse_date, read_csv

SECTORS: Mapping[str, str] = {"cities.csv": "CVL", "companies.csv": "BUS"}
"""Sector of what a table lists where the row gives none (PLOVER manual 1.0)."""


@cache
def load_people() -> tuple[ActorName, ...]:
    """People by every spelling of their name; one row a stretch of time with one sector."""
    return tuple(_names("people.csv", "person"))


@cache
def load_companies() -> tuple[ActorName, ...]:
    """Companies by every name."""
    return tuple(_names("companies.csv", "company"))


@cache
def load_cities() -> tuple[ActorName, ...]:
    """Larger cities and regions by every name."""
    return tuple(_names("cities.csv", "city"))


def _names(table: str, kind: NameKind) -> Iterator[ActorName]:
    for row in read_csv(table):
        for text in (row["name"], *filter(None, row["aliases"].split("|"))):
            yield ActorName(
                text,
                row["country"] if kind == "city" else row["name"],
                kind,
                row.get("sector") or SECTORS.get(table),
                parse_date(row.get("start", "")),
                parse_date(row.get("end", ""), end=True),
                row["country"],
            )
