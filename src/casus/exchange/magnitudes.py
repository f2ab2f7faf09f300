"""How many were killed, injured and arrested, for formats with a field for each."""

from __future__ import annotations

from collections.abc import Iterable

from casus.model import Quantity

FATES = {
    "dead": frozenset({"dead", "deaths", "killed", "fatalities"}),
    "injured": frozenset({"injured", "injuries", "wounded"}),
    "arrested": frozenset({"arrested", "arrests", "detained", "detainees"}),
}
"""Fields of PLOVER's size object and the units of quantities that fill them."""


def casualties(quantities: Iterable[Quantity]) -> dict[str, float]:
    """The number in each field: as said, or its lower bound where the text gives no more; the first one counts."""
    found: dict[str, float] = {}
    for quantity in quantities:
        number = quantity.low if quantity.value is None else quantity.value
        for fate, units in FATES.items():
            if number is not None and quantity.unit.lower() in units:
                found.setdefault(fate, number)
    return found
