"""Which condition limits an act: the words of the antecedent, its head, its sense and the clause it governs."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from casus.codebook.conditions import ConditionMarker, load_condition_markers
from casus.model import Sense
from casus.reading.syntax import child, is_negated, mood_of

CLAUSES = frozenset({"advcl", "ccomp", "acl", "relcl", "pcomp", "xcomp"})
QUESTION_VERBS = frozenset(
    {
        "ask",
        "wonder",
        "know",
        "see",
        "question",
        "doubt",
        "check",
        "say",
        "decide",
        "determine",
        "enquire",
        "inquire",
    }
)
OPENERS = frozenset({"even", "only", "especially", "particularly"})


@dataclass(frozen=True, slots=True)
class ConditionalClause:
    """A condition in a parsed document. All fields but ``sense`` and ``negated`` are token indices.

    ``start`` to ``end`` (exclusive) is the condition with its marker, as it stands in the text; ``head`` is the verb,
    adjective or noun of the antecedent, ``consequent`` the head of the clause or phrase it limits, ``None`` when
    the sentence has none. ``negated`` is true for "if NATO does *not* decide": the sense is then ``unless`` already.
    """

    marker: int
    start: int
    end: int
    head: int
    consequent: int | None
    sense: Sense
    negated: bool = False


def find_conditions(doc: Doc) -> tuple[ConditionalClause, ...]:
    """The conditions of the document, in the order of the text."""
    found: dict[int, ConditionalClause] = {}
    for start, marker in _markers(doc):
        clause = _read_clause(doc, start, marker)
        if clause is not None:
            found.setdefault(clause.head, clause)
    return tuple(sorted(found.values(), key=lambda clause: clause.start))


def conditions_of(token: Token, conditions: tuple[ConditionalClause, ...]) -> tuple[ConditionalClause, ...]:
    """The conditions that limit the act headed by ``token``, the nearest first."""
    chain = [token.i, *(ancestor.i for ancestor in token.ancestors)]
    rank = {index: position for position, index in reversed(list(enumerate(chain)))}
    mine = [c for c in conditions if c.consequent in rank and not c.start <= token.i < c.end]
    return tuple(sorted(mine, key=lambda c: rank[c.consequent or 0]))


def _markers(doc: Doc) -> Iterator[tuple[int, ConditionMarker]]:
    """Every place where the words of a marker stand, longest marker first at each place."""
    table = load_condition_markers()
    words = [token.lower_ for token in doc]
    for start, word in enumerate(words):
        for marker in table.get(word, ()):
            if tuple(words[start : start + len(marker.words)]) == marker.words:
                yield start, marker


def _read_clause(doc: Doc, start: int, marker: ConditionMarker) -> ConditionalClause | None:
    end = start + len(marker.words)
    words = doc[start:end]
    head = _antecedent_head(words)
    if (
        head is None
        or _is_question(doc[start], head)
        or (marker.hypothetical and not _is_open(head, words[0]))
    ):
        return None
    begin = start - 1 if start and doc[start - 1].lower_ in OPENERS else start
    negated = marker.sense == "if" and is_negated(head)
    sense: Sense = "even_if" if doc[begin].lower_ == "even" else "unless" if negated else marker.sense
    consequent = _consequent(doc[start:end], head)
    last = max(token.i for token in head.subtree if token.sent == head.sent)
    last = _trim(doc, end, last, consequent)
    return ConditionalClause(
        start, begin, last + 1, head.i, consequent.i if consequent else None, sense, negated
    )


def _antecedent_head(words: object) -> Token | None:
    tokens = list(words)  # type: ignore[call-overload]
    inside = {token.i for token in tokens}
    for token in tokens:
        if token.head.i > tokens[-1].i and token.dep_ in {"mark", "advmod", "prep", "cc"}:
            return token.head
    for token in reversed(tokens):
        for dependent in token.rights:
            if dependent.i not in inside and dependent.dep_ in CLAUSES | {"pobj"}:
                return dependent
    return None


def _is_question(first: Token, head: Token) -> bool:
    """ "Asked if he would": an indirect question, not a condition."""
    return (
        first.lower_ == "if"
        and head.dep_ == "ccomp"
        and head.head.lemma_ in QUESTION_VERBS
        and head.head.i < head.i
    )


def _is_open(head: Token, marker: Token) -> bool:
    """Whether what follows "after", "once" or "until" has not happened yet: its governing clause is modal or future."""
    for ancestor in marker.ancestors:
        if ancestor.pos_ in {"VERB", "AUX"} and ancestor is not head:
            return mood_of(ancestor) in {"will", "may", "must"}
    return False


def _consequent(words: object, head: Token) -> Token | None:
    tokens = list(words)  # type: ignore[call-overload]
    inside = {token.i for token in tokens} | {token.i for token in head.subtree}
    for token in [*tokens, head]:
        if token.head.i not in inside:
            return token.head
    return None


def _trim(doc: Doc, first: int, last: int, consequent: Token | None) -> int:
    """The condition ends before the clause it limits and without closing punctuation."""
    if consequent is not None and first <= consequent.i <= last:
        last = consequent.left_edge.i - 1 if consequent.left_edge.i > first else consequent.i - 1
    while last > first and (doc[last].is_punct or doc[last].is_space):
        last -= 1
    return last
