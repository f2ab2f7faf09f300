"""``casus brief``: who said they will, will not, may do and demand what, each with its sentence."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from casus.cli.reader import Reader
from casus.cli.showing import (
    Form,
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
from casus.views.brief import Brief, make_brief


def command(
    files: Annotated[
        list[str] | None,
        typer.Argument(metavar="FILE", help="Reports or folders to read; - for standard input."),
    ] = None,
    *,
    ledger: LedgerPlace = None,
    form: Form = "text",
    output: Output = None,
    model: Model = None,
    codebook: OwnCodebook = None,
    yardstick: Yardstick = "ICD 203",
) -> None:
    """Print who said they will, will not, may do and demand what, with the sentences they rest on."""
    if bool(files) == (ledger is not None):
        raise UsageError("name the files to read, or a ledger with --ledger, but not both")
    readings, complete = load_readings(files or (), ledger, Reader(model, codebook, yardstick))
    if readings:
        _show(make_brief(readings), form, output)
    if not complete:
        raise typer.Exit(1)


def _show(brief: Brief, form: str, output: Path | None) -> None:
    if form == "text":
        from casus.views.brief_text import brief_text

        show(lambda width: brief_text(brief, width), output)
    elif form == "markdown":
        from casus.views.brief_markdown import brief_markdown

        write(brief_markdown(brief), output)
    elif form == "json":
        from casus.views.brief_json import brief_json

        write(brief_json(brief), output)
    else:
        from casus.views.brief_html import brief_html

        write(brief_html(brief), output)
