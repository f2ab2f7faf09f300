"""PLOVER JSON: one object a line, as the chapter "Data Fields" of the PLOVER manual 0.8 (2021) names its fields.

The manual allows further fields; Casus adds ``subtype``, ``cameo``, ``goldstein``, ``realis``, ``date_grain``,
``published``, ``confidence``, ``quantities`` of the size object, and ``kind`` and ``person`` of actors. The names of
manual 0.6 (``target``, ``eventText``, ``actorText`` and so on) are read as well.
"""

from __future__ import annotations

import io
import json
import math
import re
from collections.abc import Iterable, Iterator, Mapping
from importlib.metadata import version
from typing import Any, BinaryIO

from casus.codebook import Codebook
from casus.codebook.ontology import load_ontology
from casus.errors import CodebookError, SourceError
from casus.exchange.cells import check_text
from casus.exchange.magnitudes import casualties
from casus.exchange.plover_reading import reading_of
from casus.exchange.realis import add_realis
from casus.exchange.selection import EventRecord
from casus.exchange.tabular import Read
from casus.model import Actor, Place, Quantity, Span
from casus.sources.jsonl import MAX_LINE
from casus.sources.streams import decode, read_lines

COLUMNS = (
    "id", "date", "enddate", "source", "recipient", "event", "event_loc", "event_text", "quad_code", "event_scale",
    "mode", "subtype", "context", "size", "text", "text_info", "cite_info", "coder", "cameo", "goldstein", "realis",
    "date_grain", "published", "confidence",
)  # fmt: skip

STEERING = re.compile("[\x7f-\x9f\u2028-\u202e\u2066-\u2069]")
"""What JSON lets stand and could end a line or steer a terminal."""


def write(records: Iterable[EventRecord], out: BinaryIO, book: Codebook) -> int:
    """Write the events; returns their number."""
    count = 0
    for record in records:
        kept = {name: value for name, value in _fields(record).items() if value not in (None, [], {})}
        line = STEERING.sub(_escape, json.dumps(kept, ensure_ascii=False, allow_nan=False))
        out.write(line.encode("utf-8", "replace") + b"\n")
        count += 1
    return count


def read(stream: io.BufferedReader, where: str, encoding: str | None, book: Codebook) -> Iterator[Read]:
    """What each line becomes."""
    for number, line in read_lines(stream, MAX_LINE):
        place = f"{where}:{number}"
        if line is None:
            yield SourceError(place, f"longer than {MAX_LINE:,} bytes, the limit of one line")
        elif line.strip():
            yield _read_line(line, place, encoding, book)


def _escape(found: re.Match[str]) -> str:
    return f"\\u{ord(found[0]):04x}"


def _fields(record: EventRecord) -> dict[str, Any]:
    event, document = record.event, record.document
    when = event.when
    return {
        "id": record.identifier("plover"),
        "date": record.date.isoformat() if record.date else None,
        "enddate": when.end.isoformat() if when and when.end != when.start else None,
        "source": [_actor(actor, event.source_span) for actor in event.sources],
        "recipient": [_actor(actor, event.target_span) for actor in event.targets],
        "event": [event.type],
        "event_loc": _location(event.place),
        "event_text": [event.trigger.text],
        "quad_code": event.quad,
        "event_scale": load_ontology().score(event.type, event.mode),
        "mode": [event.mode] if event.mode else [],
        "subtype": event.subtype,
        "context": list(add_realis(event.contexts, event.realis)),
        "size": _size(event.magnitude),
        "text": event.evidence.text,
        "text_info": {"start": event.evidence.start, "end": event.evidence.end},
        "cite_info": _without_nothing(
            {
                "citation": document.id,
                "url": document.url,
                "title": document.title,
                "language": "en",
                "publication": document.publisher,
                "codebook": "plover-0.8",
            }
        ),
        "coder": f"casus {version('casus')}",
        "cameo": event.cameo,
        "goldstein": event.goldstein,
        "realis": event.realis,
        "date_grain": when.grain if when else None,
        "published": document.date.isoformat() if document.date else None,
        "confidence": event.confidence,
    }


def _actor(actor: Actor, span: Span | None) -> dict[str, Any]:
    """The actor; ``code`` is the country or kind of body, ``identifier_id`` Casus's code for exactly whom."""
    return _without_nothing(
        {
            "code": actor.country,
            "sector": actor.sector,
            "actor_text": span.text if span else None,
            "identifier_id": actor.code,
            "identifier_text": actor.name,
            "office": actor.office,
            "person": actor.person,
            "kind": actor.kind,
        }
    )


def _location(place: Place | None) -> dict[str, Any] | None:
    """A location with the field names of GeoNames, and ``cc3`` for the alpha-3 code, as the manual advises."""
    if place is None:
        return None
    fields = {
        "name": place.span.text or None,
        "admin1 name": place.admin,
        "cc3": place.country,
        "latitude": place.latitude,
        "longitude": place.longitude,
    }
    return _without_nothing(fields)


def _size(quantities: tuple[Quantity, ...]) -> dict[str, Any]:
    """Who was killed, injured and arrested, as the manual names them, and every quantity as read."""
    if not quantities:
        return {}
    listed = [
        _without_nothing(
            {
                "text": one.span.text,
                "value": one.value,
                "unit": one.unit,
                "low": one.low,
                "high": one.high,
            }
        )
        for one in quantities
    ]
    return casualties(quantities) | {"quantities": listed}


def _without_nothing(fields: Mapping[str, Any]) -> dict[str, Any]:
    return {
        name: value
        for name, value in fields.items()
        if value is not None and not (isinstance(value, float) and not math.isfinite(value))
    }


def _read_line(line: bytes, where: str, encoding: str | None, book: Codebook) -> Read:
    try:
        words = decode(line, where, encoding).strip().lstrip("\ufeff")
        fields = json.loads(words)
    except SourceError as error:
        return error
    except (ValueError, RecursionError) as error:
        return SourceError(where, f"not JSON ({error})")
    if not isinstance(fields, dict):
        return SourceError(where, f"not a JSON object but a {type(fields).__name__}")
    try:
        check_text(fields)
        return reading_of(fields, words, book)
    except CodebookError as error:
        return SourceError(where, "; ".join(error.errors))
    except ValueError as error:
        return SourceError(where, str(error))
