"""Vectors of words in their sentence, from a small sentence encoder run on the processor.

The encoder is all-MiniLM-L6-v2 (Reimers and Gurevych 2019; Wang et al. 2020; Apache-2.0) with its weights
rounded to eight bits; ``training/events/README.md`` says how the file is made. ONNX Runtime reads it, on one
thread.
"""

from __future__ import annotations

import unicodedata
from functools import cache
from importlib.resources import files

import numpy as np
import onnxruntime
from numpy.typing import NDArray

from casus.parsed import Span

Vectors = NDArray[np.float32]

MODELS = files("casus.reading") / "models"
LONGEST = 160
"""Word pieces read of a sentence; what follows has no vector."""
WIDTH = 384


@cache
def _vocabulary() -> dict[str, int]:
    words = (MODELS / "encoder_vocabulary.txt").read_text(encoding="utf-8").split("\n")
    return {word: number for number, word in enumerate(words)}


@cache
def _session() -> onnxruntime.InferenceSession:
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    options.inter_op_num_threads = 1
    # Sum and normalisation fused into one step take 0.3 ms more a sentence than one after the other.
    return onnxruntime.InferenceSession(
        (MODELS / "encoder.onnx").read_bytes(), options, disabled_optimizers=["SkipLayerNormFusion"]
    )


def encode(sentence: Span) -> Vectors:
    """One row for each token of the sentence: the mean of the vectors of its word pieces in context."""
    numbers, owners = pieces_of(sentence)
    states = _session().run(None, {"ids": np.array([numbers], dtype=np.int64)})[0][0]
    vectors = np.zeros((len(sentence), WIDTH), dtype=np.float32)
    places, starts, counts = np.unique(owners[1:], return_index=True, return_counts=True)
    if len(places):
        sums = np.add.reduceat(states[1 : len(owners)], starts, axis=0)
        vectors[places] = sums / counts[:, None].astype(np.float32)
    return vectors


def pieces_of(sentence: Span) -> tuple[list[int], list[int]]:
    """The numbers of the sentence's word pieces, and for each but the last the token it belongs to, -1 at the start."""
    vocabulary = _vocabulary()
    numbers, owners = [vocabulary["[CLS]"]], [-1]
    for place, token in enumerate(sentence):
        found = _numbers_of(token.text)
        numbers += found
        owners += [place] * len(found)
    return [*numbers[:LONGEST], vocabulary["[SEP]"]], owners[:LONGEST]


@cache
def _numbers_of(text: str) -> tuple[int, ...]:
    return tuple(_vocabulary()[piece] for piece in word_pieces(text))


@cache
def word_pieces(text: str) -> tuple[str, ...]:
    """The word pieces of a token (Wu et al. 2016): longest known beginning, then continuations."""
    return tuple(piece for part in _parts(text) for piece in _split(part))


def _parts(text: str) -> list[str]:
    """The token in small letters without accents, each punctuation mark on its own."""
    plain = (c for c in unicodedata.normalize("NFD", text.lower()) if unicodedata.category(c) != "Mn")
    parts = [""]
    for character in plain:
        if character.isspace():
            parts.append("")
        elif character.isalnum():
            parts[-1] += character
        else:
            parts += [character, ""]
    return [part for part in parts if part]


def _split(part: str) -> list[str]:
    vocabulary, pieces, start = _vocabulary(), [], 0
    while start < len(part):
        prefix = "##" if start else ""
        ends = range(len(part), start, -1)
        end = next((end for end in ends if prefix + part[start:end] in vocabulary), None)
        if end is None:
            return ["[UNK]"]
        pieces.append(prefix + part[start:end])
        start = end
    return pieces
