"""Candidate contents of a cue and their features: complements, governing clauses and quotations, alone and together."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from casus.reading.attribution_spans import Range, subtree_range, trimmed
from casus.reading.cues import Layout, cue_classes, key_lemma

_NOT_CONTENT = frozenset(
    {"punct", "aux", "auxpass", "neg", "cc", "det", "case", "mark", "expl", "poss", "prt", "intj"}
)
_MAX_CHILDREN = 6
_MAX_CUTS = 4
_QUOTE_REACH = 60


@dataclass(frozen=True, slots=True)
class ContentCandidate:
    """A possible content: its ranges and how it was made."""

    spans: tuple[Range, ...]
    made: str


def content_candidates(cue: Token, source: Range | None, layout: Layout) -> list[ContentCandidate]:
    """Every distinct candidate, the first way of making it kept; none touches the cue's head or the source."""
    found: dict[tuple[Range, ...], str] = {}
    for spans, made in _proposals(cue, source, layout):
        clean = tuple(piece for span in spans for piece in _without(cue.doc, span, cue.i, source))
        if clean and clean not in found:
            found[clean] = made
    return [ContentCandidate(spans, made) for spans, made in found.items()]


def _without(doc: Doc, span: Range, cue: int, source: Range | None) -> Iterator[Range]:
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
        trimmed_piece = trimmed(doc, a, b)
        if trimmed_piece[0] < trimmed_piece[1]:
            yield trimmed_piece


def _proposals(cue: Token, source: Range | None, layout: Layout) -> Iterator[tuple[tuple[Range, ...], str]]:
    yield from _complements(cue, source)
    yield from _shortened(cue, source, layout)
    yield from _subject_and_complement(cue, source)
    yield from _governors(cue, source)
    yield from _quotations(cue, source, layout)
    yield from _surroundings(cue, source)


