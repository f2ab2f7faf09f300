"""Train the tagger of conditions and consequences and measure it by cross-validation.

    python training/conditionals/train.py ../shared/gold/conditionals_dev.jsonl --folds 5

A linear-chain conditional random field: the log-likelihood of the annotated readings, less a Gaussian prior on the
weights (``PRIOR`` is its precision), by AdaGrad (Duchi et al. 2011) in batches of sentences of like length. Features
seen in fewer than ``RARE`` tokens are dropped. Needs nothing but Casus.
"""

from __future__ import annotations

import argparse
import random
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from spacy.tokens import Doc

from casus.evaluation import Record, read_records
from casus.evaluation.conditionals import score
from casus.reading.conditional_features import token_features
from casus.reading.conditional_lattice import COLUMNS, LABELS, LAST, STEPS, Floats, forward, log_sum
from casus.reading.conditional_spans import TaggerWeights, find_conditional_spans
from casus.reading.language import load_language

RARE = 5
EPOCHS = 25
BATCH = 32
RATE = 0.2
PRIOR = 20.0
IMPOSSIBLE = -5e3
OUTPUT = Path("src/casus/reading/models/conditionals.npz")

Sentence = tuple[NDArray[np.int32], NDArray[np.int32], NDArray[np.int32]]
"""Rows of the features of all tokens, where each token's rows begin, and the label of each token."""


def labels_of(doc: Doc, record: Record) -> NDArray[np.int32]:
    labels = np.zeros(len(doc), dtype=np.int32)
    for role, letter in (("antecedent", "A"), ("consequent", "C")):
        for start, end in record[role]:
            inside = [token.i for token in doc if token.idx < end and token.idx + len(token) > start]
            labels[inside] = LABELS.index(letter + "I")
            if inside:
                labels[inside[-1]] = LABELS.index(letter + "E")
                labels[inside[0]] = LABELS.index(letter + "B")
    return labels


def rows_of(features: list[list[list[str]]]) -> dict[str, int]:
    counts = Counter(name for sentence in features for token in sentence for name in set(token))
    return {name: row for row, name in enumerate(sorted(n for n, count in counts.items() if count >= RARE))}


def encode(features: list[list[str]], labels: NDArray[np.int32], rows: dict[str, int]) -> Sentence:
    tokens = [sorted({rows[name] for name in token if name in rows}) for token in features]
    starts = np.cumsum([0, *map(len, tokens)])[:-1]
    flat = np.fromiter((row for token in tokens for row in token), dtype=np.int32)
    return flat, starts.astype(np.int32), labels


def fit(sentences: list[Sentence], size: int) -> NDArray[np.float32]:
    """The weights of all features, one column a label."""
    weights = np.zeros((size, len(LABELS)))
    squares = np.full_like(weights, 1e-8)
    order = sorted(range(len(sentences)), key=lambda index: (len(sentences[index][2]), index))
    batches = [order[start : start + BATCH] for start in range(0, len(order), BATCH)]
    generator = random.Random(0)
    for _ in range(EPOCHS):
        generator.shuffle(batches)
        for batch in batches:
            slope = weights * (PRIOR * len(batch) / len(sentences))
            for index in batch:
                flat, starts, gold = sentences[index]
                errors = surplus(np.add.reduceat(weights[flat], starts, axis=0), gold)
                spread = np.repeat(errors, np.diff(np.append(starts, len(flat))), axis=0)
                for label in range(len(LABELS)):
                    slope[:, label] += np.bincount(flat, spread[:, label], minlength=size)
            squares += slope**2
            weights -= RATE * slope / np.sqrt(squares)
    return weights.astype(np.float32)


def surplus(scores: Floats, gold: NDArray[np.int32]) -> Floats:
    """How much more of each label the weights expect of each token than the annotation gives.

    Zero for an annotation that is no path of the lattice: one with a part in several pieces.
    """
    annotated = np.where(gold[:, None] == COLUMNS[None], 0.0, -1e4)
    expected, _ = shares(scores[:, COLUMNS])
    given, weight = shares(scores[:, COLUMNS] + annotated)
    if weight < IMPOSSIBLE:
        return np.zeros_like(scores)
    found = np.zeros_like(scores)
    np.add.at(found.T, COLUMNS, (expected - given).T)
    return found


