"""Organisations, blocs and groupings, and who belonged to them when.

The facts are in ``data/organisations.csv`` and ``data/memberships.csv``. Days are inclusive; membership
counts
from entry into force, not from signature.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import combinations

from casus.codebook.files import parse_date, read_csv

KINDS = frozenset(
    {
        "alliance", "union", "organisation", "agency", "court", "bank", "mission", "coalition", "ngo",
        "company",
        "organ", "bloc", "members",
    }
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Organisation:
    """An organisation or bloc that is an actor of its own.

    An ``organ`` acts as the organisation it is ``part_of``, a mission or agency on its behalf; ``members`` is only a
    name for a group of states.
    ``country`` is PLOVER's code: IGO, UNO, EUR, NGO, MNC.
    """

    code: str
    name: str
    aliases: tuple[str, ...]
    kind: str
    part_of: str | None
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

    def overlaps(self, other: Membership) -> bool:
        """Whether the two stretches share a day."""
        return (self.end is None or other.start is None or other.start <= self.end) and (
            other.end is None or self.start is None or self.start <= other.end
        )


def read_organisation(row: Mapping[str, str]) -> Organisation:
    """The row as a record. Raises ``ValueError`` for an unknown kind or a date that is none."""
    if row["kind"] not in KINDS:
        raise ValueError(f"unknown kind {row['kind']!r}")
    return Organisation(
        row["code"],
        row["name"],
        tuple(filter(None, row["aliases"].split("|"))),
        row["kind"],
        row["part_of"] or None,
        row["country"],
        row["sector"] or None,
        parse_date(row["start"]),
        parse_date(row["end"], end=True),
    )


def read_membership(row: Mapping[str, str]) -> Membership:
    """The row as a record. Raises ``ValueError`` for a date that is none."""
    return Membership(
        row["organisation"], row["member"], parse_date(row["start"]), parse_date(row["end"], end=True)
    )


@cache
def load_organisations() -> dict[str, Organisation]:
    """Organisations by code, in the order of the file."""
    return {row["code"]: read_organisation(row) for row in read_csv("organisations.csv")}


@cache
def load_memberships() -> tuple[Membership, ...]:
    """All memberships, in the order of the file."""
    return tuple(read_membership(row) for row in read_csv("memberships.csv"))


def organisation_problems(
    organisations: Mapping[str, Organisation], memberships: Iterable[Membership], states: Collection[str]
) -> list[str]:
    """What is wrong with the tables: unknown codes, dates out of order, one membership counted twice."""
    problems = [
        f"organisations.csv: {o.code}: unknown organisation {o.part_of!r}"
        for o in organisations.values()
        if (o.part_of or (o.kind == "organ")) and o.part_of not in organisations
    ]
    stretches: dict[tuple[str, str], list[Membership]] = {}
    for membership in memberships:
        label = f"memberships.csv: {membership.member} in {membership.organisation}"
        if membership.organisation not in organisations or membership.member not in states:
            problems.append(f"{label}: unknown code")
        if membership.start and membership.end and membership.end < membership.start:
            problems.append(f"{label}: ends before it starts")
        stretches.setdefault((membership.organisation, membership.member), []).append(membership)
    problems += [
        f"memberships.csv: {member} in {organisation}: two stretches overlap"
        for (organisation, member), found in stretches.items()
        if any(first.overlaps(second) for first, second in combinations(found, 2))
    ]
    return problems
