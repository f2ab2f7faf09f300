"""Deeds that make no record of their own: words and meetings, what came of another deed, old ones, background."""

from __future__ import annotations

from casus.reading.commitments.background import is_background
from casus.reading.commitments.binding_support import binds_states
from casus.reading.commitments.figures import tells_no_deed
from casus.reading.commitments.long_ago import is_dated_old
from casus.reading.commitments.stance import StanceReading
from casus.reading.commitments.unreportable_words import REFLEXIVE
from casus.reading.context import Act, Context
from casus.reading.events.clauses import results

_DEEDS = frozenset(
    {"AID", "MOBILIZE", "SANCTION", "COERCE", "ASSAULT", "RETREAT", "AGREE", "COOPERATE", "CONCEDE"}
)
"""PLOVER types that are recorded as done: material deeds, and agreements. Speech and meetings are not."""

_DISMISSING = frozenset({"sack", "dismiss", "fire"})


def is_no_deed(act: Act, reading: StanceReading, context: Context) -> bool:
    """ "Met", "praised it": speech, meetings and backing in words, done, are no news."""
    return act.entry.type not in _DEEDS and not binds_states(act)


def is_personal(act: Act, reading: StanceReading, context: Context) -> bool:
    """ "The minister *resigned*", "*agreed with* it": nobody's deed towards anybody."""
    return act.entry.mode == "resign" or act.entry.pattern == "agree with"


def is_of_own_house(act: Act, reading: StanceReading, context: Context) -> bool:
    """ "*Sacked* the commander of the border troops", "*dismissed* the cabinet": nobody's deed towards anybody else."""
    if act.token.lemma_ not in _DISMISSING or act.entry.phrase is None:
        return False
    return "cabinet" in act.entry.phrase.heads  # not "*fired* water cannon"


def acts_on_nothing(act: Act, reading: StanceReading, context: Context) -> bool:
    """ "Parliament *acted* after the vote", "defended *itself*", "residents *fled*"."""
    if act.entry.pattern == "(acting)" and act.target is None:
        return True
    if act.target is not None and act.target.lower_ in REFLEXIVE:
        return True
    return act.token.lemma_ == "flee" and not act.entry.doers


def is_only_outcome(act: Act, reading: StanceReading, context: Context) -> bool:
    """ "Shelled the town, *killing* nine", "withdrew, *leaving* ruins": what came of a deed just told."""
    verb = act.token
    first = verb.head if verb.dep_ == "conj" and verb.head.tag_ == "VBG" else verb
    if first.dep_ != "advcl" or verb.tag_ != "VBG":
        return False
    deed = context.act_at.get(first.head.i)
    if deed is None:
        return False
    presses = (act.entry.type == "COERCE" and act.entry.mode is None) or verb.lemma_ == "leave"
    return presses or (deed.entry.type == "ASSAULT" and verb in results(deed.token))


def is_otherwise_meant(act: Act, reading: StanceReading, context: Context) -> bool:
    """ "*Struck* a softer note", "the envoy *left*": figures of speech, people's own comings and goings."""
    return tells_no_deed(act, context)


def names_attack(act: Act) -> bool:
    """ "The *raid* on the port"."""
    return act.entry.type == "ASSAULT" and act.token.pos_ == "NOUN"


def is_attack_spoken_of(act: Act, reading: StanceReading, context: Context) -> bool:
    """ "Condemned the *attack*", "the *invasion*": no verb tells it, unless one *ordered* it."""
    ordered = [operator.lemma_ for operator in reading.operators] == ["order"]
    return (bool(reading.operators) and not ordered) or act.token.lemma_ == "invasion"


def is_old_by_itself(act: Act, reading: StanceReading, context: Context) -> bool:
    """ "The raid *of 1986*"."""
    return is_dated_old(act.token, context)


def is_old_by_its_verb(act: Act, reading: StanceReading, context: Context) -> bool:
    """ "Clashes *erupted in 2008*"."""
    return is_dated_old(act.token.head, context)


def is_recalled(act: Act, reading: StanceReading, context: Context) -> bool:
    """ "Has *often* crossed into Iraq", "the officers *who toppled him*": habits, descriptions, what is long past."""
    return is_background(act, reading.top, context)
