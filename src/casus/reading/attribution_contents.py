"""Candidate contents of a cue and their features: complements, governing clauses and quotations, alone and together."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from casus.reading.attribution_model import Templates
from casus.reading.attribution_spans import Range, subtree_range, trimmed
from casus.reading.cues import Layout, cue_classes, key_lemma

_NOT_CONTENT = frozenset(
    {"punct", "aux", "auxpass", "neg", "cc", "det", "case", "mark", "expl", "poss", "prt", "intj"}
)
_MAX_CHILDREN = 6
_MAX_CUTS = 4
_MAX_CLIMB = 30
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


CONTENT_TEMPLATES = Templates.of(
    "l c form fr d in m k sh share z s g ht hd fo pr fi v mq e b lt ld n y",
    "m,m l,m c,m form,m fr,m sh,m c fr,sh,sh c,z,z c,z m,s share,s l,s g,g m,ht hd m,ht hd c,ht c z,fo,fo m,pr,pr l,fi,fi l,fi m,"
    "fi c,v c,v l,v m,mq,mq m,mq c share,e m,b m,e b s c,lt fo,d m,d s c,ld n,form s sh,y,y k,y c,y fo,y ht,k z ht",
)
"""l, c, form, fr, d, in: lemma, classes, form, frame, dependency of the cue, and whether it is quoted; m, k: how the
candidate was made, in full and in short; sh, share: pieces and quotation marks; z: length; s, g: side and gap; ht, hd: its
head; fo, pr: what follows and precedes; fi: first word; v: whether it has a verb; mq: quotations left out; e, b: whether it
reaches the sentence's end and beginning; lt, ld: last tag and label; n: pieces; y: what comes next."""


def content_rows(
    cue: Token, source: Range | None, candidates: list[ContentCandidate], layout: Layout
) -> list[list[str]]:
    """The fields of ``CONTENT_TEMPLATES`` for each candidate content of the cue."""
    labels = {child.dep_ for child in cue.children}
    passive = "p" if "auxpass" in labels or "nsubjpass" in labels else ""
    frame = ",".join(sorted(label[:4] for label in labels - _NOT_CONTENT))
    inside = str(layout.quotation_at[cue.i] >= 0)
    about_cue = [
        key_lemma(cue),
        cue_classes(cue),
        cue.tag_ + passive + ("s" if source else "n"),
        frame,
        cue.dep_,
        inside,
    ]
    return [[*about_cue, *_spans_fields(cue, candidate, layout, inside)] for candidate in candidates]


def _spans_fields(cue: Token, candidate: ContentCandidate, layout: Layout, inside: str) -> list[str]:
    """m k sh share z s g ht hd fo pr fi v mq e b lt ld n y."""
    doc, spans, at = cue.doc, candidate.spans, layout.quotation_at
    sentence_start, sentence_end = layout.sentence_at[cue.i]
    (start, first_end), (last, end) = spans[0], spans[-1]
    quoted = sum(layout.quoted[b] - layout.quoted[a] for a, b in spans)
    length = sum(b - a for a, b in spans)
    share = "no" if not quoted else "all" if quoted == length else "some"
    splits = any(_splits(at, border) for span in spans for border in span)
    side = "<" if end <= cue.i else ">" if start > cue.i else "o"
    head = _top(doc[start], first_end)
    has_verb = any(layout.verbs[b] > layout.verbs[a] for a, b in spans)
    return [
        candidate.made, candidate.made.split()[0], f"{len(spans)} {share} {splits} {inside}", share,
        str(min(length, 4) if length < 5 else 5 + min((length - 5) // 5, 6)), side,
        str(min(abs((start - cue.i) if side == ">" else (cue.i - end)), 12)), head.tag_, head.dep_,
        doc[end].lower_ if end < len(doc) and doc[end].pos_ not in {"PROPN", "NOUN", "VERB"} else "#",
        doc[start - 1].lower_ if start and doc[start - 1].pos_ not in {"PROPN", "NOUN"} else "#",
        doc[start].lower_ if doc[start].pos_ not in {"PROPN", "NOUN"} else doc[start].tag_,
        str(has_verb), _misses_quote(cue, spans, layout), str(end >= sentence_end - 1), str(start <= sentence_start),
        doc[end - 1].tag_, doc[last].dep_, str(len(spans)), _beyond(cue, start, end, sentence_end),
    ]  # fmt: skip


def _beyond(cue: Token, start: int, end: int, sentence_end: int) -> str:
    """What follows the candidate: the next word past a comma, its label, and what it hangs on."""
    doc = cue.doc
    index = end + (end < len(doc) and doc[end].text == ",")
    if index >= sentence_end:
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
    (start, end), at = layout.sentence_at[cue.i], layout.quotation_at
    covered = {at[i] for a, b in spans if layout.quoted[b] > layout.quoted[a] for i in range(a, b)} | {-1}
    left = not covered.issuperset(at[max(start, cue.i - _QUOTE_REACH) : cue.i])
    right = not covered.issuperset(at[cue.i : min(end, cue.i + _QUOTE_REACH)])
    return f"{left:d}{right:d}"


def _top(token: Token, end: int) -> Token:
    """The highest governor of a candidate's first word that still stands in the candidate's first piece."""
    start = token.i
    for _ in range(_MAX_CLIMB):
        governor = token.head
        if governor == token or not start <= governor.i < end:
            break
        token = governor
    return token


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
