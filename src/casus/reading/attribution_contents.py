"""Candidate contents of a cue: its complements, the clause it hangs on, and quotations, alone and
together."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from casus.reading.attribution_spans import Range
from casus.reading.layout import Layout

NOT_CONTENT = frozenset(
    {"punct", "aux", "auxpass", "neg", "cc", "det", "case", "mark", "expl", "poss", "prt", "intj"}
)
_MAX_CHILDREN = 6
_MAX_CUTS = 4
QUOTE_REACH = 60


@dataclass(frozen=True, slots=True)
class ContentCandidate:
    """A possible content: its ranges and how it was made."""

    spans: tuple[Range, ...]
    made: str


def content_candidates(cue: Token, source: Range | None, layout: Layout) -> list[ContentCandidate]:
    """Every distinct candidate, the first way of making it kept; none touches the cue's head or the
    source."""
    found: dict[tuple[Range, ...], str] = {}
    for spans, made in _proposals(cue, source, layout):
        clean = tuple(piece for span in spans for piece in _without(layout, span, cue.i, source))
        if clean and clean not in found:
            found[clean] = made
    return [ContentCandidate(spans, made) for spans, made in found.items()]


def _without(layout: Layout, span: Range, cue: int, source: Range | None) -> Iterator[Range]:
    """The span cut where the cue or the source stands in it."""
    pieces = [span]
    for start, end in [(cue, cue + 1), *([source] if source else [])]:
        cut: list[Range] = []
        for a, b in pieces:
            if end <= a or b <= start:
                cut.append((a, b))
            else:
                cut += [(a, start), (end, b)]
        pieces = cut
    for a, b in pieces:
        start, end = layout.trim(a, b)
        if start < end:
            yield start, end


def _proposals(cue: Token, source: Range | None, layout: Layout) -> Iterator[tuple[tuple[Range, ...], str]]:
    yield from _complements(cue, source)
    yield from _shortened(cue, source, layout)
    yield from _subject_and_complement(cue, source)
    yield from _governors(cue, source)
    yield from _quotations(cue, source, layout)
    yield from _surroundings(cue, source)
    if cue.text == ":":
        yield from _turns(cue, layout)


def _complements(cue: Token, source: Range | None) -> Iterator[tuple[tuple[Range, ...], str]]:
    right = [c for c in cue.children if c.i > cue.i and c.dep_ not in NOT_CONTENT and not _in(c.i, source)][
        :_MAX_CHILDREN
    ]
    for first, child in enumerate(right):
        for last in range(first, len(right)):
            end = right[last].right_edge.i + 1
            made = "R " + child.dep_ + (" " + right[last].dep_ if last > first else "")
            yield ((child.left_edge.i, end),), made
            inner = next((g for g in child.children if g.dep_ in {"pobj", "pcomp"}), None)
            if inner is not None:
                yield ((inner.left_edge.i, end),), made + " inner"
    left = [c for c in cue.children if c.i < cue.i and c.dep_ not in NOT_CONTENT and not _in(c.i, source)]
    for child in left:
        if child.dep_ not in {"nsubj", "nsubjpass", "advmod", "npadvmod"}:
            yield ((child.left_edge.i, child.right_edge.i + 1),), "L " + child.dep_


def _shortened(cue: Token, source: Range | None, layout: Layout) -> Iterator[tuple[tuple[Range, ...], str]]:
    """The longest complement, cut short."""
    right = [c for c in cue.children if c.i > cue.i and c.dep_ not in NOT_CONTENT and not _in(c.i, source)][
        :_MAX_CHILDREN
    ]
    if not right:
        return
    start, end = right[0].left_edge.i, right[-1].right_edge.i + 1
    inner = next((g for g in right[0].children if g.dep_ in {"pobj", "pcomp"}), None)
    for number, cut in enumerate(_cuts(cue.doc, start, end, layout)):
        made = f"C{number} {right[0].dep_} {cue.doc[cut].lower_ if cue.doc[cut].pos_ != 'PROPN' else ''}"
        yield ((start, cut),), made
        if inner is not None and inner.left_edge.i < cut:
            yield ((inner.left_edge.i, cut),), made + " inner"


def _subject_and_complement(cue: Token, source: Range | None) -> Iterator[tuple[tuple[Range, ...], str]]:
    """ "*The talks* are expected *to fail*": the subject of a passive or raising verb and what follows."""
    subject = next(
        (c for c in cue.children if c.dep_ in {"nsubj", "nsubjpass", "csubj", "dobj"} and c.i < cue.i), None
    )
    right = [c for c in cue.children if c.i > cue.i and c.dep_ not in NOT_CONTENT and not _in(c.i, source)][
        :_MAX_CHILDREN
    ]
    if subject is None and cue.dep_ == "relcl":
        subject = next((c for c in cue.subtree if c.i < cue.i and c.tag_ in {"WDT", "WP"}), None)
    if subject is None or _in(subject.i, source):
        return
    whole = (subject.left_edge.i, subject.right_edge.i + 1)
    yield (whole,), "S " + subject.dep_
    for child in right:
        pieces = (whole, (child.left_edge.i, right[-1].right_edge.i + 1))
        yield pieces, f"S {subject.dep_} {child.dep_}"
        yield (pieces[0], (child.left_edge.i, child.right_edge.i + 1)), f"S {subject.dep_} {child.dep_} only"


def _governors(cue: Token, source: Range | None) -> Iterator[tuple[tuple[Range, ...], str]]:
    """The clause or noun that the cue hangs on: "Talks, *he said*, failed", "the *alleged* plot", "claims
    *made* by"."""
    token = cue
    for level in range(2):
        if token.head == token:
            return
        dependency, governor = token.dep_, token.head
        start, end = min(token.left_edge.i, cue.i), max(token.right_edge.i + 1, cue.i + 1)
        if source:
            start, end = min(start, source[0]), max(end, source[1])
        left, right = governor.left_edge.i, governor.right_edge.i + 1
        before, after = (left, min(start, right)), (max(end, left), right)
        yield (before, after), f"G{level} {dependency} both"
        yield (before,), f"G{level} {dependency} before"
        yield (after,), f"G{level} {dependency} after"
        token = governor


