"""The codebook as one object: who is who, by every name and on every day."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property

from casus.codebook.actors import ActorName, NameKind, RoleNoun, State
from casus.codebook.event_types import OwnEventType, with_own_types
from casus.codebook.groups import Group
from casus.codebook.lexicon import Lexicon, load_lexicon
from casus.codebook.names import NameTable
from casus.codebook.notables import load_cities, load_companies, load_people
from casus.codebook.offices import Offices, load_offices
from casus.codebook.organisations import Membership, Organisation
from casus.codebook.tenures import Tenure
from casus.codebook.wordings import fold
from casus.model import Actor, ActorKind

_BODY_KINDS = frozenset(
    {"name", "adjective", "demonym", "abbreviation", "nickname", "metonym", "organisation"}
)
"""Kinds of names that stand before an office: "*Kremlin* spokesman", "*British* foreign secretary"."""


STATE_SECTORS = frozenset({"GOV", "MIL", "COP", "SPY"})
"""Sectors whose acts and words are the state's own (PLOVER manual 1.0)."""


@dataclass(frozen=True, eq=False)
class Codebook:
    """Who is who: states, organisations with members by date, armed groups, offices, and the names texts use.

    ``office_rows`` are a user's own rows for the table of offices, ``event_types`` his own types of events.
    """

    states: dict[str, State]
    organisations: dict[str, Organisation]
    memberships: tuple[Membership, ...]
    groups: dict[str, Group]
    actor_names: tuple[ActorName, ...]
    role_nouns: dict[str, RoleNoun]
    office_rows: tuple[dict[str, str], ...] = field(default=())
    event_types: dict[str, OwnEventType] = field(default_factory=dict)

    def members(self, organisation: str, on: dt.date | None = None) -> frozenset[str]:
        """Codes of the members on that day; without a day, of today's. Empty for an unknown organisation."""
        return frozenset(
            membership.member
            for membership in self._memberships.get(organisation, ())
            if membership.covers(on)
        )

    def is_member(self, state: str, organisation: str, on: dt.date | None = None) -> bool:
        """Whether the state belongs to the organisation on that day."""
        return state in self.members(organisation, on)

    @cached_property
    def lexicon(self) -> Lexicon:
        """The words that name acts, those of the user's own event types first."""
        return with_own_types(self.event_types) if self.event_types else load_lexicon()

    @cached_property
    def _memberships(self) -> dict[str, list[Membership]]:
        table: dict[str, list[Membership]] = {}
        for membership in self.memberships:
            table.setdefault(membership.organisation, []).append(membership)
        return table

    @cached_property
    def bodies(self) -> dict[str, str]:
        """Codes of states, organisations and groups by the names that stand before an office, folded."""
        found: dict[str, str] = {}
        for name in (*self.actor_names, *self._organisation_names(), *self._group_names()):
            if name.kind in _BODY_KINDS or name.kind == "group":
                found.setdefault(fold(name.text), name.code)
        return found

    @cached_property
    def offices(self) -> Offices:
        """Who held which office when."""
        return load_offices(self.office_rows, self.bodies)

    @cached_property
    def names(self) -> NameTable:
        """Every name of the codebook, ready to be found in texts; where one means several, the likelier
        first.
        """
        return NameTable(
            (
                *self.actor_names,
                *self._organisation_names(),
                *self._group_names(),
                *self._office_holders(),
                *load_people(),
                *load_companies(),
                *load_cities(),
            )
        )

    @cached_property
    def capitals(self) -> dict[str, str]:
        """The states by the names that may be the place as well as the government that sits there."""
        seats = {state.capital: code for code, state in self.states.items()}
        return seats | {name.text: name.code for name in self.actor_names if name.kind == "capital"}

    @cached_property
    def by_surname(self) -> dict[str, list[Tenure]]:
        """Terms of office by the holder's surname, folded."""
        found: dict[str, list[Tenure]] = {}
        for term in self.offices.terms:
            found.setdefault(fold(term.surname), []).append(term)
        return found

    @cached_property
    def role_ends(self) -> frozenset[str]:
        """The last words of role nouns: where none stands, no role noun ends."""
        whole = (noun.split()[-1] for noun in self.role_nouns)  # "F-16", in one word
        return frozenset({*whole, *(noun.replace("-", " ").split()[-1] for noun in self.role_nouns)})

    @cached_property
    def role_complements(self) -> frozenset[str]:
        """First words of the role nouns that go on with "of", "for" or "to"."""
        return frozenset(
            noun.split()[0] for noun in self.role_nouns if {"of", "for", "to"} & set(noun.split()[1:])
        )

    @cached_property
    def plain_roles(self) -> dict[str, RoleNoun]:
        """Role nouns with blanks for hyphens."""
        return {noun.replace("-", " "): role for noun, role in self.role_nouns.items()}

    @cached_property
    def spellings(self) -> dict[str, list[tuple[str, ActorName | RoleNoun]]]:
        """Single words that a misspelt one may stand for, folded, by their first letter."""
        found: dict[str, list[tuple[str, ActorName | RoleNoun]]] = {}
        kinds = {"name", "demonym", "adjective", "capital"}
        words: list[tuple[str, ActorName | RoleNoun]] = [
            *((name.text, name) for name in self.actor_names if name.kind in kinds and name.end is None),
            *((name.text, name) for name in load_cities()),
            *((role.noun, role) for role in self.role_nouns.values()),
        ]
        for text, target in words:
            if " " not in text:
                found.setdefault(fold(text)[:1], []).append((fold(text), target))
        return found

    def _organisation_names(self) -> Iterator[ActorName]:
        for found in self.organisations.values():
            code = str(found.part_of) if found.kind == "organ" else found.code
            for text in (found.name, *found.aliases):
                yield ActorName(text, code, "organisation", found.sector, found.start, found.end)

    def _group_names(self) -> Iterator[ActorName]:
        for group in self.groups.values():
            for text in group.names:
                yield ActorName(text, group.code, "group", group.sector, None, None, group.country)

    def _office_holders(self) -> Iterator[ActorName]:
        for _, holder in self.offices.spellings:
            yield from (
                ActorName(spelling, holder, "person", None)
                for spelling in self.offices.spellings[_, holder]
                if " " in spelling
            )

    def actor(self, code: str, sector: str | None = None) -> Actor:
        """The actor with that code, narrowed to a sector; an unknown code is a group of that name."""
        known = self._actors.get((code, sector))
        if known is None:
            known = self._actors[code, sector] = self._make_actor(code, sector)
        return known

    @cached_property
    def _actors(self) -> dict[tuple[str, str | None], Actor]:
        """Those asked for so far."""
        return {}

    def _make_actor(self, code: str, sector: str | None) -> Actor:
        if code in self.states:
            state = self.states[code]
            return Actor(code, state.name, "state", state.country, sector)
        if code in self.organisations:
            found = self.organisations[code]
            kind: ActorKind = "bloc" if found.kind in {"bloc", "members"} else "organisation"
            return Actor(code, found.name, kind, found.country, sector or found.sector)
        if code in self.groups:
            group = self.groups[code]
            if group.country is not None and group.sector in STATE_SECTORS:
                return self.actor(group.country, sector or group.sector)
            return Actor(code, group.name, "group", group.country, sector or group.sector)
        return Actor(code, code.replace("_", " ").title(), "group", None, sector)

    def denoted(self, name: ActorName, on: dt.date | None = None) -> tuple[Actor, ...]:
        """The actors a name stands for: the members where it only names a group of states."""
        if name.kind in _KIND_OF_ACTOR:
            return (Actor(name.code, name.code, _KIND_OF_ACTOR[name.kind], name.country, name.sector),)
        found = self.organisations.get(name.code)
        if found is not None and found.kind == "members":
            return tuple(self.actor(member) for member in sorted(self.members(name.code, on)))
        return (self.actor(name.code, name.sector),)


_KIND_OF_ACTOR: dict[NameKind, ActorKind] = {"company": "company", "person": "person"}
