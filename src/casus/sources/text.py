"""Plain text. Lines such as ``Date: 2022-01-30`` at the head state what is known of the report."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator

from casus.sources.origins import Origin
from casus.sources.records import Record
from casus.sources.streams import read_text

HEAD_LINE = re.compile(r"(id|date|title|url|publisher):[ \t]*(.*)", re.IGNORECASE)


def read(stream: io.BufferedReader, origin: Origin, encoding: str | None) -> Iterator[Record]:
    """The one record of a plain text file."""
    fields, body = split_head(read_text(stream, origin, encoding))
    yield Record(origin.where, origin.id, {**fields, "text": body})


def split_head(content: str) -> tuple[dict[str, str], str]:
    """The fields that the first lines state, and the text after them."""
    fields: dict[str, str] = {}
    rest = content.lstrip("\n")
    while match := HEAD_LINE.match(rest):
        fields[match[1].lower()] = match[2].strip()
        rest = rest[match.end() :].removeprefix("\n")
    return (fields, rest.lstrip("\n")) if fields else ({}, content)
