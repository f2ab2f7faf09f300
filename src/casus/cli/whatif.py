"""``casus whatif``: what each actor has said or is bound to do if something happens."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.console import Group

from casus.cli.showing import Format, load_readings, show, write

if TYPE_CHECKING:
    from casus.reasoning.whatif import Answer


def command(
    question: Annotated[str, typer.Argument(help='For example "Russia invades Estonia".')],
    *,
    on: Annotated[
        dt.datetime | None,
        typer.Option(
            formats=["%Y-%m-%d"],
            help="The day of the scenario, today if not given. Later reports are left out.",
        ),
    ] = None,
    articles: Annotated[
        list[str] | None, typer.Option(metavar="FILE", help="A report to answer from; may be given again.")
    ] = None,
    ledger: Annotated[str | None, typer.Option(help="The ledger (file or URL) to answer from.")] = None,
    form: Annotated[Format, typer.Option("--format", "-f", help="How to show it.")] = "text",
    explain: Annotated[bool, typer.Option("--explain", help="Show the steps to each reaction.")] = False,
    output: Annotated[
        Path | None, typer.Option("--output", "-o", help="Write to this file and not to the terminal.")
    ] = None,
) -> None:
    """Print what each actor has said or is bound by treaty to do if something happens, with the grounds.

    Without articles and ledger, only treaties answer.
    """
    from casus.codebook import load
    from casus.reasoning.whatif import what_if

    readings, complete = load_readings(articles or (), ledger)
    answers = what_if(question, on=(on or dt.datetime.now()).date(), readings=readings, codebook=load())
    _show(answers, form, explain, output)
    if not complete:
        raise typer.Exit(1)


def _show(answers: Sequence[Answer], form: Format, explain: bool, output: Path | None) -> None:
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
    else:
        from casus.views.answer_html import answer_html

        write(answer_html(outlines, explain), output)
