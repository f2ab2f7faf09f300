"""Token ranges of attributions: trimming, phrases, and the words that belong to a cue."""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Doc, Span, Token

Range = tuple[int, int]
"""Tokens ``[start, end)``."""

_GROUP_BEFORE = frozenset({"aux", "auxpass", "neg", "advmod"})
_GROUP_AFTER = frozenset({"prt", "neg", "advmod"})


@dataclass(frozen=True, slots=True)
class Draft:
    """An attribution in token ranges. ``confidence`` is the product of the probabilities of its parts."""

    head: int
    source: tuple[Range, ...]
    cue: Range
    content: tuple[Range, ...]
    confidence: float


def head_of(span: Span) -> Token:
    """The head word of a phrase: its first word governed from outside the phrase."""
    inside = [token for token in span if not token.is_punct]
    return next((t for t in inside if t.head == t or t.head not in span), span.root)


def trimmed(doc: Doc, start: int, end: int) -> Range:
    """The range without punctuation and blanks at its borders; quotation marks and brackets stay."""
    while start < end and is_border(doc[start]):
        start += 1
    while start < end and is_border(doc[end - 1]):
        end -= 1
    return start, end


def is_border(token: Token) -> bool:
    """Whether no span begins or ends with the token."""
    return token.is_space or (token.is_punct and not token.is_quote)


def subtree_range(token: Token) -> Range:
    """The token's subtree, trimmed."""
    return trimmed(token.doc, token.left_edge.i, token.right_edge.i + 1)


def cue_range(head: Token, source: Range | None, content: tuple[Range, ...]) -> Range:
    """The words of the cue: auxiliaries, negation and adverbs around its head, and what links it to the
    content."""
    start, end = head.i, head.i + 1
    doc = head.doc
    taken = [*content, *([source] if source else [])]

    def free(index: int) -> bool:
        return 0 <= index < len(doc) and not any(a <= index < b for a, b in taken)

    while (
        free(start - 1)
        and doc[start - 1].head == head
        and doc[start - 1].dep_ in _GROUP_BEFORE | _modifiers(head)
    ):
        start -= 1
    while (
        free(end)
        and doc[end].head == head
        and doc[end].dep_ in _GROUP_AFTER
        and doc[end].lower_ not in {"when", "where"}
    ):
        end += 1
    if head.lower_ == "according" and end < len(doc) and doc[end].lower_ == "to":
        end += 1
    following = next((a for a, _ in content if a >= end), None)
    if following is not None and end < following <= end + 4 and all(free(i) for i in range(end, following)):
        between = doc[end:following]
        if all(_links(token, head) for token in between):
            end = following
    return start, end


def _modifiers(head: Token) -> frozenset[str]:
    return frozenset({"amod"}) if head.pos_ == "NOUN" else frozenset()


def _links(token: Token, head: Token) -> bool:
    """Whether a word between cue and content belongs to the cue: "called *for*", "are *concerned about*"."""
    return token.dep_ in {"prep", "prt", "acomp", "agent"} and head in {token.head, token.head.head}
