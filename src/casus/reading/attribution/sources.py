"""Candidate sources of a cue and their features: the noun phrases near it, in longer and shorter cuts, or
nobody."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from typing import NamedTuple

from casus.reading.attribution.cues import cue_word, subject_kind
from casus.reading.attribution.layout import Layout
from casus.reading.attribution.model import Templates
from casus.reading.attribution.spans import Range, root_in
from casus.reading.columns import NOMINAL, Parse

_LOOSE = frozenset({"relcl", "acl", "appos", "advcl", "parataxis", "conj", "cc", "prep"})
_PASSIVE = frozenset({"auxpass", "nsubjpass"})
_AUXILIARIES = frozenset({"aux", "auxpass"})
_OBJECT = frozenset({"pobj"})
_QUOTED = frozenset({"dobj"})
_QUOTING = frozenset({"quote", "cite"})
_SAYING = frozenset({"pcomp"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass", "expl"})
_NO_SOURCES = frozenset({"poss", "conj", "attr"})
_REACH = 40
_SHORT_REST = 8
_LONGEST_LABEL = 8
_EMPTY = frozenset({"it", "there"})
_PUNCTUATION = frozenset({"punct"})
_MAX_PATH = 6
_FAR = 15
_GAPS = [str(gap if gap < 4 else 4 if gap < 7 else 7 if gap < _FAR else _FAR) for gap in range(_FAR + 1)]
_GAPS_BEFORE = ["<" + gap for gap in _GAPS]
_GAPS_AFTER = [">" + gap for gap in _GAPS]
_BEFORE = {label: f"before {label}" for label in _LOOSE}
_FLAGS = ("False", "True")


class SourceCandidate(NamedTuple):
    """A possible source: its range, ``None`` for nobody, its head word and the cut it was made by."""

    span: Range | None
    head: int
    cut: str


def source_candidates(cue: int, layout: Layout) -> Iterator[SourceCandidate]:
    """Nobody first, then the phrases of the sentence in the order of the text, each in its different cuts.

    Where the construction names the source, only its cuts are offered.
    """
    parse = layout.parse
    own = _own_source(cue, parse)
    if own is None or parse.left[own] <= cue < parse.right[own]:
        yield SourceCandidate(None, -1, "none")
    seen: set[Range] = set()
    if parse.text[cue] == ":":
        before = layout.trim(parse.sentence_at[cue][0], cue)
        if before[0] < before[1]:
            seen.add(before)
            yield SourceCandidate(before, root_in(parse, before), "prefix")
        if before[1] - before[0] <= _LONGEST_LABEL and layout.verbs[before[0]] == layout.verbs[before[1]]:
            return
    for head in [own] if own is not None else _heads(cue, layout):
        for span, cut in _cuts(head, layout):
            if span[0] < span[1] and span not in seen and not span[0] <= cue < span[1]:
                seen.add(span)
                yield SourceCandidate(span, head, cut)


def _own_source(cue: int, parse: Parse) -> int | None:
    """The only possible source of a cue that names it: nobody else is looked for then, in nested clauses above all.

    It is the subject before an active verb with a clause; in "quoted *the minister* as saying", the object, also behind
    the words quoted ("'…,' the agency quoted *him* as saying"); in "claims by *the rebels* that", the object of "by".
    """
    if parse.pos[cue] == "NOUN":
        by = next(
            (child for child in parse.children[cue] if parse.lower[child] == "by" and child > cue), None
        )
        return parse.child(by, _OBJECT) if by is not None else None
    if parse.pos[cue] != "VERB":
        return None
    labels = [parse.dep[child] for child in parse.children[cue]]
    if "auxpass" in labels:
        return None
    governor = parse.head[cue]
    if parse.dep[cue] == "pcomp" and parse.lower[governor] == "as":
        above = parse.head[governor]
        return above if parse.pos[above] in NOMINAL else parse.child(above, _QUOTED)
    if "ccomp" not in labels and parse.dep[cue] != "ccomp":
        return None
    if (quoted := _quoted_by(cue, parse)) is not None:
        return quoted
    for child in parse.children[cue]:
        if parse.dep[child] == "nsubj" and child < cue:
            named = parse.pos[child] in NOMINAL and parse.lower[child] not in _EMPTY
            return child if named else None
    return None


def _quoted_by(cue: int, parse: Parse) -> int | None:
    """Whom a verb quotes "as saying" so."""
    if parse.lemma[cue] not in _QUOTING:
        return None
    links = (child for child in parse.children[cue] if parse.lower[child] == "as" and child > cue)
    saying = any(parse.child(link, _SAYING) is not None for link in links)
    return parse.child(cue, _QUOTED) if saying else None


def _heads(cue: int, layout: Layout) -> Iterator[int]:
    """Heads of phrases in the cue's sentence, and just beyond it in the paragraph when the cue stands near
    its end."""
    parse, at = layout.parse, layout.quotation_at
    first, last = parse.sentence_at[cue]
    start, end = max(first, cue - _REACH), min(last, cue + _REACH)
    if last - cue < _SHORT_REST:
        end = min(len(parse.text), cue + _SHORT_REST)
        end = next((i for i in range(last, end) if "\n" in parse.text[i]), end)
    here, is_verb = at[cue], parse.pos[cue] == "VERB"
    nominals = layout.nominals
    for index in nominals[bisect_left(nominals, start) : bisect_left(nominals, end)]:
        if index == cue or at[index] not in {-1, here}:
            continue
        if is_verb and not _may_speak(parse, index, cue):
            continue
        yield index


def _may_speak(parse: Parse, index: int, cue: int) -> bool:
    """Whether a noun may be the source of a verb: no possessor, no second of a pair, not the verb's own object."""
    label = parse.dep[index]
    if label in _NO_SOURCES or (label == "dobj" and parse.head[index] == cue):
        return False
    return label != "pobj" or abs(index - cue) < _SHORT_REST or cue in _above(parse, index)


