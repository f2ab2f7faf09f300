"""What the kind of an act adds to the stance that its words give: what itself promises, is withheld or expected."""

from __future__ import annotations

from casus.codebook.lexicon import word_classes
from casus.model import Stance
from casus.parsed import Token
from casus.reading.commitments.completed_acts import MATERIAL
from casus.reading.commitments.stance import StanceReading, find_operator
from casus.reading.context import Act, Context
from casus.reading.events.foreseen_acts import COURSE
from casus.reading.events.owed_acts import CONCESSION
from casus.reading.policies import is_policy
from casus.reading.syntax import child, children, is_negated, is_passive, mood_of

GRANTED = frozenset({"AID", "SUPPORT", "CONCEDE", "RETREAT", "CONSULT", "AGREE", "COOPERATE"})
"""PLOVER types of what one side does for another: to expect it of somebody is to ask for it; harm is only foreseen."""

WITHHELD = frozenset({"AGREE", "CONCEDE", "SUPPORT"})
"""PLOVER types of what somebody who does not grant it in the present refuses: that he sends no arms would deny it."""
_PLANNED = frozenset({"planned", "upcoming", "forthcoming", "scheduled", "impending"})
_BORNE = frozenset({"consequence", "cost", "price", "responsibility"})
_POSSIBLE = frozenset({"possible", "potential", "eventual"})
_LETTING = frozenset({"allow", "authorise", "authorize", "let", "permit"})
_CONVENING = frozenset({"call", "convene", "convoke", "schedule", "summon"})
_OWN_BODIES = frozenset(
    {
        "national",
        "adviser",
        "advisor",
        "aide",
        "cabinet",
        "commander",
        "general",
        "government",
        "parliament",
        "press",
    }
)
"""Who meets under one roof: a "*cabinet* meeting" is no talks with anybody."""

_WATCHERS = frozenset({"banker", "diplomat", "insider", "source"})
"""Who expects something without asking for it, beside those whose trade it is to judge."""
_MOVING = frozenset({"cross", "dock", "enter", "land", "pass", "sail"})
_COURTS = frozenset({"court", "judge", "magistrate", "tribunal"})
_STEPS = frozenset({"step", "measure", "action"})
_MISDEEDS = frozenset({"ASSAULT", "COERCE"})
"""PLOVER types of what is "*committed*" without a promise: "committed aggression against Peru"."""
_PLEDGES = frozenset({"pledge", "promise", "offer"})
_TOLD_AS_DEED = frozenset({"provide", "push", "set", "ready"})
"""Verbs of a plan that tell a deed where they name one: "*set up* camp", "*pushed on* to the port"."""
_ORDERING = frozenset({"order", "instruct"})
_HOLDING = frozenset({"hold", "conduct"})
_BARGAINING = frozenset({"negotiate", "bargain", "parley", "haggle"})


def is_withheld(act: Act) -> bool:
    """ "*Does not recognise* the ruling", "does not negotiate with terrorists": what one never grants."""
    talks = act.entry.type == "CONSULT" and act.token.lemma_ in _BARGAINING | _HOLDING
    return (talks or act.entry.type in WITHHELD) and is_policy(act.token)


def is_planned(act: Act, reading: StanceReading) -> bool:
    """ "Its *planned* delivery of tanks", "the *upcoming* visit to Hanoi"; never harm."""
    noun = act.token
    if reading.stance is not None or reading.operators or noun.pos_ != "NOUN" or act.source is None:
        return False
    planned = any(word.lower_ in _PLANNED for word in children(noun, "amod"))
    return planned and act.entry.type in GRANTED | {"MOBILIZE"}


def is_convened(act: Act, reading: StanceReading) -> bool:
    """ "*Has called* an emergency summit for Sunday": a meeting that somebody has called is still to come."""
    if act.token.lemma_ not in _CONVENING or act.entry.type != "CONSULT" or reading.stance != "did":
        return False
    meeting = child(act.token, "dobj")
    if meeting is None or meeting.lemma_.lower() not in word_classes()["talks"] or reading.operators:
        return False
    return not any(_is_own_body(word) for word in meeting.subtree)


def _is_own_body(word: Token) -> bool:
    """ "Convened his *cabinet*", "a meeting of *its* security *council*": those who meet at home."""
    own = word.lemma_ == "council" and any(owner.tag_ == "PRP$" for owner in children(word, "poss"))
    return own or word.lemma_.lower() in _OWN_BODIES


def is_only_possible(act: Act, reading: StanceReading) -> bool:
    """ "Has drawn up a plan for *possible* military action": what is prepared for may be done."""
    possible = any(word.lower_ in _POSSIBLE for word in children(act.token, "amod"))
    return possible and reading.stance == "will" and bool(reading.operators) and act.token.pos_ == "NOUN"


