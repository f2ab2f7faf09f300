"""States, and the names by which texts call actors.

The facts are in ``data/states.csv``, ``data/actor_names.csv`` and ``data/role_nouns.csv``.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Literal, get_args

from casus.codebook.files import parse_date, read_csv

NameKind = Literal[
    "name", "adjective", "demonym", "capital", "metonym", "nickname", "abbreviation", "historic", "organ",
    "equipment", "city", "organisation", "group", "company", "person",
]  # fmt: skip
Acts = Literal["side", "people", "group", "person"]


@dataclass(frozen=True, slots=True)
class State:
    """A state or a disputed entity reported as an actor.

    ``country`` is the ISO alpha-3 code it is counted with, ``cow`` its Correlates of War number.
    """

    code: str
    country: str
    cow: str
    name: str
    capital: str
    kind: str
    start: dt.date | None
    end: dt.date | None


@dataclass(frozen=True, slots=True)
class ActorName:
    """A name and the actor it denotes on the days from ``start`` to ``end`` (``None``: no limit).

    ``country`` is given for names whose code is not a state's: cities, companies, people.
    """

    text: str
    code: str
    kind: NameKind
    sector: str | None
    start: dt.date | None = None
    end: dt.date | None = None
    country: str | None = None

    def valid(self, on: dt.date | None) -> bool:
        """Whether the name denotes the actor on that day; without a day, whether it still does."""
        if on is None:
            return self.end is None
        return (self.start is None or self.start <= on) and (self.end is None or on <= self.end)


@dataclass(frozen=True, slots=True)
class RoleNoun:
    """A noun that says which part of society is meant: "soldier" is MIL, "minister" GOV.

    ``acts`` says for whom it acts: its ``side``, as soldiers and ministers do; the ``people``; as a ``group``
    of its own within the country; or as a ``person`` who binds nobody.
    """

    noun: str
    sector: str
    acts: Acts


def read_states(rows: Iterable[Mapping[str, str]]) -> dict[str, State]:
    """States by code. Raises ``ValueError`` for a date that is none."""
    return {
        row["code"]: State(
            row["code"],
            row["country"],
            row["cow"],
            row["name"],
            row["capital"],
            row["kind"],
            parse_date(row["start"]),
            parse_date(row["end"], end=True),
        )
        for row in rows
    }


@cache
def load_states() -> dict[str, State]:
    """All states and disputed entities by code, in the order of the file."""
    return read_states(read_csv("states.csv"))


@cache
def load_names() -> tuple[ActorName, ...]:
    """The names of states, their capitals, seats and organs, in the order of the file."""
    return tuple(
        ActorName(
            row["name"],
            row["code"],
            _name_kind(row["kind"]),
            row["sector"] or None,
            parse_date(row["start"]),
            parse_date(row["end"], end=True),
        )
        for row in read_csv("actor_names.csv")
    )


@cache
def load_role_nouns() -> dict[str, RoleNoun]:
    """Role nouns by their lower-case singular."""
    return {
        row["noun"]: RoleNoun(row["noun"], row["sector"], _acts(row["acts"]))
        for row in read_csv("role_nouns.csv")
    }


def actor_problems(states: Mapping[str, State], names: Iterable[ActorName]) -> list[str]:
    """What is wrong with the tables of states and names: unknown codes, dates out of order, names given
    twice.
    """
    problems = [
        f"states.csv: {state.code}: unknown country {state.country!r}"
        for state in states.values()
        if state.country not in states
    ]
    problems += [
        f"states.csv: {state.code}: ends before it starts"
        for state in states.values()
        if state.start and state.end and state.end < state.start
    ]
    seen: set[tuple[str, str]] = set()
    for name in names:
        if name.code not in states:
            problems.append(f"actor_names.csv: {name.text}: unknown code {name.code!r}")
        if name.start and name.end and name.end < name.start:
            problems.append(f"actor_names.csv: {name.text}: ends before it starts")
        if (name.text, name.code) in seen:
            problems.append(f"actor_names.csv: {name.text}: given twice for {name.code}")
        seen.add((name.text, name.code))
    return problems


def _name_kind(value: str) -> NameKind:
    found: NameKind | None = next((kind for kind in get_args(NameKind) if kind == value), None)
    if found is None:
        raise ValueError(f"unknown kind of name {value!r}")
    return found


def _acts(value: str) -> Acts:
    found: Acts | None = next((acts for acts in get_args(Acts) if acts == value), None)
    if found is None:
        raise ValueError(f"unknown value {value!r} for acts")
    return found
