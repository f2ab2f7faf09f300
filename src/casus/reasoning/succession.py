"""How statements on one scenario bear on each other: overtaken, withdrawn, kept, contradicted, or filled.

1. Of what a holder has said of one act and target, the latest word prevails. A refusal *withdraws* a promise; any other
   word *supersedes* the earlier. What is said without a condition does not overtake the same said for one case.
2. A deed of that act reported later *keeps* a promise without condition and *breaks* a refusal.
3. Two statements that both stand *contradict* each other when one refuses what the other announces.
4. A statement that leaves open who will act is *filled* by named actors who say it or do it then or later.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from casus.codebook.ontology import load_ontology
from casus.model import Reaction, Related, Relation

CURRENT = "current"
STATUSES: dict[Relation, str] = {
    "superseded by": "superseded by a later statement",
    "withdrawn by": "withdrawn by a later refusal",
    "kept by": "fulfilled: later reported as done",
    "broken by": "broken: later reported as done",
}
"""The status of a statement that another has overtaken."""

SUPERSEDED = STATUSES["superseded by"]

STATED = frozenset({"will", "will_not", "may"})
FILLING = frozenset({"will", "may", "did"})
OPEN = "?"


def settle(reactions: Sequence[Reaction]) -> list[Reaction]:
    """The reactions, each with what has become of it; their order is kept."""
    topics: dict[tuple[str, str, str | None], list[Reaction]] = {}
    for reaction in reactions:
        topics.setdefault(_topic(reaction), []).append(reaction)
    overtaken = [_overtake(reaction, topics[_topic(reaction)]) for reaction in reactions]
    standing = [reaction for reaction in overtaken if reaction.status == CURRENT]
    return [_relate(reaction, standing, reactions) for reaction in overtaken]


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


def _relate(reaction: Reaction, standing: Iterable[Reaction], every: Iterable[Reaction]) -> Reaction:
    if reaction.status != CURRENT:
        return reaction
    if reaction.actor.code == OPEN:
        return replace(reaction, related=tuple(_fillings(reaction, every)))
    against = tuple(_related("contradicted by", other) for other in standing if _contradict(reaction, other))
    return replace(reaction, related=against)


def _contradict(one: Reaction, other: Reaction) -> bool:
    """Whether one refuses what the other announces: the same holder, the same kind of act, no different target."""
    if one.actor.code != other.actor.code or {one.stance, other.stance} != {"will", "will_not"}:
        return False
    refusal, promise = (one, other) if one.stance == "will_not" else (other, one)
    return refusal.target in {None, promise.target} and _same_kind(refusal, promise)


def _fillings(gap: Reaction, every: Iterable[Reaction]) -> Iterator[Related]:
    """The named actors who have said or done it since, each by the first statement."""
    filled: set[str] = set()
    for other in sorted(every, key=lambda each: each.grounds.date or dt.date.min):
        if other.actor.code in filled or not _fills(other, gap):
            continue
        filled.add(other.actor.code)
        yield _related("filled by", other)


def _fills(other: Reaction, gap: Reaction) -> bool:
    since = gap.grounds.date is None or other.grounds.date is None or other.grounds.date >= gap.grounds.date
    return (
        since
        and other.actor.code != OPEN
        and other.stance in FILLING
        and other.target == gap.target
        and _same_kind(gap, other)
    )


def _same_kind(general: Reaction, specific: Reaction) -> bool:
    return general.act == specific.act or load_ontology().subsumes(
        general.act, general.mode, specific.act, specific.mode
    )


def _related(relation: Relation, other: Reaction) -> Related:
    return Related(relation, other.actor, other.stance, other.act, other.target, other.grounds)
