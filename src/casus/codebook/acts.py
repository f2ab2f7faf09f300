"""Which trigger of a treaty an act is: ``data/acts.toml`` maps PLOVER types and modes to triggers."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from casus.codebook.files import read_toml


@dataclass(frozen=True, slots=True)
class ActTriggers:
    """The triggers an act meets; ``contested`` says why lawyers differ over it."""

    triggers: frozenset[str]
    contested: str | None


NO_TRIGGER = ActTriggers(frozenset(), None)


@cache
def _acts() -> dict[str, ActTriggers]:
    return {
        act: ActTriggers(frozenset(entry["triggers"].split()), entry.get("contested"))
        for act, entry in read_toml("acts.toml").items()
    }


def triggers_of(act: str, mode: str | None = None) -> ActTriggers:
    """What an act triggers; nothing, for an act that is no attack, threat, pressure or unrest."""
    acts = _acts()
    return acts.get(f"{act} {mode}", acts.get(act, NO_TRIGGER))


def known_acts() -> tuple[str, ...]:
    """The PLOVER types that a treaty may answer to."""
    return tuple(dict.fromkeys(act.split()[0] for act in _acts()))
