"""Every act of a document with what the rules make of it: its stance, its records, or why it has none."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

from casus.model import Commitment
from casus.parsed import Token
from casus.reading.commitments.act_stance import (
    is_attack_announced,
    is_convened,
    is_decreed,
    is_expectable,
    is_expected_of,
    is_only_possible,
    is_planned,
    is_threatened,
    is_withheld,
    names_operator,
    stance_of_leave,
)
from casus.reading.commitments.asking import asks_later, demands_already
from casus.reading.commitments.completed_acts import objects_of_acts, threatens_war
from casus.reading.commitments.denied_claims import verb_calling_untrue
from casus.reading.commitments.drafting import completed_reading, draft_records
from casus.reading.commitments.operator_lookup import find_operator
from casus.reading.commitments.promises import (
    is_declared_support,
    is_purpose_of_act,
    is_support_conveyed,
    promised_stances,
)
from casus.reading.commitments.salience import is_reportable
from casus.reading.commitments.stance import StanceReading, read_stance
from casus.reading.commitments.stance_moods import changed
from casus.reading.conditions.triggers import Triggers
from casus.reading.context import Act, Context
from casus.reading.events.acts import is_only_promised
from casus.reading.events.foreseen_acts import FORESEEING
from casus.reading.events.invitations import INVITATION
from casus.reading.events.owed_acts import CONCESSION
from casus.reading.events.reliances import RELIANCE
from casus.reading.events.understood_acts import ARRIVAL, IMPUNITY, INACTION, VISIT_FORESEEN
from casus.reading.syntax import is_negated, mood_of, subject_of

Fate = Literal[
    "recorded", "no stance", "not promised", "not reportable", "nobody's", "asked for", "governing"
]
"""What the rules do with an act: record it, or why not.

