"""Candidate sources of a cue and their features: the noun phrases near it, in longer and shorter cuts, or
nobody."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from casus.reading.attribution_model import Templates
from casus.reading.attribution_spans import Range
from casus.reading.cues import cue_classes, key_lemma, subject_kind
from casus.reading.layout import NOMINAL, Layout

_LOOSE = frozenset({"relcl", "acl", "appos", "advcl", "parataxis", "conj", "cc", "prep", "punct"})
_REACH = 40
_SHORT_REST = 8
_LONGEST_LABEL = 8
_EMPTY = frozenset({"it", "there"})
_MAX_PATH = 6


@dataclass(frozen=True, slots=True)
class SourceCandidate:
    """A possible source: its range, ``None`` for nobody, its head word and the cut it was made by."""

    span: Range | None
    head: Token | None
    cut: str


def source_candidates(cue: Token, layout: Layout) -> Iterator[SourceCandidate]:
    """Nobody first, then the phrases of the sentence in the order of the text, each in its different cuts."""
    yield SourceCandidate(None, None, "none")
    doc = cue.doc
    seen: set[Range] = set()
    if cue.text == ":":
        before = layout.trim(layout.sentence_at[cue.i][0], cue.i)
        if before[0] < before[1]:
            seen.add(before)
            yield SourceCandidate(before, doc[before[0] : before[1]].root, "prefix")
        if before[1] - before[0] <= _LONGEST_LABEL and layout.verbs[before[0]] == layout.verbs[before[1]]:
            return
    own = _own_subject(cue)
    for head in [own] if own is not None else _heads(cue, layout):
        for span, cut in _cuts(head, layout):
            if span[0] < span[1] and span not in seen and not span[0] <= cue.i < span[1]:
                seen.add(span)
                yield SourceCandidate(span, head, cut)


def _own_subject(cue: Token) -> Token | None:
    """The subject before an active verb that names it: nobody else is looked for then, in nested clauses above all."""
    labels = {child.dep_ for child in cue.children}
    if cue.pos_ != "VERB" or "auxpass" in labels or ("ccomp" not in labels and cue.dep_ != "ccomp"):
        return None
    subject = next((child for child in cue.children if child.dep_ == "nsubj" and child.i < cue.i), None)
    return (
        subject if subject is not None and subject.pos_ in NOMINAL and subject.lower_ not in _EMPTY else None
    )


def _heads(cue: Token, layout: Layout) -> Iterator[Token]:
    """Heads of phrases in the cue's sentence, and just beyond it in the paragraph when the cue stands near
    its end."""
    doc, at = cue.doc, layout.quotation_at
    first, last = layout.sentence_at[cue.i]
    start, end = max(first, cue.i - _REACH), min(last, cue.i + _REACH)
    if last - cue.i < _SHORT_REST:
        end = min(len(doc), cue.i + _SHORT_REST)
        end = next((i for i in range(last, end) if "\n" in doc[i].text), end)
    here = at[cue.i]
    nominals = layout.nominals
    for index in nominals[bisect_left(nominals, start) : bisect_left(nominals, end)]:
        if at[index] in {-1, here} or index == cue.i:
            token = doc[index]
            if (
                token.dep_ != "pobj"
                or cue.pos_ != "VERB"
                or abs(index - cue.i) < _SHORT_REST
                or cue in _above(token)
            ):
                yield token


def _above(token: Token) -> tuple[Token, Token]:
    """The governor of the preposition that governs a noun, and that one's governor."""
    return token.head.head, token.head.head.head


def _cuts(head: Token, layout: Layout) -> Iterator[tuple[Range, str]]:
    doc = head.doc
    left, right = head.left_edge.i, head.right_edge.i + 1
    full = layout.trim(left, right)
    yield full, "full"
    has_case = any(child.dep_ == "case" for child in head.children)
    core = head.i + 1 + has_case
    yield layout.trim(left, core), "core"
    for child in head.children:
        if child.i < core or child.dep_ not in _LOOSE or child.dep_ == "punct":
            continue
        cut = child.left_edge.i
        if cut > core:
            yield layout.trim(left, cut), f"before {child.dep_}"
    appositive = any(child.dep_ == "appos" and child.i > head.i for child in head.children)
    if appositive and full[1] < len(doc) and doc[full[1]].text == ",":
        yield (full[0], full[1] + 1), "full,"


def _steps_up(token: Token) -> dict[int, tuple[str, ...]]:
    """For the token and its governors, the labels climbed to reach them."""
    path: tuple[str, ...] = ()
    steps = {token.i: path}
    for _ in range(_MAX_PATH):
        if token.head == token:
            break
        path = (*path, token.dep_)
        token = token.head
        steps[token.i] = path
    return steps


