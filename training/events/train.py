"""Train the two linear models of the event coder, or cross-validate it with and without its parts.

    python training/events/train.py GOLD                                  write models/event_roots.npz, event_pairs.npz
    python training/events/train.py GOLD --cross-validate HEADS           honest figures, nothing written
    python training/events/train.py GOLD --cross-validate HEADS --ablation    figures without each group of features

GOLD is a JSONL file of sentences with a marked pair (text, source, target, root; see docs/events.md). HEADS is what
``finetune.py --cross-validate`` wrote: what the encoder trained on the other folds says of each sentence. Folds keep
near-duplicate sentences together. Deterministic: no random number is drawn.
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from reliability import show_reliability

from casus.reading.event_ranking.coder import PAIRS_WEIGHED, combined
from casus.reading.event_ranking.features import Features, pair_features
from casus.reading.event_ranking.heads import HeadScores, log_softmax
from casus.reading.event_ranking.model import BUCKETS, LinearModel, bucket
from casus.reading.event_ranking.pairs import ranking_features
from casus.reading.event_ranking.roots import said_root
from examples import FOLDS, Example, load_examples

Matrix = NDArray[np.float32]
MODELS = Path(__file__).parents[2] / "src/casus/reading/models"
BALANCE = 0.5
"""How much rare roots are weighed up: 0 not at all, 1 wholly. Tried: 0.3, 0.5 and 0.6 are alike, 1 is worse."""
STRENGTH = {"roots": 3.0, "pairs": 0.5}
"""Inverse of the L2 penalty; 1, 3 and 10 were tried for roots, 1 and 1/3 for pairs, by cross-validation."""
ABLATIONS: tuple[frozenset[str], ...] = tuple(
    map(
        frozenset,
        ((), ("encoder",), ("lex",), ("path", "mid", "mid2", "aft"), ("s", "t"), ("lex", "encoder")),
    )
)
WORDS = frozenset({"bias", "order", "lex", "path", "mid", "mid2", "aft", "s", "t"})


@dataclass(frozen=True)
class Rows:
    """Features of many candidates: for each feature its row, hash and weight."""

    rows: NDArray[np.int64]
    hashes: NDArray[np.int64]
    weights: Matrix

    def scores(self, model: Matrix, count: int) -> Matrix:
        return np.bincount(self.rows, self.weights * model[self.hashes], count).astype(np.float32)

    def slope(self, errors: Matrix) -> Matrix:
        return np.bincount(self.hashes, self.weights * errors[self.rows], BUCKETS).astype(np.float32)


def dense(features: Sequence[Features], without: frozenset[str] = frozenset()) -> Matrix:
    rows = np.zeros((len(features), BUCKETS), dtype=np.float32)
    for number, names in enumerate(features):
        for name, weight in names.items():
            if name.split(":")[0] not in without:
                rows[number, bucket(name)] += weight
    return rows


def sparse(features: Sequence[Features]) -> Rows:
    items = [
        (row, bucket(name), weight) for row, names in enumerate(features) for name, weight in names.items()
    ]
    rows, hashes, weights = (np.array(column) for column in zip(*items, strict=True))
    return Rows(rows, hashes, weights.astype(np.float32))


def train_roots(examples: Sequence[Example], without: frozenset[str] = frozenset()) -> LinearModel:
    """Multinomial logistic regression with an L2 penalty, by Nesterov's method on the kernel matrix."""
    names = tuple(sorted({example.root for example in examples}))
    labels = np.array([names.index(example.root) for example in examples])
    rows = dense([pair_features(each.acts, each.source, each.target) for each in examples], without)
    kernel, wanted = rows @ rows.T, np.eye(len(names), dtype=np.float32)[labels]
    weights = ((len(labels) / len(names) / np.bincount(labels)) ** BALANCE).astype(np.float32)[labels]
    rate = 1.0 / (np.abs(kernel).sum(axis=1).max() * float(weights.max()) * 0.5 + 1.0 / STRENGTH["roots"])
    alpha = np.zeros_like(wanted)
    ahead, momentum = alpha.copy(), 1.0
    for _ in range(800):
        errors = np.exp(log_softmax(kernel @ ahead)) - wanted
        new = ahead - rate * (errors * weights[:, None] + ahead / STRENGTH["roots"])
        following = (1 + (1 + 4 * momentum**2) ** 0.5) / 2
        ahead = new + (momentum - 1) / following * (new - alpha)
        alpha, momentum = new, following
    return LinearModel(names, np.asarray(rows.T @ alpha, dtype=np.float32))


