"""Candidate contents of a cue: its complements, the clause it hangs on, and quotations, alone and
together."""

from __future__ import annotations

from collections.abc import Iterator

from casus.reading.attribution.layout import Layout
from casus.reading.attribution.spans import Range
from casus.reading.columns import VERBAL, Parse

NOT_CONTENT = frozenset(
    {"punct", "aux", "auxpass", "neg", "cc", "det", "case", "mark", "expl", "poss", "prt", "intj"}
)
QUOTE_REACH = 60
_MAX_CHILDREN = 6
_MAX_CUTS = 4
_NO_COMPLEMENTS = frozenset({"nsubj", "nsubjpass", "advmod", "npadvmod", "prep", "agent"})
_NO_BEGINNINGS = frozenset({"npadvmod", "agent"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "dobj"})
_GOVERNED = frozenset({"pobj", "pcomp"})
_CUT_MARKS = frozenset({",", "–", "—", "--", ";"})
_CUT_PREPOSITIONS = frozenset({"in", "on", "at", "during", "after", "before"})
_CUT_MARKERS = frozenset({"when", "after", "before", "as", "while", "where"})
_CUT_COORDINATORS = frozenset({"and", "but"})
_CUT_WORDS = _CUT_MARKS | _CUT_PREPOSITIONS | _CUT_MARKERS | _CUT_COORDINATORS

Proposal = tuple[tuple[Range, ...], str]
Contents = dict[tuple[Range, ...], str]
"""Possible contents in their ranges, with how each was made."""


def content_candidates(cue: int, source: Range | None, layout: Layout) -> Contents:
    """Every distinct candidate, the first way of making it kept; none touches the cue's head or the
    source."""
    found: Contents = {}
    known: dict[Range, tuple[Range, ...]] = {}
    for spans, made in _proposals(cue, source, layout):
        clean: tuple[Range, ...] = ()
        for span in spans:
            pieces = known.get(span)
            if pieces is None:
                pieces = known[span] = _without(layout, span, cue, source)
            clean += pieces
        if clean and clean not in found:
            found[clean] = made
    return found


def _without(layout: Layout, span: Range, cue: int, source: Range | None) -> tuple[Range, ...]:
    """The span, trimmed, and cut where the cue or the source stands in it."""
    start, end = span
    apart = source is None or source[1] <= start or end <= source[0]
    if apart and not start <= cue < end:
        start, end = layout.trim(start, end)
        return ((start, end),) if start < end else ()
    pieces = [span] if not start <= cue < end else [(start, cue), (cue + 1, end)]
    if source is not None and not apart:
        pieces = [piece for a, b in pieces for piece in ((a, min(b, source[0])), (max(a, source[1]), b))]
    trimmed = [layout.trim(a, b) for a, b in pieces]
    return tuple([piece for piece in trimmed if piece[0] < piece[1]])


def _proposals(cue: int, source: Range | None, layout: Layout) -> Iterator[Proposal]:
    parse = layout.parse
    children = [
        child
        for child in parse.children[cue]
        if parse.dep[child] not in NOT_CONTENT and not _in(child, source)
    ]
    right = [child for child in children if child > cue]
    yield from _complements(parse, right[:_MAX_CHILDREN])
    for child in children:
        if child < cue and parse.dep[child] not in _NO_COMPLEMENTS:
            yield ((parse.left[child], parse.right[child]),), "L " + parse.dep[child]
    yield from _shortened(right[:_MAX_CHILDREN], layout)
    yield from _subject_and_complement(cue, source, right[:_MAX_CHILDREN], parse)
    yield from _governors(cue, source, parse)
    yield from _quotations(cue, source, layout)
    yield from _surroundings(cue, source, layout)
    if parse.text[cue] == ":":
        yield from _turns(cue, layout)