def _complements(cue: Token, source: Range | None) -> Iterator[tuple[tuple[Range, ...], str]]:
    right = [c for c in cue.children if c.i > cue.i and c.dep_ not in _NOT_CONTENT and not _in(c.i, source)][
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
    left = [c for c in cue.children if c.i < cue.i and c.dep_ not in _NOT_CONTENT and not _in(c.i, source)]
    for child in left:
        if child.dep_ not in {"nsubj", "nsubjpass", "advmod", "npadvmod"}:
            yield (subtree_range(child),), "L " + child.dep_


def _shortened(cue: Token, source: Range | None, layout: Layout) -> Iterator[tuple[tuple[Range, ...], str]]:
    """The longest complement, cut short."""
    right = [c for c in cue.children if c.i > cue.i and c.dep_ not in _NOT_CONTENT and not _in(c.i, source)][
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
    right = [c for c in cue.children if c.i > cue.i and c.dep_ not in _NOT_CONTENT and not _in(c.i, source)][
        :_MAX_CHILDREN
    ]
    if subject is None and cue.dep_ == "relcl":
        subject = next((c for c in cue.subtree if c.i < cue.i and c.tag_ in {"WDT", "WP"}), None)
    if subject is None or _in(subject.i, source):
        return
    yield (subtree_range(subject),), "S " + subject.dep_
    for child in right:
        pieces = (subtree_range(subject), (child.left_edge.i, right[-1].right_edge.i + 1))
        yield pieces, f"S {subject.dep_} {child.dep_}"
        yield (pieces[0], (child.left_edge.i, child.right_edge.i + 1)), f"S {subject.dep_} {child.dep_} only"


def _governors(cue: Token, source: Range | None) -> Iterator[tuple[tuple[Range, ...], str]]:
    """The clause or noun that the cue hangs on: "Talks, *he said*, failed", "the *alleged* plot", "claims *made* by"."""
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
        if n != here and abs(q.start - cue.i) < 4 * _QUOTE_REACH and not q.single
    ]
    before = [q for q in near if q.end <= cue.i and cue.i - q.end < _QUOTE_REACH]
    after = [q for q in near if q.start > cue.i and q.start - cue.i < _QUOTE_REACH]
    previous = before[-1] if before and not _breaks(doc, before[-1].end, cue.i) else None
    following = after[0] if after and _breaks(doc, cue.i, after[0].start) <= (cue.text == ":") else None
    if previous:
        yield ((previous.start, previous.end),), "Q before"
        start = doc[previous.start].sent.start
        yield ((start, previous.end),), "Q from sentence start"
        same = [q for q in before if not _breaks(doc, q.end, cue.i)]
        if len(same) > 1:
            yield tuple((q.start, q.end) for q in same), "Q all before"
            yield ((same[0].start, previous.end),), "Q span before"
    elif before:
        yield ((before[-1].start, before[-1].end),), "Q paragraph before"
    if following:
        yield ((following.start, following.end),), "Q after"
        yield ((max(cue.i, source[1] if source else 0) + 1, following.end),), "Q through"
        same = [q for q in after if not _breaks(doc, cue.i, q.start)]
        if len(same) > 1:
            yield tuple((q.start, q.end) for q in same), "Q all after"
            yield ((following.start, same[-1].end),), "Q span after"
        for child in cue.children:
            if (
                cue.i < child.left_edge.i < following.start
                and child.dep_ not in _NOT_CONTENT
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


def _breaks(doc: Doc, start: int, end: int) -> bool:
    """Whether a line ends between two tokens."""
    return any("\n" in doc[i].text for i in range(start, end))


def _in(index: int, span: Range | None) -> bool:
    return span is not None and span[0] <= index < span[1]


def content_features(
    cue: Token, source: Range | None, candidates: list[ContentCandidate], layout: Layout
) -> list[list[str]]:
    """For each candidate, what speaks for or against it being the content of the cue."""
    lemma, classes = key_lemma(cue), cue_classes(cue)
    passive = "p" if any(child.dep_ in {"auxpass", "nsubjpass"} for child in cue.children) else ""
    form = cue.tag_ + passive + ("s" if source else "n")
    frame = ",".join(sorted({c.dep_[:4] for c in cue.children if c.dep_ not in _NOT_CONTENT}))
    inside = layout.quotation_at[cue.i] >= 0
    return [_spans_features(cue, source, c, lemma, classes, form, frame, layout, inside) for c in candidates]


def _spans_features(
    cue: Token, source: Range | None, candidate: ContentCandidate, lemma: str, classes: str, form: str, frame: str,
    layout: Layout, inside: bool,
) -> list[str]:  # fmt: skip
    doc, spans, made = cue.doc, candidate.spans, candidate.made
    (start, _), (last, end) = spans[0], spans[-1]
    at = layout.quotation_at
    quoted = sum(at[i] >= 0 for a, b in spans for i in range(a, b))
    length = sum(b - a for a, b in spans)
    share = "no" if not quoted else "all" if quoted == length else "some"
    splits = any(_splits(at, a) or _splits(at, b) for a, b in spans)
    shape = f"{len(spans)} {share} {splits} {inside}"
    size = min(length, 4) if length < 5 else 5 + min((length - 5) // 5, 6)
    side = "<" if end <= cue.i else ">" if start > cue.i else "o"
    gap = min(abs((start - cue.i) if side == ">" else (cue.i - end)), 12)
    head = doc[start : spans[0][1]].root
    following = doc[end].lower_ if end < len(doc) and doc[end].pos_ not in {"PROPN", "NOUN", "VERB"} else "#"
    previous = doc[start - 1].lower_ if start and doc[start - 1].pos_ not in {"PROPN", "NOUN"} else "#"
    first = doc[start].lower_ if doc[start].pos_ not in {"PROPN", "NOUN"} else doc[start].tag_
    has_verb = any(doc[i].pos_ in {"VERB", "AUX"} for a, b in spans for i in range(a, b))
    misses_quote = _misses_quote(cue, spans, layout)
    beyond = _beyond(cue, start, end)
    kind = made.split()[0]
    return [
        f"m={made}", f"m={made} l={lemma}", f"m={made} c={classes}", f"m={made} {form}", f"m={made} fr={frame}", f"m={made} sh={shape}",
        f"m={made} c={classes} fr={frame}", f"sh={shape}", f"sh={shape} c={classes}", f"z={size}", f"z={size} c={classes}", f"z={size} m={made}",
        f"s={side} {share}", f"s={side} l={lemma}", f"s={side} g={gap}", f"g={gap} m={made}", f"h={head.tag_} {head.dep_} m={made}",
        f"h={head.tag_} {head.dep_} c={classes}", f"h={head.tag_} c={classes} z={size}", f"fo={following}", f"fo={following} m={made}",
        f"pr={previous}", f"pr={previous} l={lemma}", f"fi={first}", f"fi={first} l={lemma}", f"fi={first} m={made}", f"fi={first} c={classes}",
        f"v={has_verb} c={classes}", f"v={has_verb} l={lemma}", f"v={has_verb} m={made}", f"mq={misses_quote}", f"mq={misses_quote} m={made}",
        f"mq={misses_quote} c={classes} {share}", f"e={end >= cue.sent.end - 1} m={made}", f"b={start <= cue.sent.start} m={made}",
        f"e={end >= cue.sent.end - 1} b={start <= cue.sent.start} {side} c={classes}", f"lt={doc[end - 1].tag_} fo={following}",
        f"d={cue.dep_} m={made}", f"d={cue.dep_} s={side} c={classes}", f"last={doc[last].dep_} n={len(spans)}", f"{form} s={side} sh={shape}",
        f"y={beyond}", f"y={beyond} k={kind}", f"y={beyond} c={classes}", f"y={beyond} fo={following}", f"y={beyond} h={head.tag_}", f"k={kind} z={size} h={head.tag_}",
    ]  # fmt: skip


def _beyond(cue: Token, start: int, end: int) -> str:
    """What follows the candidate: the next word past a comma, its label, and what it hangs on."""
    doc = cue.doc
    index = end + (end < len(doc) and doc[end].text == ",")
    if index >= cue.sent.end:
        return "end"
    token = doc[index]
    branch = token
    for _ in range(8):
        if branch.head == branch or branch.head.i < index:
            break
        branch = branch.head
    owner = "cue" if branch.head == cue else "in" if start <= branch.head.i < end else "other"
    return f"{token.tag_} {branch.dep_} {owner} {index > end}"


def _splits(at: tuple[int, ...], border: int) -> bool:
    """Whether a border falls inside a quotation."""
    return 0 < border < len(at) and at[border] >= 0 and at[border] == at[border - 1]


def _misses_quote(cue: Token, spans: tuple[Range, ...], layout: Layout) -> str:
    """Which quotation of the cue's sentence the candidate leaves out: before the cue, after it, both, none."""
    sentence, at = cue.sent, layout.quotation_at
    covered = {at[i] for a, b in spans for i in range(a, b)}
    left = any(at[i] >= 0 and at[i] not in covered for i in range(max(sentence.start, cue.i - 60), cue.i))
    right = any(at[i] >= 0 and at[i] not in covered for i in range(cue.i, min(sentence.end, cue.i + 60)))
    return f"{left:d}{right:d}"


def _cuts(doc: Doc, start: int, end: int, layout: Layout) -> Iterator[int]:
    """Where a complement may end early: at a comma outside quotation marks, at "and", at a trailing participle."""
    found = 0
    for index in range(start + 2, min(end - 1, start + _QUOTE_REACH)):
        token = doc[index]
        inside = layout.quotation_at[index] >= 0
        if not inside and (token.text in {",", "–", "—", "--", ";"} or _begins_adjunct(token, start)):
            yield index
            found += 1
            if found == _MAX_CUTS:
                return


def _begins_adjunct(token: Token, start: int) -> bool:
    """Whether a coordinated or adverbial part, which the parser may have hung too low, begins with the token."""
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
