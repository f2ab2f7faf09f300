"""The brief: what an analyst wants to know of some readings, as plain records that every format shows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from casus.model import Commitment, Document, Event, Quantity, Reading, Span, Stance
from casus.views.phrases import STANCES

TITLES: dict[Stance, str] = {
    "will": "Will",
    "will_not": "Will not",
    "may": "May",
    "demand": "Demands",
    "did": "Has done",
    "denies": "Denies",
    "assesses": "Judges likely or not",
}


@dataclass(frozen=True, slots=True)
class Statement:
    """A commitment with its document and its number in the brief, counted from 1 in reading order.

    ``deed`` is the event that a commitment of stance "did" tells, for its date and its place.
    """

    number: int
    commitment: Commitment
    document: Document
    deed: Event | None = None


@dataclass(frozen=True, slots=True)
class Section:
    """The statements of one stance, in reading order."""

    stance: Stance
    title: str
    statements: tuple[Statement, ...]


@dataclass(frozen=True, slots=True)
class Figure:
    """A number in the text that counts forces, arms, money and the like, with its sentence."""

    quantity: Quantity
    sentence: Span
    document: Document


@dataclass(frozen=True, slots=True)
class Disagreement:
    """Two statements that cannot both hold, and why."""

    first: Statement
    second: Statement
    reason: str


@dataclass(frozen=True, slots=True)
class Brief:
    """What the documents say: sections that have statements, figures and disagreements."""

    documents: tuple[Document, ...]
    sections: tuple[Section, ...]
    figures: tuple[Figure, ...]
    disagreements: tuple[Disagreement, ...]

    @property
    def statements(self) -> tuple[Statement, ...]:
        """Every statement, by number."""
        found = (statement for section in self.sections for statement in section.statements)
        return tuple(sorted(found, key=lambda statement: statement.number))


def make_brief(readings: Sequence[Reading]) -> Brief:
    """The brief of the readings, in the order given."""
    statements: list[Statement] = []
    disagreements: list[Disagreement] = []
    for reading in readings:
        own = _number(reading, len(statements))
        statements += own
        disagreements += (
            Disagreement(own[clash.first], own[clash.second], clash.reason)
            for clash in reading.contradictions
        )
    return Brief(
        documents=tuple(reading.document for reading in readings),
        sections=tuple(_sections(statements)),
        figures=tuple(figure for reading in readings for figure in _figures(reading)),
        disagreements=tuple(disagreements),
    )


def _number(reading: Reading, offset: int) -> list[Statement]:
    """The reading's commitments as statements, in their own order: contradictions refer to it."""
    return [
        Statement(offset + position, commitment, reading.document, _deed(commitment, reading))
        for position, commitment in enumerate(reading.commitments, 1)
    ]


def _deed(commitment: Commitment, reading: Reading) -> Event | None:
    if commitment.stance != "did":
        return None
    told = (event for event in reading.events if commitment.act_span.contains(event.trigger))
    return next((event for event in told if event.type == commitment.act), None)


def _sections(statements: Sequence[Statement]) -> Iterator[Section]:
    for stance in STANCES:
        own = tuple(statement for statement in statements if statement.commitment.stance == stance)
        if own:
            yield Section(stance, TITLES[stance], own)


def _figures(reading: Reading) -> Iterator[Figure]:
    """Every quantity once, in the order of the text, whether a commitment or only an event carries it."""
    found: dict[Span, Figure] = {}
    for commitment in reading.commitments:
        for quantity in commitment.quantities:
            sentence = _sentence_of(quantity, commitment)
            found.setdefault(quantity.span, Figure(quantity, sentence, reading.document))
    for event in reading.events:
        for quantity in event.magnitude:
            found.setdefault(quantity.span, Figure(quantity, event.evidence, reading.document))
    yield from (found[span] for span in sorted(found))


def _sentence_of(quantity: Quantity, commitment: Commitment) -> Span:
    for sentence in commitment.evidence:
        if sentence.contains(quantity.span):
            return sentence
    return commitment.evidence[0]
