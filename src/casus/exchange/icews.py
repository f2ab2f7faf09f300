"""ICEWS coded event data: 20 tab-separated columns under a header, one source and one target a row.

Source: ICEWS Coded Event Data (Harvard Dataverse, doi:10.7910/DVN/28075), columns as its readers list them.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import BinaryIO

from casus.codebook import Codebook
from casus.codebook.code_schemes import icews_countries, icews_sectors
from casus.codebook.ontology import load_ontology
from casus.codebook.wordings import fold
from casus.exchange import imported, tabular
from casus.exchange.actors import called, country_name, country_of_name, pairs, resolve
from casus.exchange.cells import Cell, parse_date, parse_number, plain, text
from casus.exchange.places import divide
from casus.exchange.selection import EventRecord, number_of
from casus.exchange.sentences import sentence_number
from casus.exchange.tabular import Read, Row
from casus.model import Actor, Place

COLUMNS = (
    "Event ID", "Event Date", "Source Name", "Source Sectors", "Source Country", "Event Text", "CAMEO Code",
    "Intensity", "Target Name", "Target Sectors", "Target Country", "Story ID", "Sentence Number", "Publisher",
    "City", "District", "Province", "Country", "Latitude", "Longitude",
)  # fmt: skip
EMPTY = frozenset({"NULL"})
BITS = 31
"""Programs read its numbers as 32-bit integers; unique are number and day together, as in ICEWS itself."""

IMPORTED = re.compile(r"\d+@\d{4}-\d\d-\d\d", re.ASCII)
"""What an imported row is called: its number and day."""


def write(records: Iterable[EventRecord], out: BinaryIO, book: Codebook) -> int:
    """Write the events; returns the number of rows."""
    return tabular.write(records, out, COLUMNS, lambda record: _rows(record, book), header=True)


def read(stream: io.BufferedReader, where: str, encoding: str | None, book: Codebook) -> Iterator[Read]:
    """What each row becomes."""
    return tabular.read(
        stream, where, encoding, (COLUMNS,), lambda row: _event(row, book), header=True, empty=EMPTY
    )


def _rows(record: EventRecord, book: Codebook) -> Iterator[Mapping[str, Cell]]:
    event, document = record.event, record.document
    code = event.cameo if len(event.cameo) > 2 else f"{event.cameo}0"
    place = divide(event.place, book)
    shared: dict[str, Cell] = {
        "Event Date": record.date,
        "Event Text": text(_means(code)),
        "CAMEO Code": code,
        "Intensity": event.goldstein,
        "Story ID": number_of(document.id, BITS),
        "Sentence Number": sentence_number(record),
        "Publisher": text(document.publisher),
        "City": text(place.town),
        "Province": text(place.admin),
        "Country": _country(place.country, book),
        "Latitude": place.latitude,
        "Longitude": place.longitude,
    }
    identifier = record.identifier("icews")
    if IMPORTED.fullmatch(identifier):
        identifier = identifier.partition("@")[0]
    for number, (source, target) in enumerate(pairs(event)):
        own = number_of(identifier if number == 0 else f"{identifier}/{number}", BITS)
        yield {"Event ID": own, **shared, **_actor("Source", source, book), **_actor("Target", target, book)}


def _means(code: str) -> str | None:
    """What the code means, or the nearest one above it."""
    known = load_ontology().cameo
    return next((known[code[:length]].means for length in (4, 3, 2) if code[:length] in known), None)


def _country(code: str | None, book: Codebook) -> str | None:
    return icews_countries().written.get(code or "") or country_name(code, book)


def _actor(prefix: str, actor: Actor | None, book: Codebook) -> dict[str, Cell]:
    if actor is None:
        return {}
    return {
        f"{prefix} Name": text(called(actor)),
        f"{prefix} Sectors": icews_sectors().written.get(actor.sector or ""),
        f"{prefix} Country": _country(actor.country, book) if actor.country in book.states else None,
    }


def _event(row: Row, book: Codebook) -> Read:
    day = parse_date(row.get("Event Date"), "Event Date")
    dyad = imported.Dyad(
        identifier=row.need("Event ID") + (f"@{day}" if day else ""),
        published=day,
        cameo=row.need("CAMEO Code"),
        goldstein=parse_number(row.get("Intensity"), "Intensity", 10),
        source=_read_actor(row, "Source", book),
        target=_read_actor(row, "Target", book),
        source_span=row.span("Source Name", "Source Country"),
        target_span=row.span("Target Name", "Target Country"),
        trigger=row.span("Event Text"),
        when=imported.day(day, row.span("Event Date")),
        place=_read_place(row, book),
        publisher=plain(row.get("Publisher")),
    )
    return imported.read_dyad(row, "icews", dyad)


def _read_actor(row: Row, prefix: str, book: Codebook) -> Actor | None:
    name, country = plain(row.get(f"{prefix} Name")), row.get(f"{prefix} Country")
    if name is None and country is None:
        return None
    listed = (row.get(f"{prefix} Sectors") or "").split(",")
    sectors = (icews_sectors().read.get(fold(sector)) for sector in listed)
    return resolve(name, country_of_name(country, book), next(filter(None, sectors), None), book)


def _read_place(row: Row, book: Codebook) -> Place | None:
    country = row.get("Country")
    return imported.place(
        row.span("City", "Province", "Country"),
        country_of_name(country, book),
        plain(row.get("Province")),
        parse_number(row.get("Latitude"), "Latitude", 90),
        parse_number(row.get("Longitude"), "Longitude", 180),
    )
