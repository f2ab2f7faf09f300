"""Attributions in token ranges: the cues a model believes in, each with its likeliest source and content."""

from __future__ import annotations

from spacy.tokens import Doc, Token

from casus.reading.attribution_contents import content_candidates, content_features
from casus.reading.attribution_model import (
    AttributionModel,
    hash_features,
    load_attribution_model,
    probabilities,
    shares,
)
from casus.reading.attribution_sources import source_candidates, source_features
from casus.reading.attribution_spans import Draft, Range, cue_range
from casus.reading.continuation import continue_quotations
from casus.reading.cues import Layout, cue_candidates, cue_features, lay_out
from casus.reading.quotation import Quotation

CUE_THRESHOLD = 0.3
CONFIDENCE_THRESHOLD = 0.25


def draft_attributions(
    doc: Doc,
    quotations: tuple[Quotation, ...],
    *,
    outermost: bool = False,
    threshold: float = CONFIDENCE_THRESHOLD,
) -> list[Draft]:
    """The attributions of a document in the order of their cues.

    ``outermost`` leaves out attributions inside the content of others, as PolNeAR does.
    """
    model = load_attribution_model()
    layout = lay_out(doc, quotations)
    drafts = []
    for cue, probability in _cues(doc, layout, model, "outermost" if outermost else "cue"):
        draft = _complete(cue, probability, layout, model)
        if draft is not None and draft.confidence >= threshold:
            drafts.append(draft)
    drafts = continue_quotations(doc, drafts, layout, model)
    return _without_nested(drafts, layout) if outermost else drafts


def _cues(doc: Doc, layout: Layout, model: AttributionModel, task: str) -> list[tuple[Token, float]]:
    candidates = list(cue_candidates(doc, layout))
    hashed = hash_features([cue_features(token, layout) for token in candidates])
    likely = probabilities(model.score_hashed(task, *hashed))
    return [(token, float(p)) for token, p in zip(candidates, likely, strict=True) if p >= CUE_THRESHOLD]


def _complete(cue: Token, probability: float, layout: Layout, model: AttributionModel) -> Draft | None:
    """The attribution of one cue, ``None`` when it has no content."""
    sources = list(source_candidates(cue, layout))
    source_shares = shares(model.score("source", source_features(cue, sources, layout)))
    source = sources[int(source_shares.argmax())].span
    contents = content_candidates(cue, source, layout)
    if not contents:
        return None
    content_shares = shares(model.score("content", content_features(cue, source, contents, layout)))
    content = contents[int(content_shares.argmax())].spans
    return Draft(
        cue.i, (source,) if source else (), cue_range(cue, source, content), content,
        probability * float(source_shares.max()) ** 0.3 * float(content_shares.max()) ** 0.3,
    )  # fmt: skip


def _without_nested(drafts: list[Draft], layout: Layout) -> list[Draft]:
    """Those whose cue stands in no other's content; of two that contain each other, the surer one stays."""
    kept: list[Draft] = []
    for draft in sorted(
        drafts, key=lambda draft: (layout.quotation_at[draft.head] >= 0, -draft.confidence, draft.head)
    ):
        if not any(_inside(draft.cue, other.content) or _inside(other.cue, draft.content) for other in kept):
            kept.append(draft)
    return sorted(kept, key=lambda draft: draft.head)


def _inside(inner: Range, outer: tuple[Range, ...]) -> bool:
    return any(start <= inner[0] and inner[1] <= end for start, end in outer)
