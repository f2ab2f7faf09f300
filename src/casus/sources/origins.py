"""Where documents come from: the files that paths and folders stand for, and standard input."""

from __future__ import annotations

import gzip
import io
import os
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass
from pathlib import Path, PurePath
from typing import BinaryIO, cast

from casus.errors import SourceError

STDIN = "-"

SUFFIXES = {
    ".txt": "text",
    ".text": "text",
    ".md": "markdown",
    ".markdown": "markdown",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
    ".csv": "csv",
    ".tsv": "csv",
}
"""The format that a file name stands for; ``.gz`` may follow."""


@dataclass(frozen=True)
class Origin:
    """One file or standard input. ``where`` names it in messages, ``id`` its document if it has no other."""

    path: Path | None
    where: str
    id: str
    form: str | None

    @property
    def size(self) -> int | None:
        """Its size in bytes, where that can be known beforehand."""
        return self.path.stat().st_size if self.path and self.path.is_file() else None

    @contextmanager
    def open(self, watch: Callable[[BinaryIO], BinaryIO] | None = None) -> Iterator[io.BufferedReader]:
        """Its bytes, unpacked if the name ends in ``.gz``; ``watch`` wraps the file as it is on the disk."""
        with self.path.open("rb") if self.path else nullcontext(sys.stdin.buffer) as file:
            stream = watch(file) if watch else file
            packed = self.path is not None and self.path.suffix.lower() == ".gz"
            source = gzip.GzipFile(fileobj=stream) if packed else stream
            reader: io.BufferedReader = io.BufferedReader(cast(io.RawIOBase, source))
            try:
                yield reader
            finally:
                reader.detach()


def find_origins(paths: Iterable[str | Path]) -> Iterator[Origin | SourceError]:
    """The files that ``paths`` stand for, each once: folders give every file of a known kind, by name."""
    for path in dict.fromkeys(str(path) for path in paths):
        if path == STDIN:
            yield Origin(None, "standard input", "stdin", None)
        elif Path(path).is_dir():
            yield from _find_in_folder(Path(path))
        else:
            yield Origin(Path(path), path, _stem(PurePath(Path(path).name)), _form(PurePath(path)))


def _find_in_folder(folder: Path) -> Iterator[Origin | SourceError]:
    """Its files of a known kind and those of its folders, sorted; hidden ones are left out."""
    problems: list[OSError] = []
    found = False
    for parent, folders, names in os.walk(folder, onerror=problems.append):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            path = Path(parent, name)
            if _form(path) and not name.startswith("."):
                found = True
                identifier = _stem(folder.resolve().name / path.relative_to(folder))
                yield Origin(path, str(path), identifier, _form(path))
    yield from (SourceError(str(problem.filename), str(problem.strerror)) for problem in problems)
    if not found and not problems:
        yield SourceError(str(folder), f"the folder has no file of a known kind ({', '.join(SUFFIXES)})")


def _unpacked(path: PurePath) -> PurePath:
    """The name without ``.gz``."""
    return path.with_suffix("") if path.suffix.lower() == ".gz" else path


def _form(path: PurePath) -> str | None:
    return SUFFIXES.get(_unpacked(path).suffix.lower())


def _stem(path: PurePath) -> str:
    """The name without the suffixes that stand for a format."""
    name = _unpacked(path)
    return (name.with_suffix("") if name.suffix.lower() in SUFFIXES else name).as_posix()
