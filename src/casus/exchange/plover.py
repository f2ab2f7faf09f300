"""PLOVER JSON: one object a line, as the chapter "Data Fields" of the PLOVER manual 0.8 (2021) names its fields.

The manual allows further fields; Casus adds ``cameo``, ``goldstein``, ``realis``, ``date_grain``, ``published``,
``confidence``, ``quantities`` of the size object, and ``kind`` and ``person`` of actors. The names of manual 0.6
(``target``, ``eventText``, ``actorText`` and so on) are read as well.
"""

from __future__ import annotations

import io
import json
import math
from collections.abc import Iterable, Iterator, Mapping
from importlib.metadata import version
from typing import Any, BinaryIO, get_args

from casus.codebook import Codebook
from casus.codebook.ontology import load_ontology
from casus.errors import CodebookError, SourceError
from casus.exchange import imported
from casus.exchange.actors import from_cameo, of_state
from casus.exchange.cells import parse_date, parse_number
from casus.exchange.magnitudes import casualties
from casus.exchange.realis import add_realis, take_realis
from casus.exchange.selection import REALIS, EventRecord
from casus.exchange.tabular import Read
from casus.model import Actor, ActorKind, Event, Grain, Place, Quantity, Span, When
from casus.sources.jsonl import MAX_LINE
from casus.sources.streams import decode, read_lines

COLUMNS = (
    "id", "date", "enddate", "source", "recipient", "event", "event_loc", "event_text", "quad_code", "event_scale",
    "mode", "context", "size", "text", "text_info", "cite_info", "coder", "cameo", "goldstein", "realis",
    "date_grain", "published", "confidence",
)  # fmt: skip
OLDER = {
    "actor": "source", "target": "recipient", "eventLoc": "event_loc", "eventText": "event_text",
    "quadCode": "quad_code", "eventScale": "event_scale", "textInfo": "text_info", "actorText": "actor_text",
}  # fmt: skip
"""Names of manual 0.6 for fields of 0.8."""

CITATION = ("url", "title", "publication")
KINDS = get_args(ActorKind)


def write(records: Iterable[EventRecord], out: BinaryIO, book: Codebook) -> int:
    """Write the events; returns their number."""
    count = 0
    for record in records:
        kept = {name: value for name, value in _fields(record).items() if value not in (None, [], {})}
        line = json.dumps(kept, ensure_ascii=False, allow_nan=False, separators=(", ", ": "))
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
        return _reading(_renamed(fields), words, book)
    except CodebookError as error:
        return SourceError(where, "; ".join(error.errors))
    except ValueError as error:
        return SourceError(where, str(error))


def _renamed(fields: Mapping[str, Any]) -> dict[str, Any]:
    return {OLDER.get(name, name): value for name, value in fields.items()}


def _reading(fields: Mapping[str, Any], line: str, book: Codebook) -> Read:
    """The reading of one record. Its text is the record's ``text``, or the line where that is missing."""
    kinds = _words(fields, "event")
    identifier, day = _word(fields, "id"), parse_date(_word(fields, "date"), "date")
    if not kinds or not identifier or day is None:
        raise ValueError(f"{'event' if not kinds else 'id' if not identifier else 'date'!r} is missing")
    text = _word(fields, "text") or line
    event = _event(fields, load_ontology().name_of(kinds[0]), text, book)
    events = [event, *(_event(fields, load_ontology().name_of(kind), text, book) for kind in kinds[1:])]
    cited = {**fields, **_object(fields, "cite_info")}
    url, title, publication = (_word(cited, name) for name in CITATION)
    published = parse_date(_word(fields, "published"), "published")
    return imported.reading(
        text, "plover", identifier, published or day, events, url=url, publisher=publication, title=title
    )


def _event(fields: Mapping[str, Any], kind: str, text: str, book: Codebook) -> Event:
    ontology = load_ontology()
    whole = Span(0, len(text), text)
    mode = next(iter(_words(fields, "mode")), None)
    contexts, special = take_realis(_words(fields, "context"))
    realis = next((one for one in REALIS if one == fields.get("realis")), special)
    sources, source_text = _actors(fields, "source", book)
    targets, target_text = _actors(fields, "recipient", book)
    cameo = _word(fields, "cameo")
    if cameo is None or ontology.type_of_cameo(cameo) is None:
        cameo = ontology.cameo_of(kind, mode)
    goldstein = _number(fields, "goldstein", 10)
    confidence = _number(fields, "confidence", 1)
    return Event(
        type=kind,
        mode=mode,
        contexts=contexts,
        cameo=cameo,
        quad=ontology.quad(kind),
        goldstein=ontology.goldstein(cameo) if goldstein is None else goldstein,
        sources=sources,
        targets=targets,
        source_span=_find(text, source_text),
        target_span=_find(text, target_text),
        realis=realis,
        trigger=_find(text, next(iter(_words(fields, "event_text")), None)) or whole,
        evidence=whole,
        when=_when(fields, whole),
        place=_read_place(fields, text),
        magnitude=_read_size(fields, text),
        confidence=1.0 if confidence is None else confidence,
    )


