"""Relations that carry no duty to defend, and what became of clauses when their case arose.

``data/statuses.toml`` holds partners, candidates, assurances and neutrals, ``data/precedents.toml`` the
precedents, ``data/aggressions.csv`` wars in which a United Nations organ has named the aggressor. Days are
inclusive.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from functools import cache
from typing import Any

from casus.codebook.files import parse_date, read_csv, read_toml
from casus.errors import CodebookError


@dataclass(frozen=True, slots=True)
class Holder:
    """A state that holds a status for some days; ``suspended`` is the first day it was suspended."""

    state: str
    since: dt.date
    until: dt.date | None
    suspended: dt.date | None
    note: str | None

    def holds(self, on: dt.date) -> bool:
        """Whether the state holds the status on that day."""
        return self.since <= on and (self.until is None or on <= self.until)


@dataclass(frozen=True, slots=True)
class Status:
    """A relation without a duty. ``by`` granted it; ``sentence`` says in words what it does not mean."""

    id: str
    name: str
    kind: str
    by: tuple[str, ...]
    ends_with: str | None
    article: str | None
    caveats: tuple[str, ...]
    sentence: str
    source: str
    holders: tuple[Holder, ...]

    def holder(self, state: str, on: dt.date) -> Holder | None:
        """The state's holding of the status on that day, if any."""
        return next((holder for holder in self.holders if holder.state == state and holder.holds(on)), None)

    def describe(self, holder: Holder, state_name: str) -> str:
        """The sentence for one holder."""
        return self.sentence.format(state=state_name, year=holder.since.year, note=holder.note)


@dataclass(frozen=True, slots=True)
class Precedent:
    """What became of a clause when its case arose: invoked, declined or not invoked."""

    treaty: str
    article: str
    states: tuple[str, ...]
    on: dt.date
    outcome: str
    what: str
    source: str


@cache
def load_statuses() -> dict[str, Status]:
    """Every status by its identifier. Raises ``CodebookError`` listing every entry that breaks the schema."""
    statuses, errors = {}, []
    for entry in read_toml("statuses.toml")["status"]:
        try:
            statuses[entry["id"]] = _status(entry)
        except (KeyError, TypeError) as error:
            errors.append(f"statuses.toml: {entry.get('id', 'status without an id')}: {error}")
    if errors:
        raise CodebookError(errors)
    return statuses


@cache
def load_precedents() -> tuple[Precedent, ...]:
    """Every precedent, oldest first."""
    rows = [
        Precedent(
            treaty=entry["treaty"],
            article=entry["article"],
            states=tuple(entry["states"].split()),
            on=entry["on"],
            outcome=entry["outcome"],
            what=entry["what"],
            source=entry["source"],
        )
        for entry in read_toml("precedents.toml")["precedent"]
    ]
    return tuple(sorted(rows, key=lambda precedent: (precedent.on, precedent.treaty)))


def precedents_of(treaty: str, on: dt.date) -> tuple[Precedent, ...]:
    """The precedents of a treaty up to and including a day."""
    return tuple(
        precedent for precedent in load_precedents() if precedent.treaty == treaty and precedent.on <= on
    )


def neutrality_of(state: str, on: dt.date) -> Holder | None:
    """The state's neutrality or non-alignment, by law or declared policy, on that day, if any."""
    return load_statuses()["neutrality"].holder(state, on)


def named_aggressor(state: str, victim: str, on: dt.date) -> str | None:
    """The source that names ``state`` the aggressor in a running war against ``victim``, if any."""
    for row in _aggressions():
        if (row["aggressor"], row["victim"]) != (state, victim):
            continue
        since, until = parse_date(row["from"]), parse_date(row["until"], end=True)
        if since is not None and since <= on and (until is None or on <= until):
            return row["source"]
    return None


@cache
def _aggressions() -> tuple[dict[str, str], ...]:
    return tuple(read_csv("aggressions.csv"))


def _status(entry: dict[str, Any]) -> Status:
    return Status(
        id=entry["id"],
        name=entry["name"],
        kind=entry["kind"],
        by=tuple(entry["by"].split()),
        ends_with=entry.get("ends_with"),
        article=entry.get("article"),
        caveats=tuple(entry["caveats"]),
        sentence=entry["sentence"],
        source=entry["source"],
        holders=tuple(
            Holder(state, row["from"], row.get("until"), row.get("suspended"), row.get("note"))
            for row in entry["holders"]
            for state in row["states"].split()
        ),
    )
