"""A parsed document as lists of plain values, one a token.

Attribution and actors ask some hundred thousand questions about the tokens of an article; a list answers some ten
times faster than a spaCy token does.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain, pairwise

from casus.parsed import Doc

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
    children: Sequence[Sequence[int]]
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
            if below := self.children[part]:
                found += [child for child in below if child > part and self.dep[child] == "conj"]
        return found

    def conjuncts(self, index: int) -> list[int]:
        """The token and what is coordinated with it after it."""
        if not self.children[index] and self.dep[index] != "conj":
            return [index]
        return [index, *(other for other in self.coordinated(index) if other > index)]

    def trimmed(self, start: int, end: int) -> tuple[int, int]:
        """The range without punctuation and blanks at its borders; quotation marks and brackets stay."""
        while start < end and self.borders[start]:
            start += 1
        while start < end and self.borders[end - 1]:
            end -= 1
        return start, end


def read_parse(doc: Doc) -> Parse:
    """The columns of a parsed document."""
    lemmas = doc.lemma_column
    borders = [0, *(sentence.end for sentence in doc.sents)]
    return Parse(
        whole=doc.text,
        offset=doc.idx_column,
        text=doc.text_column,
        lower=doc.lower_column,
        lemma=[*map(str.lower, lemmas)],
        pos=doc.pos_column,
        tag=doc.tag_column,
        dep=doc.dep_column,
        ent=doc.ent_column,
        head=doc.head_column,
        children=doc.children_column,
        left=doc.left,
        right=doc.right,
        sentence_at=[*chain.from_iterable([span] * (span[1] - span[0]) for span in pairwise(borders))],
        spaces=doc.space_column,
        punctuation=doc.punct_column,
        borders=[
            space or (mark and not quote)
            for space, mark, quote in zip(doc.space_column, doc.punct_column, doc.quote_column, strict=True)
        ],
    )
