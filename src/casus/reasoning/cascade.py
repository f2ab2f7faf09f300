"""The cascade: reactions are events, and events may meet further conditions.

From the events given, every reaction with grounds is followed, the earliest event first, to a fixpoint or a depth.
What becomes of a single reaction is decided in ``cascade_rules``. An event is expanded once, so there are no loops, and
the order depends on dates, depths and the order of the grounds alone.
"""

from __future__ import annotations

import datetime as dt
import heapq
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Literal

from casus.codebook import Codebook
from casus.model import Actor, Reaction, Reading, Scenario
from casus.reasoning.cascade_rules import Outcome, Ruling, is_attack, rulings
from casus.reasoning.condition_index import ConditionIndex
from casus.reasoning.whatif import answer_scenario
from casus.reasoning.without import NOTHING, Omission

Certainty = Literal["given", "follows", "possible"]
Key = tuple[str | None, str | None, str | None, str | None, bool]


@dataclass(frozen=True, slots=True)
class Step:
    """One event of a cascade. ``event.on`` is the first day it falls due; ``depth`` counts the links to it.

    It ``follows`` when a chain of unqualified promises leads to it, else it is ``possible``.
    """

    number: int
    event: Scenario
    depth: int
    certainty: Certainty


@dataclass(frozen=True, slots=True)
class Link:
    """One reaction to a step: what it leads to, or why it stops. ``cause`` and ``effect`` are numbers of steps.

    ``event`` is what the reaction amounts to also where it is stopped (``effect`` is ``None``); ``source`` names the
    document of a declared reaction.
    """

    cause: int
    effect: int | None
    event: Scenario
    reaction: Reaction
    outcome: Outcome
    reason: str | None = None
    source: str | None = None


@dataclass(frozen=True, slots=True)
class Cascade:
    """Steps in the order in which they fall due, and the links between them.

    ``complete`` is true when every step was expanded, false when the depth cut some off.
    """

    steps: tuple[Step, ...]
    links: tuple[Link, ...]
    complete: bool

    def tree(self) -> dict[int, Link]:
        """The link by which each step but those given hangs in the tree: the surest of the earliest."""
        chosen: dict[int, Link] = {}
        for link in self.links:
            if link.effect is None or link.cause >= link.effect:
                continue
            known = chosen.get(link.effect)
            if known is None or (known.outcome, link.outcome) == ("possible", "follows"):
                chosen[link.effect] = link
        return chosen

    def route(self, number: int) -> tuple[Link, ...]:
        """The links of the tree from an event given to a step."""
        tree, links = self.tree(), list[Link]()
        while number in tree:
            links.append(tree[number])
            number = tree[number].cause
        return tuple(reversed(links))


def follow(
    scenarios: Sequence[Scenario],
    readings: Iterable[Reading],
    codebook: Codebook,
    *,
    depth: int | None = None,
    until: dt.date | None = None,
    without: Omission = NOTHING,
) -> Cascade:
    """Follow what the scenarios set off, to a fixpoint or ``depth`` links deep.

    Statements made after ``until`` are left out, and so is what ``without`` names; a statement counts from its own
    day on, so that its reaction falls due then at the earliest. Of all statements taken into account, a holder's
    latest word on an act prevails.
    """
    known = [
        reading
        for reading in readings
        if reading.document.id not in without.documents
        and (until is None or reading.document.date is None or reading.document.date <= until)
    ]
    search = _Search(ConditionIndex(known), codebook, without, _names(known))
    for scenario in scenarios:
        search.reach(scenario, 0)
    complete = search.run(depth)
    return search.result(len({_key(scenario) for scenario in scenarios}), complete)


@dataclass(slots=True)
class _Node:
    number: int
    event: Scenario
    depth: int
    defensive: bool