def path_between(steps: dict[int, tuple[str, ...]], target: Token) -> str:
    """Dependency labels from the token whose governors are ``steps`` up to the common governor and down to
    the target."""
    down: list[str] = []
    token = target
    for _ in range(_MAX_PATH):
        if token.i in steps:
            return "<".join(steps[token.i]) + "^" + ">".join(reversed(down))
        if token.head == token:
            break
        down.append(token.dep_)
        token = token.head
    return "far"


SOURCE_TEMPLATES = Templates.of(
    "p form hs d l c k hl hd ht g cut n f pr b in lt cp verbs commas rel start same hh hp hg hn by ch",
    "cut,p,p form,p form d hs,p l,p c,k,k c,k p,hl,hd,hd ht g,g,g form,g k,g l,p g,cut n,cut k,cut p,cut f,"
    "cut b f,n,f b,pr b,"
    "in,lt cp,lt p,verbs cut,commas cut n,lt cut,rel cut,start b,same,hh hd,hp hd,"
    "cut l,cut c,cut form d hs,cut form c,cut d,cut form hs,cut l form,cut l hs,cut hg d,"
    "cut by form,cut hn,cut ch form,cut ch l",
)
"""p: path from the cue, form and hs: form and subject of the cue, d, l, c: its dependency, lemma and classes,
k: kind of word, hl, hd, ht: lemma, dependency and tag of the head, g: gap and side, n: length, f, pr: what
follows and precedes, in: quotation marks, lt: last tag, hh, hp, hg: governors, hn: other candidates, by,
ch: agent and dependents of the cue."""


def source_rows(cue: Token, candidates: list[SourceCandidate], layout: Layout) -> list[list[str]]:
    """The fields of ``SOURCE_TEMPLATES`` for each candidate source of the cue."""
    labels = [child.dep_ for child in cue.children]
    passive = "p" if "auxpass" in labels or "nsubjpass" in labels else ""
    form = cue.tag_ + passive + ("a" if "aux" in labels or "auxpass" in labels else "")
    subject = next((label for label in labels if label in {"nsubj", "nsubjpass", "expl"}), "-")
    about_cue = [form, subject, cue.dep_, key_lemma(cue), cue_classes(cue)]
    governor = f"{cue.head.lemma_.lower()}"
    tail = [
        governor,
        str(len(candidates) > 1),
        str("agent" in labels),
        " ".join(sorted({x for x in labels if x != "punct"})),
    ]
    steps = _steps_up(cue)
    rows = []
    for candidate in candidates:
        if candidate.span is None or candidate.head is None:
            middle = ["none"] * _PHRASE_FIELDS
            rows.append(["none", *about_cue, *middle, *tail])
        else:
            path = path_between(steps, candidate.head)
            rows.append(
                [
                    path,
                    *about_cue,
                    *_phrase_fields(cue, candidate.span, candidate.head, candidate.cut, layout),
                    *tail,
                ]
            )
    return rows


_PHRASE_FIELDS = 20


def _phrase_fields(cue: Token, span: Range, head: Token, cut: str, layout: Layout) -> list[str]:
    """k hl hd ht g cut n f pr b in lt cp verbs commas rel start same hh hp."""
    doc, (start, end) = cue.doc, span
    before = end <= cue.i
    gap = cue.i - end if before else start - cue.i - 1
    sentence_start, sentence_end = layout.sentence_at[cue.i]
    return [
        subject_kind(head), head.lemma_.lower(), head.dep_, head.tag_,
        f"{'<' if before else '>'}{gap if gap < 4 else 4 if gap < 7 else 7 if gap < 15 else 15}", cut,
        str(min(end - start, 10)),
        _neighbour(doc, end), _neighbour(doc, start - 1), str(before),
        f"{layout.quotation_at[start] >= 0} {layout.quotation_at[cue.i] >= 0}", doc[end - 1].tag_, cue.pos_,
        str(layout.verbs[end] > layout.verbs[start]), str(min(layout.commas[end] - layout.commas[start], 3)),
        str(layout.relatives[end] > layout.relatives[start]), str(start == sentence_start),
        str(start >= sentence_start and end <= sentence_end), head.head.pos_, head.head.lemma_.lower(),
    ]  # fmt: skip


def _neighbour(doc: Doc, index: int) -> str:
    """The word beside a phrase, "N" for a nominal one and the document's border."""
    if not 0 <= index < len(doc) or doc[index].pos_ in NOMINAL:
        return "N"
    return doc[index].lower_