def shares(states: Floats) -> tuple[Floats, float]:
    """The probability of each state at each token, and the log-weight of all paths."""
    before = forward(states)
    after = np.empty_like(before)
    after[-1] = LAST
    for place in range(len(states) - 2, -1, -1):
        after[place] = log_sum(STEPS + states[place + 1] + after[place + 1], 1)
    total = float(log_sum(before[-1] + LAST, 0))
    return np.exp(np.minimum(before + after - total, 0)), total


def predictions(docs: list[Doc], ids: list[str], tagger: TaggerWeights) -> Iterator[Record]:
    for doc, ident in zip(docs, ids, strict=True):
        spans = find_conditional_spans(doc, tagger)
        record: Record = {"id": ident, "antecedent": [], "consequent": []}
        for role in ("antecedent", "consequent"):
            part = getattr(spans, role, None)
            if part is not None:
                words = doc[part[0] : part[1]]
                record[role] = [[words.start_char, words.end_char]]
        yield record


def form_of(record: Record) -> str:
    """How the gold's condition is opened, for the error table."""
    text = "".join(record["text"][start:end] for start, end in record["antecedent"]).lower()
    words = text.split()
    if "wish" in words or "wishes" in words or "wished" in words:
        return "wish"
    if "if" in words or "unless" in words:
        place = min(record["antecedent"])[0] < min(record["consequent"])[0] if record["consequent"] else None
        return "if, alone" if place is None else "if, first" if place else "if, second"
    if words and words[0] in {"had", "were", "should"}:
        return "inversion"
    return "without" if "without" in words[:3] else "no marker"


def report(records: list[Record], found: list[Record]) -> None:
    for name, figures in score(records, found).items():
        print(f"{name:22}" + "  ".join(f"{key} {figures[key]:.3f}" for key in ("precision", "recall", "f1")))
        if "f1_95" in figures:
            print("  95 % over sentences", figures["f1_95"])
    forms = Counter(map(form_of, records))
    for form, count in forms.most_common():
        part = score([record for record in records if form_of(record) == form], found)
        print(f"{form:12} {count:5}  whole conditional {part['whole conditional']['f1']:.3f}")


def save(rows: dict[str, int], weights: NDArray[np.float32]) -> None:
    OUTPUT.parent.mkdir(exist_ok=True)
    used = np.abs(weights).max(axis=1) > 0
    names = "\n".join(name for name, row in rows.items() if used[row])
    stored = np.frombuffer(names.encode(), dtype=np.uint8)
    np.savez_compressed(OUTPUT, names=stored, weights=weights[used].astype(np.float16))


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("gold", type=Path)
    parser.add_argument("--folds", type=int, default=5)
    options = parser.parse_args()
    records = list(read_records(options.gold))
    docs = list(load_language().pipe(record["text"] for record in records))
    features = [token_features(doc) for doc in docs]
    labels = [labels_of(doc, record) for doc, record in zip(docs, records, strict=True)]
    found: list[Record] = []
    for fold in range(options.folds):
        train = [index for index in range(len(docs)) if index % options.folds != fold]
        held = [index for index in range(len(docs)) if index % options.folds == fold]
        rows = rows_of([features[i] for i in train])
        weights = fit([encode(features[i], labels[i], rows) for i in train], len(rows))
        part = list(
            predictions(
                [docs[i] for i in held], [records[i]["id"] for i in held], TaggerWeights(rows, weights)
            )
        )
        print(fold, score([records[i] for i in held], part)["whole conditional"]["f1"], flush=True)
        found += part
    if options.folds:
        report(records, found)
    rows = rows_of(features)
    save(
        rows, fit([encode(each, gold, rows) for each, gold in zip(features, labels, strict=True)], len(rows))
    )


if __name__ == "__main__":
    main()
