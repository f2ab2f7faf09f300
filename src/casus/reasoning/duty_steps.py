"""The reasoning behind a duty, a sentence a step: who is bound since when, on what trigger, where, against whom."""

from __future__ import annotations

from collections.abc import Iterator

from casus.codebook.acts import triggers_of
from casus.codebook.areas import load_areas
from casus.codebook.treaties import Clause, Treaty, load_treaties
from casus.model import Obligation, Scenario
from casus.reasoning.area import Location, locate, verdict
from casus.reasoning.duties import is_party
from casus.reasoning.obligations import state_name

WHERE = {"inside": "lies inside", "outside": "lies outside", "disputed": "lies, in dispute, at the edge of"}


def duty_steps(duty: Obligation, scenario: Scenario) -> tuple[str, ...]:
    """Why the duty falls due in the scenario, from the parties to the wording; the notes on it come last."""
    treaty = load_treaties()[duty.treaty]
    clause = next((each for each in treaty.clauses if each.article == duty.article), None)
    return (
        f"{duty.treaty_name}, {duty.article or 'as a whole'}: {duty.strength}",
        *_parties(treaty, duty, scenario),
        *(_clause(treaty, clause, duty, scenario) if clause is not None else ()),
        *duty.notes,
    )


def _parties(treaty: Treaty, duty: Obligation, scenario: Scenario) -> Iterator[str]:
    protected = treaty.party(duty.beneficiary, scenario.on)
    bound = treaty.party(duty.actor, scenario.on)
    if protected is not None:
        yield f"{state_name(duty.beneficiary)} is covered since {protected.since.isoformat()}"
    if bound is not None:
        yield f"bound since {bound.since.isoformat()}"
    elif duty.actor == treaty.organisation:
        yield "the organisation of the parties, which owes what they owe"


def _clause(treaty: Treaty, clause: Clause, duty: Obligation, scenario: Scenario) -> Iterator[str]:
    assert scenario.act is not None
    meant = clause.triggers & triggers_of(scenario.act, scenario.mode).triggers
    act = " ".join(filter(None, (scenario.act, scenario.mode)))
    if meant:
        yield f"{act} is among what {clause.article} answers to: {', '.join(sorted(meant))}"
    yield _place(clause, locate(duty.beneficiary, scenario.place), scenario)
    if scenario.actor is not None:
        party = is_party(treaty, scenario.actor.code, scenario.on)
        yield f"{scenario.actor.name} is {'itself a' if party else 'no'} party to it"


def _place(clause: Clause, location: Location, scenario: Scenario) -> str:
    where = location.place.called if location.place else "the homeland"
    if clause.area is None:
        return f"{clause.article} names no area: {where} is covered"
    return f"{where} {WHERE[verdict(clause.area, location, scenario.on)]} {load_areas()[clause.area].name}"
