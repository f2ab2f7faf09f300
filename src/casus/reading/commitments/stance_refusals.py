"""What refusals, verbs of ending and of phase make of an act: "refused to", "stopped", "continued", "will end"."""

from __future__ import annotations

from casus.codebook.stances import StanceOperator
from casus.parsed import Token
from casus.reading.commitments.operator_lookup import find_operator
from casus.reading.commitments.stance_demands import bind
from casus.reading.commitments.stance_judgements import operator_subject
from casus.reading.commitments.stance_moods import StanceReading, changed, own_mood
from casus.reading.syntax import child, children, is_negated, is_passive, mood_of, subject_of

_INTENTION = 3
_ACCUSING = frozenset({"accuse", "allege", "accusation", "allegation"})
_REBUTTING = frozenset(
    {
        "reject", "dismiss", "brush", "wave", "shrug", "laugh", "sweep", "repudiate", "rule", "ridicule", "discount",
        "scoff", "jeer",
    }
)  # fmt: skip
_AHEAD = frozenset({"will", "may", "infinitive", "must"})
_PLEDGING = frozenset({"commit", "promise", "guarantee", "pledge"})

_PHASES = frozenset(
    {"begin", "start", "commence", "continue", "resume", "complete", "finish", "wind", "wrap"}
)
"""Verbs whose object is what their subject does: "*began* the delivery of tanks"; "made an attempt" tells of none."""


def refuse(operator: StanceOperator, governor: Token, negated: bool, reading: StanceReading) -> StanceReading:
    """Refusals flip what is inside them: "refused to rule out" leaves the act open."""
    if operator.lemma == "question" and governor.dep_ not in {"pobj", "nsubj"} and not negated:
        return reading  # "the drills are *a question of* sovereignty", "raised the question of"
    if reading.stance == "demand":
        reading = changed(reading, stance=None, agent=operator_subject(governor), holder=None, refrain=False)
    if any(word.lemma_ in _ACCUSING for word in reading.operators[:-1]):
        return bind(reading, governor, "denies", 0)
    if operator.lemma in _REBUTTING and not reading.possible and reading.operators[:-1]:
        claimed = reading.operators[-2]
        claim = find_operator(claimed, complement=child(claimed, "acl", "relcl", "ccomp"))
        if claimed.pos_ == "NOUN" and claim is not None and claim.operator_class in {"assess", "allege"}:
            return bind(reading, governor, "denies", 0)
    told = child(governor, "ccomp")
    finite = told is not None and mood_of(told) == "finite" and reading.stance == "did"
    if operator.lemma in _REBUTTING and finite and not reading.operators[:-1]:
        return bind(reading, governor, "denies", 0)  # "rejected that it had crossed the border"
    refused_before = reading.stance == "will_not"
    withheld = (
        reading.stance == "will" and bool(reading.operators[:-1]) and operator.operator_class == "refuse"
    )
    if withheld and reading.operators[-2].lemma_ in _PLEDGING:
        return bind(reading, governor, "may", 1)
    open_again = negated != refused_before
    if operator.lemma == "question" and governor.dep_ == "attr":
        open_again = False
    if mood_of(governor) == "may" and not negated:
        return changed(reading, stance=None)
    if operator.operator_class == "cease":
        reading = changed(reading, ceases=True)
        if not negated and _has_ended(governor) and reading.stance in {"did", None}:
            return bind(reading, governor, "did", 0)
        if mood_of(governor) in _AHEAD and not is_passive(governor) and reading.stance in {"did", None}:
            return _to_be_ended(governor, reading)
    return bind(
        reading, governor, "may" if open_again else "will_not", 1 if open_again else operator.strength
    )


def _has_ended(verb: Token) -> bool:
    """ "*Stopped* shelling the town", "*has halted* deliveries": to have ended something is a deed."""
    return mood_of(verb) == "finite" and not is_passive(verb) and verb.tag_ in {"VBD", "VBN"}


def _to_be_ended(governor: Token, reading: StanceReading) -> StanceReading:
    """ "*Will stop* shelling the town": an end put to the act, in the mood of the verb that ends it."""
    ending = pass_through(governor, reading.top, reading)
    who = operator_subject(governor)
    return changed(ending, agent=who) if ending.stance == "demand" else changed(ending, holder=who)


def _goes_ahead_with(verb: Token, noun: Token) -> bool:
    """ "*Went ahead with* the exercises", "will *press ahead with* the withdrawal"."""
    with_it = noun.dep_ == "pobj" and noun.head.lower_ == "with"
    return with_it and any(word.lower_ == "ahead" for word in children(verb, "advmod", "prt"))


def pass_through(governor: Token, inner: Token, reading: StanceReading) -> StanceReading:
    """Aspectual verbs lend their own mood to the act: "will continue to act", "is trying to".

    Who "is *moving* to impose tariffs" has yet to do so.
    """
    if reading.stance == "will" and governor.lemma_ in {"take", "proceed"} and is_negated(governor):
        return changed(reading, stance="will_not")  # "has *not taken* a decision to send troops"
    if reading.stance is not None and reading.stance != "did":
        return reading
    if governor.pos_ not in {"VERB", "AUX"}:
        return reading
    own = own_mood(governor)
    if governor.lemma_ == "move" and inner.dep_ == "xcomp" and mood_of(governor) == "progressive":
        own = changed(own, stance="will_not" if is_negated(governor) else "will", strength=_INTENTION)
    begun = own.stance == "did" and governor.lemma_ in _PHASES and inner.dep_ == "dobj"
    if inner.pos_ == "NOUN" and (begun or _goes_ahead_with(governor, inner)):
        own = changed(own, holder=subject_of(governor))  # "*Poland* began the delivery of tanks"
    return changed(
        own,
        operators=reading.operators,
        refrain=reading.refrain or own.refrain,
        agent=reading.agent,
        ceases=reading.ceases,
        holder=reading.holder if reading.ceases else own.holder,
    )
