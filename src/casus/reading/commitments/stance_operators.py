"""What each class of operator makes of the stance found inside it: the rules of composition, one function a class."""

from __future__ import annotations

from dataclasses import replace

from casus.codebook.stances import StanceOperator
from casus.model import Stance
from casus.parsed import Token
from casus.reading.commitments.deadlines import SPANS_OF_TIME
from casus.reading.commitments.demands import addressee_of
from casus.reading.commitments.operator_lookup import find_operator
from casus.reading.commitments.stance_idioms import NOTHING_TO_DO
from casus.reading.commitments.stance_judgements import assess, cause, operator_subject, voiced_by
from casus.reading.commitments.stance_moods import StanceReading, own_mood
from casus.reading.syntax import (
    child,
    children,
    has_own_subject,
    is_counterfactual,
    is_negated,
    is_passive,
    is_past_perfect,
    modal_of,
    mood_of,
    object_of_preposition,
    subject_of,
)

_UPON = ("on", "upon", "to")
"""Prepositions of whoever bears a duty: "it is up *to* Russia", "incumbent *on* Iran"."""

_INTENTION = 3
_PLEDGE = 4
_ACCUSING = frozenset({"accuse", "allege", "accusation", "allegation"})
_PRETEXTS = frozenset({"pretext", "excuse", "justification"})
_REBUTTING = frozenset({"reject", "dismiss"})
_TRUTHS = frozenset({"true", "truth", "substance", "factual"})
_NEEDS = frozenset({"need", "necessity"})
_RESOLVING = frozenset({"vote", "order", "instruction", "directive", "command"})
"""Words of deciding whose infinitive is still to be done: "*voted to* withdraw", "has *orders to* open fire"."""

_PLEDGING = frozenset({"commit", "promise", "guarantee", "pledge"})


def apply_operator(
    operator: StanceOperator, governor: Token, inner: Token, reading: StanceReading
) -> StanceReading:
    """Step 3: what the operator makes of the stance found inside it."""
    negated = is_negated(governor)
    reading = replace(reading, operators=(*reading.operators, governor))
    match operator.operator_class:
        case "commit" if operator.lemma == "prepare" and _is_passive_or_predicate(governor):
            return _bind(reading, governor, "will_not" if negated else "may", 2)  # "is prepared, …, to talk"
        case "commit" | "threat" | "duty" | "schedule" | "future" | "outlook":
            return _commit(operator, governor, inner, reading)
        case "enact":
            return _enact(operator, governor, inner, reading)
        case "ready" | "offer" | "allow":
            return _bind(reading, governor, "will_not" if negated else "may", operator.strength)
        case "refuse" | "cease":
            none = any(
                word.lower_ == "no" for word in children(inner, "det")
            )  # "*no* option is off the table"
            return _refuse(operator, governor, negated or (none and inner.dep_ == "nsubj"), reading)
        case "refrain":
            return _bind(
                reading, governor, "will" if negated else "will_not", operator.strength, refrain=not negated
            )
        case "fail":
            return replace(reading, stance=None)
        case "demand" if operator.lemma == "push" and _is_own_infinitive(governor, inner):
            return _commit(operator, governor, inner, reading)
        case "demand" if operator.lemma in _NEEDS and negated:
            return _bind(reading, governor, "will_not", operator.strength)
        case "demand" | "forbid":
            return _demand(operator, governor, negated, reading)
        case "want":
            own = child(governor, "dobj") is None and not has_own_subject(inner)
            if own or (negated and inner.dep_ == "dobj"):
                return _bind(reading, governor, "will_not" if negated else "will", operator.strength)
            return _demand(operator, governor, False, replace(reading, refrain=reading.refrain != negated))
        case "need":
            return _need(operator, governor, inner, reading)
        case "deny" if governor.pos_ == "ADJ" and mood_of(inner) == "infinitive":
            return replace(reading, stance=None, operators=())
        case "deny":
            denied = _bind(reading, governor, None if negated else "denies", 0)
            return replace(denied, undone=operator is NOTHING_TO_DO)
        case "truth":
            if not negated:
                return reading
            is_claim = operator.lemma in _TRUTHS
            return replace(_bind(reading, governor, "denies", 0), undone=not is_claim)
        case "scheme":
            return _scheme(governor, reading)
        case "assess" | "allege":
            return assess(operator, governor, inner, reading)
        case "seem":
            return replace(reading, foretold=True) if reading.stance is not None else reading
        case "motive":
            unmoved = negated and reading.stance is None
            return _bind(reading, governor, "will_not" if unmoved else None, operator.strength)
        case "evaluate":
            return replace(reading, stance=None, operators=())
        case "oblige":
            return _oblige(governor, inner, reading)
        case "cause":
            return cause(governor, inner, reading)
        case "possible":
            return replace(
                reading, stance="assesses", possible=True, holder=voiced_by(governor) or reading.holder
            )
        case "aspect":
            return _pass_through(governor, reading)


