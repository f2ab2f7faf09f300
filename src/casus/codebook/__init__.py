"""The codebook: what Casus knows before it reads, as readable data files with their sources."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from casus.codebook.actors import ActorName, RoleNoun, State, load_names, load_role_nouns, load_states
from casus.codebook.names import NameTable
from casus.codebook.organisations import Membership, Organisation, load_memberships, load_organisations
from casus.model import Actor, ActorKind

__all__ = ["Codebook", "check", "load"]


@dataclass(frozen=True, eq=False)
class Codebook:
    """Who is who: states, organisations with their members by date, and the names texts give them."""

    states: dict[str, State]
    organisations: dict[str, Organisation]
    memberships: tuple[Membership, ...]
    actor_names: tuple[ActorName, ...]
    role_nouns: dict[str, RoleNoun]

    def members(self, organisation: str, on: dt.date | None = None) -> frozenset[str]:
        """Codes of the members on that day; without a day, of today's. Empty for an unknown organisation."""
        return frozenset(
            m.member for m in self.memberships if m.organisation == organisation and m.covers(on)
        )

    def is_member(self, state: str, organisation: str, on: dt.date | None = None) -> bool:
        """Whether the state belongs to the organisation on that day."""
        return state in self.members(organisation, on)

    @cached_property
    def names(self) -> NameTable:
        """Every name of the codebook, ready to be found in texts."""
        organisations = (
            ActorName(text, o.code, "organisation", o.sector, o.start, o.end)
            for o in self.organisations.values()
            for text in (o.name, *o.aliases)
        )
        return NameTable((*self.actor_names, *organisations))

    def actor(self, code: str, sector: str | None = None) -> Actor:
        """The actor with that code; ``sector`` narrows it. An unknown code is a group of that name."""
        if code in self.states:
            state = self.states[code]
            return Actor(code, state.name, "state", state.country, sector)
        if code in self.organisations:
            organisation = self.organisations[code]
            kind: ActorKind = "bloc" if organisation.kind == "bloc" else "organisation"
            return Actor(code, organisation.name, kind, organisation.country, sector or organisation.sector)
        return Actor(code, code, "group", None, sector)


def load(*user_files: Path) -> Codebook:
    """The codebook shipped with Casus, with what the user's own files add or override."""
    return Codebook(load_states(), load_organisations(), load_memberships(), load_names(), load_role_nouns())


def check() -> list[str]:
    """Problems found in the tables of the codebook, one line each; empty when all is well."""
    book = load()
    known = book.states.keys() | book.organisations.keys()
    return [
        f"actor_names.csv: {n.text}: unknown code {n.code}" for n in book.actor_names if n.code not in known
    ]
