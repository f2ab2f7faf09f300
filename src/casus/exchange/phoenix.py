"""Phoenix events of the Open Event Data Alliance: 26 tab-separated columns without a header.

Source: ``postprocess.py`` of OEDA's phoenix_pipeline, which wrote them; ``PentaClass`` is computed as there, where
CAMEO 01 and 02 are neutral (0) and 16 is verbal conflict.
"""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator, Mapping
from typing import BinaryIO

from casus.codebook import Codebook
from casus.exchange import imported, tabular
from casus.exchange.actors import (
    REGIONS,
    country_name,
    country_of_name,
    from_cameo,
    is_cameo_place,
    pairs,
    to_cameo,
)
from casus.exchange.cells import Cell, parse_date, parse_number, plain, text
from casus.exchange.places import divide
from casus.exchange.selection import EventRecord, number_of
from casus.exchange.sentences import sentence_number
from casus.exchange.tabular import Read, Row
from casus.model import Actor, Place

COLUMNS = (
    "EventID", "Date", "Year", "Month", "Day",
    "SourceActorFull", "SourceActorEntity", "SourceActorRole", "SourceActorAttribute",
    "TargetActorFull", "TargetActorEntity", "TargetActorRole", "TargetActorAttribute",
    "EventCode", "EventRootCode", "PentaClass", "GoldsteinScore", "Issues", "Lat", "Lon",
    "LocationName", "StateName", "CountryCode", "SentenceID", "URLs", "NewsSources",
)  # fmt: skip

PENTA = {
    **dict.fromkeys(("01", "02"), 0),
    **dict.fromkeys(("03", "04", "05"), 1),
    **dict.fromkeys(("06", "07", "08"), 2),
    **dict.fromkeys(("09", "10", "11", "12", "13", "16"), 3),
    **dict.fromkeys(("14", "15", "17", "18", "19", "20"), 4),
}
ENTITIES = frozenset({"IGO", "NGO", "IMG", "MNC"})
"""What stands in ``ActorEntity`` besides states."""

ROLES = frozenset({"GOV", "MIL", "REB", "OPP", "PTY", "COP", "JUD", "SPY", "MED", "EDU", "BUS", "CRM", "CVL"})
"""What stands in ``ActorRole``; other pieces of the code are attributes."""

LIST = ";"


def write(records: Iterable[EventRecord], out: BinaryIO, book: Codebook) -> int:
    """Write the events; returns the number of rows."""
    return tabular.write(records, out, COLUMNS, lambda record: _rows(record, book), header=False)


def read(stream: io.BufferedReader, where: str, encoding: str | None, book: Codebook) -> Iterator[Read]:
    """What each row becomes."""
    return tabular.read(stream, where, encoding, (COLUMNS,), lambda row: _event(row, book), header=False)


def _rows(record: EventRecord, book: Codebook) -> Iterator[Mapping[str, Cell]]:
    event, document, day = record.event, record.document, record.date
    code = event.cameo if len(event.cameo) > 2 else f"{event.cameo}0"
    place = divide(event.place, book)
    days = (
        {"Date": f"{day:%Y%m%d}", "Year": f"{day:%Y}", "Month": f"{day:%m}", "Day": f"{day:%d}"}
        if day
        else {}
    )
    shared: dict[str, Cell] = {
        **days,
        "EventCode": code,
        "EventRootCode": code[:2],
        "PentaClass": PENTA.get(code[:2]),
        "GoldsteinScore": event.goldstein,
        "Lat": place.latitude,
        "Lon": place.longitude,
        "LocationName": text(place.town or place.admin or country_name(place.country, book)),
        "StateName": text(place.admin),
        "CountryCode": place.country,
        "SentenceID": text(f"{document.id}_{sentence_number(record)}", LIST),
        "URLs": text(document.url, LIST),
        "NewsSources": text(document.publisher, LIST),
    }
    identifier = record.identifier("phoenix")
    for number, (source, target) in enumerate(pairs(event)):
        own = number_of(identifier if number == 0 else f"{identifier}/{number}", 53)
        yield {"EventID": own, **shared, **_actor("Source", source, book), **_actor("Target", target, book)}


def _actor(prefix: str, actor: Actor | None, book: Codebook) -> dict[str, Cell]:
    """The code and its pieces: the first as entity if it is a state or a body, the next as role, the others."""
    code = to_cameo(actor, book).code if actor else ""
    pieces = [code[start : start + 3] for start in range(0, len(code), 3)]
    first = pieces[0] if pieces else ""
    entity = first if first in ENTITIES or (first not in REGIONS and is_cameo_place(first, book)) else ""
    rest = pieces[1:] if entity else pieces
    role = rest[0] if rest and rest[0] in ROLES else ""
    attributes = rest[1:] if role else rest
    cells = {"Full": code, "Entity": entity, "Role": role, "Attribute": LIST.join(attributes)}
    return {f"{prefix}Actor{name}": value for name, value in cells.items()}


def _event(row: Row, book: Codebook) -> Read:
    day = parse_date(row.get("Date"), "Date")
    dyad = imported.Dyad(
        identifier=row.need("EventID"),
        published=day,
        cameo=row.need("EventCode"),
        goldstein=parse_number(row.get("GoldsteinScore"), "GoldsteinScore", 10),
        source=from_cameo(row.get("SourceActorFull"), None, book),
        target=from_cameo(row.get("TargetActorFull"), None, book),
        source_span=row.span("SourceActorFull"),
        target_span=row.span("TargetActorFull"),
        trigger=row.span("EventCode"),
        when=imported.day(day, row.span("Date")),
        place=_read_place(row, book),
        url=_first(row.get("URLs")),
        publisher=_first(row.get("NewsSources")),
    )
    return imported.read_dyad(row, "phoenix", dyad)


def _first(cell: str | None) -> str | None:
    """The first of several values in a cell."""
    return plain(cell.split(LIST)[0]) or None if cell else None


def _read_place(row: Row, book: Codebook) -> Place | None:
    country = row.get("CountryCode")
    return imported.place(
        row.span("LocationName"),
        country_of_name(country, book) or country,
        plain(row.get("StateName")),
        parse_number(row.get("Lat"), "Lat", 90),
        parse_number(row.get("Lon"), "Lon", 180),
    )
