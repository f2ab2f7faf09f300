"""Which events of a cascade follow, on which day, and by which link; how events found are told apart."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from casus.codebook.ontology import load_ontology
from casus.model import Scenario
from casus.reasoning.cascade_steps import Key, Link, Step, event_key


@dataclass(slots=True)
class Node:
    """An event found; ``defensive``: an attack that answers one that the state attacked had itself begun."""

    number: int
    event: Scenario
    depth: int
    defensive: bool


def find(wanted: Scenario, nodes: Mapping[Key, Node]) -> Node | None:
    """The first event found that is of the kind wanted."""
    return next((node for node in nodes.values() if _is_kind_of(node.event, wanted)), None)


def _is_kind_of(event: Scenario, wanted: Scenario) -> bool:
    """Whether the event is of the kind wanted: the same actor and target, as far as they are named."""
    if event.act is None or wanted.act is None or event.negated:
        return False
    ours, theirs = event_key(event), event_key(wanted)
    named = all(theirs[part] in {None, ours[part]} for part in (0, 3))
    return named and load_ontology().subsumes(wanted.act, wanted.mode, event.act, event.mode)


def settle(nodes: Iterable[Node], links: Sequence[Link]) -> dict[int, tuple[dt.date, int | None]]:
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


def step_of(node: Node, links: Sequence[Link], settled: Mapping[int, tuple[dt.date, int | None]]) -> Step:
    """The event as a step, sure or only possible."""
    if node.number in settled:
        due, parent = settled[node.number]
        return Step(
            node.number, node.event, node.depth, "given" if parent is None else "follows", due, parent
        )
    first = next(place for place, link in enumerate(links) if link.effect == node.number)
    return Step(node.number, node.event, node.depth, "possible", node.event.on, first)
