"""How well groups of mentions agree with a gold standard: by pairs, by links (MUC) and by mention (B-cubed)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Mapping
from typing import Any

from casus.evaluation.metrics import Counts, precision_recall_f1

Groups = Mapping[Any, Hashable]
"""The group of each mention."""


def pairwise(gold: Groups, predicted: Groups) -> Counts:
    """Pairs that stand together in both, in the prediction, and in the gold; over the mentions that both know."""
    mentions = gold.keys() & predicted.keys()
    both = Counter((gold[mention], predicted[mention]) for mention in mentions)
    ours = Counter(predicted[mention] for mention in mentions)
    theirs = Counter(gold[mention] for mention in mentions)
    return _pairs(both), _pairs(ours), _pairs(theirs)


def links(gold: Groups, predicted: Groups) -> Counts:
    """The links that hold groups together, one fewer than mentions in each (MUC; Vilain et al. 1995).

    A group of fifty counts for forty-nine links, not for its 1,225 pairs.
    """
    mentions = gold.keys() & predicted.keys()
    ours, theirs = ({group[mention] for mention in mentions} for group in (predicted, gold))
    both = {(gold[mention], predicted[mention]) for mention in mentions}
    return len(mentions) - len(both), len(mentions) - len(ours), len(mentions) - len(theirs)


def b_cubed(gold: Groups, predicted: Groups) -> dict[str, float]:
    """Precision, recall and F1 averaged over mentions (Bagga and Baldwin 1998); over the mentions that both know."""
    mentions = gold.keys() & predicted.keys()
    if not mentions:
        return {"precision": 0.0, "recall": 0.0, "f1": 0.0}
    both = Counter((gold[mention], predicted[mention]) for mention in mentions)
    ours = Counter(predicted[mention] for mention in mentions)
    theirs = Counter(gold[mention] for mention in mentions)
    precision = sum(count * count / ours[group] for (_, group), count in both.items()) / len(mentions)
    recall = sum(count * count / theirs[group] for (group, _), count in both.items()) / len(mentions)
    return {"precision": precision, "recall": recall, "f1": 2 * precision * recall / (precision + recall)}


def figures(gold: Groups, predicted: Groups) -> dict[str, dict[str, float]]:
    """All three measures."""
    return {
        "pairs": precision_recall_f1(pairwise(gold, predicted)),
        "links": precision_recall_f1(links(gold, predicted)),
        "b_cubed": b_cubed(gold, predicted),
    }


def _pairs(groups: Counter[tuple[Hashable, Hashable]] | Counter[Hashable]) -> int:
    return sum(count * (count - 1) // 2 for count in groups.values())
