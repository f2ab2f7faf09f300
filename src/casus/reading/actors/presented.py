"""Titles that a clause gives to somebody: "*Jan Novak* is the Czech premier", "Jan Novak, who heads the army"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from casus.codebook.actors import RoleNoun
from casus.reading.actors.roles import Roles
from casus.reading.attribution.spans import Range, root_in
from casus.reading.columns import Parse

_NAMING = frozenset({"be", "become", "remain", "appoint", "name", "elect", "serve", "make"})
_HEADING = frozenset({"head", "lead", "run", "command", "direct", "chair", "oversee"})
_HOLDING_NOW = frozenset({"become", "remain"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_PREDICATES = frozenset({"attr", "oprd"})
_OBJECT = frozenset({"dobj"})
_RELATIVE = frozenset({"relcl"})
_APPOSITION = frozenset({"appos"})
_AS = frozenset({"as"})
_GOVERNED = frozenset({"pobj"})
_PASSIVE = frozenset({"auxpass"})
_APART = frozenset({"relcl", "acl", "advcl", "punct"})


class Presented(NamedTuple):
    """A role that a clause gives to a person, and where the words stand that say whose it is."""

    role: RoleNoun
    first: int
    start: int
    end: int
    former: bool


def presented_as(name: Range, parse: Parse, roles: Roles) -> Presented | None:
    """The office or command that the clause of which a name is the subject, or a relative clause behind it, gives."""
    head = root_in(parse, name)
    for verb in _clauses(head, parse):
        lemma = parse.lemma[verb]
        if lemma in _NAMING:
            places = parse.children_as(verb, _PREDICATES) or _behind_as(verb, parse)
        elif lemma in _HEADING and parse.dep[verb] in _RELATIVE:
            places = parse.children_as(verb, _OBJECT)
        else:
            continue
        for place in places:
            found = _role_at(place, roles)
            if found is not None and (lemma in _NAMING or found[0].acts == "side"):
                role = found[0] if lemma in _NAMING else RoleNoun("head", found[0].sector, "side")
                end = next((i for i in parse.children[place] if i > place and parse.dep[i] in _APART), None)
                until = parse.right[place] if end is None else parse.left[end]
                return Presented(role, found[1], parse.left[place], until, _is_past(verb, parse))
    return None


def _clauses(head: int, parse: Parse) -> Iterator[int]:
    """The verb that a name is the subject of, and those of the relative clauses behind it or what stands beside it."""
    if parse.dep[head] in _SUBJECTS:
        yield parse.head[head]
    for noun in (head, *parse.children_as(head, _APPOSITION)):
        yield from (
            verb for verb in parse.children_as(noun, _RELATIVE) if parse.has_child(verb, frozenset({"who"}))
        )


def _behind_as(verb: int, parse: Parse) -> list[int]:
    """What somebody serves or was named *as*."""
    links = (child for child in parse.children[verb] if parse.lower[child] in _AS)
    return [place for link in links for place in parse.children_as(link, _GOVERNED)]


def _role_at(place: int, roles: Roles) -> tuple[RoleNoun, int] | None:
    whole = roles.complemented.get(place)
    return (whole[0], place) if whole is not None else roles.ending.get(place)


def _is_past(verb: int, parse: Parse) -> bool:
    """ "He *was* the foreign minister": nobody's who "*was named*" or "*became*" minister."""
    if parse.lemma[verb] in _HOLDING_NOW or parse.child(verb, _PASSIVE) is not None:
        return False
    return parse.tag[verb] == "VBD"
