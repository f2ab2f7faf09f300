"""What limits nothing: "will keep its troops there *whatever happens in Goma*"."""

from __future__ import annotations

from collections.abc import Iterator

from casus.parsed import Doc, Token
from casus.reading.conditions.clauses import ConditionalClause, make_clause
from casus.reading.syntax import child, mood_of
from casus.reading.token_places import places_of

_WHATEVER = frozenset({"whatever"})
_ASIDE = frozenset({"advcl", "ccomp", "parataxis", "relcl"})
_VERBS = frozenset({"VERB", "AUX"})


def whatever_clauses(doc: Doc) -> Iterator[ConditionalClause]:
    """ "Will stay *whatever happens*": a condition of the sense "even if"."""
    for place in places_of(doc, _WHATEVER):
        clause = doc[place].head
        limited = _verb_above(clause)
        aside = clause.dep_ in _ASIDE and clause.left_edge.i == place and clause.pos_ in _VERBS
        if aside and _stands_without(limited, clause):
            yield make_clause(doc[place], clause, place, "even_if", limited)


def _verb_above(clause: Token) -> Token:
    """The verb that a clause stands below, also where the parser hung it on a noun before it."""
    verb = clause.head
    while verb.pos_ not in _VERBS and verb.head != verb:
        verb = verb.head
    return verb


def _stands_without(verb: Token, clause: Token) -> bool:
    """ "Will keep *its troops* there whatever happens": the clause is not what the verb is about ("do whatever")."""
    completed = child(verb, "dobj", "acomp", "attr", "xcomp", "prep", "prt") not in {None, clause}
    return mood_of(verb) in {"will", "may", "must"} and (completed or clause.i < verb.i)
