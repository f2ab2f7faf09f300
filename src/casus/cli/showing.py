"""What the commands that show something share: loading readings, and writing to the terminal or a file."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Literal

import typer
from rich.console import Console, RenderableType

from casus.errors import CasusError, SourceError, UsageError
from casus.model import Reading
from casus.views.plain import printable

Format = Literal["text", "markdown", "json", "html"]

PLAIN_WIDTH = 100
"""Columns of text that goes to a pipe or a file and not to a terminal."""


def load_readings(files: Iterable[str], ledger: str | None) -> tuple[list[Reading], bool]:
    """The readings of the files and of everything in the ledger, and whether all of it could be read.

    Each file or record that cannot be read costs one line on standard error. Raises ``LedgerError``.
    """
    readings, complete = _read_files(files)
    if ledger is not None:
        from casus.ledger import Ledger

        with Ledger.open(ledger, create=False) as book:
            readings += book.readings()
    return readings, complete


def _read_files(files: Iterable[str]) -> tuple[list[Reading], bool]:
    from casus.reading import read_all
    from casus.sources import open_sources

    documents, complete = [], True
    for item in open_sources(files):
        if isinstance(item, SourceError):
            complain(item)
            complete = False
        else:
            documents.append(item)
    return list(read_all(documents)), complete


def complain(error: CasusError) -> None:
    """One line on standard error, like the one that ends a failing command."""
    typer.echo(f"casus: {printable(str(error), single_line=True)}", err=True)


def show(make: Callable[[int], RenderableType], output: Path | None) -> None:
    """Print what ``make`` gives for a width in columns: the terminal's, or plain text if there is none."""
    console = Console(highlight=False)
    if output is None and console.is_terminal:
        console.print(make(console.width))
    else:
        write(_to_plain_text(make(PLAIN_WIDTH)), output)


def write(text: str, output: Path | None) -> None:
    """Write the text to a file or to standard output. Raises ``UsageError`` if the file cannot be written."""
    if output is None:
        typer.echo(text, nl=not text.endswith("\n"))
        return
    try:
        output.write_text(text, encoding="utf-8", errors="replace")
    except OSError as error:
        raise UsageError(f"{output}: cannot be written ({error.strerror})") from error


def _to_plain_text(shown: RenderableType) -> str:
    """What Rich would print, without colour and without blanks at the ends of lines."""
    printed = io.StringIO()
    Console(file=printed, width=PLAIN_WIDTH, color_system=None, highlight=False).print(shown)
    return "".join(f"{line.rstrip()}\n" for line in printed.getvalue().split("\n")[:-1])
