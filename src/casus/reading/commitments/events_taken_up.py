"""Whose event it is where the document told of it before: "sent men for exercises. *The manoeuvres began* early"."""

from __future__ import annotations

from casus.codebook.lexicon import word_classes
from casus.model import Actor, Stance
from casus.parsed import Token
from casus.reading.commitments.roles import ACTING, ORGANISED, Case, Roles
from casus.reading.context import Act, Context
from casus.reading.syntax import child, children

_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_THE = frozenset({"the", "these", "this", "those"})
_TAKEN_UP = frozenset({"MOBILIZE", "SANCTION", "RETREAT", "AID"})
"""PLOVER types of what one side does by itself; a strike or arrest told of before may be another one."""
_SEPARATE = frozenset({"another", "latest", "new", "other", "second", "third"})
_DOING = ACTING | ORGANISED


def doers_taken_up(case: Case, stance: Stance) -> Roles | None:
    """The roles of an event that only goes on with one told of before, whose doer is known."""
    act = case.act
    if act.token.pos_ != "NOUN" or act.token.dep_ not in _SUBJECTS or act.entry.type not in _TAKEN_UP:
        return None
    if case.reading.operators or act.source is not None or not _is_known(act.token):
        return None
    told = (other for other in reversed(case.context.acts) if other.token.i < act.token.i)
    found = next((doers for other in told if (doers := _doers_of(other, act, case.context))), ())
    return case.roles(stance, found, inferred=(f"holder {found[0].code}: told of before",)) if found else None


def _is_known(noun: Token) -> bool:
    known = any(word.lower_ in _THE for word in children(noun, "det"))
    return known and all(word.lower_ not in _SEPARATE for word in children(noun, "amod"))


def _doers_of(other: Act, act: Act, context: Context) -> tuple[Actor, ...]:
    """Who did the other act, if it names the same kind of event."""
    if other.entry.type != act.entry.type or other.source is None or not _is_same(other.token, act.token):
        return ()
    return tuple(doer for doer in context.parties(other.source) if doer.kind in _DOING)


def _is_same(other: Token, noun: Token) -> bool:
    """Whether a noun, or a verb's object, names the event: "has begun *exercises*", "*the manoeuvres*"."""
    things = (other, child(other, "dobj", "nsubjpass"))
    lemmas = {thing.lemma_.lower() for thing in things if thing is not None and thing.pos_ == "NOUN"}
    lemma = noun.lemma_.lower()
    classes = word_classes()
    kinds = (classes[kind] for kind in ("exercise", "sanctions"))
    return lemma in lemmas or any(lemma in kind and not kind.isdisjoint(lemmas) for kind in kinds)
