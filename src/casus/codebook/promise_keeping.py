"""How often promises of alliances were kept in war, by the studies that counted: ``data/promise_keeping.toml``."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from functools import cache

from casus.codebook.files import read_toml
from casus.errors import CodebookError


@dataclass(frozen=True, slots=True)
class Estimate:
    """The share of promises kept, from 0 to 1, that a study found in a period (``until`` ``None``: to this day)."""

    share: float
    since: dt.date
    until: dt.date | None
    study: str
    source: str


@cache
def load_estimates() -> tuple[Estimate, ...]:
    """Every estimate, in the order of the file. Raises ``CodebookError`` for a share that is no share."""
    estimates = tuple(
        Estimate(row["share"], row["since"], row.get("until"), row["study"], row["source"])
        for row in read_toml("promise_keeping.toml")["estimate"]
    )
    wrong = [each for each in estimates if not 0 <= each.share <= 1]
    if wrong:
        raise CodebookError(
            [f"promise_keeping.toml: {each.study}: {each.share} is no share" for each in wrong]
        )
    return estimates


def estimates_for(on: dt.date) -> tuple[Estimate, ...]:
    """The estimates for the period in which a day lies. A study that ends in 2003 is taken to hold on."""
    return tuple(
        each for each in load_estimates() if each.since <= on and (each.until is None or on <= each.until)
    )


def promise_keeping(on: dt.date) -> tuple[float, float]:
    """The lowest and the highest estimate for a day; 0 and 1 for a day that no study covers."""
    shares = [each.share for each in estimates_for(on)]
    return (min(shares), max(shares)) if shares else (0.0, 1.0)