def _quotations(cue: Token, source: Range | None, layout: Layout) -> Iterator[tuple[tuple[Range, ...], str]]:
    doc = cue.doc
    here = layout.quotation_at[cue.i]
    near = [
        q
        for n, q in enumerate(layout.quotations)
        if n != here and abs(q.start - cue.i) < 4 * QUOTE_REACH and not q.single
    ]
    before = [q for q in near if q.end <= cue.i and cue.i - q.end < QUOTE_REACH]
    after = [q for q in near if q.start > cue.i and q.start - cue.i < QUOTE_REACH]
    previous = before[-1] if before and not _breaks(layout, before[-1].end, cue.i) else None
    following = after[0] if after and _breaks(layout, cue.i, after[0].start) <= (cue.text == ":") else None
    if previous:
        yield ((previous.start, previous.end),), "Q before"
        start = doc[previous.start].sent.start
        yield ((start, previous.end),), "Q from sentence start"
        same = [q for q in before if not _breaks(layout, q.end, cue.i)]
        if len(same) > 1:
            yield tuple((q.start, q.end) for q in same), "Q all before"
            yield ((same[0].start, previous.end),), "Q span before"
    elif before:
        yield ((before[-1].start, before[-1].end),), "Q paragraph before"
    if following:
        yield ((following.start, following.end),), "Q after"
        yield ((max(cue.i, source[1] if source else 0) + 1, following.end),), "Q through"
        same = [q for q in after if not _breaks(layout, cue.i, q.start)]
        if len(same) > 1:
            yield tuple((q.start, q.end) for q in same), "Q all after"
            yield ((following.start, same[-1].end),), "Q span after"
        for child in cue.children:
            if (
                cue.i < child.left_edge.i < following.start
                and child.dep_ not in NOT_CONTENT
                and not _in(child.i, source)
            ):
                yield ((child.left_edge.i, following.end),), f"Q {child.dep_} through"
    elif after:
        yield ((after[0].start, after[0].end),), "Q paragraph after"
    if previous and following:
        yield ((previous.start, previous.end), (following.start, following.end)), "Q around"


def _surroundings(cue: Token, source: Range | None) -> Iterator[tuple[tuple[Range, ...], str]]:
    doc, sentence = cue.doc, cue.sent
    start, end = (
        (min(cue.i, source[0]), max(cue.i + 1, source[1]))
        if source and sentence.start <= source[0] < sentence.end
        else (cue.i, cue.i + 1)
    )
    yield ((sentence.start, start),), "sentence before"
    yield ((end, sentence.end),), "sentence after"
    yield ((cue.i + 1, sentence.end),), "after cue"
    yield ((sentence.start, start), (end, sentence.end)), "sentence around"
    if cue.text == ":" and sentence.end < len(doc) and sentence.end - cue.i <= 3:
        yield ((sentence.end, doc[sentence.end].sent.end),), "next sentence"
    if sentence.end - end <= 2 and sentence.start > 0 and start - sentence.start <= 2:
        yield ((doc[sentence.start - 1].sent.start, sentence.start),), "previous sentence"


def _turns(colon: Token, layout: Layout) -> Iterator[tuple[tuple[Range, ...], str]]:
    """What a colon announces beyond its sentence: the rest of the paragraph, and paragraphs up to the next
    turn."""
    end = layout.paragraph_at[colon.i][1]
    yield ((colon.i + 1, end),), "paragraph after"
    following = [layout.paragraph_at[end]] if end < len(colon.doc) else []
    if following and layout.trim(colon.i + 1, end)[0] == end:
        yield (following[0],), "next paragraph"
    if colon.i in layout.labels:
        turn = min((index for index in layout.labels if index > end), default=None)
        if turn is not None and layout.paragraph_at[turn][0] > end:
            yield ((colon.i + 1, layout.paragraph_at[turn][0]),), "turn"


def _breaks(layout: Layout, start: int, end: int) -> bool:
    """Whether a line ends between two tokens."""
    return layout.paragraph_at[start] != layout.paragraph_at[end]


def _in(index: int, span: Range | None) -> bool:
    return span is not None and span[0] <= index < span[1]


def _cuts(doc: Doc, start: int, end: int, layout: Layout) -> Iterator[int]:
    """Where a complement may end early: at a comma outside quotation marks, at "and", at a trailing
    participle."""
    found = 0
    for index in range(start + 2, min(end - 1, start + QUOTE_REACH)):
        token = doc[index]
        inside = layout.quotation_at[index] >= 0
        if not inside and (token.text in {",", "–", "—", "--", ";"} or _begins_adjunct(token, start)):
            yield index
            found += 1
            if found == _MAX_CUTS:
                return


def _begins_adjunct(token: Token, start: int) -> bool:
    """Whether a coordinated or adverbial part, which the parser may have hung too low, begins with the
    token."""
    if token.lower_ in {"and", "but"}:
        return token.head.pos_ in {"VERB", "AUX"}
    if token.dep_ == "prep":
        return token.lower_ in {"in", "on", "at", "during", "after", "before"} and token.head.i >= start
    return token.dep_ in {"mark", "advmod"} and token.lower_ in {
        "when",
        "after",
        "before",
        "as",
        "while",
        "where",
    }
