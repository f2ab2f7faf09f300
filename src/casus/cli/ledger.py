"""``casus ledger``: say what a ledger holds."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated

import typer

from casus.cli.wording import by_stance, counted
from casus.views.plain import printable

if TYPE_CHECKING:
    from casus.ledger import Summary


def command(
    ledger: Annotated[
        str, typer.Argument(envvar="CASUS_LEDGER", help="The ledger: an SQLite file or a postgresql:// URL.")
    ] = "casus.db",
    holders: Annotated[int, typer.Option(min=0, help="How many holders of commitments to list.")] = 20,
) -> None:
    """Say what a ledger holds: how many documents, of which days, and whose commitments."""
    from casus.ledger import Ledger

    with Ledger.open(ledger, create=False) as book:
        typer.echo("\n".join(describe(book.name, book.summary(), holders)))


def describe(name: str, summary: Summary, holders: int) -> Iterator[str]:
    """The summary in words."""
    dates = f", {summary.first} to {summary.last}" if summary.first else ""
    earlier = f", and {counted(summary.earlier, 'earlier version')}" if summary.earlier else ""
    yield f"{printable(name)}: {counted(summary.documents, 'document')}{dates}{earlier}"
    commitments = sum(stances.total() for stances in summary.stances.values())
    found = counted(summary.statements, "statement"), counted(commitments, "commitment")
    yield f"  {', '.join(found)}, {counted(summary.events, 'event')}"
    yield from (f"  read by {printable(reader)}" for reader in summary.readers)
    listed = [(printable(holder), stances) for holder, stances in summary.stances.items()][:holders]
    width = max((len(holder) for holder, _ in listed), default=0)
    for holder, stances in listed:
        yield f"  {holder:{width}}  {stances.total():>5}  {by_stance(stances)}"
    if len(summary.stances) > holders:
        yield f"  and {counted(len(summary.stances) - holders, 'other holder')} (--holders)"
