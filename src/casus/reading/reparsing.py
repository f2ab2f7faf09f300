"""What all who mend spaCy's parse need: words by their label, dependents, and a word hung elsewhere."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

import numpy as np
from numpy.typing import NDArray
from spacy import attrs
from spacy.strings import get_string_id
from spacy.tokens import Doc, Token

_NO_WORDS: frozenset[str] = frozenset()


def labelled(
    doc: Doc,
    *labels: str,
    words: frozenset[str] = _NO_WORDS,
    tags: frozenset[str] = _NO_WORDS,
    poses: frozenset[str] = _NO_WORDS,
) -> list[Token]:
    """The tokens with one of the labels and, if any are given, one of the words, tags or parts of speech.

    They are found in columns, as making a token and asking it costs more: what can be asked here is not left for later.
    """
    pairs = ((attrs.LOWER, words), (attrs.TAG, tags), (attrs.POS, poses))
    asked = {attribute: values for attribute, values in pairs if values}
    columns = np.asarray(doc.to_array([attrs.DEP, *asked])).reshape(len(doc), 1 + len(asked)).T
    found = _is_one_of(columns[0], labels)
    if asked:
        found &= np.logical_or.reduce([*map(_is_one_of, columns[1:], asked.values())])
    return [doc[place] for place in found.nonzero()[0].tolist()]


def _is_one_of(column: NDArray[np.uint64], words: Iterable[str]) -> NDArray[np.bool_]:
    found = np.zeros(len(column), np.bool_)
    for word in words:
        found |= column == _number(word)
    return found


@cache
def _number(word: str) -> np.uint64:
    """spaCy's number of a word, the same in every vocabulary."""
    return np.uint64(get_string_id(word))


def dependent(token: Token, *labels: str) -> Token | None:
    """The first dependent with one of the labels."""
    return next((word for word in token.children if word.dep_ in labels), None)


def hang(token: Token, head: Token, label: str) -> None:
    """Make a token the dependent of another, with that label."""
    token.head = head
    token.dep_ = label
