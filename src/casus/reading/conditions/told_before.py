"""Triggers that stand for an act told elsewhere: "any *such move*", "if Chad does *so*", "even if *it means war*"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from casus.parsed import Token
from casus.reading.commitments.salience import SPEECH
from casus.reading.commitments.targets import HOSTILE
from casus.reading.conditions.clauses import ConditionalClause
from casus.reading.conditions.trigger_coding import Trigger, coded
from casus.reading.conditions.trigger_heads import PRO_VERBS
from casus.reading.conditions.trigger_parties import arguments, doers_of, limited_act
from casus.reading.conditions.trigger_words import words_that_name
from casus.reading.context import Act, Context
from casus.reading.syntax import is_passive, subject_of

_ALIKE = frozenset({"same", "likewise", "too", "also", "well", "similarly", "kind"})
_PLANNED = frozenset(
    {"plan", "threat", "ultimatum", "scheme", "project", "move", "step", "action", "intention"}
)
"""Nouns that stand for what somebody has said that he would do."""


def told_last(clause: ConditionalClause, context: Context) -> Trigger | None:
    """ "Any *such move*": the latest deed told before it."""
    act = next(_told_before(clause, context), None)
    return coded(act, context, elsewhere=True) if act is not None else None


def repeated(clause: ConditionalClause, context: Context) -> Trigger | None:
    """ "*A repeat* would be met with force": what is answered so was hostile, and whose it was the report tells."""
    limited = limited_act(clause, context)
    answered = limited is not None and limited.entry.type in HOSTILE
    told = (act.entry.type for act in _told_before(clause, context))
    type_ = next((type_ for type_ in told if not answered or type_ in HOSTILE), None)
    return Trigger(type_, None) if type_ is not None else None


def _told_before(clause: ConditionalClause, context: Context) -> Iterator[Act]:
    """The deeds told before a condition, the latest first, without the act that it limits."""
    left_out = {word.i for word in _limited_words(clause, context)}
    before = (act for act in reversed(context.acts) if act.token.i < clause.start)
    return (
        act for act in before if act.entry.type not in SPEECH | {"REJECT"} and act.token.i not in left_out
    )


def _limited_words(clause: ConditionalClause, context: Context) -> list[Token]:
    """The verb that a condition limits, and what depends on it: no deed told before."""
    if clause.consequent is None:
        return []
    verb = context.doc[clause.consequent]
    return [verb, *verb.children]


def plan_told_before(head: Token, clause: ConditionalClause, context: Context) -> Trigger | None:
    """ "Goes ahead with *its plan*", "carries out *its threat*": what its doer was named with before.

    What is only threatened is hostile. What the condition limits is not what it waits for.
    """
    plan = next((word for word in words_that_name(head) if word.lemma_ in _PLANNED), None)
    if plan is None or any(word.dep_ in {"prep", "acl", "relcl"} for word in plan.children):
        return None
    doers = doers_of(head, context) if not is_passive(head) else ()
    limited = limited_act(clause, context)
    own = {actor.code for actor in arguments(limited, context)[0]} if limited is not None else set()
    wanted = {actor.code for actor in doers} - own
    for act in reversed(context.acts):
        if act.token.i >= clause.start or act == limited or act.entry.type in SPEECH:
            continue
        named = {actor.code for actor in arguments(act, context)[0]}
        if (wanted & named) or (not wanted and named - own and act.entry.type in HOSTILE):
            found = coded(act, context, elsewhere=True)
            return replace(found, sources=doers or found.sources)
    return None


def as_means(trigger: Trigger, clause: ConditionalClause, context: Context) -> Trigger:
    """What an act takes is done by whoever does it, to the same: "will take the island even if it means *war*"."""
    limited = limited_act(clause, context)
    if limited is None:
        return trigger
    sources, targets = arguments(limited, context)
    return replace(trigger, sources=trigger.sources or sources, targets=trigger.targets or targets)


def spoken_of_before(head: Token, clause: ConditionalClause, context: Context) -> Trigger | None:
    """ "If Russia did": the latest act before it that the same actor is named with, else the act that it limits.

    "Does *the same*", "if Russia *wants* to": the act that it limits.
    """
    subject = subject_of(head)
    sources = doers_of(head, context)
    wanted = {actor.code for actor in sources}
    imitates = head.lemma_ not in PRO_VERBS or any(word.lower_ in _ALIKE for word in head.subtree)
    if not imitates:
        for act in reversed(context.acts):
            if act.token.i < clause.start and wanted & {actor.code for actor in arguments(act, context)[0]}:
                return coded(act, context, elsewhere=True)
    same = limited_act(clause, context)
    if same is None:
        return Trigger("CONCEDE", None, sources) if head.lemma_ == "reciprocate" else None
    return coded(replace(same, source=subject, target=None), context, elsewhere=True)
