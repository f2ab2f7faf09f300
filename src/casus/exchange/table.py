"""Casus's own table of events, for Parquet and CSV: one row an event, all that Casus knows of it.

Where an event has several actors or quantities, each column holds them in the same order, with "|" between them.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, get_args

from casus.codebook import Codebook
from casus.codebook.ontology import load_ontology
from casus.exchange import imported
from casus.exchange.actors import resolve
from casus.exchange.cells import Cell, check_text, parse_date, parse_number
from casus.exchange.magnitudes import casualties
from casus.exchange.selection import REALIS, EventRecord
from casus.exchange.tabular import Read
from casus.model import Actor, ActorKind, Event, Grain, Place, Quantity, Realis, Span, When

ACTOR_COLUMNS = ("", "_name", "_kind", "_country", "_sector", "_person", "_office")
ACTOR_PARTS: tuple[Callable[[Actor], str | None], ...] = (
    lambda actor: actor.code,
    lambda actor: actor.name,
    lambda actor: actor.kind,
    lambda actor: actor.country,
    lambda actor: actor.sector,
    lambda actor: actor.person,
    lambda actor: actor.office,
)
COLUMNS: dict[str, type] = {
    "id": str, "document": str, "event": int, "published": dt.date, "date": dt.date, "date_end": dt.date, "grain": str,
    "type": str, "mode": str, "subtype": str, "contexts": str, "cameo": str, "quad": int, "goldstein": float,
    "score": float, "realis": str, "confidence": float,
    **{f"{side}{name}": str for side in ("source", "target") for name in (*ACTOR_COLUMNS, "_text")},
    "place": str, "country": str, "admin": str, "latitude": float, "longitude": float,
    "dead": float, "injured": float, "quantity": str, "quantity_value": str, "quantity_unit": str,
    "quantity_low": str, "quantity_high": str,
    "trigger": str, "evidence": str, "start": int, "end": int, "title": str, "url": str, "publisher": str,
    "num_mentions": int, "num_sources": int, "num_articles": int,
}  # fmt: skip
"""Columns with the Python type of their values; any may be empty. Dates are ISO 8601 in CSV, days in Parquet."""

NEEDED = ("id", "type")
"""Columns without which nothing is imported."""

AND = "|"
KINDS, GRAINS = get_args(ActorKind), get_args(Grain)


def to_row(record: EventRecord, form: str) -> dict[str, Cell]:
    """The event as one row. ``start`` and ``end`` are the evidence's offsets in the report."""
    event, document, when = record.event, record.document, record.event.when
    fates = casualties(event.magnitude)
    return {
        "id": record.identifier(form),
        "document": document.id,
        "event": record.number,
        "published": document.date,
        "date": record.date,
        "date_end": when.end if when else record.date,
        "grain": when.grain if when else None,
        "type": event.type,
        "mode": event.mode,
        "subtype": event.subtype,
        "contexts": _join(event.contexts),
        "cameo": event.cameo,
        "quad": event.quad,
        "goldstein": event.goldstein,
        "score": load_ontology().score(event.type, event.mode),
        "realis": event.realis,
        "confidence": event.confidence,
        **_actor_cells("source", event.sources, event.source_span),
        **_actor_cells("target", event.targets, event.target_span),
        "place": event.place.span.text or None if event.place else None,
        "country": event.place.country if event.place else None,
        "admin": event.place.admin if event.place else None,
        "latitude": event.place.latitude if event.place else None,
        "longitude": event.place.longitude if event.place else None,
        "dead": fates.get("dead"),
        "injured": fates.get("injured"),
        **_quantity_cells(event.magnitude),
        "trigger": event.trigger.text,
        "evidence": event.evidence.text,
        "start": event.evidence.start,
        "end": event.evidence.end,
        "title": document.title,
        "url": document.url,
        "publisher": document.publisher,
        "num_mentions": record.mentions,
        "num_sources": record.sources,
        "num_articles": record.articles,
    }


def from_row(row: Mapping[str, Any], form: str, book: Codebook) -> Read:
    """The reading of a row; its text is the evidence. Raises ``ValueError`` for a value that cannot be."""
    cells = {name: _string(row.get(name)) for name in COLUMNS}
    check_text(cells)
    missing = next((name for name in NEEDED if not cells[name]), None)
    if missing:
        raise ValueError(f"{missing!r} is empty")
    ontology = load_ontology()
    kind, mode = ontology.name_of(cells["type"] or ""), cells["mode"]
    cameo = cells["cameo"] or ontology.cameo_of(kind, mode)
    if ontology.type_of_cameo(cameo) is None:
        raise ValueError(f"'cameo' is {cameo[:40]!r}, not a CAMEO code with a PLOVER type")
    text = cells["evidence"] or AND.join(
        filter(None, (cells["date"], cells["source"], kind, cells["target"]))
    )
    goldstein = parse_number(cells["goldstein"], "goldstein", 10)
    confidence = parse_number(cells["confidence"], "confidence", 1)
    event = Event(
        type=kind,
        mode=mode,
        contexts=tuple(filter(None, _split(cells["contexts"]))),
        cameo=cameo,
        quad=ontology.quad(kind),
        goldstein=ontology.goldstein(cameo) if goldstein is None else goldstein,
        sources=_actors(cells, "source", book),
        targets=_actors(cells, "target", book),
        source_span=imported.find(text, cells["source_text"]),
        target_span=imported.find(text, cells["target_text"]),
        realis=_realis(cells["realis"]),
        trigger=imported.find(text, cells["trigger"]) or Span(0, len(text), text),
        evidence=Span(0, len(text), text),
        when=_when(cells),
        place=_place(cells, text),
        magnitude=_quantities(cells, text),
        confidence=1.0 if confidence is None else confidence,
        subtype=cells["subtype"],
    )
    published = parse_date(cells["published"], "published") or parse_date(cells["date"], "date")
    return imported.reading(
        text,
        form,
        cells["id"] or "",
        published,
        (event,),
        url=cells["url"],
        publisher=cells["publisher"],
        title=cells["title"],
    )