def train_pairs(examples: Sequence[Example]) -> LinearModel:
    """The ranker of pairs: in each sentence one of the right candidates should be the likeliest (conditional logit)."""
    chosen = [example for example in examples if any(example.right)]
    features = sparse(
        [
            ranking_features(each.sentence, each.acts, each.codes, *pair)
            for each in chosen
            for pair in each.pairs
        ]
    )
    right = np.array([label for each in chosen for label in each.right])
    sizes = np.array([len(each.pairs) for each in chosen])
    starts, owner = np.cumsum(sizes) - sizes, np.repeat(np.arange(len(chosen)), sizes)
    weights = np.zeros(BUCKETS, dtype=np.float32)
    mean: Matrix = weights.copy()
    square: Matrix = weights.copy()
    for step in range(1, 301):  # Adam (Kingma and Ba 2015) on the whole batch
        scores = features.scores(weights, len(right))
        raised = np.exp(scores - np.maximum.reduceat(scores, starts)[owner])
        chances = raised / np.add.reduceat(raised, starts)[owner]
        mine = raised * right / np.add.reduceat(raised * right, starts)[owner]
        slope = features.slope((chances - mine).astype(np.float32)) + weights / STRENGTH["pairs"]
        mean = np.asarray(0.9 * mean + 0.1 * slope, dtype=np.float32)
        square = np.asarray(0.99 * square + 0.01 * slope**2, dtype=np.float32)
        rate = 0.03 * (1 - step / 301)
        change = rate * mean / (1 - 0.9**step) / (np.sqrt(square / (1 - 0.99**step)) + 1e-8)
        weights = (weights - change).astype(np.float32)
    return LinearModel(("pair",), weights[:, None])


def write(model: LinearModel, name: str) -> None:
    np.savez_compressed(
        MODELS / f"{name}.npz", labels=np.array(model.labels), weights=model.weights.astype(np.float16)
    )


def load_heads(path: Path) -> list[HeadScores]:
    data = np.load(path, allow_pickle=False)
    ends = np.cumsum(data["sizes"])[:-1]
    return [
        HeadScores(*each)
        for each in zip(np.split(data["roots"], ends), np.split(data["roles"], ends), strict=True)
    ]


def macro_f1(gold: Sequence[str], found: Sequence[str]) -> float:
    scores = []
    for label in sorted(set(gold)):
        right = sum(g == f == label for g, f in zip(gold, found, strict=True))
        scores.append(2 * right / (gold.count(label) + list(found).count(label)))
    return sum(scores) / len(scores)


QUADS = {
    root: number
    for number, roots in enumerate(
        ("AGREE CONSULT SUPPORT", "COOPERATE AID YIELD", "REQUEST ACCUSE REJECT THREATEN",
         "PROTEST SANCTION MOBILIZE COERCE ASSAULT"), 1
    )
    for root in roots.split()
}  # fmt: skip


def report(title: str, gold: list[str], found: list[str]) -> None:
    quads = macro_f1([str(QUADS[g]) for g in gold], [str(QUADS[f]) for f in found])
    conflict = macro_f1([str(QUADS[g] > 2) for g in gold], [str(QUADS[f] > 2) for f in found])
    print(
        f"{title:32} root {macro_f1(gold, found):.3f}  quad {quads:.3f}  conflict {conflict:.3f}", flush=True
    )


