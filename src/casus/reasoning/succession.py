"""How statements on one scenario bear on each other: overtaken, withdrawn, kept, contradicted, or filled.

1. Of what a holder has said of one act and target, the latest word prevails. A refusal *withdraws* a promise; any other
   word *supersedes* the earlier. What is said without a condition does not overtake the same said for one case.
2. A deed of that act reported later *keeps* a promise without condition and *breaks* a refusal.
3. Two statements that both stand *contradict* each other when one refuses what the other announces.
4. A statement that leaves open who will act is *filled* by named actors who say it or do it then or later.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from dataclasses import replace
from typing import TypeVar

from casus.codebook.ontology import load_ontology
from casus.model import Reaction, Related, Relation, Stance

Key = TypeVar("Key", bound=Hashable)

CURRENT = "current"
STATUSES: dict[Relation, str] = {
    "superseded by": "superseded by a later statement",
    "withdrawn by": "withdrawn by a later refusal",
    "kept by": "fulfilled: later reported as done",
    "broken by": "broken: later reported as done",
}
"""The status of a statement that another has overtaken."""

EXCEPTED = "would not fall due"
"""The status of what is said to be done unless just this happens."""

SUPERSEDED = STATUSES["superseded by"]

STATED = frozenset({"will", "will_not", "may"})
FILLING = frozenset({"will", "may", "did"})
OPEN = "?"
OPPOSITES: dict[Stance, str] = {"will": "will_not", "will_not": "will"}


def settle(reactions: Sequence[Reaction]) -> list[Reaction]:
    """The reactions, each with what has become of it; their order is kept."""
    topics = _grouped(reactions, _topic)
    overtaken = [_overtake(reaction, topics[_topic(reaction)]) for reaction in reactions]
    standing = _grouped((each for each in overtaken if each.status == CURRENT), _side)
    aimed = _grouped(sorted(reactions, key=_day), _target)
    return [
        _relate(reaction, standing.get(_opposite(reaction), ()), aimed[_target(reaction)])
        for reaction in overtaken
    ]


def _grouped(reactions: Iterable[Reaction], by: Callable[[Reaction], Key]) -> dict[Key, list[Reaction]]:
    groups: dict[Key, list[Reaction]] = {}
    for reaction in reactions:
        groups.setdefault(by(reaction), []).append(reaction)
    return groups


def _side(reaction: Reaction) -> tuple[str, str]:
    return reaction.actor.code, reaction.stance


def _opposite(reaction: Reaction) -> tuple[str, str]:
    """The holder with the stance that contradicts the reaction's."""
    return reaction.actor.code, OPPOSITES.get(reaction.stance, "")


def _target(reaction: Reaction) -> str | None:
    return reaction.target


def _day(reaction: Reaction) -> dt.date:
    return reaction.grounds.date or dt.date.min


def _topic(reaction: Reaction) -> tuple[str, str, str | None]:
    return reaction.actor.code, reaction.act, reaction.target


def _overtake(reaction: Reaction, alike: Iterable[Reaction]) -> Reaction:
    """Of several later words, the last one decides what became of it."""
    if reaction.actor.code == OPEN:
        return reaction
    found = [
        (later.grounds.date, relation, later)
        for later in alike
        if later.grounds.date is not None
        and reaction.grounds.date is not None
        and later.grounds.date > reaction.grounds.date
        and (relation := _relation(reaction, later)) is not None
    ]
    if not found:
        return reaction
    _, relation, last = max(found, key=lambda each: each[0])
    related = _related(relation, last)
    step = f"{relation} what was said or done on {last.grounds.date} in {last.grounds.document}"
    return replace(
        reaction,
        status=STATUSES[relation],
        related=(related,),
        explanation=(*reaction.explanation, step),
    )


def _relation(earlier: Reaction, later: Reaction) -> Relation | None:
    """What a later statement of the same holder on the same act does to an earlier one."""
    if later.stance == "did":
        return _after_the_deed(earlier)
    if earlier.stance == "assesses":
        return "superseded by"
    if earlier.stance not in STATED or later.stance not in STATED:
        return None
    if later.stance == earlier.stance:
        return "superseded by" if (earlier.condition is None) == (later.condition is None) else None
    return "withdrawn by" if later.stance == "will_not" else "superseded by"


def _after_the_deed(earlier: Reaction) -> Relation | None:
    if earlier.stance == "will_not":
        return "broken by" if earlier.sense in {None, "even_if"} else None
    if earlier.condition is not None:
        return None
    return "kept by" if earlier.stance in {"will", "may"} else "superseded by"


def _relate(reaction: Reaction, standing: Iterable[Reaction], aimed: Iterable[Reaction]) -> Reaction:
    """With what contradicts it of the holder's opposite words; for an open holder, with who on that target fills it."""
    if reaction.status != CURRENT:
        return reaction
    if reaction.actor.code == OPEN:
        return replace(reaction, related=tuple(_fillings(reaction, aimed)))
    against = tuple(_related("contradicted by", other) for other in standing if _contradict(reaction, other))
    return replace(reaction, related=against)


def _contradict(one: Reaction, other: Reaction) -> bool:
    """Whether one refuses what the other, of the same holder, announces: the same kind of act, no different target."""
    refusal, promise = (one, other) if one.stance == "will_not" else (other, one)
    return refusal.target in {None, promise.target} and _same_kind(refusal, promise)


def _fillings(gap: Reaction, aimed: Iterable[Reaction]) -> Iterator[Related]:
    """The named actors who have said or done it since, each by the first statement."""
    filled: set[str] = set()
    for other in aimed:
        if other.actor.code in filled or not _fills(other, gap):
            continue
        filled.add(other.actor.code)
        yield _related("filled by", other)


def _fills(other: Reaction, gap: Reaction) -> bool:
    since = gap.grounds.date is None or other.grounds.date is None or other.grounds.date >= gap.grounds.date
    return since and other.actor.code != OPEN and other.stance in FILLING and _same_kind(gap, other)


def _same_kind(general: Reaction, specific: Reaction) -> bool:
    return general.act == specific.act or load_ontology().subsumes(
        general.act, general.mode, specific.act, specific.mode
    )


def _related(relation: Relation, other: Reaction) -> Related:
    return Related(relation, other.actor, other.stance, other.act, other.target, other.grounds)
