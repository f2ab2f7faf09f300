"""The task ``conditionals``: where the condition and the consequence of a conditional sentence begin and end.

A *whole conditional* is right when both parts overlap those of the gold by half (Jaccard of their words).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Any

from casus.evaluation import Record
from casus.evaluation.metrics import (
    Counts,
    TextTokens,
    add_counts,
    bootstrap_interval,
    jaccard,
    precision_recall_f1,
)
from casus.reading.conditions.tagger import find_conditional_spans
from casus.reading.language import load_language
from casus.reading.reparsing import mended

ROLES = ("antecedent", "consequent")


def predict(records: Iterable[Record]) -> Iterator[Record]:
    """The spans of the condition and the consequence of each record's ``text``."""
    pairs = ((record["text"], record["id"]) for record in records)
    for source, ident in load_language().pipe(pairs, as_tuples=True):
        doc = mended(source, inversions=False)
        spans = find_conditional_spans(doc)
        prediction: Record = {"id": ident, "antecedent": [], "consequent": []}
        for role in ROLES:
            part = getattr(spans, role, None)
            if part is not None:
                words = doc[part[0] : part[1]]
                prediction[role] = [[words.start_char, words.end_char]]
        yield prediction


def score(gold: Iterable[Record], predictions: Iterable[Record]) -> dict[str, Any]:
    """Figures of each part by tokens, exactly and by overlap, and of the whole conditional."""
    predicted = {record["id"]: record for record in predictions}
    counts: dict[str, list[Counts]] = defaultdict(list)
    for record in gold:
        for name, triple in _compare(record, predicted.get(record["id"], {})).items():
            counts[name].append(triple)
    figures: dict[str, Any] = {name: precision_recall_f1(add_counts(each)) for name, each in counts.items()}
    figures["whole conditional"]["f1_95"] = bootstrap_interval(counts["whole conditional"])
    return figures


def _compare(gold: Record, predicted: Record) -> dict[str, Counts]:
    """The counts of one sentence."""
    tokens = TextTokens(gold["text"])
    counts: dict[str, Counts] = {}
    right = True
    for role in ROLES:
        wanted = tokens.words(tokens.covered(gold[role]))
        found = tokens.words(tokens.covered(predicted.get(role) or []))
        both = bool(wanted) and bool(found)
        overlap = jaccard(wanted, found) >= 0.5
        counts[f"{role} tokens"] = len(wanted & found), len(found), len(wanted)
        counts[f"{role} exact"] = int(both and wanted == found), int(bool(found)), int(bool(wanted))
        counts[f"{role} overlap"] = int(both and overlap), int(bool(found)), int(bool(wanted))
        right = right and overlap
    answered = int(any(predicted.get(role) for role in ROLES))
    counts["whole conditional"] = int(bool(answered) and right), answered, 1
    return counts
