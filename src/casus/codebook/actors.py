"""States, and the names by which texts call actors: names, adjectives, capitals, metonyms, nicknames, abbreviations."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from functools import cache

from casus.codebook.files import parse_date, read_csv

NAME_KINDS = frozenset(
    {"name", "adjective", "demonym", "capital", "metonym", "nickname", "abbreviation", "historic", "organ"}
)


@dataclass(frozen=True, slots=True)
class State:
    """A state or disputed entity. ``country`` is the ISO alpha-3 code it is counted with, ``cow`` its COW number."""

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
    """A name and the actor it denotes, with the days between which it does (``None``: always)."""

    text: str
    code: str
    kind: str
    sector: str | None
    start: dt.date | None = None
    end: dt.date | None = None

    def valid(self, on: dt.date | None) -> bool:
        """Whether the name denotes the actor on that day; without a day, whether it does today."""
        if on is None:
            return self.end is None
        return (self.start is None or self.start <= on) and (self.end is None or on <= self.end)


@cache
def load_states() -> dict[str, State]:
    """All states and disputed entities by code, in the order of the file."""
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
        for row in read_csv("states.csv")
    }


@cache
def load_names() -> tuple[ActorName, ...]:
    """The names of states and of their organs, in the order of the file."""
    return tuple(
        ActorName(
            row["name"],
            row["code"],
            row["kind"],
            row["sector"] or None,
            parse_date(row["start"]),
            parse_date(row["end"], end=True),
        )
        for row in read_csv("actor_names.csv")
    )


@dataclass(frozen=True, slots=True)
class RoleNoun:
    """A noun that says which part of society someone belongs to: "soldier" is MIL, "minister" GOV."""

    noun: str
    sector: str
    binding: bool


@cache
def load_role_nouns() -> dict[str, RoleNoun]:
    """Role nouns by their lower-case form. Those that are ``binding`` speak or act for their side."""
    return {
        row["noun"]: RoleNoun(row["noun"], row["sector"], row["binding"] == "yes")
        for row in read_csv("role_nouns.csv")
    }