@dataclass
class _Search:
    """The state of one search: events waiting, by day and depth, and events found."""

    index: ConditionIndex
    codebook: Codebook
    without: Omission
    names: dict[str, str]
    waiting: list[tuple[dt.date, int, int, Scenario]] = field(default_factory=list)
    nodes: dict[Key, _Node] = field(default_factory=dict)
    links: list[tuple[_Node, Link]] = field(default_factory=list)
    reached: int = 0

    def reach(self, event: Scenario, depth: int) -> None:
        heapq.heappush(self.waiting, (event.on, depth, self.reached, event))
        self.reached += 1

    def run(self, limit: int | None) -> bool:
        """Expand events until none is waiting; false when some lay too deep."""
        complete = True
        while self.waiting:
            _, depth, _, event = heapq.heappop(self.waiting)
            key = _key(event)
            if key in self.nodes:
                continue
            node = _Node(len(self.nodes), event, depth, self._is_defensive(key, event))
            self.nodes[key] = node
            if limit is not None and depth >= limit:
                complete = False
            else:
                self._expand(node)
        return complete

    def _expand(self, node: _Node) -> None:
        answer = answer_scenario(node.event, self.index, self.codebook)
        treaty = tuple(each for each in answer.treaty if not self.without.covers(each))
        for ruling in rulings(replace(answer, treaty=treaty), defensive=node.defensive):
            event = self._named(ruling, node.event)
            self.links.append((node, self._link(node, ruling, event)))
            if ruling.outcome != "stopped":
                self.reach(event, node.depth + 1)

    def _link(self, node: _Node, ruling: Ruling, event: Scenario) -> Link:
        document = ruling.reaction.grounds.document
        source = self._sources.get(document) if document else None
        return Link(node.number, None, event, ruling.reaction, ruling.outcome, ruling.reason, source)

    @property
    def _sources(self) -> dict[str, str | None]:
        return {reading.document.id: reading.document.title for reading in self.index.readings}

    def _is_defensive(self, key: Key, event: Scenario) -> bool:
        """Whether an attack answers an attack that the state attacked had itself begun."""
        return is_attack(event) and any(
            _key(link.event) == key
            and link.outcome != "stopped"
            and is_attack(cause.event)
            and not cause.defensive
            and cause.event.actor is not None
            and event.target is not None
            and cause.event.actor.code == event.target.code
            for cause, link in self.links
        )

    def _named(self, ruling: Ruling, cause: Scenario) -> Scenario:
        """The event of a ruling with the names that the readings give its actors."""
        actor = self._actor(ruling.actor)
        target = self._actor(self.codebook.actor(ruling.target)) if ruling.target else None
        words = (actor.name, ruling.act, ruling.mode, target.name if target else None)
        text = " ".join(word for word in words if word)
        return Scenario(text, max(cause.on, ruling.since or cause.on), actor, ruling.act, ruling.mode, target)

    def _actor(self, actor: Actor) -> Actor:
        return replace(actor, name=self.names.get(actor.code, actor.name))

    def result(self, given: int, complete: bool) -> Cascade:
        links = tuple(self._settle(link) for _, link in self.links)
        certain = _certain({*range(given)}, links)
        return Cascade(
            tuple(
                Step(node.number, node.event, node.depth, _certainty(node, given, certain))
                for node in self.nodes.values()
            ),
            links,
            complete,
        )

    def _settle(self, link: Link) -> Link:
        return (
            link if link.outcome == "stopped" else replace(link, effect=self.nodes[_key(link.event)].number)
        )


def _certain(given: set[int], links: Iterable[Link]) -> set[int]:
    """The steps that a chain of links that follow leads to."""
    followed: dict[int, list[int]] = {}
    for link in links:
        if link.outcome == "follows" and link.effect is not None:
            followed.setdefault(link.cause, []).append(link.effect)
    certain, waiting = set(given), list(given)
    while waiting:
        for effect in followed.get(waiting.pop(), ()):
            if effect not in certain:
                certain.add(effect)
                waiting.append(effect)
    return certain


def _certainty(node: _Node, given: int, certain: set[int]) -> Certainty:
    if node.depth == 0:
        return "given"
    return "follows" if node.number in certain else "possible"


def _key(event: Scenario) -> Key:
    actor = event.actor.code if event.actor else None
    return actor, event.act, event.mode, event.target.code if event.target else None, event.negated


def _names(readings: Iterable[Reading]) -> dict[str, str]:
    """What the readings call the actors: a hand-written file may name the Ottoman Empire."""
    return {actor.code: actor.name for actor in reversed([*_mentioned(readings)])}


def _mentioned(readings: Iterable[Reading]) -> Iterator[Actor]:
    for reading in readings:
        for mention in reading.mentions:
            yield from mention.actors
