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
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from casus.evaluation import Record, read_records
from casus.evaluation.conditionals import score
from casus.parsed import Doc
from casus.reading.conditions.tagger import TaggerWeights, find_conditional_spans
from casus.reading.conditions.tagger_features import token_features
from casus.reading.conditions.tagger_lattice import COLUMNS, FIRST, LABELS, LAST, STEPS, Floats, log_sum
from casus.reading.language import load_language
from casus.reading.reparsing import mended

RARE = 5
EPOCHS = 8
BATCH = 32
RATE = 0.03
PRIOR = 30.0
DAMPING = 0.1
"""What the sums of squared slopes begin with, so that the first steps of rare features are no leaps."""
FORBIDDEN = -1e4
"""A log-weight that no sum of scores makes up for."""
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


@dataclass(frozen=True)
class Batch:
    """Sentences side by side, the shorter ones padded at the end.

    ``flat`` are the rows of the features of all tokens, ``starts`` where each token's begin; ``places`` the sentence
    and the position of each token; ``given`` is 0 for the annotated states and else a forbidding log-weight.
    """

    flat: NDArray[np.int32]
    starts: NDArray[np.int64]
    places: tuple[NDArray[np.int64], NDArray[np.int64]]
    lengths: NDArray[np.int64]
    given: Floats


def in_batches(sentences: list[Sentence]) -> list[Batch]:
    order = sorted(range(len(sentences)), key=lambda index: (len(sentences[index][2]), index))
    return [
        side_by_side([sentences[i] for i in order[at : at + BATCH]]) for at in range(0, len(order), BATCH)
    ]


def side_by_side(sentences: list[Sentence]) -> Batch:
    lengths = np.array([len(gold) for _, _, gold in sentences])
    shifts = np.cumsum([0, *(len(flat) for flat, _, _ in sentences)])[:-1]
    given = np.full((len(sentences), int(lengths.max()), len(COLUMNS)), FORBIDDEN)
    for number, (_, _, gold) in enumerate(sentences):
        given[number, : len(gold)] = np.where(gold[:, None] == COLUMNS[None], 0.0, FORBIDDEN)
    return Batch(
        np.concatenate([flat for flat, _, _ in sentences]),
        np.concatenate([starts + shift for (_, starts, _), shift in zip(sentences, shifts, strict=True)]),
        (np.repeat(np.arange(len(sentences)), lengths), np.concatenate([np.arange(n) for n in lengths])),
        lengths,
        given,
    )


def fit(sentences: list[Sentence], size: int) -> NDArray[np.float32]:
    """The weights of all features, one column a label."""
    weights = np.zeros((size, len(LABELS)))
    squares = np.full_like(weights, DAMPING)
    batches = in_batches(sentences)
    generator = random.Random(0)
    for _ in range(EPOCHS):
        generator.shuffle(batches)
        for batch in batches:
            slope = weights * (PRIOR * len(batch.lengths) / len(sentences))
            errors = surplus(batch, weights)
            spread = np.repeat(errors, np.diff(np.append(batch.starts, len(batch.flat))), axis=0)
            for label in range(len(LABELS)):
                slope[:, label] += np.bincount(batch.flat, spread[:, label], minlength=size)
            squares += slope**2
            weights -= RATE * slope / np.sqrt(squares)
    return weights.astype(np.float32)


def surplus(batch: Batch, weights: Floats) -> Floats:
    """How much more of each label the weights expect of each token than the annotation gives.

    Zero for an annotation that is no path of the lattice: one with a part in several pieces.
    """
    scores = np.add.reduceat(weights[batch.flat], batch.starts, axis=0)
    states = np.zeros_like(batch.given)
    states[batch.places] = scores[:, COLUMNS]
    expected, weight = shares(states, batch.lengths)
    given, annotated = shares(states + batch.given, batch.lengths)
    possible = annotated > weight + FORBIDDEN / 2
    difference: Floats = ((expected - given) * possible[:, None, None])[batch.places]
    found: Floats = difference @ (COLUMNS[:, None] == np.arange(len(LABELS))).astype(float)
    return found


def shares(states: Floats, lengths: NDArray[np.int64]) -> tuple[Floats, Floats]:
    """The probability of each state at each token, and the log-weight of all paths, by sentence."""
    before, after = np.empty_like(states), np.empty_like(states)
    before[:, 0] = states[:, 0] + FIRST
    for place in range(1, states.shape[1]):
        before[:, place] = log_sum(before[:, place - 1, :, None] + STEPS, 1) + states[:, place]
    coming = np.repeat(LAST[None], len(states), axis=0)
    for place in range(states.shape[1] - 1, -1, -1):
        coming = np.where((lengths - 1 == place)[:, None], LAST, coming)
        after[:, place] = coming
        coming = log_sum(STEPS + (states[:, place] + coming)[:, None, :], 2)
    total = log_sum(before[np.arange(len(states)), lengths - 1] + LAST, 1)
    return np.exp(np.minimum(before + after - total[:, None, None], 0)), total


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
    parsed = load_language().pipe(record["text"] for record in records)
    docs = [mended(doc, inversions=False) for doc in parsed]
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
