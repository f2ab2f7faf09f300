"""The documentation cannot drift: commands are documented and exist, and links lead somewhere."""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import typer
from typer.testing import CliRunner

from casus.cli import COMMANDS, app
from examples.refresh import refreshed

ROOT = Path(__file__).parent.parent
PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md"), ROOT / "examples" / "README.md"])
LINK = re.compile(r"(?<!!)\[[^\]]*\]\(([^)\s]+)\)")
IMAGE = re.compile(r"!\[[^\]]*\]\(([^)\s]+)\)")
CASUS = re.compile(r"^(?:    |\$ )*casus ((?:[a-z]+).*)$", re.MULTILINE)
MAKE = re.compile(r"^(?:    |\$ )*make ([a-z]+)", re.MULTILINE)


def commands(group: object, prefix: str = "") -> Iterator[tuple[str, Any]]:
    """Every command by what a user types after ``casus``, those of groups included."""
    for name, command in vars(group)["commands"].items():
        if hasattr(command, "commands"):
            yield from commands(command, f"{prefix}{name} ")
        else:
            yield f"{prefix}{name}", command


KNOWN = dict(commands(typer.main.get_command(app)))


def command_of(line: str) -> str | None:
    """The command that a documented line runs."""
    words = line.split()
    return next((name for name in (" ".join(words[:2]), words[0]) if name in KNOWN), None)


def name_of(path: Path) -> str:
    return str(path.relative_to(ROOT))


@pytest.mark.parametrize("name", KNOWN)
def test_every_command_and_option_explains_itself(name: str) -> None:
    shown = CliRunner().invoke(app, [*name.split(), "--help"])
    assert shown.exit_code == 0
    assert KNOWN[name].help
    assert all(getattr(each, "help", None) for each in KNOWN[name].params if each.name != "help")


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_is_documented(name: str) -> None:
    pages = (path.read_text(encoding="utf-8") for path in PAGES)
    assert any(f"casus {name}" in page for page in pages)


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_documented_commands_and_their_options_exist(page: Path) -> None:
    for line in CASUS.findall(page.read_text(encoding="utf-8")):
        name = command_of(line)
        assert name, line
        options = {option for each in KNOWN[name].params for option in each.opts}
        words = shlex.split(line, comments=True)
        assert {word for word in words if word.startswith("-") and len(word) > 1} <= options, line


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_documented_make_targets_exist(page: Path) -> None:
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    assert set(MAKE.findall(page.read_text(encoding="utf-8"))) <= targets


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_links_between_pages_lead_somewhere(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    for target in [*LINK.findall(text), *IMAGE.findall(text)]:
        if "://" not in target and not target.startswith("#"):
            assert (page.parent / target.partition("#")[0]).exists(), target


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_the_output_shown_is_what_the_commands_print_today(
    page: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(ROOT)
    text = page.read_text(encoding="utf-8")
    assert refreshed(text) == text, "run: python examples/refresh.py"


def test_the_python_in_the_readme_runs() -> None:
    for code in re.findall(
        r"```python\n(.*?)```", (ROOT / "README.md").read_text(encoding="utf-8"), re.DOTALL
    ):
        names: dict[str, Any] = {}
        exec(compile(code, "README.md", "exec"), names)
        assert names["reading"].commitments
