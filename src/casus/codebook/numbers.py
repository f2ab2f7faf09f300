"""Number words, their bounds, and the units that quantities are counted in."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Literal, cast, get_args

from casus.codebook.files import read_csv
from casus.errors import CodebookError

NumeralKind = Literal["cardinal", "scale", "vague", "fraction", "factor", "lower", "upper", "about"]
UnitKind = Literal["force", "body", "weapon", "person", "office", "thing", "money", "share", "none"]


@dataclass(frozen=True, slots=True)
class NumeralWord:
    """A word or phrase of a number; ``value`` is 0 for words that only bound one."""

    kind: NumeralKind
    value: float


@dataclass(frozen=True, slots=True)
class Unit:
    """What a noun counts as: its name and its kind.

    The number of things of kind ``none`` is no quantity; a ``body`` is not counted, but has a strength; an ``office``
    (ministers, leaders) is counted only where an act falls on those who hold it.
    """

    name: str
    kind: UnitKind


@cache
def load_numerals() -> dict[tuple[str, ...], NumeralWord]:
    """Number words by their words, lower case. Raises ``CodebookError`` for an unknown kind."""
    table = {}
    for row in read_csv("numerals.csv"):
        if row["kind"] not in get_args(NumeralKind):
            raise CodebookError([f"numerals.csv: {row['words']}: unknown kind {row['kind']!r}"])
        table[tuple(row["words"].split())] = NumeralWord(
            cast(NumeralKind, row["kind"]), float(row["value"] or 0)
        )
    return table


@cache
def load_units() -> dict[str, Unit]:
    """Units by the lemma of the noun, or the sign, that names them.

    Raises ``CodebookError`` for an unknown kind.
    """
    table = {}
    for row in read_csv("units.csv"):
        if row["kind"] not in get_args(UnitKind):
            raise CodebookError([f"units.csv: {row['word']}: unknown kind {row['kind']!r}"])
        table[row["word"]] = Unit(row["unit"], cast(UnitKind, row["kind"]))
    return table
