"""The moods of headlines: "Poland *to buy* 48 jets", "Turkish jets *bombing* positions", "says vote *to be held*"."""

from __future__ import annotations

from casus.parsed import Token
from casus.reading.commitments.operator_lookup import find_operator
from casus.reading.syntax import child, children, has_own_subject

_ARTICLES = frozenset({"a", "an", "the", "no"})
_BESIDE = frozenset({"conj", "appos"})
_SAYING = frozenset({"say", "announce", "confirm"})
_MODIFYING = frozenset({"acl", "relcl", "advcl"})


def headline_subject(verb: Token) -> Token | None:
    """Who or what is to do it by a headline's infinitive, with no finite verb above: "*Poland* to buy 48 jets"."""
    to = next((mark for mark in children(verb, "aux") if mark.lower_ == "to"), None)
    if to is None or to.i == 0:
        return None
    if verb.dep_ == "ROOT" or (verb.dep_ == "ccomp" and verb.head.lemma_ in _SAYING):
        return child(verb, "nsubj", "nsubjpass") if has_own_subject(verb) else None
    first = verb.head
    while first.dep_ in _BESIDE:
        first = first.head
    if verb.dep_ not in _MODIFYING or first.dep_ != "ROOT" or first.pos_ not in {"NOUN", "PROPN"}:
        return None
    place = to.i - 1
    while place > verb.sent.start and verb.doc[place].dep_ in {"neg", "advmod"}:
        place -= 1
    doer = verb.doc[place]
    if doer not in {first, *first.conjuncts, *children(first, "appos")} or find_operator(doer) is not None:
        return None
    if any(word.lower_ in _ARTICLES for word in doer.lefts):
        return None  # "a man to watch"
    return doer if doer.dep_ == "appos" else first  # "Rutte: *Netherlands* to send radars"


def is_headline_present(verb: Token) -> bool:
    """ "Turkish jets *bombing* PKK positions, ministry says": the present of headlines and live reports."""
    heads = verb.dep_ == "ROOT" or (verb.dep_ == "ccomp" and verb.i < verb.head.i)
    return heads and verb.tag_ == "VBG" and child(verb, "nsubj") is not None and child(verb, "aux") is None
