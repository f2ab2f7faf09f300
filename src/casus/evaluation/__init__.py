"""Measured quality: one module a task, each with ``predict`` and ``score``.

``predict(records, articles)`` takes gold records with their answers taken out, or corpus records, and yields one
prediction a record; ``score(gold, predictions)`` gives the figures as a nested mapping of names to numbers. The
formats are those of the development sets' guides; the figures agree with the scorers that come with them.
"""

from __future__ import annotations

import gzip
import importlib
import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, Protocol, cast

from casus.errors import SourceError, UsageError

TASKS = (
    "attribution",
    "events",
    "actors",
    "coreference",
    "conditionals",
    "commitments",
    "whatif",
    "obligations",
)

Record = dict[str, Any]
"""One JSON object of a development set or a prediction."""


class Task(Protocol):
    """What a task's module offers."""

    def predict(self, records: Iterable[Record], articles: Iterable[Record] = ()) -> Iterator[Record]:
        """One prediction for each record, in order."""

    def score(self, gold: Iterable[Record], predictions: Iterable[Record]) -> dict[str, Any]:
        """The figures, as a nested mapping of names to numbers."""


def find_task(name: str) -> Task:
    """The module of the task called ``name``. Raises ``UsageError`` for an unknown one or one not yet there."""
    if name not in TASKS:
        raise UsageError(f"unknown task {name!r}; the tasks are {', '.join(TASKS)}")
    try:
        return cast(Task, importlib.import_module(f"casus.evaluation.{name}"))
    except ModuleNotFoundError as error:
        raise UsageError(f"task {name!r} is not available yet") from error


def read_records(path: Path) -> Iterator[Record]:
    """The records of a JSONL file, gzipped or not. Raises ``SourceError`` naming the line that is no JSON object."""
    open_text = gzip.open if path.suffix == ".gz" else open
    try:
        with open_text(path, "rt", encoding="utf-8") as lines:
            for number, line in enumerate(lines, 1):
                if line.strip():
                    yield _parse(line, f"{path}:{number}")
    except (OSError, UnicodeDecodeError) as error:
        raise SourceError(str(path), str(error)) from error


def _parse(line: str, where: str) -> Record:
    try:
        record = json.loads(line)
    except ValueError as error:
        raise SourceError(where, f"not JSON ({error})") from error
    if not isinstance(record, dict) or "id" not in record:
        raise SourceError(where, "not a JSON object with an id")
    return record
