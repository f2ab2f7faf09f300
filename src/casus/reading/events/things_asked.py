"""Things that somebody asks for: arms and goods, leave, anything called for, insisted on or sought of another."""

from __future__ import annotations

from functools import cache

from casus.codebook.lexicon import word_classes
from casus.parsed import Token
from casus.reading.commitments.operator_lookup import find_operator
from casus.reading.context import Act
from casus.reading.events.owed_acts import CONCESSION, understood
from casus.reading.syntax import object_of_preposition

DELIVERY = understood("(what is asked for)", "noun", "AID", "070", "none>none")

PENALTY = understood("(penalties asked for)", "noun", "SANCTION", "163", "none>against|on")

AWAITING = frozenset({"expect", "await"})
"""Verbs that ask by what they look for from somebody: "*expects* concrete steps from Lima"."""

RENEWING = frozenset(
    {
        "renew",
        "repeat",
        "reiterate",
        "make",
        "issue",
        "voice",
        "send",
        "launch",
        "lead",
        "back",
        "join",
        "echo",
    }
)
"""Verbs by whose subject a demand told by a noun is made: "*renewed* its call for a rethink"."""

_PUT_IN = frozenset({"part", "example", "instance", "now", "moment", "time", "sake", "reason"})

NAMED = frozenset({"PERSON", "GPE", "NORP", "ORG", "DATE", "TIME"})


def asked_for(noun: Token, places: set[int]) -> Act | None:
    """What somebody asks for: arms and goods ("asked Warsaw *for tanks*"), leave ("sought *permission* to"), anything
    ("called *for a rethink*").
    """
    good = is_good(noun)
    if noun.i in places or (noun.ent_type_ in NAMED and not good) or _is_aside(noun):
        return None
    if _is_stuck_to(noun):
        return Act(noun, CONCESSION, None, None, False)
    grant = is_grant(noun)
    granted = grant or is_sought_from(noun) or (good and _is_sought(noun))
    if noun.dep_ == "pobj" and noun.head.lower_ == "for":
        asking = find_operator(noun.head.head, "for")
    elif noun.dep_ == "dobj" and granted:
        asking = find_operator(noun.head, complement=noun)
    else:
        return None
    if asking is None or not (asking.operator_class == "demand" or asking.lemma == "seek"):
        return None
    asked = good and not grant
    pleaded = noun.lemma_.lower() in word_classes()["plea"]
    made = asking.pos == "V" or noun.head.head.head.lemma_ in RENEWING
    if noun.lemma_.lower() in word_classes()["sanctions"]:
        return Act(noun, PENALTY, None, object_of_preposition(noun, "against", "on"), False)
    if not (granted or asked or pleaded or made):
        return None
    return Act(noun, DELIVERY if asked else CONCESSION, None, None, False)


def _is_aside(noun: Token) -> bool:
    """ "Chad, *for its part*, insisted", "*for example*, urged": words put in, for which nothing is asked."""
    return noun.lemma_.lower() in _PUT_IN and noun.head.lower_ == "for"


def _is_sought(noun: Token) -> bool:
    """ "Is *seeking* more rockets"."""
    return noun.dep_ == "dobj" and noun.head.lemma_ == "seek"


def is_sought_from(noun: Token) -> bool:
    """ "Is *seeking* a review *from* Oslo", "*expects* steps *from* it": whatever one seeks of somebody named."""
    verb = noun.head
    expected = verb.lemma_ in AWAITING and noun.lemma_.lower() in word_classes()["steps"]
    if noun.dep_ != "dobj" or not (verb.lemma_ == "seek" or expected):
        return False
    places = (verb, *(word for word in noun.subtree if word.pos_ == "NOUN"))
    asked = (object_of_preposition(place, "from") for place in places)
    return any(
        named is not None and any(word.ent_type_ in NAMED or word.pos_ == "PROPN" for word in named.subtree)
        for named in asked
    )


def _is_stuck_to(noun: Token) -> bool:
    """ "*Insists on a return* to the accord"; who insists on *his* right asks nothing of others."""
    if noun.dep_ != "pobj" or noun.head.lower_ not in {"on", "upon"} or noun.head.head.lemma_ != "insist":
        return False
    return noun.i > noun.head.head.i and all(word.tag_ != "PRP$" for word in noun.children)


def is_grant(noun: Token) -> bool:
    """Whether the noun is what one side asks another to grant: "permission", "guarantees", "restraint"."""
    return noun.pos_ == "NOUN" and noun.lemma_.lower() in word_classes()["grant"]


def is_good(noun: Token) -> bool:
    """Whether the noun names arms or goods: "rockets", "*F-16s*"."""
    return not _goods().isdisjoint({noun.lower_, noun.lemma_.lower()})


@cache
def _goods() -> frozenset[str]:
    """Arms and goods: who asks for them asks to be given them."""
    return word_classes()["weapon_deliveries"] | word_classes()["aid"]
