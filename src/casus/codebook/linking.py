"""How much it says when two mentions of events compare so and so: ``data/event_linking.toml``."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from casus.codebook.files import read_toml
from casus.errors import CodebookError


@dataclass(frozen=True)
class LinkingWeights:
    """Weights of each level of each field, ``threshold`` of a link and ``floor`` of every pair in a record, in bits."""

    threshold: float
    floor: float
    fields: dict[str, dict[str, float]]


@cache
def load_linking_weights() -> LinkingWeights:
    """The weights from the codebook.

    Raises ``CodebookError`` for a weight that is no number, or a floor above the threshold.
    """
    data = read_toml("event_linking.toml")
    numbers = {"threshold": data["threshold"], "floor": data["floor"]} | {
        f"weights.{field}.{level}": weight
        for field, levels in data["weights"].items()
        for level, weight in levels.items()
    }
    errors = [
        f"event_linking.toml: {name} is no number of bits"
        for name, value in numbers.items()
        if not isinstance(value, float)
    ]
    if not errors and data["floor"] > data["threshold"]:
        errors.append("event_linking.toml: the floor is above the threshold")
    if errors:
        raise CodebookError(errors)
    return LinkingWeights(data["threshold"], data["floor"], data["weights"])
