"""JSON lines: one record a line, with ``text`` and the other fields of a document as far as known."""

from __future__ import annotations

import io
import json
from collections.abc import Iterator

from casus.errors import SourceError
from casus.sources.origins import Origin
from casus.sources.records import TOO_LONG, Record
from casus.sources.streams import decode, read_lines

MAX_LINE = 13_000_000
"""The longest line in bytes: in JSON escapes a character of the text takes up to twelve."""


def read(stream: io.BufferedReader, origin: Origin, encoding: str | None) -> Iterator[Record | SourceError]:
    """A record for every line that is not blank, or why it is none."""
    for number, line in read_lines(stream, MAX_LINE):
        where = f"{origin.where}:{number}"
        if line is None:
            yield SourceError(where, TOO_LONG)
        elif line.strip():
            yield _parse(line, where, f"{origin.id}:{number}", encoding)


def _parse(line: bytes, where: str, identifier: str, encoding: str | None) -> Record | SourceError:
    try:
        fields = json.loads(decode(line, where, encoding))
    except SourceError as error:
        return error
    except (ValueError, RecursionError) as error:
        return SourceError(where, f"not JSON ({error})")
    if not isinstance(fields, dict):
        return SourceError(where, f"not a JSON object but a {type(fields).__name__}")
    return Record(where, identifier, fields)
