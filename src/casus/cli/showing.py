"""What the commands that show something share: loading readings, and writing to the terminal or a file."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Annotated, Literal

import typer
from rich.console import Console, RenderableType

from casus.cli.progress import Progress
from casus.cli.reader import Reader
from casus.errors import SourceError, UsageError
from casus.model import Reading

Format = Literal["text", "markdown", "json", "html"]

PLAIN_WIDTH = 100
"""Columns of text that goes to a pipe or a file and not to a terminal."""


Model = Annotated[str | None, typer.Option(help="A spaCy pipeline: an installed package or a folder.")]
OwnCodebook = Annotated[Path | None, typer.Option(metavar="TOML", help="Your additions to the codebook.")]
Yardstick = Annotated[str, typer.Option(help="The scale of likelihood words.")]
Articles = Annotated[
    list[str] | None,
    typer.Option(metavar="FILE", help="A report or folder to answer from; may be repeated."),
]
LedgerPlace = Annotated[
    str | None,
    typer.Option("--ledger", help="Use everything in this ledger (SQLite file or postgresql:// URL)."),
]
Form = Annotated[Format, typer.Option("--format", "-f", help="How to show it.")]
Output = Annotated[Path | None, typer.Option("--output", "-o", help="Write to this file instead.")]


def load_readings(files: Iterable[str], ledger: str | None, reader: Reader) -> tuple[list[Reading], bool]:
    """The readings of the files and of everything in the ledger, and whether all of it could be read.

    Each file or record that cannot be read costs one line on standard error. Raises ``LedgerError``.
    """
    readings, complete = _read_files(list(files), reader)
    if ledger is not None:
        from casus.ledger import Ledger

        with Ledger.open(ledger, create=False) as book:
            readings += book.readings()
    return readings, complete


def _read_files(files: list[str], reader: Reader) -> tuple[list[Reading], bool]:
    from casus.sources import find_origins, read_sources

    readings, complete = [], True
    with Progress() as progress:
        origins = list(find_origins(files))
        progress.expect(origin.size for origin in origins if not isinstance(origin, SourceError))
        known = reader.load_codebook()
        for item in read_sources(origins, watch=progress.watch):
            result = item if isinstance(item, SourceError) else reader.read(item, known)
            if isinstance(result, SourceError):
                progress.complain(result)
                complete = False
            else:
                readings.append(result)
    return readings, complete


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
