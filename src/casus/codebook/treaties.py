"""Treaties and what they oblige: parties by date, clauses with trigger and area, suspensions.

The facts are in ``data/treaties/*.toml``, one file a region, each treaty with its source; kinds of duty are
those of ATOP (Leeds et al. 2002: defence, offence, neutrality, nonaggression, consultation). Days are
inclusive: ``from`` is the first day a party is bound (entry into force, not signature), ``until`` the last.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from functools import cache
from typing import Any, Literal, cast, get_args

from casus.codebook.files import DATA, read_toml
from casus.errors import CodebookError
from casus.model import Duty

Role = Literal["both", "obligor", "beneficiary"]
Kind = Literal["defence", "offence", "neutrality", "nonaggression", "consultation"]
Trigger = Literal["attack", "threat", "pressure", "unrest", "mobilisation"]
Effect = Literal["none", "contested"]

STRENGTHS = ("all means", "assist", "own judgment", "consult", "none")
"""How firmly a clause is worded, strongest first."""


@dataclass(frozen=True, slots=True)
class Party:
    """One state's participation. ``claimed``: asserted, but not established."""

    state: str
    since: dt.date
    until: dt.date | None
    role: Role
    signed: dt.date | None
    claimed: bool
    note: str | None

    def bound(self, on: dt.date) -> bool:
        """Whether the state is bound on that day."""
        return not self.claimed and self.since <= on and (self.until is None or on <= self.until)


@dataclass(frozen=True, slots=True)
class Suspension:
    """Days on which duties ``by`` or ``to`` some states, against some attackers, rest (empty: any).

    With the effect ``contested`` the duty stands and the doubt is told; ``caveat`` is the label for it.
    """

    since: dt.date
    until: dt.date | None
    by: frozenset[str]
    to: frozenset[str]
    attackers: frozenset[str]
    effect: Effect
    caveat: str
    note: str

    def covers(self, obligor: str, beneficiary: str, attacker: str | None, on: dt.date) -> bool:
        """Whether the duty between the two states is suspended on that day."""
        return (
            self.since <= on
            and (self.until is None or on <= self.until)
            and (not self.by or obligor in self.by)
            and (not self.to or beneficiary in self.to)
            and (not self.attackers or attacker in self.attackers)
        )


@dataclass(frozen=True, slots=True)
class Clause:
    """One article: what is owed, how firmly, on which trigger, where, by and for whom, and against whom.

    Empty ``by``, ``to`` and ``attackers`` mean every party and any attacker; ``attackers`` may name groups of
    ``data/attackers.toml``, ``not_against`` a treaty whose parties are left out. ``area`` names an area of
    ``data/areas.toml``.
    """

    article: str
    duty: Duty
    strength: str
    triggers: frozenset[Trigger]
    area: str | None
    by: frozenset[str]
    to: frozenset[str]
    attackers: tuple[str, ...]
    not_against: str | None
    request: bool
    contested: str | None
    note: str | None


@dataclass(frozen=True, slots=True)
class Treaty:
    """A treaty with its parties and clauses. ``organisation`` owes beside its members.

    ``among_parties`` says what is left when the attacker is itself a party: ``consult``, or ``covered`` where
    the clause was written for that too.
    """

    id: str
    name: str
    signed: dt.date
    in_force: dt.date | None
    until: dt.date | None
    organisation: str | None
    kinds: tuple[Kind, ...]
    decides: str
    among_parties: Literal["consult", "covered"]
    caveats: tuple[str, ...]
    notes: tuple[str, ...]
    contested: str | None
    source: str
    ended_note: str | None
    parties: tuple[Party, ...]
    clauses: tuple[Clause, ...]
    suspensions: tuple[Suspension, ...]

    def party(self, state: str, on: dt.date) -> Party | None:
        """The state's participation on that day, if it is bound then."""
        return next((party for party in self.parties if party.state == state and party.bound(on)), None)

    def bound(self, on: dt.date) -> tuple[Party, ...]:
        """The parties bound on that day, in the order of the file."""
        return tuple(party for party in self.parties if party.bound(on))

    def states(self) -> frozenset[str]:
        """Every state that ever was, is or claims to be a party."""
        return frozenset(party.state for party in self.parties)


