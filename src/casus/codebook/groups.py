"""Armed groups, militias, parties and movements: their codes, names, countries and PLOVER sectors.

The facts are in ``data/groups.csv``, one row a group with its source; the sectors in ``data/sectors.csv``.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from casus.codebook.files import parse_date, read_csv
from casus.codebook.wordings import fold
from casus.errors import CodebookError

COLUMNS = ("code", "name", "aliases", "country", "sector", "start", "end", "source")
"""Columns of ``groups.csv``. A user's row needs ``REQUIRED`` and may leave out the others."""

REQUIRED = ("code", "name", "sector", "source")


@dataclass(frozen=True, slots=True)
class Group:
    """A group that is an actor of its own. ``country`` is alpha-3, ``None`` when it acts in several.

    ``start`` and ``end`` are the first and last day it may have existed, ``None`` when open or not known.
    """

    code: str
    name: str
    aliases: tuple[str, ...]
    country: str | None
    sector: str
    start: dt.date | None
    end: dt.date | None
    source: str

    @property
    def names(self) -> tuple[str, ...]:
        """The name and the aliases."""
        return (self.name, *self.aliases)


def load_groups(extra_rows: Iterable[Mapping[str, str]] = ()) -> dict[str, Group]:
    """Groups by code, in the order of the file; a user's row replaces the one with the same code.

    Raises ``CodebookError`` naming every row that cannot be read.
    """
    errors: list[str] = []
    groups: dict[str, Group] = {}
    for row in (*read_csv("groups.csv"), *extra_rows):
        try:
            group = _read_group(row)
            groups[group.code] = group
        except ValueError as error:
            errors.append(f"groups: {row.get('code', '?')}: {error}")
    if errors:
        raise CodebookError(errors)
    return groups


def _read_group(row: Mapping[str, str]) -> Group:
    """The row as a record. Raises ``ValueError`` for missing or unknown cells and impossible dates."""
    unknown = sorted(row.keys() - set(COLUMNS))
    missing = [name for name in REQUIRED if not row.get(name)]
    if unknown or missing:
        raise ValueError(
            "; ".join(
                [*(f"unknown column {name!r}" for name in unknown), *(f"no {name}" for name in missing)]
            )
        )
    start, end = parse_date(row.get("start", "")), parse_date(row.get("end", ""), end=True)
    if start is not None and end is not None and end < start:
        raise ValueError(f"ends {row['end']} before it starts {row['start']}")
    return Group(
        row["code"],
        row["name"],
        tuple(filter(None, row.get("aliases", "").split("|"))),
        row.get("country") or None,
        row["sector"],
        start,
        end,
        row["source"],
    )


@cache
def load_sectors() -> dict[str, str]:
    """What each PLOVER sector covers."""
    return {row["sector"]: row["covers"] for row in read_csv("sectors.csv")}


def group_problems(
    groups: Mapping[str, Group], countries: Collection[str], taken: Collection[str] = ()
) -> list[str]:
    """What is wrong with the table: unknown countries and sectors, codes and names not a group's own.

    ``countries`` are the known states, ``taken`` the codes of other actors.
    """
    problems: list[str] = []
    owners: dict[str, str] = {}
    for group in groups.values():
        if group.country is not None and group.country not in countries:
            problems.append(f"groups.csv: {group.code}: unknown country {group.country!r}")
        if group.sector not in load_sectors():
            problems.append(f"groups.csv: {group.code}: unknown sector {group.sector!r}")
        if group.code in taken:
            problems.append(f"groups.csv: {group.code}: the code of a state or organisation")
        if not _well_formed(group.code):
            problems.append(f"groups.csv: {group.code}: a code is capitals, digits and underscores")
        for name in sorted({fold(name) for name in group.names}):
            owner = owners.setdefault(name, group.code)
            if owner != group.code:
                problems.append(f"groups.csv: {group.code}: {name!r} is also a name of {owner}")
    return problems


def _well_formed(code: str) -> bool:
    return code.isascii() and code.isupper() and code.replace("_", "").isalnum()
