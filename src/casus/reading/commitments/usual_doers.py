"""Who does such deeds in a document, where one of them is told without a doer."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from casus.model import Actor
from casus.reading.commitments.doers_beside import owners
from casus.reading.commitments.roles import ACTING, ORGANISED, Case
from casus.reading.commitments.targets import Actors, codes
from casus.reading.conditions.trigger_parties import arguments
from casus.reading.context import Act, Context

_LIFTED = frozenset({"SANCTION", "COERCE"})
"""PLOVER types of what can be lifted again."""
_OF_STATES = frozenset({"COERCE", "CONCEDE", "ASSAULT"})
"""PLOVER types of what hardly any body of states does by its own hand: it arrests, closes and frees nobody."""
_OF_ANYBODY = frozenset({"COERCE", "CONCEDE"})
"""PLOVER types of what every state does at home: that one arrested or freed somebody says nothing of others whom it
is told of."""
_DOING = ACTING | ORGANISED


def lifts(act: Act) -> bool:
    """Whether an act takes back another: "the prisoners *were freed*", "the ban *was eased*"."""
    return act.entry.type == "CONCEDE" or act.entry.mode == "release"


def usual_doer(act: Act, targets: Actors, context: Context) -> Actor | None:
    """Who does such things in the document, as far as it names doers, to the same side where one is named.

    Who arrests, closes and frees is only taken for it where he did it to that same side.
    """
    counted: Counter[Actor] = Counter()
    closely = act.entry.type in _OF_ANYBODY
    for doer, suffering in _deeds_like(act, context):
        shared = codes(targets) & codes(suffering)
        if doer.code in codes(targets) or (not shared and (closely or (targets and suffering))):
            continue
        if doer.kind in ORGANISED and act.entry.type in _OF_STATES:
            continue
        counted[doer] += 1
    return max(counted, key=lambda doer: counted[doer]) if counted else None


def enemy_of(case: Case) -> Actor | None:
    """Who attacks that side in the document, or tells of it as its enemy's soldier: "Georgian posts *were shelled*, the
    *Russian army* said".
    """
    suffered = codes(case.parties.targets) | codes(owners(case))
    counted = Counter(
        doer
        for doer, suffering in _deeds_like(case.act, case.context)
        if doer.code not in suffered and codes(suffering) & suffered
    )
    if counted:
        return max(counted, key=lambda doer: counted[doer])
    speaker = case.parties.speaker
    fought = suffered and speaker is not None and speaker.actor is not None and speaker.actor.sector == "MIL"
    return next((side for side in case.parties.side if fought and side.code not in suffered), None)


def _deeds_like(act: Act, context: Context) -> Iterator[tuple[Actor, Actors]]:
    """Who does such things, and to whom, as the document tells of them."""
    for other in context.acts:
        if other.token is act.token or not _is_akin(act, other):
            continue
        sources, suffering = arguments(other, context, owners=True)
        doer = next((source for source in sources if source.kind in _DOING), None)
        if doer is not None:
            yield doer, suffering


def _is_akin(act: Act, other: Act) -> bool:
    """Whether who does the one is likely to do the other: who holds prisoners releases them, who closed a border opens
    it again.
    """
    return other.entry.type == act.entry.type or (lifts(act) and other.entry.type in _LIFTED)
