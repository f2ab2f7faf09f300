"""What the kind of an act adds to the stance that its words give: what itself promises, is withheld or expected."""

from __future__ import annotations

from casus.codebook.lexicon import word_classes
from casus.reading.commitments.completed_acts import MATERIAL
from casus.reading.commitments.stance import StanceReading
from casus.reading.context import Act
from casus.reading.events.owed_acts import CONCESSION
from casus.reading.policies import is_policy
from casus.reading.syntax import child, children, is_negated, is_passive, mood_of

GRANTED = frozenset({"AID", "SUPPORT", "CONCEDE", "RETREAT", "CONSULT", "AGREE", "COOPERATE"})
"""PLOVER types of what one side does for another: to expect it of somebody is to ask for it; harm is only foreseen."""

WITHHELD = frozenset({"AGREE", "CONCEDE", "SUPPORT"})
"""PLOVER types of what somebody who does not grant it in the present refuses: that he sends no arms would deny it."""
_PLANNED = frozenset({"planned", "upcoming", "forthcoming", "scheduled", "impending"})
_EXECUTIVE = frozenset({"COERCE", "SANCTION", "MOBILIZE", "CONCEDE", "ACCUSE"})
"""PLOVER types of what a government orders of its own forces and offices."""
_BORNE = frozenset({"consequence", "cost", "price", "responsibility"})
_MISDEEDS = frozenset({"ASSAULT", "COERCE"})
"""PLOVER types of what is "*committed*" without a promise: "committed aggression against Peru"."""
_BARGAINING = frozenset({"negotiate", "bargain", "parley", "haggle"})


def is_withheld(act: Act) -> bool:
    """ "*Does not recognise* the ruling", "does not negotiate with terrorists": what one never grants."""
    talks = act.entry.type == "CONSULT" and act.token.lemma_ in _BARGAINING
    return (talks or act.entry.type in WITHHELD) and is_policy(act.token)


def is_planned(act: Act, reading: StanceReading) -> bool:
    """ "Its *planned* delivery of tanks", "the *upcoming* visit to Hanoi"; never harm."""
    noun = act.token
    if reading.stance is not None or reading.operators or noun.pos_ != "NOUN" or act.source is None:
        return False
    planned = any(word.lower_ in _PLANNED for word in children(noun, "amod"))
    return planned and act.entry.type in GRANTED | {"MOBILIZE"}


def is_threatened(act: Act, reading: StanceReading) -> bool:
    """ "*Must bear* the consequences": no demand, but what whoever says so will see to."""
    thing = child(act.token, "dobj", "nsubjpass")
    borne = thing is not None and thing.lemma_ in _BORNE and act.entry.type == "COERCE"
    return (
        borne and act.open_source and reading.stance == "demand" and reading.obliged and not reading.refrain
    )


def is_decreed(act: Act, reading: StanceReading) -> bool:
    """ "Ordered *the seizure* of a tanker", "ordered two men *jailed*": what a side has its own people do at once."""
    if reading.stance not in {"demand", "will"} or len(reading.operators) != 1:
        return False
    (order,) = reading.operators
    noun = act.token.head if act.token.dep_ == "conj" else act.token
    named = act.token.pos_ == "NOUN" or (
        act.token.tag_ in {"VBN", "VBD"} and child(act.token, "aux", "auxpass") is None
    )
    decreed = order.lemma_ == "order" and named and noun.head == order
    own = act.entry.type in _EXECUTIVE or act.entry.mode == "release"  # a withdrawal may be asked of others
    return decreed and own and mood_of(order) == "finite"


def names_operator(act: Act) -> bool:
    """Whether the act's word may itself promise, offer or demand it: "*pledged* shells", "*offered* autonomy"."""
    if act.token.pos_ == "NOUN":
        return act.entry is CONCESSION
    if act.token.lemma_ == "commit" and act.entry.type in _MISDEEDS:
        return False
    promised = act.entry.type in {"CONCEDE", "CONSULT"} and act.entry.phrase is not None
    promised = promised and act.token.lemma_ != "agree"
    return promised or act.entry.type in MATERIAL


def is_expected_of(reading: StanceReading) -> bool:
    """Whether somebody expects another *to do* it, said in the active: "Washington expects Israel to allow aid".

    That another *will* do it is asked only in one's own words: "*we* expect that Israel will allow it".
    """
    verb = reading.outermost
    if verb is None or verb.lemma_ != "expect" or verb.pos_ != "VERB" or is_passive(verb) or is_negated(verb):
        return False
    clause = child(verb, "ccomp", "xcomp")
    judging = child(verb, "nsubj")
    own_words = judging is not None and judging.lower_ in {"we", "i"}
    if clause is None or mood_of(clause) not in ({"infinitive", "will"} if own_words else {"infinitive"}):
        return False
    asked = child(clause, "nsubj", "nsubjpass")
    if judging is not None and judging.lemma_.lower() in word_classes()["judges"]:
        return False  # "analysts expect the sides to agree"
    return asked is not None and asked.lower_ not in {"we", "us", "i", "me"}


def is_attack_announced(act: Act, reading: StanceReading) -> bool:
    """ "Announced *the resumption of* naval operations against Peru": said of an attack, it is still to come."""
    if act.entry.type != "ASSAULT" or act.token.pos_ != "NOUN" or len(reading.operators) < 2:
        return False
    phase, announced = reading.operators[-2:]
    return phase.pos_ == "NOUN" and announced.lemma_ == "announce"