def _complements(parse: Parse, right: list[int]) -> Iterator[Proposal]:
    for first, child in enumerate(right):
        left, label = parse.left[child], parse.dep[child]
        if label in _NO_BEGINNINGS:
            continue
        inner = parse.child(child, _GOVERNED)
        for last in range(first, len(right)):
            end = parse.right[right[last]]
            made = f"R {label} {parse.dep[right[last]]}" if last > first else f"R {label}"
            if label != "prep" or last == first:
                yield ((left, end),), made
            if inner is not None:
                yield ((parse.left[inner], end),), made + " inner"


def _shortened(right: list[int], layout: Layout) -> Iterator[Proposal]:
    """The longest complement, cut short."""
    if not right:
        return
    parse = layout.parse
    start, end = parse.left[right[0]], parse.right[right[-1]]
    inner = parse.child(right[0], _GOVERNED)
    for number, cut in enumerate(_cuts(start, end, layout)):
        made = f"C{number} {parse.dep[right[0]]} {parse.lower[cut] if parse.pos[cut] != 'PROPN' else ''}"
        yield ((start, cut),), made
        if inner is not None and parse.left[inner] < cut:
            yield ((parse.left[inner], cut),), made + " inner"


def _subject_and_complement(
    cue: int, source: Range | None, right: list[int], parse: Parse
) -> Iterator[Proposal]:
    """ "*The talks* are expected *to fail*": the subject of a passive or raising verb and what follows."""
    subject = parse.child(cue, _SUBJECTS)
    if subject is not None and subject > cue:
        subject = None
    if subject is None and parse.dep[cue] == "relcl":
        relative = range(parse.left[cue], cue)
        subject = next(
            (i for i in relative if parse.tag[i] in {"WDT", "WP"} and _governs(parse, cue, i)), None
        )
    if subject is None or _in(subject, source):
        return
    whole, label = (parse.left[subject], parse.right[subject]), parse.dep[subject]
    yield (whole,), "S " + label
    for child in right:
        made = f"S {label} {parse.dep[child]}"
        yield (whole, (parse.left[child], parse.right[right[-1]])), made
        yield (whole, (parse.left[child], parse.right[child])), made + " only"


def _governs(parse: Parse, above: int, index: int) -> bool:
    while index != above and parse.head[index] != index:
        index = parse.head[index]
    return index == above


def _governors(cue: int, source: Range | None, parse: Parse) -> Iterator[Proposal]:
    """The clause or noun that the cue hangs on: "Talks, *he said*, failed", "the *alleged* plot", "claims
    *made* by"."""
    token = cue
    for level in range(2):
        dependency, governor = parse.dep[token], parse.head[token]
        if governor == token:
            return
        start, end = min(parse.left[token], cue), max(parse.right[token], cue + 1)
        if source:
            start, end = min(start, source[0]), max(end, source[1])
        left, right = parse.left[governor], parse.right[governor]
        before, after = (left, min(start, right)), (max(end, left), right)
        yield (before, after), f"G{level} {dependency} both"
        yield (before,), f"G{level} {dependency} before"
        yield (after,), f"G{level} {dependency} after"
        token = governor


def _quotations(cue: int, source: Range | None, layout: Layout) -> Iterator[Proposal]:
    parse = layout.parse
    beginning, end = max(cue - QUOTE_REACH, 0), min(cue + QUOTE_REACH, len(parse.text))
    if layout.quoted[beginning] == layout.quoted[end]:
        return
    here = layout.quotation_at[cue]
    near = [q for n, q in layout.spoken if n != here and abs(q.start - cue) < 4 * QUOTE_REACH]
    if not near:
        return
    before = [q for q in near if q.end <= cue and cue - q.end < QUOTE_REACH]
    after = [q for q in near if q.start > cue and q.start - cue < QUOTE_REACH]
    previous = before[-1] if before and not _breaks(layout, before[-1].end, cue) else None
    following = (
        after[0] if after and _breaks(layout, cue, after[0].start) <= (parse.text[cue] == ":") else None
    )
    if previous:
        yield ((previous.start, previous.end),), "Q before"
        yield ((parse.sentence_at[previous.start][0], previous.end),), "Q from sentence start"
        same = [q for q in before if not _breaks(layout, q.end, cue)]
        if len(same) > 1:
            yield tuple((q.start, q.end) for q in same), "Q all before"
            yield ((same[0].start, previous.end),), "Q span before"
    elif before and parse.sentence_at[cue][0] <= layout.paragraph_at[cue][0]:
        yield ((before[-1].start, before[-1].end),), "Q paragraph before"
    if following:
        yield ((following.start, following.end),), "Q after"
        yield ((max(cue, source[1] if source else 0) + 1, following.end),), "Q through"
        same = [q for q in after if not _breaks(layout, cue, q.start)]
        if len(same) > 1:
            yield tuple((q.start, q.end) for q in same), "Q all after"
            yield ((following.start, same[-1].end),), "Q span after"
        for child in parse.children[cue]:
            label, left = parse.dep[child], parse.left[child]
            if cue < left < following.start and label not in NOT_CONTENT and not _in(child, source):
                yield ((left, following.end),), f"Q {label} through"
    elif after and parse.sentence_at[cue][1] >= layout.paragraph_at[cue][1]:
        yield ((after[0].start, after[0].end),), "Q paragraph after"
    if previous and following:
        yield ((previous.start, previous.end), (following.start, following.end)), "Q around"


