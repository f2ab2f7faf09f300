"""What falls on nobody outside: ministers *sacked*, laws *passed*, what *he* once signed.

Orders inside one's own administration are no deeds towards others; nor is what only tells how somebody governs.
"""

from __future__ import annotations

from casus.parsed import Token
from casus.reading.commitments.guided_acts import ordered_by_law
from casus.reading.commitments.roles import Case
from casus.reading.commitments.targets import codes
from casus.reading.syntax import child

_SACKING = frozenset({"dismiss", "fire", "sack", "remove", "suspend", "replace", "demote"})
_PASSING = frozenset({"pass", "adopt"})
_HIS = frozenset({"he", "she"})
_GOVERNING = frozenset({"AGREE", "COERCE", "CONCEDE", "SANCTION"})
"""PLOVER types of what a ruler does at home as well: he frees prisoners, signs laws and closes papers."""
_TOLD_BY_HIM = frozenset({"ccomp", "relcl", "xcomp"})
"""Clauses that somebody says of himself: "the president said *he had signed* it"."""


def is_own_affair(case: Case) -> bool:
    """Whether a deed stays inside the state that did it, as far as the words tell."""
    outside = codes(case.parties.targets) - codes(case.parties.agents)
    return not outside and (_is_reshuffle(case) or _is_legislation(case) or _is_his_story(case))


def _is_reshuffle(case: Case) -> bool:
    """ "The president *sacked two generals*", "the junta *dismissed the cabinet*"."""
    verb = case.act.token
    sacked = child(verb, "dobj") or case.act.target
    if verb.lemma_ not in _SACKING or case.act.entry.type != "COERCE" or sacked is None:
        return False
    role = case.context.codebook.role_nouns.get(sacked.lemma_.lower())
    return role is not None and role.acts == "side"


def _is_legislation(case: Case) -> bool:
    """ "*Parliament passed* a law", of which nothing is said that would fall on others."""
    by_lawmakers = any(agent.sector == "LEG" for agent in case.parties.agents)
    passed = by_lawmakers and case.act.entry.type == "AGREE" and case.act.token.lemma_ in _PASSING
    return passed and ordered_by_law(case.act, case.context) is None


def _is_his_story(case: Case) -> bool:
    """ "*He* freed prisoners and lifted the state of emergency": how somebody rules, told by the report itself."""
    source = case.act.source
    if source is None or source.lower_ not in _HIS:
        return False
    if case.act.entry.type not in _GOVERNING and case.act.entry.mode != "release":
        return False
    return _first_of(case.act.token).dep_ not in _TOLD_BY_HIM and not case.reading.operators


def _first_of(verb: Token) -> Token:
    """The verb that a coordinated one goes on from, where both have one subject."""
    while (
        verb.dep_ == "conj"
        and child(verb, "nsubj", "nsubjpass") is None
        and verb.head.pos_ in {"VERB", "AUX"}
    ):
        verb = verb.head
    return verb
