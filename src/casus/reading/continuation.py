"""Quotations that go on without a cue of their own: which earlier attribution they belong to, if any.

After "…," she said. the speaker often goes on in the next sentence or paragraph ("“They must leave,” he said.
“We will see to it.”"). Each quotation not yet accounted for is offered to the attribution before it."""

from __future__ import annotations

from dataclasses import replace

from spacy.tokens import Doc

from casus.reading.attribution_model import AttributionModel, Templates, probabilities
from casus.reading.attribution_spans import Draft
from casus.reading.cues import cue_classes, key_lemma
from casus.reading.layout import Layout
from casus.reading.quotation import Quotation

_THRESHOLD = 0.5
_REACH = 120


def continue_quotations(
    doc: Doc, drafts: list[Draft], layout: Layout, model: AttributionModel
) -> list[Draft]:
    """The drafts, with the quotations that go on after them added to their content."""
    extended = [draft for draft in drafts if layout.quotation_at[draft.head] < 0]
    quoted = [draft for draft in drafts if layout.quotation_at[draft.head] >= 0]
    for quotation in layout.quotations:
        owner = last_before(extended, quotation)
        if owner is None or quotation.single or any(_touches(draft, quotation) for draft in extended):
            continue
        row = continuation_row(doc, extended[owner], quotation, layout)
        if probabilities(model.score("continuation", CONTINUATION_TEMPLATES, [row]))[0] >= _THRESHOLD:
            content = (*extended[owner].content, (quotation.start, quotation.end))
            extended[owner] = replace(extended[owner], content=content)
    return sorted([*extended, *quoted], key=lambda draft: draft.head)


def extent(draft: Draft) -> int:
    """Where an attribution ends, in tokens."""
    return max(end for _, end in (*draft.source, draft.cue, *draft.content))


def last_before(drafts: list[Draft], quotation: Quotation) -> int | None:
    """The number of the attribution that ends last before the quotation, within reach."""
    ends = [
        (extent(draft), number) for number, draft in enumerate(drafts) if extent(draft) <= quotation.start
    ]
    if not ends or quotation.start - max(ends)[0] > _REACH:
        return None
    return max(ends)[1]


def _touches(draft: Draft, quotation: Quotation) -> bool:
    spans = (*draft.source, draft.cue, *draft.content)
    return any(start < quotation.end and quotation.start < end for start, end in spans)


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


def continuation_row(doc: Doc, draft: Draft, quotation: Quotation, layout: Layout) -> list[str]:
    """The fields of ``CONTINUATION_TEMPLATES`` for a quotation that may be more of the attribution's
    content."""
    between = list(doc[extent(draft) : quotation.start])
    words = [t for t in between if not t.is_punct and not t.is_space]
    last, head, at = max(draft.content), doc[draft.head], layout.quotation_at
    length = quotation.end - quotation.start
    following = next((t for t in doc[quotation.end : quotation.end + 3] if not t.is_punct), None)
    final = doc[quotation.end - 2]
    return [
        str(sum("\n" in t.text for t in between)), str(min(len(words), 6)),
        str(any(at[i] >= 0 for i in range(*last))), str(doc[min(quotation.start + 1, len(doc) - 1)].is_title),
        final.text if length > 2 and final.is_punct else "w",
        str(min(length, 4) if length < 5 else 5 + min(length // 10, 4)),
        cue_classes(head), key_lemma(head),
        "¶" if following is None or "\n" in following.text else following.tag_,
        str(quotation.continues), str(quotation.closed),
        str(quotation.start == 0 or "\n" in doc[quotation.start - 1].text),
        str(last[0] > draft.head), str(at[last[1] - 1] >= 0), str(at[draft.content[0][0]] >= 0),
        str(any(t.pos_ in {"VERB", "AUX"} for t in doc[quotation.start : quotation.end])),
        str(len(draft.content)),
        words[0].tag_ if words else "-", str(len(draft.source)), head.dep_, str(at[draft.head] >= 0),
    ]  # fmt: skip
