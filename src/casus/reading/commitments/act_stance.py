"""What the kind of an act adds to the stance that its words give: what itself promises, is withheld or expected."""

from __future__ import annotations

from casus.codebook.lexicon import word_classes
from casus.reading.commitments.completed_acts import MATERIAL
from casus.reading.commitments.stance import StanceReading
from casus.reading.context import Act
from casus.reading.events.owed_acts import CONCESSION
from casus.reading.policies import is_policy
from casus.reading.syntax import child, is_negated, is_passive, mood_of

GRANTED = frozenset({"AID", "SUPPORT", "CONCEDE", "RETREAT", "CONSULT", "AGREE", "COOPERATE"})
"""PLOVER types of what one side does for another: to expect it of somebody is to ask for it; harm is only foreseen."""

WITHHELD = frozenset({"AGREE", "CONCEDE", "SUPPORT"})
"""PLOVER types of what somebody who does not grant it in the present refuses: that he sends no arms would deny it."""
_BARGAINING = frozenset({"negotiate", "bargain", "parley", "haggle"})


def is_withheld(act: Act) -> bool:
    """ "*Does not recognise* the ruling", "does not negotiate with terrorists": what one never grants."""
    talks = act.entry.type == "CONSULT" and act.token.lemma_ in _BARGAINING
    return (talks or act.entry.type in WITHHELD) and is_policy(act.token)


def names_operator(act: Act) -> bool:
    """Whether the act's word may itself promise, offer or demand it: "*pledged* shells", "*offered* autonomy"."""
    if act.token.pos_ == "NOUN":
        return act.entry is CONCESSION
    promised = act.entry.type in {"CONCEDE", "CONSULT"} and act.entry.phrase is not None
    promised = promised and act.token.lemma_ != "agree"
    return promised or act.entry.type in MATERIAL


def is_expected_of(reading: StanceReading) -> bool:
    """Whether somebody expects another *to do* it, said in the active: "Washington expects Israel to allow aid"."""
    verb = reading.operators[-1] if reading.operators else None
    if verb is None or verb.lemma_ != "expect" or verb.pos_ != "VERB" or is_passive(verb) or is_negated(verb):
        return False
    clause = child(verb, "ccomp", "xcomp")
    if clause is None or mood_of(clause) != "infinitive":
        return False
    asked = child(clause, "nsubj", "nsubjpass")
    judging = child(verb, "nsubj")
    if judging is not None and judging.lemma_.lower() in word_classes()["judges"]:
        return False  # "analysts expect the sides to agree"
    return asked is not None and asked.lower_ not in {"we", "us", "i", "me"}


def is_attack_announced(act: Act, reading: StanceReading) -> bool:
    """ "Announced *the resumption of* naval operations against Peru": said of an attack, it is still to come."""
    if act.entry.type != "ASSAULT" or act.token.pos_ != "NOUN" or len(reading.operators) < 2:
        return False
    phase, announced = reading.operators[-2:]
    return phase.pos_ == "NOUN" and announced.lemma_ == "announce"
