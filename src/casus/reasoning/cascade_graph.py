"""A cascade as a NetworkX graph."""

from __future__ import annotations

import networkx

from casus.model import Reaction
from casus.reasoning.cascade_steps import Cascade, Link, Step


def to_graph(cascade: Cascade) -> networkx.DiGraph:
    """The steps as nodes, by number, and the reactions as edges; what is stopped is left out.

    Several reactions from one step to another are one edge: its ``grounds`` name them all. Every attribute is a
    string or a number, so that any format of NetworkX can hold the graph.
    """
    graph = networkx.DiGraph()
    for step in cascade.steps:
        graph.add_node(step.number, **_node(step))
    for link in cascade.links:
        if link.effect is not None:
            _add(graph, link.cause, link.effect, link)
    return graph


def _node(step: Step) -> dict[str, str | int]:
    event = step.event
    return {
        "label": event.text,
        "actor": event.actor.code if event.actor else "",
        "act": event.act or "",
        "mode": event.mode or "",
        "subtype": event.subtype or "",
        "target": event.target.code if event.target else "",
        "date": step.due.isoformat(),
        "depth": step.depth,
        "certainty": step.certainty,
    }


def _add(graph: networkx.DiGraph, cause: int, effect: int, link: Link) -> None:
    grounds = _grounds(link.reaction)
    if graph.has_edge(cause, effect):
        edge = graph.edges[cause, effect]
        edge["grounds"] += f"; {grounds}"
        if link.outcome == "follows":
            edge["outcome"] = "follows"
    else:
        graph.add_edge(cause, effect, outcome=link.outcome, basis=link.reaction.basis, grounds=grounds)


def _grounds(reaction: Reaction) -> str:
    """The treaty with its article, or speaker, day and document."""
    grounds = reaction.grounds
    day = grounds.date.isoformat() if grounds.date else None
    parts = (grounds.treaty, grounds.article, grounds.speaker, day, grounds.document)
    return ", ".join(part for part in parts if part)
