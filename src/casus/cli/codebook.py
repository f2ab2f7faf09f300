"""``casus codebook``: check the codebook's data files, and ask them who, what and which members."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from casus.errors import CodebookError, UsageError
from casus.views.plain import printable

if TYPE_CHECKING:
    from casus.codebook import Codebook
    from casus.codebook.tenures import Tenure
    from casus.model import Actor
    from casus.reading.events.type_examples import ExampleReport

app = typer.Typer(help="Ask the codebook, and check its files.", no_args_is_help=True)

On = Annotated[
    dt.datetime | None, typer.Option(formats=["%Y-%m-%d"], help="The day asked about, today if not given.")
]
Files = Annotated[
    list[Path] | None,
    typer.Option("--codebook", metavar="FILE", help="Your own TOML file of facts; may be given again."),
]


@app.command()
def check(files: Files = None) -> None:
    """Validate every data file and list all problems found; exit with 1 if there are any.

    The examples of your own event types are read, and those that fail are problems too.
    """
    from casus.codebook import check as find_problems

    try:
        problems = find_problems(*files or ())
        reports = _try_examples(files)
    except CodebookError as error:
        problems, reports = error.errors, []
    for report in reports:
        problems += report.problems
        _print(
            f"{report.type}: {report.found} of {report.examples} examples read as it, "
            f"{report.left_alone} of {report.counterexamples} counterexamples left alone"
        )
    for problem in problems:
        _print(problem)
    _print(f"{len(problems)} problems" if problems else "The codebook is in order.")
    if problems:
        raise typer.Exit(1)


@app.command()
def who(
    phrase: Annotated[str, typer.Argument(help='For example "British foreign secretary".')],
    *,
    on: On = None,
    files: Files = None,
) -> None:
    """Print who held the office on the day, the dates of the term and the source."""
    book, day = _open(files), _day(on)
    tenures = book.offices.who(phrase, day)
    if not tenures:
        _print(f"Nobody in the codebook is {phrase!r} on {day}.")
    for tenure in tenures:
        for line in _tenure_lines(tenure, day, book):
            _print(line)


@app.command()
def actor(
    name: Annotated[str, typer.Argument(help='For example "Kremlin" or "Hizbullah".')],
    *,
    on: On = None,
    files: Files = None,
) -> None:
    """Print what a name is coded to: the actor's code, kind, country and sector, or the person's offices."""
    book, day = _open(files), _day(on)
    lines = [
        f"{name[match.start : match.end]}: {_describe(meant)}"
        for match in book.names.find(name, day, any_case=True)
        for found in match.names
        for meant in book.denoted(found, day)
        if meant.kind != "person"
    ]
    lines += [
        line for tenure in book.offices.offices_of(name, day) for line in _tenure_lines(tenure, day, book)
    ]
    for line in lines or [f"The codebook has no actor called {name!r} on {day}."]:
        _print(line)


@app.command()
def members(
    organisation: Annotated[str, typer.Argument(help='For example "NATO".')],
    *,
    on: On = None,
    files: Files = None,
) -> None:
    """Print who belonged to the organisation on the day, by code and name."""
    book, day = _open(files), _day(on)
    code = _organisation(book, organisation, day)
    codes = sorted(book.members(code, day))
    _print(f"Members of {book.organisations[code].name} on {day}: {len(codes)}")
    for member in codes:
        _print(f"{member}  {book.actor(member).name}")


def _try_examples(files: list[Path] | None) -> list[ExampleReport]:
    """How your own event types fare on their examples; without such types the language model is not loaded."""
    book = _open(files)
    if not book.event_types:
        return []
    from casus.reading.events.type_examples import try_examples

    return list(try_examples(book))


def _open(files: list[Path] | None) -> Codebook:
    from casus.codebook import load

    return load(*files or ())


def _day(on: dt.datetime | None) -> dt.date:
    return (on or dt.datetime.now()).date()


def _organisation(book: Codebook, name: str, day: dt.date) -> str:
    """The code of the organisation called so. Raises ``UsageError`` when there is none."""
    found = [found.code for match in book.names.find(name, day, any_case=True) for found in match.names]
    code = next((code for code in (name.upper(), *found) if code in book.organisations), None)
    if code is None:
        raise UsageError(f"no organisation {name!r} in the codebook on {day}; try its abbreviation")
    return code


def _tenure_lines(tenure: Tenure, day: dt.date, book: Codebook) -> list[str]:
    state = "former, " if tenure.former(day) else "acting, " if tenure.acting else ""
    until = f"to {tenure.until}" if tenure.until else "on, no end known"
    return [
        tenure.holder,
        f"  {tenure.title}, {book.actor(tenure.body).name} ({tenure.body}), {tenure.sector}",
        f"  {state}{tenure.since} {until}",
        *([f"  {tenure.note}"] if tenure.note else []),
        f"  source: {tenure.source}",
    ]


def _describe(meant: Actor) -> str:
    country = f"of {meant.country}" if meant.country not in (None, meant.code) else None
    return f"{meant.code} ({', '.join(filter(None, (meant.name, meant.kind, country, meant.sector)))})"


def _print(line: str) -> None:
    typer.echo(printable(line, single_line=False))
