"""Organisations that only their size or their members tell of: "the *32-member* alliance", "*some members* will"."""

from __future__ import annotations

import datetime as dt
from collections.abc import Container

from casus.codebook import Codebook
from casus.codebook.numbers import load_numerals
from casus.model import Actor
from casus.reading.columns import Parse

_MEMBERS = frozenset({"member", "nation", "country", "state"})
_COUNTING = frozenset(
    {"some", "several", "many", "most", "few", "a", "other", "all", "the", "its", "individual"}
)
_BEHIND = frozenset({"prep", "relcl", "acl", "appos"})


def of_size(
    token: int, kinds: Container[str], parse: Parse, codebook: Codebook, on: dt.date | None
) -> tuple[Actor, ...]:
    """The one organisation of a kind that has so many members on the day: "the *eight-member* bloc"."""
    size = next((_number(child, parse) for child in parse.children[token] if _is_size(child, parse)), None)
    if size is None:
        return ()
    found = [
        code
        for code, organisation in codebook.organisations.items()
        if organisation.kind in kinds and len(codebook.members(code, on)) == size
    ]
    return (codebook.actor(found[0]),) if len(found) == 1 else ()


def _is_size(child: int, parse: Parse) -> bool:
    hyphenated = child > 1 and parse.text[child - 1] == "-"
    return hyphenated and parse.lemma[child] in _MEMBERS and _number(child, parse) is not None


def _number(child: int, parse: Parse) -> float | None:
    word = parse.lower[child - 2]
    if word.isdigit():
        return int(word)
    numeral = load_numerals().get((word,))
    return numeral.value if numeral is not None and numeral.kind == "cardinal" else None


def only_counts(token: int, parse: Parse) -> bool:
    """Whether a plural says nothing but how many: "*some* members", not "*family* members", "members *of Hamas*"."""
    return all(
        (parse.lower[child] in _COUNTING or parse.pos[child] == "NUM")
        if child < token
        else parse.dep[child] not in _BEHIND
        for child in parse.children[token]
    )
