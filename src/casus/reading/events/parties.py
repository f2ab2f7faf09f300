"""Between whom: the known actors on both sides of an act, and what the wording lets one infer of them.

Of parties that act together ("Chad and Sudan clashed") the first stands on one side, the others on the other; types
such as CONSULT hold both ways. Where the object of a condemnation is itself a deed, whoever did it is meant
("denounced *Iraq's* threats"); a threat is against whomever the threatened act would strike; an attacked place stands
for the state on whose territory it lies, which the target says.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Protocol

from casus.codebook.clauses import child, linked
from casus.model import UNKNOWN_ACTOR, Actor, Place
from casus.parsed import Token
from casus.reading.context import Act, Context

Actors = tuple[Actor, ...]

JUDGEMENTS = frozenset({"ACCUSE", "SUPPORT", "REJECT", "PROTEST"})
"""Types whose object may be another's act, so that whoever did it is their target."""
BORDERS = frozenset({"border", "frontier", "boundary"})
TERRITORIAL = frozenset(
    {
        ("ASSAULT", mode)
        for mode in (None, "aerial", "drone", "heavy-weapons", "explosives", "firearms", "destroy")
    }
    | {("COERCE", "seize")}
)
"""Kinds of acts that are done to the state on whose territory their object lies."""


class ActorFinder(Protocol):
    """What is asked of the index of actors."""

    def of(self, token: Token) -> Actors:
        """The actors of the noun phrase headed by a token."""

    def of_all(self, token: Token) -> Actors:
        """The actors of the noun phrase headed by a token and of those coordinated with it."""


def parties_of(act: Act, context: Context, place_of: Callable[[Act], Place | None]) -> tuple[Actors, Actors]:
    """The sources and the targets of an act; either may be empty. ``place_of`` is asked only where it may tell."""
    sources, targets = _named(act, context.actors)
    targets = (
        targets or _doer(act, context) or _threatened(act, context) or _territory(act, context, place_of)
    )
    return sources, tuple(actor for actor in targets if actor.code not in {source.code for source in sources})


def _named(act: Act, index: ActorFinder) -> tuple[Actors, Actors]:
    are_parties = act.source is not None and act.target is not None and act.target in act.source.conjuncts
    sources, targets = (_actors(head, index, alone=are_parties) for head in (act.source, act.target))
    is_mutual = act.target is None and "with" in act.entry.target_roles
    return (sources[:1], sources[1:]) if is_mutual else (sources, targets)


def _doer(act: Act, context: Context) -> Actors:
    """Whoever did what is condemned, welcomed or rejected."""
    if act.target is None or act.entry.type not in JUDGEMENTS:
        return ()
    deed = context.act_at.get(act.target.i)
    return _actors(deed.source, context.actors) if deed is not None else ()


def _threatened(act: Act, context: Context) -> Actors:
    """Against whom what is threatened would be done: "threatened to attack *Cameroon*"."""
    deed = child(act.token, "xcomp") if act.entry.type == "THREATEN" and act.target is None else None
    threat = context.act_at.get(deed.i) if deed is not None else None
    return _actors(threat.target, context.actors) if threat is not None else ()


def _territory(act: Act, context: Context, place_of: Callable[[Act], Place | None]) -> Actors:
    """The state on whose territory an attacked or seized place lies, where the text names the place alone."""
    is_territorial = act.target is not None and (act.entry.type, act.entry.mode) in TERRITORIAL
    place = place_of(act) if is_territorial else None
    if place is None or act.target is None:
        return ()
    first, last = act.target.left_edge, act.target.right_edge
    is_inside = first.idx <= place.span.start < last.idx + len(last)
    if not is_inside or place.country not in context.codebook.states:
        return ()
    owner = context.codebook.actor(place.country)
    return (replace(owner, inferred=f"{place.span.text} lies in {owner.name}"),)


def _actors(head: Token | None, index: ActorFinder, *, alone: bool = False) -> Actors:
    """The known actors of a phrase, with those coordinated with it unless it stands ``alone``.

    A border is that of whom it is shared with: "to the border with *Kosovo*".
    """
    if head is None:
        return ()
    if head.lemma_.lower() in BORDERS:
        head = linked(head, "with") or head
    found = index.of(head) if alone else index.of_all(head)
    return tuple(actor for actor in found if actor.code != UNKNOWN_ACTOR.code)
