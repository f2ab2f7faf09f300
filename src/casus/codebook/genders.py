"""Whether a person is "he" or "she" in reports: by first name, by title, or by name where the first does not tell.

The facts are in ``data/genders.csv``. First names used for both are not in it, so that nothing is concluded from them.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import Literal

from casus.codebook.files import read_csv
from casus.codebook.wordings import fold
from casus.errors import CodebookError

Gender = Literal["f", "m"]


@cache
def load_genders() -> dict[str, dict[str, Gender]]:
    """Genders by folded word, a table for each kind: given, full, title.

    Raises ``CodebookError`` for an unknown kind or gender, or a word given twice.
    """
    table: dict[str, dict[str, Gender]] = {"given": {}, "full": {}, "title": {}}
    errors = []
    for row in read_csv("genders.csv"):
        words, word = table.get(row["kind"]), fold(row["word"])
        if words is None or row["gender"] not in {"f", "m"}:
            errors.append(f"genders.csv: {row['word']}: kind {row['kind']!r} or gender {row['gender']!r}")
        elif words.setdefault(word, "f" if row["gender"] == "f" else "m") != row["gender"]:
            errors.append(f"genders.csv: {row['word']}: both f and m")
    if errors:
        raise CodebookError(errors)
    return table


def gender_of(name: str | None, titles: Iterable[str] = ()) -> Gender | None:
    """The gender of a person by the titles beside his name, else by the name; ``None`` when neither tells."""
    table = load_genders()
    found = {table["title"][title] for title in titles if title in table["title"]}
    if len(found) == 1:
        return found.pop()
    if name is None:
        return None
    whole = fold(name)
    known = table["full"].get(whole)
    if known is not None or " " not in whole:
        return known
    first, _, _ = name.partition(" ")
    return table["given"].get(fold(first)) or table["given"].get(fold(first.partition("-")[0]))
