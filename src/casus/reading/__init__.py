"""Reading: one document in, one ``Reading`` out. Each module answers one question; ``reader`` puts them in order."""

from __future__ import annotations

import gc
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import TYPE_CHECKING

from casus.model import Document, Reading

if TYPE_CHECKING:
    from casus.codebook import Codebook

BATCH = 32
"""Documents whose vocabulary is released together: a long run stays in bounded memory (spaCy's memory zones)."""


def read(
    document: Document,
    *,
    codebook: Codebook | None = None,
    model: str | None = None,
    yardstick: str = "ICD 203",
) -> Reading:
    """Read one document. ``model`` names a spaCy pipeline, ``yardstick`` the scale of likelihood words.

    Raises ``ModelError`` when the language model is missing, ``CodebookError`` when the codebook has no such scale.
    """
    return next(read_all([document], codebook=codebook, model=model, yardstick=yardstick))


def read_all(
    documents: Iterable[Document],
    *,
    codebook: Codebook | None = None,
    model: str | None = None,
    yardstick: str = "ICD 203",
) -> Iterator[Reading]:
    """Read documents one after another, in order, in bounded memory. Raises as ``read`` does."""
    from casus.codebook import load
    from casus.reading.casing import in_sentence_case, restored
    from casus.reading.language import DEFAULT_MODEL, load_language
    from casus.reading.mending import mend
    from casus.reading.reader import read_doc

    nlp = load_language(model or DEFAULT_MODEL)
    known = codebook or load()
    pending = iter(documents)
    exhausted = False
    while not exhausted:
        batch = []
        with nlp.memory_zone():
            for _ in range(BATCH):
                document = next(pending, None)
                if document is None:
                    exhausted = True
                    break
                with _without_collecting():
                    mended = mend(document.text)
                    text = in_sentence_case(mended.text, known, document.date)
                    reading = read_doc(nlp(text), replace(document, text=text), known, yardstick)
                    batch.append(
                        reading if text == document.text else restored(reading, document, mended.original)
                    )
        yield from batch


@contextmanager
def _without_collecting() -> Iterator[None]:
    """Look for no garbage while a document is read: there is none before its parse is done with, which is freed at once
    behind it. Looking for it all along costs a tenth of the time of reading.
    """
    collects = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collects:
            gc.enable()
