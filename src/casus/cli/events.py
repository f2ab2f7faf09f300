"""``casus events``: the events of a ledger, each once with all its sources, and what you decide about them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from casus.cli.showing import Output, write
from casus.errors import UsageError
from casus.model import EventDecision, MentionKey, Verdict
from casus.views.plain import printable

if TYPE_CHECKING:
    from casus.ledger import Ledger
    from casus.reasoning.event_linking import LinkedEvent

app = typer.Typer(
    help="List events with all their sources, and correct what was linked.", no_args_is_help=True
)

Place = Annotated[
    str,
    typer.Option(
        "--ledger", envvar="CASUS_LEDGER", help="The ledger: an SQLite file or a postgresql:// URL."
    ),
]
Mention = Annotated[
    str, typer.Argument(metavar="MENTION", help='A mention as `casus events list` names it: "report-7#120".')
]
Note = Annotated[str | None, typer.Option(help="Why, for whoever reads it later.")]


@app.command("list")
def list_events(
    *,
    ledger: Place = "casus.db",
    actor: Annotated[str | None, typer.Option(help="Only events of this actor, by code.")] = None,
    kind: Annotated[
        str | None, typer.Option("--type", help="Only events of this PLOVER type, or type of your own.")
    ] = None,
    sources: Annotated[int, typer.Option(min=1, help="Only events that so many sources report.")] = 1,
    standing: Annotated[
        Literal["deed", "prospect", "denial", "all"],
        typer.Option(help="What was done, may come, is denied; or all."),
    ] = "deed",
    threshold: Annotated[
        float | None, typer.Option(metavar="BITS", help="Evidence at which two mentions are linked.")
    ] = None,
    explain: Annotated[bool, typer.Option("--explain", help="Show why mentions were linked.")] = False,
    form: Annotated[Literal["text", "json"], typer.Option("--format", "-f", help="How to show it.")] = "text",
    output: Output = None,
) -> None:
    """Print every event once, with all its mentions; ▸ marks the one that says most."""
    from casus.views.events import events_json, events_text

    with _open(ledger) as book:
        records = _linked(book, threshold)
    chosen = [
        record
        for record in records
        if standing in (record.standing, "all")
        and len(record.sources) >= sources
        and (actor is None or actor in _codes(record))
        and (kind is None or kind in (record.event.type, record.event.subtype))
    ]
    shown = (
        events_json(chosen)
        if form == "json"
        else printable(events_text(chosen, explain=explain), single_line=False)
    )
    write(shown, output)


@app.command()
def same(first: Mention, second: Mention, *, note: Note = None, ledger: Place = "casus.db") -> None:
    """Decide that two mentions tell of one event."""
    _decide(first, second, "same", note, ledger)


@app.command()
def different(first: Mention, second: Mention, *, note: Note = None, ledger: Place = "casus.db") -> None:
    """Decide that two mentions tell of different events."""
    _decide(first, second, "different", note, ledger)


@app.command()
def forget(first: Mention, second: Mention, *, ledger: Place = "casus.db") -> None:
    """Take back what you decided about two mentions."""
    keys = _key(first), _key(second)
    with _open(ledger) as book:
        if not book.forget(*keys):
            raise UsageError(f"nothing was decided about {first} and {second}")
    typer.echo(f"Nothing is decided about {printable(first)} and {printable(second)} any more.")


@app.command()
def decisions(*, ledger: Place = "casus.db") -> None:
    """Print what you have decided, and whether it still applies."""
    from casus.reasoning.event_linking import stale_decisions
    from casus.reasoning.event_mentions import mentions_of
    from casus.views.events import decisions_text

    with _open(ledger) as book:
        kept = book.decisions()
        stale = stale_decisions(mentions_of(book.readings()), kept) if kept else ()
    write(printable(decisions_text(kept, stale), single_line=False), None)


def _open(ledger: str | Path) -> Ledger:
    from casus.ledger import Ledger

    return Ledger.open(ledger, create=False)


def _linked(book: Ledger, threshold: float | None) -> tuple[LinkedEvent, ...]:
    from casus.reasoning.event_linking import link_events

    return link_events(book.readings(), book.decisions(), threshold=threshold)


def _codes(record: LinkedEvent) -> set[str]:
    return {actor.code for actor in (*record.event.sources, *record.event.targets)}


def _decide(first: str, second: str, verdict: Verdict, note: str | None, ledger: str) -> None:
    one, two = _key(first), _key(second)
    with _open(ledger) as book:
        book.decide(EventDecision(one, two, verdict, _trigger(book, one), _trigger(book, two), note))
    typer.echo(f"{printable(first)} and {printable(second)}: {verdict}")


def _key(mention: str) -> MentionKey:
    document, sign, start = mention.rpartition("#")
    if not sign or not document or not start.isdecimal():
        raise UsageError(
            f"{mention!r} names no mention: write it as `casus events list` does, like report-7#120"
        )
    return MentionKey(document, int(start))


def _trigger(book: Ledger, key: MentionKey) -> str:
    """The trigger of a mention as it reads now. Raises ``UsageError`` when there is none."""
    reading = book.reading(key.document)
    events = reading.events if reading is not None else ()
    trigger = next((event.trigger.text for event in events if event.trigger.start == key.start), None)
    if trigger is None:
        raise UsageError(f"the ledger has no event at {key}")
    return trigger
