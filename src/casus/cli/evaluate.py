"""``casus evaluate``: predict a development set and print the figures."""

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
    gold: Annotated[Path, typer.Argument(help="The development set with its answers, JSONL or JSONL.gz.")],
    predictions: Annotated[Path | None, typer.Option(help="Score these instead of predicting anew.")] = None,
    articles: Annotated[
        Path | None, typer.Option(help="The corpus whose articles the gold refers to by id.")
    ] = None,
    where: Annotated[
        str | None, typer.Option(help="Keep only records with this FIELD=VALUE, e.g. split=dev.")
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON object.")] = False,
) -> None:
    """Measure TASK on the GOLD set with the project's own metrics."""
    module = find_task(task)
    records = list(read_records(gold))
    if where:
        name, _, value = where.partition("=")
        records = [record for record in records if str(record.get(name)) == value]
    options: dict[str, Any] = {"articles": read_records(articles)} if articles else {}
    predicted = read_records(predictions) if predictions else module.predict(records, **options)
    figures = module.score(records, predicted)
    if as_json:
        typer.echo(json.dumps(figures, ensure_ascii=False))
    else:
        for line in _lines(figures):
            typer.echo(line)


def _lines(figures: dict[str, Any], path: str = "") -> list[str]:
    """The figures as aligned ``name  value`` lines, nested names joined by a dot."""
    lines = []
    for name, value in figures.items():
        full = f"{path}.{name}" if path else name
        if isinstance(value, dict):
            lines += _lines(value, full)
        else:
            lines.append(f"{full:44} {value:.4f}" if isinstance(value, float) else f"{full:44} {value}")
    return lines
