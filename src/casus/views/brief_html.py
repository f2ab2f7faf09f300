"""The brief as one web page: the articles with every statement marked, and a table of statements."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from casus.model import Commitment, Document
from casus.views.brief import Brief, Statement
from casus.views.highlight import Mark, Piece, cut, pieces
from casus.views.page import render


@dataclass(frozen=True, slots=True)
class MarkedDocument:
    """A document with its text in pieces, ready to be drawn."""

    document: Document
    pieces: tuple[Piece, ...]


def brief_html(brief: Brief) -> str:
    """The brief as a self-contained HTML page."""
    statements = brief.statements
    by_document: dict[int, list[Statement]] = {}
    for statement in statements:
        by_document.setdefault(id(statement.document), []).append(statement)
    return render(
        "brief.html.jinja",
        brief=brief,
        articles=[_marked(document, by_document.get(id(document), ())) for document in brief.documents],
        statements={statement.number: statement for statement in statements},
    )


def _marked(document: Document, statements: Sequence[Statement]) -> MarkedDocument:
    marks = [mark for statement in statements for mark in _marks(statement.number, statement.commitment)]
    return MarkedDocument(document, tuple(pieces(cut(document.text, marks))))


def _marks(number: int, commitment: Commitment) -> Iterator[Mark]:
    for sentence in commitment.evidence:
        yield Mark(sentence, "evidence")
    yield Mark(commitment.act_span, "act", number)
    if commitment.condition:
        yield Mark(commitment.condition.span, "condition")
    if commitment.likelihood:
        yield Mark(commitment.likelihood.span, "likelihood")
    if commitment.speaker_span:
        yield Mark(commitment.speaker_span, "speaker")
    for quantity in commitment.quantities:
        yield Mark(quantity.span, "quantity")
