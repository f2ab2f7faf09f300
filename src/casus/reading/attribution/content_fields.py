"""The fields by which a candidate content of a cue is judged."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache

from casus.reading.attribution.contents import NOT_CONTENT, QUOTE_REACH, Contents
from casus.reading.attribution.cues import cue_classes, cue_word
from casus.reading.attribution.layout import Layout
from casus.reading.attribution.model import Templates
from casus.reading.attribution.quotation import Quotation
from casus.reading.attribution.spans import Range
from casus.reading.columns import Parse

_MAX_CLIMB = 30
_MAX_BRANCH = 8
_UNQUOTED = frozenset({-1})
_PASSIVE = frozenset({"auxpass", "nsubjpass"})
_NAMES = frozenset({"PROPN", "NOUN"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_SEPARATORS = frozenset({",", ";", "–", "—", "--"})
_WORDS = frozenset({"PROPN", "NOUN", "VERB"})

_FAR = 12
_GAPS = [str(number) for number in range(_FAR + 1)]
_LENGTHS = [str(number if number < 5 else 5 + (number - 5) // 5) for number in range(40)]
"""Lengths by fives, up to those that count as long."""
_LONG = "11"

CONTENT_TEMPLATES = Templates.of(
    "l c form fr d pr fi b fo lt o m k sh share z s g ht hd v mq ld n y",
    "m c,m form,m fr,m sh,sh,sh c,z,z m,s share,s l,s g,g m,ht hd m,ht hd c,fo,fo m,pr,pr l,fi,v l,"
    "mq,mq m,mq c share,b m,lt fo,d m,d s c,ld n,form s sh,y,y k,y c,k z ht,o k,o m",
)
"""l, c, form, fr, d: lemma, classes, form, frame, dependency of the cue; m, k: how the candidate was made, in full and
in short; sh, share: pieces and quotation marks; z: length; s, g: side and gap; ht, hd: its head; fo, pr: what follows
and precedes; fi: first word; v: whether it has a verb; mq: quotations left out; b: whether it reaches the sentence's
beginning; lt, ld: last tag and label; n: pieces; y: what comes next; o: which other clause."""


def content_rows(cue: int, source: Range | None, candidates: Contents, layout: Layout) -> Iterator[list[str]]:
    """The fields of ``CONTENT_TEMPLATES`` for each candidate content of the cue."""
    parse, quoted, verbs = layout.parse, layout.quoted, layout.verbs
    tag, dep, divided = parse.tag, parse.dep, layout.divided
    about_cue, inside = _cue_fields(cue, source, layout), str(layout.quotation_at[cue] >= 0)
    quotes_beside = _quotes_beside(cue, layout)
    starts: dict[int, tuple[str, ...]] = {}
    ends: dict[int, tuple[tuple[str, ...], int, str, str]] = {}
    for spans, made in candidates.items():
        (start, first_end), (last, end) = spans[0], spans[-1]
        if start not in starts:
            starts[start] = _start_fields(cue, start, parse)
        if end not in ends:
            ends[end] = (_end_fields(cue, end, parse), *_beyond(cue, end, parse))
        about_end, governor, inner, outer = ends[end]
        if len(spans) == 1:
            marks, length, verbal = quoted[end] - quoted[start], end - start, verbs[end] > verbs[start]
            splits = start in divided or end in divided
        else:
            marks = sum([quoted[b] - quoted[a] for a, b in spans])
            length = sum([b - a for a, b in spans])
            verbal = any(verbs[b] > verbs[a] for a, b in spans)
            splits = any(a in divided or b in divided for a, b in spans)
        share = "no" if not marks else "all" if marks == length else "some"
        side, gap = (
            ("<", cue - end) if end <= cue else (">", start - cue) if start > cue else ("o", end - cue)
        )
        head = _top(parse, start, first_end)
        yield [
            *about_cue, *starts[start], *about_end, made, made.partition(" ")[0],
            _shape(len(spans), share, splits, inside), share, _LENGTHS[length] if length < len(_LENGTHS) else _LONG,
            side, _GAPS[gap] if gap < _FAR else _GAPS[_FAR], tag[head], dep[head], str(verbal),
            _misses_quote(spans, quotes_beside, layout) if quotes_beside else "00", dep[last], str(len(spans)),
            inner if start <= governor < end else outer,
        ]  # fmt: skip


@cache
def _shape(pieces: int, share: str, splits: bool, inside: str) -> str:
    """sh."""
    return f"{pieces} {share} {splits} {inside}"


def _cue_fields(cue: int, source: Range | None, layout: Layout) -> tuple[str, ...]:
    """l c form fr d."""
    parse = layout.parse
    labels = {parse.dep[child] for child in parse.children[cue]}
    form = parse.tag[cue] + ("" if _PASSIVE.isdisjoint(labels) else "p") + ("s" if source else "n")
    frame = ",".join(sorted([label[:4] for label in labels - NOT_CONTENT]))
    return *cue_word(layout, cue), form, frame, parse.dep[cue]


def _start_fields(cue: int, start: int, parse: Parse) -> tuple[str, ...]:
    """pr fi b."""
    pos, lower = parse.pos, parse.lower
    return (
        lower[start - 1] if start and pos[start - 1] not in _NAMES else "#",
        lower[start] if pos[start] not in _NAMES else parse.tag[start],
        str(start <= parse.sentence_at[cue][0]),
    )


def _end_fields(cue: int, end: int, parse: Parse) -> tuple[str, ...]:
    """fo lt o."""
    following = parse.lower[end] if end < len(parse.text) and parse.pos[end] not in _WORDS else "#"
    return following, parse.tag[end - 1], _other_clause(cue, end, parse)


def _beyond(cue: int, end: int, parse: Parse) -> tuple[int, str, str]:
    """y: What follows the candidate: the next word past a comma, its label, and what it hangs on.

    The governor that decides, with the field's value for a candidate that has it and for one that has not.
    """
    index = end + (end < len(parse.text) and parse.text[end] == ",")
    if index >= parse.sentence_at[cue][1]:
        return -1, "end", "end"
    branch, governor = index, parse.head[index]
    for _ in range(_MAX_BRANCH):
        if governor == branch or governor < index:
            break
        branch, governor = governor, parse.head[governor]
    tag, label, past = parse.tag[index], parse.dep[branch], index > end
    inner, outer = ("cue", "cue") if governor == cue else ("in", "other")
    return governor, _next_word(tag, label, inner, past), _next_word(tag, label, outer, past)


@lru_cache(maxsize=1 << 14)
def _next_word(tag: str, label: str, owner: str, past_comma: bool) -> str:
    return f"{tag} {label} {owner} {past_comma}"


def _other_clause(cue: int, end: int, parse: Parse) -> str:
    """o: Whether a coordinated clause with a cue of its own follows: "…, *but Moscow denies* …", "…; *Kyiv says* …"."""
    index = end + (end < len(parse.text) and parse.text[end] in _SEPARATORS)
    if index >= parse.sentence_at[cue][1]:
        return "-"
    word, verb = "", index
    if parse.dep[index] == "cc":
        word = parse.lower[index]
        coordinated = (child for child in parse.children[parse.head[index]] if child > index)
        verb = next((child for child in coordinated if parse.dep[child] == "conj"), index)
    elif index == end:
        return "-"
    else:
        word = parse.text[end]
        while parse.head[verb] > verb:
            verb = parse.head[verb]
    subject = parse.child(verb, _SUBJECTS)
    return f"{word} {subject is not None and subject >= index} {cue_classes(parse, verb).partition('|')[0]}"


def _quotes_beside(cue: int, layout: Layout) -> list[set[int]]:
    """The quotations of the cue's sentence, before the cue and after it, and the one right before the sentence, by
    their numbers; nothing when there are none."""
    start, end = layout.parse.sentence_at[cue]
    start, end = max(start, cue - QUOTE_REACH), min(end, cue + QUOTE_REACH)
    if layout.quoted[max(start - 1, 0)] == layout.quoted[end]:
        return []
    at = layout.quotation_at
    return [{*numbers} - _UNQUOTED for numbers in (at[start:cue], at[cue:end], at[max(start - 1, 0) : start])]


def _misses_quote(spans: tuple[Range, ...], quotes_beside: list[set[int]], layout: Layout) -> str:
    """Which of the quotations beside the cue the candidate leaves out."""
    missed = ""
    for numbers in quotes_beside:
        missed += "1" if any(_misses(spans, layout.quotations[number]) for number in numbers) else "0"
    return missed


def _misses(spans: tuple[Range, ...], quotation: Quotation) -> bool:
    for start, end in spans:  # noqa: SIM110 (asked so often that a loop pays)
        if start < quotation.end and quotation.start < end:
            return False
    return True


def _top(parse: Parse, start: int, end: int) -> int:
    """The highest governor of a candidate's first word that still stands in the candidate's first piece."""
    index = start
    for _ in range(_MAX_CLIMB):
        governor = parse.head[index]
        if governor == index or not start <= governor < end:
            break
        index = governor
    return index
