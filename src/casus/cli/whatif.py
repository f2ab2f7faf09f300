"""``casus whatif``: what each actor has said or is bound to do if something happens."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer
from rich.console import Group

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

if TYPE_CHECKING:
    from casus.reasoning.whatif import Answer

Format = Literal["text", "markdown", "json", "html", "svg"]


def command(
    question: Annotated[
        str, typer.Argument(metavar="QUESTION", help='For example "Russia invades Estonia".')
    ],
    *,
    on: Annotated[
        dt.datetime | None,
        typer.Option(
            formats=["%Y-%m-%d"],
            metavar="YYYY-MM-DD",
            help="The day of the scenario, today if not given. Later reports are left out.",
        ),
    ] = None,
    articles: Articles = None,
    ledger: LedgerPlace = None,
    form: Annotated[Format, typer.Option("--format", "-f", help="How to show it.")] = "text",
    explain: Annotated[bool, typer.Option("--explain", help="Show the steps to each reaction.")] = False,
    output: Output = None,
    model: Model = None,
    codebook: OwnCodebook = None,
    yardstick: Yardstick = "ICD 203",
) -> None:
    """Print what each actor has said or is bound by treaty to do if something happens, with the grounds.

    Without articles and ledger, only treaties answer.
    """
    from casus.reasoning.whatif import what_if

    reader = Reader(model, codebook, yardstick)
    readings, complete = load_readings(articles or (), ledger, reader)
    day = (on or dt.datetime.now()).date()
    answers = what_if(question, on=day, readings=readings, codebook=reader.load_codebook(), model=model)
    _show(answers, form, explain, output)
    if not complete:
        raise typer.Exit(1)


def _show(answers: Sequence[Answer], form: str, explain: bool, output: Path | None) -> None:
    from casus.views.answer import outline

    outlines = [outline(answer) for answer in answers]
    if form == "text":
        from casus.views.answer_text import answer_text

        show(lambda width: Group(*(answer_text(each, width, explain) for each in outlines)), output)
    elif form == "markdown":
        from casus.views.answer_markdown import answer_markdown

        write(answer_markdown(outlines, explain), output)
    elif form == "json":
        from casus.views.answer_json import answer_json

        write(answer_json(answers), output)
    elif form == "svg":
        from casus.views.answer_svg import answer_svg

        write(answer_svg(outlines), output)
    else:
        from casus.views.answer_html import answer_html

        write(answer_html(outlines, explain), output)
