"""Whether a commitment bears on a scenario, and why: its condition is met, or it stands for this very pair.

Matching subsumes: an invasion is an assault, a member belongs to its organisation, an island to its state. A statement
about another victim does not bear, also when its victim was only understood from the context.
"""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from typing import Literal

from casus.codebook import Codebook
from casus.codebook.places import find_known_place, load_places, territories
from casus.model import Actor, Commitment, Condition, Reading, Scenario
from casus.reasoning.kinds import ActKind, scenario_kind, trigger_kind, why_of_kind
from casus.reasoning.obligations import obligations

Relation = Literal["condition met", "exception met", "standing"]

STANDING_STANCES = frozenset({"will", "will_not", "may", "did", "assesses"})
STANDING_ACTS = frozenset(
    {"AID", "MOBILIZE", "SANCTION", "COERCE", "ASSAULT", "RETREAT", "SUPPORT", "COOPERATE"}
)

INVASION = ActKind("ASSAULT")

_ALLY = re.compile(r"\ball(?:y|ies)\b", re.I)

AIMED_DEEDS = frozenset({"AID", "MOBILIZE", "SANCTION"})
UNAIMED_DEEDS = frozenset({"AID", "MOBILIZE"})
"""What has been done and bears on a scenario: with a target that is a party to it, and without any."""


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
    wanted = trigger_kind(condition)
    if wanted is None:
        return None
    relation = _relation(condition, scenario)
    if relation is None:
        return None
    act = why_meant(wanted, scenario, codebook)
    if act is None:
        return None
    actor = why_included(condition.trigger_actor, scenario.actor, scenario.on, codebook)
    target = _why_target(commitment, condition, scenario, codebook)
    if actor is None or target is None or _is_elsewhere(condition, scenario):
        return None
    return Match(
        relation,
        (
            f"condition: “{condition.span.text}” ({condition.sense.replace('_', ' ')})",
            act,
            actor,
            target,
            *condition.inferred,
        ),
    )


def _why_target(
    commitment: Commitment, condition: Condition, scenario: Scenario, codebook: Codebook
) -> str | None:
    """Why the target is meant: as named, or, where only "an ally" is said, as one whom the holder must defend."""
    if condition.trigger_target is not None or not _ALLY.search(condition.span.text):
        return why_included(condition.trigger_target, scenario.target, scenario.on, codebook)
    if scenario.target is None:
        return None
    owed = obligations(None, scenario.target.code, scenario.on)
    allied = any(row.actor == commitment.holder.code and row.duty == "defence" for row in owed)
    return f"{scenario.target.name} is an ally of {commitment.holder.name} by treaty" if allied else None


def match_ultimatum(commitment: Commitment, event: Scenario, codebook: Codebook) -> Match | None:
    """How a promise "unless you stop" hangs on what its addressee has done; ``None`` when it does not.

    It does when the event falls on the party for whose sake something is asked, or on whoever asks it.
    """
    condition = commitment.condition
    wanted = trigger_kind(condition) if condition is not None else None
    if condition is None or wanted is None or event.actor is None or event.target is None or event.negated:
        return None
    if commitment.holder.code == event.actor.code or commitment.stance not in {"will", "may"}:
        return None
    if why_meant(wanted, event, codebook) is not None:
        return None
    addressee = why_included(condition.trigger_actor, event.actor, event.on, codebook)
    concerned = (condition.trigger_target, commitment.holder)
    on_whom = next(
        (why for actor in concerned if (why := why_included(actor, event.target, event.on, codebook))), None
    )
    if addressee is None or on_whom is None:
        return None
    steps = (
        f"condition: “{condition.span.text}” (unless)",
        addressee,
        on_whom,
        "it is not reported to happen",
    )
    return Match("condition met", (*steps, *condition.inferred))


