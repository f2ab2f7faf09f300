"""POLECAT events: 40 tab-separated columns under a header, compound actors in one row.

Source: POLECAT weekly data (Harvard Dataverse, doi:10.7910/DVN/AJGVIT), columns as its readers list them. Several
actors are joined by "; ", in the same order in every column; several values of one, and contexts, by "|".
"""

from __future__ import annotations

import io
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from importlib.metadata import version
from typing import BinaryIO

from casus.codebook import Codebook
from casus.codebook.ontology import load_ontology
from casus.exchange import imported, tabular
from casus.exchange.actors import called, resolve
from casus.exchange.cells import Cell, parse_date, parse_number, plain, text
from casus.exchange.places import divide
from casus.exchange.realis import add_realis, take_realis
from casus.exchange.selection import EventRecord
from casus.exchange.tabular import Read, Row
from casus.model import Actor, Event, Place, Span

COLUMNS = (
    "Event ID", "Event Date", "Event Type", "Event Mode", "Intensity", "Quad Code", "Contexts",
    "Actor Name", "Actor Country", "Actor COW", "Primary Actor Sector", "Actor Sectors", "Actor Title",
    "Actor Name Raw", "Wikipedia Actor ID",
    "Recipient Name", "Recipient Country", "Recipient COW", "Primary Recipient Sector", "Recipient Sectors",
    "Recipient Title", "Recipient Name Raw", "Wikipedia Recipient ID",
    "Placename", "City", "District", "Province", "Country", "Latitude", "Longitude", "GeoNames ID",
    "Raw Placename", "Feature Type", "Source", "Publication Date", "Story People", "Story Organizations",
    "Story Locations", "Language", "Version",
)  # fmt: skip
RENAMED = {"Event Intensity": "Intensity"}
"""The yearly files call this column otherwise than the weekly ones."""

NOTHING = "None"
AND, OR = "; ", "|"
SEPARATORS = ";|"
QUADS = {1: "VERBAL COOPERATION", 2: "MATERIAL COOPERATION", 3: "VERBAL CONFLICT", 4: "MATERIAL CONFLICT"}


def write(records: Iterable[EventRecord], out: BinaryIO, book: Codebook) -> int:
    """Write the events; returns the number of rows."""
    return tabular.write(
        records, out, COLUMNS, lambda record: [_row(record, book)], header=True, nothing=NOTHING
    )


def read(stream: io.BufferedReader, where: str, encoding: str | None, book: Codebook) -> Iterator[Read]:
    """What each row becomes."""
    return tabular.read(
        stream,
        where,
        encoding,
        (COLUMNS,),
        lambda row: _reading(row, book),
        header=True,
        renamed=RENAMED,
        empty=frozenset({NOTHING}),
    )


def _row(record: EventRecord, book: Codebook) -> Mapping[str, Cell]:
    event, document = record.event, record.document
    place = divide(event.place, book)
    return {
        "Event ID": text(record.identifier("polecat")),
        "Event Date": record.date,
        "Event Type": event.type,
        "Event Mode": event.mode,
        "Intensity": load_ontology().score(event.type, event.mode),
        "Quad Code": QUADS[event.quad],
        "Contexts": OR.join(add_realis(event.contexts, event.realis)),
        **_actors("Actor", event.sources, event.source_span, book),
        **_actors("Recipient", event.targets, event.target_span, book),
        "Placename": text(place.town or place.admin),
        "City": text(place.town),
        "Province": text(place.admin),
        "Country": place.country,
        "Latitude": place.latitude,
        "Longitude": place.longitude,
        "Raw Placename": text(event.place.span.text) if event.place else None,
        "Source": text(document.publisher),
        "Publication Date": document.date,
        "Language": "en",
        "Version": f"casus {version('casus')}",
    }


def _actors(prefix: str, actors: Sequence[Actor], span: Span | None, book: Codebook) -> dict[str, Cell]:
    """The columns of one side; ``Name Raw`` holds the words of the text, which name them all together."""

    def joined(part: Callable[[Actor], str | None]) -> str | None:
        return AND.join(part(actor) or NOTHING for actor in actors) or None

    return {
        f"{prefix} Name": joined(lambda actor: text(called(actor), SEPARATORS)),
        f"{prefix} Country": joined(lambda actor: actor.country),
        f"{prefix} COW": joined(lambda actor: _cow(actor, book)),
        f"Primary {prefix} Sector": joined(lambda actor: actor.sector),
        f"{prefix} Sectors": joined(lambda actor: actor.sector),
        f"{prefix} Title": joined(lambda actor: text(actor.office, SEPARATORS)),
        f"{prefix} Name Raw": text(span.text, SEPARATORS) if span else None,
    }


def _cow(actor: Actor, book: Codebook) -> str | None:
    state = book.states.get(actor.country or "")
    return (state.cow or None) if state else None


def _reading(row: Row, book: Codebook) -> Read:
    ontology = load_ontology()
    kind = ontology.name_of(row.need("Event Type"))
    mode = (row.get("Event Mode") or "").lower() or None
    parse_number(row.get("Intensity"), "Intensity", 10)
    day = parse_date(row.get("Event Date"), "Event Date")
    contexts, realis = take_realis((row.get("Contexts") or "").replace(";", OR).split(OR))
    sources, targets = _read_actors(row, "Actor", book), _read_actors(row, "Recipient", book)
    event = Event(
        type=kind,
        mode=mode,
        contexts=contexts,
        cameo=ontology.cameo_of(kind, mode),
        quad=ontology.quad(kind),
        goldstein=ontology.goldstein(ontology.cameo_of(kind, mode)),
        sources=sources,
        targets=targets,
        source_span=row.span("Actor Name Raw", "Actor Name") if sources else None,
        target_span=row.span("Recipient Name Raw", "Recipient Name") if targets else None,
        realis=realis,
        trigger=row.span("Event Mode", "Event Type"),
        evidence=row.whole,
        when=imported.day(day, row.span("Event Date")),
        place=_read_place(row),
    )
    published = parse_date(row.get("Publication Date"), "Publication Date")
    return imported.reading(
        row.text,
        "polecat",
        plain(row.need("Event ID")) or "",
        published or day,
        (event,),
        publisher=plain(row.get("Source")),
    )


def _read_actors(row: Row, prefix: str, book: Codebook) -> tuple[Actor, ...]:
    names = _parts(row.get(f"{prefix} Name"))
    countries = _parts(row.get(f"{prefix} Country"))
    sectors = _parts(row.get(f"Primary {prefix} Sector"))
    raw = row.get(f"{prefix} Name Raw")
    count = max(len(names), len(countries))
    actors = []
    for index in range(count):
        name = _at(names, index) or (raw if count == 1 else None)
        country, sector = _at(countries, index), _at(sectors, index)
        actors.append(resolve(plain(name), (country or "").upper() or None, sector, book))
    return tuple(actors) or ((resolve(plain(raw), None, _at(sectors, 0), book),) if raw else ())


def _parts(value: str | None) -> list[str]:
    """The values of each actor; of several for one, the first."""
    return [part.split(OR)[0].strip() for part in value.split(AND.strip())] if value else []


def _at(parts: list[str], index: int) -> str | None:
    value = parts[index] if index < len(parts) else ""
    return None if value in {"", NOTHING} else value


def _read_place(row: Row) -> Place | None:
    return imported.place(
        row.span("Raw Placename", "Placename", "City", "Province", "Country"),
        row.get("Country"),
        plain(row.get("Province")),
        parse_number(row.get("Latitude"), "Latitude", 90),
        parse_number(row.get("Longitude"), "Longitude", 180),
    )
