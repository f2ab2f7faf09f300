"""One condition of a parsed document: its words, its head, its sense and the clause it limits."""

from __future__ import annotations

from dataclasses import dataclass

from casus.model import Sense
from casus.parsed import Token
from casus.reading.conditions.antecedents import antecedent_end
from casus.reading.syntax import children, is_negated

ASKED = frozenset({"ask", "press", "question", "pressed"})
_FOCUS = frozenset(
    {"even", "only", "especially", "particularly", "solely", "just", "exclusively", "perhaps", "the", "when"}
)
"""Words right before a marker that belong to it: "*even* if", "*the* moment that", "*when* faced with"."""


@dataclass(frozen=True, slots=True)
class ConditionalClause:
    """A condition in a parsed document. Positions are token indices.

    ``start`` to ``end`` (exclusive) is the condition with its marker, as it stands in the text; ``head`` is
    the verb, adjective or noun of the antecedent, ``consequent`` the head of the clause or phrase it limits,
    ``None`` when the sentence has none. ``negated`` is true for "if NATO does *not* decide", whose sense is
    ``unless``. ``asked`` is true when it stands in a question that the sentence answers ("asked what
    he would do if …"). ``stated`` is true when the words are also a statement of their own ("must withdraw *or*
    face sanctions").
    """

    marker: int
    start: int
    end: int
    head: int
    consequent: int | None
    sense: Sense
    negated: bool = False
    asked: bool = False
    stated: bool = False


def make_clause(
    marker: Token, head: Token, first: int, sense: Sense, consequent: Token | None, *, stated: bool = False
) -> ConditionalClause:
    """The record of a condition whose words begin no later than ``first``."""
    doc = head.doc
    begin = first - 1 if first > head.sent.start and doc[first - 1].lower_ in _FOCUS else first
    negated = sense == "if" and (is_negated(head) or _lacks(head))
    read: Sense = "even_if" if doc[begin].lower_ == "even" else "unless" if negated else sense
    end = antecedent_end(head, first, consequent)
    asked = consequent is not None and consequent.dep_ != "ROOT" and is_within_question(consequent)
    return ConditionalClause(
        marker.i,
        begin,
        end,
        head.i,
        consequent.i if consequent is not None else None,
        read,
        negated,
        asked,
        stated,
    )


def _lacks(head: Token) -> bool:
    """ "If there is *no ceasefire*"."""
    return any(word.lower_ == "no" for what in children(head, "attr") for word in children(what, "det"))


def is_within_question(token: Token) -> bool:
    """Whether the word stands in what somebody is asked."""
    return any(word.lemma_ in ASKED for word in (token, *token.ancestors))
