"""The exceptions of Casus.

    CasusError
    ├── UsageError          the call makes no sense: unknown task, unreadable question       (exit status 2)
    ├── CodebookError       a data file breaks its schema or names an unknown code
    ├── SourceError         a file or a record in it cannot be read
    ├── ModelError          the language model is missing or lacks a component
    └── LedgerError         the ledger cannot be opened, read or written

Each message is one line: what happened, where (file and record), and what would be right. The library raises;
the command line prints the message and exits with 1, or 2 for wrong usage.
"""

from __future__ import annotations


class CasusError(Exception):
    """Anything Casus reports to its user."""


class UsageError(CasusError):
    """The call makes no sense as it stands."""


class CodebookError(CasusError):
    """A data file of the codebook breaks its schema. ``errors`` lists every problem found in it."""

    def __init__(self, errors: list[str]) -> None:
        """Collect all problems of a file, one line each."""
        self.errors = errors
        super().__init__("; ".join(errors))

    def __reduce__(self) -> tuple[type[CodebookError], tuple[list[str]]]:
        """Pass from one process to another whole."""
        return type(self), (self.errors,)


class SourceError(CasusError):
    """A file, or one record of it, cannot be read. ``where`` names the file and the record."""

    def __init__(self, where: str, reason: str) -> None:
        """Say where and why."""
        self.where = where
        self.reason = reason
        super().__init__(f"{where}: {reason}")

    def __reduce__(self) -> tuple[type[SourceError], tuple[str, str]]:
        """Pass from one process to another whole."""
        return type(self), (self.where, self.reason)


class ModelError(CasusError):
    """The language model is missing or lacks what the reading needs."""


class LedgerError(CasusError):
    """The ledger cannot be opened, read or written."""
