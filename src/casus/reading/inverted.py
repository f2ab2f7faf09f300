"""The "should" that opens a condition before its subject: no word of duty, and no question."""

from __future__ import annotations

from casus.parsed import Token

_SUBJECTS = frozenset({"nsubj", "nsubjpass", "expl"})


def is_inverted_should(auxiliary: Token) -> bool:
    """ "*Should* Russia attack, we will act": if it does, not that it ought to."""
    if auxiliary.lower_ != "should" or auxiliary.dep_ not in {"aux", "auxpass"}:
        return False
    verb = auxiliary.head
    subject = next((word for word in verb.children if word.dep_ in _SUBJECTS), None)
    if subject is None or not subject.left_edge.i == auxiliary.i + 1 <= subject.i < verb.i:
        return False
    return not (auxiliary.i and auxiliary.nbor(-1).tag_[:1] == "W") and auxiliary.sent[-1].text != "?"
