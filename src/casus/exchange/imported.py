"""Readings of events that others have coded: one document a record, with no text but the record's own."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from casus.codebook.ontology import load_ontology
from casus.exchange.tabular import Passed, Read, Row
from casus.model import Actor, Document, Event, Place, Reading, Span, When


@dataclass(frozen=True, slots=True, kw_only=True)
class Dyad:
    """What a row of GDELT, ICEWS or Phoenix says: one actor does to another what a CAMEO code stands for.

    ``identifier`` is what the row is called in its file, ``published`` the day of the report, ``trigger`` the cell that
    names the act; a Goldstein value of ``None`` is CAMEO's own.
    """

    identifier: str
    published: dt.date | None
    cameo: str
    goldstein: float | None
    source: Actor | None
    target: Actor | None
    source_span: Span
    target_span: Span
    trigger: Span
    when: When | None
    place: Place | None
    url: str | None = None
    publisher: str | None = None


def day(date: dt.date | None, span: Span) -> When | None:
    """A single day."""
    return When(date, date, "day", span) if date else None


def place(
    span: Span, country: str | None, admin: str | None, latitude: float | None, longitude: float | None
) -> Place | None:
    """A place, unless nothing is known of it."""
    known = span.text.strip() or country or admin or latitude is not None
    return Place(span, country, admin, latitude, longitude) if known else None


def find(text: str, words: str | None) -> Span | None:
    """Where the words stand in the text first."""
    start = text.find(words) if words else -1
    return Span(start, start + len(words), words) if words and start >= 0 else None


def read_dyad(row: Row, form: str, dyad: Dyad) -> Read:
    """The reading of a row; its PLOVER type follows from the CAMEO code, a mode does not.

    Statements (CAMEO 01) have no type in PLOVER and are passed over. Raises ``ValueError`` for a code that CAMEO
    does not have.
    """
    ontology, code = load_ontology(), dyad.cameo
    if not code.isascii() or not code.isdecimal() or len(code) > 4 or code[:2] not in ontology.cameo:
        raise ValueError(f"{code[:40]!r} is not a CAMEO code")
    kind = ontology.type_of_cameo(code)
    if kind is None:
        return Passed(row.where, "CAMEO 01, a statement, which PLOVER does not code")
    event = Event(
        type=kind,
        mode=None,
        contexts=(),
        cameo=code,
        quad=ontology.quad(kind),
        goldstein=ontology.goldstein(code) if dyad.goldstein is None else dyad.goldstein,
        sources=(dyad.source,) if dyad.source else (),
        targets=(dyad.target,) if dyad.target else (),
        source_span=dyad.source_span if dyad.source else None,
        target_span=dyad.target_span if dyad.target else None,
        realis="actual",
        trigger=dyad.trigger,
        evidence=row.whole,
        when=dyad.when,
        place=dyad.place,
    )
    return reading(
        row.text, form, dyad.identifier, dyad.published, (event,), url=dyad.url, publisher=dyad.publisher
    )


def is_row(document: Document) -> bool:
    """Whether the text is one row of a tab-separated table and no prose."""
    return "\t" in document.text and "\n" not in document.text


def reading(
    text: str,
    form: str,
    identifier: str,
    published: dt.date | None,
    events: Sequence[Event],
    *,
    url: str | None = None,
    publisher: str | None = None,
    title: str | None = None,
) -> Reading:
    """The reading of one record; the document's id begins with the format, lest data sets overwrite one another."""
    document = Document(text, f"{form}:{identifier}", published, title, url, publisher)
    return Reading(document, events=tuple(events))
