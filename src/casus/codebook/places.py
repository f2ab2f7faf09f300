"""Places that decide whether a clause holds: islands, enclaves, seas, disputed ground, foreign states."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache
from typing import Literal

from casus.codebook.actors import load_states
from casus.codebook.files import read_csv
from casus.errors import CodebookError

HOMELAND = "homeland"
"""The flag of a state's territory as a whole."""


@dataclass(frozen=True, slots=True)
class TreatyPlace:
    """A place with its status in law. ``flags`` are the regions that ``data/areas.toml`` speaks of.

    ``sovereign`` is the state whose territory it is, ``administrator`` who holds it, ``claimants`` who
    disputes it. ``called`` is the name by which it was found: Rhodes has the status of Crete.
    """

    name: str
    kind: Literal["ground", "sea"]
    sovereign: str | None
    administrator: str | None
    claimants: frozenset[str]
    flags: frozenset[str]
    note: str | None
    source: str | None
    called: str

    @property
    def occupied(self) -> bool:
        """Whether another state holds what is one state's territory in law."""
        return self.sovereign is not None and self.administrator != self.sovereign


@cache
def load_places() -> dict[str, TreatyPlace]:
    """Every place by its lower-cased name and aliases. Raises ``CodebookError`` for a name given twice."""
    places: dict[str, TreatyPlace] = {}
    errors: list[str] = []
    for row in read_csv("places.csv"):
        place = _place(row)
        for name in (place.name, *filter(None, row["aliases"].split("|"))):
            known = places.setdefault(name.lower(), replace(place, called=name))
            if known.name != place.name:
                errors.append(f"places.csv: {name!r} is both {place.name} and {known.name}")
    if errors:
        raise CodebookError(errors)
    return places


@cache
def territories() -> dict[str, TreatyPlace]:
    """Places that have an ISO code of their own, such as GRL, by that code."""
    places = load_places()
    return {row["code"]: places[row["name"].lower()] for row in read_csv("places.csv") if row["code"]}


def find_place(text: str, target: str) -> TreatyPlace | None:
    """The place that a phrase such as "a US warship in the Mediterranean" names; the longest name wins.

    Failing that, the territory of a state other than ``target`` that it names; else ``None``: the homeland.
    """
    known = find_known_place(text)
    if known is not None:
        return known
    states = [_state_codes()[name] for name in _names(tuple(_state_codes())).findall(text.lower())]
    return next((_territory(code) for code in states if code != target), None)


def find_known_place(text: str) -> TreatyPlace | None:
    """The place of ``data/places.csv`` that a phrase names; the longest name wins."""
    found = _names(tuple(load_places())).findall(text.lower())
    return load_places()[max(found, key=len)] if found else None


def names_state(text: str, code: str) -> bool:
    """Whether the words name that state."""
    return any(_state_codes()[name] == code for name in _names(tuple(_state_codes())).findall(text.lower()))


def is_state(place: TreatyPlace, code: str) -> bool:
    """Whether the place is that state as a whole."""
    return _state_codes().get(place.name.lower()) == code


@cache
def _names(names: tuple[str, ...]) -> re.Pattern[str]:
    ordered = sorted(names, key=len, reverse=True)
    return re.compile(r"(?<!\w)(?:" + "|".join(re.escape(name) for name in ordered) + r")(?!\w)")


@cache
def _state_codes() -> dict[str, str]:
    """Codes of states by their lower-cased names."""
    return {state.name.lower(): state.code for state in load_states().values()}


def _territory(code: str) -> TreatyPlace:
    return TreatyPlace(
        name=load_states()[code].name,
        kind="ground",
        sovereign=code,
        administrator=code,
        claimants=frozenset(),
        flags=frozenset({HOMELAND, f"{code}-administered"}),
        note=None,
        source=None,
        called=load_states()[code].name,
    )


def _place(row: dict[str, str]) -> TreatyPlace:
    if row["kind"] not in ("ground", "sea"):
        raise CodebookError([f"places.csv: {row['name']}: unknown kind {row['kind']!r}"])
    sovereign = row["sovereign"] or None
    administrator = row["administrator"] or sovereign
    flags = set(row["flags"].split())
    if administrator:
        flags.add(f"{administrator}-administered")
    return TreatyPlace(
        name=row["name"],
        kind="sea" if row["kind"] == "sea" else "ground",
        sovereign=sovereign,
        administrator=administrator,
        claimants=frozenset(row["disputed"].split()),
        flags=frozenset(flags),
        note=row["note"] or None,
        source=row["source"] or None,
        called=row["name"],
    )
