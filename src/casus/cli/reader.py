"""How the commands read documents: with which language model, codebook and yardstick."""

from __future__ import annotations

import hashlib
import logging
from dataclasses import dataclass
from importlib.metadata import version
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
            parts.append(f"codebook {hashlib.sha256(self.codebook.read_bytes()).hexdigest()[:12]}")
        return ", ".join(parts)

    def load_codebook(self) -> Codebook:
        """Its codebook. Raises ``CodebookError`` when the user's file cannot be read."""
        from casus.codebook import load

        try:
            return load(self.codebook) if self.codebook else load()
        except OSError as error:
            raise CodebookError([f"{self.codebook}: {error.strerror}"]) from error

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