class FoldCoder:
    """What the models of one fold say of a sentence they have not seen."""

    def __init__(self, roots: LinearModel, pairs: LinearModel | None, without: frozenset[str]) -> None:
        self.roots, self.pairs, self.without = roots, pairs, without

    def distribution(self, example: Example, heads: HeadScores, *pair: object) -> Matrix:
        source, target = pair or (example.source, example.target)
        features = pair_features(example.acts, source, target)  # type: ignore[arg-type]
        kept = {name: weight for name, weight in features.items() if name.split(":")[0] not in self.without}
        words = log_softmax(self.roots.scores(kept))
        encoder = heads.root_scores(example.sentence, source, target)  # type: ignore[arg-type]
        if "encoder" in self.without:
            return np.exp(words)
        said = None if "lex" in self.without else said_root(example.acts, source, target)  # type: ignore[arg-type]
        return combined(words, encoder, said) if kept.keys() - {"bias"} else np.exp(encoder)

    def ranked(self, example: Example, heads: HeadScores) -> list[tuple[int, float]]:
        assert self.pairs is not None
        roles = heads.role_scores(example.sentence, example.found)
        place = {mention.root.i: row for row, mention in enumerate(example.found)}
        scores = [
            float(
                self.pairs.scores(ranking_features(example.sentence, example.acts, example.codes, *pair))[0]
            )
            + float(roles[place[pair[0].root.i], 0] + roles[place[pair[1].root.i], 1])
            for pair in example.pairs
        ]
        order = sorted(range(len(scores)), key=lambda number: (-scores[number], number))
        return [(number, float(np.exp(scores[number] - max(scores)))) for number in order]


def cross_validate(
    examples: list[Example], heads: list[HeadScores], without: frozenset[str], *, bare: bool
) -> None:
    gold: list[str] = []
    marked: list[str] = []
    unmarked: list[str] = []
    chances: list[float] = []
    triples = pairs_found = with_spans = covered = 0
    for fold in range(FOLDS):
        train = [example for example in examples if example.fold != fold]
        coder = FoldCoder(train_roots(train, without), train_pairs(train) if bare else None, without)
        for example, own in zip(examples, heads, strict=True):
            if example.fold != fold:
                continue
            gold.append(example.root)
            distribution = coder.distribution(example, own)
            marked.append(coder.roots.labels[int(distribution.argmax())])
            chances.append(float(distribution.max()))
            if not bare:
                continue
            ranked = coder.ranked(example, own)
            weighed = [
                (number, chance * coder.distribution(example, own, *example.pairs[number]))
                for number, chance in ranked[:PAIRS_WEIGHED]
            ]
            root = int(np.argmax(sum(share for _, share in weighed)))
            unmarked.append(coder.roots.labels[root] if ranked else "")
            if example.source is not None and example.target is not None:
                with_spans += 1
                covered += any(example.right)
                is_right = bool(weighed) and example.right[max(weighed, key=lambda each: each[1][root])[0]]
                pairs_found += is_right
                triples += is_right and unmarked[-1] == gold[-1]
    report("marked" if not without else f"without {' '.join(sorted(without))}", gold, marked)
    if bare:
        report("bare", gold, unmarked)
        print(f"marked pair among the candidates {covered / with_spans:.3f}")
        print(f"pairs by span {pairs_found / with_spans:.3f}  triples by span {triples / with_spans:.3f}")
        show_reliability(chances, [g == m for g, m in zip(gold, marked, strict=True)])


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("gold", type=Path)
    parser.add_argument("--cross-validate", type=Path, metavar="HEADS")
    parser.add_argument("--ablation", action="store_true", help="marked sentences, group by group")
    arguments = parser.parse_args()
    examples = load_examples(arguments.gold)
    if arguments.cross_validate:
        heads = load_heads(arguments.cross_validate)
        for without in ABLATIONS if arguments.ablation else ABLATIONS[:1]:
            cross_validate(examples, heads, without, bare=not arguments.ablation)
        if arguments.ablation:
            cross_validate(examples, heads, WORDS, bare=False)
        return
    write(train_roots(examples), "event_roots")
    write(train_pairs(examples), "event_pairs")


if __name__ == "__main__":
    main()
