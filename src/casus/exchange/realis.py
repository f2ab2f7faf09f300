"""Realis in PLOVER's contexts, where its manual puts events that did not happen, or not yet.

Source: PLOVER manual 0.8, section "Special contexts": historical, future, hypothetical, negation. Casus's seven kinds
are finer; formats that can say which one do so beside.
"""

from __future__ import annotations

from collections.abc import Iterable

from casus.model import Realis

SPECIAL: dict[Realis, str] = {
    "planned": "future",
    "threatened": "future",
    "hypothetical": "hypothetical",
    "denied": "negation",
    "negated": "negation",
}
MEANT: dict[str, Realis] = {
    "future": "planned",
    "hypothetical": "hypothetical",
    "negation": "negated",
    "historical": "actual",
}


def add_realis(contexts: Iterable[str], realis: Realis) -> tuple[str, ...]:
    """The contexts, with the special one for an event that is not one of the past or present."""
    special = SPECIAL.get(realis)
    return (*contexts, special) if special else tuple(contexts)


def take_realis(contexts: Iterable[str]) -> tuple[tuple[str, ...], Realis]:
    """The contexts without the special ones, and what those mean."""
    named = [context.strip().lower().replace(" ", "_") for context in contexts]
    realis: Realis = next((MEANT[context] for context in named if context in MEANT), "actual")
    return tuple(context for context in named if context and context not in MEANT), realis
