"""Marking stretches of a text that may overlap: cut at every border, so that what is drawn always nests."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby, pairwise
from operator import attrgetter

from casus.model import Span


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch to be marked as evidence, as the act of a statement, or as a detail such as its condition."""

    span: Span
    layer: str
    """"evidence", "act", or the name of a detail: "condition", "likelihood", "quantity", "speaker"."""
    statement: int = 0


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text that every mark covers wholly or not at all."""

    text: str
    evidence: bool
    statements: tuple[int, ...]
    details: tuple[str, ...]

    @property
    def classes(self) -> str:
        """Its style classes, separated by blanks; empty for plain text."""
        return " ".join((("evidence",) if self.evidence else ()) + self.details)


@dataclass(frozen=True, slots=True)
class Piece:
    """Neighbouring runs that belong to the acts of the same statements; none for the text between acts.

    ``first`` lists the statements whose act begins here, which is where links to them lead.
    """

    statements: tuple[int, ...]
    first: tuple[int, ...]
    runs: tuple[Run, ...]


def cut(text: str, marks: Iterable[Mark]) -> Iterator[Run]:
    """The text as runs, in order; joined they give the text back. Marks outside the text are cut to it."""
    known = sorted(marks, key=lambda mark: (mark.span, mark.layer, mark.statement))
    borders = {0, len(text)}
    for mark in known:
        borders.update(max(0, min(border, len(text))) for border in (mark.span.start, mark.span.end))
    for start, end in pairwise(sorted(borders)):
        over = [mark for mark in known if mark.span.start <= start and end <= mark.span.end]
        acts = sorted({mark.statement for mark in over if mark.layer == "act"})
        details = sorted({mark.layer for mark in over} - {"act", "evidence"})
        evidence = any(mark.layer == "evidence" for mark in over)
        yield Run(text[start:end], evidence, tuple(acts), tuple(details))


def pieces(runs: Iterable[Run]) -> Iterator[Piece]:
    """The runs gathered by the statements whose act they show."""
    seen: set[int] = set()
    for statements, group in groupby(runs, key=attrgetter("statements")):
        first = tuple(number for number in statements if number not in seen)
        seen.update(first)
        yield Piece(statements, first, tuple(group))
