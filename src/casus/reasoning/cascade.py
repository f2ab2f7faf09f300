"""The cascade: reactions are events, and events may meet further conditions.

From the events given, every reaction with grounds is followed, the earliest event first, to a fixpoint or a depth.
What becomes of a single reaction is decided in ``cascade_rules``. An event is expanded once, so there are no loops, and
the order depends on dates, depths and the order of the grounds alone.

What will be done *unless* something happens waits for the end of its term, or, without a term, until nothing else
follows any more (negation as failure; Clark 1978). Then it falls due if that has not happened.
"""

from __future__ import annotations

import datetime as dt
import heapq
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property

from casus.codebook import Codebook
from casus.model import Actor, Reading, Scenario
from casus.reasoning.cascade_rules import Ruling, is_attack, rulings
from casus.reasoning.cascade_settling import Node, find, settle, step_of
from casus.reasoning.cascade_steps import Cascade, Key, Link, Outcome, event_key
from casus.reasoning.condition_index import ConditionIndex
from casus.reasoning.whatif import answer_scenario, ultimata
from casus.reasoning.without import NOTHING, Omission


def follow(
    scenarios: Sequence[Scenario],
    readings: Iterable[Reading],
    codebook: Codebook,
    *,
    depth: int | None = None,
    without: Omission = NOTHING,
    given: Mapping[str, tuple[Scenario, ...]] | None = None,
) -> Cascade:
    """Follow what the scenarios set off, to a fixpoint or ``depth`` links deep.

    A statement counts from its own day on, so that its reaction falls due then at the earliest; of all statements, a
    holder's latest word on an act prevails. What ``without`` names is left out. ``given`` says by document what must
    have happened besides its conditions.
    """
    known = [reading for reading in readings if reading.document.id not in without.documents]
    search = _Search(ConditionIndex(known), codebook, without, given or {}, depth)
    for scenario in scenarios:
        search.reach(scenario, 0)
    return search.run()


def said_by(readings: Iterable[Reading], day: dt.date | None) -> list[Reading]:
    """The readings of documents that are not later than a day; undated ones stay, and all of them without a day."""
    return [
        reading
        for reading in readings
        if day is None or reading.document.date is None or reading.document.date <= day
    ]


@dataclass(frozen=True, slots=True)
class _Held:
    """A reaction to a node, with what must have happened besides, and what must not by the day of ``exception``."""

    cause: Node
    ruling: Ruling
    event: Scenario
    given: tuple[Scenario, ...]
    exception: Scenario | None = None