def _surroundings(cue: int, source: Range | None, layout: Layout) -> Iterator[Proposal]:
    parse = layout.parse
    first, last = parse.sentence_at[cue]
    start, end = (
        (min(cue, source[0]), max(cue + 1, source[1]))
        if source and first <= source[0] < last
        else (cue, cue + 1)
    )
    yield ((first, start),), "sentence before"
    yield ((end, last),), "sentence after"
    yield ((cue + 1, last),), "after cue"
    yield ((first, start), (end, last)), "sentence around"
    if parse.text[cue] == ":" and last < len(parse.text) and last - cue <= 3:
        yield (parse.sentence_at[last],), "next sentence"
    if last - end <= 2 and first > 0 and start - first <= 2:
        yield (parse.sentence_at[first - 1],), "previous sentence"


def _turns(colon: int, layout: Layout) -> Iterator[Proposal]:
    """What a colon announces beyond its sentence: the rest of the paragraph, and paragraphs up to the next
    turn."""
    end = layout.paragraph_at[colon][1]
    yield ((colon + 1, end),), "paragraph after"
    following = [layout.paragraph_at[end]] if end < len(layout.parse) else []
    if following and layout.trim(colon + 1, end)[0] == end:
        yield (following[0],), "next paragraph"
    if colon in layout.labels:
        turn = min((index for index in layout.labels if index > end), default=None)
        if turn is not None and layout.paragraph_at[turn][0] > end:
            yield ((colon + 1, layout.paragraph_at[turn][0]),), "turn"


def _breaks(layout: Layout, start: int, end: int) -> bool:
    """Whether a line ends between two tokens."""
    return layout.paragraph_at[start] != layout.paragraph_at[end]


def _in(index: int, span: Range | None) -> bool:
    return span is not None and span[0] <= index < span[1]


def _cuts(start: int, end: int, layout: Layout) -> Iterator[int]:
    """Where a complement may end early: at a comma outside quotation marks, at "and", at a trailing
    participle."""
    parse, found = layout.parse, 0
    for index, word in enumerate(parse.lower[start + 2 : min(end - 1, start + QUOTE_REACH)], start + 2):
        if (
            word in _CUT_WORDS
            and layout.quotation_at[index] < 0
            and (word in _CUT_MARKS or _begins_adjunct(parse, index, start))
        ):
            yield index
            found += 1
            if found == _MAX_CUTS:
                return


def _begins_adjunct(parse: Parse, index: int, start: int) -> bool:
    """Whether a coordinated or adverbial part, which the parser may have hung too low, begins with the
    token."""
    word, label, governor = parse.lower[index], parse.dep[index], parse.head[index]
    if word in _CUT_COORDINATORS:
        return parse.pos[governor] in VERBAL
    if label == "prep":
        return word in _CUT_PREPOSITIONS and governor >= start
    return label in {"mark", "advmod"} and word in _CUT_MARKERS
