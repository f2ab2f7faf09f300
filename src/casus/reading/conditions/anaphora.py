"""Conditions that the sentence before tells: "Russia may attack. *In that case* Poland will act", "*Otherwise* …"."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from casus.model import Sense
from casus.parsed import Doc, Span, Token
from casus.reading.conditions.clauses import ConditionalClause, make_clause
from casus.reading.conditions.forms import PROMISING
from casus.reading.syntax import child, children, mood_of
from casus.reading.token_places import places_of

_IF_SO = (
    "in that case", "in this case", "in such a case", "in such case", "in which case", "in that event", "in this event",
    "in such an event", "in that scenario", "in such a scenario", "if so", "if that happens", "if this happens",
    "if it happens", "if that happened", "if that occurs", "if this occurs", "should that happen", "should this happen",
    "should it happen", "should that occur", "were that to", "were this to", "under such circumstances", "then",
    "in return", "in exchange", "only then", "in such circumstances", "under those circumstances", "in that situation",
    "under these circumstances", "in this situation", "on that condition", "on those terms", "for such case",
    "for that case", "for this case", "in such an eventuality", "in that eventuality",
)  # fmt: skip
_IF_NOT = (
    "otherwise", "or else", "if not", "failing that", "failing this", "failing which", "without that", "without this",
    "without it", "without such a", "barring that", "absent that", "short of that",
)  # fmt: skip
_ANAPHORS: dict[tuple[str, ...], Sense] = {
    **{tuple(words.split()): "if" for words in _IF_SO},
    **{tuple(words.split()): "unless" for words in _IF_NOT},
}
"""How a sentence takes up the one before it as its condition."""
_OPENINGS = frozenset(words[:1] for words in _ANAPHORS)

_THEN = ("then",)
_BARGAIN = frozenset({("in", "return"), ("in", "exchange")})
_CASES = frozenset({"case", "event", "eventuality", "scenario"})
_EXCHANGES = frozenset({"exchange", "return"})
_GIVING = frozenset({"will", "may", "must", "infinitive"})
_ONLY_THEN = ("only", "then")
_NEEDS_MODAL = frozenset({_THEN, _ONLY_THEN, ("otherwise",), ("or", "else"), ("if", "not"), *_BARGAIN})
_OTHERWISE = frozenset({"otherwise"})
_DEMANDING = frozenset(
    {"call", "urge", "order", "ask", "tell", "want", "require", "press", "instruct", "expect"}
)
_CONNECTING = frozenset({("and",), ("but",)})
_ALTERING = frozenset({"change", "be", "become", "worsen", "deteriorate", "alter"})
"""Verbs of a situation that becomes another."""
_REPORTING = frozenset({"say", "warn", "add", "tell", "believe", "think"})


def anaphoric_conditions(doc: Doc) -> Iterator[ConditionalClause]:
    """ "Russia may attack. *In that case* Poland will act": the condition is the sentence before."""
    sentences = list(doc.sents)
    for before, sentence in pairwise(sentences):
        opening = _taken_up(sentence)
        if opening is None:
            continue
        head = before.root
        while head.lemma_ in _REPORTING and (said := child(head, "ccomp")) is not None:
            head = said
        head = _supposed(head, whatever=opening[-1] in _CASES) or head
        governing = _DEMANDING | PROMISING if opening in _BARGAIN else _DEMANDING
        asked = child(head, "xcomp", "advcl", "ccomp") if head.lemma_ in governing else None
        if (
            asked is not None and mood_of(asked) == "infinitive"
        ):  # "called on Kenya *to withdraw*. Otherwise …"
            head = asked
        consequent = sentence.root
        while consequent.lemma_ in _REPORTING and (said := child(consequent, "ccomp")) is not None:
            consequent = said
        follows_plan = opening == _THEN and mood_of(head) == "will"
        if not follows_plan and (opening not in _NEEDS_MODAL or mood_of(consequent) in {"will", "may"}):
            yield make_clause(head, head, head.left_edge.i, _ANAPHORS[opening], consequent, stated=True)
    for otherwise in (doc[place] for place in places_of(doc, _OTHERWISE)):
        clause = otherwise.head
        if clause.dep_ in {"conj", "parataxis", "ccomp"} and clause.head.i < otherwise.i:
            first = clause.head
        else:
            parts = (part for part in children(clause, "ccomp", "parataxis") if part.i < otherwise.i)
            first = next(parts, clause)
        if first != clause and otherwise.dep_ == "advmod" and mood_of(clause) in {"will", "may"}:
            yield make_clause(otherwise, first, first.left_edge.i, "unless", clause, stated=True)


def bargains(doc: Doc) -> Iterator[ConditionalClause]:
    """ "Ethiopia leases a port, and *in exchange* it will recognise the region": the other side gives something too."""
    for place in places_of(doc, _EXCHANGES):
        link = doc[place].head
        if (
            link.lower_ != "in"
            or link.i != place - 1
            or doc[place].dep_ != "pobj"
            or link.i < link.sent.start + 2
        ):
            continue
        gives = link.head
        offered = gives.lemma_ in PROMISING | {"offer"} or mood_of(gives) in _GIVING
        if (
            gives.pos_ == "VERB"
            and offered
            and doc[min(place + 1, len(doc) - 1)].lower_ not in {"for", "of", "to"}
        ):
            yield make_clause(link, doc[place], link.i, "if", gives)


def _supposed(clause: Token, *, whatever: bool) -> Token | None:
    """ "*If Peru does not withdraw*, the situation will change. In that case …": what is supposed, no result.

    So of ``whatever`` would follow, where a case is spoken of: "*If Peru attacks*, we are at war. In that case …".
    """
    if clause.lemma_ not in _ALTERING and not whatever:
        return None
    supposed = child(clause, "advcl")
    return (
        supposed
        if supposed is not None and any(mark.lower_ == "if" for mark in children(supposed, "mark"))
        else None
    )


def _taken_up(sentence: Span) -> tuple[str, ...] | None:
    """The first words of a sentence that make the one before it its condition."""
    words = tuple([token.lower_ for token in sentence[:7] if not token.is_punct and not token.is_space])
    if words[:1] in _CONNECTING:
        words = words[1:]
    if words[:1] not in _OPENINGS:
        return None
    opening = next((opening for opening in _ANAPHORS if words[: len(opening)] == opening), None)
    return None if opening in _BARGAIN and words[2:3] == ("for",) else opening
