"""The command line: one module a subcommand, each exporting ``command``.

The library raises, the command line translates: a ``CasusError`` becomes one clear line on standard error and
exit status 1, or 2 for wrong usage.
"""

from __future__ import annotations

import importlib
import sys
from importlib.metadata import version
from keyword import iskeyword
from typing import Annotated

import typer

from casus.cli.logs import start_logging
from casus.errors import CasusError, UsageError
from casus.views.plain import printable

app = typer.Typer(
    name="casus",
    help="Who has said they will do what, if what happens, and what they then did.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)

COMMANDS = (
    "brief", "cascade", "codebook", "evaluate", "events", "export", "import", "ledger", "obligations", "predict",
    "promises", "read", "whatif",
)  # fmt: skip
"""Subcommands in the order of ``casus --help``; each module has a ``command``, or an ``app`` of several."""

for _name in COMMANDS:
    # No module can be called by a word that Python keeps for itself.
    _module = importlib.import_module(f"casus.cli.{_name}{'_' if iskeyword(_name) else ''}")
    if hasattr(_module, "app"):
        app.add_typer(_module.app, name=_name)
    else:
        app.command(_name)(_module.command)


def _show_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"casus {version('casus')}")
        raise typer.Exit


@app.callback()
def options(
    show_version: Annotated[
        bool, typer.Option("--version", callback=_show_version, is_eager=True, help="Print the version.")
    ] = False,
    verbose: Annotated[bool, typer.Option("--verbose", help="Log what is done, on standard error.")] = False,
    log_json: Annotated[bool, typer.Option("--log-json", help="The same as JSON lines.")] = False,
) -> None:
    """Options of every command."""
    start_logging(verbose=verbose, as_json=log_json)


def main() -> None:
    """Run the command line; the entry point of ``casus``."""
    try:
        app()
    except UsageError as error:
        sys.exit(_complain(error, 2))
    except CasusError as error:
        sys.exit(_complain(error, 1))


def _complain(error: CasusError, status: int) -> int:
    typer.echo(f"casus: {printable(str(error), single_line=True)}", err=True)
    return status
