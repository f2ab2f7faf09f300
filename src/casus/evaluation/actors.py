"""Actors: a phrase in, its country and PLOVER sector out; accuracy by field, with and without a code to
find.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from casus.codebook import load
from casus.evaluation import Record
from casus.reading.actors.phrase_coding import code_phrase

UNDATED = dt.date(2022, 7, 1)
"""The day meant where a record gives none (the development set's guide: mid-2022)."""

NO_CODE = frozenset({"", "UNK", "JNK", None})


def predict(records: Iterable[Record], *, codebook: Iterable[Path] = (), **_: object) -> Iterator[Record]:
    """One ``{"id", "country", "sector"}`` a phrase; ``codebook`` lists the user's own files."""
    book = load(*codebook)
    for record in records:
        on = dt.date.fromisoformat(record["date"]) if record.get("date") else UNDATED
        actor = code_phrase(record["phrase"], record.get("context"), on, book)
        yield {"id": record["id"], "country": actor.country or "", "sector": actor.sector or ""}


def score(gold: Iterable[Record], predictions: Iterable[Record]) -> dict[str, Any]:
    """Accuracy of country and sector over the fields a record asserts; a list in the gold means any of its
    values.
    """
    answers = {prediction["id"]: prediction for prediction in predictions}
    records = list(gold)
    right_by_id: dict[str, list[bool]] = {}
    figures: dict[str, Any] = {}
    for name in ("country", "sector"):
        outcomes = []
        for record in records:
            outcome = _judge(record, answers.get(record["id"], {}), name)
            if outcome is not None:
                outcomes.append(outcome)
                right_by_id.setdefault(record["id"], []).append(outcome[0])
        figures[name] = _summary(outcomes)
    whole = [all(each) for each in right_by_id.values()]
    figures["every asserted field right"] = {"accuracy": _ratio(whole), "records": len(whole)}
    return figures


def _judge(record: Record, answer: Record, name: str) -> tuple[bool, bool] | None:
    """Whether the field is right and whether there is a code to find; ``None`` when nothing is asserted."""
    given = _code(answer.get(name))
    if name in record:
        values = record[name] if isinstance(record[name], list) else [record[name]]
        allowed = {_code(value) for value in values}
        return given in allowed, any(allowed)
    if f"not_{name}" in record:
        return given != record[f"not_{name}"], False
    return None


def _code(value: str | None) -> str | None:
    return None if value in NO_CODE else value


def _summary(outcomes: list[tuple[bool, bool]]) -> dict[str, Any]:
    coded = [right for right, has_code in outcomes if has_code]
    empty = [right for right, has_code in outcomes if not has_code]
    return {
        "accuracy": _ratio([right for right, _ in outcomes]),
        "records": len(outcomes),
        "with a code": _ratio(coded),
        "records with a code": len(coded),
        "without a code": _ratio(empty),
        "records without": len(empty),
    }


def _ratio(outcomes: list[bool]) -> float:
    return sum(outcomes) / len(outcomes) if outcomes else 0.0
