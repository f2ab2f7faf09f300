"""The parts of a cascade: events as steps, reactions as links between them."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Literal

from casus.model import Reaction, Scenario

Outcome = Literal["follows", "possible", "stopped"]
Certainty = Literal["given", "follows", "possible"]
Key = tuple[str | None, str | None, str | None, str | None, bool, str | None]


def event_key(event: Scenario) -> Key:
    """What makes two events of a cascade the same: actor, act, mode, target and the user's own type."""
    actor, target = (party.code if party else None for party in (event.actor, event.target))
    return actor, event.act, event.mode, target, event.negated, event.subtype


@dataclass(frozen=True, slots=True)
class Step:
    """One event of a cascade. ``event.on`` is the first day it can fall due; ``depth`` counts the links to it.

    It ``follows`` when a chain of unqualified promises leads to it, else it is ``possible``. ``due`` is the first day
    on which it follows, or, if it does not, ``event.on``. ``parent`` is the link by which it hangs in the tree of the
    cascade, by its place in ``Cascade.links``; a given event has none.
    """

    number: int
    event: Scenario
    depth: int
    certainty: Certainty
    due: dt.date
    parent: int | None


@dataclass(frozen=True, slots=True)
class Link:
    """One reaction to a step: what it leads to, or why it stops. ``cause``, ``effect``, ``given`` number steps.

    ``event`` is what the reaction amounts to also where it is stopped (``effect`` is ``None``); ``given`` are steps
    that must have happened too, ``unless`` is one that must not have; ``source`` names the document of a declared
    reaction.
    """

    cause: int
    effect: int | None
    event: Scenario
    reaction: Reaction
    outcome: Outcome
    reason: str | None = None
    source: str | None = None
    given: tuple[int, ...] = ()
    unless: int | None = None


@dataclass(frozen=True, slots=True)
class Cascade:
    """Steps in the order in which they fall due, and the links between them.

    ``complete`` is true when every step was expanded, false when the depth cut some off.
    """

    steps: tuple[Step, ...]
    links: tuple[Link, ...]
    complete: bool

    def route(self, number: int) -> tuple[Link, ...]:
        """The links from an event given to a step: why it can come about."""
        links: list[Link] = []
        while (parent := self.steps[number].parent) is not None:
            links.append(self.links[parent])
            number = self.links[parent].cause
        return tuple(reversed(links))
