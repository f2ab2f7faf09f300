"""Page furniture: lines of a web page that are no part of its report, and the labels that stand before one."""

from __future__ import annotations

from functools import cache
from typing import Literal, get_args

from casus.codebook.files import read_csv
from casus.errors import CodebookError

FurnitureKind = Literal["line", "label"]


@cache
def load_furniture() -> dict[FurnitureKind, tuple[str, ...]]:
    """The words of furniture by kind, in lower case. Raises ``CodebookError`` for an unknown kind."""
    table: dict[FurnitureKind, list[str]] = {kind: [] for kind in get_args(FurnitureKind)}
    for row in read_csv("page_furniture.csv"):
        if row["kind"] not in table:
            raise CodebookError([f"page_furniture.csv: {row['opening']}: unknown kind {row['kind']!r}"])
        table[row["kind"]].append(row["opening"])
    return {kind: tuple(words) for kind, words in table.items()}


def is_furniture(line: str) -> bool:
    """Whether a line is a link, an advertisement or a credit."""
    return line.lstrip("\"'“‘»>•-–— ").lower().startswith(load_furniture()["line"])


@cache
def load_labels() -> frozenset[tuple[str, ...]]:
    """The words of each label, in lower case."""
    return frozenset(tuple(words.split()) for words in load_furniture()["label"])
