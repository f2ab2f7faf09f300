"""What a record of PLOVER JSON says, as a reading."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, get_args

from casus.codebook import Codebook
from casus.codebook.ontology import load_ontology
from casus.exchange import imported
from casus.exchange.actors import from_cameo, of_state, resolve
from casus.exchange.cells import parse_date
from casus.exchange.json_fields import fields_of, number_in, word_of, words_of
from casus.exchange.realis import take_realis
from casus.exchange.selection import REALIS
from casus.model import Actor, ActorKind, Event, Grain, Place, Quantity, Reading, Span, When

OLDER = {
    "actor": "source", "target": "recipient", "eventLoc": "event_loc", "eventText": "event_text",
    "quadCode": "quad_code", "eventScale": "event_scale", "textInfo": "text_info", "actorText": "actor_text",
}  # fmt: skip
"""Names of manual 0.6 for fields of 0.8."""

CITATION = ("url", "title", "publication")
KINDS = get_args(ActorKind)


def reading_of(record: Mapping[str, Any], line: str, book: Codebook) -> Reading:
    """The reading of one record. Its text is the record's ``text``, or the line where that is missing.

    Raises ``ValueError`` for a field that is missing or not what it should be, ``CodebookError`` for an unknown type.
    """
    fields = _renamed(record)
    kinds = words_of(fields, "event")
    identifier, day = word_of(fields, "id"), parse_date(word_of(fields, "date"), "date")
    if not kinds or not identifier:
        raise ValueError(f"{'id' if kinds else 'event'!r} is missing")
    text = word_of(fields, "text") or line
    events = [_event(fields, load_ontology().name_of(kind), text, book) for kind in kinds]
    cited = {**fields, **fields_of(fields, "cite_info")}
    url, title, publication = (word_of(cited, name) for name in CITATION)
    published = parse_date(word_of(fields, "published"), "published")
    return imported.reading(
        text, "plover", identifier, published or day, events, url=url, publisher=publication, title=title
    )


def _event(fields: Mapping[str, Any], kind: str, text: str, book: Codebook) -> Event:
    ontology = load_ontology()
    whole = Span(0, len(text), text)
    mode = next(iter(words_of(fields, "mode")), None)
    contexts, special = take_realis(words_of(fields, "context"))
    realis = next((one for one in REALIS if one == fields.get("realis")), special)
    sources, source_text = _actors(fields, "source", book)
    targets, target_text = _actors(fields, "recipient", book)
    cameo = word_of(fields, "cameo")
    if cameo is None or ontology.type_of_cameo(cameo) is None:
        cameo = ontology.cameo_of(kind, mode)
    goldstein = number_in(fields, "goldstein", 10)
    confidence = number_in(fields, "confidence", 1)
    return Event(
        type=kind,
        mode=mode,
        contexts=contexts,
        cameo=cameo,
        quad=ontology.quad(kind),
        goldstein=ontology.goldstein(cameo) if goldstein is None else goldstein,
        sources=sources,
        targets=targets,
        source_span=imported.find(text, source_text),
        target_span=imported.find(text, target_text),
        realis=realis,
        trigger=imported.find(text, next(iter(words_of(fields, "event_text")), None)) or whole,
        evidence=whole,
        when=_when(fields, whole),
        place=_read_place(fields, text),
        magnitude=_read_size(fields, text),
        confidence=1.0 if confidence is None else confidence,
        subtype=word_of(fields, "subtype"),
    )


def _when(fields: Mapping[str, Any], span: Span) -> When | None:
    """The day or days, unless they are only those of the report."""
    start, end = (parse_date(word_of(fields, name), name) for name in ("date", "enddate"))
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
    return tuple(_read_actor(one, book) for one in objects), word_of(
        objects[0], "actor_text"
    ) if objects else None


def _read_actor(fields: Mapping[str, Any], book: Codebook) -> Actor:
    country, sector = word_of(fields, "code"), word_of(fields, "sector")
    code, name = word_of(fields, "identifier_id"), word_of(fields, "identifier_text")
    kind = next((one for one in KINDS if one == fields.get("kind")), None)
    if code and name and kind:
        return Actor(code, name, kind, country, sector, word_of(fields, "person"), word_of(fields, "office"))
    if country in book.states:
        return of_state(country, sector, book)
    named = name or word_of(fields, "actor_text")
    return from_cameo(country, named, book) or resolve(named, country, sector, book)


def _read_place(fields: Mapping[str, Any], text: str) -> Place | None:
    place = fields_of(fields, "event_loc")
    if not place:
        return None
    name = word_of(place, "name")
    return Place(
        imported.find(text, name) or Span(0, 0, ""),
        word_of(place, "cc3"),
        word_of(place, "admin1 name"),
        number_in(place, "latitude", 90),
        number_in(place, "longitude", 180),
    )


def _read_size(fields: Mapping[str, Any], text: str) -> tuple[Quantity, ...]:
    listed = fields_of(fields, "size").get("quantities") or []
    if not isinstance(listed, list) or not all(isinstance(one, dict) for one in listed):
        raise ValueError("'size.quantities' is not a list of objects")
    return tuple(
        Quantity(
            imported.find(text, word_of(one, "text")) or Span(0, 0, ""),
            number_in(one, "value"),
            word_of(one, "unit") or "",
            number_in(one, "low"),
            number_in(one, "high"),
        )
        for one in listed
    )


def _renamed(fields: Mapping[str, Any]) -> dict[str, Any]:
    return {OLDER.get(name, name): value for name, value in fields.items()}