"Not promised" is what is an act only where somebody promises it, "governing" what only says how another act stands
("*threatened* to strike"), "asked for" what somebody asks of others while he asks for something else.
"""


_WEIGHED = frozenset({"consideration", "thought"})
_GIVING = frozenset({"give", "make", "issue", "offer"})


@dataclass(frozen=True, slots=True)
class Candidate:
    """An act, the stance towards it, and the records that it would give; they stand if its fate is to be recorded."""

    act: Act
    reading: StanceReading
    records: tuple[Commitment, ...]
    fate: Fate


def find_candidates(context: Context, triggers: Triggers) -> list[Candidate]:
    """The acts of a document in the order of the text.

    Those in a condition, those that are only a purpose, and nouns that only complete another act are left out.
    """
    stances = [
        _as_demanded(act, _stance_of(act, context))
        for act in context.acts
        if not triggers.in_antecedent(act.token) and not is_purpose_of_act(act, context)
    ]
    ends = {word.i for _, reading in stances if reading.ceases for word in reading.operators}
    counting = {act.token.i for act, reading in stances if _counts(act, reading, ends)}
    completing = objects_of_acts([act for act, _ in stances if act.token.i in counting], context)
    read = [
        _read(act, reading, context, triggers)
        if act.token.i in counting
        else Candidate(act, reading, (), "not promised")
        for act, reading in stances
        if act.token.i not in completing
    ]
    return _without_governing(_without_asked(read), context)


def governing_words(candidates: list[Candidate], context: Context) -> set[int]:
    """The words that only say how an act stands, and so are none themselves: "*threatened* to strike"."""
    return {
        word.i
        for candidate in candidates
        if candidate.fate not in {"not promised", "asked for"}
        for operator in candidate.reading.operators
        if operator != candidate.act.token and not threatens_war(operator, context)
        if candidate.records or _asks_not_to(candidate.act, operator, context)
        for word in (
            _with_light_verb(operator) if operator == candidate.reading.operators[-1] else (operator,)
        )
    }


def _as_demanded(act: Act, reading: StanceReading) -> tuple[Act, StanceReading]:
    """What is an act only where it is promised, demanded of somebody: to do it concedes.

    "Urged it to *respect* him", "to drop the *plan*".
    """
    asking = reading.outermost
    if asking is None or reading.stance != "demand" or reading.obliged or asking.lemma_ == "expect":
        return act, reading
    itself = (act.token.pos_ == "VERB") != reading.refrain
    return (replace(act, entry=CONCESSION), reading) if itself and is_only_promised(act) else (act, reading)


def _counts(act: Act, reading: StanceReading, ends: set[int]) -> bool:
    """Whether what is an act only where it is promised is promised, or put an end to."""
    return (
        not is_only_promised(act)
        or reading.ceases
        or (reading.stance in promised_stances(act) and act.token.i not in ends)
        or (reading.stance == "assesses" and any(word.lemma_ in FORESEEING for word in reading.operators))
        # "has *no territorial claims*", "denied any"
        or (act.entry.note == "denied" and (reading.undone or reading.stance == "denies"))
    )


def _read(act: Act, stance: StanceReading, context: Context, triggers: Triggers) -> Candidate:
    reading = completed_reading(act, stance, context)
    if reading.stance is None:
        return Candidate(act, stance, (), "no stance")
    if not is_reportable(act, reading, context):
        return Candidate(act, stance, (), "not reportable")
    records = tuple(draft_records(act, reading, context, triggers))
    return Candidate(act, stance, records, "recorded" if records else "nobody's")


def _without_asked(candidates: list[Candidate]) -> list[Candidate]:
    asking = {
        found.act.token.i
        for found in candidates
        if found.records
        and asks_later(found.act, found.reading)
        and not demands_already(found.act, found.reading)
    }
    return [
        Candidate(found.act, found.reading, (), "asked for")
        if found.reading.stance in {"demand", "denies"}
        and not asking.isdisjoint(operator.i for operator in found.reading.operators)
        else found
        for found in candidates
    ]


def _without_governing(candidates: list[Candidate], context: Context) -> list[Candidate]:
    governing = governing_words(candidates, context)
    return [
        replace(found, fate="governing") if found.records and found.act.token.i in governing else found
        for found in candidates
    ]


def _with_light_verb(operator: Token) -> tuple[Token, ...]:
    """A word that governs an act, and the verb that with it is one only by name: "*put pressure* on Peru to leave",
    "*gave its word* that it would".
    """
    if operator.pos_ != "NOUN" or operator.dep_ not in {"dobj", "nsubjpass"}:
        return (operator,)
    found = find_operator(operator)
    word_given = operator.head.lemma_ in _GIVING and found is not None and found.operator_class == "commit"
    if operator.lemma_ in _WEIGHED:  # "*consideration is being given* to sending troops"
        return operator, operator.head
    told = operator.dep_ == "dobj" and (word_given or operator.lemma_ == "pressure")
    told = told and mood_of(operator.head) in {"finite", "progressive"}
    return (operator, operator.head) if told else (operator,)


def _asks_not_to(act: Act, operator: Token, context: Context) -> bool:
    """Whether what governs an act would be one itself if it asked for it: "*advised* its citizens not to leave"."""
    above = context.act_at.get(operator.i)
    return above is not None and above.entry.needs_infinitive and is_negated(act.token)


def _stance_of(act: Act, context: Context) -> StanceReading:
    """Step 1: the stance towards the act; of doing nothing, towards not doing nothing."""
    does_nothing = act.entry in {INACTION, IMPUNITY}
    reading = read_stance(act.token, names_operator=names_operator(act), inaction=does_nothing)
    asked = reading.ceases or is_expectable(act)  # "expects it *to stop drilling*"
    if reading.stance == "assesses" and asked and is_expected_of(reading):
        return changed(reading, stance="demand", strength=3)
    if is_planned(act, reading):
        return changed(reading, stance="will", strength=3)
    if (verb := verb_calling_untrue(reading.operators)) is not None:
        return changed(reading, stance="denies", holder=subject_of(verb), strength=0)
    if (granted := stance_of_leave(act, reading)) is not None:
        return changed(reading, stance=granted, strength=3 if granted == "will" else 0)
    if is_only_possible(act, reading):
        return changed(reading, stance="may", strength=1)
    if is_threatened(act, reading):
        return changed(reading, stance="will", obliged=False)
    if is_decreed(act, reading, context):
        return changed(reading, stance="did", strength=0)
    if reading.stance is None and is_support_conveyed(act, context):
        return changed(reading, stance="will", strength=3)
    if is_convened(act, reading):
        return changed(reading, stance="will", strength=3)
    if act.entry is RELIANCE and reading.stance == "may":
        return changed(reading, stance="will", strength=4)
    if act.entry is VISIT_FORESEEN:
        return changed(reading, stance="assesses", strength=0)
    declared = act.entry is ARRIVAL or is_declared_support(act, context) or is_attack_announced(act, reading)
    if reading.stance == "did" and declared:
        return changed(reading, stance="will", strength=3)
    if reading.stance == "did" and act.entry is INVITATION:
        return changed(reading, stance="demand", holder=act.source, agent=act.target, strength=2)
    if reading.undone and reading.stance is None and is_withheld(act):
        return changed(reading, stance="will_not", strength=4)
    return reading
