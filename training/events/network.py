"""MiniLM written out in PyTorch (Devlin et al. 2019, the size of all-MiniLM-L6-v2), to be trained and exported."""

from __future__ import annotations

from collections.abc import Mapping

import torch
from torch import Tensor, nn
from torch.nn import functional

LAYERS, HEADS, WIDTH = 6, 12, 384


class Encoder(nn.Module):  # type: ignore[misc]  # PyTorch is not installed where types are checked
    """Numbers of word pieces in, a vector for each out; out of training for one sentence at a time.

    The weights are copied: training one encoder leaves those given as they were, for the next fold.
    """

    def __init__(self, weights: Mapping[str, Tensor]) -> None:
        super().__init__()
        self.weights = nn.ParameterDict(
            {
                name.replace(".", "/"): nn.Parameter(value.float().clone())
                for name, value in weights.items()
                if value.is_floating_point() and not name.startswith("pooler")
            }
        )

    def weight(self, name: str) -> Tensor:
        return self.weights[name.replace(".", "/")]

    def linear(self, x: Tensor, name: str) -> Tensor:
        return functional.linear(x, self.weight(f"{name}.weight"), self.weight(f"{name}.bias"))

    def norm(self, x: Tensor, name: str) -> Tensor:
        return functional.layer_norm(
            x, (WIDTH,), self.weight(f"{name}.weight"), self.weight(f"{name}.bias"), 1e-12
        )

    def forward(self, ids: Tensor) -> Tensor:
        return self.layers(self.embed(ids), range(LAYERS))

    def embed(self, ids: Tensor) -> Tensor:
        words = functional.embedding(ids, self.weight("embeddings.word_embeddings.weight"))
        places = self.weight("embeddings.position_embeddings.weight")[: ids.shape[1]]
        kinds = self.weight("embeddings.token_type_embeddings.weight")[0]
        return self.norm(words + places + kinds, "embeddings.LayerNorm")

    def layers(self, x: Tensor, numbers: range, mask: Tensor | None = None, dropout: float = 0.0) -> Tensor:
        """Some layers one after the other. ``mask`` is true for pieces that are there, where sentences are padded."""
        hidden = None if mask is None else torch.where(mask, 0.0, -1e9)[:, None, None, :]
        for number in numbers:
            x = self.layer(x, f"encoder.layer.{number}", hidden, dropout)
        return x

    def layer(self, x: Tensor, name: str, hidden: Tensor | None, dropout: float) -> Tensor:
        # One product for queries, keys and values: rounded to eight bits, one large product is cheaper than three.
        parts = [f"{name}.attention.self.{part}" for part in ("query", "key", "value")]
        weight = torch.cat([self.weight(f"{part}.weight") for part in parts])
        bias = torch.cat([self.weight(f"{part}.bias") for part in parts])
        sentences = x.shape[0] if self.training else 1
        query, key, value = (
            each.reshape(sentences, -1, HEADS, WIDTH // HEADS).transpose(1, 2)
            for each in functional.linear(x, weight, bias).split(WIDTH, dim=-1)
        )
        affinity = query @ key.transpose(-1, -2) / (WIDTH // HEADS) ** 0.5
        shares = torch.softmax(affinity if hidden is None else affinity + hidden, -1)
        attended = (shares @ value).transpose(1, 2).reshape(sentences, -1, WIDTH)
        attended = self.linear(attended, f"{name}.attention.output.dense")
        x = self.norm(
            x + functional.dropout(attended, dropout, dropout > 0), f"{name}.attention.output.LayerNorm"
        )
        inner = functional.gelu(self.linear(x, f"{name}.intermediate.dense"))
        inner = self.linear(inner, f"{name}.output.dense")
        return self.norm(x + functional.dropout(inner, dropout, dropout > 0), f"{name}.output.LayerNorm")


class Heads(nn.Module):  # type: ignore[misc]  # likewise
    """What is asked of the vectors: the root of a pair, and which mention is its source, which its target."""

    def __init__(self, roots: int, parts: int) -> None:
        super().__init__()
        self.root = nn.Linear(parts * WIDTH, roots)
        self.role = nn.Linear(WIDTH, 2)
        nn.init.zeros_(self.root.weight)
        nn.init.zeros_(self.root.bias)
