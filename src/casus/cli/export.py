"""``casus export``: write events, or commitments, in a format that other programs load."""

from __future__ import annotations

import datetime as dt
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, BinaryIO, Literal

import typer

from casus.cli.reader import Reader
from casus.cli.showing import LedgerPlace, Model, OwnCodebook, Yardstick
from casus.cli.wording import counted
from casus.errors import SourceError, UsageError
from casus.model import EventDecision, Reading, Realis

if TYPE_CHECKING:
    from casus.cli.progress import Progress


STDOUT = Path("-")


def command(
    files: Annotated[
        list[str] | None,
        typer.Argument(metavar="FILE", help="Reports or folders to read; - for standard input."),
    ] = None,
    *,
    form: Annotated[
        str,
        typer.Option(
            "--as", metavar="FORMAT", help="plover, polecat, phoenix, icews, gdelt, parquet or csv."
        ),
    ],
    ledger: LedgerPlace = None,
    output: Annotated[
        Path, typer.Option("--output", "-o", help="Write to this file; - is standard output.")
    ] = STDOUT,
    what: Annotated[
        Literal["events", "commitments"], typer.Option(help="What to write; commitments as parquet or csv.")
    ] = "events",
    since: Annotated[
        str | None, typer.Option(metavar="YYYY-MM-DD", help="Only from this day on, the day included.")
    ] = None,
    until: Annotated[
        str | None, typer.Option(metavar="YYYY-MM-DD", help="Only up to this day, the day included.")
    ] = None,
    actor: Annotated[
        list[str] | None,
        typer.Option(metavar="CODE", help="Only with this source, target or country; may be repeated."),
    ] = None,
    kind: Annotated[
        list[str] | None,
        typer.Option(
            "--type", metavar="TYPE", help="Only of this PLOVER type, or one of your own; may be repeated."
        ),
    ] = None,
    realis: Annotated[
        list[str] | None,
        typer.Option(
            metavar="REALIS",
            help="Only actual, ongoing, planned, threatened, hypothetical, denied or negated events, or all; may be "
            "repeated. Formats that cannot say which get actual and ongoing ones if this is not given.",
        ),
    ] = None,
    once: Annotated[
        bool,
        typer.Option("--once", help="Link the mentions of each event and write it once, with their number."),
    ] = False,
    model: Model = None,
    codebook: OwnCodebook = None,
    yardstick: Yardstick = "ICD 203",
) -> None:
    """Write the events of reports or of a ledger in the format of another event data set, or as a table."""
    from casus.cli.progress import Progress
    from casus.exchange import Selection, export_commitments, export_events, find_format

    if bool(files) == (ledger is not None):
        raise UsageError("name the files to read, or a ledger with --ledger, but not both")
    if once and what != "events":
        raise UsageError("--once is for events")
    reader, problems = Reader(model, codebook, yardstick), list[SourceError]()
    selection = Selection(
        since=_day(since, "--since"),
        until=_day(until, "--until"),
        actors=frozenset(actor or ()),
        types=_types(kind or (), reader),
        realis=_realis(realis) if realis else find_format(form).realis,
    )
    with Progress() as progress, _opened(output) as out:
        readings = _readings(files or [], ledger, reader, progress, problems)
        if what == "commitments":
            count = export_commitments(readings, form, out, selection)
        else:
            count = export_events(
                readings,
                form,
                out,
                selection,
                codebook=reader.load_codebook(),
                once=once,
                decisions=_decisions(ledger) if once else (),
            )
    if output != STDOUT:
        typer.echo(f"{counted(count, 'row')} written to {output}")
    if problems:
        raise typer.Exit(1)


def _readings(
    files: list[str], ledger: str | None, reader: Reader, progress: Progress, problems: list[SourceError]
) -> Iterator[Reading]:
    """The readings one after the other; what cannot be read costs one line and is noted among the problems."""
    from casus.ledger import Ledger
    from casus.sources import find_origins, read_sources

    if ledger is not None:
        with Ledger.open(ledger, create=False) as book:
            yield from book.readings()
        return
    origins = list(find_origins(files))
    progress.expect(origin.size for origin in origins if not isinstance(origin, SourceError))
    for result in reader.read_each(read_sources(origins, watch=progress.watch)):
        if isinstance(result, SourceError):
            progress.complain(result)
            problems.append(result)
        else:
            yield result


def _decisions(ledger: str | None) -> tuple[EventDecision, ...]:
    """What the user decided about mentions of one event; reports come without decisions."""
    from casus.ledger import Ledger

    if ledger is None:
        return ()
    with Ledger.open(ledger, create=False) as book:
        return tuple(book.decisions())


@contextmanager
def _opened(output: Path) -> Iterator[BinaryIO]:
    """The file, replaced only once all of it is written, or standard output. Raises ``UsageError``."""
    if output == STDOUT:
        yield sys.stdout.buffer
        sys.stdout.buffer.flush()
        return
    # What is there and no file, such as a pipe, is written to as it is.
    part = output if output.exists() and not output.is_file() else output.with_name(f".{output.name}.part")
    try:
        with part.open("wb") as out:
            yield out
        if part != output:
            part.replace(output)
    except OSError as error:
        raise UsageError(f"{output}: cannot be written ({error.strerror})") from error
    finally:
        if part != output:
            part.unlink(missing_ok=True)


def _day(value: str | None, option: str) -> dt.date | None:
    from casus.sources.records import parse_day

    try:
        return parse_day(value)
    except ValueError as error:
        raise UsageError(f"{option}: {error}") from error


def _types(names: list[str] | tuple[str, ...], reader: Reader) -> frozenset[str]:
    from casus.codebook.ontology import load_ontology
    from casus.errors import CodebookError

    own = reader.load_codebook().event_types if names else {}
    try:
        return frozenset(name if name in own else load_ontology().name_of(name) for name in names)
    except CodebookError as error:
        raise UsageError(f"--type: {'; '.join(error.errors)}") from error


def _realis(names: list[str]) -> frozenset[Realis]:
    from casus.exchange import REALIS

    unknown = [name for name in names if name not in REALIS | {"all"}]
    if unknown:
        raise UsageError(f"--realis: unknown {unknown[0]!r}; it is all, {', '.join(sorted(REALIS))}")
    return REALIS if "all" in names else frozenset(one for one in REALIS if one in names)
