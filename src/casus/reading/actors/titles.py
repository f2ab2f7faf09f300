"""Titles beside the names of people: "US Secretary of State *Antony Blinken*", "*Jan Novak*, the foreign
minister".
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Protocol

from casus.codebook import Codebook
from casus.codebook.actors import RoleNoun
from casus.model import Actor
from casus.reading.actors.identities import by_offices, who_is
from casus.reading.actors.mentions import SUBJECTS
from casus.reading.actors.naming import Named
from casus.reading.actors.presented import presented_as
from casus.reading.actors.roles import FORMER, Roles, side_of, singular_of
from casus.reading.attribution.spans import Range, root_in
from casus.reading.columns import Parse

ABBREVIATED = {
    "gen.": "general", "lt.": "lieutenant", "col.": "colonel", "adm.": "admiral", "maj.": "major", "capt.": "captain",
    "sen.": "senator", "rep.": "congressman", "gov.": "governor", "sgt.": "sergeant", "prof.": "professor",
    "rev.": "pastor", "brig.": "brigadier", "cmdr.": "commander", "amb.": "ambassador",
}  # fmt: skip
"""Titles cut short, by the role noun they stand for."""

_TITLE_WORDS = frozenset({"NOUN", "PROPN", "ADJ", "ADP", "DET", "PART", "CCONJ", "NUM", "PRON"})
_LINKS = frozenset({"of", "for", "to", "the", "and", "'s", "’s", "-", ".", "s", "a", "an"})
_LEFT_OUT = FORMER | {"the", "a", "an", "'s", "’s"}
_LONGEST_TITLE = 14
_PROVINCES = frozenset(
    {
        "province",
        "county",
        "prefecture",
        "municipality",
        "oblast",
        "governorate",
        "canton",
        "borough",
        "city",
        "town",
    }
)
_BODIES = frozenset({"group", "organisation", "organ"})
_BINDING = frozenset({"GOV", "MIL", "SPY", "COP", "REB", "IGO", "UAF", "SEP", "INS"})
"""PLOVER sectors of bodies whose people speak for them: governments, armies, rebels, not parties or universities."""

_POSSESSIVES = frozenset({"'s", "’s", "'", "’"})
_PARTY = re.compile(r"[RDI]-[A-Z]")
"""How American reports name the party and home of a member of Congress: "Maria Cruz, *D-Calif.*"."""

FORMS_OF_ADDRESS = frozenset(
    {"mr", "mr.", "mrs", "mrs.", "ms", "ms.", "dr", "dr.", "sir", "dame", "lord", "lady", "baroness", "sheikh",
     "shaikh"}
)  # fmt: skip
"""What may stand between a title and a name, and is itself no office: "Prime Minister *Sir* John Marlow"."""

SENT_ABROAD = frozenset(
    {"ambassador", "envoy", "representative", "emissary", "negotiator", "commissioner", "consul", "attaché",
     "charge d'affaires", "chargé d'affaires", "delegate", "diplomat", "mediator", "liaison"}
)  # fmt: skip
"""Whom one side sends to another, so that two sides may stand in the title: "*China's* UN ambassador"."""


_DELEGATES = frozenset({"ambassador", "permanent representative"})
"""Those whom states send to the United Nations: "*UN ambassador* Jan Novak" is not of the United Nations."""


@dataclass(frozen=True, slots=True)
class Title:
    """A title beside a name: the role, the words, whose it is and whether it is a past one."""

    role: RoleNoun
    words: str
    side: Actor | None
    former: bool


class Known(Protocol):
    """A person found before in the document."""

    @property
    def actor(self) -> Actor:
        """Who it is."""


class Titles:
    """The titles in one document. ``people`` are those found so far by their tokens: a title ends there,
    unless it is that of somebody's adviser or envoy.
    """

    def __init__(
        self,
        parse: Parse,
        on: dt.date | None,
        codebook: Codebook,
        names: dict[int, Named],
        roles: Roles,
        people: Mapping[int, Known],
    ) -> None:
        """Nothing is read before it is asked for."""
        self._roles = roles
        self._parse, self._on, self._codebook, self._names = parse, on, codebook, names
        self._people = people

    def of(self, name: Range) -> Title | None:
        """The title before the name, else the one in apposition after it; a party's badge tells a legislator.

        A bare rank gives way to an apposition that says whose: "Gen. John Marlow, *commander of American forces*".
        """
        if self._bears_party(name[1]):
            return Title(self._codebook.role_nouns["congressman"], "member of Congress", None, former=False)
        before = self._title_before(name)
        if before is not None and before.side is None and before.role.noun not in SENT_ABROAD:
            before = replace(before, side=self._state_behind(name[1]))
        if before is not None and (before.side is not None or before.role.sector != "MIL"):
            return before
        beside = self._title_after(name)
        if beside is None or beside.side is None:
            beside = self._affiliation(name) or self._presented(name) or beside
        if before is None and beside is None:
            return self._owned(name[0])
        return beside if before is None or (beside is not None and beside.side is not None) else before

    def _bears_party(self, end: int) -> bool:
        """Whether a party and a home follow the name: ", R-Texas,"."""
        if end + 1 >= len(self._parse) or self._parse.text[end] not in {",", "("}:
            return False
        start = self._parse.offset[end + 1]
        return _PARTY.match(self._parse.whole, start) is not None

    def _presented(self, name: Range) -> Title | None:
        """The title that a clause gives: "*Jan Novak*, who heads the Ruritanian army"."""
        found = presented_as(name, self._parse, self._roles)
        if found is None:
            return None
        title = self._make_title(found.role, found.first, found.start, found.end)
        return replace(title, former=True) if found.former else title

    def _owned(self, start: int) -> Title | None:
        """Whom a report only calls somebody's: "*Ruritania's* Jan Novak"."""
        before = start - 2
        if before < 0 or self._parse.lower[start - 1] not in {"'s", "’s"}:
            return None
        named = self._names.get(before)
        if named is None or named.leaning or named.name.code not in self._codebook.states:
            return None
        state = self._codebook.denoted(named.name, self._on)[0]
        return Title(RoleNoun("member", "GOV", "side"), "member", state, former=False)

    def _state_behind(self, link: int) -> Actor | None:
        """The state right behind a name with a title before it: "Foreign Minister Jan Novak *of Chad*"."""
        parse = self._parse
        if link >= len(parse) or parse.lower[link] not in {"of", "from"}:
            return None
        named = self._names.get(link + 1) or self._names.get(link + 2)
        if named is None or named.leaning or named.name.code not in self._codebook.states:
            return None
        between = parse.lower[link + 1 : named.start]
        return self._codebook.actor(named.name.code) if between in ([], ["the"]) else None

    def _title_before(self, name: Range) -> Title | None:
        """The title right before the name: "US Secretary of State *Antony Blinken*"."""
        parse, end = self._parse, name[0]
        while end and parse.lower[end - 1] in FORMS_OF_ADDRESS:
            end -= 1
        ranked = end
        while ranked and parse.lower[ranked - 1] in ABBREVIATED:
            ranked -= 1
        if ranked and parse.text[ranked - 1] == "," and parse.dep[root_in(parse, name)] == "appos":
            end = ranked - 1
        start, first = end, parse.sentence_at[name[0]][0]
        while start > first and end - start < _LONGEST_TITLE and self._is_title_word(start - 1):
            start -= 1
        for index in range(end - 1, start - 1, -1):
            role = self._role_ending(index, end)
            if role is not None:
                start = self._phrase_start(start, role[1])
                return self._make_title(role[0], role[1], start, end, self._principal(start, role[1]))
            if parse.pos[index] in {"CCONJ", "VERB"}:
                break
        return None

    def _phrase_start(self, start: int, first: int) -> int:
        """Where the title's own phrase begins: "in anger at *President*" names no anger."""
        parse = self._parse
        apart = [i for i in range(start, first) if parse.pos[i] == "ADP" and parse.lower[i] not in _LINKS]
        if apart:
            start = apart[-1] + 1
        small = [i for i in range(start, first) if parse.pos[i] == "NOUN" and parse.text[i].islower()]
        inside = parse.left[parse.head[first]] if parse.dep[first] == "compound" else parse.left[first]
        if small and parse.text[first].istitle() and small[-1] < inside:
            start = small[-1] + 1
        return start

    def _principal(self, start: int, first: int) -> Actor | None:
        """The side of whoever the bearer serves, named right before the title: "*Biden* adviser", "*Putin's* aide"."""
        before = start - 1
        if before >= 0 and self._parse.lower[before] in _POSSESSIVES:
            before -= 1
        served = self._people.get(before) if start <= first else None
        if served is None or served.actor.kind == "person":
            return None
        return side_of(self._codebook, served.actor)

    def _title_after(self, name: Range) -> Title | None:
        """The title in apposition after the name: "*Jan Novak*, the Ruritanian foreign minister"."""
        parse, start = self._parse, name[1]
        if start + 1 >= len(parse) or parse.text[start] not in {",", "("}:
            return None
        start += 1
        end, last = start, parse.sentence_at[name[1] - 1][1]
        while end < last and end - start < _LONGEST_TITLE and self._is_title_word(end):
            end += 1
        for index in range(start, end):
            role = self._roles.complemented.get(index)
            if role is not None:
                return self._make_title(role[0], index, start, end)
            open_ended = index + 1 < last and parse.text[index + 1] != ","
            if open_ended and parse.dep[index] in SUBJECTS and parse.left[index] >= start:
                return None  # "attacked Jan Novak, *a spokesman* said"
            found = self._roles.ending.get(index)
            if found is None or index < parse.head[index] < end:
                continue  # "the *deputy* foreign minister"
            if index + 1 == end or parse.pos[index + 1] not in {"NOUN", "PROPN"}:
                return self._make_title(found[0], found[1], start, end)
        return None

    def _affiliation(self, name: Range) -> Title | None:
        """The body whose one is: "*Jan Novak* of the Ruritanian foreign ministry", "*Omar Sidi* of the Front"."""
        parse, link = self._parse, name[1]
        if link >= len(parse) or parse.lower[link] not in {"of", "from"}:
            return None
        governed = next((i for i in parse.children[link] if parse.dep[i] == "pobj"), None)
        if governed is None:
            return None
        named, role = self._names.get(governed), self._roles.ending.get(governed)
        bearer = self._names.get(link + 1) or self._names.get(link + 2)
        if named is not None and named.name.kind in _BODIES and bearer is named:
            side = self._codebook.denoted(named.name, self._on)
            sector = named.name.sector or (side[0].sector if side else None)
            binds = side and sector in _BINDING
            return (
                Title(RoleNoun("member", str(sector), "side"), "member", side[0], former=False)
                if binds
                else None
            )
        if named is None and (role is None or role[0].acts != "side" or role[0].sector not in _BINDING):
            return None
        end = governed + 1
        if end + 1 < len(parse) and parse.lower[end] == "in" and end + 1 in self._names:
            end += 2
        member = role[0] if role is not None else RoleNoun("member", "GOV", "side")
        found = self._make_title(member, governed, link + 1, end)
        return found if found.side is not None else None

    def _is_title_word(self, index: int) -> bool:
        parse = self._parse
        if index in self._people or parse.spaces[index]:
            return False
        return parse.pos[index] in _TITLE_WORDS or parse.lower[index] in _LINKS or index in self._names

    def _role_ending(self, index: int, end: int) -> tuple[RoleNoun, int] | None:
        """A role noun at ``index`` whose words, complement included, reach to the name."""
        abbreviated = self._codebook.role_nouns.get(ABBREVIATED.get(self._parse.lower[index], ""))
        if abbreviated is not None and index == end - 1:
            return abbreviated, index
        whole = self._roles.complemented.get(index)
        if whole is not None:
            return whole[0], index
        found = self._roles.ending.get(index)
        if found is None or index == end - 1:
            return found
        follows = self._parse.lower[index + 1] in {"of", "for", "to", "in", "at"}
        return found if follows and self._parse.pos[end - 1] != "ADP" else None

    def _make_title(
        self, role: RoleNoun, first: int, start: int, end: int, principal: Actor | None = None
    ) -> Title:
        """The title in ``[start, end)`` whose role noun begins at ``first``."""
        found = {self._names[i].start: self._names[i] for i in range(start, end) if i in self._names}
        names = [named for named in found.values() if not self._is_portfolio(named, first)]
        sides = [n for n in names if not n.leaning and n.name.kind not in {"person", "company"}]
        named = {i for n in names for i in range(n.start, n.end)}
        words = [(self._parse.text[i], self._parse.lower[i]) for i in range(start, end) if i not in named]
        kept = [ABBREVIATED.get(lower, word) for word, lower in words if lower not in _LEFT_OUT]
        former = any(lower in FORMER for _, lower in words)
        side = self._whose(sides, role, first) or principal or self._served(names, first, end)
        side = side or self._in_relative(start)
        return Title(self._as_legislator(role, sides, kept), " ".join(kept).strip(" -"), side, former)

    def _served(self, names: list[Named], first: int, end: int) -> Actor | None:
        """The side of the known person whom a title says its bearer serves: "an adviser of President *Joe Biden*"."""
        behind = (n for n in names if n.name.kind == "person" and n.start > first)
        served = next((who_is(self._codebook, n.names, self._on) for n in behind), None)
        if served is None and not names and self._parse.lower[first + 1] in {"for", "of", "to"}:
            surname = self._parse.text[end - 1]  # "spokesman for *Novak*"
            served = by_offices(self._codebook, surname, self._on)
        return None if served is None or served.kind == "person" else side_of(self._codebook, served)

    def _in_relative(self, start: int) -> Actor | None:
        """The state that a relative clause is about: "thanked *Chad*, whose defence minister, Omar Sidi, was there"."""
        if self._parse.lower[start] != "whose":
            return None
        named = next(
            (self._names[i] for i in range(start - 1, max(start - 3, -1), -1) if i in self._names), None
        )
        return self._codebook.denoted(named.name, self._on)[0] if named is not None else None

    def _is_portfolio(self, named: Named, first: int) -> bool:
        """Whether a region is what a minister deals with, not whose he is: "*Europe* Minister", "minister *for it*"."""
        behind = self._parse.lower[named.start - 1] == "for" and named.start > first
        if behind and self._parse.lower[named.start - 2] in {"minister", "secretary"}:
            return True
        beside = named.end == first and self._parse.lower[first] in {"minister", "secretary"}
        return beside and named.name.code not in self._codebook.states and named.name.kind != "adjective"

    def _whose(self, sides: list[Named], role: RoleNoun, first: int) -> Actor | None:
        """The side a title belongs to: the last one named, but the sender of those who are sent to another."""
        if not sides:
            return None
        sides = [side for side in sides if self._parse.lower[side.start - 1] != "in"] or sides
        chosen = sides[-1]
        if chosen.name.kind == "organ" and len(sides) > 1 and sides[-2].end == chosen.start:
            chosen = sides[-2]
        if role.noun.split()[-1] in SENT_ABROAD or singular_of(role.noun, role.noun) in SENT_ABROAD:
            before = [side for side in sides if side.start <= first]
            states = [side for side in before if side.name.code in self._codebook.states]
            if not states and role.noun in _DELEGATES and {side.name.code for side in sides} <= {"UN"}:
                return None
            if not before and self._is_sent_to(sides[0]):
                return None
            chosen = (states or before or sides)[0]
        return self._codebook.denoted(chosen.name, self._on)[0]

    def _is_sent_to(self, side: Named) -> bool:
        """Whether a side is only where somebody is sent: "its ambassador *to the European Union*"."""
        before = self._parse.lower[max(side.start - 2, 0) : side.start]
        return "to" in before[-1:] or before == ["to", "the"]

    def _as_legislator(self, role: RoleNoun, sides: list[Named], kept: list[str]) -> RoleNoun:
        """The role of who chairs a committee of a parliament, governs a province, or is only a "Representative".

        He binds nobody.
        """
        in_house = role.noun == "representative" and kept == ["Representative"]
        in_province = role.acts == "side" and not _PROVINCES.isdisjoint(word.lower() for word in kept)
        in_committee = bool(sides) and sides[-1].name.sector == "LEG" and role.acts == "side"
        return self._codebook.role_nouns["congressman"] if in_house or in_committee or in_province else role
