"""Wars that have ended (``data/wars.csv``): what was said of the fighting while it lasted is over with it.

Days are inclusive.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from functools import cache

from casus.codebook.files import parse_date, read_csv
from casus.errors import CodebookError


@dataclass(frozen=True, slots=True)
class War:
    """A war between two sides, given by codes, from its first day of fighting to the day it ended."""

    name: str
    sides: tuple[frozenset[str], frozenset[str]]
    since: dt.date
    until: dt.date
    source: str

    def between(self, one: str, other: str) -> bool:
        """Whether the two were enemies in it."""
        first, second = self.sides
        return (one in first and other in second) or (one in second and other in first)


@cache
def load_wars() -> tuple[War, ...]:
    """Every war, in the order of the file. Raises ``CodebookError`` for rows without days in order or two sides."""
    wars, errors = [], []
    for row in read_csv("wars.csv"):
        since, until = parse_date(row["from"]), parse_date(row["until"], end=True)
        first, second = frozenset(row["side_a"].split()), frozenset(row["side_b"].split())
        if since is None or until is None or until < since:
            errors.append(f"wars.csv: {row['name']}: a first day and a last day not before it are needed")
        elif not first or not second or first & second:
            errors.append(f"wars.csv: {row['name']}: two sides with nobody in both are needed")
        else:
            wars.append(War(row["name"], (first, second), since, until, row["source"]))
    if errors:
        raise CodebookError(errors)
    return tuple(wars)


def war_over(one: str, other: str, said: dt.date, on: dt.date) -> War | None:
    """The war between the two that was being fought on the day ``said`` and had ended by the day ``on``."""
    return next(
        (
            war
            for war in load_wars()
            if war.between(one, other) and war.since <= said <= war.until and war.until < on
        ),
        None,
    )
