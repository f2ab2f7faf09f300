"""Nouns that only complete another word's act: the sanctions in "lift sanctions" are no act of their own."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from casus.codebook.lexicon import word_classes
from casus.parsed import Token
from casus.reading.context import Act, Context
from casus.reading.events.causes_of_war import CASUS_BELLI
from casus.reading.syntax import child

MATERIAL = frozenset({"AID", "MOBILIZE", "SANCTION", "COERCE", "ASSAULT", "RETREAT", "COOPERATE"})
"""PLOVER types of deeds: whoever "pledges shells" or "threatens sanctions" has not done them yet."""


_PRAISING = frozenset({"welcome", "hail", "praise", "applaud", "salute"})


def _reckoned_by(noun: Token, context: Context) -> bool:
    return any(threatens_war(word, context) for word in noun.ancestors)


def threatens_war(word: Token, context: Context) -> bool:
    """Whether the word names a cause of war: "would be *an act of war*"."""
    act = context.act_at.get(word.i)
    return act is not None and act.entry is CASUS_BELLI


def objects_of_acts(acts: Sequence[Act], context: Context) -> set[int]:
    """Words that only complete a verb's act: the sanctions in "lift sanctions" are no act of their own, nor is what
    somebody "was banned from *entering*".

    ``acts`` are those that count in the stance they have.
    """
    verbs = [act for act in acts if act.token.pos_ == "VERB" and act.entry.type in MATERIAL | {"CONCEDE"}]
    with_object = {act.token.i for act in verbs if act.entry.phrase is not None}
    with_link = {act.token.i for act in verbs if any(link.phrase for link in act.entry.links)}
    # "*Aid* to Laos was suspended", which the parser takes for a verb
    nouns = [act.token for act in context.acts if act.token.pos_ == "NOUN" or act.token.dep_ == "nsubjpass"]
    objects = {
        noun.i
        for noun in nouns
        for first in (noun.head if noun.dep_ == "conj" else noun,)
        if first.dep_ in {"dobj", "nsubjpass"} and first.head.i in with_object | with_link
    }
    wars = word_classes()["wars"] | {"aggression", "attack"}
    objects |= {noun.i for noun in nouns if noun.lemma_.lower() in wars and _reckoned_by(noun, context)}
    objects |= {noun.i for noun in nouns if _is_backed(noun, context)}
    agreeing = {act.token.i for act in acts if act.token.lemma_ == "agree" and act.entry.type == "AGREE"}
    objects |= {noun.i for noun in nouns if agreeing and _is_concluded(noun, agreeing)}
    conceding = {act.token.i: act for act in verbs if act.entry.type == "CONCEDE" and act.entry.phrase}
    objects |= {noun.i for noun in nouns if _is_given_up_with(noun, conceding)}
    objects |= {noun.i for noun in nouns if noun.dep_ == "pobj" and noun.head.head.i in with_link}
    kept_from = (act.token for act in acts if act.token.dep_ == "pcomp" and act.token.head.lower_ == "from")
    return objects | {word.i for word in kept_from if word.head.head.i in with_link}


def _is_concluded(noun: Token, agreeing: set[int]) -> bool:
    """ "Have *agreed a trade deal*", "agreed to a pact": it is made, not promised."""
    if noun.lemma_.lower() not in word_classes()["agreement"]:
        return False
    linked = noun.dep_ == "pobj" and noun.head.lower_ in {"on", "to"}
    verb = noun.head.head if linked else noun.head
    return (linked or noun.dep_ == "dobj") and verb.i in agreeing


def _is_given_up_with(noun: Token, conceding: Mapping[int, Act]) -> bool:
    """Whether the noun only says what is given up: "dropped its opposition to the start *of talks*"."""
    whole = noun
    while whole.dep_ == "pobj" and whole.head.head.pos_ == "NOUN":
        whole = whole.head.head
    if whole.dep_ == "dobj":
        return whole != noun and whole.head.i in conceding
    act = conceding.get(whole.head.head.i) if whole.dep_ == "pobj" else None
    return act is not None and any(whole.head.lower_ in link.words for link in act.entry.links)


def _is_backed(noun: Token, context: Context) -> bool:
    """Whether another's act is only backed in words: "backs *Kosovo's membership* of the UN"."""
    backing = context.act_at.get(noun.head.i) if noun.dep_ == "dobj" else None
    if backing is not None and backing.token.lemma_ in _PRAISING:
        return False  # "welcomed *Togo's reopening* of the border": it has been done
    return backing is not None and backing.entry.type == "SUPPORT" and child(noun, "poss") is not None
