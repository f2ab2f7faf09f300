"""What all who mend spaCy's parse need: words by their label, dependents, and a word hung elsewhere."""

from __future__ import annotations

import numpy as np
from spacy.tokens import Doc, Token


def labelled(doc: Doc, *labels: str) -> list[Token]:
    """The tokens with one of the labels, found in the column: a look at every token costs more."""
    column = doc.to_array("DEP")
    found = [column == doc.vocab.strings[label] for label in labels]
    return [doc[int(place)] for place in np.flatnonzero(np.logical_or.reduce(found))]


def dependent(token: Token, *labels: str) -> Token | None:
    """The first dependent with one of the labels."""
    return next((word for word in token.children if word.dep_ in labels), None)


def hang(token: Token, head: Token, label: str) -> None:
    """Make a token the dependent of another, with that label."""
    token.head = head
    token.dep_ = label
