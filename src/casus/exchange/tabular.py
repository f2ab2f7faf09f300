"""Tab-separated tables of events: one line an event, never quoted, whatever the texts hold."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import BinaryIO

from casus.errors import CodebookError, SourceError
from casus.exchange.cells import Cell, written
from casus.exchange.selection import EventRecord
from casus.model import Reading, Span
from casus.sources.streams import MAX_BYTES, decode, read_lines

ToRows = Callable[[EventRecord], Iterable[Mapping[str, Cell]]]


@dataclass(frozen=True, slots=True)
class Passed:
    """A record that holds no event Casus codes, and why; not an error."""

    where: str
    reason: str


Read = Reading | SourceError | Passed
"""What one record of a file of events becomes."""


@dataclass(frozen=True)
class Row:
    """One line of a table. ``text`` is the line itself: an imported document is its row, its spans are cells."""

    where: str
    columns: Sequence[str]
    cells: Sequence[str]
    empty: frozenset[str] = frozenset()

    @property
    def text(self) -> str:
        """The line as it stands in the file."""
        return "\t".join(self.cells)

    def get(self, column: str) -> str | None:
        """What a column holds, ``None`` for nothing or for the words that stand for it."""
        value = self.cells[self.columns.index(column)].strip()
        return None if not value or value in self.empty else value

    def need(self, column: str) -> str:
        """What a column holds. Raises ``ValueError`` if that is nothing."""
        value = self.get(column)
        if value is None:
            raise ValueError(f"{column!r} is empty")
        return value

    def span(self, *columns: str) -> Span:
        """The cell of the first of these columns that is filled, or of the last one."""
        column = next((column for column in columns if self.get(column)), columns[-1])
        index = self.columns.index(column)
        start = sum(len(cell) + 1 for cell in self.cells[:index])
        return Span(start, start + len(self.cells[index]), self.cells[index])

    @property
    def whole(self) -> Span:
        """The whole line."""
        return Span(0, len(self.text), self.text)


def write(
    records: Iterable[EventRecord],
    out: BinaryIO,
    columns: Sequence[str],
    to_rows: ToRows,
    *,
    header: bool,
    nothing: str = "",
) -> int:
    """Write one line for each row of each event; ``nothing`` is what an empty cell holds. Returns the rows."""
    count = 0
    if header:
        out.write("\t".join(columns).encode() + b"\n")
    for record in records:
        for row in to_rows(record):
            line = "\t".join(written(row.get(column)) or nothing for column in columns)
            out.write(line.encode("utf-8", "replace") + b"\n")
            count += 1
    return count


def read(
    stream: io.BufferedReader,
    where: str,
    encoding: str | None,
    layouts: Sequence[Sequence[str]],
    from_row: Callable[[Row], Read],
    *,
    header: bool,
    renamed: Mapping[str, str] | None = None,
    empty: frozenset[str] = frozenset(),
) -> Iterator[Read]:
    """What each line becomes. ``layouts`` are the columns that a line may have, the usual ones first.

    With a ``header`` the file's own order of columns counts and others may be among them; lines that fit the
    usual layout and not the header are read by it, for some published files have more names than columns. A header
    that is repeated, and empty cells at the end of a line, are passed over.
    """
    known = {len(layout): layout for layout in layouts}
    usual = layouts[0]
    own: Sequence[str] = () if header else usual
    for number, line in read_lines(stream, MAX_BYTES):
        place = f"{where}:{number}"
        if line is None:
            yield SourceError(place, f"longer than {MAX_BYTES:,} bytes, the limit of one line")
            continue
        try:
            cells = decode(line, place, encoding).rstrip("\r\n").split("\t")
        except SourceError as error:
            yield error
            continue
        names = [_name(cell, renamed or {}) for cell in cells]
        if names[0].casefold() == usual[0].casefold():
            own = _columns(names, usual, place) if header else usual
        elif cells != [""]:
            own = own or _columns(names, usual, place)
            yield _read_line(Row(place, own, cells, empty), known, from_row)


def _columns(names: Sequence[str], usual: Sequence[str], where: str) -> Sequence[str]:
    """The columns that a header names. Raises ``SourceError`` when one is missing."""
    lacking = [column for column in usual if column not in names]
    if lacking:
        raise SourceError(where, f"the header lacks {len(lacking)} columns, the first is {lacking[0]!r}")
    return names


def _read_line(row: Row, layouts: Mapping[int, Sequence[str]], from_row: Callable[[Row], Read]) -> Read:
    cells = list(row.cells)
    while len(cells) > len(row.columns) and not cells[-1].strip():
        cells.pop()
    columns = row.columns if len(cells) == len(row.columns) else layouts.get(len(cells))
    if columns is None:
        return SourceError(row.where, f"the line has {len(row.cells)} cells, expected {len(row.columns)}")
    try:
        return from_row(Row(row.where, columns, cells, row.empty))
    except ValueError as error:
        return SourceError(row.where, str(error))
    except CodebookError as error:
        return SourceError(row.where, "; ".join(error.errors))


def _name(cell: str, renamed: Mapping[str, str]) -> str:
    name = cell.strip().lstrip("\ufeff")
    return renamed.get(name, name)
