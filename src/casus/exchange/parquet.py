"""Parquet: Casus's own table of events, or of commitments, through Arrow (``pip install casus[arrow]``)."""

from __future__ import annotations

import datetime as dt
import io
import shutil
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from itertools import islice
from types import ModuleType
from typing import Any, BinaryIO

from casus.codebook import Codebook
from casus.errors import CodebookError, SourceError, UsageError
from casus.exchange import table
from casus.exchange.selection import EventRecord
from casus.exchange.tabular import Read
from casus.model import ROW_COLUMNS

COLUMNS = tuple(table.COLUMNS)
BATCH = 10_000
"""Rows written or read at a time: what bounds memory."""


def write(records: Iterable[EventRecord], out: BinaryIO, book: Codebook) -> int:
    """Write the events; returns their number. Raises ``UsageError`` without Arrow."""
    return _write((table.to_row(record, "parquet") for record in records), out, table.COLUMNS)


def write_commitments(rows: Iterable[Mapping[str, Any]], out: BinaryIO) -> int:
    """Write rows of commitments (``Reading.rows``); returns their number. Raises ``UsageError`` without Arrow."""
    return _write(rows, out, ROW_COLUMNS)


def read(stream: io.BufferedReader, where: str, encoding: str | None, book: Codebook) -> Iterator[Read]:
    """What each row becomes. Raises ``SourceError`` if it is no Parquet file, ``UsageError`` without Arrow."""
    arrow, parquet = _load()
    try:
        file = parquet.ParquetFile(stream if stream.seekable() else io.BytesIO(stream.read()))
        lacking = [name for name in table.NEEDED if name not in file.schema_arrow.names]
        if lacking:
            raise SourceError(where, f"the table has no {lacking[0]!r} column")
        wanted = [name for name in COLUMNS if name in file.schema_arrow.names]
        number = 0
        for batch in file.iter_batches(BATCH, columns=wanted):
            for row in batch.to_pylist():
                number += 1
                yield _read_row(row, f"{where}:{number}", book)
    except (arrow.ArrowException, OSError) as error:
        raise SourceError(where, f"not Parquet ({str(error).splitlines()[0]})") from error


def _write(rows: Iterable[Mapping[str, Any]], out: BinaryIO, columns: Mapping[str, type]) -> int:
    """Write in batches, by way of a file of its own: Parquet asks where it is, which a pipe cannot tell."""
    arrow, parquet = _load()
    types = {str: arrow.string(), float: arrow.float64(), int: arrow.int64(), dt.date: arrow.date32()}
    schema = arrow.schema([(name, types[kind]) for name, kind in columns.items()])
    count = 0
    with tempfile.TemporaryFile() as file:
        with parquet.ParquetWriter(file, schema) as writer:
            left = map(_encodable, rows)
            while batch := list(islice(left, BATCH)):
                writer.write_table(arrow.Table.from_pylist(batch, schema=schema))
                count += len(batch)
        file.seek(0)
        shutil.copyfileobj(file, out)
    return count


def _encodable(row: Mapping[str, Any]) -> dict[str, Any]:
    """The row without halves of surrogate pairs, which no UTF-8 has."""
    return {
        name: value.encode("utf-8", "replace").decode() if isinstance(value, str) else value
        for name, value in row.items()
    }


def _read_row(row: Mapping[str, Any], where: str, book: Codebook) -> Read:
    try:
        return table.from_row(row, "parquet", book)
    except ValueError as error:
        return SourceError(where, str(error))
    except CodebookError as error:
        return SourceError(where, "; ".join(error.errors))


def _load() -> tuple[ModuleType, ModuleType]:
    try:
        import pyarrow
        import pyarrow.parquet
    except ImportError as error:
        raise UsageError("Parquet needs Arrow, which is not installed; pip install 'casus[arrow]'") from error
    return pyarrow, pyarrow.parquet
