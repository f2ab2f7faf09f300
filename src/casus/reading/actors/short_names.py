"""Short names that a report gives itself: "the Philippine Coast Guard (*PCG*) … the *PCG* said".

The letters of the short name are those that the words of the long one begin with, unless the long one is a name that
is known: "the Free Aceh Movement (*GAM*)".
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from casus.reading.actors.naming import Named
from casus.reading.attribution.spans import root_in
from casus.reading.columns import Parse

SHORT_NAME = re.compile(r"[A-Z][A-Z0-9]*(?:-?[A-Z0-9]+)+")
_INTRODUCED = re.compile(rf"(?P<before>\(|, or )(?P<short>{SHORT_NAME.pattern})(?=[),])")
_SMALL = frozenset({"of", "for", "the", "and", "in", "on", "'s", "’s", "-", "to"})
"""Words of long names that need give no letter to the short one."""

_BODIES = frozenset({"group", "organisation"})
"""Kinds of names that have a short name in another language; behind a town stands who reports."""


def short_names(parse: Parse, names: Mapping[int, Named]) -> dict[int, int]:
    """The head of the long name for each later token that is its short name; ``names`` are those that are known."""
    found: dict[int, int] = {}
    for introduced in _INTRODUCED.finditer(parse.whole):
        short = introduced["short"]
        end, _ = parse.tokens_between(introduced.start("before"), introduced.start("short"))
        start = _start_of_long_name(parse, end, short)
        known = names.get(end - 1) if introduced["before"] == "(" else None
        if start is not None:
            head = root_in(parse, (start, end))
        elif known is not None and known.end == end and known.name.kind in _BODIES:
            head = known.head
        else:
            continue
        for again in re.compile(rf"\b{short}\b").finditer(parse.whole, introduced.end()):
            first, last = parse.tokens_between(*again.span())
            if last == first + 1:
                found.setdefault(first, head)
    return found


def _start_of_long_name(parse: Parse, end: int, short: str) -> int | None:
    """Where the words before ``end`` begin whose first letters make the short name."""
    letters = [letter for letter in short if letter.isalpha()]
    index = end
    while letters and index > 0:
        index -= 1
        if parse.text[index][:1].upper() == letters[-1]:
            letters.pop()
        elif parse.lower[index] not in _SMALL:
            return None
    return index if not letters else None
