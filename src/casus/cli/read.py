"""``casus read``: read documents into a ledger and say what was found."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from casus.cli.reader import Reader
from casus.cli.wording import by_stance, counted
from casus.errors import SourceError, UsageError
from casus.model import Document, Reading

if TYPE_CHECKING:
    from casus.ledger import Ledger

DEEDS = {"actual", "ongoing"}
"""What makes an event a deed: it happened or is under way."""


@dataclass
class Tally:
    """What was found, counted."""

    kept: int = 0
    unchanged: int = 0
    errors: int = 0
    statements: int = 0
    deeds: int = 0
    stances: Counter[str] = field(default_factory=Counter)

    def count(self, reading: Reading, new: bool) -> None:
        """Count one reading in; what the ledger had already is not counted again."""
        if not new:
            self.unchanged += 1
            return
        self.kept += 1
        self.statements += len(reading.attributions)
        self.deeds += sum(event.realis in DEEDS for event in reading.events)
        self.stances.update(commitment.stance for commitment in reading.commitments)

    def lines(self, ledger: str) -> Iterator[str]:
        """The tally in words."""
        known = f", {self.unchanged} there already" if self.unchanged else ""
        yield f"{counted(self.kept, 'document')} read into {ledger}{known}"
        if self.kept:
            yield f"  {counted(self.statements, 'statement')} attributed to speakers"
            stances = f": {by_stance(self.stances)}" if self.stances else ""
            yield f"  {counted(self.stances.total(), 'commitment')}{stances}"
            yield f"  {counted(self.deeds, 'deed')} reported as done or under way"
        if self.errors:
            yield f"  {counted(self.errors, 'error')}"


def command(
    paths: Annotated[
        list[str],
        typer.Argument(
            metavar="FILE...",
            help="Text, Markdown, HTML, JSONL or CSV files, folders, or - for standard input.",
        ),
    ],
    *,
    ledger: Annotated[
        str, typer.Option(envvar="CASUS_LEDGER", help="The ledger: an SQLite file or a postgresql:// URL.")
    ] = "casus.db",
    form: Annotated[
        str | None,
        typer.Option(
            "--as", metavar="FORMAT", help="Read every input as text, markdown, html, jsonl or csv."
        ),
    ] = None,
    date: Annotated[
        str | None, typer.Option(metavar="YYYY-MM-DD", help="Date of documents that state none.")
    ] = None,
    encoding: Annotated[str | None, typer.Option(help="Encoding of files that are not UTF-8.")] = None,
    model: Annotated[
        str | None, typer.Option(help="A spaCy pipeline: an installed package or a folder.")
    ] = None,
    codebook: Annotated[Path | None, typer.Option(help="Your additions to the codebook, TOML.")] = None,
    yardstick: Annotated[str, typer.Option(help="The scale of likelihood words.")] = "ICD 203",
    jobs: Annotated[int, typer.Option(min=1, help="How many processes read at once.")] = 1,
    reread: Annotated[
        bool, typer.Option("--reread", help="Read documents again that the ledger has.")
    ] = False,
) -> None:
    """Read documents into a ledger and say what was found.

    A document that the ledger has, read by the same Casus, is passed over; reading it again changes nothing.
    """
    from casus.cli.progress import Progress
    from casus.ledger import Ledger
    from casus.sources import find_origins, read_sources

    reader, progress, tally = Reader(model, codebook, yardstick), Progress(), Tally()
    origins = list(find_origins(paths))
    progress.expect(origin.size for origin in origins if not isinstance(origin, SourceError))
    day = _parse_date(date)
    items = read_sources(origins, form=form, date=day, encoding=encoding, watch=progress.watch)
    with Ledger.open(ledger) as book:
        with progress:
            for error in read_into(book, items, reader, tally, reread=reread, jobs=jobs):
                progress.complain(error)
        typer.echo("\n".join(tally.lines(book.name)))
    if tally.errors:
        raise typer.Exit(1)


def read_into(
    book: Ledger,
    items: Iterable[Document | SourceError],
    reader: Reader,
    tally: Tally,
    *,
    reread: bool = False,
    jobs: int = 1,
) -> Iterator[SourceError]:
    """Read every document into the ledger and count it; give the errors as they come."""
    name = reader.describe()
    unread = items if reread else _pass_over(book, items, name, tally)
    for result in reader.read_each(unread, jobs):
        if isinstance(result, SourceError):
            tally.errors += 1
            yield result
        else:
            tally.count(result, book.add(result, reader=name))


def _pass_over(
    book: Ledger, items: Iterable[Document | SourceError], reader: str, tally: Tally
) -> Iterator[Document | SourceError]:
    """The items without the documents that the ledger holds, which are counted."""
    for item in items:
        if isinstance(item, Document) and book.holds(item, reader=reader):
            tally.unchanged += 1
        else:
            yield item


def _parse_date(date: str | None) -> dt.date | None:
    from casus.sources.records import parse_day

    try:
        return parse_day(date)
    except ValueError as error:
        raise UsageError(f"--date: {error}") from error
