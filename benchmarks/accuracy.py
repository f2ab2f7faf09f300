"""Measure every task on its development set and put the figures into docs/accuracy.md.

Run ``python benchmarks/accuracy.py`` with the development sets in ``../shared``; it takes some minutes. The
figures are those of ``casus evaluate``, whose command stands beside them.
"""

from __future__ import annotations

import datetime as dt
import json
import re
import subprocess
import sys
from collections.abc import Iterator
from functools import reduce
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parent.parent
PAGE = ROOT / "docs" / "accuracy.md"
BLOCK = re.compile(r"(<!-- figures -->\n).*?(<!-- /figures -->)", re.DOTALL)
ARTICLES = ("--articles", "../shared/corpus/articles_dev.jsonl")

MEASURES: dict[tuple[str, ...], dict[str, tuple[str, ...]]] = {
    ("attribution", "../shared/gold/attribution_dev.jsonl.gz", "--where", "split=dev"): {
        "whole attribution, F1": ("whole attribution", "f1"),
        "cue found, F1": ("cue found", "f1"),
        "source exact, F1": ("source exact", "f1"),
        "content tokens, F1": ("content tokens", "f1"),
        "recall of direct quotations": ("recall by kind", "direct", "recall"),
        "recall of indirect ones": ("recall by kind", "indirect", "recall"),
    },
    ("actors", "../shared/gold/actors_dev.jsonl"): {
        "country, accuracy": ("country", "accuracy"),
        "sector, accuracy": ("sector", "accuracy"),
    },
    ("coreference", "benchmarks/data/coreference.jsonl", "--where", "part=measure"): {
        "phrases that take up the right actors, accuracy": ("all", "accuracy"),
    },
    ("events", "../shared/gold/events_dev.jsonl"): {
        "PLOVER type of unmarked sentences, PETR2, accuracy": ("PETR2", "bare sentence", "root", "accuracy"),
        "quad class of unmarked sentences, PETR2, accuracy": ("PETR2", "bare sentence", "quad", "accuracy"),
        "triples by country code, PETR2, F1": ("PETR2", "extraction", "source, root, target by code", "f1"),
    },
    ("conditionals", "../shared/gold/conditionals_dev.jsonl"): {
        "whole conditional, F1 (fit: the tagger was trained on these)": ("whole conditional", "f1"),
        "antecedent tokens, F1": ("antecedent tokens", "f1"),
        "consequent tokens, F1": ("consequent tokens", "f1"),
    },
    ("commitments", "../shared/gold/commitments_dev.jsonl", *ARTICLES): {
        "evidence found, F1": ("evidence", "f1"),
        "L1, F1": ("L1", "f1"),
        "L2, F1": ("L2", "f1"),
        "L3, F1": ("L3", "f1"),
        "words of likelihood, F1": ("likelihood", "f1"),
        "quantities, F1": ("quantity", "f1"),
    },
    ("whatif", "../shared/gold/whatif_dev.jsonl", *ARTICLES): {
        "reactions, precision": ("whatif", "precision"),
        "reactions, recall": ("whatif", "recall"),
        "forbidden reactions given": ("forbidden_given",),
    },
    ("obligations", "../shared/gold/obligations_dev.jsonl"): {"right": ("right",), "cases": ("n",)},
}
"""The arguments of ``casus evaluate``, and which of its figures are shown under which name."""


def table() -> Iterator[str]:
    """The figures as the lines of a Markdown table."""
    yield "| task | figure | value |"
    yield "|---|---|---|"
    for arguments, figures in MEASURES.items():
        measured = evaluate(arguments)
        for name, path in figures.items():
            value = reduce(lambda found, key: found[key], path, measured)
            shown = f"{value:.3f}" if isinstance(value, float) else str(value)
            yield f"| `{arguments[0]}` | {name} | {shown} |"


def evaluate(arguments: tuple[str, ...]) -> dict[str, Any]:
    """The figures that ``casus evaluate`` gives for these arguments."""
    command = [sys.executable, "-m", "casus", "evaluate", *arguments, "--json"]
    run = subprocess.run(command, check=True, capture_output=True, text=True, cwd=ROOT)
    figures: dict[str, Any] = json.loads(run.stdout)
    return figures


def commands() -> Iterator[str]:
    """The commands that give the figures, ready to be typed."""
    for arguments in MEASURES:
        yield f"    casus evaluate {' '.join(arguments)}"


if __name__ == "__main__":
    today = dt.date.today()
    lines = [
        *table(),
        "",
        f"Measured on {today} on 2 cores of a shared x86-64 server by",
        "",
        *commands(),
        "",
    ]
    text = PAGE.read_text(encoding="utf-8")
    PAGE.write_text(
        BLOCK.sub(lambda found: f"{found[1]}{chr(10).join(lines)}{found[2]}", text), encoding="utf-8"
    )