def _above(parse: Parse, index: int) -> tuple[int, int]:
    """The governor of the preposition that governs a noun, and that one's governor."""
    governor = parse.head[parse.head[index]]
    return governor, parse.head[governor]


def _cuts(head: int, layout: Layout) -> Iterator[tuple[Range, str]]:
    parse = layout.parse
    labels, children = parse.dep, parse.children[head]
    left, right = parse.left[head], parse.right[head]
    full = layout.trim(left, right)
    yield full, "full"
    core = head + 1 + ("case" in [labels[child] for child in children])
    if core == right == head + 1:
        return
    yield layout.trim(left, core), "core"
    appositive = False
    for child in children:
        if child > head and labels[child] in _LOOSE:
            cut, label = parse.left[child], labels[child]
            appositive = appositive or label == "appos"
            if child >= core and cut > core:
                yield layout.trim(left, cut), _BEFORE[label]
    if appositive and full[1] < len(parse.text) and parse.text[full[1]] == ",":
        yield (full[0], full[1] + 1), "full,"


def _steps_up(parse: Parse, index: int) -> dict[int, str]:
    """For the token and its governors, the labels climbed to reach them."""
    path = ""
    steps = {index: path}
    for _ in range(_MAX_PATH):
        governor = parse.head[index]
        if governor == index:
            break
        path = f"{path}<{parse.dep[index]}" if path else parse.dep[index]
        index = governor
        steps[index] = path
    return steps


def _path_between(parse: Parse, steps: dict[int, str], target: int) -> str:
    """Dependency labels from the token whose governors are ``steps`` up to the common governor and down to
    the target."""
    down = ""
    for _ in range(_MAX_PATH):
        if target in steps:
            return f"{steps[target]}^{down}"
        governor = parse.head[target]
        if governor == target:
            break
        down = f"{parse.dep[target]}>{down}" if down else parse.dep[target]
        target = governor
    return "far"


SOURCE_TEMPLATES = Templates.of(
    "form hs d l c hg by ch p cut k hl hd ht g n f pr b lt cp verbs commas start same hh hp",
    "p,p form,p form d hs,p l,p c,k,k c,k p,hl,hd,hd ht g,g,g form,g k,g l,p g,cut n,cut k,cut p,cut f,cut b f,n,f b,"
    "pr b,lt cp,lt p,verbs cut,commas cut n,lt cut,start b,same,hh hd,hp hd,cut l,cut c,cut form d hs,cut form c,cut d,"
    "cut l form,cut l hs,cut hg d,cut by form,cut ch form",
)
"""p: path from the cue, form and hs: form and subject of the cue, d, l, c: its dependency, lemma and classes, k: kind
of word, hl, hd, ht: lemma, dependency and tag of the head, g: gap and side, n: length, f, pr: what follows and
precedes, lt: last tag, same: in the cue's sentence, hh, hp, hg: governors, by, ch: agent and dependents of the cue."""


def source_rows(cue: int, candidates: list[SourceCandidate], layout: Layout) -> Iterator[list[str]]:
    """The fields of ``SOURCE_TEMPLATES`` for each candidate source of the cue."""
    parse = layout.parse
    labels = [parse.dep[child] for child in parse.children[cue]]
    passive = "" if _PASSIVE.isdisjoint(labels) else "p"
    form = parse.tag[cue] + passive + ("" if _AUXILIARIES.isdisjoint(labels) else "a")
    subject = next((label for label in labels if label in _SUBJECTS), "-")
    about_cue = [
        form, subject, parse.dep[cue], *cue_word(layout, cue), parse.lemma[parse.head[cue]],
        str("agent" in labels), " ".join(sorted({*labels} - _PUNCTUATION)),
    ]  # fmt: skip
    steps = _steps_up(parse, cue)
    for span, head, cut in candidates:
        if span is None:
            yield [*about_cue, *_NO_PHRASE]
        else:
            path = _path_between(parse, steps, head)
            yield [*about_cue, path, cut, *_phrase_fields(cue, span, head, layout)]


_NO_PHRASE = ["none"] * 19


def _phrase_fields(cue: int, span: Range, head: int, layout: Layout) -> tuple[str, ...]:
    """k hl hd ht g n f pr b lt cp verbs commas start same hh hp."""
    parse, (start, end) = layout.parse, span
    before, length = end <= cue, end - start
    gap = cue - end if before else start - cue - 1
    sentence_start, sentence_end = parse.sentence_at[cue]
    governor, commas = parse.head[head], layout.commas[end] - layout.commas[start]
    return (
        subject_kind(parse, head), parse.lemma[head], parse.dep[head], parse.tag[head],
        (_GAPS_BEFORE if before else _GAPS_AFTER)[min(gap, _FAR)], str(length) if length < 10 else "10",
        _neighbour(parse, end), _neighbour(parse, start - 1), _FLAGS[before],
        parse.tag[end - 1], parse.pos[cue], _FLAGS[layout.verbs[end] > layout.verbs[start]],
        str(commas) if commas < 3 else "3", _FLAGS[start == sentence_start],
        _FLAGS[start >= sentence_start and end <= sentence_end], parse.pos[governor], parse.lemma[governor],
    )  # fmt: skip


def _neighbour(parse: Parse, index: int) -> str:
    """The word beside a phrase, "N" for a nominal one and the document's border."""
    if not 0 <= index < len(parse.text) or parse.pos[index] in NOMINAL:
        return "N"
    return parse.lower[index]
