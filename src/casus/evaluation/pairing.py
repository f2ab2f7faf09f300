"""One-to-one pairing of gold and predicted records whose evidence overlaps (annotation guidelines, section 9)."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence
from typing import Any

from casus.evaluation.metrics import matching

Record = dict[str, Any]
Test = Callable[[Record, Record], bool]
Key = Callable[[Record, Record], Any]

SHORTER = 0.5
LONGER = 0.2
EVIDENCE_WORDS = 4
SYNONYMS = {"YIELD": "CONCEDE", "DEMAND": "REQUEST"}


def overlaps(one: str | None, other: str | None, least: int = 1) -> bool:
    """Whether two texts share half of the shorter one's words and a fifth of the longer one's, as multisets.

    Texts with fewer than ``least`` words overlap only when they are the same.
    """
    first, second = _words(one), _words(other)
    sizes = sorted((len(first), len(second)))
    if sizes[0] < min(least, sizes[1]) or not sizes[0]:
        return bool(first) and first == second
    common = (Counter(first) & Counter(second)).total()
    return common >= SHORTER * sizes[0] and common >= LONGER * sizes[1]


def evidence_meets(gold: Record, predicted: Record) -> bool:
    """Whether any sentence of the one's evidence overlaps one of the other's."""
    return any(
        overlaps(one, other, EVIDENCE_WORDS) for one in _sentences(gold) for other in _sentences(predicted)
    )


def field_agrees(gold: Record, predicted: Record, name: str) -> bool:
    """Whether the predicted value is the gold's or one of its alternatives; a gold ``?`` accepts anything."""
    values = accepted(gold, gold.get("alt") or {}, name)
    return "?" in values or normal(name, predicted.get(name)) in values


def accepted(record: Record, alternatives: Record, name: str) -> list[str | None]:
    """The values of a field that count as right."""
    return [normal(name, value) for value in [record.get(name), *(alternatives.get(name) or [])]]


def normal(name: str, value: object) -> str | None:
    """A field's value as it is compared: case folded, empty as ``None``, PLOVER synonyms joined."""
    if value is None or value == "":
        return None
    text = str(value).strip()
    if name in {"act", "trigger_act"}:
        return SYNONYMS.get(text.upper(), text.upper())
    return text.lower() if name in {"stance", "sense", "why"} else text.casefold()


def pair(
    gold: Sequence[Record], predicted: Sequence[Record], allowed: Test, key: Key
) -> list[tuple[int, int]]:
    """A largest set of one-to-one pairs among those allowed, better pairs first (Kuhn's augmenting paths)."""
    edges = [
        sorted(
            (j for j, record in enumerate(predicted) if allowed(wanted, record)),
            key=lambda j, wanted=wanted: (key(wanted, predicted[j]), -j),  # type: ignore[misc]
            reverse=True,
        )
        for wanted in gold
    ]
    taken = matching(edges, sorted(range(len(gold)), key=lambda i: (len(edges[i]), i)))
    return sorted((i, j) for j, i in taken.items())


def figures(matched: int, predicted: int, gold: int) -> dict[str, Any]:
    """Precision, recall and F1 to four places; with nothing to find and nothing found they are 1."""
    precision = matched / predicted if predicted else float(not gold)
    recall = matched / gold if gold else float(not predicted)
    total = precision + recall
    return {
        "precision": round(precision, 4),
        "recall": round(recall, 4),
        "f1": round(2 * precision * recall / total, 4) if total else 0.0,
        "matched": matched,
        "predicted": predicted,
        "gold": gold,
    }


def _words(text: str | None) -> list[str]:
    return re.findall(r"\w+", (text or "").lower())


def _sentences(record: Record) -> list[str]:
    evidence = record.get("evidence")
    if isinstance(evidence, str):
        return [evidence]
    return [sentence for sentence in evidence or [] if isinstance(sentence, str)]
