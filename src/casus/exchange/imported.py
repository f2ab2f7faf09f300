"""Readings of events that others have coded: one document a record, with no text but the record's own."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from casus.codebook.ontology import load_ontology
from casus.exchange.cells import plain
from casus.exchange.tabular import Passed, Read, Row
from casus.model import Actor, Document, Event, Place, Reading, Span, When


def day(date: dt.date | None, span: Span) -> When | None:
    """A single day."""
    return When(date, date, "day", span) if date else None


def place(
    span: Span, country: str | None, admin: str | None, latitude: float | None, longitude: float | None
) -> Place | None:
    """A place, unless nothing is known of it."""
    known = span.text.strip() or country or admin or latitude is not None
    return Place(span, country, admin, latitude, longitude) if known else None


def coded_in_cameo(
    row: Row,
    form: str,
    code: str,
    goldstein: float | None,
    identifier: str,
    published: dt.date | None,
    actors: tuple[Actor | None, Actor | None],
    spans: tuple[Span, Span],
    trigger: Span,
    when: When | None,
    where: Place | None,
    *,
    url: str | None = None,
    publisher: str | None = None,
) -> Read:
    """The reading of a row that is coded in CAMEO; its PLOVER type follows from the code, its mode does not.

    Statements (CAMEO 01) have no type in PLOVER and are passed over. Raises ``ValueError`` for a code that CAMEO
    does not have.
    """
    ontology = load_ontology()
    if (
        not code.isascii()
        or not code.isdecimal()
        or not 2 <= len(code) <= 4
        or code[:2] not in ontology.cameo
    ):
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
        goldstein=ontology.goldstein(code) if goldstein is None else goldstein,
        sources=(actors[0],) if actors[0] else (),
        targets=(actors[1],) if actors[1] else (),
        source_span=spans[0] if actors[0] else None,
        target_span=spans[1] if actors[1] else None,
        realis="actual",
        trigger=trigger,
        evidence=row.whole,
        when=when,
        place=where,
    )
    return reading(row.text, form, identifier, published, (event,), url=url, publisher=publisher)


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
    document = Document(text, f"{form}:{identifier}", published, plain(title), url, plain(publisher))
    return Reading(document, events=tuple(events))
