"""Whether a commitment bears on a scenario, and why: its condition is met, or it stands for this very pair.

Matching subsumes: an invasion is an assault, a member belongs to its organisation. A statement about another victim
does not bear, also when its victim was only understood from the context.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Literal

from casus.codebook import Codebook
from casus.model import Actor, Commitment, Scenario
from casus.reasoning.kinds import scenario_kind, trigger_kind, why_of_kind

Relation = Literal["condition met", "standing"]

STANDING_STANCES = frozenset({"will", "will_not", "may", "did", "assesses"})
STANDING_ACTS = frozenset(
    {"AID", "MOBILIZE", "SANCTION", "COERCE", "ASSAULT", "RETREAT", "SUPPORT", "COOPERATE"}
)


@dataclass(frozen=True, slots=True)
class Match:
    """How a commitment bears on a scenario; ``steps`` is the reasoning, a sentence a step."""

    relation: Relation
    steps: tuple[str, ...]


def match_commitment(commitment: Commitment, scenario: Scenario, codebook: Codebook) -> Match | None:
    """How the commitment bears on the scenario; ``None`` when it does not."""
    if scenario.actor is not None and commitment.holder.code == scenario.actor.code:
        return None
    if commitment.stance in {"demand", "denies"}:
        return None
    if commitment.stance == "assesses" and not _is_of_own_act(commitment):
        return None
    if commitment.condition is not None:
        return _by_condition(commitment, scenario, codebook)
    return _standing(commitment, scenario, codebook)


def _is_of_own_act(commitment: Commitment) -> bool:
    return commitment.subject is not None and commitment.subject.code == commitment.holder.code


def _by_condition(commitment: Commitment, scenario: Scenario, codebook: Codebook) -> Match | None:
    condition = commitment.condition
    assert condition is not None
    wanted, given = trigger_kind(condition), scenario_kind(scenario)
    if wanted is None or given is None:
        return None
    if (condition.sense == "unless") != scenario.negated:
        return None
    kind = why_of_kind(wanted, given, codebook)
    if kind is None:
        return None
    actor = why_included(condition.trigger_actor, scenario.actor, scenario.on, codebook)
    target = why_included(condition.trigger_target, scenario.target, scenario.on, codebook)
    if actor is None or target is None:
        return None
    return Match(
        "condition met",
        (
            f"condition: “{condition.span.text}” ({condition.sense.replace('_', ' ')})",
            kind,
            actor,
            target,
            *condition.inferred,
        ),
    )


def _standing(commitment: Commitment, scenario: Scenario, codebook: Codebook) -> Match | None:
    """An unconditional statement bears when it falls on one of the two sides, or on nobody in particular."""
    if commitment.stance not in STANDING_STANCES or commitment.act not in STANDING_ACTS:
        return None
    if commitment.stance == "did" and commitment.act not in {"AID", "MOBILIZE", "SANCTION"}:
        return None
    codes = {actor.code for actor in (scenario.actor, scenario.target) if actor is not None}
    if commitment.target is None:
        return Match("standing", ("no condition and no particular target: it stands in any case",))
    if commitment.target.code in codes:
        return Match(
            "standing", (f"no condition; it falls on {commitment.target.name}, a party to the scenario",)
        )
    return None


def why_included(wanted: Actor | None, given: Actor | None, on: dt.date, codebook: Codebook) -> str | None:
    """Why the actor of a scenario is one that a condition means on that day; ``None`` when it is not."""
    if wanted is None:
        return "the condition names nobody in particular here"
    if given is None:
        return None
    if wanted.code == given.code:
        return f"{given.name} is {wanted.name}" if given.name != wanted.name else f"both name {given.name}"
    if wanted.kind in {"organisation", "bloc"} and given.code in codebook.members(wanted.code, on):
        return f"{given.name} belongs to {wanted.name}"
    return None
