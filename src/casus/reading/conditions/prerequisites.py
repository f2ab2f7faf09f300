"""Conditions that the main verb states: "Chad *must withdraw before* aid can flow", "the sale *depends on* a vote"."""

from __future__ import annotations

from collections.abc import Iterator

from casus.parsed import Doc, Token
from casus.reading.conditions.clauses import ConditionalClause, make_clause
from casus.reading.syntax import child, mood_of
from casus.reading.token_places import LEMMA, places_of

_BEFORE = frozenset({"before"})
_DEPENDING = frozenset({"depend", "hinge"})
_OBLIGED = frozenset({"have", "need"})
_YET_TO_COME = frozenset({"will", "may"})


def prerequisites(doc: Doc) -> Iterator[ConditionalClause]:
    """What has to be done *before* something else will be, and what an act *depends on*."""
    for place in places_of(doc, _BEFORE):
        yield from _done_before(doc[place])
    for place in places_of(doc, _DEPENDING, LEMMA):
        yield from _depended_on(doc[place])


def _done_before(before: Token) -> Iterator[ConditionalClause]:
    """ "*Chad must withdraw* before it can receive aid": the aid comes if Chad withdraws."""
    later = before.head
    if before.dep_ != "mark" or later.dep_ != "advcl" or mood_of(later) not in _YET_TO_COME:
        return
    first = later.head
    if mood_of(first) == "must" and first.i < before.i:
        yield make_clause(first, first, _beginning(first), "if", later, stated=True)
    obliged = first.head if first.dep_ == "xcomp" and first.head.lemma_ in _OBLIGED else None
    if obliged is not None and first.i < before.i:
        yield make_clause(first, first, _beginning(obliged), "if", later, stated=True)


def _beginning(clause: Token) -> int:
    """Where a clause begins behind its "that"."""
    edge = clause.left_edge
    return edge.i + 1 if edge.dep_ == "mark" else edge.i


def _depended_on(depends: Token) -> Iterator[ConditionalClause]:
    """ "The sale *depends on a vote* in Congress", "whether it joins *hinges on Oslo*"."""
    limited = child(depends, "csubj", "nsubj")
    link = child(depends, "prep")
    needed = child(link, "pobj", "pcomp") if link is not None and link.lower_ in {"on", "upon"} else None
    if limited is not None and needed is not None:
        yield make_clause(depends, needed, depends.i, "if", limited)
