"""Quotations that go on without a cue of their own: which earlier attribution they belong to, if any.

After "…," she said. the speaker often goes on in the next sentence or paragraph ("“They must leave,” he said.
“We will see to it.”"). Each quotation not yet accounted for is offered to the attribution before it."""

from __future__ import annotations

from dataclasses import replace

from casus.reading.attribution.cues import cue_classes, key_lemma
from casus.reading.attribution.layout import Layout
from casus.reading.attribution.model import AttributionModel, Templates, probabilities
from casus.reading.attribution.quotation import Quotation
from casus.reading.attribution.spans import Draft

_THRESHOLD = 0.5
_REACH = 120


def continue_quotations(drafts: list[Draft], layout: Layout, model: AttributionModel) -> list[Draft]:
    """The drafts, with the quotations that go on after them added to their content."""
    extended = [draft for draft in drafts if layout.quotation_at[draft.head] < 0]
    quoted = [draft for draft in drafts if layout.quotation_at[draft.head] >= 0]
    claimed = [False] * len(layout.parse)
    for draft in extended:
        for start, end in (*draft.source, draft.cue, *draft.content):
            claimed[start:end] = [True] * (end - start)
    for _, quotation in layout.spoken:
        if any(claimed[quotation.start : quotation.end]):
            continue
        owner = last_before(extended, quotation)
        if owner is None:
            continue
        row = continuation_row(extended[owner], quotation, layout)
        if probabilities(model.score("continuation", CONTINUATION_TEMPLATES, [row]))[0] >= _THRESHOLD:
            content = (*extended[owner].content, (quotation.start, quotation.end))
            extended[owner] = replace(extended[owner], content=content)
    return sorted([*extended, *quoted], key=lambda draft: draft.head)


def extent(draft: Draft) -> int:
    """Where an attribution ends, in tokens."""
    return max(end for _, end in (*draft.source, draft.cue, *draft.content))


def last_before(drafts: list[Draft], quotation: Quotation) -> int | None:
    """The number of the attribution that ends last before the quotation, within reach."""
    last, owner = quotation.start - _REACH, None
    for number, draft in enumerate(drafts):
        if last <= (end := extent(draft)) <= quotation.start:
            last, owner = end, number
    return owner


CONTINUATION_TEMPLATES = Templates.of(
    "br g q st cl z c l a co cd ps ac eq qf v n w ns d in",
    "br,br g,br g q,br g st cl,br g z,c br g,l br,br g a,a cl,co cd br,br g ps q ac,br g eq qf ac,"
    "br g ps a q v,v st br g,n br,"
    "br g w,br g ns q,d br g,br g st cl q a,in br g",
)
"""br, g, w: line breaks, words and first word between; q, eq, qf, ac, n: whether the content so far is
quoted, ends so, began so, follows the cue, and its pieces; st, cl, z, v, co, cd, ps: how the quotation
begins, ends, its length, verbs, whether it continues, is closed, begins a paragraph; a: what follows; c,
l, d, in, ns: the cue and its source."""


def continuation_row(draft: Draft, quotation: Quotation, layout: Layout) -> list[str]:
    """The fields of ``CONTINUATION_TEMPLATES`` for a quotation that may be more of the attribution's
    content."""
    parse, at = layout.parse, layout.quotation_at
    start, end = quotation.start, quotation.end
    between = range(extent(draft), start)
    words = [i for i in between if not parse.punctuation[i] and not parse.spaces[i]]
    last, head, length = max(draft.content), draft.head, end - start
    following = next((i for i in range(end, min(end + 3, len(parse.text))) if not parse.punctuation[i]), None)
    final = end - 2
    return [
        str(sum("\n" in parse.text[i] for i in between)), str(min(len(words), 6)),
        str(layout.quoted[last[1]] > layout.quoted[last[0]]),
        str(parse.text[min(start + 1, len(parse.text) - 1)].istitle()),
        parse.text[final] if length > 2 and parse.punctuation[final] else "w",
        str(min(length, 4) if length < 5 else 5 + min(length // 10, 4)),
        cue_classes(parse, head), key_lemma(parse, head),
        "¶" if following is None or "\n" in parse.text[following] else parse.tag[following],
        str(quotation.continues), str(quotation.closed),
        str(start == 0 or "\n" in parse.text[start - 1]),
        str(last[0] > head), str(at[last[1] - 1] >= 0), str(at[draft.content[0][0]] >= 0),
        str(layout.verbs[end] > layout.verbs[start]), str(len(draft.content)),
        parse.tag[words[0]] if words else "-", str(len(draft.source)), parse.dep[head], str(at[head] >= 0),
    ]  # fmt: skip
