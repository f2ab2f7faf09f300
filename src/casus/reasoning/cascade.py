"""The cascade: reactions are events, and events may meet further conditions.

From the events given, every reaction with grounds is followed, the earliest event first, to a fixpoint or a depth.
What becomes of a single reaction is decided in ``cascade_rules``. An event is expanded once, so there are no loops, and
the order depends on dates, depths and the order of the grounds alone.
"""

from __future__ import annotations

import datetime as dt
import heapq
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property

from casus.codebook import Codebook
from casus.codebook.ontology import load_ontology
from casus.model import Actor, Reading, Scenario
from casus.reasoning.cascade_rules import Ruling, is_attack, rulings
from casus.reasoning.cascade_steps import Cascade, Key, Link, Outcome, Step, event_key
from casus.reasoning.condition_index import ConditionIndex
from casus.reasoning.whatif import answer_scenario
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


@dataclass(slots=True)
class _Node:
    number: int
    event: Scenario
    depth: int
    defensive: bool


@dataclass(frozen=True, slots=True)
class _Held:
    """A reaction to a node, with what must have happened besides."""

    cause: _Node
    ruling: Ruling
    event: Scenario
    given: tuple[Scenario, ...]


@dataclass
class _Search:
    """The state of one search: events waiting, by day and depth; events found; reactions held back."""

    index: ConditionIndex
    codebook: Codebook
    without: Omission
    given: Mapping[str, tuple[Scenario, ...]]
    limit: int | None
    waiting: list[tuple[dt.date, int, int, Scenario]] = field(default_factory=list)
    nodes: dict[Key, _Node] = field(default_factory=dict)
    links: list[Link] = field(default_factory=list)
    causes: dict[Key, list[_Node]] = field(default_factory=dict)
    held: list[_Held] = field(default_factory=list)
    pushed: int = 0
    complete: bool = True

    def reach(self, event: Scenario, depth: int) -> None:
        heapq.heappush(self.waiting, (event.on, depth, self.pushed, event))
        self.pushed += 1

    def run(self) -> Cascade:
        while self.waiting:
            _, depth, _, event = heapq.heappop(self.waiting)
            if event_key(event) not in self.nodes:
                self._visit(event, depth)
        self.links += [self._link(each, "stopped", _missing(each, self.nodes)) for each in self.held]
        return self._result()

    def _visit(self, event: Scenario, depth: int) -> None:
        node = _Node(len(self.nodes), event, depth, self._is_defensive(event))
        self.nodes[event_key(event)] = node
        if self.limit is not None and depth >= self.limit:
            self.complete = False
            return
        answer = answer_scenario(event, self.index, self.codebook)
        treaty = tuple(each for each in answer.treaty if not self.without.covers(each))
        for ruling in rulings(replace(answer, treaty=treaty), defensive=node.defensive):
            needed = self.given.get(ruling.reaction.grounds.document or "", ())
            self.held.append(_Held(node, ruling, self._event(ruling, event), needed))
        self._release(event.on)

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

    def _link(self, held: _Held, outcome: Outcome, reason: str | None) -> Link:
        document = held.ruling.reaction.grounds.document
        given = tuple(node.number for wanted in held.given if (node := _find(wanted, self.nodes)) is not None)
        return Link(
            held.cause.number,
            None,
            held.event,
            held.ruling.reaction,
            outcome,
            reason,
            self._sources.get(document) if document else None,
            given,
        )

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
        links = tuple(
            link
            if link.outcome == "stopped"
            else replace(link, effect=self.nodes[event_key(link.event)].number)
            for link in self.links
        )
        settled = _settle(self.nodes.values(), links)
        return Cascade(
            tuple(_step(node, links, settled) for node in self.nodes.values()), links, self.complete
        )


def _missing(held: _Held, nodes: Mapping[Key, _Node]) -> str | None:
    """What a reaction still waits for."""
    missing = next((wanted for wanted in held.given if _find(wanted, nodes) is None), None)
    return f"it presupposes: {missing.text}" if missing else None


def _find(wanted: Scenario, nodes: Mapping[Key, _Node]) -> _Node | None:
    """The first event found that is of the kind wanted."""
    return next((node for node in nodes.values() if _is_kind_of(node.event, wanted)), None)


def _is_kind_of(event: Scenario, wanted: Scenario) -> bool:
    if event.act is None or wanted.act is None or event.negated:
        return False
    ours, theirs = event_key(event), event_key(wanted)
    same = ours[0] == theirs[0] and ours[3] == theirs[3]
    return same and load_ontology().subsumes(wanted.act, wanted.mode, event.act, event.mode)


def _settle(nodes: Iterable[_Node], links: Sequence[Link]) -> dict[int, tuple[dt.date, int | None]]:
    """The steps that follow, each with the first day on which it does and the link by which it then does."""
    settled: dict[int, tuple[dt.date, int | None]] = {
        node.number: (node.event.on, None) for node in nodes if node.depth == 0
    }
    changed = True
    while changed:
        changed = False
        for place, link in enumerate(links):
            needed = (link.cause, *link.given)
            if link.outcome != "follows" or link.effect is None or not settled.keys() >= {*needed}:
                continue
            day = max(link.event.on, *(settled[number][0] for number in needed))
            if link.effect not in settled or day < settled[link.effect][0]:
                settled[link.effect] = day, place
                changed = True
    return settled


def _step(node: _Node, links: Sequence[Link], settled: Mapping[int, tuple[dt.date, int | None]]) -> Step:
    if node.number in settled:
        due, parent = settled[node.number]
        return Step(
            node.number, node.event, node.depth, "given" if parent is None else "follows", due, parent
        )
    first = next(place for place, link in enumerate(links) if link.effect == node.number)
    return Step(node.number, node.event, node.depth, "possible", node.event.on, first)
