"""``casus promises``: which promises have fallen due, and were they kept?"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Annotated, Literal, get_args

import typer

from casus.cli.reader import Reader
from casus.cli.showing import (
    Articles,
    LedgerPlace,
    Model,
    Output,
    OwnCodebook,
    Yardstick,
    load_readings,
    show,
    write,
)
from casus.errors import UsageError
from casus.model import Status
from casus.reasoning.promises import Promise, Proof

Format = Literal["text", "markdown", "json"]

FINAL = frozenset({"fulfilled", "broken", "withdrawn", "lapsed"})
"""Statuses in a ledger that are not worked out anew."""


def command(
    *,
    on: Annotated[
        dt.datetime | None,
        typer.Option(
            formats=["%Y-%m-%d"], metavar="YYYY-MM-DD", help="The day to ask for, today if not given."
        ),
    ] = None,
    articles: Articles = None,
    ledger: LedgerPlace = None,
    holder: Annotated[str | None, typer.Option(metavar="CODE", help="Promises of this actor only.")] = None,
    status: Annotated[Status | None, typer.Option(help="Promises of this status only.")] = None,
    record: Annotated[
        bool, typer.Option("--record", help="Note in the ledger what has become of each.")
    ] = False,
    mark: Annotated[
        list[str] | None,
        typer.Option(
            "--set",
            metavar="DOCUMENT:NUMBER=STATUS",
            help="Note a status by your own judgement; it prevails.",
        ),
    ] = None,
    form: Annotated[Format, typer.Option("--format", "-f", help="How to show it.")] = "text",
    output: Output = None,
    model: Model = None,
    codebook: OwnCodebook = None,
    yardstick: Yardstick = "ICD 203",
) -> None:
    """Print what has become of promises and refusals, with the reports that say so.

    Fulfilled, broken, fallen due, withdrawn, lapsed or only declared: judged by deeds that later reports tell of.
    Silence is no breach.
    """
    from casus.reasoning.promises import follow_promises
    from casus.views.promises import promises_json, promises_markdown, promises_text

    if (record or mark) and ledger is None:
        raise UsageError("--record and --set need a ledger to write to: name it with --ledger")
    if ledger is not None:
        _mark(ledger, [_verdict(words) for words in mark or ()])
    reader = Reader(model, codebook, yardstick)
    readings, complete = load_readings(articles or (), ledger, reader)
    day = (on or dt.datetime.now()).date()
    found = list(follow_promises(readings, day, reader.load_codebook()))
    if ledger is not None:
        found = list(_with_verdicts(found, ledger))
        if record:
            _mark(ledger, [(each.document.id, each.number, each.status) for each in found])
    chosen = [
        each
        for each in found
        if holder in {None, each.commitment.holder.code} and status in {None, each.status}
    ]
    if form == "json":
        write(promises_json(chosen), output)
    elif form == "markdown":
        write(promises_markdown(chosen), output)
    else:
        show(lambda _: promises_text(chosen), output)
    if not complete:
        raise typer.Exit(1)


def _verdict(words: str) -> tuple[str, int, Status]:
    """What "donbas:3=broken" means. Raises ``UsageError``."""
    place, _, status = words.rpartition("=")
    document, _, number = place.rpartition(":")
    if not document or not number.isdecimal():
        raise UsageError(f"{words!r} is no verdict; give one such as 'report-7:3=broken'")
    for known in get_args(Status):
        if known == status:
            return document, int(number), known
    raise UsageError(f"{status!r} is no status; give one of {', '.join(get_args(Status))}")


def _mark(ledger: str, verdicts: Iterable[tuple[str, int, Status]]) -> None:
    from casus.ledger import Ledger

    with Ledger.open(ledger, create=False) as book:
        for document, number, status in verdicts:
            book.set_status(document, number, status)


def _with_verdicts(promises: Iterable[Promise], ledger: str) -> Iterator[Promise]:
    """The promises with the final statuses that the ledger holds."""
    from casus.ledger import Ledger

    with Ledger.open(ledger, create=False) as book:
        kept = {
            (each.document.id, each.number): each.status
            for each in book.commitments()
            if each.status in FINAL
        }
    for promise in promises:
        verdict = kept.get((promise.document.id, promise.number))
        if verdict is None or verdict == promise.status:
            yield promise
        else:
            yield replace(promise, status=verdict, proofs=(*promise.proofs, Proof("noted in the ledger")))
