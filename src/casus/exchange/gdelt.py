"""GDELT 2.0 events: 61 tab-separated columns without a header, one source and one target a row.

Source: The GDELT Event Database data format codebook 2.0 (19 February 2015). ``QuadClass`` and ``FractionDate`` are
computed as in GDELT's published files, where CAMEO 09 counts as material cooperation and 14 as verbal conflict.
"""

from __future__ import annotations

import datetime as dt
import io
from collections.abc import Iterable, Iterator, Mapping
from typing import BinaryIO

from casus.codebook import Codebook
from casus.codebook.code_schemes import fips_countries
from casus.exchange import imported, tabular
from casus.exchange.actors import called, country_name, from_cameo, pairs, to_cameo
from casus.exchange.cells import Cell, parse_date, parse_number, plain, text
from casus.exchange.places import divide
from casus.exchange.selection import EventRecord, number_of
from casus.exchange.tabular import Read, Row
from casus.model import Actor, Place, Span

ACTOR = (
    "Code", "Name", "CountryCode", "KnownGroupCode", "EthnicCode", "Religion1Code", "Religion2Code", "Type1Code",
    "Type2Code", "Type3Code",
)  # fmt: skip
GEO = ("Type", "Fullname", "CountryCode", "ADM1Code", "ADM2Code", "Lat", "Long", "FeatureID")
COLUMNS = (
    "GlobalEventID", "Day", "MonthYear", "Year", "FractionDate",
    *(f"Actor1{name}" for name in ACTOR), *(f"Actor2{name}" for name in ACTOR),
    "IsRootEvent", "EventCode", "EventBaseCode", "EventRootCode", "QuadClass", "GoldsteinScale", "NumMentions",
    "NumSources", "NumArticles", "AvgTone",
    *(f"{who}Geo_{name}" for who in ("Actor1", "Actor2", "Action") for name in GEO),
    "DATEADDED", "SOURCEURL",
)  # fmt: skip

VERSION_1 = tuple(column for column in COLUMNS if not column.endswith("_ADM2Code"))
"""GDELT 1.0, which is only read: without the second administrative level; before April 2013 also without a URL."""

LAYOUTS = (COLUMNS, VERSION_1, VERSION_1[:-1])
QUADS = {1: range(1, 6), 2: range(6, 10), 3: range(10, 15), 4: range(15, 21)}
UNITED_STATES = "USA"


def write(records: Iterable[EventRecord], out: BinaryIO, book: Codebook) -> int:
    """Write the events; returns the number of rows."""
    return tabular.write(records, out, COLUMNS, lambda record: _rows(record, book), header=False)


def read(stream: io.BufferedReader, where: str, encoding: str | None, book: Codebook) -> Iterator[Read]:
    """What each row becomes."""
    return tabular.read(stream, where, encoding, LAYOUTS, lambda row: _event(row, book), header=False)


def _rows(record: EventRecord, book: Codebook) -> Iterator[Mapping[str, Cell]]:
    event, document, day = record.event, record.document, record.date
    code = event.cameo if len(event.cameo) > 2 else f"{event.cameo}0"
    shared = {
        **_days(day),
        "IsRootEvent": int("\n\n" not in document.text[: event.evidence.start].strip()),
        "EventCode": code,
        "EventBaseCode": code[:3],
        "EventRootCode": code[:2],
        "QuadClass": next((quad for quad, roots in QUADS.items() if int(code[:2]) in roots), None),
        "GoldsteinScale": event.goldstein,
        "NumMentions": record.mentions,
        "NumSources": record.sources,
        "NumArticles": record.articles,
        "Actor1Geo_Type": 0,
        "Actor2Geo_Type": 0,
        **_place(event.place, book),
        "DATEADDED": f"{document.date:%Y%m%d}000000" if document.date else None,
        "SOURCEURL": text(document.url or document.id),
    }
    identifier = record.identifier("gdelt")
    for number, (source, target) in enumerate(pairs(event)):
        own = number_of(identifier if number == 0 else f"{identifier}/{number}", 53)
        yield {
            "GlobalEventID": own,
            **shared,
            **_actor("Actor1", source, book),
            **_actor("Actor2", target, book),
        }


