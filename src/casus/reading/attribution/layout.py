"""What the reading of attributions asks about a whole document, counted once: quotations, paragraphs, turns."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import accumulate, pairwise

from casus.parsed import Doc
from casus.reading.attribution.quotation import Quotation, find_quotations
from casus.reading.columns import NOMINAL, VERBAL, Parse, read_parse

_LONGEST_LABEL = 6
_MODIFIERS = frozenset({"compound", "nmod"})
_PARTIES = frozenset({"nsubj", "nsubjpass", "agent"})
_RELATIVES = frozenset({"WDT", "WP"})
_BRACKETS = frozenset({"(", ")"})
_RISING = [1, 2, 3, 4, 4, 4, 4, 4]
_FALLING = _RISING[::-1]


@dataclass(frozen=True, slots=True)
class Layout:
    """Lists run over the tokens; ``quoted``, ``verbs`` and ``commas`` count the tokens of that
    kind before each place, so that those in ``[start, end)`` are ``counts[end] - counts[start]``."""

    parse: Parse
    quotations: tuple[Quotation, ...]
    spoken: list[tuple[int, Quotation]]
    """Those in double marks, with their numbers."""
    quotation_at: list[int]
    """For each token, the number of the quotation in double marks it stands in, or -1."""
    marked: list[bool]
    """Whether a token stands in quotation marks of any kind."""
    divided: set[int]
    """The tokens that stand in the same quotation in double marks as the one before."""
    quoted_before: list[int]
    """For each token, how many words back the next such quotation stands, 4 for more; 0 for none within eight."""
    quoted_after: list[int]
    paragraph_at: list[tuple[int, int]]
    quoted: list[int]
    verbs: list[int]
    commas: list[int]
    nominals: list[int]
    """The tokens that may head the phrase of a source, in order."""
    opened: dict[int, int]
    """For each closing bracket, the token that opens it."""
    labels: dict[int, str]
    """For each colon after the first few words of a paragraph, these words, as in the turns of an
    interview."""
    cue_words: dict[int, tuple[str, str]]
    """Key lemmas and classes of the words that have been looked up as cues."""

    def trim(self, start: int, end: int) -> tuple[int, int]:
        """The range without punctuation and blanks at its borders; a bracket that it opens stays closed."""
        borders = self.parse.borders
        while start < end and borders[start]:
            start += 1
        while start < end and borders[end - 1] and self.opened.get(end - 1, -1) < start:
            end -= 1
        return start, end

    @property
    def title_end(self) -> int:
        """End of the first sentence, in tokens."""
        return self.parse.sentence_at[0][1] if len(self.parse) else 0


def lay_out(doc: Doc, parse: Parse | None = None) -> Layout:
    """The document's layout. ``parse`` are its columns where they have been read already."""
    parse = parse or read_parse(doc)
    quotations = find_quotations(parse)
    at, marked = [-1] * len(doc), [False] * len(doc)
    for number, quotation in enumerate(quotations):
        marked[quotation.start : quotation.end] = [True] * (quotation.end - quotation.start)
        if not quotation.single:
            at[quotation.start : quotation.end] = [number] * (quotation.end - quotation.start)
    spoken = [(number, quotation) for number, quotation in enumerate(quotations) if not quotation.single]
    paragraphs = _paragraphs(parse)
    paragraph_at = [border for border in paragraphs for _ in range(border[1] - border[0])]
    return Layout(
        parse=parse,
        quotations=quotations,
        spoken=spoken,
        quotation_at=at,
        marked=marked,
        divided={index for _, quotation in spoken for index in range(quotation.start + 1, quotation.end)},
        quoted_before=_quoted_before(spoken, len(at)),
        quoted_after=_quoted_after(spoken, len(at)),
        paragraph_at=paragraph_at,
        quoted=_counts([number >= 0 for number in at]),
        verbs=_counts([pos in VERBAL for pos in parse.pos]),
        commas=_counts([text == "," for text in parse.text]),
        nominals=_phrase_heads(parse),
        opened=_brackets(parse, paragraph_at),
        labels=_labels(parse, paragraphs),
        cue_words={},
    )


def _counts(marks: Iterable[bool]) -> list[int]:
    return list(accumulate(marks, initial=0))


def _paragraphs(parse: Parse) -> list[tuple[int, int]]:
    """Token ranges that cover the document, each ending after a line break."""
    ends = (index + 1 for index, blank in enumerate(parse.spaces) if blank and "\n" in parse.text[index])
    return [(start, end) for start, end in pairwise([0, *ends, len(parse.text)]) if start < end]


def _quoted_before(spoken: list[tuple[int, Quotation]], size: int) -> list[int]:
    distances = [0] * size
    for _, quotation in spoken:
        start, end = quotation.start, quotation.end
        distances[start + 1 : end] = [1] * (end - 1 - start)
        distances[end : end + len(_RISING)] = _RISING[: size - end]
    return distances


def _quoted_after(spoken: list[tuple[int, Quotation]], size: int) -> list[int]:
    distances = [0] * size
    for _, quotation in reversed(spoken):
        start, end = quotation.start, quotation.end
        distances[start : end - 1] = [1] * (end - 1 - start)
        distances[max(start - len(_FALLING), 0) : start] = _FALLING[-start:] if start else []
    return distances


def _brackets(parse: Parse, paragraph_at: list[tuple[int, int]]) -> dict[int, int]:
    """Round brackets in pairs within a paragraph, innermost first."""
    pairs: dict[int, int] = {}
    waiting: list[int] = []
    for index in [index for index, text in enumerate(parse.text) if text in _BRACKETS]:
        if waiting and paragraph_at[waiting[-1]] != paragraph_at[index]:
            waiting.clear()
        if parse.text[index] == "(":
            waiting.append(index)
        elif waiting:
            pairs[index] = waiting.pop()
    return pairs


def _labels(parse: Parse, paragraphs: list[tuple[int, int]]) -> dict[int, str]:
    found = {}
    for start, end in paragraphs:
        for index in range(start + 1, min(start + _LONGEST_LABEL, end)):
            if parse.text[index] == ":":
                found[index] = parse.whole[parse.offset[start] : parse.offset[index]].rstrip()
                break
    return found


def _phrase_heads(parse: Parse) -> list[int]:
    return [
        index
        for index, (pos, label, tag) in enumerate(zip(parse.pos, parse.dep, parse.tag, strict=True))
        if (pos in NOMINAL or label in _PARTIES or tag in _RELATIVES)
        and not (label in _MODIFIERS and parse.head[index] > index)
    ]
