"""Which state a place belongs to in which something is done: a town, the scene of an attack, a land that is left."""

from __future__ import annotations

from casus.codebook.gazetteer import sites_named
from casus.model import Actor
from casus.parsed import Token
from casus.reading.context import Context
from casus.reading.syntax import child, children, object_of_preposition

_SEAS = frozenset(
    {"Gulf", "Strait", "Straits", "Channel", "Sea", "Bay", "Ocean", "Red", "Atlantic", "Pacific"}
)
"""Waters with a name that some town or province bears too."""

_THERE = frozenset({"in", "near", "outside"})
_FORCES = frozenset({"troop", "troops", "soldier", "force", "contingent", "garrison", "peacekeeper"})
_MISSIONS = frozenset({"embassy", "mission", "consulate", "delegation"})
"""What one keeps with another: "closed its *mission* to the union"."""


def whose_town(name: Token, context: Context) -> tuple[Actor, ...]:
    """The state in which a town or area lies, one that the document names first: "fired rockets at *Haifa*".

    A state's name is no town's, nor is a part of a name: "in *Niger* Republic".
    """
    if context.affected(name) or (name.dep_ == "compound" and name.head.pos_ == "PROPN"):
        return ()
    words = [word for word in name.children if word.dep_ == "compound" and word.pos_ == "PROPN"]
    start = min((word.i for word in words), default=name.i)
    if child(name, "prep") is not None or name.text in _SEAS:  # "the *Gulf* of Aden", "in the *Gulf*"
        return ()
    sites = sites_named(name.doc[start : name.i + 1].text)
    inhabited = [site.country for site in sites if site.kind in {"city", "area"}]
    country = next((country for country in inhabited if country in context.countries), None)
    country = country or next(iter(inhabited), None)
    return (context.codebook.actor(country),) if country else ()


def struck_there(attack: Token, context: Context) -> tuple[Actor, ...]:
    """The state in which a place lies that the clause begins with: "*in Sumy*, a bomb destroyed a school"."""
    for link in children(attack, "prep"):
        first = child(link, "pobj") if link.i < attack.i else None
        if first is None:
            continue
        place = first if link.lower_ in _THERE else object_of_preposition(first, *_THERE)
        found = _state_of(place, context) if place is not None else ()
        if found:  # also "on Friday evening *in Sumy*"
            return found
    return ()


def land_left(retreat: Token, context: Context) -> tuple[Actor, ...]:
    """Where those are who are withdrawn: "will pull out its troops *in Chad*", "closes its mission *to the union*"."""
    moved = child(retreat, "dobj", "nsubjpass")
    if moved is None:
        return ()
    if moved.lemma_ == "work" and (kept := object_of_preposition(moved, "of")) is not None:
        moved = kept  # "suspends the work of its *mission*"
    if moved.lemma_ in _MISSIONS:
        place = object_of_preposition(moved, "in", "to", "at")
    elif moved.lemma_ in _FORCES:
        place = object_of_preposition(moved, "in") or object_of_preposition(retreat, "in")
    else:  # "will lay down their arms *in Lima*" leaves nobody's land
        return ()
    return _state_of(place, context) if place is not None else ()


def _state_of(place: Token, context: Context) -> tuple[Actor, ...]:
    return context.affected(place) or whose_town(place, context)