def _string(value: object) -> str | None:
    """A value as CSV would hold it."""
    if value is None or value == "":
        return None
    return value.isoformat() if isinstance(value, dt.date) else str(value)


def _join(parts: Iterable[str | None]) -> str | None:
    return AND.join((part or "").replace(AND, "/") for part in parts) or None


def _split(cell: str | None) -> list[str]:
    return cell.split(AND) if cell else []


def _actor_cells(side: str, actors: Sequence[Actor], span: Span | None) -> dict[str, Cell]:
    cells: dict[str, Cell] = {
        f"{side}{name}": _join(map(part, actors))
        for name, part in zip(ACTOR_COLUMNS, ACTOR_PARTS, strict=True)
    }
    # Nothing but separators says only how many there are, which the codes say already.
    kept = {name: cell for name, cell in cells.items() if isinstance(cell, str) and cell.strip(AND)}
    return {**kept, f"{side}_text": span.text if span else None}


def _actors(cells: Mapping[str, str | None], side: str, book: Codebook) -> tuple[Actor, ...]:
    columns = {name: _split(cells[f"{side}{name}"]) for name in ACTOR_COLUMNS}
    count = max(len(columns[""]), len(columns["_name"]))
    actors = []
    for index in range(count):
        values = [parts[index] or None if index < len(parts) else None for parts in columns.values()]
        code, name, kind, country, sector, person, office = values
        known = next((one for one in KINDS if one == kind), None)
        if code and name and known:
            actors.append(Actor(code, name, known, country, sector, person, office))
        elif code in book.states or code in book.organisations or code in book.groups:
            actors.append(book.actor(code, sector))
        else:
            actors.append(resolve(name or code, country, sector, book))
    return tuple(actors)


def _quantity_cells(quantities: Sequence[Quantity]) -> dict[str, Cell]:
    def listed(values: Iterable[float | None]) -> str | None:
        joined = _join(None if value is None else repr(value) for value in values)
        return joined if joined and joined.strip(AND) else None

    return {
        "quantity": _join(one.span.text for one in quantities),
        "quantity_value": listed(one.value for one in quantities),
        "quantity_unit": _join(one.unit for one in quantities),
        "quantity_low": listed(one.low for one in quantities),
        "quantity_high": listed(one.high for one in quantities),
    }


def _quantities(cells: Mapping[str, str | None], text: str) -> tuple[Quantity, ...]:
    names = ("quantity", "quantity_value", "quantity_unit", "quantity_low", "quantity_high")
    columns = {name: _split(cells[name]) for name in names}
    found = []
    for index in range(max(map(len, columns.values()))):
        words, value, unit, low, high = (
            parts[index] if index < len(parts) else "" for parts in columns.values()
        )
        numbers = (
            parse_number(one, name) for one, name in ((value, names[1]), (low, names[3]), (high, names[4]))
        )
        known, least, most = numbers
        found.append(Quantity(imported.find(text, words) or Span(0, 0, ""), known, unit, least, most))
    return tuple(found)


def _realis(value: str | None) -> Realis:
    if value is None:
        return "actual"
    found: Realis | None = next((one for one in REALIS if one == value), None)
    if found is None:
        raise ValueError(f"'realis' is {value[:40]!r}, not one of {', '.join(sorted(REALIS))}")
    return found


def _when(cells: Mapping[str, str | None]) -> When | None:
    """When it happened; a day without a grain is only that of the report."""
    start, end = parse_date(cells["date"], "date"), parse_date(cells["date_end"], "date_end")
    if start is None or (cells["grain"] is None and cells["published"]):
        return None
    if end is not None and end < start:
        raise ValueError("'date_end' is before 'date'")
    grain: Grain = next((one for one in GRAINS if one == cells["grain"]), "day")
    return When(start, end or start, grain, Span(0, 0, ""))


def _place(cells: Mapping[str, str | None], text: str) -> Place | None:
    latitude = parse_number(cells["latitude"], "latitude", 90)
    longitude = parse_number(cells["longitude"], "longitude", 180)
    if not (cells["place"] or cells["country"] or cells["admin"] or latitude is not None):
        return None
    span = imported.find(text, cells["place"]) or Span(0, 0, "")
    return Place(span, cells["country"], cells["admin"], latitude, longitude)
