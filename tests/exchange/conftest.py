"""What the tests of exchange formats share."""

from pathlib import Path

import pytest


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder for the files of one module's tests."""
    return tmp_path_factory.mktemp("exchange")
