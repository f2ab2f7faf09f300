"""What is announced of others or of things: no judgement of what they will do, and no threat of nobody."""

from __future__ import annotations

from casus.reading.commitments.roles import ACTING, ORGANISED, PRIVATE, Case
from casus.reading.commitments.targets import Actors
from casus.reading.context import Act
from casus.reading.syntax import is_passive, modal_of, subject_of

_ANNOUNCING = frozenset({"announce", "reveal", "disclose", "unveil", "proclaim"})
"""Verbs of making known what has been settled."""

_HOSTILE = frozenset({"ASSAULT", "COERCE", "MOBILIZE", "SANCTION"})
"""PLOVER types of what nobody announces on another's behalf, unless he holds an office of it."""


def is_announced_for_another(case: Case, judge: Actors) -> bool:
    """ "Washington *announced* that Israel will leave Lebanon", "*the commissioner announced* that the EU will impose
    tariffs": who makes known what is settled judges nothing.
    """
    act, speaker = case.act, case.parties.speaker
    if speaker is None or speaker.span is None:
        return False
    official = all(actor.kind in PRIVATE for actor in judge)
    if act.entry.type in _HOSTILE and not official:
        return False
    return any(
        word.lemma_ in _ANNOUNCING
        for said in case.context.attributions_of(act.token)
        if speaker.span in said.source
        for cue in said.cue
        if (words := case.context.doc.char_span(cue.start, cue.end)) is not None
        for word in words
    )


def may_answer(case: Case) -> bool:
    """ "*If France closes the port*, Britain *may* seize trawlers": what a state may do in a case that is named."""
    act = case.act.token
    if modal_of(act) not in {"may", "might"}:
        return False
    if not all(agent.kind in ACTING | ORGANISED for agent in case.parties.agents):
        return False
    return any(clause.consequent == act.i for clause in case.context.conditions_near(act))


def is_levied(act: Act) -> bool:
    """ "Cars *will be hit with tariffs*, the president said": duties on things are whose head announces them."""
    subject = subject_of(act.token)
    return (
        act.entry.type == "SANCTION"
        and is_passive(act.token)
        and subject is not None
        and subject.pos_ == "NOUN"
    )
