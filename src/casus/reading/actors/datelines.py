"""Where a report was written: the place in capitals at its head ("TOKYO, Feb 3 - ")."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import takewhile

from casus.reading.actors.naming import Named
from casus.reading.columns import Parse

_LONGEST = 6


def dateline_states(parse: Parse, names: Mapping[int, Named]) -> frozenset[str]:
    """The codes of the states whose capitals head the report."""
    return frozenset(named.name.code for named in _named(parse, names) if named.name.kind == "capital")


def _named(parse: Parse, names: Mapping[int, Named]) -> Iterator[Named]:
    """The names among the words in capitals at the beginning, whatever stands between them."""
    places = range(min(_LONGEST, len(parse)))
    for index in takewhile(lambda i: parse.text[i].isupper() or not parse.text[i].isalnum(), places):
        if index in names:
            yield names[index]
