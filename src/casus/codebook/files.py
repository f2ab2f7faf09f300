"""Reading the codebook's data files: TOML for nested facts, CSV for tables. Every value stays a string in CSV."""

from __future__ import annotations

import csv
import datetime as dt
import gc
import tomllib
from collections.abc import Callable, Iterator
from functools import cache, wraps
from importlib.resources import as_file, files
from typing import Any, TypeVar

from casus.errors import CodebookError

DATA = files("casus.codebook") / "data"
_Table = TypeVar("_Table")


def kept(load: Callable[[], _Table]) -> Callable[[], _Table]:
    """A loader whose table is made once and stays as long as the process: no garbage is looked for in it.

    Looking there costs reading a twelfth of its time.
    """

    @cache
    @wraps(load)
    def once() -> _Table:
        table = load()
        gc.freeze()
        return table

    return once


def read_csv(name: str) -> Iterator[dict[str, str]]:
    """The rows of ``data/<name>`` as mappings of strings; an empty cell is an empty string.

    Lines that start with ``#`` are comments. Codes stay strings: "NA" is Namibia and "010" is a CAMEO code.
    Raises ``CodebookError`` for a row with too many or too few cells.
    """
    with as_file(DATA / name) as path, path.open(encoding="utf-8", newline="") as lines:
        reader = csv.reader(line for line in lines if not line.startswith("#"))
        header = next(reader)
        for number, row in enumerate(reader, 1):
            if len(row) != len(header):
                raise CodebookError([f"{name}: record {number} has {len(row)} cells, expected {len(header)}"])
            yield dict(zip(header, row, strict=True))


def read_toml(name: str) -> dict[str, Any]:
    """The contents of ``data/<name>``. Raises ``CodebookError`` when it is not valid TOML."""
    try:
        return tomllib.loads((DATA / name).read_text(encoding="utf-8"))
    except tomllib.TOMLDecodeError as error:
        raise CodebookError([f"{name}: {error}"]) from error


def parse_date(value: str, *, end: bool = False) -> dt.date | None:
    """A date cell: "2022-01-30", "2022-01" or "2022"; an empty cell is ``None``.

    A coarser date means its first day, or its last one with ``end=True``.
    """
    if not value:
        return None
    parts = [int(part) for part in value.split("-")]
    year, month, day = (*parts, 0, 0)[:3]
    if day:
        return dt.date(year, month, day)
    if not end:
        return dt.date(year, month or 1, 1)
    following = dt.date(year + 1, 1, 1) if month in (0, 12) else dt.date(year, month + 1, 1)
    return following - dt.timedelta(days=1)
