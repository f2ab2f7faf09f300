"""Turn the training articles into feature positions: one row a candidate of a cue, source, content or
continuation.

    python -m training.attribution.extract GOLD EXAMPLES.npz [--parses CACHE.spacy]

Only articles with ``split`` = ``train`` are read. One in eight, chosen by a hash of its id, is marked as held
out, so that thresholds and designs can be compared without the development split. No text is written, only
numbers."""

from __future__ import annotations

import argparse
import hashlib
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from spacy.tokens import DocBin

from casus.evaluation import Record, read_records
from casus.parsed import Doc
from casus.reading.attribution.content_fields import CONTENT_TEMPLATES, content_rows
from casus.reading.attribution.contents import content_candidates
from casus.reading.attribution.continuation import CONTINUATION_TEMPLATES, continuation_row, last_before
from casus.reading.attribution.cue_fields import CUE_TEMPLATES, cue_row
from casus.reading.attribution.cues import cue_candidates
from casus.reading.attribution.layout import Layout, lay_out
from casus.reading.attribution.model import Rows, Templates
from casus.reading.attribution.quotation import Quotation
from casus.reading.attribution.sources import SOURCE_TEMPLATES, source_candidates, source_rows
from casus.reading.attribution.spans import Draft, Range, head_of
from casus.reading.columns import Parse
from casus.reading.language import load_language
from casus.reading.reparsing import mended

HELD_OUT_SHARE = 8
EXACT_BONUS = 0.1
"""A candidate's worth: nine tenths for Jaccard overlap of its words with the gold ones, one tenth for being
exact."""


class Examples:
    """Rows of one task: feature positions, the target, the group (candidates of one cue) and the held-out
    mark."""

    def __init__(self, templates: Templates) -> None:
        self.templates = templates
        self.positions: list[Any] = []
        self.columns: dict[str, list[float]] = {"target": [], "group": [], "held_out": [], "nested": []}
        self.groups = 0

    def add(self, rows: Rows, targets: Sequence[float], held_out: bool, nested: Sequence[bool] = ()) -> None:
        """Add the candidates of one cue, or of one document where each stands for itself."""
        if targets:
            self.positions.append(self.templates.positions(rows).T.astype(np.uint32))
            self.columns["target"] += targets
            self.columns["group"] += [self.groups] * len(targets)
            self.columns["held_out"] += [held_out] * len(targets)
            self.columns["nested"] += nested or [False] * len(targets)
            self.groups += 1

    def arrays(self, name: str) -> dict[str, Any]:
        """The rows as arrays named for ``numpy.savez``."""
        columns = {
            f"{name}_{key}": np.array(values, dtype=np.float32) for key, values in self.columns.items()
        }
        return {f"{name}_positions": np.concatenate(self.positions), **columns}


def ranges_of(doc: Doc, spans: Iterable[Sequence[int]]) -> tuple[Range, ...]:
    """Character spans as token ranges."""
    found = (doc.char_span(start, end, alignment_mode="expand") for start, end in spans)
    return tuple((span.start, span.end) for span in found if span is not None)


def worth(doc: Doc, given: Iterable[Range], wanted: Iterable[Range]) -> float:
    """How well a candidate's ranges fit the gold ones, from 0 to 1."""
    tokens = [{i for a, b in side for i in range(a, b) if not doc[i].is_space} for side in (given, wanted)]
    words = [{i for i in side if not doc[i].is_punct} for side in tokens]
    union = words[0] | words[1]
    overlap = len(words[0] & words[1]) / len(union) if union else 1.0
    return overlap * (1 - EXACT_BONUS) + EXACT_BONUS * (tokens[0] == tokens[1])


def gold_drafts(doc: Doc, record: Record, parse: Parse) -> list[Draft]:
    """The gold attributions that have a cue and a content, in token ranges."""
    drafts = []
    for attribution in record["attributions"]:
        cue, content = ranges_of(doc, attribution["cue"]), ranges_of(doc, attribution["content"])
        if cue and content:
            head = head_of(parse, cue[0])
            drafts.append(Draft(head, ranges_of(doc, attribution["source"]), cue[0], content, 1.0))
    return drafts


def add_cues(examples: Examples, doc: Doc, record: Record, layout: Layout, held_out: bool) -> None:
    """Every candidate cue outside discarded regions; those inside gold contents are marked as nested."""
    cues = (ranges_of(doc, attribution["cue"]) for attribution in record["attributions"])
    heads = {head_of(layout.parse, cue[0]) for cue in cues if cue}
    inside = {i for a in record["attributions"] for s, e in ranges_of(doc, a["content"]) for i in range(s, e)}
    discarded = {i for s, e in ranges_of(doc, record.get("discard", [])) for i in range(s, e)}
    tokens = [index for index in cue_candidates(layout) if index not in discarded]
    rows = [cue_row(index, layout) for index in tokens]
    examples.add(rows, [float(i in heads) for i in tokens], held_out, [i in inside for i in tokens])


