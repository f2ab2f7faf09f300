"""Where words of a kind stand in a document, found in its columns: a look at every token costs more than the hits."""

from __future__ import annotations

import re
from bisect import bisect_right

from casus.parsed import Attribute, Doc
from casus.parsed import Span as Slice

LOWER: Attribute = "LOWER"
LEMMA: Attribute = "LEMMA"
DEP: Attribute = "DEP"


def places_of(tokens: Doc | Slice, words: frozenset[str], *attributes: Attribute) -> list[int]:
    """Positions, from the first token, where one of the attributes (by default ``LOWER``) is one of the words."""
    if len(attributes) <= 1:
        return _places(tokens, words, attributes[0] if attributes else LOWER)
    return sorted({place for attribute in attributes for place in _places(tokens, words, attribute)})


def places_matching(tokens: Doc | Slice, pattern: re.Pattern[str]) -> list[int]:
    """Positions of the tokens in which the pattern is found; one look at the text is cheaper than one at each token."""
    doc, first, last = (
        (tokens, 0, len(tokens)) if isinstance(tokens, Doc) else (tokens.doc, tokens.start, tokens.end)
    )
    if first == last:
        return []
    offsets = doc.idx_column
    start, end = offsets[first], offsets[last - 1] + len(doc[last - 1])
    found = (match.start() for match in pattern.finditer(doc.text, start, end))
    return [*dict.fromkeys(bisect_right(offsets, start, first, last) - 1 - first for start in found)]


def _places(tokens: Doc | Slice, words: frozenset[str], attribute: Attribute) -> list[int]:
    if isinstance(tokens, Doc):
        return tokens.places_of(words, attribute)
    column = tokens.doc.column(attribute)[tokens.start : tokens.end]
    return [place for place, word in enumerate(column) if word in words]
