"""What the reading of attributions asks about a whole document, counted once: quotations, sentences,
paragraphs, turns."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import accumulate, pairwise

from spacy.tokens import Doc, Token

from casus.reading.attribution_spans import is_border
from casus.reading.quotation import Quotation

NOMINAL = frozenset({"NOUN", "PROPN", "PRON"})
_LONGEST_LABEL = 6


@dataclass(frozen=True, slots=True)
class Layout:
    """Lists run over the tokens; ``quoted``, ``verbs``, ``commas`` and ``relatives`` count the tokens of that
    kind before each place, so that those in ``[start, end)`` are ``counts[end] - counts[start]``."""

    quotations: tuple[Quotation, ...]
    quotation_at: list[int]
    """For each token, the number of the quotation in double marks it stands in, or -1."""
    sentence_at: list[tuple[int, int]]
    paragraph_at: list[tuple[int, int]]
    quoted: list[int]
    verbs: list[int]
    commas: list[int]
    relatives: list[int]
    nominals: list[int]
    """The tokens that may head the phrase of a source, in order."""
    borders: list[bool]
    """Whether a token is a blank or punctuation that no span begins or ends with."""
    opened: dict[int, int]
    """For each closing bracket, the token that opens it."""
    labels: dict[int, str]
    """For each colon after the first few words of a paragraph, these words, as in the turns of an
    interview."""

    def trim(self, start: int, end: int) -> tuple[int, int]:
        """The range without punctuation and blanks at its borders; a bracket that it opens stays closed."""
        while start < end and self.borders[start]:
            start += 1
        while start < end and self.borders[end - 1] and self.opened.get(end - 1, -1) < start:
            end -= 1
        return start, end

    @property
    def title_end(self) -> int:
        """End of the first sentence, in tokens."""
        return self.sentence_at[0][1] if self.sentence_at else 0


def lay_out(doc: Doc, quotations: tuple[Quotation, ...]) -> Layout:
    """The document's layout."""
    at = [-1] * len(doc)
    for number, quotation in enumerate(quotations):
        if not quotation.single:
            at[quotation.start : quotation.end] = [number] * (quotation.end - quotation.start)
    paragraphs = _paragraphs(doc)
    return Layout(
        quotations=quotations,
        quotation_at=at,
        sentence_at=[(sentence.start, sentence.end) for sentence in doc.sents for _ in range(len(sentence))],
        paragraph_at=[border for border in paragraphs for _ in range(border[1] - border[0])],
        quoted=_counts(number >= 0 for number in at),
        verbs=_counts(token.pos_ in {"VERB", "AUX"} for token in doc),
        commas=_counts(token.text == "," for token in doc),
        relatives=_counts(token.dep_ == "relcl" for token in doc),
        nominals=[token.i for token in doc if _may_head_phrase(token)],
        borders=[is_border(token) for token in doc],
        opened=_brackets(doc),
        labels=_labels(doc, paragraphs),
    )


def _counts(marks: Iterable[bool]) -> list[int]:
    return list(accumulate(marks, initial=0))


def _paragraphs(doc: Doc) -> list[tuple[int, int]]:
    """Token ranges that cover the document, each ending after a line break."""
    borders = [0, *(token.i + 1 for token in doc if token.is_space and "\n" in token.text), len(doc)]
    return [(start, end) for start, end in pairwise(borders) if start < end]


def _brackets(doc: Doc) -> dict[int, int]:
    """Round brackets in pairs, innermost first; a new paragraph closes all."""
    pairs: dict[int, int] = {}
    waiting: list[int] = []
    for token in doc:
        if token.text == "(":
            waiting.append(token.i)
        elif token.text == ")" and waiting:
            pairs[token.i] = waiting.pop()
        elif "\n" in token.text:
            waiting.clear()
    return pairs


def _labels(doc: Doc, paragraphs: list[tuple[int, int]]) -> dict[int, str]:
    found = {}
    for start, end in paragraphs:
        for index in range(start + 1, min(start + _LONGEST_LABEL, end)):
            if doc[index].text == ":":
                found[index] = doc[start:index].text
                break
    return found


def _may_head_phrase(token: Token) -> bool:
    label = token.dep_
    if label in {"compound", "nmod"} and token.head.i > token.i:
        return False
    return token.pos_ in NOMINAL or label in {"nsubj", "nsubjpass", "agent"} or token.tag_ in {"WDT", "WP"}
