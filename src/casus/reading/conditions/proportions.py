"""As often as another does: "*for every envoy that Peru expels*, Chile will expel two"."""

from __future__ import annotations

from collections.abc import Iterator

from casus.parsed import Doc
from casus.reading.conditions.clauses import ConditionalClause, make_clause
from casus.reading.syntax import child, mood_of
from casus.reading.token_places import places_of

_EACH = frozenset({"every", "each"})
_PROMISED = frozenset({"will", "may", "must"})


def proportions(doc: Doc) -> Iterator[ConditionalClause]:
    """ "For every envoy *expelled*": as often as that happens, so much is promised."""
    for place in places_of(doc, _EACH):
        counted = doc[place].head
        link, done = counted.head, child(counted, "acl", "relcl")
        promised = link.head
        if (
            counted.dep_ == "nsubj" and link.dep_ == "advcl"
        ):  # "*for each soldier killed*", taken for a clause
            done, promised = link, link.head
            link = child(done, "mark") or done
        if link.lower_ == "for" and done is not None and mood_of(promised) in _PROMISED:
            yield make_clause(link, done, link.i, "if", promised)
