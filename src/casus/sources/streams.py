"""Bytes to characters: bounded, so that no file takes more memory than a document, and never guessed."""

from __future__ import annotations

import codecs
import io
from collections.abc import Iterator

from casus.errors import SourceError
from casus.sources.origins import Origin
from casus.sources.records import MAX_CHARACTERS, TOO_LONG

MAX_BYTES = 4 * MAX_CHARACTERS
"""The longest text in UTF-8, which takes at most four bytes a character."""

MARKS = {codecs.BOM_UTF8: "utf-8-sig", codecs.BOM_UTF16_LE: "utf-16", codecs.BOM_UTF16_BE: "utf-16"}
"""Byte order marks: besides valid UTF-8 itself, the only sign that makes an encoding certain."""


def read_text(stream: io.BufferedReader, origin: Origin, encoding: str | None) -> str:
    """The whole stream as text with line feeds as line ends. Raises ``SourceError``."""
    content = stream.read(MAX_BYTES + 1)
    if len(content) > MAX_BYTES:
        raise SourceError(origin.where, TOO_LONG)
    return decode(content, origin.where, encoding).replace("\r\n", "\n").replace("\r", "\n")


def decode(content: bytes, where: str, encoding: str | None = None) -> str:
    """The bytes as text: in ``encoding`` if given, else as their byte order mark says, else in UTF-8.

    Raises ``SourceError`` when they are not that.
    """
    marked = next((name for mark, name in MARKS.items() if content.startswith(mark)), None)
    name = marked or encoding or "utf-8"
    try:
        decoded = content.decode(name)
    except LookupError as error:
        raise SourceError(where, f"in an unknown encoding, {name!r}") from error
    except UnicodeDecodeError as error:
        at = f"byte 0x{content[error.start]:02x} at offset {error.start}"
        raise SourceError(where, f"not {name}: {at}; name the encoding, or convert it") from error
    except UnicodeError as error:
        raise SourceError(where, f"not {name}: {error}; name the encoding, or convert it") from error
    if "\0" in decoded:
        raise SourceError(
            where, "not text: it contains NUL bytes (binary, or UTF-16 without a byte order mark)"
        )
    return decoded


def read_lines(stream: io.BufferedReader, limit: int) -> Iterator[tuple[int, bytes | None]]:
    """The lines with their numbers from 1; ``None`` for one longer than ``limit`` bytes."""
    number = 0
    while line := stream.readline(limit + 1):
        number += 1
        if len(line) <= limit:
            yield number, line
            continue
        while line and not line.endswith(b"\n"):
            line = stream.readline(limit)
        yield number, None
