"""Sources turn files, folders and standard input into documents. Nothing else knows file formats.

A bad file or record costs one ``SourceError`` in the stream; what follows it is still read.
"""

from __future__ import annotations

import datetime as dt
import logging
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import BinaryIO

from casus.errors import SourceError
from casus.model import Document
from casus.sources.formats import FORMATS, check_choices, read_origin
from casus.sources.origins import STDIN, Origin, find_origins
from casus.sources.records import Intake

__all__ = ["FORMATS", "STDIN", "Origin", "find_origins", "open_sources", "read_sources"]

log = logging.getLogger(__name__)


def open_sources(
    paths: Iterable[str | Path],
    *,
    form: str | None = None,
    date: dt.date | None = None,
    encoding: str | None = None,
) -> Iterator[Document | SourceError]:
    """The documents in files, folders and, for ``-``, standard input, as a stream in a fixed order.

    ``form`` is one of ``FORMATS`` and overrules the file names; ``date`` is given to documents that state
    none; ``encoding`` is that of files which are not UTF-8. Whatever cannot be read comes as a
    ``SourceError`` in its place, among them a document whose id an earlier one of the stream has.
    Raises ``UsageError`` for an unknown format or encoding.
    """
    return read_sources(find_origins(paths), form=form, date=date, encoding=encoding)


def read_sources(
    origins: Iterable[Origin | SourceError],
    *,
    form: str | None = None,
    date: dt.date | None = None,
    encoding: str | None = None,
    watch: Callable[[BinaryIO], BinaryIO] | None = None,
) -> Iterator[Document | SourceError]:
    """Like ``open_sources``, over origins already found; ``watch`` wraps each file, to show how far it is."""
    check_choices(form, encoding)
    return _read_each(origins, form, date, encoding, watch)


def _read_each(
    origins: Iterable[Origin | SourceError],
    form: str | None,
    date: dt.date | None,
    encoding: str | None,
    watch: Callable[[BinaryIO], BinaryIO] | None,
) -> Iterator[Document | SourceError]:
    intake = Intake(date)
    for origin in origins:
        if isinstance(origin, SourceError):
            yield origin
            continue
        log.info("reading %s", origin.where)
        for item in read_origin(origin, form, encoding, watch):
            yield item if isinstance(item, SourceError) else intake.accept(item)
