"""The rows of the office tables: terms of office and wordings of offices, read, validated and checked."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING, Literal

from casus.codebook.files import parse_date, read_csv
from casus.codebook.wordings import fold, is_name_suffix
from casus.errors import CodebookError

if TYPE_CHECKING:
    from casus.codebook.offices import Offices

COLUMNS = (
    "body", "office", "title", "holder", "surname", "aliases", "start", "end", "acting", "sector", "note",
    "source",
)  # fmt: skip
"""Columns of ``offices.csv``. A user's row needs ``REQUIRED`` and may leave out the others."""

REQUIRED = ("body", "office", "holder", "start", "source")


@dataclass(frozen=True, slots=True)
class Tenure:
    """One term of office.

    ``since`` and ``until`` are the dates as the source gives them ("2016-10" when only the month is sure,
    "" when still in office); ``start`` and ``end`` are the first and last day they may cover, inclusive.
    """

    body: str
    office: str
    title: str
    holder: str
    surname: str
    aliases: tuple[str, ...]
    since: str
    until: str
    start: dt.date
    end: dt.date | None
    acting: bool
    sector: str
    note: str
    source: str

    def held(self, on: dt.date) -> bool:
        """Whether the term covers the day, or may cover it where its dates are coarser than a day."""
        return self.start <= on and (self.end is None or on <= self.end)

    def former(self, on: dt.date) -> bool:
        """Whether the term had ended before that day."""
        return self.end is not None and self.end < on

    def surname_in(self, spelling: str) -> str:
        """The surname in another spelling of the holder's name, by where it stands in the first."""
        if self.surname == self.holder:
            return spelling
        if spelling == self.holder or " " not in spelling:
            return self.surname
        words = [word for word in spelling.split() if not is_name_suffix(word)]
        return words[0] if self.holder.startswith(self.surname) else words[-1]


@dataclass(frozen=True, slots=True)
class Title:
    """A wording of an office, of ``bodies`` only if given; ``bare``: of these with no country beside it."""

    words: str
    office: str
    bodies: frozenset[str]
    bare: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Resemblance:
    """The holder a misspelt name was taken for, how alike they are (0 to 1), and why in one sentence."""

    tenure: Tenure
    similarity: float
    reason: str


def read_tenures(extra_rows: Iterable[Mapping[str, str]] = ()) -> list[Tenure]:
    """The terms of ``offices.csv``; a user's rows replace those of the same body, office and start.

    Raises ``CodebookError`` naming every row that cannot be read.
    """
    rows = {(row["body"], row["office"], row["start"]): row for row in read_csv("offices.csv")}
    errors: list[str] = []
    for extra in extra_rows:
        unknown = sorted(extra.keys() - set(COLUMNS))
        errors += [f"offices: {extra.get('holder', '?')}: unknown column {name!r}" for name in unknown]
        row = dict.fromkeys(COLUMNS, "") | dict(extra)
        rows[row["body"], row["office"], row["start"]] = row
    terms = []
    for row in rows.values():
        try:
            terms.append(_read_tenure(row))
        except ValueError as error:
            errors.append(f"offices: {row['body']} {row['office']} {row['holder']}: {error}")
    if errors:
        raise CodebookError(errors)
    return terms


def _read_tenure(row: Mapping[str, str]) -> Tenure:
    """The row as a record. Raises ``ValueError`` for a missing cell, a bad date or dates out of order."""
    missing = [name for name in REQUIRED if not row[name]]
    start, end = parse_date(row["start"]), parse_date(row["end"], end=True)
    if missing or start is None:
        raise ValueError(f"no {', '.join(missing)}")
    if end is not None and end < start:
        raise ValueError(f"ends {row['end']} before it starts {row['start']}")
    if row["acting"] not in ("", "yes"):
        raise ValueError(f"acting is {row['acting']!r}, not yes or empty")
    return Tenure(
        body=row["body"],
        office=row["office"],
        title=row["title"] or row["office"].replace("-", " "),
        holder=row["holder"],
        surname=row["surname"] or row["holder"].split()[-1],
        aliases=tuple(filter(None, row["aliases"].split("|"))),
        since=row["start"],
        until=row["end"],
        start=start,
        end=end,
        acting=row["acting"] == "yes",
        sector=row["sector"] or "GOV",
        note=row["note"],
        source=row["source"],
    )


@cache
def read_titles() -> tuple[Title, ...]:
    """The wordings of ``office_titles.csv``, in its order."""
    return tuple(
        Title(
            row["title"],
            row["office"],
            frozenset(filter(None, row["bodies"].split("|"))),
            tuple(filter(None, row["bare"].split("|"))),
        )
        for row in read_csv("office_titles.csv")
    )


@cache
def read_surname_words(kind: Literal["honorific", "common", "past", "qualifier"]) -> frozenset[str]:
    """Words around surnames and offices of one kind, folded; ``surname_words.csv`` defines the kinds."""
    return frozenset(row["word"] for row in read_csv("surname_words.csv") if row["kind"] == kind)


@cache
def read_office_kinds() -> dict[str, bool]:
    """The offices of ``office_kinds.csv``, and whether several people may hold one at once."""
    return {row["office"]: row["several"] == "yes" for row in read_csv("office_kinds.csv")}


def office_problems(offices: Offices, bodies: Collection[str]) -> list[str]:
    """What is wrong with the tables: unknown bodies and offices, overlapping terms, one name for two people.

    ``bodies`` are the codes of all states, organisations and groups of the codebook.
    """
    titles = [title for found in offices.titles.values() for title in found]
    named = [(f"offices.csv: {_label(term)}", term.office, [term.body]) for term in offices.terms]
    named += [
        (f"office_titles.csv: {title.words}", title.office, sorted(title.bodies | set(title.bare)))
        for title in titles
    ]
    worded = {title.office for title in titles}
    problems = [
        f"{where}: unknown body {body!r}" for where, _, of in named for body in of if body not in bodies
    ]
    problems += [
        f"{where}: unknown office {office!r}"
        for where, office, _ in named
        if office not in read_office_kinds()
    ]
    problems += [
        f"office_kinds.csv: {office}: no words for it in office_titles.csv"
        for office in read_office_kinds()
        if office not in worded
    ]
    return [*problems, *_overlaps(offices), *_shared_names(offices)]


def _overlaps(offices: Offices) -> list[str]:
    return [
        f"offices.csv: {_label(later)}: overlaps with the term of {earlier.holder}"
        for (_, office), terms in offices.by_office.items()
        for earlier, later in pairwise(terms)
        if not read_office_kinds().get(office) and _surely_overlap(earlier, later)
    ]


def _surely_overlap(earlier: Tenure, later: Tenure) -> bool:
    """Whether the terms share more than the day, month or year of a handover."""
    latest_start, earliest_end = parse_date(later.since, end=True), parse_date(earlier.until)
    return latest_start is not None and (earliest_end is None or latest_start < earliest_end)


def _shared_names(offices: Offices) -> list[str]:
    bearers: dict[tuple[str, str], set[str]] = {}
    for (body, holder), names in offices.spellings.items():
        for name in names:
            bearers.setdefault((body, fold(name)), set()).add(holder)
    return [
        f"offices.csv: {body}: {' and '.join(sorted(holders))} share the name {name!r}"
        for (body, name), holders in bearers.items()
        if len(holders) > 1
    ]


def _label(term: Tenure) -> str:
    return f"{term.body} {term.office} {term.holder} {term.since}"