def _is_passive_or_predicate(participle: Token) -> bool:
    """ "*Is prepared* to talk", whether the parser takes the participle for a verb or for an adjective."""
    return participle.tag_ == "VBN" and (is_passive(participle) or participle.dep_ in {"acomp", "oprd"})


def _is_own_infinitive(governor: Token, inner: Token) -> bool:
    """ "Will *push to deploy* a mission": nobody else is pushed to do it."""
    return inner.dep_ == "xcomp" and child(governor, "dobj") is None and not has_own_subject(inner)


def _bind(
    reading: StanceReading, governor: Token, stance: Stance | None, strength: int, *, refrain: bool = False
) -> StanceReading:
    """The operator's subject takes the stance; a subject found further in stays the agent of the act."""
    holder = operator_subject(governor)
    agent = reading.agent if reading.agent is not None else reading.holder
    if stance in {"will", "will_not", "may"} and mood_of(governor) == "must":
        unwanted = (stance == "will_not") != is_negated(governor)
        return replace(
            reading, stance="demand", obliged=True, refrain=unwanted, agent=holder, strength=strength
        )
    if (
        reading.operators
        and reading.stance in {"denies", "assesses"}
        and not reading.possible
        and stance != "denies"
    ):
        return reading
    return replace(
        reading,
        stance=stance,
        holder=holder,
        agent=agent,
        strength=strength,
        refrain=refrain,
        possible=False,
        obliged=False,
        passive_holder=is_passive(governor) and (holder is None or holder.dep_ in {"nsubj", "nsubjpass"}),
    )


def _commit(operator: StanceOperator, governor: Token, inner: Token, reading: StanceReading) -> StanceReading:
    """The operator's subject is bound to the act, unless whether to act is what has yet to be decided."""
    negated = is_negated(governor)
    if any(mark.lower_ == "whether" for mark in children(reading.top, "mark")):
        return _bind(reading, governor, "may", 1)
    if reading.stance == "demand" and not reading.obliged:
        return reading
    if (
        reading.possible and inner.pos_ == "NOUN" and inner in reading.operators
    ):  # "outlined *a scenario* in which"
        return reading
    if operator.lemma == "seek" and not negated and inner.dep_ == "dobj" and inner.pos_ == "NOUN":
        return _demand(operator, governor, negated, reading)
    withheld = negated and operator.strength >= _PLEDGE
    if operator.lemma == "agree" and mood_of(governor) == "will":
        withheld = False
    if withheld or (governor.pos_ == "VERB" and is_past_perfect(governor) and not negated):
        return replace(reading, stance=None)
    inner_negated = reading.stance == "will_not" or (reading.stance is None and reading.refrain)
    stance: Stance = "will_not" if negated != inner_negated else "will"
    if stance == "will" and mood_of(governor) == "may":
        stance = "may"
    bound = _bind(reading, governor, stance, operator.strength)
    ascribed = operator.operator_class in {"commit", "schedule"} and operator.strength <= _INTENTION
    bound = replace(bound, ascribed=ascribed, foretold=operator.operator_class == "outlook")
    if operator.operator_class in {"duty", "schedule", "outlook"}:
        return replace(bound, passive_holder=False)
    return bound


def _enact(operator: StanceOperator, governor: Token, inner: Token, reading: StanceReading) -> StanceReading:
    """What has been approved or announced is done; what will be approved is yet to come."""
    if reading.stance == "demand" and not reading.obliged:  # "adopted a resolution demanding that …"
        return reading
    negated = is_negated(governor)
    verb = governor.head if governor.pos_ == "NOUN" and governor.dep_ == "dobj" else governor
    if mood_of(inner) == "infinitive" and inner.pos_ == "VERB" and operator.lemma in _RESOLVING:
        return _commit(operator, governor, inner, reading)
    if mood_of(verb) in {"finite", "progressive"} and not is_counterfactual(verb):
        return _bind(reading, governor, None if negated else "did", 0)
    return _commit(operator, governor, inner, reading)


def _refuse(
    operator: StanceOperator, governor: Token, negated: bool, reading: StanceReading
) -> StanceReading:
    """Refusals flip what is inside them: "refused to rule out" leaves the act open."""
    if reading.stance == "demand":
        reading = replace(reading, stance=None, agent=operator_subject(governor), holder=None, refrain=False)
    if any(word.lemma_ in _ACCUSING for word in reading.operators[:-1]):
        return _bind(reading, governor, "denies", 0)
    if operator.lemma in _REBUTTING and not reading.possible and reading.operators[:-1]:
        claimed = reading.operators[-2]
        claim = find_operator(claimed)
        if claimed.pos_ == "NOUN" and claim is not None and claim.operator_class in {"assess", "allege"}:
            return _bind(reading, governor, "denies", 0)
    refused_before = reading.stance == "will_not"
    withheld = (
        reading.stance == "will" and bool(reading.operators[:-1]) and operator.operator_class == "refuse"
    )
    if withheld and reading.operators[-2].lemma_ in _PLEDGING:
        return _bind(reading, governor, "may", 1)
    open_again = negated != refused_before
    if operator.lemma == "question" and governor.dep_ == "attr":
        open_again = False
    if mood_of(governor) == "may" and not negated:
        return replace(reading, stance=None)
    if operator.operator_class == "cease":
        reading = replace(reading, ceases=True)
    return _bind(
        reading, governor, "may" if open_again else "will_not", 1 if open_again else operator.strength
    )


