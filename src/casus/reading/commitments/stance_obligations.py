"""What words of obligation make of an act: "has to", "needs to", "would do well to", "has no choice but to"."""

from __future__ import annotations

from casus.codebook.stances import StanceOperator
from casus.parsed import Token
from casus.reading.commitments.deadlines import SPANS_OF_TIME
from casus.reading.commitments.stance_demands import bind
from casus.reading.commitments.stance_idioms import CHOICES
from casus.reading.commitments.stance_moods import StanceReading, changed, own_mood
from casus.reading.syntax import child, children, has_own_subject, is_negated, modal_of, subject_of

_THINKING = frozenset({"think", "believe", "see", "consider", "feel"})
_LEAVING = frozenset({"leave", "go", "withdraw", "depart", "quit"})


def oblige(governor: Token, inner: Token, reading: StanceReading) -> StanceReading:
    """ "Has to", "needs to", "would do well to": like "must"; "needs them to" asks them.

    "Will have to" is a future, save of those who are to leave.
    """
    if governor.lemma_ == "need" and (has_own_subject(inner) or child(governor, "dobj") is not None):
        if is_negated(governor):  # "*does not need* others to mediate"
            return bind(reading, governor, "will_not", 3)
        return bind(reading, governor, "demand", 3, refrain=reading.refrain)
    sent_away = modal_of(governor) == "will" and inner.lemma_ in _LEAVING
    if (
        modal_of(governor) != "would"
        and not sent_away
        and not _has_time(governor)
        and not has_no_choice(governor)
    ):
        own = own_mood(governor)
        if own.stance != "did":
            return changed(own, operators=reading.operators, agent=reading.agent, top=governor)
    refrain = reading.refrain or reading.stance == "will_not"
    return changed(
        reading,
        stance="demand",
        obliged=True,
        refrain=refrain,
        holder=None,
        agent=subject_of(governor),
        strength=3,
    )


def doubted_by(governor: Token) -> Token | None:
    """The verb by which somebody thinks no need of it: "does not *believe* that sanctions are necessary"."""
    clause = governor if governor.pos_ == "VERB" else governor.head
    thinking = clause.head
    doubts = clause.dep_ == "ccomp" and thinking.lemma_ in _THINKING and is_negated(thinking)
    return thinking if doubts else None


def unneeded(
    operator: StanceOperator, governor: Token, doubting: Token, reading: StanceReading
) -> StanceReading:
    """Whoever sees no need of an act will not do it."""
    bound = bind(reading, governor, "will_not", operator.strength)
    holder = subject_of(doubting)
    return changed(bound, holder=holder, passive_holder=False, operators=(*bound.operators, doubting))


def _has_time(verb: Token) -> bool:
    """ "*Will have* 48 hours to leave": the time is set, whatever the tense."""
    return verb.lemma_ in {"have", "get"} and any(
        word.lemma_ in SPANS_OF_TIME for word in children(verb, "dobj", "npadvmod")
    )


def has_no_choice(verb: Token) -> bool:
    """ "*Has no choice* but to leave": what is negated is the choice, not the duty."""
    had = child(verb, "dobj", "attr")
    return had is not None and had.lemma_ in CHOICES and is_negated(had)
