"""The cascade as plain records that every format shows: a tree of events, each with its grounds."""

from __future__ import annotations

from dataclasses import dataclass, replace

from casus.model import Grounds, Scenario
from casus.reasoning.cascade_steps import Cascade, Link, Step
from casus.views.phrases import date_phrase, likelihood_phrase, squeeze

VERBS: dict[str, tuple[str, str]] = {
    "AGREE": ("agrees with", "agree with"),
    "CONSULT": ("consults with", "consult with"),
    "SUPPORT": ("supports", "support"),
    "COOPERATE": ("cooperates with", "cooperate with"),
    "CONCEDE": ("gives way to", "give way to"),
    "AID": ("helps", "help"),
    "RETREAT": ("draws back before", "draw back before"),
    "REQUEST": ("makes a demand on", "make a demand on"),
    "ACCUSE": ("accuses", "accuse"),
    "REJECT": ("rejects the demand of", "reject the demand of"),
    "THREATEN": ("threatens", "threaten"),
    "PROTEST": ("protests against", "protest against"),
    "SANCTION": ("imposes sanctions on", "impose sanctions on"),
    "MOBILIZE": ("mobilises against", "mobilise against"),
    "COERCE": ("coerces", "coerce"),
    "ASSAULT": ("attacks", "attack"),
}
"""How a PLOVER type is told as an act upon somebody: what one does, and what one may do."""

MODES: dict[tuple[str, str], tuple[str, str]] = {
    ("MOBILIZE", "troops"): ("sends troops to", "send troops to"),
    ("MOBILIZE", "weapons"): ("deploys weapons to", "deploy weapons to"),
    ("RETREAT", "withdraw"): ("withdraws from", "withdraw from"),
    ("RETREAT", "ceasefire"): ("ceases fire with", "cease fire with"),
    ("RETREAT", "release"): ("gives back or frees what it took from", "give back or free what it took from"),
    ("SANCTION", "expel"): ("expels envoys of", "expel envoys of"),
    ("SANCTION", "withdraw"): ("breaks off relations with", "break off relations with"),
    ("COERCE", "restrict"): ("blocks or restricts", "block or restrict"),
    ("COERCE", "seize"): ("seizes what belongs to", "seize what belongs to"),
    ("COERCE", "withhold"): ("withholds supplies from", "withhold supplies from"),
    ("COERCE", "cyber"): ("attacks the networks of", "attack the networks of"),
}
"""How a mode is told where the word for its type would mislead: troops sent *to* somebody may be sent to help him."""

ENTRY = ("enters the war against", "enter the war against")
"""How an ASSAULT is told that a treaty alone asks for."""


@dataclass(frozen=True, slots=True)
class Branch:
    """Steps that are shown together because they differ in their actor alone, and what hangs on them.

    ``grounds`` are the links to them, the one of the tree first; ``stopped`` are reactions to them that lead nowhere.
    """

    steps: tuple[Step, ...]
    grounds: tuple[Link, ...]
    branches: tuple[Branch, ...]
    stopped: tuple[tuple[Link, ...], ...]


def branches(cascade: Cascade) -> tuple[Branch, ...]:
    """The tree of a cascade, from the events given; what follows from one event in the order in which it falls due."""
    children: dict[int, list[Step]] = {}
    for step in sorted(cascade.steps, key=lambda step: (step.due, step.number)):
        if step.parent is not None:
            children.setdefault(cascade.links[step.parent].cause, []).append(step)
    return tuple(_branch(cascade, step, children) for step in cascade.steps if step.parent is None)


def _branch(cascade: Cascade, step: Step, children: dict[int, list[Step]]) -> Branch:
    stopped = [link for link in cascade.links if link.cause == step.number and link.outcome == "stopped"]
    below = [_branch(cascade, child, children) for child in children.get(step.number, ())]
    return Branch((step,), _grounds(cascade, step), tuple(_together(below)), _grouped(stopped))


def _grounds(cascade: Cascade, step: Step) -> tuple[Link, ...]:
    """The links to a step, that of the tree first, each sentence and each article once."""
    parent = [cascade.links[step.parent]] if step.parent is not None else []
    links = [*parent, *(link for link in cascade.links if link.effect == step.number)]
    alike: dict[Grounds, Link] = {}
    for link in links:
        alike.setdefault(link.reaction.grounds, link)
    return tuple(alike.values())


def _together(below: list[Branch]) -> list[Branch]:
    """Ends of the tree with the same act, the same articles and the same that does not follow, as one branch."""
    shown: dict[object, Branch] = {}
    for branch in below:
        key = _likeness(branch)
        known = shown.get(key)
        shown[key] = replace(branch, steps=(*known.steps, *branch.steps)) if known else branch
    return list(shown.values())


