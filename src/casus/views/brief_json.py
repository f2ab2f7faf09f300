"""The brief as JSON: the nouns with their offsets, for the next program in the pipe."""

from __future__ import annotations

import datetime as dt
import json
from dataclasses import asdict
from typing import Any

from casus.views.brief import Brief, Statement
from casus.views.phrases import doubts


def brief_json(brief: Brief) -> str:
    """The brief as one JSON object with ``documents``, ``statements``, ``figures`` and ``disagreements``."""
    return to_json(
        {
            "documents": [asdict(document) for document in brief.documents],
            "statements": [_statement(statement) for statement in brief.statements],
            "figures": [
                {
                    "document": figure.document.id,
                    "sentence": asdict(figure.sentence),
                    **asdict(figure.quantity),
                }
                for figure in brief.figures
            ],
            "disagreements": [
                {"first": clash.first.number, "second": clash.second.number, "reason": clash.reason}
                for clash in brief.disagreements
            ],
        }
    )


def to_json(value: dict[str, Any]) -> str:
    """The value as JSON text, dates in ISO 8601."""
    return json.dumps(value, ensure_ascii=False, indent=2, default=_encode)


def _statement(statement: Statement) -> dict[str, Any]:
    return {
        "number": statement.number,
        "document": statement.document.id,
        **asdict(statement.commitment),
        "deed": asdict(statement.deed) if statement.deed else None,
        "doubts": list(doubts(statement.commitment)),
    }


def _encode(value: object) -> str:
    if isinstance(value, dt.date):
        return value.isoformat()
    raise TypeError(f"{type(value).__name__} cannot be written as JSON")
