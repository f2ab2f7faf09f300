"""What limits nothing: "will keep its troops there *whatever happens in Goma*"."""

from __future__ import annotations

from collections.abc import Iterator

from casus.parsed import Doc, Token
from casus.reading.conditions.clauses import ConditionalClause, make_clause
from casus.reading.syntax import child, mood_of
from casus.reading.token_places import places_of

_WHATEVER = frozenset({"whatever"})
_ASIDE = frozenset({"acl", "advcl", "ccomp", "parataxis", "relcl"})
_OPEN = frozenset({"will", "may", "must"})
_VERBS = frozenset({"VERB", "AUX"})


def whatever_clauses(doc: Doc) -> Iterator[ConditionalClause]:
    """ "Will stay *whatever happens*": a condition of the sense "even if"."""
    for place in places_of(doc, _WHATEVER):
        clause = doc[place].head
        limited = _verb_above(clause)
        aside = clause.dep_ in _ASIDE and clause.left_edge.i == place and clause.pos_ in _VERBS
        if aside and _stands_without(limited, clause):
            yield make_clause(doc[place], clause, place, "even_if", limited)
        elif clause.pos_ == "NOUN" and doc[place].dep_ == "det" and _is_verbless(clause, doc[place]):
            yield make_clause(doc[place], clause, place, "even_if", _planned(limited, clause))


def _is_verbless(noun: Token, whatever: Token) -> bool:
    """ "Will stay, *whatever the cost*": the noun closes what stands between commas and has an article."""
    articled = any(word.lower_ in {"the", "its", "their"} and word.i > whatever.i for word in noun.lefts)
    return articled and noun.left_edge == whatever and whatever.i > 0 and whatever.nbor(-1).text == ","


def _planned(verb: Token, noun: Token) -> Token:
    """What was said, where the parser hangs the noun on the saying."""
    if mood_of(verb) in _OPEN:
        return verb
    said = child(verb, "ccomp")
    return said if said is not None and said != noun and mood_of(said) in _OPEN else verb


def _verb_above(clause: Token) -> Token:
    """The verb that a clause stands below, also where the parser hung it on a noun before it."""
    verb = clause.head
    while verb.pos_ not in _VERBS and verb.head != verb:
        verb = verb.head
    return verb


def _stands_without(verb: Token, clause: Token) -> bool:
    """ "Will keep *its troops* there whatever happens": the clause is not what the verb is about ("do whatever")."""
    completed = child(verb, "dobj", "acomp", "attr", "xcomp", "prep", "prt") not in {None, clause}
    return mood_of(verb) in _OPEN | {"infinitive"} and (completed or clause.i < verb.i)
