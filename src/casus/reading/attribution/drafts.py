"""Attributions in token ranges: the cues a model believes in, each with its likeliest source and content."""

from __future__ import annotations

from dataclasses import replace
from itertools import chain
from math import exp

from casus.reading.attribution.content_fields import CONTENT_TEMPLATES, content_rows
from casus.reading.attribution.contents import content_candidates
from casus.reading.attribution.continuation import continue_quotations
from casus.reading.attribution.cue_fields import CUE_TEMPLATES, cue_row
from casus.reading.attribution.cues import answers_a_claim, cue_candidates, labels_a_speaker, opens_a_view
from casus.reading.attribution.layout import Layout
from casus.reading.attribution.model import (
    AttributionModel,
    Scores,
    load_attribution_model,
    probabilities,
)
from casus.reading.attribution.quotation import Quotation
from casus.reading.attribution.settling import (
    close_quotations,
    cut_addressees,
    cut_at_clauses,
    is_speech,
    join_halves,
    join_paragraphs,
    share_out,
    touches,
)
from casus.reading.attribution.sources import SOURCE_TEMPLATES, source_candidates, source_rows
from casus.reading.attribution.spans import Draft, Range, cue_range
from casus.reading.attribution.turns import draft_turns
from casus.reading.columns import Parse

CONFIDENCE_THRESHOLD = 0.27
FAINT_CUE = 0.02
"""A quotation that nobody has claimed must still be somebody's: there, a fainter cue will do."""
NAMED_CUE = 0.6
"""How sure "Moscow *denies* it", "in his *view*" and "Britain*:* It is" are at least: training has too few of them."""
CLAIM_REACH = 15
SPEECH_MARGIN = 0.3
SHARE_EXPONENT = 0.3
"""How far doubt about source and content lowers the confidence in the cue; tuned with the thresholds."""


def draft_attributions(layout: Layout, *, outermost: bool = False) -> list[Draft]:
    """The attributions of a document in the order of their cues.

    ``outermost`` leaves out attributions inside the content of others, as PolNeAR does.
    """
    model = load_attribution_model()
    cues = _cues(layout, model, "outermost" if outermost else "cue")
    turns = draft_turns(layout)
    taken = {turn.head for turn in turns}
    cues = [(cue, probability) for cue, probability in cues if cue not in taken]
    likely = [(cue, probability) for cue, probability in cues if probability >= CONFIDENCE_THRESHOLD]
    sure = _complete(likely, layout, model, least=CONFIDENCE_THRESHOLD)
    drafts = sorted([*turns, *sure], key=lambda draft: draft.head)
    drafts = close_quotations(cut_addressees(cut_at_clauses(drafts, layout), layout), layout)
    drafts = continue_quotations(join_paragraphs(drafts, layout), layout, model)
    drafts = share_out(join_halves(drafts, layout), layout)
    claims = _claims(cues, drafts, layout, model)
    if claims:
        drafts = sorted([*drafts, *claims], key=lambda draft: draft.head)
        drafts = continue_quotations(drafts, layout, model)
    return _without_nested(drafts, layout) if outermost else drafts


def _cues(layout: Layout, model: AttributionModel, task: str) -> list[tuple[int, float]]:
    candidates = list(cue_candidates(layout))
    rows = (cue_row(index, layout) for index in candidates)
    likely = probabilities(model.score(task, CUE_TEMPLATES, rows)).tolist()
    parse = layout.parse
    return [
        (index, NAMED_CUE if p < NAMED_CUE and _is_certain(parse, index) else p)
        for index, p in zip(candidates, likely, strict=True)
        if p >= FAINT_CUE
    ]


def _is_certain(parse: Parse, index: int) -> bool:
    return answers_a_claim(parse, index) or opens_a_view(parse, index) or labels_a_speaker(parse, index)


def _complete(
    cues: list[tuple[int, float]],
    layout: Layout,
    model: AttributionModel,
    *,
    least: float = 0.0,
    quotation: Quotation | None = None,
) -> list[Draft]:
    """Each cue with its likeliest source and then its likeliest content, the quotation when one is given; without cues
    that have no content or less confidence than the least."""
    sources = [list(source_candidates(cue, layout)) for cue, _ in cues]
    rows = chain.from_iterable(
        source_rows(cue, found, layout)
        for (cue, _), found in zip(cues, sources, strict=True)
        if len(found) > 1
    )
    best = _best(model.score("source", SOURCE_TEMPLATES, rows), [len(found) for found in sources])
    sourced = [
        (cue, confidence, found[number].span)
        for (cue, probability), found, (number, share) in zip(cues, sources, best, strict=True)
        if found and (confidence := probability * share**SHARE_EXPONENT) >= least
    ]
    contents = [content_candidates(cue, source, layout) for cue, _, source in sourced]
    if quotation is not None:
        contents = [
            {spans: made for spans, made in found.items() if _quotes(spans, quotation)} for found in contents
        ]
    rows = chain.from_iterable(
        content_rows(cue, source, found, layout)
        for (cue, _, source), found in zip(sourced, contents, strict=True)
        if len(found) > 1
    )
    best = _best(model.score("content", CONTENT_TEMPLATES, rows), [len(found) for found in contents])
    drafts = []
    for (cue, confidence, source), found, (number, share) in zip(sourced, contents, best, strict=True):
        doubtful = confidence * share**SHARE_EXPONENT
        if found and doubtful >= least:
            content = [*found][number]
            span = cue_range(layout.parse, cue, source, content)
            drafts.append(Draft(cue, (source,) if source else (), span, content, doubtful))
    return drafts


