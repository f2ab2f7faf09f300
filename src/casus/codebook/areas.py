"""Areas of treaties: which flags of a place lie inside, in dispute or outside (``data/areas.toml``)."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from functools import cache

from casus.codebook.files import read_toml

ANY = "*"


@dataclass(frozen=True, slots=True)
class Area:
    """Where a clause holds: flags of places for a party's own ground and for its forces away from it.

    ``since`` gives flags that count as disputed before a day; forces on the territory of a party to the
    treaty ``homelands_of`` are inside.
    """

    name: str
    ground: frozenset[str]
    forces: frozenset[str]
    ground_disputed: frozenset[str]
    forces_disputed: frozenset[str]
    homeland_outside: frozenset[str]
    homeland_disputed: frozenset[str]
    homelands_of: str | None
    since: tuple[tuple[str, dt.date], ...]
    source: str

    def disputed_then(self, on: dt.date) -> frozenset[str]:
        """The flags not yet settled as inside on that day."""
        return frozenset(flag for flag, day in self.since if on < day)


@cache
def load_areas() -> dict[str, Area]:
    """Every area by its identifier."""
    return {
        identifier: Area(
            name=entry["name"],
            ground=frozenset(entry.get("ground", "").split()),
            forces=frozenset(entry.get("forces", "").split()),
            ground_disputed=frozenset(entry.get("ground_disputed", "").split()),
            forces_disputed=frozenset(entry.get("forces_disputed", "").split()),
            homeland_outside=frozenset(entry.get("homeland_outside", "").split()),
            homeland_disputed=frozenset(entry.get("homeland_disputed", "").split()),
            homelands_of=entry.get("homelands_of"),
            since=tuple(entry.get("since", {}).items()),
            source=entry["source"],
        )
        for identifier, entry in read_toml("areas.toml").items()
    }
