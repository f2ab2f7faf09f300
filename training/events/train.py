"""Train the two models of the event coder, or cross-validate them.

    python training/events/train.py GOLD                   write models/event_*.npz
    python training/events/train.py GOLD --cross-validate   print honest figures, write nothing
    python training/events/train.py GOLD --cross-validate --without lex two
    python training/events/train.py GOLD --ablation         figures without each group of features

GOLD is a JSONL file of sentences with a marked pair (text, source, target, root; see docs/events.md). Folds
keep near-duplicate sentences together. Deterministic: no random number is drawn.
"""

from __future__ import annotations

import argparse
import json
import re
import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from spacy.tokens import Doc, Span

from casus.codebook import load
from casus.model import Document
from casus.reading.actors import ActorIndex
from casus.reading.event_coder import SentenceCoder, pair_vector
from casus.reading.event_features import Features, pair_features
from casus.reading.event_model import BUCKETS, LinearModel, Vector, bucket, scaled
from casus.reading.event_pairs import candidate_pairs, mention_codes, mentions, ranking_features
from casus.reading.language import load_language

Matrix = NDArray[np.float32]
MODELS = Path(__file__).parents[2] / "src/casus/reading/models"
FOLDS = 5
BALANCE = 0.5
"""How much rare roots are weighed up: 0 not at all, 1 wholly. Tried: 0.3, 0.5 and 0.6 are alike, 1 is worse."""
ABLATIONS: tuple[list[str], ...] = (
    [],
    ["vector"],
    ["lex"],
    ["word", "two"],
    ["path", "mid", "mid2", "aft"],
    ["s", "t"],
    ["vector", "lex"],
)
STRENGTH = {"roots": 3.0, "pairs": 1.0}
"""Inverse of the L2 penalty; 1, 3 and 10 were tried for roots by cross-validation."""


@dataclass
class Example:
    """A record with all its features computed once."""

    record: dict[str, Any]
    coder: SentenceCoder
    source: Span | None
    target: Span | None
    features: Features
    vector: Vector
    pairs: list[tuple[Span, Span]]
    pair_features: list[Features]
    pair_labels: list[bool]


def load_examples(path: Path) -> list[Example]:
    records = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    records = [record for record in records if record["set"] == "PLV"]
    docs = load_language().pipe(record["text"] for record in records)
    return [make_example(record, doc) for record, doc in zip(records, docs, strict=True)]


