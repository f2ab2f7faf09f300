"""Page furniture: lines of a web page that are no part of its report."""

from __future__ import annotations

from functools import cache

from casus.codebook.files import read_csv


@cache
def load_furniture() -> tuple[str, ...]:
    """The words, in lower case, that open a line of page furniture."""
    return tuple(row["opening"] for row in read_csv("page_furniture.csv"))


def is_furniture(line: str) -> bool:
    """Whether a line is a link, an advertisement or a credit."""
    return line.lstrip("\"'“‘»>•-–— ").lower().startswith(load_furniture())
