"""Whom "they" and "his men" mean in what somebody says: those who say it, or the side of the official who does."""

from __future__ import annotations

from collections.abc import Iterator

from casus.codebook.attribution_cues import load_attribution_cues
from casus.parsed import Token
from casus.reading.commitments.targets import Actors, codes
from casus.reading.context import Context
from casus.reading.syntax import child, subject_of

_SEVERAL = frozenset({"NNS", "NNPS"})
_AS_ONE = frozenset({"organisation", "bloc", "group"})
"""Kinds of actors that are one body of many people."""

_SIDES = _AS_ONE | {"state"}
_PRESS = "JRN"
_HIS = frozenset({"his", "her"})
_HIS_OWN = frozenset(
    {"army", "country", "fighter", "force", "government", "group", "man", "ministry", "movement", "nation", "party",
     "people", "side", "soldier", "state", "troop", "unit"}
)  # fmt: skip
"""What whoever speaks for a side calls it."""


def those_who_say(pronoun: Token | None, found: Actors, side: Actors, context: Context) -> Actors | None:
    """Whom "they" means as the subject of what is said: "*the rebels* say *they* will lay down arms", "*the SDF* said
    they were ready"; ``None`` where somebody else may be meant.

    An official means his own side where only the press he speaks to or his own title would be ``found``: "told
    *reporters* that they would ask".
    """
    if pronoun is None or pronoun.lower_ != "they" or pronoun.dep_ != "nsubj":
        return None
    clause = pronoun.head
    verb = clause.head
    if clause.dep_ != "ccomp" or verb.i > clause.i or (verb.lemma_, "V") not in load_attribution_cues():
        return None
    sayer = subject_of(verb)
    if sayer is None or sayer.pos_ == "PRON" or child(sayer, "conj") is not None:
        return None
    named, told = context.parties(sayer), child(verb, "dobj", "dative")
    several = sayer.tag_ in _SEVERAL or verb.tag_ == "VBP"
    if named and told is None and (several or all(actor.kind in _AS_ONE for actor in named)):
        return named
    if not found or codes(found) & codes(side):
        return None
    if several and told is None:
        return named
    return side if _are_hearers(pronoun, context) or _is_title(sayer, found, context) else None


def his_own(noun: Token | None, side: Actors) -> Actors | None:
    """Whom "*his men*" means as the subject of what an official says: "the general said *his men* would stay".

    Nobody where it is not known whose he is; ``None`` where another may be meant, or a private person speaks.
    """
    if noun is None or noun.dep_ != "nsubj" or noun.lemma_.lower() not in _HIS_OWN:
        return None
    owner, clause = child(noun, "poss"), noun.head
    if owner is None or owner.lower_ not in _HIS or clause.dep_ != "ccomp" or clause.head.i > clause.i:
        return None
    sayer = subject_of(clause.head)
    if (
        sayer is None
        or sayer.pos_ == "PRON"
        or any(word.dep_ == "nsubj" for word in _told_before(noun, clause))
    ):
        return None
    return side if all(actor.kind in _SIDES for actor in side) else None


def _told_before(noun: Token, clause: Token) -> Iterator[Token]:
    """The words of what is said that stand before its subject."""
    return (word for word in clause.subtree if word.i < noun.left_edge.i)


def _are_hearers(pronoun: Token, context: Context) -> bool:
    """Whether "they" would be the press, of whom nobody tells it what will be done."""
    heard = context.actors.of(pronoun)
    return bool(heard) and all(actor.sector == _PRESS for actor in heard)


def _is_title(sayer: Token, found: Actors, context: Context) -> bool:
    """ "*AK Party chairman* Erdogan said they would": what the speaker heads is named only for who he is."""
    title = (word for part in sayer.lefts for word in part.subtree)
    named = {actor.code for word in title for actor in context.affected(word)}
    return codes(found) <= named
