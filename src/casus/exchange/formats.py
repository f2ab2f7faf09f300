"""The formats by name, and what every one of them can: write selected events, and read them back."""

from __future__ import annotations

import io
import logging
import zlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, BinaryIO

from casus.codebook import Codebook, load
from casus.errors import SourceError, UsageError
from casus.exchange import csv, gdelt, icews, parquet, phoenix, plover, polecat
from casus.exchange.once import select_once
from casus.exchange.selection import HAPPENED, REALIS, EventRecord, Selection, select
from casus.exchange.tabular import Read
from casus.model import EventDecision, Reading, Realis
from casus.sources import Origin

Write = Callable[[Iterable[EventRecord], BinaryIO, Codebook], int]
ReadFile = Callable[[io.BufferedReader, str, str | None, Codebook], Iterator[Read]]

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Format:
    """One format. ``realis`` is what it gets unless asked for more; ``write_commitments`` if it can hold them."""

    write: Write
    read: ReadFile
    realis: frozenset[Realis] = HAPPENED
    write_commitments: Callable[[Iterable[Mapping[str, Any]], BinaryIO], int] | None = None


FORMATS: dict[str, Format] = {
    "plover": Format(plover.write, plover.read, REALIS),
    "polecat": Format(polecat.write, polecat.read),
    "phoenix": Format(phoenix.write, phoenix.read),
    "icews": Format(icews.write, icews.read),
    "gdelt": Format(gdelt.write, gdelt.read),
    "parquet": Format(parquet.write, parquet.read, REALIS, parquet.write_commitments),
    "csv": Format(csv.write, csv.read, REALIS, csv.write_commitments),
}


def find_format(name: str) -> Format:
    """The format called so. Raises ``UsageError``."""
    if name not in FORMATS:
        raise UsageError(f"unknown format {name!r}; the formats are {', '.join(FORMATS)}")
    return FORMATS[name]


def export_events(
    readings: Iterable[Reading],
    form: str,
    out: BinaryIO,
    selection: Selection | None = None,
    *,
    codebook: Codebook | None = None,
    once: bool = False,
    decisions: Iterable[EventDecision] = (),
) -> int:
    """Write the events of the readings, one reading at a time; returns the number of rows.

    With ``once``, mentions of one event are linked first (``casus.reasoning.event_linking``; ``decisions`` are the
    user's), and each event is written once, as the mention that says most tells it.
    Without a selection, formats that cannot say whether an event happened get those that did or are under way.
    Raises ``UsageError`` for an unknown format or a missing library.
    """
    chosen = find_format(form)
    tests = selection or Selection(realis=chosen.realis)
    selected = select_once(readings, decisions, tests) if once else select(readings, tests)
    return chosen.write(selected, out, codebook or load())


def export_commitments(
    readings: Iterable[Reading], form: str, out: BinaryIO, selection: Selection | None = None
) -> int:
    """Write the commitments of the readings as a table (``Reading.rows``); returns the number of rows.

    Of the selection, days bound the date of the report, actors are holders and targets, types are acts. Raises
    ``UsageError`` for a format that holds none.
    """
    chosen = find_format(form)
    if chosen.write_commitments is None:
        able = [name for name, each in FORMATS.items() if each.write_commitments]
        raise UsageError(f"{form} has no place for commitments; {' and '.join(able)} have")
    return chosen.write_commitments(_commitments(readings, selection or Selection()), out)


def import_events(
    origins: Iterable[Origin | SourceError],
    form: str,
    *,
    encoding: str | None = None,
    codebook: Codebook | None = None,
    watch: Callable[[BinaryIO], BinaryIO] | None = None,
) -> Iterator[Read]:
    """What each record of the files becomes, in order; ``watch`` wraps each file, to show how far it is.

    A record that cannot be read comes as a ``SourceError`` in its place, among them one whose identifier an earlier
    one has. Raises ``UsageError`` for an unknown format or a missing library.
    """
    chosen, book = find_format(form), codebook or load()
    seen: dict[str, str] = {}
    for origin in origins:
        if isinstance(origin, SourceError):
            yield origin
            continue
        log.info("reading %s", origin.where)
        for number, item in enumerate(_read(origin, chosen, encoding, book, watch), 1):
            yield _once(item, seen, f"{origin.where}, record {number}") if isinstance(item, Reading) else item


def _read(
    origin: Origin,
    chosen: Format,
    encoding: str | None,
    book: Codebook,
    watch: Callable[[BinaryIO], BinaryIO] | None,
) -> Iterator[Read]:
    try:
        with origin.open(watch) as stream:
            yield from chosen.read(stream, origin.where, encoding, book)
    except SourceError as error:
        yield error
    except (OSError, EOFError, zlib.error) as error:
        yield SourceError(origin.where, getattr(error, "strerror", None) or str(error))


def _once(reading: Reading, seen: dict[str, str], where: str) -> Reading | SourceError:
    first = seen.setdefault(reading.document.id, where)
    if first == where:
        return reading
    return SourceError(where, f"duplicate id {reading.document.id!r}, already used at {first}")


def _commitments(readings: Iterable[Reading], selection: Selection) -> Iterator[dict[str, Any]]:
    for reading in readings:
        if not selection.covers(reading.document.date):
            continue
        for row in reading.rows():
            named = {row["holder"], row["target"], row["subject"]}
            kinds = {row["act"], row["subtype"]}
            if (not selection.actors or named & selection.actors) and (
                not selection.types or kinds & selection.types
            ):
                yield row
