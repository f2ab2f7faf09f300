"""The sentences that the event models are trained on, with what is computed of each once; and the folds."""

from __future__ import annotations

import json
import re
import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from casus.codebook import load
from casus.model import Document
from casus.parsed import Doc, Span
from casus.reading.actors.index import ActorIndex
from casus.reading.context import Act
from casus.reading.event_ranking.pairs import Codes, candidate_pairs, mention_codes, mentions
from casus.reading.event_ranking.roots import acts_between
from casus.reading.language import load_language
from casus.reading.reparsing import mended

FOLDS = 5
ALIKE = 0.6
"""Share of the shorter one's words from which two sentences are kept in one fold."""


@dataclass
class Example:
    """A sentence with its marked pair, and the candidates for it."""

    record: dict[str, Any]
    fold: int
    sentence: Span
    acts: list[Act]
    source: Span | None
    target: Span | None
    found: list[Span]
    codes: Codes
    pairs: list[tuple[Span, Span]]
    right: list[bool]

    @property
    def root(self) -> str:
        """The annotated root."""
        return str(self.record["root"])


def load_examples(path: Path) -> list[Example]:
    records = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    records = [record for record in records if record["set"] == "PLV"]
    texts = [record["text"] for record in records]
    docs = (mended(doc, inversions=False) for doc in load_language().pipe(texts))
    folds = fold_numbers(texts)
    return [make_example(*each) for each in zip(records, docs, folds, strict=True)]


def make_example(record: dict[str, Any], doc: Doc, fold: int) -> Example:
    index = ActorIndex(doc, Document(doc.text), load())
    source, target = mention(doc, record["source"]), mention(doc, record["target"])
    acts = acts_between(doc)
    found = mentions(doc[:], acts)
    pairs = list(candidate_pairs(found))
    return Example(
        record=record,
        fold=fold,
        sentence=doc[:],
        acts=acts,
        source=source,
        target=target,
        found=found,
        codes=mention_codes(found, index),
        pairs=pairs,
        right=[shares(pair[0], source) and shares(pair[1], target) for pair in pairs],
    )


def mention(doc: Doc, actors: list[dict[str, Any]]) -> Span | None:
    spans = [span for actor in actors for span in actor["spans"] or []]
    return doc.char_span(spans[0][0], spans[0][1], alignment_mode="expand") if spans else None


def shares(found: Span, gold: Span | None) -> bool:
    """Whether the two mentions share half of the words of the shorter one."""
    if gold is None:
        return False
    mine, theirs = (
        {token.i for token in span if token.is_alpha and not token.is_stop} for span in (found, gold)
    )
    return bool(mine & theirs) and 2 * len(mine & theirs) >= min(len(mine), len(theirs))


def fold_numbers(texts: Sequence[str]) -> list[int]:
    """A fold for each text; texts that are nearly alike are kept together."""
    words = [frozenset(re.findall(r"\w+", text.lower())) for text in texts]
    group = list(range(len(texts)))
    for later, mine in enumerate(words):
        for earlier in range(later):
            if len(mine & words[earlier]) >= ALIKE * min(len(mine), len(words[earlier])):
                old, new = group[later], group[earlier]
                group = [new if number == old else number for number in group]
    return [zlib.crc32(texts[number].encode()) % FOLDS for number in group]
