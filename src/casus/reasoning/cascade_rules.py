"""What becomes of a reaction in a cascade: it follows, it is possible, or it is stopped (docs/cascade.md).

1. Declared ``will``, unqualified: follows. With words of likelihood, and ``may``: possible.
2. A duty of defence that an attack brings due: the bound state may enter against the attacker (ASSAULT); one that falls
   due otherwise (Franco-Russian convention of 1892, Art. 2): it may MOBILIZE. A duty to consult: it may CONSULT.
3. Aid to an aggressor is not due: where the attack answers one that the victim itself began, defence duties towards
   the victim are stopped (United Nations Charter, Art. 51; "without direct provocation", Triple Alliance, Arts II-III).
4. A standing refusal stops the reaction of its holder, if the holder has not said otherwise later.
5. What holds whether or not the event happens (no condition) is no reaction to it, and neither is what was done.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from casus.codebook.acts import triggers_of
from casus.codebook.ontology import load_ontology
from casus.model import Actor, Reaction, Scenario
from casus.reasoning.cascade_steps import Outcome
from casus.reasoning.succession import CURRENT
from casus.reasoning.whatif import Answer

FORCE = frozenset({"ASSAULT", "MOBILIZE", "AID"})
"""Acts whose refusal is a refusal to enter for somebody: to fight, to send troops, to help."""


@dataclass(frozen=True, slots=True)
class Ruling:
    """What a reaction amounts to as an event, and what becomes of it; ``since`` is the first day it can fall due."""

    reaction: Reaction
    actor: Actor
    act: str
    mode: str | None
    target: str | None
    outcome: Outcome
    reason: str | None = None
    since: dt.date | None = None


def rulings(answer: Answer, *, defensive: bool) -> Iterator[Ruling]:
    """What becomes of each reaction to an event, treaties first.

    ``defensive``: the event is an attack that answers an attack of its own victim.
    """
    current = [reaction for reaction in answer.declared if reaction.status == CURRENT]
    refusals = [reaction for reaction in current if reaction.stance == "will_not"]
    for reaction in answer.treaty:
        yield _treaty(reaction, answer.scenario, refusals, defensive)
    for reaction in current:
        if reaction.stance in {"will", "may", "assesses"} and reaction.condition is not None:
            yield _declared(reaction, refusals)
        elif reaction.stance == "will_not" and reaction.condition is not None:
            yield _refusal(reaction)


def is_attack(event: Scenario) -> bool:
    """Whether the event is an attack by which duties of defence fall due."""
    return event.act is not None and "attack" in triggers_of(event.act, event.mode).triggers


def _treaty(reaction: Reaction, event: Scenario, refusals: list[Reaction], defensive: bool) -> Ruling:
    act, target = _entry(reaction, event)
    outcome: Outcome = "possible"
    reason = None
    if act != "CONSULT":
        refusal = next((each for each in refusals if _refuses_to_enter(each, reaction, target)), None)
        if refusal is not None:
            outcome, reason = "stopped", _refused(refusal)
        elif defensive:
            victim = event.target.name if event.target else "the victim"
            outcome, reason = "stopped", f"{victim} began: aid to an attacker is not due"
    return Ruling(reaction, reaction.actor, act, None, target, outcome, reason)


def _entry(reaction: Reaction, event: Scenario) -> tuple[str, str | None]:
    """The event that a duty amounts to: consultation with the victim, or entry against the attacker."""
    if reaction.act == "CONSULT" or event.actor is None:
        return reaction.act, reaction.target
    return "ASSAULT" if is_attack(event) else "MOBILIZE", event.actor.code


def _refuses_to_enter(refusal: Reaction, duty: Reaction, attacker: str | None) -> bool:
    return (
        refusal.actor.code == duty.actor.code
        and refusal.act in FORCE
        and refusal.target in {None, duty.target, attacker}
    )


def _declared(reaction: Reaction, refusals: list[Reaction]) -> Ruling:
    sure = reaction.stance == "will" and reaction.likelihood is None
    refusal = next((each for each in refusals if _takes_back(each, reaction)), None)
    return Ruling(
        reaction,
        reaction.actor,
        reaction.act,
        reaction.mode,
        reaction.target,
        "stopped" if refusal else "follows" if sure else "possible",
        _refused(refusal) if refusal else None,
        max(filter(None, (reaction.grounds.date, reaction.due)), default=None),
    )


def _takes_back(refusal: Reaction, promise: Reaction) -> bool:
    """Whether the refusal is of the promised act and not older than the promise."""
    dates = refusal.grounds.date, promise.grounds.date
    return (
        refusal.actor.code == promise.actor.code
        and refusal.target in {None, promise.target}
        and load_ontology().subsumes(refusal.act, refusal.mode, promise.act, promise.mode)
        and (dates[0] is None or dates[1] is None or dates[0] >= dates[1])
    )


def _refusal(reaction: Reaction) -> Ruling:
    """The refusal itself, so that it is seen where it was made."""
    return Ruling(
        reaction, reaction.actor, reaction.act, reaction.mode, reaction.target, "stopped", "it refuses"
    )


def _refused(refusal: Reaction) -> str:
    said = f" ({refusal.grounds.date.isoformat()})" if refusal.grounds.date else ""
    return f"refused{said}: “{refusal.grounds.evidence}”"
