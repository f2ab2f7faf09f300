"""CSV, and TSV by file name: a header with the field names of JSON lines, then one record a row."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator

from casus.errors import SourceError
from casus.sources.origins import Origin
from casus.sources.records import MAX_CHARACTERS, TOO_LONG, Record
from casus.sources.streams import MAX_BYTES, decode, read_lines


def read(stream: io.BufferedReader, origin: Origin, encoding: str | None) -> Iterator[Record | SourceError]:
    """A record for every row. Raises ``SourceError`` where the rows after it cannot be told apart."""
    # The standard library keeps this limit for the whole process; its default cuts off at 131,072 characters.
    csv.field_size_limit(MAX_CHARACTERS)
    tabs = origin.where.lower().endswith((".tsv", ".tsv.gz"))
    rows = csv.reader(_text_lines(stream, origin, encoding), delimiter="\t" if tabs else ",", strict=True)
    try:
        header = [name.strip().lower() for name in next(rows, [])]
        if "text" not in header:
            raise SourceError(f"{origin.where}:1", "the header names no 'text' column")
        for row in rows:
            where = f"{origin.where}:{rows.line_num}"
            if len(row) != len(header):
                yield SourceError(where, f"the row has {len(row)} and the header {len(header)} cells")
            else:
                yield Record(where, f"{origin.id}:{rows.line_num}", dict(zip(header, row, strict=True)))
    except csv.Error as error:
        where = f"{origin.where}:{rows.line_num}"
        raise SourceError(where, f"not CSV ({error}); nothing after it is read") from error
    except SourceError as error:
        raise SourceError(error.where, f"{error.reason}; nothing after it is read") from error


def _text_lines(stream: io.BufferedReader, origin: Origin, encoding: str | None) -> Iterator[str]:
    for number, line in read_lines(stream, MAX_BYTES):
        if line is None:
            raise SourceError(f"{origin.where}:{number}", TOO_LONG)
        yield decode(line, f"{origin.where}:{number}", encoding)
