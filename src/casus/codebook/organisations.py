"""Organisations and blocs, and who belonged to them when."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from functools import cache

from casus.codebook.files import parse_date, read_csv


@dataclass(frozen=True, slots=True)
class Organisation:
    """An organisation or bloc that is an actor of its own. ``country`` is PLOVER's code for it (IGO, UNO, NGO, …)."""

    code: str
    name: str
    aliases: tuple[str, ...]
    kind: str
    country: str
    sector: str | None
    start: dt.date | None
    end: dt.date | None


@dataclass(frozen=True, slots=True)
class Membership:
    """One stretch of a state's membership, first and last day included."""

    organisation: str
    member: str
    start: dt.date | None
    end: dt.date | None

    def covers(self, on: dt.date | None) -> bool:
        """Whether the state is a member on that day; without a day, whether it still is."""
        if on is None:
            return self.end is None
        return (self.start is None or self.start <= on) and (self.end is None or on <= self.end)


@cache
def load_organisations() -> dict[str, Organisation]:
    """Organisations by code, in the order of the file."""
    return {
        row["code"]: Organisation(
            row["code"],
            row["name"],
            tuple(filter(None, row["aliases"].split("|"))),
            row["kind"],
            row["country"],
            row["sector"] or None,
            parse_date(row["start"]),
            parse_date(row["end"], end=True),
        )
        for row in read_csv("organisations.csv")
    }


@cache
def load_memberships() -> tuple[Membership, ...]:
    """All memberships, in the order of the file."""
    return tuple(
        Membership(
            row["organisation"], row["member"], parse_date(row["start"]), parse_date(row["end"], end=True)
        )
        for row in read_csv("memberships.csv")
    )
