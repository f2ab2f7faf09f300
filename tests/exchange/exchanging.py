"""Writing readings in a format, and reading files of one."""

from __future__ import annotations

import io
from collections.abc import Iterable
from pathlib import Path

from casus.exchange import Selection, export_events, import_events
from casus.exchange.tabular import Read
from casus.model import Reading
from casus.sources import find_origins


def written(form: str, readings: Iterable[Reading], selection: Selection | None = None) -> bytes:
    """What the readings become in a format."""
    out = io.BytesIO()
    export_events(readings, form, out, selection)
    return out.getvalue()


def read(form: str, content: bytes, folder: Path, name: str = "events") -> list[Read]:
    """What the records of a file with these bytes become."""
    path = folder / name
    path.write_bytes(content)
    return list(import_events(find_origins([path]), form))


def back(form: str, reading: Reading, folder: Path, selection: Selection | None = None) -> Reading:
    """The reading of one event, written and read again."""
    [item] = read(form, written(form, [reading], selection), folder)
    assert isinstance(item, Reading), item
    return item
