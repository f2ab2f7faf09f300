"""Quotations that go on without a cue of their own: which earlier attribution they belong to, if any.

After "…," she said. the speaker often goes on in the next sentence or paragraph ("“They must leave,” he said. “We
will see to it.”"). Each quotation not yet accounted for is offered to the attribution before it.
"""

from __future__ import annotations

from dataclasses import replace

from spacy.tokens import Doc

from casus.reading.attribution_model import AttributionModel, probabilities
from casus.reading.attribution_spans import Draft
from casus.reading.cues import Layout, cue_classes, key_lemma
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
        features = continuation_features(doc, extended[owner], quotation, layout)
        if probabilities(model.score("continuation", [features]))[0] >= _THRESHOLD:
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


def continuation_features(doc: Doc, draft: Draft, quotation: Quotation, layout: Layout) -> list[str]:
    """What speaks for or against the quotation being more of the attribution's content."""
    end = extent(draft)
    between = doc[end : quotation.start]
    breaks = sum(token.text.count("\n") > 0 for token in between)
    words = [token for token in between if not token.is_punct and not token.is_space]
    gap = min(len(words), 6)
    last = max(draft.content)
    last_quoted = any(layout.quotation_at[i] >= 0 for i in range(last[0], last[1]))
    quoted_first = layout.quotation_at[draft.content[0][0]] >= 0
    ends_on_quote = layout.quotation_at[last[1] - 1] >= 0
    length = quotation.end - quotation.start
    size = min(length, 4) if length < 5 else 5 + min(length // 10, 4)
    opening = doc[min(quotation.start + 1, len(doc) - 1)]
    following = next((t for t in doc[quotation.end :][:3] if not t.is_punct), None)
    after = "¶" if following is None or "\n" in following.text else following.tag_
    closes = doc[quotation.end - 2].text if length > 2 and doc[quotation.end - 2].is_punct else "w"
    paragraph_start = quotation.start == 0 or "\n" in doc[quotation.start - 1].text
    head = doc[draft.head]
    after_cue = last[0] > draft.head
    shape = f"br={breaks} g={gap}"
    starts = "T" if opening.is_title else "t"
    verbs = any(t.pos_ in {"VERB", "AUX"} for t in doc[quotation.start : quotation.end])
    inside = layout.quotation_at[draft.head] >= 0
    return [
        "b", shape, f"{shape} q={last_quoted}", f"{shape} {starts} {closes}", f"{shape} z={size}", f"c={cue_classes(head)} {shape}",
        f"l={key_lemma(head)} br={breaks}", f"{shape} a={after}", f"a={after} {closes}", f"co={quotation.continues} cl={quotation.closed} br={breaks}",
        f"{shape} ps={paragraph_start} q={last_quoted} ac={after_cue}", f"{shape} eq={ends_on_quote} qf={quoted_first} ac={after_cue}",
        f"{shape} ps={paragraph_start} a={after} q={last_quoted} v={verbs}", f"v={verbs} {starts} {shape}", f"n={len(draft.content)} br={breaks}",
        f"{shape} w={words[0].tag_ if words else '-'}", f"{shape} s={len(draft.source)} q={last_quoted}", f"d={head.dep_} {shape}",
        f"{shape} {starts} {closes} q={last_quoted} a={after}", f"in={inside} {shape}",
    ]  # fmt: skip
