"""Subjects that the parser took for more of the place, paper or mediator named before them.

"At talks in Doha, *Chad and Mali* signed a truce", "under a deal brokered by Oman, *Iran and Britain* will release":
where the verb has no other subject, whoever stands between the comma and it is that. "The parties to the conflict,
*Chad and Mali*, agreed" says who the parties are; "Ms Lund met Mr Novak and *the two* agreed" who agreed; and "*the
paper* signed by Chad and Mali provides for a truce" what the paper does.
"""

from __future__ import annotations

from casus.parsed import Doc, Token
from casus.reading.reparsing.tree import dependent, hang, labelled, move, relabel, retag

_NOUNS = frozenset({"NOUN", "PROPN"})
_SUBJECTS = ("nsubj", "nsubjpass")
_PAIRS = frozenset({"two", "both", "pair"})
_LISTED = frozenset({"conj", "appos"})
_WITHIN = frozenset({"aux", "auxpass", "neg", "advmod"})
_FLOATING = frozenset({"each", "both", "all"})
"""What may stand beside a subject: "Peru and Chile will *each* send 20 men"."""


def part_subjects(doc: Doc) -> None:
    """Give verbs their subjects back that a fronted phrase has absorbed."""
    for name in labelled(doc, *_LISTED):
        if name.lower_ in _PAIRS:
            _part_from_object(name)
        if name.pos_ not in _NOUNS or not _stands_behind_comma(name):
            continue
        before = name.head
        if before.pos_ not in _NOUNS or before.i > name.i:
            continue
        if before.dep_ == "pobj":
            _part_from_phrase(name, before)
        elif before.dep_ in _SUBJECTS:
            _part_from_governed(name, before)
    for link in labelled(doc, "cc"):
        if link.lower_ == "as":
            _join_as_well(link)
    for agent in labelled(doc, "agent"):
        _take_from_description(agent)


def _take_from_description(agent: Token) -> None:
    """ "*The paper* signed by Peru provides for a truce": what it provides is told, who signed it describes it."""
    described = agent.head
    noun = dependent(described, "nsubj")
    verb = dependent(described, "ccomp", "conj", "dep")
    if (
        noun is None
        or verb is None
        or described.tag_ not in {"VBN", "VBD"}
        or dependent(described, "cc", "aux")
    ):
        return
    finite = verb.tag_ in {"VBZ", "VBP", "VBD"} and verb.i > agent.i and described.i == noun.right_edge.i + 1
    if finite and dependent(verb, *_SUBJECTS, "mark") is None:
        top = described.head if described.head != described else verb
        hang(verb, top, described.dep_)
        hang(noun, verb, "nsubj")
        hang(described, noun, "acl")
        for mark in [word for word in described.children if word.is_punct and word.i > verb.i]:
            move(mark, verb)


def _join_as_well(link: Token) -> None:
    """ "*Peru as well as Chile* has banned it": one subject, and no clause of Chile's alone."""
    first = link.head
    verb = dependent(first, "conj") if first.dep_ == "ROOT" and first.text[0].isupper() else None
    second = dependent(verb, *_SUBJECTS) if verb is not None else None
    if verb is None or second is None or second.pos_ != "PROPN" or second.left_edge.i != link.i + 1:
        return
    retag(first, "NNP", "PROPN")  # as a verb is what the parser takes it for
    label = second.dep_
    behind = [word for word in first.children if word.i > verb.i]
    hang(verb, verb, "ROOT")
    hang(first, verb, label)
    hang(second, first, "conj")
    for word in behind:
        move(word, verb)


def _part_from_object(pair: Token) -> None:
    """ "Ms Lund met Mr Novak and *the two* agreed": a pronoun for both is no third whom she met."""
    link = pair.doc[pair.left_edge.i - 1]
    verb = next((word for word in pair.doc[pair.i + 1 :] if word.dep_ not in _WITHIN), None)
    if link.lower_ != "and" or verb is None or verb.tag_ not in {"VBD", "VBZ", "VBP", "VBN", "VB"}:
        return
    if (
        verb.pos_ == "VERB"
        and verb.dep_ in {"advcl", "conj", "ccomp"}
        and dependent(verb, *_SUBJECTS) is None
    ):
        hang(pair, verb, "nsubj")
        if verb.head.i < pair.i:
            hang(link, verb.head, "cc")
            relabel(verb, "conj")


def _stands_behind_comma(name: Token) -> bool:
    start = name.left_edge.i
    return start > 1 and name.doc[start - 1].text == ","


def _part_from_phrase(name: Token, governed: Token) -> None:
    """ "At talks in *Doha*, Chad and Mali signed": up to the verb, which says it of somebody."""
    top = governed
    while top.head != top and top.head.i < top.i:
        top = top.head
    verb = top.head
    subject = dependent(verb, *_SUBJECTS)
    if _is_parties(top, name):
        hang(name, top, "appos")
    elif top.dep_ in {"prep", "advcl"} and _is_verb_behind(verb, name):
        if subject is None or subject.lower_ in _FLOATING:
            _make_subject(name, verb, subject)
    elif top.tag_ == "VBG" and top.dep_ in {"nsubj", "csubj"} and _is_verb_behind(verb, name):
        hang(top, verb, "advcl")  # "*Meeting* in Doha, Chad and Mali agreed"
        _make_subject(name, verb, None)
    elif top.dep_ in _SUBJECTS:
        _part_from_governed(name, top)


def _part_from_governed(name: Token, noun: Token) -> None:
    """ "On Tuesday in *Doha*, Chad and Mali agreed": what its preposition lost is no subject of the verb."""
    verb, start = noun.head, noun.left_edge.i
    link = noun.doc[start - 1] if start else noun
    lost = link.dep_ == "prep" and not any(True for _ in link.children)
    if lost and _is_verb_behind(verb, name):
        hang(noun, link, "pobj")
        _make_subject(name, verb, None)


def _is_parties(noun: Token, name: Token) -> bool:
    """Whether a plural says behind it who is meant: "the *parties* to the conflict, Chad and Mali, agreed"."""
    end = name.right_edge.i + 1
    return (
        noun.dep_ in _SUBJECTS
        and noun.tag_ == "NNS"
        and name.pos_ == "PROPN"
        and name.head.pos_ == "NOUN"
        and dependent(name, "conj") is not None
        and end < len(name.doc)
        and name.doc[end].text == ","
        and noun.head.i > end
    )


def _is_verb_behind(verb: Token, name: Token) -> bool:
    """Whether a finite verb follows right behind a name and what is coordinated with it."""
    end = name.right_edge.i + 1
    between = name.doc[end : verb.i]
    return (
        verb.pos_ == "VERB"
        and verb.i >= end
        and verb.tag_ != "VBG"
        and all(word.dep_ in _WITHIN or word.lower_ in _FLOATING for word in between)
        and (len(between) > 0 or verb.tag_ in {"VBD", "VBZ", "VBP"})
    )


def _make_subject(name: Token, verb: Token, floating: Token | None) -> None:
    if floating is not None:
        relabel(floating, "advmod")
    passive = any(word.dep_ == "auxpass" for word in verb.children)
    hang(name, verb, "nsubjpass" if passive else "nsubj")
