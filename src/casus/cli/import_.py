"""``casus import``: bring events of other data sets into a ledger."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from importlib.metadata import version
from typing import TYPE_CHECKING, Annotated

import typer

from casus.cli.wording import counted
from casus.errors import SourceError
from casus.model import Reading

if TYPE_CHECKING:
    from casus.exchange.tabular import Read
    from casus.ledger import Ledger

BATCH = 1000
"""How many records are kept in one transaction: each waits for the disk."""


@dataclass
class Tally:
    """What became of the records, counted."""

    kept: int = 0
    unchanged: int = 0
    errors: int = 0
    passed: Counter[str] = field(default_factory=Counter)

    def count(self, kept: list[bool]) -> None:
        """Count records in: those kept now, and those that the ledger had."""
        self.kept += sum(kept)
        self.unchanged += len(kept) - sum(kept)

    def lines(self, ledger: str) -> Iterator[str]:
        """The tally in words."""
        known = f", {self.unchanged:,} there already" if self.unchanged else ""
        yield f"{counted(self.kept, 'record')} imported into {ledger}{known}"
        for reason, number in sorted(self.passed.items()):
            yield f"  {number:,} passed over: {reason}"
        if self.errors:
            yield f"  {counted(self.errors, 'error')}"


def command(
    files: Annotated[
        list[str],
        typer.Argument(
            metavar="FILE...", help="Files of events, also packed with gzip; - for standard input."
        ),
    ],
    *,
    form: Annotated[
        str,
        typer.Option(
            "--as", metavar="FORMAT", help="plover, polecat, phoenix, icews, gdelt, parquet or csv."
        ),
    ],
    ledger: Annotated[
        str, typer.Option(envvar="CASUS_LEDGER", help="The ledger: an SQLite file or a postgresql:// URL.")
    ] = "casus.db",
    encoding: Annotated[str | None, typer.Option(help="Encoding of files that are not UTF-8.")] = None,
) -> None:
    """Bring events of GDELT, ICEWS, POLECAT, Phoenix or PLOVER files, or of Casus's own tables, into a ledger.

    Each record becomes a document of its own. A record that cannot be read costs one line; the others are kept.
    """
    from casus.cli.progress import Progress
    from casus.exchange import find_format, import_events
    from casus.ledger import Ledger
    from casus.sources import find_origins
    from casus.sources.formats import check_choices

    find_format(form)
    check_choices(None, encoding)
    progress, tally = Progress(), Tally()
    origins = list(find_origins(files))
    progress.expect(origin.size for origin in origins if not isinstance(origin, SourceError))
    items = import_events(origins, form, encoding=encoding, watch=progress.watch)
    with Ledger.open(ledger) as book:
        with progress:
            for error in keep(book, items, f"casus {version('casus')}, imported from {form}", tally):
                progress.complain(error)
        typer.echo("\n".join(tally.lines(book.name)))
    if tally.errors:
        raise typer.Exit(1)


def keep(book: Ledger, items: Iterable[Read], reader: str, tally: Tally) -> Iterator[SourceError]:
    """Keep every reading and count it; give the errors as they come."""
    waiting: list[Reading] = []
    for item in items:
        if isinstance(item, SourceError):
            tally.errors += 1
            yield item
        elif isinstance(item, Reading):
            waiting.append(item)
        else:
            tally.passed[item.reason] += 1
        if len(waiting) == BATCH:
            tally.count(book.add_all(waiting, reader=reader))
            waiting = []
    tally.count(book.add_all(waiting, reader=reader))
