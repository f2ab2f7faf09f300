"""Whose deeds are no state's though the words name its people: farmers, nurses, firms, former presidents.

"French *nurses* began a strike", "Swiss *supermarkets* launched a price war" and "ex-minister Diallo signed the book"
tell of deeds that nobody did for France, Switzerland or Guinea.
"""

from __future__ import annotations

from casus.codebook.lexicon import word_classes
from casus.model import Actor
from casus.parsed import Token
from casus.reading.context import Act
from casus.reading.syntax import child, object_of_preposition

_CAUSES = frozenset({"AGR", "LAB", "EDU", "MED", "SOC", "REF", "CRM"})
_PEOPLE = _CAUSES | {"CVL", "ELI"}
"""PLOVER sectors of those who speak for a cause of their own, and with others who act for themselves."""
_FIRMS = frozenset({"BUS"})
_MANY = frozenset({"hundred", "thousand", "dozen", "score", "ten", "number", "family"})
_MOVING = frozenset({"cross", "pour", "stream", "flood", "flock", "enter", "swarm", "spill", "march"})
_SOVEREIGN = frozenset({"ASSAULT", "MOBILIZE", "AGREE", "RETREAT", "COOPERATE"})
"""PLOVER types of what a firm does for no state: that it cuts off the gas may be its government's will."""


_BY_ARMS = frozenset({"ASSAULT", "MOBILIZE", "RETREAT"})
_FORCES = frozenset({"army", "navy", "force", "military", "police", "guard", "corps", "militia", "unit"})
"""Whose men do as they are told: "men *of the coast guard*"."""


def speaks_for_itself(holder: Actor) -> bool:
    """ "Poland's *farmers* threaten to blockade the ministry", "*students* in Belgrade demand elections"."""
    return holder.kind == "state" and holder.sector in _CAUSES


def is_private(doer: Actor, act: Act) -> bool:
    """Whether somebody named by his state only belongs to it: "Georgian *farmers* withdrew their savings".

    Its soldiers, and crews whose boats are told of, are another matter: see ``_obey_it``.
    """
    if doer.kind != "state":
        return False
    if doer.sector is None:
        return act.source is not None and (_are_on_the_move(act.source, act.token) or _are_people(act))
    if act.source is not None and _obey_it(act.source):
        return False
    return doer.sector in _PEOPLE or (doer.sector in _FIRMS and act.entry.type in _SOVEREIGN)


def _obey_it(doers: Token) -> bool:
    """ "The army said *its men* had opened fire", "*men of the Iranian navy*", "Chinese fishing *boats* entered"."""
    of = object_of_preposition(doers, "of")
    served = of is not None and of.lemma_.lower() in _FORCES
    men = doers.lemma_ == "man" and (served or any(word.tag_ == "PRP$" for word in doers.children))
    return men or doers.lemma_.lower() in word_classes()["ship"]


def _are_people(act: Act) -> bool:
    """ "After *Serbs* blocked roads", "jittery *Brits* stripped the shops": some of them, whom nobody sent.

    Who shells or moves up is another matter, as is what "*the* Serbs" did.
    """
    people = act.source
    bare = (
        people is not None
        and people.tag_ == "NNPS"
        and people.ent_type_ == "NORP"
        and child(people, "det") is None
    )
    return bare and act.entry.type not in _BY_ARMS


def _are_on_the_move(people: Token, verb: Token) -> bool:
    """ "*Hundreds of Afghans* crossed into Pakistan", "*3,000 Malians* crossed it"; not "*the Russians* crossed"."""
    if verb.lemma_ not in _MOVING:
        return False
    if people.lemma_.lower() in _MANY:
        return object_of_preposition(people, "of") is not None
    return people.tag_ in {"NNPS", "NNS"} and people.ent_type_ == "NORP" and child(people, "det") is None
