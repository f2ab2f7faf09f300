"""The design that was compared: a small neural tagger, two-way LSTMs over the frozen vectors of Casus's encoder.

    pip install torch==2.13.0
    python -m training.attribution.neural GOLD [--parses FOLDER]

Runs in Casus's environment with that package added, on one thread. Nothing of it is shipped; the figures stand in
``docs/attribution.md``.
"""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn
from torch.nn.utils.rnn import pad_sequence

from casus.parsed import Doc
from casus.reading.event_ranking.encoder import WIDTH, encode
from training.attribution.sequences import Window, compare

SEED = 20260101
LABELS = 5
EPOCHS = 5
BATCH = 32
HIDDEN = 128
NARROW = 128
DISTANCES = 12
FLAGS = 4
RATE = 2e-3
IGNORED = -100

Half = NDArray[np.float16]


class Vectors:
    """The encoder's vectors of each document's tokens, made when first asked for."""

    def __init__(self) -> None:
        """Nothing encoded yet."""
        self._known: dict[int, tuple[Doc, Half]] = {}

    def of(self, doc: Doc) -> Half:
        """One row a token."""
        if id(doc) not in self._known:
            rows = np.concatenate([encode(sentence) for sentence in doc.sents]).astype(np.float16)
            self._known[id(doc)] = doc, rows
        return self._known[id(doc)][1]


class Network(nn.Module):  # type: ignore[misc]  # PyTorch is not installed where types are checked
    """A linear layer, a two-way LSTM, and scores of the labels."""

    def __init__(self) -> None:
        super().__init__()
        self.distance = nn.Embedding(2 * DISTANCES + 1, 16)
        self.narrow = nn.Linear(WIDTH, NARROW)
        self.cue = nn.Linear(WIDTH, NARROW)
        self.lstm = nn.LSTM(NARROW + 16 + FLAGS, HIDDEN, batch_first=True, bidirectional=True)
        self.out = nn.Linear(2 * HIDDEN, LABELS)
        self.drop = nn.Dropout(0.3)

    def forward(self, vectors: Tensor, distance: Tensor, flags: Tensor, cue: Tensor) -> Tensor:
        words = torch.relu(self.narrow(self.drop(vectors)) + self.cue(cue)[:, None])
        states, _ = self.lstm(torch.cat([words, self.distance(distance), flags], -1))
        return self.out(self.drop(states))


class NeuralTagger:
    """A tagger of one stage."""

    def __init__(self, vectors: Vectors) -> None:
        """With first weights drawn from the seed."""
        torch.manual_seed(SEED)
        self.vectors, self.network = vectors, Network()

    def fit(self, windows: Sequence[Window], labels: Sequence[Sequence[int]]) -> None:
        """Learn by AdamW, windows of like length together."""
        optimizer = torch.optim.AdamW(self.network.parameters(), RATE)
        batches = list(_batches(windows))
        plan = torch.optim.lr_scheduler.OneCycleLR(optimizer, RATE, total_steps=EPOCHS * len(batches))
        random = np.random.default_rng(SEED)
        self.network.train()
        for epoch in range(EPOCHS):
            began, total = time.process_time(), 0.0
            for number in random.permutation(len(batches)):
                batch = batches[number]
                wanted = pad_sequence([torch.tensor(labels[i]) for i in batch], True, IGNORED)
                scores = self.network(*self._inputs([windows[i] for i in batch]))
                loss = nn.functional.cross_entropy(scores.transpose(1, 2), wanted, ignore_index=IGNORED)
                optimizer.zero_grad()
                loss.backward()
                nn.utils.clip_grad_norm_(self.network.parameters(), 1.0)
                optimizer.step()
                plan.step()
                total += float(loss.detach())
            print(
                f"epoch {epoch}: loss {total / len(batches):.4f}, {time.process_time() - began:.0f} s",
                flush=True,
            )

    def label(self, windows: Sequence[Window]) -> list[list[int]]:
        """The likeliest label of each token for itself."""
        self.network.eval()
        found: list[list[int]] = [[] for _ in windows]
        with torch.no_grad():
            for batch in _batches(windows):
                scores = self.network(*self._inputs([windows[i] for i in batch]))
                for i, row in zip(batch, scores.argmax(-1).tolist(), strict=True):
                    found[i] = row[: windows[i].end - windows[i].start]
        return found

    def _inputs(self, windows: Sequence[Window]) -> tuple[Tensor, Tensor, Tensor, Tensor]:
        rows, distances, flags, cues = [], [], [], []
        for w in windows:
            vectors = self.vectors.of(w.doc)
            rows.append(torch.from_numpy(vectors[w.start : w.end].astype(np.float32)))
            distances.append(torch.tensor([_distance(i, w) for i in range(w.start, w.end)]))
            flags.append(torch.tensor([_flags(i, w) for i in range(w.start, w.end)]))
            cue = vectors[slice(*w.cue)].astype(np.float32).mean(0) if w.cue else np.zeros(WIDTH, np.float32)
            cues.append(torch.from_numpy(cue))
        padded = (pad_sequence(each, True) for each in (rows, distances, flags))
        return (*padded, torch.stack(cues))  # type: ignore[return-value, unused-ignore]


def _distance(index: int, window: Window) -> int:
    """How far a token stands from the cue, on a doubling scale, to both sides."""
    if window.cue is None or window.cue[0] <= index < window.cue[1]:
        return DISTANCES
    far = index - window.cue[1] + 1 if index >= window.cue[1] else index - window.cue[0]
    step = min(int(np.log2(abs(far)) * 2), DISTANCES - 1) + 1 if abs(far) > 1 else 1
    return DISTANCES + (step if far > 0 else -step)


def _flags(index: int, window: Window) -> list[float]:
    """In quotation marks, begins a sentence, is the cue, is a line break."""
    token = window.doc[index]
    cue = window.cue is not None and window.cue[0] <= index < window.cue[1]
    return [
        float(index in window.quoted),
        float(bool(token.is_sent_start)),
        float(cue),
        float("\n" in token.text),
    ]


def _batches(windows: Sequence[Window]) -> Iterator[list[int]]:
    order = sorted(range(len(windows)), key=lambda i: (windows[i].end - windows[i].start, i))
    for start in range(0, len(order), BATCH):
        yield order[start : start + BATCH]


if __name__ == "__main__":
    torch.set_num_threads(1)
    shared = Vectors()
    compare(NeuralTagger(shared), NeuralTagger(shared), __doc__)
