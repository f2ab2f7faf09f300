"""Obligations on a terminal, as Markdown and as JSON; colour adds nothing to the text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.text import Text

from casus.views.brief_json import to_json
from casus.views.brief_markdown import escape_markdown
from casus.views.obligations import FORECAST, NOBODY, TITLES, Entry, Listing
from casus.views.phrases import date_phrase
from casus.views.plain import printable


def obligations_text(listings: Iterable[Listing]) -> RenderableType:
    """The obligations as something Rich prints, gathered by duty and treaty."""
    return Group(*(part for listing in listings for part in _text(listing)))


def obligations_markdown(listings: Iterable[Listing]) -> str:
    """The obligations as Markdown, gathered by duty and treaty."""
    return "\n".join(line for listing in listings for line in _markdown(listing)) + "\n"


def obligations_json(listings: Sequence[Listing]) -> str:
    """The obligations as one JSON object, each row whole, with the precedents up to the day."""
    return to_json({"answers": [_json(listing) for listing in listings]})


def _json(listing: Listing) -> dict[str, object]:
    return {
        "question": listing.heading,
        "on": listing.on,
        "obligations": [asdict(row) for row in listing.rows],
        "precedents": {
            entry.treaty: [asdict(precedent) for precedent in entry.precedents]
            for entry in listing.entries()
            if entry.precedents
        },
    }


def _text(listing: Listing) -> Iterator[RenderableType]:
    yield Text(printable(listing.heading), style="bold")
    found = listing.entries()
    for duty, title in TITLES.items():
        of_duty = [entry for entry in found if entry.duty == duty]
        if of_duty:
            yield from (Text(), Text(title.upper(), style="bold"))
        for entry in of_duty:
            yield _indented(2, Text.assemble((printable(entry.title), "bold"), f": {entry.wording}"))
            yield _indented(4, Text(printable(_parties(entry))))
            for line in _remarks(entry):
                yield _indented(4, Text(f"· {printable(line)}", style="dim"))
    yield from (Text(), Text(FORECAST if found else NOBODY, style="dim"))


def _indented(columns: int, text: Text) -> Padding:
    return Padding(text, (0, 0, 0, columns), expand=False)


def _markdown(listing: Listing) -> Iterator[str]:
    yield f"# {escape_markdown(listing.heading)}\n"
    found = listing.entries()
    for duty, title in TITLES.items():
        of_duty = [entry for entry in found if entry.duty == duty]
        if of_duty:
            yield f"## {title}\n"
        for entry in of_duty:
            yield f"- **{escape_markdown(entry.title)}**: {entry.wording}"
            yield f"  - {escape_markdown(_parties(entry))}"
            yield from (f"  - {escape_markdown(line)}" for line in _remarks(entry))
        if of_duty:
            yield ""
    yield f"{FORECAST if found else NOBODY}\n"


def _parties(entry: Entry) -> str:
    """Who owes it to whom: "NATO, Canada, … to Estonia"."""
    owing = "owes nothing to" if len(entry.actors) == 1 else "owe nothing to"
    link = owing if entry.duty == "none" else "to"
    return f"{', '.join(entry.actors)} {link} {', '.join(entry.beneficiaries)}"


def _remarks(entry: Entry) -> Iterator[str]:
    """What qualifies the entry, one line each: doubts, notes, caveats, who decides, precedents, source."""
    if entry.contested:
        yield "contested: lawyers differ"
    yield from entry.notes
    for names, note in entry.particular:
        yield f"{names}: {note}"
    if entry.caveats:
        yield f"caveats: {', '.join(entry.caveats)}"
    if entry.decides:
        yield f"decided by: {entry.decides}"
    for precedent in entry.precedents:
        yield f"precedent, {date_phrase(precedent.on)} ({precedent.article}): {precedent.what}"
    if entry.source:
        yield f"source: {entry.source}"