def stance_of_leave(act: Act, reading: StanceReading) -> Stance | None:
    """ "*Allowed* relief to the town" has done so, "*will allow* aid to be brought" will; that force may be used stays
    a permission.
    """
    verb = reading.outermost
    if reading.stance != "may" or verb is None or verb.lemma_ not in _LETTING or is_passive(verb):
        return None
    if verb.pos_ != "VERB" or is_negated(verb) or not (act.entry.type in GRANTED or _passes(act.token)):
        return None
    if mood_of(verb) == "will":
        return "will"
    told = verb.tag_ in {"VBD", "VBN"} or (verb.lower_ == "let" and verb.tag_ == "VB")
    return "did" if mood_of(verb) == "finite" and told else None


def _passes(verb: Token) -> bool:
    """ "Let both tankers *sail*", "let the plane *land*": who is let move, uses no force."""
    return verb.pos_ == "VERB" and verb.lemma_ in _MOVING


def is_threatened(act: Act, reading: StanceReading) -> bool:
    """ "*Must bear* the consequences": no demand, but what whoever says so will see to."""
    thing = child(act.token, "dobj", "nsubjpass")
    borne = thing is not None and thing.lemma_ in _BORNE and act.entry.type == "COERCE"
    return (
        borne and act.open_source and reading.stance == "demand" and reading.obliged and not reading.refrain
    )


def is_decreed(act: Act, reading: StanceReading, context: Context) -> bool:
    """What a side has its own people do at once: "ordered *the seizure* of a tanker", "ordered them *jailed*".

    What it orders another side to do it asks for, and what its own forces are to do is still to come; its courts do
    what they order.
    """
    if reading.stance != "demand" or reading.refrain or len(reading.operators) != 1:
        return False
    (order,) = reading.operators
    if (
        order.lemma_ not in _ORDERING
        or order.pos_ != "VERB"
        or mood_of(order) != "finite"
        or is_passive(order)
    ):
        return False
    done = act.token.tag_ in {"VBD", "VBN"} and act.token.head == order and not _is_to_be(act.token)
    if done or _is_court_of_state(reading.holder, context):
        return True
    if mood_of(act.token) == "infinitive" and act.token.pos_ != "NOUN" and not _is_people(reading.agent):
        return False
    doers = (doer for doer in (act.source, reading.agent) if doer not in {None, reading.holder})
    return not any(context.parties(doer) for doer in doers if doer is not None)


def _is_to_be(verb: Token) -> bool:
    """ "Ordered the border *to be closed*" is still to come, "ordered it *closed*" is done."""
    return mood_of(verb) == "infinitive" or child(verb, "auxpass") is not None


def _is_people(addressee: Token | None) -> bool:
    """ "Ordered *women* to stay at home": nobody of whom one side asks anything."""
    classes = word_classes()
    return addressee is not None and addressee.lemma_.lower() in classes["people"] | classes["migrant"]


def _is_court_of_state(holder: Token | None, context: Context) -> bool:
    if holder is None or holder.lemma_.lower() not in _COURTS:
        return False
    if any(word.lower_ == "international" for word in holder.children):
        return False
    return any(actor.country == actor.code for actor in context.parties(holder))


def names_operator(act: Act) -> bool:
    """Whether the act's word may itself promise, offer or demand it: "*pledged* shells", "*offered* autonomy"."""
    if act.token.pos_ == "NOUN":
        pledged = act.token.lemma_ in _PLEDGES and act.entry.type in MATERIAL  # "its *pledge of 40 tanks*"
        return act.entry is CONCESSION or pledged
    if act.token.lemma_ == "commit" and act.entry.type in _MISDEEDS:
        return False
    if act.token.lemma_ == "set":
        return False  # "*set* quotas on textiles" is set on nothing
    if act.entry.is_phrasal and not _operator_particles(act.token):
        return False  # "*pushed back* migrants" pushes for nothing
    if act.token.lemma_ in _TOLD_AS_DEED:
        return False
    promised = act.entry.type in {"CONCEDE", "CONSULT"} and act.entry.phrase is not None
    promised = promised and act.token.lemma_ != "agree"
    return promised or act.entry.type in MATERIAL


def _operator_particles(verb: Token) -> bool:
    operator = find_operator(verb)
    return operator is not None and bool(operator.particles)


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
    if judging is not None and judging.lemma_.lower() in word_classes()["judges"] | _WATCHERS:
        return False  # "analysts expect the sides to agree"
    return asked is not None and asked.lower_ not in {"we", "us", "i", "me"}


def is_expectable(act: Act) -> bool:
    """Whether to expect the act of somebody is to ask for it: no harm, or steps that serve some end."""
    steps = child(act.token, "dobj") if act.token.lemma_ == "take" else None
    if act.entry is COURSE:
        return False
    return act.entry.type in GRANTED or (steps is not None and steps.lemma_ in _STEPS)


def is_attack_announced(act: Act, reading: StanceReading) -> bool:
    """ "Announced *the resumption of* naval operations against Peru": said of an attack, it is still to come."""
    if act.entry.type != "ASSAULT" or act.token.pos_ != "NOUN" or len(reading.operators) < 2:
        return False
    phase, announced = reading.operators[-2:]
    return phase.pos_ == "NOUN" and announced.lemma_ == "announce"
