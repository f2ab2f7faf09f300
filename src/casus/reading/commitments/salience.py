"""Which acts are worth a record: not speech, not background, not what lies long before the report.

Whatever speaks against a record is a named reason, a function of act, stance and context that says so of a few words.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TypeAlias

from casus.reading.commitments.asking import asks_later
from casus.reading.commitments.nominal_deeds import fighters_of
from casus.reading.commitments.stance import StanceReading
from casus.reading.commitments.unreportable_deeds import (
    acts_on_nothing,
    is_attack_spoken_of,
    is_no_deed,
    is_of_own_house,
    is_old_by_its_verb,
    is_old_by_itself,
    is_only_outcome,
    is_otherwise_meant,
    is_personal,
    is_recalled,
    names_attack,
)
from casus.reading.commitments.unreportable_nouns import (
    is_known_war,
    is_only_called,
    is_only_discussed,
    is_only_minded,
    is_outcome_described,
    is_refuge_sought,
    names_war,
    names_who_acts,
    only_describes,
)
from casus.reading.commitments.unreportable_stances import (
    fell_short,
    is_aspiration_of_thing,
    is_circumstance,
    is_declared_long_ago,
    is_duty_of_thing,
    is_foretold_of_thing,
    is_included,
    is_mere_preference,
    is_of_suspect,
    is_only_named,
    is_past_intention,
    is_permission_used,
    is_threat_answered,
    only_avoids,
    opposes_others,
    tells_speaker,
)
from casus.reading.commitments.unreportable_words import (
    is_ballot,
    is_defence_in_name,
    is_only_tried,
    leaves_so,
    only_promises,
    rejects_already,
    reports_clause,
)
from casus.reading.commitments.unsaid import leaves_unsaid
from casus.reading.context import Act, Context

Reason: TypeAlias = Callable[[Act, StanceReading, Context], bool]

SPEECH = frozenset({"ACCUSE", "REQUEST", "THREATEN", "PROTEST"})
"""PLOVER types that are ways of speaking (or a crowd's act): never what is promised, refused or demanded."""


def is_mere_speech(act: Act, reading: StanceReading, context: Context) -> bool:
    """ "*Accused* Chad of it", "*protested*", unless it is yet to be asked for ("will *ask* for tanks")."""
    spoken = act.entry.type in SPEECH and act.entry.mode != "investigate"
    return spoken and not asks_later(act, reading)


def is_beside_report(act: Act, reading: StanceReading, context: Context) -> bool:
    """ "READ MORE: …": a line of the page."""
    return context.is_beside_report(act.token)


def is_unsaid(act: Act, reading: StanceReading, context: Context) -> bool:
    """ "*Will* the commandos *storm* it?", "*nobody* will frighten us"."""
    return leaves_unsaid(act, reading)


_ALWAYS: tuple[Reason, ...] = (
    is_mere_speech,
    is_mere_preference,
    is_permission_used,
    is_past_intention,
    is_refuge_sought,
    is_beside_report,
    is_outcome_described,
    is_ballot,
    leaves_so,
    is_only_tried,
    is_included,
    only_avoids,
    fell_short,
    is_foretold_of_thing,
    is_defence_in_name,
    only_describes,
    is_of_suspect,
    is_only_named,
    is_threat_answered,
    opposes_others,
    rejects_already,
    is_only_called,
    is_only_discussed,
    is_only_minded,
    only_promises,
    reports_clause,
    is_unsaid,
    names_who_acts,
)
"""What speaks against any act, the cheapest to ask first."""

_EXCEPT_WARS: tuple[Reason, ...] = (is_duty_of_thing, tells_speaker, is_circumstance, is_declared_long_ago)
_INTENTIONS: tuple[Reason, ...] = (is_aspiration_of_thing,)
_DEEDS: tuple[Reason, ...] = (
    is_personal,
    is_no_deed,
    is_of_own_house,
    acts_on_nothing,
    is_only_outcome,
    is_otherwise_meant,
)
_ATTACKS: tuple[Reason, ...] = (is_attack_spoken_of, is_old_by_itself)
_TOLD_BY_VERBS: tuple[Reason, ...] = (is_recalled,)
_WARS: tuple[Reason, ...] = (is_known_war,)
_FIGHTS: tuple[Reason, ...] = (is_old_by_its_verb,)


def is_reportable(act: Act, reading: StanceReading, context: Context) -> bool:
    """Whether the act makes a record: deeds only when material, done by a verb and not more than a year old.

    A verb that only reports a clause ("agreed that …") is speech. A war named is background unless it is feared.
    """
    return reason_against(act, reading, context) is None


def reason_against(act: Act, reading: StanceReading, context: Context) -> str | None:
    """The name of the first reason why the act makes no record: "is_ballot"."""
    for reasons in _reasons_for(act, reading):
        for reason in reasons:
            if reason(act, reading, context):
                return reason.__name__
    return None


def _reasons_for(act: Act, reading: StanceReading) -> Iterator[tuple[Reason, ...]]:
    """What may speak against a record of such an act; what follows is chosen only when what precedes has not held."""
    yield _ALWAYS
    if reading.stance == "did" and fighters_of(act) is not None:
        yield _FIGHTS
        return
    if names_war(act):
        yield _WARS
        return
    yield _EXCEPT_WARS
    if reading.stance == "did":
        yield _DEEDS
        yield _ATTACKS if names_attack(act) else _TOLD_BY_VERBS
    else:
        yield _INTENTIONS
