"""The fields by which a candidate content of a cue is judged."""

from __future__ import annotations

from spacy.tokens import Token

from casus.reading.attribution_contents import NOT_CONTENT, QUOTE_REACH, ContentCandidate
from casus.reading.attribution_model import Templates
from casus.reading.attribution_spans import Range
from casus.reading.cues import cue_classes, key_lemma
from casus.reading.layout import Layout

_MAX_CLIMB = 30

CONTENT_TEMPLATES = Templates.of(
    "l c form fr d in m k sh share z s g ht hd fo pr fi v mq e b lt ld n y",
    "m,m l,m c,m form,m fr,m sh,m c fr,sh,sh c,z,z c,z m,s share,s l,s g,g m,ht hd m,ht hd c,ht c z,fo,fo m,"
    "pr,pr l,fi,fi l,fi m,"
    "fi c,v c,v l,v m,mq,mq m,mq c share,e m,b m,e b s c,lt fo,d m,d s c,ld n,form s sh,y,y k,y c,"
    "y fo,y ht,k z ht",
)
"""l, c, form, fr, d, in: lemma, classes, form, frame, dependency of the cue, and whether it is quoted; m, k:
how the candidate was made, in full and in short; sh, share: pieces and quotation marks; z: length; s, g:
side and gap; ht, hd: its head; fo, pr: what follows and precedes; fi: first word; v: whether it has a
verb; mq: quotations left out; e, b: whether it reaches the sentence's end and beginning; lt, ld: last tag
and label; n: pieces; y: what comes next."""


def content_rows(
    cue: Token, source: Range | None, candidates: list[ContentCandidate], layout: Layout
) -> list[list[str]]:
    """The fields of ``CONTENT_TEMPLATES`` for each candidate content of the cue."""
    labels = {child.dep_ for child in cue.children}
    passive = "p" if "auxpass" in labels or "nsubjpass" in labels else ""
    frame = ",".join(sorted(label[:4] for label in labels - NOT_CONTENT))
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
        str(has_verb), _misses_quote(cue, spans, layout), str(end >= sentence_end - 1),
        str(start <= sentence_start),
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


def _splits(at: list[int], border: int) -> bool:
    """Whether a border falls inside a quotation."""
    return 0 < border < len(at) and at[border] >= 0 and at[border] == at[border - 1]


def _misses_quote(cue: Token, spans: tuple[Range, ...], layout: Layout) -> str:
    """Which quotation of the cue's sentence the candidate leaves out: before the cue, after it, both,
    none."""
    (start, end), at = layout.sentence_at[cue.i], layout.quotation_at
    covered = {at[i] for a, b in spans if layout.quoted[b] > layout.quoted[a] for i in range(a, b)} | {-1}
    left = not covered.issuperset(at[max(start, cue.i - QUOTE_REACH) : cue.i])
    right = not covered.issuperset(at[cue.i : min(end, cue.i + QUOTE_REACH)])
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
