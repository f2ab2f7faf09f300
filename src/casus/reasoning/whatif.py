"""What if: each actor's reaction to a hypothetical event, with its grounds.

Two bases, kept apart: treaties in force on the day (``obligations``) and what has been declared (``matching``). The
latest statement of a holder prevails, the earlier ones stay visible as superseded. Nothing is forecast, and nothing is
said without grounds.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from casus.codebook import Codebook
from casus.model import Commitment, Condition, Document, Grounds, Obligation, Reaction, Reading, Scenario
from casus.reasoning.condition_index import ConditionIndex
from casus.reasoning.duty_steps import duty_steps
from casus.reasoning.lapse import lapse
from casus.reasoning.matching import Match, is_about_others, match_commitment, match_ultimatum
from casus.reasoning.obligations import obligations
from casus.reasoning.scenario import read_scenarios
from casus.reasoning.succession import CURRENT, EXCEPTED, settle


@dataclass(frozen=True, slots=True)
class Answer:
    """What is known of one scenario. ``silent`` are parties to it, bound or named, whom nobody has quoted on it."""

    scenario: Scenario
    treaty: tuple[Reaction, ...]
    declared: tuple[Reaction, ...]
    no_duty: tuple[Obligation, ...]
    silent: tuple[str, ...]

    @property
    def reactions(self) -> tuple[Reaction, ...]:
        """Every reaction, treaties first."""
        return (*self.treaty, *self.declared)


def what_if(
    question: str, *, on: dt.date, readings: Iterable[Reading], codebook: Codebook, model: str | None = None
) -> tuple[Answer, ...]:
    """Answer a question from readings, one answer for each scenario it names.

    Readings of documents dated after ``on``, or after an earlier day that the question names, are left out. Raises
    ``UsageError`` for a question that names no event.
    """
    from casus.reading.language import DEFAULT_MODEL

    every = tuple(readings)
    scenarios = read_scenarios(question, on, codebook, model or DEFAULT_MODEL)
    known = {day: ConditionIndex(_known(every, day)) for day in {min(on, each.on) for each in scenarios}}
    return tuple(answer_scenario(each, known[min(on, each.on)], codebook) for each in scenarios)


def _known(readings: Iterable[Reading], day: dt.date) -> Iterator[Reading]:
    return (each for each in readings if each.document.date is None or each.document.date <= day)


def answer_scenario(
    scenario: Scenario, readings: Iterable[Reading] | ConditionIndex, codebook: Codebook
) -> Answer:
    """Answer one scenario from readings; index them once to answer many."""
    index = readings if isinstance(readings, ConditionIndex) else ConditionIndex(readings)
    owed = _owed(scenario)
    treaty = tuple(_treaty_reaction(duty, scenario, codebook) for duty in owed if duty.duty != "none")
    found = _declared(scenario, index, codebook)
    off = [reaction for reaction in found if reaction.status == EXCEPTED]
    settled = [*settle([reaction for reaction in found if reaction.status != EXCEPTED]), *off]
    declared = tuple(sorted(settled, key=lambda reaction: _order(reaction, scenario.subtype)))
    quoted = {reaction.actor.code for reaction in declared}
    asked = [actor for actor in (scenario.target,) if actor is not None]
    bound = [reaction.actor for reaction in treaty]
    silent = dict.fromkeys(actor.code for actor in (*asked, *bound) if actor.code not in quoted)
    return Answer(
        scenario, treaty, declared, tuple(duty for duty in owed if duty.duty == "none"), tuple(silent)
    )


def _owed(scenario: Scenario) -> tuple[Obligation, ...]:
    """What is owed; an actor that owes help is not told to consult as well (``casus obligations`` tells all)."""
    if scenario.target is None or scenario.act is None or scenario.negated:
        return ()
    attacker = scenario.actor.code if scenario.actor else None
    target = scenario.target.code
    owed = obligations(attacker, target, scenario.on, scenario.place, scenario.act, mode=scenario.mode)
    helping = {duty.actor for duty in owed if duty.duty == "defence" and not duty.contested}
    return tuple(duty for duty in owed if duty.duty != "consult" or duty.actor not in helping)


def _treaty_reaction(duty: Obligation, scenario: Scenario, codebook: Codebook) -> Reaction:
    """What a duty asks for: aid where defence is owed, consultation where that is all."""
    helps = duty.duty == "defence"
    return Reaction(
        actor=codebook.actor(duty.actor),
        stance="will",
        act="AID" if helps else "CONSULT",
        target=duty.beneficiary,
        basis="treaty",
        grounds=Grounds(treaty=duty.treaty_name, article=duty.article),
        strength=duty.strength,
        caveats=(*duty.caveats, *(("contested",) if duty.contested else ()), *duty.notes),
        explanation=duty_steps(duty, scenario),
    )


def _declared(scenario: Scenario, index: ConditionIndex, codebook: Codebook) -> list[Reaction]:
    found = []
    for reading, commitment in index.candidates(scenario, codebook):
        match = match_commitment(commitment, scenario, codebook)
        if match is not None and not is_about_others(commitment, scenario, reading):
            reaction = _declared_reaction(commitment, match, reading.document)
            lapsed = lapse(commitment, reading.document.date, scenario, codebook)
            if match.relation == "exception met":
                reaction = replace(reaction, status=EXCEPTED)
            elif lapsed is not None:
                reaction = replace(reaction, status=f"lapsed: {lapsed}")
            found.append(reaction)
    return found


def ultimata(event: Scenario, index: ConditionIndex, codebook: Codebook) -> list[tuple[Reaction, Scenario]]:
    """What falls due after an event unless its doer does something, each with what he would have to do."""
    found = []
    for reading, commitment in index.ultimata(event, codebook):
        match = match_ultimatum(commitment, event, codebook)
        condition = commitment.condition
        if match is not None and condition is not None:
            reaction = _declared_reaction(commitment, match, reading.document)
            found.append((reaction, _exception(condition, event)))
    settled = settle([reaction for reaction, _ in found])
    standing = zip(settled, (exception for _, exception in found), strict=True)
    return [(reaction, exception) for reaction, exception in standing if reaction.status == CURRENT]


def _exception(condition: Condition, event: Scenario) -> Scenario:
    """What must not happen for the promise to fall due, by the end of its term."""
    return Scenario(
        condition.span.text,
        condition.deadline.end if condition.deadline else dt.date.max,
        condition.trigger_actor or event.actor,
        condition.trigger_act,
        condition.trigger_mode,
        condition.trigger_target,
        subtype=condition.trigger_subtype,
    )


def _declared_reaction(commitment: Commitment, match: Match, document: Document) -> Reaction:
    condition = commitment.condition
    return Reaction(
        actor=commitment.holder,
        stance=commitment.stance,
        act=commitment.act,
        target=commitment.target.code if commitment.target else None,
        basis="declared",
        grounds=Grounds(
            evidence=commitment.evidence[0].text,
            speaker=_speaker(commitment),
            date=document.date,
            document=document.id,
        ),
        strength=commitment.strength,
        likelihood=commitment.likelihood,
        condition=condition.span.text if condition else None,
        sense=condition.sense if condition else None,
        caveats=commitment.inferred,
        mode=commitment.mode,
        due=condition.deadline.end if condition and condition.deadline else None,
        subtype=commitment.subtype,
        trigger_subtype=condition.trigger_subtype if condition else None,
        explanation=tuple(_steps(commitment, match, document)),
    )


def _steps(commitment: Commitment, match: Match, document: Document) -> Iterator[str]:
    """From the sentence to the reaction."""
    said = document.date.isoformat() if document.date else "undated"
    yield f"read in {document.id} ({said}): {commitment.holder.name} {commitment.stance.replace('_', ' ')}"
    yield f"act {_act(commitment)}: “{commitment.act_span.text}”"
    yield from commitment.inferred
    if commitment.strength:
        yield f"strength {commitment.strength} of 5, a {commitment.kind}"
    yield from match.steps


def _act(commitment: Commitment) -> str:
    target = f"→ {commitment.target.code}" if commitment.target else ""
    return " ".join(filter(None, (commitment.act, commitment.mode, target)))


def _speaker(commitment: Commitment) -> str | None:
    """Who said it: by name where the text names him, else in its words, with whoever is inferred after ≈."""
    words = commitment.speaker_span.text.strip(" ,") if commitment.speaker_span else None
    if commitment.speaker is None or not commitment.speaker.person:
        return words
    person = commitment.speaker.person
    if not commitment.speaker.inferred or not words:
        return person
    return words if person in words else f"{words} (≈ {person})"


def _order(reaction: Reaction, subtype: str | None) -> tuple[object, ...]:
    """Current before superseded, conditional before standing, the very subtype first, then by actor and sentence."""
    return (
        reaction.status != CURRENT,
        reaction.condition is None,
        reaction.trigger_subtype != subtype,
        reaction.actor.code == "?",
        reaction.actor.code,
        reaction.grounds.document or "",
        reaction.grounds.evidence or "",
        reaction.act,
        reaction.target or "",
    )