def _when(fields: Mapping[str, Any], span: Span) -> When | None:
    """The day or days, unless they are only those of the report."""
    start, end = (parse_date(_word(fields, name), name) for name in ("date", "enddate"))
    grain: Grain | None = next((one for one in get_args(Grain) if one == fields.get("date_grain")), None)
    if start is None or (grain is None and "published" in fields):
        return None
    if end is not None and end < start:
        raise ValueError("'enddate' is before 'date'")
    return When(start, end or start, grain or "day", Span(span.start, span.start, ""))


def _actors(fields: Mapping[str, Any], name: str, book: Codebook) -> tuple[tuple[Actor, ...], str | None]:
    listed = fields.get(name) or []
    listed = listed if isinstance(listed, list) else [listed]
    if not all(isinstance(one, dict) for one in listed):
        raise ValueError(f"{name!r} is not a list of objects")
    objects = [_renamed(one) for one in listed]
    return tuple(_read_actor(one, book) for one in objects), _word(
        objects[0], "actor_text"
    ) if objects else None


def _read_actor(fields: Mapping[str, Any], book: Codebook) -> Actor:
    country, sector = _word(fields, "code"), _word(fields, "sector")
    code, name = _word(fields, "identifier_id"), _word(fields, "identifier_text")
    kind = next((one for one in KINDS if one == fields.get("kind")), None)
    if code and name and kind:
        return Actor(code, name, kind, country, sector, _word(fields, "person"), _word(fields, "office"))
    if country in book.states:
        return of_state(country, sector, book)
    named = name or _word(fields, "actor_text")
    return from_cameo(country, named, book) or Actor("?", named or "not said", "unknown", country, sector)


def _read_place(fields: Mapping[str, Any], text: str) -> Place | None:
    place = _object(fields, "event_loc")
    if not place:
        return None
    name = _word(place, "name")
    return Place(
        _find(text, name) or Span(0, 0, ""),
        _word(place, "cc3"),
        _word(place, "admin1 name"),
        _number(place, "latitude", 90),
        _number(place, "longitude", 180),
    )


def _read_size(fields: Mapping[str, Any], text: str) -> tuple[Quantity, ...]:
    listed = _object(fields, "size").get("quantities") or []
    if not isinstance(listed, list) or not all(isinstance(one, dict) for one in listed):
        raise ValueError("'size.quantities' is not a list of objects")
    return tuple(
        Quantity(
            _find(text, _word(one, "text")) or Span(0, 0, ""),
            _number(one, "value"),
            _word(one, "unit") or "",
            _number(one, "low"),
            _number(one, "high"),
        )
        for one in listed
    )


def _find(text: str, words: str | None) -> Span | None:
    """Where the words stand in the text first."""
    start = text.find(words) if words else -1
    return Span(start, start + len(words), words) if words and start >= 0 else None


def _object(fields: Mapping[str, Any], name: str) -> dict[str, Any]:
    value = fields.get(name) or {}
    if not isinstance(value, dict):
        return {}
    return value


def _words(fields: Mapping[str, Any], name: str) -> list[str]:
    value = fields.get(name) or []
    listed = value if isinstance(value, list) else [value]
    if not all(isinstance(one, str) for one in listed):
        raise ValueError(f"{name!r} is not a string or a list of strings")
    return [one for one in listed if one]


def _word(fields: Mapping[str, Any], name: str) -> str | None:
    value = fields.get(name)
    if value is None or isinstance(value, str):
        return value or None
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    raise ValueError(f"{name!r} is a {type(value).__name__}, not a string")


def _number(fields: Mapping[str, Any], name: str, limit: float | None = None) -> float | None:
    value = fields.get(name)
    if isinstance(value, bool) or not isinstance(value, int | float | str | None):
        raise ValueError(f"{name!r} is a {type(value).__name__}, not a number")
    return parse_number(None if value is None else str(value), name, limit)