def add_arguments(
    sources: Examples, contents: Examples, doc: Doc, draft: Draft, *, layout: Layout, held_out: bool
) -> None:
    """The candidate sources and contents of one gold cue with their worth."""
    cue = draft.head
    found = list(source_candidates(cue, layout))
    values = [worth(doc, [c.span] if c.span else [], draft.source) for c in found]
    sources.add(source_rows(cue, found, layout), values, held_out)
    source = draft.source[0] if draft.source else None
    candidates = content_candidates(cue, source, layout)
    contents.add(
        content_rows(cue, source, candidates, layout),
        [worth(doc, spans, draft.content) for spans in candidates],
        held_out,
    )


def add_continuations(examples: Examples, drafts: list[Draft], layout: Layout, held_out: bool) -> None:
    """Each quotation that is not a cue's first content: whether it goes on with the attribution before it."""
    for quotation in layout.quotations:
        if quotation.single or any(_touched(draft, quotation) for draft in drafts):
            continue
        before = [cut for draft in drafts if (cut := _until(draft, quotation.start)) is not None]
        number = last_before(before, quotation)
        if number is None:
            continue
        owners = {draft.head for draft in drafts if _covers(draft, quotation)}
        if not owners or before[number].head in owners:
            row = continuation_row(before[number], quotation, layout)
            examples.add([row], [float(bool(owners))], held_out)


def _touched(draft: Draft, quotation: Quotation) -> bool:
    return any(s < quotation.end and quotation.start < e for s, e in (*draft.source, draft.cue))


def _until(draft: Draft, border: int) -> Draft | None:
    """The draft as it would stand had one read up to the border; ``None`` when it has not begun."""
    content = tuple((start, min(end, border)) for start, end in draft.content if start < border)
    if not content or draft.cue[0] >= border:
        return None
    return Draft(draft.head, draft.source, draft.cue, content, 1.0)


def _covers(draft: Draft, quotation: Quotation) -> bool:
    shared = sum(max(0, min(e, quotation.end) - max(s, quotation.start)) for s, e in draft.content)
    return shared > 0.6 * (quotation.end - quotation.start)


def parsed(records: list[Record], cache: Path | None) -> Iterator[Doc]:
    """The records' parses, from the cache when it is there."""
    nlp = load_language()
    if cache is not None and cache.exists():
        yield from (mended(doc, inversions=False) for doc in DocBin().from_disk(cache).get_docs(nlp.vocab))
        return
    kept = DocBin(
        attrs=["ORTH", "LEMMA", "POS", "TAG", "DEP", "HEAD", "SENT_START", "ENT_IOB", "ENT_TYPE", "SPACY"]
    )
    for doc in nlp.pipe((record["text"] for record in records), batch_size=16):
        kept.add(doc)
        yield mended(doc, inversions=False)
    if cache is not None:
        kept.to_disk(cache)


def collect(
    records: list[Record], docs: Iterable[Doc], templates: dict[str, Templates]
) -> dict[str, Examples]:
    """The examples of each task, described by its templates."""
    found = {task: Examples(each) for task, each in templates.items()}
    for record, doc in zip(records, docs, strict=True):
        held_out = int(hashlib.md5(record["id"].encode()).hexdigest(), 16) % HELD_OUT_SHARE == 0
        layout = lay_out(doc)
        drafts = gold_drafts(doc, record, layout.parse)
        add_cues(found["cue"], doc, record, layout, held_out)
        for draft in drafts:
            add_arguments(found["source"], found["content"], doc, draft, layout=layout, held_out=held_out)
        add_continuations(found["continuation"], drafts, layout, held_out)
    return found


TEMPLATES = {
    "cue": CUE_TEMPLATES,
    "source": SOURCE_TEMPLATES,
    "content": CONTENT_TEMPLATES,
    "continuation": CONTINUATION_TEMPLATES,
}


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("gold", type=Path)
    parser.add_argument("examples", type=Path)
    parser.add_argument("--parses", type=Path)
    options = parser.parse_args()
    records = [record for record in read_records(options.gold) if record["split"] == "train"]
    tasks = collect(records, parsed(records, options.parses), TEMPLATES)
    np.savez(
        options.examples,
        **{key: value for name, task in tasks.items() for key, value in task.arrays(name).items()},
    )


if __name__ == "__main__":
    main()
