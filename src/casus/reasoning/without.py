"""What to leave out of a cascade, to see what depends on it: a statement, a treaty, or one party's duty under it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from casus.codebook.treaties import load_treaties
from casus.errors import UsageError
from casus.model import Reaction, Reading


@dataclass(frozen=True, slots=True)
class Omission:
    """Documents by id, and treaties by name with the party whose duty is meant (``None``: everybody's)."""

    documents: frozenset[str] = frozenset()
    duties: frozenset[tuple[str, str | None]] = frozenset()

    def covers(self, reaction: Reaction) -> bool:
        """Whether a reaction by treaty is left out."""
        treaty = reaction.grounds.treaty
        return treaty is not None and bool({(treaty, None), (treaty, reaction.actor.code)} & self.duties)


NOTHING = Omission()


def find_omission(names: Iterable[str], readings: Iterable[Reading]) -> Omission:
    """What the names mean: "grey-belgium" (a document), "london-1839" (a treaty), "london-1839:GBR" (one party's duty).

    Raises ``UsageError`` for a name that is neither, and for a state that never was a party.
    """
    documents = {reading.document.id for reading in readings}
    omitted: set[str] = set()
    duties: set[tuple[str, str | None]] = set()
    for name in names:
        identifier, _, party = name.partition(":")
        treaty = load_treaties().get(identifier)
        if name in documents:
            omitted.add(name)
        elif treaty is None:
            raise UsageError(
                f"{name!r} is neither a treaty nor a statement; give an id such as 'london-1839:GBR'"
            )
        elif party and party not in treaty.states() | {treaty.organisation}:
            raise UsageError(f"{party!r} never was a party to {identifier!r}")
        else:
            duties.add((treaty.name, party or None))
    return Omission(frozenset(omitted), frozenset(duties))