def _claims(
    cues: list[tuple[int, float]], drafts: list[Draft], layout: Layout, model: AttributionModel
) -> list[Draft]:
    """For each whole sentence in quotation marks that no draft accounts for, the likeliest cue beside it."""
    claims: list[Draft] = []
    for quotation in layout.quotations:
        if not is_speech(quotation, layout) or any(touches(draft, quotation) for draft in [*drafts, *claims]):
            continue
        taken = {draft.head for draft in [*drafts, *claims]}
        near = [
            (cue, probability)
            for cue, probability in cues
            if cue not in taken
            and layout.quotation_at[cue] < 0
            and max(quotation.start - cue, cue - quotation.end) < CLAIM_REACH
        ]
        fitting = _complete(near, layout, model, quotation=quotation)
        if fitting:
            claims.append(max(fitting, key=lambda draft: (draft.confidence, -draft.head)))
    return claims


def _quotes(spans: tuple[Range, ...], quotation: Quotation) -> bool:
    """Whether a content has the whole quotation and little else."""
    covers = any(start <= quotation.start + 1 and quotation.end - 1 <= end for start, end in spans)
    return covers and sum(end - start for start, end in spans) < 2 * (quotation.end - quotation.start)


def _best(scores: Scores, sizes: list[int]) -> list[tuple[int, float]]:
    """For each group of candidates, scored in a row, the number of the best one and its share (softmax); what stands
    alone need not be scored."""
    best, start, values = [], 0, scores.tolist()
    for size in sizes:
        if size > 1:
            group = values[start : start + size]
            top = max(group)
            best.append((group.index(top), 1 / sum([exp(value - top) for value in group])))
            start += size
        else:
            best.append((0, float(size)))
    return best


def _without_nested(drafts: list[Draft], layout: Layout) -> list[Draft]:
    """Those whose cue stands in no other's content.

    The surer one stays, inside quotation marks always the outer one; an outer one that yields keeps what it has before
    the inner one.
    """
    kept: dict[int, Draft] = dict(enumerate(drafts))
    pairs = [
        (o, i)
        for o, outer in enumerate(drafts)
        for i, inner in enumerate(drafts)
        if o != i and _holds(outer, inner)
    ]
    for o, i in sorted(pairs, key=lambda pair: (-_length(drafts[pair[0]]), pair)):
        if o not in kept or i not in kept or not _holds(kept[o], drafts[i]):
            continue
        inner = drafts[i]
        margin = SPEECH_MARGIN if _quotes_whole(inner, layout) else 0.0
        if inner.confidence + margin <= kept[o].confidence or layout.quotation_at[inner.head] >= 0:
            del kept[i]
        elif (shortened := _up_to(kept[o], inner, layout)) is not None:
            kept[o] = shortened
        else:
            del kept[o]
    return list(kept.values())


def _up_to(outer: Draft, inner: Draft, layout: Layout) -> Draft | None:
    """The outer draft with the content that it has before the inner one, ``None`` when there is no clause left."""
    border = min(start for start, _ in (*inner.source, inner.cue, *inner.content))
    content = []
    for start, end in outer.content:
        before = layout.trim(start, min(end, border))
        if before[0] < before[1]:
            content.append(before)
    verbs = any(layout.verbs[end] > layout.verbs[start] for start, end in content)
    return replace(outer, content=tuple(content)) if verbs else None


def _quotes_whole(draft: Draft, layout: Layout) -> bool:
    """Whether the content begins and ends in quotation marks: then it is hardly a part of something larger."""
    at = layout.quotation_at
    return all(at[start] >= 0 and at[end - 1] >= 0 for start, end in draft.content)


def _length(draft: Draft) -> int:
    return sum(end - start for start, end in draft.content)


def _holds(outer: Draft, inner: Draft) -> bool:
    return any(_contains(span, inner.cue) for span in outer.content)


def _contains(outer: Range, inner: Range) -> bool:
    return outer[0] <= inner[0] and inner[1] <= outer[1]
