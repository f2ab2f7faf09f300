"""Whom "they" means in what somebody says: those who say it, or the side of the official who does."""

from __future__ import annotations

from casus.codebook.attribution_cues import load_attribution_cues
from casus.parsed import Token
from casus.reading.commitments.targets import Actors, codes
from casus.reading.context import Context
from casus.reading.syntax import child, subject_of

_SEVERAL = frozenset({"NNS", "NNPS"})
_AS_ONE = frozenset({"organisation", "bloc", "group"})
"""Kinds of actors that are one body of many people."""

_PRESS = "JRN"


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


def _are_hearers(pronoun: Token, context: Context) -> bool:
    """Whether "they" would be the press, of whom nobody tells it what will be done."""
    heard = context.actors.of(pronoun)
    return bool(heard) and all(actor.sector == _PRESS for actor in heard)


def _is_title(sayer: Token, found: Actors, context: Context) -> bool:
    """ "*AK Party chairman* Erdogan said they would": what the speaker heads is named only for who he is."""
    title = (word for part in sayer.lefts for word in part.subtree)
    named = {actor.code for word in title for actor in context.affected(word)}
    return codes(found) <= named
