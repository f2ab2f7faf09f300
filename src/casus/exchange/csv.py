"""CSV: Casus's own table of events, or of commitments, under a header; one line a row."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, BinaryIO

from casus.codebook import Codebook
from casus.errors import CodebookError, SourceError
from casus.exchange import cells, table
from casus.exchange.selection import EventRecord
from casus.exchange.tabular import Read
from casus.model import ROW_COLUMNS
from casus.sources.records import MAX_CHARACTERS
from casus.sources.streams import MAX_BYTES, decode, read_lines

COLUMNS = tuple(table.COLUMNS)


def write(records: Iterable[EventRecord], out: BinaryIO, book: Codebook) -> int:
    """Write the events; returns their number."""
    return _write((table.to_row(record, "csv") for record in records), out, COLUMNS)


def write_commitments(rows: Iterable[Mapping[str, Any]], out: BinaryIO) -> int:
    """Write rows of commitments (``Reading.rows``); returns their number."""
    return _write(rows, out, tuple(ROW_COLUMNS))


def read(stream: io.BufferedReader, where: str, encoding: str | None, book: Codebook) -> Iterator[Read]:
    """What each row becomes. Raises ``SourceError`` where the rows after it cannot be told apart."""
    csv.field_size_limit(MAX_CHARACTERS)  # of the whole process, as in casus.sources.csv
    rows = csv.reader(_lines(stream, where, encoding), strict=True)
    try:
        header = [name.strip().lower().lstrip("\ufeff") for name in next(rows, [])]
        lacking = [name for name in table.NEEDED if name not in header]
        if lacking:
            raise SourceError(f"{where}:1", f"the header names no {lacking[0]!r} column")
        for row in rows:
            if row:
                yield _read_row(row, header, f"{where}:{rows.line_num}", book)
    except csv.Error as error:
        raise SourceError(
            f"{where}:{rows.line_num}", f"not CSV ({error}); nothing after it is read"
        ) from error


def _write(rows: Iterable[Mapping[str, Any]], out: BinaryIO, columns: Sequence[str]) -> int:
    count = 0
    text = io.TextIOWrapper(out, "utf-8", "replace", newline="", write_through=True)
    try:
        writer = csv.writer(text, lineterminator="\n")
        writer.writerow(columns)
        for row in rows:
            writer.writerow([_cell(row.get(column)) for column in columns])
            count += 1
    finally:
        text.detach()
    return count


def _cell(value: cells.Cell) -> str:
    return cells.written(cells.text(value)) if isinstance(value, str) else cells.written(value)


def _read_row(row: Sequence[str], header: Sequence[str], where: str, book: Codebook) -> Read:
    if len(row) != len(header):
        return SourceError(where, f"the row has {len(row)} and the header {len(header)} cells")
    named = {
        name: cells.plain(cell) if table.COLUMNS.get(name) is str else cell
        for name, cell in zip(header, row, strict=True)
    }
    try:
        return table.from_row(named, "csv", book)
    except ValueError as error:
        return SourceError(where, str(error))
    except CodebookError as error:
        return SourceError(where, "; ".join(error.errors))


def _lines(stream: io.BufferedReader, where: str, encoding: str | None) -> Iterator[str]:
    for number, line in read_lines(stream, MAX_BYTES):
        if line is None:
            raise SourceError(
                f"{where}:{number}", f"longer than {MAX_BYTES:,} bytes; nothing after it is read"
            )
        yield decode(line, f"{where}:{number}", encoding)
