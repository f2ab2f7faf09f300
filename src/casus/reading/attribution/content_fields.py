"""The fields by which a candidate content of a cue is judged."""

from __future__ import annotations

from casus.reading.attribution.contents import NOT_CONTENT, QUOTE_REACH, ContentCandidate
from casus.reading.attribution.cues import cue_classes, key_lemma
from casus.reading.attribution.layout import Layout
from casus.reading.attribution.model import Templates
from casus.reading.attribution.spans import Range
from casus.reading.columns import Parse

_MAX_CLIMB = 30
_MAX_BRANCH = 8
_PASSIVE = frozenset({"auxpass", "nsubjpass"})
_NAMES = frozenset({"PROPN", "NOUN"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_SEPARATORS = frozenset({",", ";", "–", "—", "--"})
_WORDS = frozenset({"PROPN", "NOUN", "VERB"})

CONTENT_TEMPLATES = Templates.of(
    "l c form fr d m k sh share z s g ht hd fo pr fi v mq b lt ld n y o",
    "m c,m form,m fr,m sh,sh,sh c,z,z m,s share,s l,s g,g m,ht hd m,ht hd c,fo,fo m,pr,pr l,fi,v l,"
    "mq,mq m,mq c share,b m,lt fo,d m,d s c,ld n,form s sh,y,y k,y c,k z ht,o k,o m",
)
"""l, c, form, fr, d: lemma, classes, form, frame, dependency of the cue; m, k: how the candidate was made, in full and
in short; sh, share: pieces and quotation marks; z: length; s, g: side and gap; ht, hd: its head; fo, pr: what follows
and precedes; fi: first word; v: whether it has a verb; mq: quotations left out; b: whether it reaches the sentence's
beginning; lt, ld: last tag and label; n: pieces; y: what comes next; o: which other clause."""


def content_rows(
    cue: int, source: Range | None, candidates: list[ContentCandidate], layout: Layout
) -> list[list[str]]:
    """The fields of ``CONTENT_TEMPLATES`` for each candidate content of the cue."""
    parse = layout.parse
    labels = {parse.dep[child] for child in parse.children[cue]}
    passive = "" if _PASSIVE.isdisjoint(labels) else "p"
    frame = ",".join(sorted([label[:4] for label in labels - NOT_CONTENT]))
    inside = str(layout.quotation_at[cue] >= 0)
    about_cue = [
        key_lemma(parse, cue),
        cue_classes(parse, cue),
        parse.tag[cue] + passive + ("s" if source else "n"),
        frame,
        parse.dep[cue],
    ]
    beyond: dict[Range, tuple[str, str]] = {}
    rows = []
    for candidate in candidates:
        whole = candidate.spans[0][0], candidate.spans[-1][1]
        if whole not in beyond:
            beyond[whole] = _beyond(cue, *whole, parse), _other_clause(cue, whole[1], parse)
        rows.append([*about_cue, *_spans_fields(cue, candidate, layout, inside), *beyond[whole]])
    return rows


def _spans_fields(cue: int, candidate: ContentCandidate, layout: Layout, inside: str) -> list[str]:
    """m k sh share z s g ht hd fo pr fi v mq b lt ld n."""
    parse, spans, at = layout.parse, candidate.spans, layout.quotation_at
    pos, lower, tag = parse.pos, parse.lower, parse.tag
    (start, first_end), (last, end) = spans[0], spans[-1]
    quoted, length, verbs, splits = 0, 0, False, False
    for a, b in spans:
        quoted += layout.quoted[b] - layout.quoted[a]
        length += b - a
        verbs = verbs or layout.verbs[b] > layout.verbs[a]
        splits = splits or _splits(at, a) or _splits(at, b)
    share = "no" if not quoted else "all" if quoted == length else "some"
    side = "<" if end <= cue else ">" if start > cue else "o"
    head = _top(parse, start, first_end)
    return [
        candidate.made, candidate.made.split(" ", 1)[0], f"{len(spans)} {share} {splits} {inside}", share,
        str(min(length, 4) if length < 5 else 5 + min((length - 5) // 5, 6)), side,
        str(min(abs((start - cue) if side == ">" else (cue - end)), 12)), tag[head], parse.dep[head],
        lower[end] if end < len(parse.text) and pos[end] not in _WORDS else "#",
        lower[start - 1] if start and pos[start - 1] not in _NAMES else "#",
        lower[start] if pos[start] not in _NAMES else tag[start],
        str(verbs), _misses_quote(cue, spans, layout), str(start <= parse.sentence_at[cue][0]),
        tag[end - 1], parse.dep[last], str(len(spans)),
    ]  # fmt: skip


def _beyond(cue: int, start: int, end: int, parse: Parse) -> str:
    """y: What follows the candidate: the next word past a comma, its label, and what it hangs on."""
    index = end + (end < len(parse.text) and parse.text[end] == ",")
    if index >= parse.sentence_at[cue][1]:
        return "end"
    branch, governor = index, parse.head[index]
    for _ in range(_MAX_BRANCH):
        if governor == branch or governor < index:
            break
        branch, governor = governor, parse.head[governor]
    owner = "cue" if governor == cue else "in" if start <= governor < end else "other"
    return f"{parse.tag[index]} {parse.dep[branch]} {owner} {index > end}"


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


def _splits(at: list[int], border: int) -> bool:
    """Whether a border falls inside a quotation."""
    return 0 < border < len(at) and at[border] >= 0 and at[border] == at[border - 1]


def _misses_quote(cue: int, spans: tuple[Range, ...], layout: Layout) -> str:
    """Which quotation of the cue's sentence, or right before it, the candidate leaves out: before the cue, after it,
    both, none."""
    (start, end), at, quoted = layout.parse.sentence_at[cue], layout.quotation_at, layout.quoted
    start, end = max(start, cue - QUOTE_REACH), min(end, cue + QUOTE_REACH)
    begins = start > 0 and at[start - 1] >= 0
    if quoted[start] == quoted[end] and not begins:
        return "00"
    covered = {-1}
    for a, b in spans:
        if quoted[b] > quoted[a]:
            covered.update(at[a:b])
    left, right = not covered.issuperset(at[start:cue]), not covered.issuperset(at[cue:end])
    return f"{left:d}{right:d}{begins and at[start - 1] not in covered:d}"


def _top(parse: Parse, start: int, end: int) -> int:
    """The highest governor of a candidate's first word that still stands in the candidate's first piece."""
    index = start
    for _ in range(_MAX_CLIMB):
        governor = parse.head[index]
        if governor == index or not start <= governor < end:
            break
        index = governor
    return index
