"""Casus reads news reports and keeps a sourced record of who has said they will do what, if what happens.

import casus
reading = casus.read("Britain will not send troops if Ruritania invades Borduria.", date="2022-01-30")
reading.commitments
casus.what_if("Ruritania invades Borduria", on="2022-01-31", readings=[reading])
"""

from __future__ import annotations

import datetime as dt
import logging
from collections.abc import Iterable
from typing import TYPE_CHECKING

from casus.errors import CasusError, CodebookError, LedgerError, ModelError, SourceError, UsageError
from casus.model import (
    Actor,
    Assessment,
    Attribution,
    Commitment,
    Condition,
    Contradiction,
    Document,
    Event,
    EventDecision,
    Grounds,
    Mention,
    MentionKey,
    Obligation,
    Place,
    Quantity,
    Reaction,
    Reading,
    Related,
    Scenario,
    Span,
    When,
)

if TYPE_CHECKING:
    from casus.codebook import Codebook
    from casus.reasoning.whatif import Answer

logging.getLogger("casus").addHandler(logging.NullHandler())

__all__ = [
    "Actor",
    "Assessment",
    "Attribution",
    "CasusError",
    "CodebookError",
    "Commitment",
    "Condition",
    "Contradiction",
    "Document",
    "Event",
    "EventDecision",
    "Grounds",
    "LedgerError",
    "Mention",
    "MentionKey",
    "ModelError",
    "Obligation",
    "Place",
    "Quantity",
    "Reaction",
    "Reading",
    "Related",
    "Scenario",
    "SourceError",
    "Span",
    "UsageError",
    "When",
    "read",
    "what_if",
]


def read(
    text: str | Document,
    *,
    date: str | dt.date | None = None,
    codebook: Codebook | None = None,
    model: str | None = None,
    yardstick: str = "ICD 203",
) -> Reading:
    """Read a report: its text with the day of its publication, or a ``Document``.

    ``date`` is ISO 8601; without it, "on Sunday" and "the prime minister" stay open. ``model`` names a spaCy
    pipeline, ``yardstick`` the scale of likelihood words. Raises ``UsageError`` for a date that is none,
    ``ModelError`` when the language model is missing.
    """
    from casus.reading import read as read_document

    document = text if isinstance(text, Document) else Document(text, date=_day(date) if date else None)
    return read_document(document, codebook=codebook, model=model, yardstick=yardstick)


def what_if(
    question: str,
    *,
    on: str | dt.date,
    readings: Iterable[Reading] = (),
    codebook: Codebook | None = None,
    model: str | None = None,
) -> tuple[Answer, ...]:
    """What each actor has said or is bound to do if something happens, one answer a scenario.

    Readings of documents published after ``on`` are left out; without readings, only treaties answer. Raises
    ``UsageError`` for a question that names no event.
    """
    from casus.codebook import load
    from casus.reasoning.whatif import what_if as answer

    return answer(question, on=_day(on), readings=readings, codebook=codebook or load(), model=model)


def _day(date: str | dt.date) -> dt.date:
    try:
        return dt.date.fromisoformat(date) if isinstance(date, str) else date
    except ValueError as error:
        raise UsageError(f"{date!r} is no date: write it like 2022-01-30") from error
