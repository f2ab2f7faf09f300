"""The command line, run in this process."""

import io
import sys

import pytest

from casus.cli import main
from tests.cli.running import Casus, Outcome


@pytest.fixture
def casus(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Casus:
    """Runs ``casus`` with these arguments and, on standard input, these bytes."""

    def run(*arguments: object, stdin: bytes = b"") -> Outcome:
        monkeypatch.setattr(sys, "argv", ["casus", *map(str, arguments)])
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin)))
        status: object = 0
        try:
            main()
        except SystemExit as end:
            status = end.code
        written = capsys.readouterr()
        return Outcome(int(str(status or 0)), written.out, written.err)

    return run
