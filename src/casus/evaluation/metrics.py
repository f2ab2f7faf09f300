"""Shared arithmetic of the evaluation: counts, precision and recall, tokens, overlap, matching, bootstrap."""

from __future__ import annotations

import random
import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Sequence
from typing import Any

Counts = tuple[int, int, int]
"""(correct, predicted, gold)."""

Spans = Sequence[Sequence[int]]
"""Character offsets ``[start, end)``."""

_TOKEN = re.compile(r"\w+(?:[-'’]\w+)*|[^\w\s]")


def ratio(part: float, whole: float) -> float:
    """``part / whole``, 0 when there is nothing to divide by."""
    return part / whole if whole else 0.0


def precision_recall_f1(counts: Counts) -> dict[str, Any]:
    """Precision, recall and F1 with their counts. Nothing to find and nothing predicted is a perfect
    score."""
    correct, predicted, gold = counts
    if not predicted and not gold:
        precision = recall = f1 = 1.0
    else:
        precision, recall = ratio(correct, predicted), ratio(correct, gold)
        f1 = ratio(2 * correct, predicted + gold)
    return {
        "precision": precision,
        "recall": recall,
        "f1": f1,
        "correct": correct,
        "predicted": predicted,
        "gold": gold,
    }


def add_counts(counts: Iterable[Counts]) -> Counts:
    """The sum of several counts."""
    columns = list(zip(*counts, strict=True)) or [(), (), ()]
    correct, predicted, gold = (sum(column) for column in columns)
    return correct, predicted, gold


class TextTokens:
    """The tokens of a text, so that character spans can be compared as sets of token numbers.

    A token is a word with its inner hyphens and apostrophes, or one punctuation mark.
    """

    def __init__(self, text: str) -> None:
        """Find the tokens of the text."""
        found = list(_TOKEN.finditer(text))
        self.text = text
        self.starts = [match.start() for match in found]
        self.ends = [match.end() for match in found]
        self.is_word = [match.group()[0].isalnum() or match.group()[0] == "_" for match in found]

    def covered(self, spans: Spans) -> frozenset[int]:
        """Numbers of the tokens that share a character with the spans."""
        return frozenset(
            number
            for start, end in spans
            for number in range(bisect_right(self.ends, start), bisect_left(self.starts, end))
        )

    def words(self, numbers: frozenset[int]) -> frozenset[int]:
        """The words among the tokens: what is left when punctuation is ignored."""
        return frozenset(number for number in numbers if self.is_word[number])


def jaccard(first: frozenset[int], second: frozenset[int]) -> float:
    """Shared items over all items; two empty sets agree."""
    return len(first & second) / len(first | second) if first | second else 1.0


def align(strength: Callable[[int, int], int], left: int, right: int) -> list[tuple[int, int]]:
    """One-to-one pairs of left and right items, strongest first; strength 0 is no pair."""
    ranked = sorted((-strength(i, j), i, j) for i in range(left) for j in range(right))
    taken_left: set[int] = set()
    taken_right: set[int] = set()
    pairs = []
    for negative, i, j in ranked:
        if negative and i not in taken_left and j not in taken_right:
            taken_left.add(i)
            taken_right.add(j)
            pairs.append((i, j))
    return pairs


def largest_matching(left: int, right: int, fits: Callable[[int, int], bool]) -> int:
    """Size of the largest one-to-one matching of left and right items that fit."""
    return len(matching([[j for j in range(right) if fits(i, j)] for i in range(left)], range(left)))


def matching(edges: Sequence[Sequence[int]], order: Iterable[int]) -> dict[int, int]:
    """A largest one-to-one matching, right item to left item, by augmenting paths (Kuhn 1955).

    ``edges`` lists for each left item the right ones that fit it, the preferred first; ``order`` is that of placing.
    """
    owner: dict[int, int] = {}

    def place(item: int, seen: set[int]) -> bool:
        for j in edges[item]:
            if j not in seen:
                seen.add(j)
                if j not in owner or place(owner[j], seen):
                    owner[j] = item
                    return True
        return False

    for item in order:
        place(item, set())
    return owner


def bootstrap_interval(per_document: Sequence[Counts], rounds: int = 1000) -> list[float]:
    """95 % interval of F1, resampling documents. Seeded, so the same every time."""
    generator = random.Random(0)
    scores = sorted(
        precision_recall_f1(add_counts(generator.choices(per_document, k=len(per_document))))["f1"]
        for _ in range(rounds)
    )
    return [scores[int(0.025 * rounds)], scores[int(0.975 * rounds) - 1]]
