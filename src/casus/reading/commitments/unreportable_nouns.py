"""Event nouns that tell no act: what a thing is called, who acts, what is talked over or feared, wars all know of."""

from __future__ import annotations

from casus.codebook.lexicon import word_classes
from casus.parsed import Token
from casus.reading.commitments.carried_deeds import answer_named
from casus.reading.commitments.operator_lookup import CALLING
from casus.reading.commitments.stance import StanceReading, find_operator
from casus.reading.commitments.stance_idioms import is_next_step
from casus.reading.context import Act, Context
from casus.reading.syntax import child, is_negated

NOUNS = frozenset({"NOUN", "PROPN"})

_KNOWN = frozenset({"the", "this", "that", "its", "their", "his", "her"})
_OUTCOMES = frozenset({"consequence", "cost", "price", "repercussion"})
"""Nouns of what somebody will have to bear; judged or described, they are no act of anybody."""

_DISCUSSING = frozenset({"discuss", "discussion"})
_TALKED_OVER = frozenset({"ASSAULT", "COERCE", "MOBILIZE"})
_REFUGE = frozenset({"asylum", "refuge", "sanctuary"})
_WORRYING = frozenset({"alarm", "concern", "dread", "fear", "worry"})
_FEARED = frozenset({"ASSAULT", "COERCE", "MOBILIZE", "SANCTION"})


def only_describes(act: Act, reading: StanceReading, context: Context) -> bool:
    """ "This *is a response*": a predicate, not what exists ("there may be an invasion") or may happen or be done
    ("one of the scenarios is an attack", "one option is a strike").
    """
    noun = act.token
    if noun.pos_ not in NOUNS or noun.dep_ != "attr" or child(noun.head, "expl") is not None:
        return False
    if reading.holder is not None and answer_named(act) is not None:
        return False  # "Chad's reaction was *the recall* of its envoy"
    return not (reading.stance == "assesses" and reading.possible) and not _is_choice(reading)


def _is_choice(reading: StanceReading) -> bool:
    """ "*One option* is a limited strike", "*the next step* will be sanctions": what is done next, as a predicate."""
    named = bool(reading.operators) and reading.operators[0].pos_ == "NOUN"
    return named and (reading.stance == "may" or is_next_step(reading.operators[0]))


def names_who_acts(act: Act, reading: StanceReading, context: Context) -> bool:
    """ "Border *patrol*", "armed *forces*": those who act, no act.

    Strikes, arms, talks, whom one asks for and whether they will be somewhere ("there will be no *troops*") are acts.
    """
    noun = act.token
    if noun.pos_ not in NOUNS or noun.dep_ == "attr" or (noun.head.lemma_ == "have" and is_negated(noun)):
        return False
    if noun.lemma_ == "force" and noun.tag_ == "NNS":
        return True
    is_thing = act.entry.type in {"ASSAULT", "AID"} or reading.stance == "demand"
    is_thing = is_thing and noun.lower_ != "forces"
    return not is_thing and act.entry.type != "CONSULT" and bool(context.actors.of(noun))


def is_only_discussed(act: Act, reading: StanceReading, context: Context) -> bool:
    """ "Met to *discuss the coup*", "its response", "repercussions of the war": what has happened, no option."""
    if not reading.operators or act.entry.type not in _TALKED_OVER or act.token.pos_ not in NOUNS:
        return False
    discussing = reading.operators[-1]
    if discussing.lemma_ not in _DISCUSSING:
        return False
    told = discussing.head.lemma_.lower() in word_classes()["talks"]  # "a *meeting to discuss* it"
    told = told or any(word.lower_ in _KNOWN or word.dep_ == "poss" for word in act.token.children)
    return told or act.token.lemma_ in _OUTCOMES


def is_only_minded(act: Act, reading: StanceReading, context: Context) -> bool:
    """ "Alarm *about China's support*": what worries somebody is there already, unless it is an attack or reprisal.

    What is called doubtful or likely is yet to come.
    """
    if reading.stance != "assesses" or act.token.pos_ != "NOUN" or not reading.operators:
        return False
    minding = reading.operators[-1]
    if _is_reason(minding):
        return context.likelihood_of(act.token) is None
    worry = find_operator(minding)
    if worry is None or worry.operator_class != "assess" or act.token.head.dep_ == "acl":
        return False
    if worry.pos == "V" and worry.lemma not in _WORRYING:
        return False
    there = act.entry.type not in _FEARED and not reading.possible
    return there and context.likelihood_of(act.token) is None


def _is_reason(fear: Token) -> bool:
    """ "Slept outside *for fear of* another strike": why somebody does what he does."""
    return fear.lemma_ == "fear" and fear.dep_ == "pobj" and fear.head.lower_ == "for"


def is_only_called(act: Act, reading: StanceReading, context: Context) -> bool:
    """ "*Called it* an escalation", "what it *calls* disarmament": a judgement only with words of likelihood."""
    if reading.stance != "assesses" or act.token.pos_ != "NOUN" or not reading.operators:
        return False
    return reading.operators[0].lemma_ in CALLING and context.likelihood_of(act.token) is None


def is_outcome_described(act: Act, reading: StanceReading, context: Context) -> bool:
    """ "Warned of grave *consequences*", "the *cost* was high": what is borne, unless somebody will inflict it."""
    outcome = act.token.lemma_ in _OUTCOMES and act.token.pos_ == "NOUN"
    return outcome and reading.stance not in {"will", "may"}


def is_refuge_sought(act: Act, reading: StanceReading, context: Context) -> bool:
    """ "Afghans *asked for asylum*": people who flee ask for it, no state."""
    return reading.stance == "demand" and act.token.lemma_ in _REFUGE


def names_war(act: Act) -> bool:
    """ "The *war* in Ukraine", "the *conflict*": what goes on."""
    return act.token.pos_ in NOUNS and act.token.lemma_.lower() in word_classes()["wars"]


def is_known_war(act: Act, reading: StanceReading, context: Context) -> bool:
    """ "Will end *the war*", "the war began": all know of it, unless it is feared, refused or yet to be waged."""
    if reading.stance == "assesses":
        return not reading.operators and not reading.possible
    if reading.stance == "will_not":
        return False
    if reading.stance == "denies" and not reading.operators:
        return False
    if reading.stance not in {"will", "may"} or not reading.operators:
        return True
    return any(word.lower_ in _KNOWN for word in act.token.children)