@dataclass
class _Search:
    """The state of one search: events waiting, by day and depth; events found; reactions held back."""

    index: ConditionIndex
    codebook: Codebook
    without: Omission
    given: Mapping[str, tuple[Scenario, ...]]
    limit: int | None
    waiting: list[tuple[dt.date, bool, int, int, Scenario | _Held]] = field(default_factory=list)
    nodes: dict[Key, Node] = field(default_factory=dict)
    links: list[Link] = field(default_factory=list)
    causes: dict[Key, list[Node]] = field(default_factory=dict)
    held: list[_Held] = field(default_factory=list)
    pushed: int = 0
    complete: bool = True

    def reach(self, event: Scenario, depth: int) -> None:
        self._wait(event.on, False, depth, event)

    def _wait(self, day: dt.date, last: bool, depth: int, item: Scenario | _Held) -> None:
        """Queue an event, or what falls due ``last`` on a day, when everything else of that day has happened."""
        heapq.heappush(self.waiting, (day, last, depth, self.pushed, item))
        self.pushed += 1

    def run(self) -> Cascade:
        while self.waiting:
            _, _, depth, _, item = heapq.heappop(self.waiting)
            if isinstance(item, _Held):
                self._fall_due(item)
            elif event_key(item) not in self.nodes:
                self._visit(item, depth)
        self.links += [self._link(each, "stopped", _missing(each, self.nodes)) for each in self.held]
        return self._result()

    def _visit(self, event: Scenario, depth: int) -> None:
        node = Node(len(self.nodes), event, depth, self._is_defensive(event))
        self.nodes[event_key(event)] = node
        if self.limit is not None and depth >= self.limit:
            self.complete = False
            return
        answer = answer_scenario(event, self.index, self.codebook)
        owed = () if self._is_help(event) else answer.treaty
        treaty = tuple(each for each in owed if not self.without.covers(each))
        for ruling in rulings(replace(answer, treaty=treaty), defensive=node.defensive):
            needed = self.given.get(ruling.reaction.grounds.document or "", ())
            self.held.append(_Held(node, ruling, self._event(ruling, event), needed))
        for reaction, exception in ultimata(event, self.index, self.codebook):
            alone = replace(answer, treaty=(), declared=(reaction, *answer.declared))
            ruling = next(each for each in rulings(alone, defensive=False) if each.reaction is reaction)
            needed = self.given.get(reaction.grounds.document or "", ())
            due = _Held(node, ruling, self._event(ruling, event), needed, exception)
            self._wait(exception.on, True, depth + 1, due)
        self._release(event.on)

    def _fall_due(self, held: _Held) -> None:
        """At the end of its term: does the promise stand, or has its exception happened, surely or possibly?"""
        assert held.exception is not None
        if _missing(held, self.nodes) is not None:
            self.held.append(held)
            return
        excepted = find(held.exception, self.nodes)
        links = [self._resolved(link) for link in self.links]
        if excepted is not None and excepted.number in settle(self.nodes.values(), links):
            reason = f"it does not fall due: {excepted.event.text}"
            self.links.append(self._link(held, "stopped", reason, excepted))
            return
        sure = held.ruling.outcome == "follows" and excepted is None
        outcome: Outcome = "follows" if sure else "possible"
        if held.ruling.outcome == "stopped":
            outcome = "stopped"
        self.links.append(self._link(held, outcome, held.ruling.reason, excepted))
        if outcome != "stopped":
            self.causes.setdefault(event_key(held.event), []).append(held.cause)
            self.reach(held.event, held.cause.depth + 1)

    def _release(self, day: dt.date) -> None:
        """Let go of the reactions that wait for nothing any more."""
        waiting, self.held = self.held, []
        for each in waiting:
            if _missing(each, self.nodes) is not None:
                self.held.append(each)
                continue
            if each.ruling.outcome != "stopped":
                event = replace(each.event, on=max(each.event.on, day)) if each.given else each.event
                self.causes.setdefault(event_key(event), []).append(each.cause)
                self.reach(event, each.cause.depth + 1)
            self.links.append(self._link(each, each.ruling.outcome, each.ruling.reason))

    def _link(self, held: _Held, outcome: Outcome, reason: str | None, excepted: Node | None = None) -> Link:
        document = held.ruling.reaction.grounds.document
        given = tuple(node.number for wanted in held.given if (node := find(wanted, self.nodes)) is not None)
        return Link(
            held.cause.number,
            None,
            held.event,
            held.ruling.reaction,
            outcome,
            reason,
            self._sources.get(document) if document else None,
            given,
            excepted.number if excepted is not None else None,
        )

    def _resolved(self, link: Link) -> Link:
        """The link with the number of the event that it leads to, once that has been reached."""
        node = self.nodes.get(event_key(link.event)) if link.outcome != "stopped" else None
        return replace(link, effect=node.number) if node is not None else link

    @cached_property
    def _sources(self) -> dict[str, str | None]:
        return {reading.document.id: reading.document.title for reading in self.index.readings}

    @cached_property
    def _names(self) -> dict[str, str]:
        """What the readings call the actors: a hand-written file may name the Ottoman Empire."""
        names: dict[str, str] = {}
        for reading in self.index.readings:
            for mention in reading.mentions:
                for actor in mention.actors:
                    names.setdefault(actor.code, actor.name)
        return names

    def _is_help(self, event: Scenario) -> bool:
        """Whether troops go to the very party on which fell what sets them off: no treaty protects it from that."""
        if event.act != "MOBILIZE" or event.target is None:
            return False
        return any(
            cause.event.target is not None and cause.event.target.code == event.target.code
            for cause in self.causes.get(event_key(event), ())
        )

    def _is_defensive(self, event: Scenario) -> bool:
        """Whether an attack answers an attack that the state attacked had itself begun."""
        if not is_attack(event) or event.target is None:
            return False
        return any(
            is_attack(cause.event)
            and not cause.defensive
            and cause.event.actor is not None
            and cause.event.actor.code == event.target.code
            for cause in self.causes.get(event_key(event), ())
        )

    def _event(self, ruling: Ruling, cause: Scenario) -> Scenario:
        """The event of a ruling, on the first day it can fall due, with the names that the readings give."""
        actor = self._named(ruling.actor)
        target = self._named(self.codebook.actor(ruling.target)) if ruling.target else None
        reaction = ruling.reaction
        subtype = reaction.subtype if reaction.act == ruling.act else None
        words = (actor.name, *([subtype] if subtype else [ruling.act, ruling.mode]), target and target.name)
        text = " ".join(word for word in words if word)
        day = max(cause.on, ruling.since or cause.on)
        return Scenario(text, day, actor, ruling.act, ruling.mode, target, subtype=subtype)

    def _named(self, actor: Actor) -> Actor:
        return replace(actor, name=self._names.get(actor.code, actor.name))

    def _result(self) -> Cascade:
        links = tuple(self._resolved(link) for link in self.links)
        settled = settle(self.nodes.values(), links)
        return Cascade(
            tuple(step_of(node, links, settled) for node in self.nodes.values()), links, self.complete
        )


def _missing(held: _Held, nodes: Mapping[Key, Node]) -> str | None:
    """What a reaction still waits for."""
    missing = next((wanted for wanted in held.given if find(wanted, nodes) is None), None)
    return f"it presupposes: {missing.text}" if missing else None
