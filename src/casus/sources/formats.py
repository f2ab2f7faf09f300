"""The formats by name, and how to tell one when no file name does."""

from __future__ import annotations

import codecs
import io
import re
import zlib
from collections.abc import Callable, Iterator
from typing import BinaryIO

from casus.errors import SourceError, UsageError
from casus.sources import csv, html, jsonl, markdown, text
from casus.sources.origins import Origin
from casus.sources.records import Record

Reader = Callable[[io.BufferedReader, Origin, str | None], Iterator[Record | SourceError]]
"""From bytes, where they come from and the encoding the user named, to records. Raises ``SourceError``
when nothing after it can be read."""

FORMATS: dict[str, Reader] = {
    "text": text.read,
    "markdown": markdown.read,
    "html": html.read,
    "jsonl": jsonl.read,
    "csv": csv.read,
}

JSON_OVER_LINES = re.compile(rb"\[\s*[\[{]|\{\s*\n")
TAG = re.compile(rb"<[!?a-zA-Z]")


def check_choices(form: str | None, encoding: str | None) -> None:
    """Raise ``UsageError`` for an unknown format or encoding."""
    if form is not None and form not in FORMATS:
        raise UsageError(f"unknown format {form!r}; the formats are {', '.join(FORMATS)}")
    try:
        codecs.lookup(encoding or "utf-8")
    except LookupError as error:
        raise UsageError(f"unknown encoding {encoding!r}") from error


def read_origin(
    origin: Origin,
    form: str | None = None,
    encoding: str | None = None,
    watch: Callable[[BinaryIO], BinaryIO] | None = None,
) -> Iterator[Record | SourceError]:
    """The records of one file or of standard input."""
    try:
        with origin.open(watch) as stream:
            yield from FORMATS[form or origin.form or sniff(stream, origin.where)](stream, origin, encoding)
    except SourceError as error:
        yield error
    except (OSError, EOFError, zlib.error) as error:
        yield SourceError(origin.where, getattr(error, "strerror", None) or str(error))


def sniff(stream: io.BufferedReader, where: str) -> str:
    """The format its first bytes show: JSON lines begin with an object, HTML with a tag, the rest is text.

    Raises ``SourceError`` for JSON over several lines, which would pass for text.
    """
    start = stream.peek(512)[:512].removeprefix(b"\xef\xbb\xbf").lstrip()
    if JSON_OVER_LINES.match(start):
        raise SourceError(
            where, "JSON, but not one record a line; `jq -c '.[]'` makes JSON lines of an array"
        )
    if start.startswith(b"{"):
        return "jsonl"
    return "html" if TAG.match(start) else "text"