def _is_elsewhere(condition: Condition, scenario: Scenario) -> bool:
    """Whether a condition that names no target names a place, which is another one than that of the scenario.

    "If China blockades Second Thomas Shoal" is not about Taiwan, though the report speaks of Taiwan.
    """
    is_said = condition.trigger_target is not None and not any(
        reason.startswith("trigger target") for reason in condition.inferred
    )
    place = None if is_said else find_known_place(condition.span.text)
    if place is None:
        return False
    asked = load_places().get((scenario.place or "").lower())
    if asked is not None:
        return asked.name != place.name
    holders = {place.sovereign, place.administrator, *place.claimants} - {None}
    return bool(holders) and (scenario.target is None or scenario.target.code not in holders)


def _relation(condition: Condition, scenario: Scenario) -> Relation | None:
    """What the scenario does to the condition, if it is of its kind; ``None`` when nothing.

    What does not happen by the day of the question has to have not happened by the end of the term either; what happens
    after the term is no exception any more.
    """
    term = condition.deadline.end if condition.deadline is not None else None
    if condition.sense != "unless":
        return None if scenario.negated else "condition met"
    if not scenario.negated:
        return "exception met" if term is None or scenario.on <= term else None
    asked = scenario.deadline.end if scenario.deadline is not None else None
    return "condition met" if term is None or asked is None or term <= asked else None


def why_meant(wanted: ActKind, scenario: Scenario, codebook: Codebook) -> str | None:
    """Why the act of a scenario is of the kind that a condition means; ``None`` when it is not.

    What does not happen is meant also where the one names it more closely than the other: who does not withdraw
    his troops does not give way. To seize land is to invade.
    """
    given = scenario_kind(scenario)
    if given is None:
        return None
    if (why := why_of_kind(wanted, given, codebook)) is not None:
        return why
    if scenario.negated and why_of_kind(given, wanted, codebook) is not None:
        return f"without {given} in the question there is no {wanted} of the condition"
    if _takes_ground(scenario) and why_of_kind(wanted, INVASION, codebook) is not None:
        return f"to seize {scenario.place} is to invade"
    return None


def _takes_ground(scenario: Scenario) -> bool:
    """Whether territory is seized, and not a ship, a firm or a person."""
    place = load_places().get((scenario.place or "").lower())
    return (
        (scenario.act, scenario.mode) == ("COERCE", "seize")
        and not scenario.negated
        and place is not None
        and place.kind == "ground"
    )


def _standing(commitment: Commitment, scenario: Scenario, codebook: Codebook) -> Match | None:
    """An unconditional statement bears when it falls on one of the two sides, or on nobody in particular."""
    if commitment.stance not in STANDING_STANCES or commitment.act not in STANDING_ACTS:
        return None
    deeds = UNAIMED_DEEDS if commitment.target is None else AIMED_DEEDS
    if commitment.stance == "did" and commitment.act not in deeds:
        return None
    codes = {actor.code for actor in (scenario.actor, scenario.target) if actor is not None}
    if commitment.target is None:
        return Match("standing", ("no condition and no particular target: it stands in any case",))
    if commitment.target.code in codes:
        return Match(
            "standing", (f"no condition; it falls on {commitment.target.name}, a party to the scenario",)
        )
    return None


def is_about_others(commitment: Commitment, scenario: Scenario, reading: Reading) -> bool:
    """Whether a statement without condition and target stands in a sentence that names another state to act on.

    Those who make a statement in that sentence, speak in it, or are no states, are not acted on there.
    """
    if commitment.condition is not None or commitment.target is not None or scenario.target is None:
        return False
    sentence = commitment.evidence[0]
    holders = {
        actor.code
        for other in reading.commitments
        if other.evidence[0] == sentence
        for actor in (other.holder, other.speaker)
        if actor is not None
    }
    named = {
        actor.code
        for mention in reading.mentions
        if sentence.contains(mention.span)
        for actor in mention.actors
        if actor.kind == "state"
    }
    others = named - holders - {scenario.actor.code if scenario.actor else None}
    return bool(others) and scenario.target.code not in others


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
    territory = territories().get(given.code)
    if territory is not None and territory.administrator == wanted.code:
        return f"{given.name} is a territory of {wanted.name}"
    return None
