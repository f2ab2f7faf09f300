"""How the commands read documents: with which language model, codebook and yardstick."""

from __future__ import annotations

import hashlib
import logging
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Executor, Future, ProcessPoolExecutor
from dataclasses import dataclass
from functools import cache
from importlib.metadata import version
from multiprocessing import get_context
from pathlib import Path
from typing import TYPE_CHECKING

from casus.errors import CasusError, CodebookError, SourceError
from casus.model import Document, Reading

if TYPE_CHECKING:
    from casus.codebook import Codebook

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Reader:
    """How documents are read: with which language model, codebook and yardstick."""

    model: str | None
    codebook: Path | None
    yardstick: str

    def describe(self) -> str:
        """What the ledger notes about it: a reading by another reader is out of date."""
        from casus.reading.language import DEFAULT_MODEL, load_language

        meta = load_language(self.model or DEFAULT_MODEL).meta
        language = f"{meta['lang']}_{meta['name']} {meta['version']}"
        parts = [f"casus {version('casus')}", language, self.yardstick]
        if self.codebook:
            parts.append(f"codebook {_fingerprint(self.codebook)}")
        return ", ".join(parts)

    def load_codebook(self) -> Codebook:
        """Its codebook. Raises ``CodebookError`` when the user's file cannot be read."""
        from casus.codebook import load

        return load(self.codebook) if self.codebook else load()

    def read(self, document: Document, codebook: Codebook) -> Reading | SourceError:
        """What it reads in the document, or that it failed: one bad document must not end the batch."""
        from casus.reading import read

        try:
            return read(document, codebook=codebook, model=self.model, yardstick=self.yardstick)
        except (CasusError, ImportError):
            raise
        except Exception as error:
            log.exception("reading %s failed", document.id)
            return SourceError(document.id, f"could not be read ({type(error).__name__}: {error})")

    def read_each(
        self, items: Iterable[Document | SourceError], jobs: int = 1
    ) -> Iterator[Reading | SourceError]:
        """What it reads in each document, in order and the same with any number of processes."""
        if jobs == 1:
            known = self.load_codebook()
            yield from (self.read(item, known) if isinstance(item, Document) else item for item in items)
            return
        # Forking would copy the thread that draws the progress bar in the middle of its work.
        with ProcessPoolExecutor(jobs, mp_context=get_context("spawn")) as pool:
            yield from _in_order(pool, self, items, 4 * jobs)


def _fingerprint(file: Path) -> str:
    """A few digits that differ when the contents do. Raises ``CodebookError`` if the file cannot be read."""
    try:
        return hashlib.sha256(file.read_bytes()).hexdigest()[:12]
    except OSError as error:
        raise CodebookError([f"{file}: {error.strerror}"]) from error


def _in_order(
    pool: Executor, reader: Reader, items: Iterable[Document | SourceError], ahead: int
) -> Iterator[Reading | SourceError]:
    """The results in the order of the items, with at most so many documents read ahead."""
    pending: deque[Future[Reading | SourceError]] = deque()
    for item in items:
        pending.append(pool.submit(_read_one, reader, item))
        if len(pending) >= ahead:
            yield pending.popleft().result()
    while pending:
        yield pending.popleft().result()


def _read_one(reader: Reader, item: Document | SourceError) -> Reading | SourceError:
    """What a process of the pool does."""
    return reader.read(item, _codebook(reader)) if isinstance(item, Document) else item


@cache
def _codebook(reader: Reader) -> Codebook:
    """The codebook, loaded once in each process."""
    return reader.load_codebook()