def make_example(record: dict[str, Any], doc: Doc) -> Example:
    index = ActorIndex(doc, Document(doc.text), load())
    coder = SentenceCoder(doc[:], index)
    found = mentions(doc[:])
    codes = mention_codes(found, index)
    source, target = mention(doc, record["source"]), mention(doc, record["target"])
    pairs = list(candidate_pairs(found))
    return Example(
        record=record,
        coder=coder,
        source=source,
        target=target,
        features=pair_features(doc[:], coder.acts, source, target),
        vector=pair_vector(doc[:], coder.vectors, source, target),
        pairs=pairs,
        pair_features=[ranking_features(doc[:], coder.acts, codes, *pair) for pair in pairs],
        pair_labels=[shares(pair[0], source) and shares(pair[1], target) for pair in pairs],
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
    """A fold for each text; texts that share 60 % of the shorter one's words are kept together."""
    words = [frozenset(re.findall(r"\w+", text.lower())) for text in texts]
    group = list(range(len(texts)))
    for later, mine in enumerate(words):
        for earlier in range(later):
            if len(mine & words[earlier]) >= 0.6 * min(len(mine), len(words[earlier])):
                old, new = group[later], group[earlier]
                group = [new if number == old else number for number in group]
    return [zlib.crc32(texts[number].encode()) % FOLDS for number in group]


def matrix(features: Sequence[Features], without: Sequence[str] = ()) -> Matrix:
    rows = np.zeros((len(features), BUCKETS), dtype=np.float32)
    for number, names in enumerate(features):
        for name, weight in names.items():
            if name.split(":")[0] not in without:
                rows[number, bucket(name)] += weight
    return rows


def fit(
    rows: Matrix, labels: NDArray[np.int64], weights: Matrix, strength: float, steps: int = 1500
) -> Matrix:
    """Multinomial logistic regression with an L2 penalty, by Nesterov's method on the kernel matrix."""
    kernel = rows @ rows.T
    wanted = np.eye(int(labels.max()) + 1, dtype=np.float32)[labels]
    top = np.abs(kernel).sum(axis=1).max() * float(weights.max()) * 0.5
    rate = 1.0 / (top + 1.0 / strength)
    alpha = np.zeros_like(wanted)
    ahead, momentum = alpha.copy(), 1.0
    for _ in range(steps):
        scores = kernel @ ahead
        raised = np.exp(scores - scores.max(axis=1, keepdims=True))
        slope = (raised / raised.sum(axis=1, keepdims=True) - wanted) * weights[:, None] + ahead / strength
        new = ahead - rate * slope
        following = (1 + (1 + 4 * momentum**2) ** 0.5) / 2
        ahead = new + (momentum - 1) / following * (new - alpha)
        alpha, momentum = new, following
    return np.asarray(rows.T @ alpha, dtype=np.float32)


def train_roots(examples: Sequence[Example], without: Sequence[str] = ()) -> LinearModel:
    names = tuple(sorted({example.record["root"] for example in examples}))
    labels = np.array([names.index(example.record["root"]) for example in examples])
    vectors = np.stack([example.vector for example in examples])
    center = vectors.mean(axis=0)
    dense = np.stack([scaled(vector, center) for vector in vectors]) * ("vector" not in without)
    rows = np.hstack([matrix([example.features for example in examples], without), dense.astype(np.float32)])
    balance = ((len(labels) / len(names) / np.bincount(labels)) ** BALANCE).astype(np.float32)
    return LinearModel(names, fit(rows, labels, balance[labels], STRENGTH["roots"]), center)


def train_pairs(examples: Sequence[Example]) -> LinearModel:
    """The ranker of pairs, from sentences that have the marked pair among their candidates."""
    chosen = [
        (example, number)
        for example in examples
        if any(example.pair_labels)
        for number in instructive(example)
    ]
    found = np.array([int(example.pair_labels[number]) for example, number in chosen])
    vectors = np.stack([head_vectors(example, number) for example, number in chosen])
    center = vectors.mean(axis=0)
    rows = matrix([example.pair_features[number] for example, number in chosen])
    used = np.flatnonzero(rows.any(axis=0))
    dense = np.stack([scaled(vector, center) for vector in vectors]).astype(np.float32)
    even = np.ones(len(found), dtype=np.float32)
    learnt = fit(np.hstack([rows[:, used], dense]), found, even, STRENGTH["pairs"], 500)
    weights = np.zeros((BUCKETS + dense.shape[1], 2), dtype=np.float32)
    weights[used] = learnt[: len(used)]
    weights[BUCKETS:] = learnt[len(used) :]
    return LinearModel(("no", "yes"), weights, center)


def instructive(example: Example) -> list[int]:
    """The right pairs, up to five wrong ones that share a mention with them, and a few of the rest."""
    right = [number for number, label in enumerate(example.pair_labels) if label]
    wrong = [number for number, label in enumerate(example.pair_labels) if not label]
    members = {id(mention) for number in right for mention in example.pairs[number]}
    near = [number for number in wrong if any(id(mention) in members for mention in example.pairs[number])]
    far = [number for number in wrong if number not in set(near)]
    return [*right, *near[:: max(1, len(near) // 4)][:5], *far[:: max(1, len(far) // 2)][:3]]


def head_vectors(example: Example, number: int) -> Vector:
    vectors, start = example.coder.vectors, example.coder.sentence.start
    return np.concatenate([vectors[mention.root.i - start] for mention in example.pairs[number]])


def write(model: LinearModel, name: str) -> None:
    np.savez_compressed(
        MODELS / f"{name}.npz",
        labels=np.array(model.labels),
        weights=model.weights.astype(np.float16),
        center=model.center,
    )


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


def cross_validate_marked(examples: Sequence[Example], without: Sequence[str]) -> None:
    folds = fold_numbers([example.record["text"] for example in examples])
    gold: list[str] = []
    marked: list[str] = []
    for fold in range(FOLDS):
        train = [example for example, number in zip(examples, folds, strict=True) if number != fold]
        roots = train_roots(train, without)
        for example, number in zip(examples, folds, strict=True):
            if number == fold:
                gold.append(example.record["root"])
                marked.append(classify(roots, example, example.features, example.vector, without))
    report("marked", gold, marked)


def report(title: str, gold: list[str], found: list[str]) -> None:
    quads = macro_f1([str(QUADS[g]) for g in gold], [str(QUADS[f]) for f in found])
    conflict = macro_f1([str(QUADS[g] > 2) for g in gold], [str(QUADS[f] > 2) for f in found])
    print(
        f"{title:8} root {macro_f1(gold, found):.3f}  quad {quads:.3f}  conflict {conflict:.3f}", flush=True
    )


def cross_validate(examples: Sequence[Example], without: Sequence[str]) -> None:
    folds = fold_numbers([example.record["text"] for example in examples])
    gold: list[str] = []
    marked: list[str] = []
    bare: list[str] = []
    triples = pairs_found = with_spans = covered = 0
    for fold in range(FOLDS):
        train = [example for example, number in zip(examples, folds, strict=True) if number != fold]
        test = [example for example, number in zip(examples, folds, strict=True) if number == fold]
        roots, pairs = train_roots(train, without), train_pairs(train)
        for example in test:
            gold.append(example.record["root"])
            marked.append(classify(roots, example, example.features, example.vector, without))
            ranked = rank(pairs, example)
            bare.append(mixed_root(roots, example, ranked[:3], without))
            if example.source is not None and example.target is not None:
                with_spans += 1
                covered += any(example.pair_labels)
                if ranked and example.pair_labels[ranked[0][0]]:
                    pairs_found += 1
                    triples += bare[-1] == gold[-1]
    report("marked", gold, marked)
    report("bare", gold, bare)
    print(f"marked pair among the candidates {covered / with_spans:.3f}")
    print(f"pairs by span {pairs_found / with_spans:.3f}  triples by span {triples / with_spans:.3f}")


def classify(
    model: LinearModel, example: Example, features: Features, vector: Vector, without: Sequence[str]
) -> str:
    kept = {name: weight for name, weight in features.items() if name.split(":")[0] not in without}
    return model.labels[int(model.probabilities(kept, None if "vector" in without else vector).argmax())]


def rank(model: LinearModel, example: Example) -> list[tuple[int, float]]:
    chances = [
        float(model.probabilities(features, head_vectors(example, number))[1])
        for number, features in enumerate(example.pair_features)
    ]
    odds = [chance / (1 - chance + 1e-6) for chance in chances]
    order = sorted(range(len(odds)), key=lambda number: (-odds[number], number))
    return [(number, odds[number]) for number in order]


def mixed_root(
    model: LinearModel, example: Example, ranked: list[tuple[int, float]], without: Sequence[str]
) -> str:
    total = np.zeros(len(model.labels), dtype=np.float32)
    sentence, coder = example.coder.sentence, example.coder
    for number, odds in ranked:
        pair = example.pairs[number]
        features = pair_features(sentence, coder.acts, *pair)
        kept = {name: weight for name, weight in features.items() if name.split(":")[0] not in without}
        vector = None if "vector" in without else pair_vector(sentence, coder.vectors, *pair)
        total += odds * model.probabilities(kept, vector)
    return model.labels[int(total.argmax())]


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("gold", type=Path)
    parser.add_argument("--cross-validate", action="store_true")
    parser.add_argument("--ablation", action="store_true", help="marked sentences, group by group")
    parser.add_argument(
        "--without", nargs="*", default=[], help="feature groups left out: lex, vector, path, …"
    )
    arguments = parser.parse_args()
    examples = load_examples(arguments.gold)
    if arguments.ablation:
        for without in ABLATIONS:
            print(f"without {' '.join(without) or 'nothing'}:", end=" ")
            cross_validate_marked(examples, without)
        return
    if arguments.cross_validate:
        cross_validate(examples, arguments.without)
        return
    write(train_roots(examples), "event_roots")
    write(train_pairs(examples), "event_pairs")


if __name__ == "__main__":
    main()
