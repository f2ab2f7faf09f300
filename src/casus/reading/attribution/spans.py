"""Token ranges of attributions: phrases, and the words that belong to a cue."""

from __future__ import annotations

from dataclasses import dataclass

from casus.reading.columns import Parse

Range = tuple[int, int]
"""Tokens ``[start, end)``."""

_GROUP_BEFORE = frozenset({"aux", "auxpass", "neg", "advmod"})
_GROUP_BEFORE_NOUN = _GROUP_BEFORE | {"amod"}
_GROUP_AFTER = frozenset({"prt", "neg", "advmod"})
_CLAUSE_MARKERS = frozenset({"when", "where"})
_LINKS = frozenset({"prep", "prt", "acomp", "agent"})
_LONGEST_LINK = 4


@dataclass(frozen=True, slots=True)
class Draft:
    """An attribution in token ranges. ``confidence`` is the product of the probabilities of its parts."""

    head: int
    source: tuple[Range, ...]
    cue: Range
    content: tuple[Range, ...]
    confidence: float


def head_of(parse: Parse, phrase: Range) -> int:
    """The head word of a phrase: its first word governed from outside the phrase."""
    for index in range(*phrase):
        governor = parse.head[index]
        if not parse.punctuation[index] and (governor == index or not phrase[0] <= governor < phrase[1]):
            return index
    return root_in(parse, phrase)


def cue_range(parse: Parse, head: int, source: Range | None, content: tuple[Range, ...]) -> Range:
    """The words of the cue: auxiliaries, negation and adverbs around its head, and what links it to the
    content."""
    start, end = head, head + 1
    taken = [*content, *([source] if source else [])]

    def free(index: int) -> bool:
        return not any(a <= index < b for a, b in taken)

    before = _GROUP_BEFORE_NOUN if parse.pos[head] == "NOUN" else _GROUP_BEFORE
    while start and parse.head[start - 1] == head and parse.dep[start - 1] in before and free(start - 1):
        start -= 1
    while (
        end < len(parse.text)
        and parse.head[end] == head
        and parse.dep[end] in _GROUP_AFTER
        and parse.lower[end] not in _CLAUSE_MARKERS
        and free(end)
    ):
        end += 1
    if parse.lower[head] == "according" and end < len(parse.text) and parse.lower[end] == "to":
        end += 1
    following = next((a for a, _ in content if a >= end), None)
    if following is None or not end < following <= end + _LONGEST_LINK:
        return start, end
    linked = all(_links(parse, index, head) and free(index) for index in range(end, following))
    return start, following if linked else end


def _links(parse: Parse, index: int, head: int) -> bool:
    """Whether a word between cue and content belongs to the cue: "called *for*", "are *concerned about*"."""
    governor = parse.head[index]
    return parse.dep[index] in _LINKS and head in (governor, parse.head[governor])


def root_in(parse: Parse, span: Range) -> int:
    """The token of a range that stands nearest to the root of the sentence, as spaCy's ``Span.root`` does."""
    start, end = span
    return start if end - start == 1 else min(range(start, end), key=lambda index: _depth(parse, index))


def _depth(parse: Parse, index: int) -> int:
    depth = 0
    while parse.head[index] != index:
        index, depth = parse.head[index], depth + 1
    return depth
