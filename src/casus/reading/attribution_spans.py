"""Cue, source and content of attributions as token ranges, by rules over the parse and the quotation marks."""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Doc, Span, Token

from casus.codebook.attribution_cues import load_attribution_cues
from casus.reading.quotation import Quotation
from casus.reading.syntax import child, children

Range = tuple[int, int]
REPORTING = frozenset({"say", "write", "ask", "demand", "deny", "promise", "think", "criticise", "praise"})


@dataclass(frozen=True, slots=True)
class Draft:
    """An attribution in token ranges ``[start, end)``."""

    source: tuple[Range, ...]
    cue: tuple[Range, ...]
    content: tuple[Range, ...]


def head_of(span: Span) -> Token:
    """The head word of a phrase: its first word governed from outside the phrase."""
    inside = [token for token in span if not token.is_punct]
    return next((t for t in inside if t.head == t or t.head not in span), span.root)


def draft_attributions(doc: Doc, quotations: tuple[Quotation, ...]) -> list[Draft]:
    """One draft for every cue whose content is found."""
    cues = load_attribution_cues()
    drafts = []
    for token in doc:
        kinds = cues.get((token.lemma_.lower(), "V")) if token.pos_ == "VERB" else None
        if not kinds:
            continue
        content = _content(token, quotations)
        if content and content[0] < content[1]:
            source = _source(token)
            drafts.append(Draft((source,) if source else (), (_cue(token),), (content,)))
    return drafts


def trimmed(doc: Doc, start: int, end: int) -> Range:
    """The range without punctuation and blanks at its borders; quotation marks stay."""
    while start < end and (doc[start].is_space or (doc[start].is_punct and not doc[start].is_quote)):
        start += 1
    while start < end and (doc[end - 1].is_space or (doc[end - 1].is_punct and not doc[end - 1].is_quote)):
        end -= 1
    return start, end


def subtree_range(token: Token) -> Range:
    """The token's subtree, trimmed."""
    return trimmed(token.doc, token.left_edge.i, token.right_edge.i + 1)


def _content(cue: Token, quotations: tuple[Quotation, ...]) -> Range | None:
    clause = child(cue, "ccomp", "xcomp", "dobj")
    if clause is not None:
        return subtree_range(clause)
    for quotation in quotations:
        if not quotation.single and abs(quotation.start - cue.i) < 8 and quotation.start > cue.i:
            return quotation.start, quotation.end
        if not quotation.single and abs(cue.i - quotation.end) < 8 and quotation.end <= cue.i:
            return quotation.start, quotation.end
    return None


def _source(cue: Token) -> Range | None:
    subject = child(cue, "nsubj")
    while subject is None and cue.dep_ == "conj":
        cue = cue.head
        subject = child(cue, "nsubj")
    return subtree_range(subject) if subject is not None else None


def _cue(cue: Token) -> Range:
    start = min([cue.i, *(c.i for c in children(cue, "aux", "neg", "auxpass") if c.i < cue.i)])
    return start, cue.i + 1