def _likeness(branch: Branch) -> object:
    """What branches that differ in their actor alone have in common; something unique where more differs."""
    step = branch.steps[0]
    if branch.branches or any(link.reaction.basis != "treaty" for link in branch.grounds):
        return step.number
    articles = frozenset(link.reaction.grounds for link in branch.grounds)
    stopped = tuple((link.event.actor, link.reason) for links in branch.stopped for link in links)
    return _act_of(step.event), step.certainty, articles, stopped


def _grouped(stopped: list[Link]) -> tuple[tuple[Link, ...], ...]:
    """What is stopped for the same reason together; a refusal only if it stopped nothing else."""
    stopping = {link.event.actor.code for link in stopped if link.event.actor and _is_promise(link)}
    groups: dict[object, tuple[Link, ...]] = {}
    for link in stopped:
        if link.event.actor and link.event.actor.code in stopping and not _is_promise(link):
            continue
        speech = None if link.reaction.basis == "treaty" else link.reaction.grounds
        key = (_act_of(link.event), speech, link.reason)
        groups[key] = (*groups.get(key, ()), link)
    return tuple(groups.values())


def _is_promise(link: Link) -> bool:
    return link.reaction.stance != "will_not"


def _act_of(event: Scenario) -> tuple[object, ...]:
    return event.act, event.mode, event.subtype, event.target.code if event.target else None, event.on


def branch_phrase(branch: Branch) -> str:
    """What happens or may happen: "Greece may enter the war against Austria-Hungary"."""
    steps = branch.steps
    entry = bool(branch.grounds) and all(link.reaction.basis == "treaty" for link in branch.grounds)
    does, do = _verbs(steps[0].event, entry)
    verb = f"may {do}" if steps[0].certainty == "possible" else do if len(steps) > 1 else does
    return _clause([step.event for step in steps], verb)


def event_phrase(event: Scenario) -> str:
    """The event itself: "Greece attacks Austria-Hungary"."""
    return _clause([event], _verbs(event)[0])


def stopped_phrase(links: tuple[Link, ...], several: bool = False) -> str:
    """What does not come about: "Italy does not attack France"; with ``several``, not France alone."""
    events = list({link.event.actor: link.event for link in links}.values())
    do = _verbs(events[0], links[0].reaction.basis == "treaty")[1]
    verb = f"{'do' if len(events) > 1 else 'does'} not {do}"
    if several and events[0].target:
        return f"{_names(events)} {verb} any of them"
    return _clause(events, verb)


def stopped_grounds(links: tuple[Link, ...]) -> str:
    """The articles or statements, each once."""
    return "; ".join(dict.fromkeys(grounds_phrase(link) for link in links))


def _verbs(event: Scenario, entry: bool = False) -> tuple[str, str]:
    if entry and event.act == "ASSAULT":
        return ENTRY
    if event.subtype is not None:
        does, do = f"does {event.subtype} to", f"do {event.subtype} to"
    else:
        plain = VERBS.get(event.act or "", (event.act or "?", event.act or "?"))
        does, do = MODES.get((event.act or "", event.mode or ""), plain)
    return (f"does not {do}", f"not {do}") if event.negated else (does, do)


def _clause(events: list[Scenario], verb: str) -> str:
    nobody = "anybody" if " not " in f" {verb} " else "somebody"
    return f"{_names(events)} {verb} {events[0].target.name if events[0].target else nobody}"


def _names(events: list[Scenario]) -> str:
    """The actors of events, "somebody" for those that the text leaves open."""
    actors = (event.actor for event in events)
    return ", ".join(actor.name if actor and actor.code != "?" else "somebody" for actor in actors)


def grounds_phrase(link: Link) -> str:
    """The treaty article with its wording, or who said it when: "Edward Grey, 4 August 1914 (grey-belgium)"."""
    reaction, grounds = link.reaction, link.reaction.grounds
    if reaction.basis == "treaty":
        named = ", ".join(part for part in (grounds.treaty, grounds.article) if part)
        return f"{named} ({reaction.strength})"
    said = ", ".join((squeeze(grounds.speaker or "the report"), date_phrase(grounds.date)))
    likelihood = f", {likelihood_phrase(reaction.likelihood)}" if reaction.likelihood else ""
    return f"{said} ({grounds.document}){likelihood}"


def sentence_of(link: Link) -> str | None:
    """The sentence that a declared reaction rests on."""
    return squeeze(link.reaction.grounds.evidence) if link.reaction.grounds.evidence else None


def summary_phrase(cascade: Cascade) -> str:
    """How much there is, and whether it was followed to its end."""
    sure = sum(step.certainty == "follows" for step in cascade.steps)
    possible = sum(step.certainty == "possible" for step in cascade.steps)
    end = "followed to the end" if cascade.complete else "cut off at the depth asked for"
    return f"{sure} {'event follows' if sure == 1 else 'events follow'}, {possible} possible; {end}"
