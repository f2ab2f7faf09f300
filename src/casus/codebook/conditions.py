"""The words that open a condition: "if", "unless", "in the event of", "without"."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Literal, cast, get_args

from casus.codebook.files import read_csv
from casus.errors import CodebookError
from casus.model import Sense

MarkerSyntax = Literal["clause", "phrase"]


@dataclass(frozen=True, slots=True)
class ConditionMarker:
    """Words that open a condition. ``hypothetical`` ones do so only before what has not happened."""

    words: tuple[str, ...]
    sense: Sense
    syntax: MarkerSyntax
    hypothetical: bool


@cache
def load_condition_markers() -> dict[str, tuple[ConditionMarker, ...]]:
    """Markers by their first word, the longest first. Raises ``CodebookError`` for an unknown sense or syntax."""
    table: dict[str, list[ConditionMarker]] = {}
    errors = []
    for row in read_csv("condition_markers.csv"):
        if row["sense"] not in get_args(Sense) or row["syntax"] not in get_args(MarkerSyntax):
            errors.append(f"condition_markers.csv: {row['marker']}: unknown sense or syntax")
            continue
        words = tuple(row["marker"].split())
        marker = ConditionMarker(
            words,
            cast(Sense, row["sense"]),
            cast(MarkerSyntax, row["syntax"]),
            row["hypothetical"] == "context",
        )
        table.setdefault(words[0], []).append(marker)
    if errors:
        raise CodebookError(errors)
    return {first: tuple(sorted(found, key=lambda m: -len(m.words))) for first, found in table.items()}
