"""Where words of a kind stand in a document, found in its columns: a look at every token costs more than the hits."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import Literal

import numpy as np
from numpy.typing import NDArray
from spacy.strings import StringStore
from spacy.tokens import Doc
from spacy.tokens import Span as Slice

Attribute = Literal["LOWER", "LEMMA", "DEP", "SHAPE"]
LOWER: Attribute = "LOWER"
LEMMA: Attribute = "LEMMA"
DEP: Attribute = "DEP"


def places_of(tokens: Doc | Slice, words: frozenset[str], *attributes: Attribute) -> list[int]:
    """Positions, from the first token, where one of the attributes (by default ``LOWER``) is one of the words."""
    if not len(tokens):
        return []
    wanted = _hashes(words)
    found: set[int] = set()
    for attribute in attributes or (LOWER,):
        column = _column(tokens, attribute).tolist()
        found.update(place for place, number in enumerate(column) if number in wanted)
    return sorted(found)


def places_shaped(tokens: Doc | Slice, fits: Callable[[str], bool]) -> list[int]:
    """Positions of the tokens whose shape (spaCy's "Xxxx", "dd") fits."""
    if not len(tokens):
        return []
    shapes, numbers = np.unique(_column(tokens, "SHAPE"), return_inverse=True)
    strings = tokens.vocab.strings
    fitting = np.array([fits(strings[int(shape)]) for shape in shapes])
    return [int(place) for place in np.flatnonzero(fitting[numbers])]


def _column(tokens: Doc | Slice, attribute: Attribute) -> NDArray[np.uint64]:
    doc = tokens if isinstance(tokens, Doc) else tokens.as_doc()
    column: NDArray[np.uint64] = np.ravel(doc.to_array([attribute]))
    return column


@cache
def _hashes(words: frozenset[str]) -> frozenset[int]:
    """As spaCy numbers strings: its own symbols first, then by hash."""
    numbers = StringStore()
    return frozenset(numbers[word] for word in words)
