"""Who sends envoys away where only the order is told: "the French ambassador *was told to leave Mali*"."""

from __future__ import annotations

from casus.codebook.lexicon import word_classes
from casus.reading.commitments.roles import ACTING, Case, Roles
from casus.reading.commitments.targets import others
from casus.reading.syntax import is_passive, object_of_preposition, subject_of

_LEAVING = frozenset({"leave", "quit", "depart"})


def departure_demanded(case: Case) -> Roles | None:
    """The demand of the state that envoys are told to leave by nobody named: "was given 48 hours to leave *Niger*"."""
    ordering = case.reading.outermost
    if case.act.token.lemma_ not in _LEAVING or ordering is None or not is_passive(ordering):
        return None
    sent = subject_of(ordering)
    if sent is None or sent.lemma_.lower() not in word_classes()["envoy_recalled"]:
        return None
    if object_of_preposition(ordering, "by") is not None:
        return None
    whose = case.parties.agents or case.context.parties(sent)
    left = others(tuple(actor for actor in case.parties.targets if actor.kind in ACTING), whose)
    return Roles("demand", left, (), others(whose, left), case.parties.speaker) if left else None
