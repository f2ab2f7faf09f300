"""The answer to a what-if question as plain records that every format shows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from casus.model import Actor, Obligation, Reaction, Scenario
from casus.reasoning.succession import CURRENT
from casus.reasoning.whatif import Answer
from casus.views.obligations import name_of
from casus.views.phrases import SENSES, STANCES, date_phrase, likelihood_phrase, squeeze

MANY = 6
"""From this many on, the silent who are bound by treaty are not named one by one."""


@dataclass(frozen=True, slots=True)
class Duty:
    """One treaty article that falls due, with everyone it binds; ``particular`` notes are for some."""

    actors: tuple[Actor, ...]
    reaction: Reaction
    labels: tuple[str, ...]
    notes: tuple[str, ...]
    particular: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class NoDuty:
    """What binds an actor to the victim but carries no duty in this scenario; names, not codes."""

    actor: str
    beneficiary: str
    relations: tuple[Obligation, ...]


@dataclass(frozen=True, slots=True)
class Outline:
    """An answer in the parts that are shown: what treaties owe, what was declared, who is silent."""

    scenario: Scenario
    duties: tuple[Duty, ...]
    no_duties: tuple[NoDuty, ...]
    declared: tuple[Reaction, ...]
    past: tuple[Reaction, ...]
    silent: tuple[str, ...]


def outline(answer: Answer) -> Outline:
    """The answer in its parts, the treaty that binds most first, reactions that no longer stand apart."""
    names = {reaction.actor.code: reaction.actor.name for reaction in answer.reactions}
    names |= {actor.code: actor.name for actor in (answer.scenario.actor, answer.scenario.target) if actor}
    duties = sorted(_duties(answer.treaty), key=lambda duty: -len(duty.actors))
    return Outline(
        scenario=answer.scenario,
        duties=tuple(duties),
        no_duties=tuple(_no_duties(answer.no_duty, names)),
        declared=tuple(reaction for reaction in answer.declared if reaction.status == CURRENT),
        past=tuple(reaction for reaction in answer.declared if reaction.status != CURRENT),
        silent=tuple(names.get(code) or name_of(code) for code in answer.silent),
    )


def _duties(reactions: Iterable[Reaction]) -> Iterator[Duty]:
    alike: dict[tuple[object, ...], list[Reaction]] = {}
    for reaction in reactions:
        key = (reaction.stance, reaction.act, reaction.target, reaction.grounds, reaction.strength)
        alike.setdefault(key, []).append(reaction)
    for group in alike.values():
        first = group[0]
        shared = [caveat for caveat in first.caveats if all(caveat in each.caveats for each in group)]
        yield Duty(
            actors=tuple(reaction.actor for reaction in group),
            reaction=first,
            labels=tuple(caveat for caveat in shared if caveat not in first.explanation),
            notes=tuple(caveat for caveat in shared if caveat in first.explanation),
            particular=tuple(_particular(group, shared)),
        )


def _particular(reactions: Iterable[Reaction], shared: Iterable[str]) -> Iterator[tuple[str, str]]:
    """The notes that only some reactions have, with the names of their actors."""
    bearers: dict[str, list[str]] = {}
    for reaction in reactions:
        for caveat in reaction.caveats:
            if caveat not in shared and caveat in reaction.explanation:
                bearers.setdefault(caveat, []).append(reaction.actor.name)
    for note, names in bearers.items():
        yield ", ".join(names), note


def _no_duties(obligations: Iterable[Obligation], names: dict[str, str]) -> Iterator[NoDuty]:
    pairs: dict[tuple[str, str], list[Obligation]] = {}
    for obligation in obligations:
        pairs.setdefault((obligation.actor, obligation.beneficiary), []).append(obligation)
    for pair, relations in pairs.items():
        actor, beneficiary = (names.get(code) or name_of(code) for code in pair)
        yield NoDuty(actor, beneficiary, tuple(relations))


def note_lines(duty: Duty) -> tuple[str, ...]:
    """What is so for everyone bound, then what is so for some, named."""
    return (*duty.notes, *(f"{names}: {note}" for names, note in duty.particular))


def relation_phrase(relation: Obligation) -> str:
    """The relation and why it carries no duty, on one line."""
    named = ", ".join(part for part in (relation.treaty_name, relation.article) if part)
    return ": ".join(part for part in (named, " ".join(relation.notes)) if part)


def silent_phrase(shown: Outline) -> str:
    """Whom nobody has quoted; if that is everybody bound by treaty, they are not all named again."""
    bound = {actor.name for duty in shown.duties for actor in duty.actors}
    if len(bound) < MANY or not bound <= set(shown.silent):
        return ", ".join(shown.silent)
    return ", ".join([*(name for name in shown.silent if name not in bound), "all those bound by treaty"])


def scenario_phrase(scenario: Scenario) -> str:
    """How the question was understood, in codes: "RUS: ASSAULT → UKR, on 31 January 2022"."""
    actor = scenario.actor.code if scenario.actor else "?"
    act = " ".join(part for part in (scenario.act or "?", scenario.mode) if part)
    target = f" → {scenario.target.code}" if scenario.target else ""
    place = f" in {scenario.place}" if scenario.place else ""
    negated = "not " if scenario.negated else ""
    return f"{actor}: {negated}{act}{target}{place}, on {date_phrase(scenario.on)}"


def reaction_phrase(reaction: Reaction) -> str:
    """What the actor does or not, in codes: "will not MOBILIZE → UKR"."""
    target = f" → {reaction.target}" if reaction.target else ""
    return f"{STANCES[reaction.stance]} {reaction.act}{target}"


def article_phrase(duty: Duty) -> str:
    """The treaty article, how firmly it binds, and its labels: "Treaty of Ruritania, Article 2 (assist)"."""
    grounds = duty.reaction.grounds
    named = ", ".join(part for part in (grounds.treaty, grounds.article) if part)
    qualities = "; ".join(str(part) for part in (duty.reaction.strength, *duty.labels) if part)
    return f"{named} ({qualities})" if qualities else named


def condition_words(reaction: Reaction) -> str | None:
    """The condition in the words of the text; its sense first where the words do not begin with it."""
    if reaction.condition is None or reaction.sense is None:
        return None
    words, sense = squeeze(reaction.condition), SENSES[reaction.sense]
    return words if words.casefold().startswith(sense) else f"{sense}: {words}"


def speaker_words(reaction: Reaction) -> str:
    """Who said it, when, and in which document."""
    grounds = reaction.grounds
    speaker = squeeze(grounds.speaker) if grounds.speaker else "the report"
    return ", ".join(part for part in (speaker, date_phrase(grounds.date), grounds.document) if part)


def likelihood_words(reaction: Reaction) -> str | None:
    """The words of likelihood with their range."""
    return likelihood_phrase(reaction.likelihood) if reaction.likelihood else None
