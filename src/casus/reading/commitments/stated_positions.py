"""Whose demand stands in a clause that only a noun carries: "*Chile's position* is that Peru must withdraw".

"*Chile's conditions* are clear: the patrols must go" has it before a colon.
"""

from __future__ import annotations

from casus.parsed import Token
from casus.reading.commitments.roles import Case
from casus.reading.commitments.targets import Actors
from casus.reading.syntax import COPULAS, child, children, object_of_preposition

_POSITIONS = frozenset(
    {
        "answer", "attitude", "condition", "demand", "formula", "line", "message", "motto", "policy", "position",
        "precondition", "principle", "proposal", "reply", "requirement", "response", "slogan", "stance", "term",
        "viewpoint", "view", "warning",
    }
)  # fmt: skip


def stated_by(case: Case) -> Actors:
    """Whose position it is that somebody must do something, where nobody is quoted for it."""
    if not case.reading.obliged or case.parties.speaker is not None:
        return ()
    clause = case.act.token
    while clause.dep_ in {"conj", "xcomp"} and clause.head.i < clause.i:
        clause = clause.head
    stating = clause.head if clause.dep_ == "ccomp" and clause.head.i < clause.i else _before_colon(clause)
    if stating is None or stating.lemma_ not in COPULAS:
        return ()
    noun = child(stating, "nsubj")
    if noun is None or noun.lemma_.lower() not in _POSITIONS:
        return ()
    owner = child(noun, "poss") or object_of_preposition(noun, "of")
    return case.context.affected(owner) if owner is not None else ()


def _before_colon(clause: Token) -> Token | None:
    """The clause that a colon parts from the one it announces, which the parser hangs on the latter."""
    announcing = (word for word in children(clause, "ccomp", "parataxis") if word.i < clause.i)
    return next((word for word in announcing if word.right_edge.nbor(1).text == ":"), None)
