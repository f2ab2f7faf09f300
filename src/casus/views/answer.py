"""The answer to a what-if question as plain records that every format shows."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from casus.codebook import load
from casus.codebook.statuses import Precedent, precedents_of
from casus.codebook.treaties import load_treaties
from casus.model import Actor, Grounds, Obligation, Reaction, Scenario
from casus.reasoning.succession import CURRENT, EXCEPTED
from casus.reasoning.whatif import Answer
from casus.views.obligations import name_of
from casus.views.phrases import relation_phrase

PRECEDENTS = 2
"""How many precedents of an article are shown, the latest; ``casus obligations`` shows all."""


FOR_THIS, IN_ANY, DONE = "Declared for this case", "Declared in any case", "Already done"
AWAY = "Falls away in this case"
PAST = "Said before, no longer stands"


@dataclass(frozen=True, slots=True)
class Duty:
    """One treaty article that falls due, with everyone it binds; ``particular`` notes are for some.

    ``steps`` are the reasoning, what holds for all before what holds for some.
    """

    actors: tuple[Actor, ...]
    reaction: Reaction
    labels: tuple[str, ...]
    notes: tuple[str, ...]
    particular: tuple[tuple[str, str], ...]
    steps: tuple[str, ...]
    precedents: tuple[Precedent, ...]


@dataclass(frozen=True, slots=True)
class NoDuty:
    """What binds actors to the victim but carries no duty in this scenario, alike for all of them; names, not codes.

    ``otherwise`` is true when they do owe something, by another treaty.
    """

    actors: tuple[str, ...]
    beneficiary: str
    relations: tuple[Obligation, ...]
    otherwise: bool


@dataclass(frozen=True, slots=True)
class Section:
    """Declared reactions of one kind under their title."""

    title: str
    reactions: tuple[Reaction, ...]


@dataclass(frozen=True, slots=True)
class Outline:
    """An answer in the parts that are shown: what treaties owe, what was declared, who is silent."""

    scenario: Scenario
    duties: tuple[Duty, ...]
    no_duties: tuple[NoDuty, ...]
    sections: tuple[Section, ...]
    silent: tuple[str, ...]


def outline(answer: Answer) -> Outline:
    """The answer in its parts, the treaty that binds most first, reactions that no longer stand apart."""
    names = {reaction.actor.code: reaction.actor.name for reaction in answer.reactions}
    names |= {actor.code: actor.name for actor in (answer.scenario.actor, answer.scenario.target) if actor}
    duties = sorted(_duties(answer.treaty, answer.scenario.on), key=lambda duty: -len(duty.actors))
    return Outline(
        scenario=answer.scenario,
        duties=tuple(duties),
        no_duties=tuple(_no_duties(answer, names)),
        sections=tuple(_sections(answer.declared)),
        silent=tuple(names.get(code) or name_of(code) for code in answer.silent),
    )


def _sections(declared: Iterable[Reaction]) -> Iterator[Section]:
    """What was said for this case, what falls away in it, what is said in any case or done, what no longer stands."""
    titles = (FOR_THIS, AWAY, IN_ANY, DONE, PAST)
    found: dict[str, list[Reaction]] = {title: [] for title in titles}
    for reaction in declared:
        found[_title(reaction)].append(reaction)
    for title, reactions in found.items():
        if reactions:
            yield Section(title, tuple(reactions))


def _title(reaction: Reaction) -> str:
    if reaction.status == EXCEPTED:
        return AWAY
    if reaction.status != CURRENT:
        return PAST
    if reaction.stance == "did":
        return DONE
    return IN_ANY if reaction.condition is None else FOR_THIS


def _duties(reactions: Iterable[Reaction], on: dt.date) -> Iterator[Duty]:
    alike: dict[tuple[object, ...], list[Reaction]] = {}
    for reaction in reactions:
        key = (reaction.stance, reaction.act, reaction.target, reaction.grounds, reaction.strength)
        alike.setdefault(key, []).append(reaction)
    for group in alike.values():
        group.sort(key=lambda reaction: reaction.actor.kind == "state")
        first = group[0]
        shared = [caveat for caveat in first.caveats if all(caveat in each.caveats for each in group)]
        steps = [step for step in first.explanation if all(step in each.explanation for each in group)]
        bound = [(reaction.actor.name, reaction.explanation) for reaction in group]
        noted = [(reaction.actor.name, _notes(reaction)) for reaction in group]
        yield Duty(
            actors=tuple(reaction.actor for reaction in group),
            reaction=first,
            labels=tuple(caveat for caveat in shared if caveat not in first.explanation),
            notes=tuple(caveat for caveat in shared if caveat in first.explanation),
            particular=tuple(_particular(noted, shared)),
            steps=(*steps, *(f"{names}: {step}" for names, step in _particular(bound, steps))),
            precedents=_precedents(first.grounds, on),
        )


def _precedents(grounds: Grounds, on: dt.date) -> tuple[Precedent, ...]:
    """What became of the article when its case arose: the latest few, those when it was invoked before others."""
    named = (treaty.id for treaty in load_treaties().values() if treaty.name == grounds.treaty)
    found = (each for name in named for each in precedents_of(name, on) if each.article == grounds.article)
    return tuple(sorted(found, key=lambda each: (each.outcome == "invoked", each.on)))[-PRECEDENTS:]


def _notes(reaction: Reaction) -> tuple[str, ...]:
    return tuple(caveat for caveat in reaction.caveats if caveat in reaction.explanation)


def _particular(
    bearers: Iterable[tuple[str, tuple[str, ...]]], shared: Iterable[str]
) -> Iterator[tuple[str, str]]:
    """The lines that only some actors bear, with their names."""
    found: dict[str, list[str]] = {}
    for name, lines in bearers:
        for line in lines:
            if line not in shared:
                found.setdefault(line, []).append(name)
    for line, names in found.items():
        yield ", ".join(names), line


def _no_duties(answer: Answer, names: dict[str, str]) -> Iterator[NoDuty]:
    owing = {reaction.actor.code for reaction in answer.treaty}
    pairs: dict[tuple[str, str], list[Obligation]] = {}
    for obligation in answer.no_duty:
        pairs.setdefault((obligation.actor, obligation.beneficiary), []).append(obligation)
    alike: dict[object, list[tuple[str, str]]] = {}
    for pair, relations in pairs.items():
        key = (pair[1], pair[0] in owing, *map(relation_phrase, relations))
        alike.setdefault(key, []).append(pair)
    for group in alike.values():
        actors, (beneficiary, *_) = zip(*group, strict=True)
        yield NoDuty(
            tuple(names.get(code) or name_of(code) for code in sorted(actors, key=_organisations_first)),
            names.get(beneficiary) or name_of(beneficiary),
            tuple(pairs[group[0]]),
            actors[0] in owing,
        )


def _organisations_first(code: str) -> bool:
    return load().actor(code).kind == "state"