def _days(day: dt.date | None) -> dict[str, Cell]:
    """The day in GDELT's five ways. ``FractionDate`` takes every month for 30 days, as GDELT does."""
    if day is None:
        return {}
    fraction = round(((day.month - 1) * 30 + day.day) / 365, 4)
    return {
        "Day": f"{day:%Y%m%d}",
        "MonthYear": f"{day:%Y%m}",
        "Year": f"{day:%Y}",
        "FractionDate": f"{day.year + fraction:.4f}",
    }


def _actor(prefix: str, actor: Actor | None, book: Codebook) -> dict[str, Cell]:
    if actor is None:
        return {}
    coded = to_cameo(actor, book)
    types = dict(zip(("Type1Code", "Type2Code", "Type3Code"), coded.types, strict=False))
    cells = {
        "Code": coded.code or None,
        "Name": text((called(actor) or "").upper()),
        "CountryCode": coded.country,
        "KnownGroupCode": coded.group,
        **types,
    }
    return {f"{prefix}{name}": value for name, value in cells.items()}


def _place(place: Place | None, book: Codebook) -> dict[str, Cell]:
    """The action's place. Its ADM1 code is the country's, for Casus has names of regions and not their codes."""
    parts = divide(place, book)
    if place is None:
        return {"ActionGeo_Type": 0}
    fips = fips_countries().written.get(parts.country or "")
    american = parts.country == UNITED_STATES
    level = (3 if american else 4) if parts.town else ((2 if american else 5) if parts.admin else 1)
    names = (parts.town, parts.admin, country_name(parts.country, book))
    return {
        "ActionGeo_Type": level,
        "ActionGeo_Fullname": text(", ".join(name.replace(",", "") for name in names if name)),
        "ActionGeo_CountryCode": fips,
        "ActionGeo_ADM1Code": fips,
        "ActionGeo_Lat": parts.latitude,
        "ActionGeo_Long": parts.longitude,
        "ActionGeo_FeatureID": fips if level == 1 else None,
    }


def _event(row: Row, book: Codebook) -> Read:
    day = parse_date(row.get("Day"), "Day")
    url = row.get("SOURCEURL") if "SOURCEURL" in row.columns else None
    dyad = imported.Dyad(
        identifier=row.need("GlobalEventID"),
        published=parse_date(row.get("DATEADDED"), "DATEADDED") or day,
        cameo=row.need("EventCode"),
        goldstein=parse_number(row.get("GoldsteinScale"), "GoldsteinScale", 10),
        source=_read_actor(row, "Actor1", book),
        target=_read_actor(row, "Actor2", book),
        source_span=row.span("Actor1Name", "Actor1Code"),
        target_span=row.span("Actor2Name", "Actor2Code"),
        trigger=row.span("EventCode"),
        when=imported.day(day, row.span("Day")),
        place=_read_place(row),
        url=plain(url) if url and "://" in url else None,
    )
    return imported.read_dyad(row, "gdelt", dyad)


def _read_actor(row: Row, prefix: str, book: Codebook) -> Actor | None:
    return from_cameo(row.get(f"{prefix}Code"), plain(row.get(f"{prefix}Name")), book)


def _read_place(row: Row) -> Place | None:
    """The action's place: of "town, region, country" the first is what the text names."""
    fips = row.get("ActionGeo_CountryCode")
    country = fips_countries().read.get(fips or "")
    cell = row.span("ActionGeo_Fullname")
    names = cell.text.split(", ")
    level = row.get("ActionGeo_Type")
    admin = names[-2] if len(names) > 2 or (len(names) == 2 and level in {"2", "5"}) else None
    return imported.place(
        Span(cell.start, cell.start + len(names[0]), names[0]),
        country,
        admin,
        parse_number(row.get("ActionGeo_Lat"), "ActionGeo_Lat", 90),
        parse_number(row.get("ActionGeo_Long"), "ActionGeo_Long", 180),
    )
