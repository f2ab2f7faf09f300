"""A parsed document as lists of plain values, one a token.

Attribution and actors ask some hundred thousand questions about the tokens of an article; a list answers some ten
times faster than a spaCy token does.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray
from spacy import attrs
from spacy.tokens import Doc

_NAMES = (attrs.ORTH, attrs.LEMMA, attrs.POS, attrs.TAG, attrs.DEP, attrs.ENT_TYPE)
_NUMBERS = (attrs.IDX, attrs.HEAD, attrs.SENT_START, attrs.IS_SPACE, attrs.IS_PUNCT, attrs.IS_QUOTE)
_STRINGS: dict[int, str] = {}
_ROOM = 1 << 17
NOMINAL = frozenset({"NOUN", "PROPN", "PRON"})
VERBAL = frozenset({"VERB", "AUX"})


@dataclass(frozen=True, slots=True)
class Parse:
    """The columns of a document. Lemmas stand in small letters."""

    whole: str
    """The document's text."""
    offset: list[int]
    """Where each token begins, in characters."""
    text: list[str]
    lower: list[str]
    lemma: list[str]
    pos: list[str]
    tag: list[str]
    dep: list[str]
    ent: list[str]
    head: list[int]
    """Each token's governor; a root is its own."""
    children: list[Sequence[int]]
    left: list[int]
    """The first token that a token governs, over any number of steps, itself included."""
    right: list[int]
    """One past the last of them."""
    sentence_at: list[tuple[int, int]]
    spaces: list[bool]
    punctuation: list[bool]
    borders: list[bool]
    """Whether a token is a blank or punctuation that no span begins or ends with."""

    def __len__(self) -> int:
        """The number of tokens."""
        return len(self.text)

    def tokens_between(self, start: int, end: int) -> tuple[int, int]:
        """The tokens that the characters ``[start, end)`` touch."""
        return bisect_right(self.offset, start) - 1, bisect_left(self.offset, end)

    def characters(self, start: int, end: int) -> tuple[int, int]:
        """The characters that the tokens ``[start, end)``, one or more, cover."""
        return self.offset[start], self.offset[end - 1] + len(self.text[end - 1])

    def written(self, start: int, end: int) -> str:
        """The text of the tokens ``[start, end)``, one or more."""
        return self.whole[self.offset[start] : self.offset[end - 1] + len(self.text[end - 1])]

    def child(self, index: int, labels: frozenset[str]) -> int | None:
        """The first dependent with one of the labels."""
        for child in self.children[index]:
            if self.dep[child] in labels:
                return child
        return None

    def children_as(self, index: int, labels: frozenset[str]) -> list[int]:
        """The dependents with one of the labels."""
        return [child for child in self.children[index] if self.dep[child] in labels]

    def has_child(self, index: int, words: frozenset[str]) -> bool:
        """Whether one of the dependents is one of the words, which stand in small letters."""
        return any(self.lower[child] in words for child in self.children[index])

    def coordinated(self, index: int) -> list[int]:
        """The token and all that it is coordinated with, the first before those that hang on it."""
        while self.dep[index] == "conj" and self.head[index] != index:
            index = self.head[index]
        found = [index]
        for part in found:
            found += [child for child in self.children[part] if child > part and self.dep[child] == "conj"]
        return found

    def conjuncts(self, index: int) -> list[int]:
        """The token and what is coordinated with it after it."""
        return [index, *(other for other in self.coordinated(index) if other > index)]

    def trimmed(self, start: int, end: int) -> tuple[int, int]:
        """The range without punctuation and blanks at its borders; quotation marks and brackets stay."""
        while start < end and self.borders[start]:
            start += 1
        while start < end and self.borders[end - 1]:
            end -= 1
        return start, end


def read_parse(doc: Doc, text: str | None = None) -> Parse:
    """The columns of a parsed document. ``text`` is the document's, which costs time to put together again."""
    orth, lemma, pos, tag, dep, ent = _columns(doc, _NAMES).tolist()
    offset, distance, starts, spaces, punctuation, quotes = _columns(doc, _NUMBERS).astype(np.int64)
    words, lemmas = _named(doc, orth), _named(doc, lemma)
    head = (np.arange(len(doc)) + distance).tolist()
    children = _children(head)
    left, right = _edges(head, children)
    return Parse(
        whole=doc.text if text is None else text,
        offset=offset.tolist(),
        text=words,
        lower=[*map(str.lower, words)],
        lemma=[*map(str.lower, lemmas)],
        pos=_named(doc, pos),
        tag=_named(doc, tag),
        dep=_named(doc, dep),
        ent=_named(doc, ent),
        head=head,
        children=children,
        left=left,
        right=right,
        sentence_at=_sentences(starts),
        spaces=(spaces > 0).tolist(),
        punctuation=(punctuation > 0).tolist(),
        borders=((spaces > 0) | (punctuation > quotes)).tolist(),
    )


def _columns(doc: Doc, attributes: tuple[int, ...]) -> NDArray[np.uint64]:
    return np.asarray(doc.to_array(list(attributes))).reshape(len(doc), len(attributes)).T


def _named(doc: Doc, column: list[int]) -> list[str]:
    """The strings that spaCy's numbers stand for; a number is the same string's hash in every vocabulary."""
    try:
        return [*map(_STRINGS.__getitem__, column)]
    except KeyError:
        if len(_STRINGS) + len(column) > _ROOM:
            _STRINGS.clear()
        _STRINGS.update((number, doc.vocab.strings[number]) for number in set(column).difference(_STRINGS))
        return [*map(_STRINGS.__getitem__, column)]


def _children(head: list[int]) -> list[Sequence[int]]:
    """Each token's dependents. Most have none and share one empty tuple, which spares the garbage collector."""
    children: list[Sequence[int]] = [()] * len(head)
    found: defaultdict[int, list[int]] = defaultdict(list)
    for index, governor in enumerate(head):
        if governor != index:
            found[governor].append(index)
    for governor, dependents in found.items():
        children[governor] = dependents
    return children


def _edges(head: list[int], children: list[Sequence[int]]) -> tuple[list[int], list[int]]:
    """The borders of every subtree, from the leaves up."""
    left, right = list(range(len(head))), list(range(1, len(head) + 1))
    downwards = [index for index, governor in enumerate(head) if governor == index]
    for index in downwards:
        downwards += children[index]
    for index in reversed(downwards):
        governor = head[index]
        if left[index] < left[governor]:  # noqa: PLR1730 (a call of min at every token costs more)
            left[governor] = left[index]
        if right[index] > right[governor]:  # noqa: PLR1730
            right[governor] = right[index]
    return left, right


def _sentences(starts: NDArray[np.int64]) -> list[tuple[int, int]]:
    """For each token, the sentence it stands in."""
    borders = [0, *(int(index) for index in np.flatnonzero(starts == 1) if index), len(starts)]
    return [span for span in pairwise(borders) for _ in range(span[1] - span[0])]