@cache
def load_treaties() -> dict[str, Treaty]:
    """Every treaty by its identifier, in the order of the files' names.

    Raises ``CodebookError`` listing every treaty that breaks the schema.
    """
    treaties: dict[str, Treaty] = {}
    errors: list[str] = []
    for path in sorted((DATA / "treaties").iterdir(), key=lambda path: path.name):
        if not path.name.endswith(".toml"):
            continue
        for entry in read_toml(f"treaties/{path.name}").get("treaty", []):
            identifier = str(entry.get("id", "treaty without an id"))
            try:
                if identifier in treaties:
                    raise ValueError("given twice")
                treaties[identifier] = _treaty(entry)
            except (KeyError, ValueError, TypeError) as error:
                errors.append(f"treaties/{path.name}: {identifier}: {error}")
    if errors:
        raise CodebookError(errors)
    return treaties


@cache
def treaties_of(state: str) -> tuple[Treaty, ...]:
    """The treaties a state ever was, is or claims to be a party to."""
    return tuple(treaty for treaty in load_treaties().values() if state in treaty.states())


@cache
def attacker_groups() -> dict[str, tuple[tuple[str, dt.date | None, dt.date | None], ...]]:
    """Groups of attackers that clauses name, such as ``a-communist-state``: (state, first day, last day)."""
    return {
        name: tuple(
            (state, row.get("from"), row.get("until")) for row in rows for state in row["states"].split()
        )
        for name, rows in read_toml("attackers.toml").items()
    }


def _treaty(entry: dict[str, Any]) -> Treaty:
    in_force, until = entry.get("in_force"), entry.get("until")
    return Treaty(
        id=entry["id"],
        name=entry["name"],
        signed=entry["signed"],
        in_force=in_force,
        until=until,
        organisation=entry.get("organisation"),
        kinds=tuple(_one_of(kind, Kind) for kind in entry["kinds"]),
        decides=entry.get("decides", "each party for itself"),
        among_parties=_one_of(entry.get("among_parties", "consult"), Literal["consult", "covered"]),
        caveats=tuple(entry.get("caveats", ())),
        notes=tuple(entry.get("notes", ())),
        contested=entry.get("contested"),
        source=entry["source"],
        ended_note=entry.get("ended"),
        parties=tuple(party for row in entry["party"] for party in _parties(row, entry)),
        clauses=tuple(_clause(row) for row in entry.get("clause", ())),
        suspensions=tuple(_suspension(row) for row in entry.get("suspension", ())),
    )


def _parties(row: dict[str, Any], entry: dict[str, Any]) -> list[Party]:
    since = row.get("from", entry.get("in_force"))
    signed = row.get("signed", entry["signed"] if "from" not in row else None)
    return [
        Party(
            state=state,
            since=since or dt.date.max,
            until=row.get("until", entry.get("until")),
            role=_one_of(row.get("role", "both"), Role),
            signed=signed,
            claimed=bool(row.get("claimed", False)),
            note=row.get("note"),
        )
        for state in row["states"].split()
    ]


def _clause(row: dict[str, Any]) -> Clause:
    if row["strength"] not in STRENGTHS:
        raise ValueError(f"unknown strength {row['strength']!r}")
    return Clause(
        article=row["article"],
        duty=_one_of(row["duty"], Duty),
        strength=row["strength"],
        triggers=frozenset(_one_of(word, Trigger) for word in row.get("triggers", "attack").split()),
        area=row.get("area"),
        by=frozenset(row.get("by", "").split()),
        to=frozenset(row.get("to", "").split()),
        attackers=tuple(row.get("attackers", "").split()),
        not_against=row.get("not_against"),
        request=bool(row.get("request", False)),
        contested=row.get("contested"),
        note=row.get("note"),
    )


def _suspension(row: dict[str, Any]) -> Suspension:
    return Suspension(
        since=row["from"],
        until=row.get("until"),
        by=frozenset(row.get("by", "").split()),
        to=frozenset(row.get("to", "").split()),
        attackers=frozenset(row.get("attackers", "").split()),
        effect=_one_of(row.get("effect", "none"), Effect),
        caveat=row.get("caveat", "suspended-or-frozen"),
        note=row["note"],
    )


def _one_of(value: str, allowed: Any) -> Any:  # noqa: ANN401 - a literal type goes in, one of its values comes out
    """The value, when the literal type allows it. Raises ``ValueError`` otherwise."""
    if value not in get_args(allowed):
        raise ValueError(f"{value!r} is none of {', '.join(cast('tuple[str, ...]', get_args(allowed)))}")
    return value