def _demand(
    operator: StanceOperator, governor: Token, negated: bool, reading: StanceReading
) -> StanceReading:
    is_only_asked = governor.dep_ in {"acl", "advcl"} and governor.tag_ == "VBN"
    if negated or (is_only_asked and child(governor, "aux", "nsubj", "agent") is None):
        return replace(reading, stance=None)
    addressee = _asked(governor, reading)
    refrain = reading.refrain or reading.stance == "will_not" or operator.operator_class == "forbid"
    refrain = refrain or _is_permitted(reading)
    demanded = _bind(reading, governor, "demand", operator.strength, refrain=refrain)
    if demanded.stance != "demand":
        return demanded
    agent = addressee if addressee is not None and addressee != reading.top else reading.agent
    return replace(demanded, agent=agent)


def _is_permitted(reading: StanceReading) -> bool:
    """Whether it is permission that is asked for, which is to concede: "urged Israel *to allow* aid in"."""
    within = find_operator(reading.operators[-2]) if len(reading.operators) > 1 else None
    return reading.stance == "may" and within is not None and within.operator_class == "allow"


def _asked(governor: Token, reading: StanceReading) -> Token | None:
    """Of whom something is demanded: of a verb's object, or of whoever a demand told by a noun reaches."""
    if governor.pos_ == "NOUN":
        return addressee_of(governor)
    addressee = child(governor, "dobj", "dative")
    if addressee is not None and addressee != reading.top:
        return addressee
    asked = object_of_preposition(governor, "on", "upon", "to", "from", "with")
    of_thing = reading.top.pos_ in {"NOUN", "PROPN"}
    return asked or (object_of_preposition(reading.top, "from") if of_thing else None)


def _need(operator: StanceOperator, governor: Token, inner: Token, reading: StanceReading) -> StanceReading:
    """ "It is important for Britain to ensure …": binding on one's own side, a demand on any other."""
    named = subject_of(inner) if has_own_subject(inner) else None
    laid_on = object_of_preposition(governor, "for") or named or object_of_preposition(governor, *_UPON)
    agent = laid_on or reading.agent
    return replace(
        reading, stance="demand", obliged=True, holder=None, agent=agent, strength=operator.strength
    )


def _scheme(governor: Token, reading: StanceReading) -> StanceReading:
    """A plot or pretext is what others see in what somebody does; one that served its end tells of no act to come."""
    verb = governor.head if governor.dep_ in {"dobj", "pobj"} else governor
    sought = governor.dep_ == "dobj" or governor.head.lower_ == "for"
    if governor.lemma_ in _PRETEXTS and not sought:
        return replace(reading, operators=reading.operators[:-1])
    if governor.lemma_ in _PRETEXTS and verb.tag_ == "VBD":
        return replace(reading, stance=None)
    bound = _bind(reading, governor, "will", _INTENTION)
    if governor.pos_ == "NOUN" and governor.lemma_ not in _PRETEXTS:
        bound = replace(bound, holder=child(governor, "poss") or object_of_preposition(governor, "by", "of"))
    return replace(bound, foretold=True)


def _oblige(governor: Token, inner: Token, reading: StanceReading) -> StanceReading:
    """ "Has to", "needs to", "would do well to": like "must"; "will have to" is a future, "needs them to" asks them."""
    if governor.lemma_ == "need" and (has_own_subject(inner) or child(governor, "dobj") is not None):
        return _bind(reading, governor, "demand", 3, refrain=reading.refrain)
    if modal_of(governor) != "would" and not _has_time(governor):
        own = own_mood(governor)
        if own.stance != "did":
            return replace(own, operators=reading.operators, agent=reading.agent, top=governor)
    refrain = reading.refrain or reading.stance == "will_not"
    return replace(
        reading,
        stance="demand",
        obliged=True,
        refrain=refrain,
        holder=None,
        agent=subject_of(governor),
        strength=3,
    )


def _has_time(verb: Token) -> bool:
    """ "*Will have* 48 hours to leave": the time is set, whatever the tense."""
    return verb.lemma_ in {"have", "get"} and any(
        word.lemma_ in SPANS_OF_TIME for word in children(verb, "dobj", "npadvmod")
    )


def _pass_through(governor: Token, reading: StanceReading) -> StanceReading:
    """Aspectual verbs lend their own mood to the act: "will continue to act", "is trying to"."""
    if reading.stance is not None and reading.stance != "did":
        return reading
    if governor.pos_ not in {"VERB", "AUX"}:
        return reading
    own = own_mood(governor)
    return replace(
        own, operators=reading.operators, refrain=reading.refrain or own.refrain, agent=reading.agent
    )
