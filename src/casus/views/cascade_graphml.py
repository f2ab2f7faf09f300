"""The cascade as GraphML (http://graphml.graphdrawing.org), for Gephi, yEd, igraph and NetworkX itself."""

from __future__ import annotations

from io import BytesIO

import networkx

from casus.reasoning.cascade_graph import to_graph
from casus.reasoning.cascade_steps import Cascade
from casus.reasoning.simulation import Simulation
from casus.views.plain import printable


def cascade_graphml(cascade: Cascade, simulation: Simulation | None = None) -> str:
    """The graph of the cascade; with a simulation, each node has its ``frequency``."""
    graph = to_graph(cascade)
    for number, attributes in graph.nodes(data=True):
        attributes["label"] = printable(attributes["label"])
        if simulation is not None:
            attributes["frequency"] = simulation.frequencies[number].share
    for _, _, attributes in graph.edges(data=True):
        attributes["grounds"] = printable(attributes["grounds"])
    written = BytesIO()
    networkx.write_graphml_xml(graph, written)
    return written.getvalue().decode("utf-8") + "\n"
