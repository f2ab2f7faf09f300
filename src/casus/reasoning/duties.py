"""What one party owes another under one treaty: the clause that applies, and what weakens it.

Three rules decide: the treaty is in force for both, the place lies in its area, the attacker is no party.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace

from casus.codebook.actors import load_states
from casus.codebook.areas import load_areas
from casus.codebook.statuses import neutrality_of
from casus.codebook.treaties import STRENGTHS, Clause, Suspension, Treaty, attacker_groups, load_treaties
from casus.model import Obligation
from casus.reasoning.area import Location, verdict


@dataclass(frozen=True, slots=True)
class Case:
    """One attack, threat or other act, as the clauses see it. ``attacker`` is ``None`` when any is meant."""

    attacker: str | None
    location: Location
    on: dt.date
    triggers: frozenset[str]
    act_contested: str | None = None

    @property
    def target(self) -> str:
        """The state attacked."""
        return self.location.target


def owed(treaty: Treaty, obligor: str, case: Case) -> Obligation | None:
    """What ``obligor`` owes the target under the treaty; ``None`` when no clause answers to the act."""
    clauses = [clause for clause in _by_strength(treaty) if _addresses(clause, obligor, case)]
    if not clauses:
        return None
    row = _first_inside(treaty, clauses, obligor, case)
    row = _among_parties(treaty, clauses, row, case)
    return _suspended(treaty, row, case)


def is_party(treaty: Treaty, attacker: str | None, on: dt.date) -> bool:
    """Whether the attacker is bound by the treaty, in whatever role, on that day, or is its organisation."""
    return attacker is not None and (
        attacker == treaty.organisation or treaty.party(attacker, on) is not None
    )


def no_duty(treaty: Treaty, actor: str, beneficiary: str, caveats: tuple[str, ...], note: str) -> Obligation:
    """A row that says in words why the treaty owes nothing."""
    return Obligation(
        actor=actor,
        duty="none",
        treaty=treaty.id,
        treaty_name=treaty.name,
        article=None,
        strength="none",
        beneficiary=beneficiary,
        caveats=caveats,
        notes=(note,),
        source=treaty.source,
    )


def attackers_match(clause: Clause, attacker: str | None, on: dt.date) -> bool:
    """Whether the clause is meant for this attacker; an open attacker matches every clause."""
    if attacker is None:
        return True
    if clause.not_against is not None and is_party(load_treaties()[clause.not_against], attacker, on):
        return False
    if not clause.attackers:
        return True
    members = [
        member for name in clause.attackers for member in attacker_groups().get(name, ((name, None, None),))
    ]
    return any(
        state == attacker and (since is None or since <= on) and (until is None or on <= until)
        for state, since, until in members
    )


def _attackers_in_words(clause: Clause) -> str:
    states = load_states()
    names = [states[name].name if name in states else name.replace("-", " ") for name in clause.attackers]
    return " or ".join(names)


def _by_strength(treaty: Treaty) -> list[Clause]:
    return sorted(treaty.clauses, key=lambda clause: STRENGTHS.index(clause.strength))


def _addresses(clause: Clause, obligor: str, case: Case) -> bool:
    return (
        bool(clause.triggers & case.triggers)
        and (not clause.by or obligor in clause.by)
        and (not clause.to or case.target in clause.to)
        and attackers_match(clause, case.attacker, case.on)
    )


def _first_inside(treaty: Treaty, clauses: list[Clause], obligor: str, case: Case) -> Obligation:
    """The strongest clause whose area holds the place, or a row without a duty when none does."""
    outside = [clause for clause in clauses if verdict(clause.area, case.location, case.on) == "outside"]
    inside = [clause for clause in clauses if clause not in outside]
    if not inside:
        reason = _outside_note(clauses[0], case)
        return no_duty(treaty, obligor, case.target, (*treaty.caveats, "outside-treaty-area"), reason)
    row = _from_clause(treaty, inside[0], obligor, case)
    stronger = [clause for clause in outside if clauses.index(clause) < clauses.index(inside[0])]
    if stronger:
        row = qualify(row, "outside-treaty-area", _outside_note(stronger[0], case))
    return row


def _from_clause(treaty: Treaty, clause: Clause, obligor: str, case: Case) -> Obligation:
    row = Obligation(
        actor=obligor,
        duty=clause.duty,
        treaty=treaty.id,
        treaty_name=treaty.name,
        article=clause.article,
        strength=clause.strength,
        beneficiary=case.target,
        caveats=treaty.caveats,
        notes=tuple(filter(None, (clause.note, *treaty.notes))),
        source=treaty.source,
    )
    if clause.request and clause.duty != "none":
        row = qualify(row, "request-needed", "The victim must ask.")
    if clause.attackers and case.attacker is None:
        row = qualify(row, None, f"Only if the attacker is {_attackers_in_words(clause)}.")
    for doubt in filter(None, (treaty.contested, clause.contested, case.act_contested)):
        row = qualify(row, None, doubt, contested=True)
    row = _disputed_place(row, clause, case)
    if clause.duty == "defence" and neutrality_of(obligor, case.on):
        row = qualify(row, "neutral-state", "neutral by law or policy: its help may stay short of arms.")
    return row


def _disputed_place(row: Obligation, clause: Clause, case: Case) -> Obligation:
    place = case.location.place
    if verdict(clause.area, case.location, case.on) == "disputed":
        where = place.called if place else "the homeland"
        area = load_areas()[clause.area].name if clause.area else "the territory of a party"
        doubt = (
            f"Whether {where} lies in {area} is disputed: inside, the clause applies; outside, they consult."
        )
        row = qualify(row, "status-contested", doubt, contested=True)
    if place is not None and case.location.contested_ground:
        row = qualify(row, "disputed-territory", place.note if clause.area else None)
    return row


def _outside_note(clause: Clause, case: Case) -> str:
    place = case.location.place
    where = place.called if place else "The homeland"
    area = load_areas()[clause.area].name if clause.area else "the area"
    note = f" {place.note}" if place and place.note else ""
    return f"{where} lies outside {area} ({clause.article}).{note}"


def _among_parties(treaty: Treaty, clauses: list[Clause], row: Obligation, case: Case) -> Obligation:
    """What is left when the attacker is itself a party: consultation, unless the clause covers that."""
    if not is_party(treaty, case.attacker, case.on) or row.duty == "none":
        return row
    if treaty.among_parties == "covered":
        return qualify(
            row, "attacker-is-party", "The attacker is itself a party; the clause covers that too."
        )
    if row.duty == "consult":
        return qualify(row, "attacker-is-party", "The attacker is itself a party.")
    consult = next((clause.article for clause in clauses if clause.duty == "consult"), row.article)
    doubt = (
        f"The attacker is itself a party: {row.article} is silent on that. By one reading the victim's "
        "partners still owe help, by the other no decision is possible and they consult."
    )
    weaker = replace(row, duty="consult", strength="consult", article=consult)
    return qualify(weaker, "attacker-is-party", doubt, contested=True)


def _suspended(treaty: Treaty, row: Obligation, case: Case) -> Obligation:
    found: Suspension | None = next(
        (
            pause
            for pause in treaty.suspensions
            if pause.covers(row.actor, row.beneficiary, case.attacker, case.on)
        ),
        None,
    )
    if found is None or row.duty == "none":
        return row
    if found.effect == "contested":
        return qualify(row, found.caveat, found.note, contested=True)
    return no_duty(treaty, row.actor, row.beneficiary, (*treaty.caveats, found.caveat), found.note)


def qualify(row: Obligation, caveat: str | None, note: str | None, *, contested: bool = False) -> Obligation:
    """The row with one more caveat and note; each stands once."""
    return replace(
        row,
        caveats=tuple(dict.fromkeys((*row.caveats, *((caveat,) if caveat else ())))),
        notes=tuple(dict.fromkeys((*row.notes, *((note,) if note else ())))),
        contested=row.contested or contested,
    )
