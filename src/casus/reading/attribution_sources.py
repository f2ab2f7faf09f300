"""Candidate sources of a cue and their features: the noun phrases near it, in longer and shorter cuts, or nobody."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Token

from casus.reading.attribution_spans import Range, trimmed
from casus.reading.cues import Layout, cue_classes, key_lemma, subject_kind

_NOMINAL = frozenset({"NOUN", "PROPN", "PRON"})
_LOOSE = frozenset({"relcl", "acl", "appos", "advcl", "parataxis", "conj", "cc", "prep", "punct"})
_REACH = 40
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
        before = trimmed(doc, cue.sent.start, cue.i)
        if before[0] < before[1]:
            seen.add(before)
            yield SourceCandidate(before, doc[before[0] : before[1]].root, "prefix")
    for head in _heads(cue, layout):
        for span, cut in _cuts(head):
            if span[0] < span[1] and span not in seen and not span[0] <= cue.i < span[1]:
                seen.add(span)
                yield SourceCandidate(span, head, cut)


def _heads(cue: Token, layout: Layout) -> Iterator[Token]:
    doc, sentence = cue.doc, cue.sent
    start, end = max(sentence.start, cue.i - _REACH), min(sentence.end, cue.i + _REACH)
    if sentence.end - cue.i < 8:
        end = min(len(doc), cue.i + 8)
    here = layout.quotation_at[cue.i]
    for index in range(start, end):
        token = doc[index]
        if index >= sentence.end and "\n" in token.text:
            return
        if layout.quotation_at[index] not in {-1, here} and index != cue.i:
            continue
        if token.dep_ in {"compound", "nmod"} and token.head.i > index:
            continue
        if (
            token.pos_ in _NOMINAL
            or token.dep_ in {"nsubj", "nsubjpass", "agent"}
            or token.tag_ in {"WDT", "WP"}
        ):
            yield token


def _cuts(head: Token) -> Iterator[tuple[Range, str]]:
    doc = head.doc
    left, right = head.left_edge.i, head.right_edge.i + 1
    full = trimmed(doc, left, right)
    yield full, "full"
    has_case = any(child.dep_ == "case" for child in head.children)
    core = head.i + 1 + has_case
    yield trimmed(doc, left, core), "core"
    for child in head.children:
        if child.i < core or child.dep_ not in _LOOSE or child.dep_ == "punct":
            continue
        cut = child.left_edge.i
        if cut > core:
            yield trimmed(doc, left, cut), f"before {child.dep_}"
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
    """Dependency labels from the token whose governors are ``steps`` up to the common governor and down to the target."""
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


def source_features(cue: Token, candidates: list[SourceCandidate], layout: Layout) -> list[list[str]]:
    """For each candidate, what speaks for or against it being the source of the cue."""
    lemma, classes = key_lemma(cue), cue_classes(cue)
    steps = _steps_up(cue)
    passive = any(child.dep_ in {"auxpass", "nsubjpass"} for child in cue.children)
    form = f"{cue.tag_}{'p' if passive else ''}{'a' if any(c.dep_ in {'aux', 'auxpass'} for c in cue.children) else ''}"
    has_subject = next(
        (child.dep_ for child in cue.children if child.dep_ in {"nsubj", "nsubjpass", "expl"}), "-"
    )
    situation = f"{form} {cue.dep_} {has_subject}"
    every = []
    for candidate in candidates:
        if candidate.span is None or candidate.head is None:
            every.append([
                "none", f"none l={lemma}", f"none c={classes}", f"none {situation}", f"none {form} c={classes}",
                f"none d={cue.dep_}", f"none {form} s={has_subject}", f"none l={lemma} {form}", f"none l={lemma} {has_subject}",
                f"none hd={cue.head.lemma_.lower()} {cue.dep_}", f"none n={len(candidates) > 1}",
                *(f"none ch={c.dep_} {c.lower_ if c.dep_ in {'prep', 'agent', 'nsubj'} and c.pos_ != 'PROPN' else c.tag_}" for c in cue.children),
            ])  # fmt: skip
            continue
        every.append(_phrase_features(cue, candidate, lemma, classes, form, situation, steps, layout))
    return every


def _phrase_features(
    cue: Token, candidate: SourceCandidate, lemma: str, classes: str, form: str, situation: str,
    steps: dict[int, tuple[str, ...]], layout: Layout,
) -> list[str]:  # fmt: skip
    assert candidate.span is not None and candidate.head is not None
    doc, head, (start, end), cut = cue.doc, candidate.head, candidate.span, candidate.cut
    path = path_between(steps, head)
    kind = subject_kind(head)
    before = end <= cue.i
    gap = cue.i - end if before else start - cue.i - 1
    gap_kind = f"{'<' if before else '>'}{gap if gap < 4 else 4 if gap < 7 else 7 if gap < 15 else 15}"
    following = (
        doc[end].lower_ if end < len(doc) and (doc[end].is_punct or doc[end].pos_ not in _NOMINAL) else "N"
    )
    previous = doc[start - 1].lower_ if start and doc[start - 1].pos_ not in _NOMINAL else "N"
    length = min(end - start, 10)
    inner = doc[start:end]
    return [
        f"p={path}", f"p={path} {form}", f"p={path} {situation}", f"p={path} l={lemma}", f"p={path} c={classes}",
        f"k={kind}", f"k={kind} c={classes}", f"k={kind} p={path}", f"hl={head.lemma_.lower()}", f"hd={head.dep_}",
        f"hd={head.dep_} t={head.tag_} g={gap_kind}", f"g={gap_kind}", f"g={gap_kind} {form}", f"g={gap_kind} k={kind}",
        f"g={gap_kind} l={lemma}", f"p={path} g={gap_kind}",
        f"cut={cut}", f"cut={cut} n={length}", f"cut={cut} k={kind}", f"cut={cut} p={path}", f"cut={cut} f={following}",
        f"cut={cut} before={before} f={following}", f"n={length}", f"f={following} before={before}", f"pr={previous} before={before}",
        f"in={layout.quotation_at[start] >= 0} {layout.quotation_at[cue.i] >= 0}", f"case={doc[end - 1].tag_} {cue.pos_}",
        f"case={doc[end - 1].tag_} p={path}", f"verbs={sum(t.pos_ == 'VERB' for t in inner) > 0} cut={cut}",
        f"commas={min(sum(t.text == ',' for t in inner), 3)} cut={cut} n={length}", f"end={doc[end - 1].tag_} cut={cut}",
        f"relative={any(t.dep_ == 'relcl' for t in inner)} cut={cut}", f"start={start == cue.sent.start} before={before}",
        f"same={start >= cue.sent.start and end <= cue.sent.end}", f"hh={head.head.pos_} {head.dep_}", f"hp={head.head.lemma_.lower()} {head.dep_}",
    ]  # fmt: skip
