"""``casus cascade``: what follows from an event, when reactions meet further conditions."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

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

if TYPE_CHECKING:
    from casus.reasoning.cascade_difference import Difference
    from casus.reasoning.cascade_steps import Cascade
    from casus.reasoning.simulation import Simulation

Format = Literal["text", "markdown", "json", "graphml", "svg"]


def command(
    question: Annotated[str, typer.Argument(metavar="EVENT", help='For example "Russia invades Estonia".')],
    *,
    on: Annotated[
        dt.datetime | None,
        typer.Option(
            formats=["%Y-%m-%d"], metavar="YYYY-MM-DD", help="The day of the event, today if not given."
        ),
    ] = None,
    depth: Annotated[
        int | None, typer.Option(min=1, metavar="LINKS", help="How deep to follow; to the end if not given.")
    ] = None,
    articles: Articles = None,
    ledger: LedgerPlace = None,
    declared: Annotated[
        list[Path] | None,
        typer.Option(
            metavar="FILE", help="Statements written by hand (TOML or JSON lines); may be repeated."
        ),
    ] = None,
    until: Annotated[
        dt.datetime | None,
        typer.Option(
            formats=["%Y-%m-%d"],
            metavar="YYYY-MM-DD",
            help="Leave out what was said later; if not given, reports after the event.",
        ),
    ] = None,
    without: Annotated[
        list[str] | None,
        typer.Option(
            metavar="ID", help="Show what changes without a statement, a treaty or a duty (TREATY:ACTOR)."
        ),
    ] = None,
    runs: Annotated[
        int | None,
        typer.Option("--simulate", min=1, metavar="RUNS", help="Add frequencies from so many runs."),
    ] = None,
    seed: Annotated[int, typer.Option(min=0, help="Seed of the simulation.")] = 0,
    honour: Annotated[
        str | None,
        typer.Option(
            metavar="LOW-HIGH", help="Probability that a promise is kept; if not given, from the literature."
        ),
    ] = None,
    may: Annotated[
        str, typer.Option(metavar="LOW-HIGH", help="Probability of what an actor only may do.")
    ] = "0-1",
    form: Annotated[Format, typer.Option("--format", "-f", help="How to show it.")] = "text",
    output: Output = None,
    model: Model = None,
    codebook: OwnCodebook = None,
    yardstick: Yardstick = "ICD 203",
) -> None:
    """Print what may follow from an event: reactions are events, and may meet further conditions.

    Each step stands with its grounds, a treaty article or a sentence with its speaker and date. Nothing is forecast.
    """
    from casus.codebook.promise_keeping import promise_keeping
    from casus.reading.language import DEFAULT_MODEL
    from casus.reasoning.cascade import follow, said_by
    from casus.reasoning.cascade_difference import compare
    from casus.reasoning.scenario import read_scenarios
    from casus.reasoning.simulation import simulate
    from casus.reasoning.without import find_omission
    from casus.sources.declared import read_declared

    day = (on or dt.datetime.now()).date()
    reader = Reader(model, codebook, yardstick)
    book = reader.load_codebook()
    reports, complete = load_readings(articles or (), ledger, reader)
    readings = said_by(reports, until.date() if until else day)
    written = [read_declared(path, book) for path in declared or ()]
    readings += said_by((each for file in written for each in file.readings), until.date() if until else None)
    given = {document: events for file in written for document, events in file.given.items()}
    omission = find_omission(without or (), readings)
    scenarios = read_scenarios(question, day, book, model or DEFAULT_MODEL)
    ranges = {"honour": _range(honour) if honour else promise_keeping(day), "may": _range(may)}

    whole = follow(scenarios, readings, book, depth=depth, given=given)
    difference = None
    if without:
        reduced = follow(scenarios, readings, book, depth=depth, given=given, without=omission)
        difference = compare(whole, reduced)
    simulation = simulate(whole, runs, seed, **ranges) if runs else None
    _show(whole, form, output, simulation=simulation, without=without or (), difference=difference)
    if not complete:
        raise typer.Exit(1)


def _range(text: str) -> tuple[float, float]:
    """A range such as "0.5-0.75", or one number. Raises ``UsageError``."""
    low, _, high = text.partition("-")
    try:
        return float(low), float(high or low)
    except ValueError as error:
        raise UsageError(f"{text!r} is no range of probabilities, such as 0.5-0.75") from error


def _show(
    cascade: Cascade,
    form: str,
    output: Path | None,
    *,
    simulation: Simulation | None,
    without: Sequence[str],
    difference: Difference | None,
) -> None:
    if form == "text":
        from casus.views.cascade_text import cascade_text

        shown = cascade_text(cascade, simulation=simulation, without=without, difference=difference)
        show(lambda width: shown, output)
    elif form == "markdown":
        from casus.views.cascade_markdown import cascade_markdown

        write(
            cascade_markdown(cascade, simulation=simulation, without=without, difference=difference), output
        )
    elif form == "json":
        from casus.views.cascade_json import cascade_json

        write(cascade_json(cascade, simulation=simulation, without=without, difference=difference), output)
    elif form == "graphml":
        from casus.views.cascade_graphml import cascade_graphml

        write(cascade_graphml(cascade, simulation), output)
    else:
        from casus.views.cascade_svg import cascade_svg

        write(cascade_svg(cascade, simulation), output)
