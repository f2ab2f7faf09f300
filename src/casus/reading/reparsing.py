"""What all who mend spaCy's parse need: words by their label, dependents, and a word hung elsewhere."""

from __future__ import annotations

from functools import cache

import numpy as np
from spacy import attrs
from spacy.strings import get_string_id
from spacy.tokens import Doc, Token


def labelled(doc: Doc, *labels: str) -> list[Token]:
    """The tokens with one of the labels, found in the column: a look at every token costs more."""
    column = doc.to_array(attrs.DEP)
    found = np.logical_or.reduce([column == _number(label) for label in labels])
    return [doc[place] for place in found.nonzero()[0].tolist()]


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


def particle_of(verb: Token) -> Token | None:
    """The "to" of an infinitive."""
    return next((word for word in verb.children if word.tag_ == "TO" and word.dep_ == "aux"), None)


def infinitive_between(governor: Token, verb: Token) -> Token | None:
    """The infinitive that a verb above governs before a later one."""
    found = (
        word for word in governor.children if word.dep_ in {"xcomp", "ccomp", "advcl"} and word.i < verb.i
    )
    return next((word for word in found if particle_of(word) is not None), None)
