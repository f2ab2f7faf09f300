"""Every data file of the codebook can be read, and every row says where it comes from."""

from __future__ import annotations

from pathlib import Path

import pytest

from casus.codebook import checks
from casus.codebook.checks import file_problems
from casus.errors import CodebookError


def test_the_shipped_files_are_in_order() -> None:
    assert file_problems() == []


def test_all_problems_of_a_file_are_listed(monkeypatch: pytest.MonkeyPatch) -> None:
    def load() -> None:
        raise CodebookError(["fish.csv: cod: unknown sea", "fish.csv: eel: no weight"])

    monkeypatch.setattr(checks, "LOADERS", (load,))
    assert file_problems()[:2] == ["fish.csv: cod: unknown sea", "fish.csv: eel: no weight"]


def test_a_row_without_a_source_is_a_problem(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "fish.csv").write_text("name,source\ncod,a cookbook\neel,\n", encoding="utf-8")
    (tmp_path / "sea.csv").write_text("name\nNorth Sea\n", encoding="utf-8")
    (tmp_path / "lake.csv").write_text("# source: an atlas\nname\nGeneva\n", encoding="utf-8")
    monkeypatch.setattr(checks, "DATA", tmp_path)
    monkeypatch.setattr("casus.codebook.files.DATA", tmp_path)
    monkeypatch.setattr(checks, "LOADERS", ())
    assert file_problems() == [
        "fish.csv: record 2 names no source",
        "sea.csv: neither a column nor a comment names the source",
    ]
