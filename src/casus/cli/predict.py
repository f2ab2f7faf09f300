"""``casus predict``: write predictions in the format of a development set."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated, Any

import typer

from casus.evaluation import find_task, read_records


def command(
    task: Annotated[
        str,
        typer.Argument(
            help="attribution, events, actors, coreference, conditionals, commitments, whatif, obligations"
        ),
    ],
    source: Annotated[Path, typer.Argument(metavar="INPUT", help="Records to predict, JSONL or JSONL.gz.")],
    output: Annotated[Path, typer.Option("--output", "-o", help="Where the predictions go, JSONL.")],
    articles: Annotated[Path | None, typer.Option(help="The corpus that what-if questions refer to.")] = None,
) -> None:
    """Write the predictions of TASK for every record of INPUT."""
    module = find_task(task)
    options: dict[str, Any] = {"articles": read_records(articles)} if articles else {}
    with output.open("w", encoding="utf-8") as out:
        for prediction in module.predict(read_records(source), **options):
            out.write(json.dumps(prediction, ensure_ascii=False) + "\n")
