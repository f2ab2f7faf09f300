"""The cascade as JSON."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from casus.reasoning.cascade_difference import Difference
from casus.reasoning.cascade_steps import Cascade
from casus.reasoning.simulation import Simulation
from casus.views.brief_json import to_json


def cascade_json(
    cascade: Cascade,
    *,
    simulation: Simulation | None = None,
    without: Sequence[str] = (),
    difference: Difference | None = None,
) -> str:
    """One JSON object with ``steps``, ``links`` and ``complete``; ``without`` and ``simulation`` where asked for."""
    shown: dict[str, Any] = asdict(cascade)
    if difference is not None:
        shown["without"] = {"left_out": list(without), **asdict(difference)}
    if simulation is not None:
        shown["simulation"] = asdict(simulation)
    return to_json(shown)
