"""Cells of tables of text: written so that every reader of tables sees the same rows, and read back."""

from __future__ import annotations

import datetime as dt
import math
import re
from collections.abc import Mapping

Cell = str | int | float | dt.date | None

UNKEPT = re.compile("[\0\ud800-\udfff]")
FORMULA = re.compile(r"'*[=+\-@]")
"""What spreadsheets take for a formula, possibly behind apostrophes."""


def text(value: str | None, avoid: str = "") -> str | None:
    """Text from a report as a cell: one line, without double quotes and without the characters of ``avoid``.

    Readers disagree on quotes in tab-separated files, so that one at the start of a cell may swallow the rest of
    the file: they become apostrophes. What a spreadsheet would run as a formula gets an apostrophe in front, as OWASP
    advises; ``plain`` takes it away again.
    """
    if value is None:
        return None
    shown = "".join(character for character in value if character.isprintable() or character.isspace())
    line = " ".join(shown.replace('"', "'").split())
    for character in avoid:
        line = line.replace(character, "/")
    return (f"'{line}" if FORMULA.match(line) else line) or None


def plain(value: str | None) -> str | None:
    """The text of a cell that ``text`` wrote."""
    return value[1:] if value and FORMULA.match(value) and value.startswith("'") else value


def check_text(value: object) -> None:
    """Raise ``ValueError`` for text that no database keeps, in a string or anywhere in lists and mappings."""
    if isinstance(value, str):
        if UNKEPT.search(value):
            raise ValueError("not text: it contains NUL characters or half of a surrogate pair")
    elif isinstance(value, Mapping):
        check_text(list(value.items()))
    elif isinstance(value, list | tuple):
        for each in value:
            check_text(each)


def written(value: Cell) -> str:
    """The cell in letters: dates as ISO 8601, whole numbers without a fraction, nothing for what is not known."""
    if value is None:
        return ""
    if isinstance(value, float):
        if not math.isfinite(value):
            return ""
        return str(int(value)) if value.is_integer() else repr(value)
    return value.isoformat() if isinstance(value, dt.date) else str(value)


def parse_number(value: str | None, name: str, limit: float | None = None) -> float | None:
    """The number in a cell, ``None`` for an empty one. Raises ``ValueError`` naming the column."""
    if not value:
        return None
    try:
        number = float(value)
    except ValueError:
        number = math.nan
    if not math.isfinite(number) or (limit is not None and abs(number) > limit):
        raise ValueError(f"{name!r} is {value[:40]!r}, not a number" + (f" up to {limit:g}" if limit else ""))
    return number


def parse_date(value: str | None, name: str) -> dt.date | None:
    """The day in a cell, written 2022-01-30 or 20220130, time after it ignored; ``None`` for an empty one.

    Raises ``ValueError`` naming the column.
    """
    if not value:
        return None
    match = re.fullmatch(r"(\d{4})-?(\d\d)-?(\d\d)(?:[T ]?\d\d:?\d\d.*)?", value, re.ASCII)
    try:
        if match:
            return dt.date(*map(int, match.groups()))
    except ValueError:
        pass
    raise ValueError(f"{name!r} is {value[:40]!r}, not a date")
