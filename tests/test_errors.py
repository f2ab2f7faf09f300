"""Errors of Casus are caught as one, and pass between processes."""

import pickle

import pytest

from casus.errors import CasusError, CodebookError, LedgerError, ModelError, SourceError, UsageError


@pytest.mark.parametrize(
    "error",
    [
        CodebookError(["states.csv: record 3 has no code", "states.csv: record 4 has no name"]),
        LedgerError("casus.db: database is locked"),
        ModelError("no language model"),
        SourceError("wire.jsonl:3", "not JSON"),
        UsageError("unknown format"),
    ],
    ids=lambda error: type(error).__name__,
)
def test_an_error_passes_between_processes_whole(error: CasusError) -> None:
    passed = pickle.loads(pickle.dumps(error))
    assert type(passed) is type(error)
    assert str(passed) == str(error)
    assert vars(passed) == vars(error)


def test_a_source_error_is_one_line_with_place_and_reason() -> None:
    assert str(SourceError("wire.jsonl:3", "not JSON")) == "wire.jsonl:3: not JSON"
