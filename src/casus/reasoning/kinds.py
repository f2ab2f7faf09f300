"""Whether an event asked about is of the kind that a condition names, a user's own event types included.

A user's own type is a kind of each of its parents. A condition that names it is also found by a question about a
parent, which leaves open which kind it means; one that names another own type is not.
"""

from __future__ import annotations

from dataclasses import dataclass

from casus.codebook import Codebook
from casus.codebook.ontology import Kind, load_ontology
from casus.model import Condition, Scenario


@dataclass(frozen=True, slots=True)
class ActKind:
    """What an act is: PLOVER type and mode, and the user's own type that narrows them."""

    act: str
    mode: str | None = None
    subtype: str | None = None

    def __str__(self) -> str:
        """As it is worded: "COERCE restrict", "ENERGY_CUTOFF"."""
        return self.subtype or " ".join(part for part in (self.act, self.mode) if part)


def trigger_kind(condition: Condition) -> ActKind | None:
    """The kind of act that a condition names; ``None`` when it is no actor's act."""
    if condition.trigger_act is None:
        return None
    return ActKind(condition.trigger_act, condition.trigger_mode, condition.trigger_subtype)


def scenario_kind(scenario: Scenario) -> ActKind | None:
    """The kind of act that a question is about."""
    return ActKind(scenario.act, scenario.mode, scenario.subtype) if scenario.act else None


def why_of_kind(wanted: ActKind, given: ActKind, codebook: Codebook) -> str | None:
    """Why the act given is of the kind wanted, in words; ``None`` when it is not."""
    if wanted.subtype and wanted.subtype == given.subtype:
        return f"both are {given.subtype}"
    if wanted.subtype and given.subtype:
        return None
    ontology = load_ontology()
    if wanted.subtype:
        found = any(
            ontology.subsumes(given.act, given.mode, *parent) for parent in _parents(wanted, codebook)
        )
        return (
            f"{wanted} of the condition is a kind of {given}; the question leaves open which"
            if found
            else None
        )
    found = any(ontology.subsumes(wanted.act, wanted.mode, *parent) for parent in _parents(given, codebook))
    return f"{given} in the question is {wanted} of the condition" if found else None


def _parents(kind: ActKind, codebook: Codebook) -> tuple[Kind, ...]:
    """The PLOVER kinds that it is one of: those of its own type, and how it was coded."""
    own = codebook.event_types.get(kind.subtype) if kind.subtype else None
    return ((kind.act, kind.mode), *(own.parents if own else ()))
