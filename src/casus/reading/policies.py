"""What somebody never does, said in the present: a policy ("does not negotiate with terrorists", "pays no ransom")."""

from __future__ import annotations

from casus.parsed import Token
from casus.reading.syntax import child, children, is_negated

_PRESENT = frozenset({"VBZ", "VBP"})
_SIMPLE = _PRESENT | {"VB"}
_NOBODY = frozenset({"no", "none", "nobody", "neither", "few", "hardly"})
"""Subjects of what is told of all others, as a state of things: "*no state* recognises it"."""
_TELLING = frozenset({"ROOT", "ccomp", "conj", "parataxis"})
"""Clauses that tell something; others give conditions, reasons or descriptions."""


def is_policy(verb: Token) -> bool:
    """Whether the verb says in the simple present that something is not done: "*does not recognise* the ruling"."""
    if verb.tag_ not in _SIMPLE or verb.dep_ not in _TELLING:
        return False
    auxiliaries = children(verb, "aux", "auxpass")
    tense = auxiliaries[0] if auxiliaries else verb
    simple = all(word.lemma_ == "do" for word in auxiliaries)
    if not simple or tense.tag_ not in _PRESENT or _is_subordinate(verb):
        return False
    subject = child(verb, "nsubj", "nsubjpass")
    if subject is not None and (subject.lower_ in _NOBODY or _NOBODY & {w.lower_ for w in subject.lefts}):
        return False
    thing = child(verb, "dobj")
    nothing = thing is not None and any(word.lower_ == "no" for word in children(thing, "det"))
    return is_negated(verb) or nothing


def _is_subordinate(verb: Token) -> bool:
    """Whether a conjunction makes the clause a condition or reason: no "said *that* it does not accept the ruling"."""
    return any(mark.lower_ != "that" or verb.dep_ != "ccomp" for mark in children(verb, "mark"))
