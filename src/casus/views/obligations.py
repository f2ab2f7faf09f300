"""Obligations laid out for a reader: one entry a treaty, its parties together."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from casus.codebook import load
from casus.codebook.statuses import Precedent, precedents_of
from casus.codebook.treaties import load_treaties
from casus.model import Duty, Obligation

FORECAST = "A clause that applies is not a forecast that it will be honoured."

NOBODY = "No treaty, law or assurance known to Casus bears on this."

TITLES: dict[Duty, str] = {"defence": "Defence", "consult": "Consultation", "none": "No duty"}

WORDING = {
    "all means": "help by all the means in their power",
    "assist": "help, the means left open",
    "own judgment": "such action as each deems necessary",
    "consult": "consultation",
    "none": "no duty",
}
"""What the strengths mean, in words."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One treaty's answer: who owes it to whom, what all rows say, and what only some say."""

    duty: Duty
    treaty: str
    title: str
    wording: str
    actors: tuple[str, ...]
    beneficiaries: tuple[str, ...]
    caveats: tuple[str, ...]
    notes: tuple[str, ...]
    particular: tuple[tuple[str, str], ...]
    contested: bool
    decides: str | None
    source: str | None
    precedents: tuple[Precedent, ...]


@dataclass(frozen=True, slots=True)
class Listing:
    """The answer to one question about obligations on a day."""

    heading: str
    on: dt.date
    rows: tuple[Obligation, ...]

    def entries(self) -> tuple[Entry, ...]:
        """The rows gathered by duty and treaty, in the order in which each first appears."""
        groups: dict[tuple[str, str, str, str | None], list[Obligation]] = {}
        for row in self.rows:
            groups.setdefault((row.duty, row.treaty, row.strength, row.article), []).append(row)
        return tuple(_entry(group, self.on) for group in groups.values())


def _entry(rows: Sequence[Obligation], on: dt.date) -> Entry:
    first = rows[0]
    treaty = load_treaties().get(first.treaty)
    notes = tuple(note for note in first.notes if all(note in row.notes for row in rows))
    caveats = tuple(caveat for caveat in first.caveats if all(caveat in row.caveats for row in rows))
    return Entry(
        duty=first.duty,
        treaty=first.treaty,
        title=", ".join(part for part in (first.treaty_name, first.article) if part),
        wording=WORDING[first.strength],
        actors=names_of(row.actor for row in rows),
        beneficiaries=names_of(row.beneficiary for row in rows),
        caveats=caveats,
        notes=notes,
        particular=tuple(_particular(rows, notes)),
        contested=all(row.contested for row in rows),
        decides=treaty.decides if treaty and first.duty != "none" else None,
        source=first.source,
        precedents=tuple(
            precedent
            for precedent in precedents_of(first.treaty, on)
            if precedent.article == first.article or first.beneficiary in precedent.states
        ),
    )


def name_of(code: str) -> str:
    """The codebook's name of an actor."""
    return load().actor(code).name


def names_of(codes: Iterable[str]) -> tuple[str, ...]:
    """The names of actors, each once: organisations first, then by the alphabet."""
    actors = {load().actor(code) for code in codes}
    return tuple(
        actor.name for actor in sorted(actors, key=lambda actor: (actor.kind == "state", actor.name))
    )


def _particular(rows: Iterable[Obligation], shared: tuple[str, ...]) -> Iterable[tuple[str, str]]:
    """The notes that only some rows bear, with the names of those that do."""
    bearers: dict[str, list[str]] = {}
    for row in rows:
        for note in row.notes:
            if note not in shared:
                bearers.setdefault(note, []).append(row.actor)
    for note, codes in bearers.items():
        yield ", ".join(names_of(codes)), note
