"""Threats told by what the other side will bear: "those who try *will get their answer*", "*would face* measures"."""

from __future__ import annotations

from casus.codebook.clauses import with_conjuncts
from casus.model import UNKNOWN_ACTOR
from casus.parsed import Token
from casus.reading.commitments.roles import ACTING, ORGANISED, Case
from casus.reading.commitments.targets import codes
from casus.reading.events.understood_acts import IMPUNITY
from casus.reading.syntax import is_negated, mood_of, subject_of

_WARNING = frozenset({"warn", "threaten", "vow", "promise", "caution", "pledge", "swear"})
_ALLIANCES = frozenset({"NATO", "CSTO"})
_ANY = frozenset({"any", "every", "further", "whoever", "anyone"})
"""What says that a deed is still to come: "*any* attack will be met with force"."""
_ANSWERING = frozenset({"COERCE", "SANCTION", "ASSAULT"})


def is_threatened_fate(case: Case) -> bool:
    """Whether the side that speaks is the one by whom the other will bear it, though nobody is named.

    A state or armed group that says so of nobody named threatens it (an organisation need not act itself, unless it is
    one of arms or speaks of "any" such deed, or says that it will "not go unanswered"). What a deed would bring, or a
    named state would face ("Turkey would face sanctions"), is a threat only of one who warns of it, or who has the arms
    and sets a condition ("would face *air strikes unless* it withdrew").
    """
    act, parties = case.act, case.parties
    frame = act.entry.frame
    if act.entry.type not in _ANSWERING or act.token.pos_ != "VERB" or mood_of(act.token) == "may":
        return False
    if not frame.startswith(("open", "from|open")) or not parties.side:
        return False
    side = parties.side[0]
    by_force = act.entry.type == "ASSAULT"
    subject = subject_of(act.token)
    to_come = subject is not None and _is_to_come(subject)
    answers = to_come or act.entry is IMPUNITY or is_negated(act.token)
    armed = by_force and side.code in _ALLIANCES
    if side.kind not in ACTING and not armed and not (answers and side.kind in ORGANISED):
        return False
    if _is_warned(case) or act.entry is IMPUNITY or (by_force and _is_under_condition(case)):
        return True
    if answers and side.kind in ORGANISED:
        return True
    if (frame.endswith(">none") and not to_come) or parties.targets:
        return False
    return subject is not None and _is_whoever(subject, case)


def _is_whoever(subject: Token, case: Case) -> bool:
    """ "*Those who* try", "*companies* that arm them", "*any attempt*": people or a deed, and no state that is named.

    What befalls a thing ("the *economy* would suffer the consequences") is foreseen, not threatened.
    """
    context = case.context
    named = (codes(context.parties(word)) - {UNKNOWN_ACTOR.code} for word in with_conjuncts(subject))
    if any(named):
        return False
    lemma = subject.lemma_.lower()
    if subject.pos_ in {"PRON", "DET"} or lemma in context.codebook.role_nouns:
        return True
    return subject.i in context.act_at or any(
        clause.start <= subject.i < clause.end for clause in context.conditions_near(case.act.token)
    )


def _is_to_come(subject: Token) -> bool:
    """ "*Any attack* on the convoy", "*further* tests": a deed not done yet, which the speaker says he will answer."""
    return subject.lower_ in _ANY or any(word.lower_ in _ANY for word in subject.lefts)


def _is_warned(case: Case) -> bool:
    """ "*Warned* that it would have consequences", "would be met with a response, he *warned*"."""
    top = case.reading.top
    while top.dep_ in {"conj", "xcomp"}:
        top = top.head
    return top.dep_ == "ccomp" and top.head.lemma_ in _WARNING


def _is_under_condition(case: Case) -> bool:
    """Whether something the sentence says averts or brings it: "*unless it withdraws*", "must withdraw *or* face"."""
    place = case.act.token.i
    return any(clause.consequent == place for clause in case.context.conditions_near(case.act.token))
