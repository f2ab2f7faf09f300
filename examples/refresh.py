"""Run the commands whose output the documentation shows, and put what they print today in its place.

A page shows the output of a command in a block of text under a comment ``<!-- $ casus brief … -->``. Run
``python examples/refresh.py`` in the project's root; ``tests/test_docs.py`` fails when a page is out of date.
"""

from __future__ import annotations

import re
import shlex
from pathlib import Path

from typer.testing import CliRunner

from casus.cli import app

ROOT = Path(__file__).parent.parent
BLOCK = re.compile(
    r"(?P<opening><!-- \$ casus (?P<command>[^\n]+) -->\n```text\n).*?(?P<closing>```\n)", re.DOTALL
)


def refreshed(page: str) -> str:
    """The page with the present output of every command it shows. Commands run in the working folder."""
    return BLOCK.sub(_run, page)


def _run(block: re.Match[str]) -> str:
    run = CliRunner().invoke(app, shlex.split(block["command"]), catch_exceptions=False)
    return f"{block['opening']}{run.stdout}{block['closing']}"


if __name__ == "__main__":
    for path in sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")]):
        before = path.read_text(encoding="utf-8")
        if (after := refreshed(before)) != before:
            path.write_text(after, encoding="utf-8")
