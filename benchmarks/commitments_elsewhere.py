"""How well commitments are read in reports that the development set does not annotate.

    python benchmarks/commitments_elsewhere.py CORPUS [--part PART] [--gold-to FILE]

``data/commitments_other_reports.jsonl`` annotates 57 further reports of the corpus by the guidelines of the development
set: codes and offsets only, no text. The errors in the ``study`` part have been read and learnt from; those in the
``measure`` part have not, so its figures are the ones to believe. Prints what ``casus evaluate commitments`` counts.
``--gold-to`` writes a part in the format of the development set, for ``commitment_errors.py``.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import Any

from casus.evaluation import read_records
from casus.evaluation.commitments import predict, score
from casus.evaluation.pairing import Record

ANNOTATION = Path(__file__).parent / "data" / "commitments_other_reports.jsonl"
PARTS = ("study", "measure")
SHOWN = ("evidence", "L1", "L2", "L3", "condition_presence", "likelihood", "quantity")


def gold_records(articles: dict[str, Record], part: str) -> list[Record]:
    """One part of the annotation in the format of the development set, its words taken from the articles by offset."""
    documents = (json.loads(line) for line in ANNOTATION.read_text(encoding="utf-8").splitlines())
    return [
        {
            "id": document["id"],
            "commitments": [
                _record(row, articles[document["id"]]["text"]) for row in document["commitments"]
            ],
        }
        for document in documents
        if document["part"] == part
    ]


def _record(row: dict[str, Any], text: str) -> Record:
    def words(span: list[int] | None) -> str | None:
        return text[span[0] : span[1]] if span else None

    condition, alternatives = row["condition"], row.get("alt", {})
    if "likelihood" in alternatives:
        alternatives = {**alternatives, "likelihood": [words(span) for span in alternatives["likelihood"]]}
    return {
        **row,
        "alt": alternatives,
        "act_text": words(row["act_text"]),
        "condition": condition and {**condition, "text": words(condition["text"])},
        "likelihood": words(row["likelihood"]),
        "quantity": [{**quantity, "text": words(quantity["text"])} for quantity in row["quantity"]],
        "evidence": [words(span) for span in row["evidence"]],
        "speaker": None,
    }


def main() -> None:
    """Read, score and print."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--part", choices=PARTS, action="append")
    parser.add_argument("--gold-to", type=Path)
    choices = parser.parse_args()
    articles = {article["id"]: article for article in read_records(choices.corpus)}
    for part in choices.part or PARTS:
        gold = gold_records(articles, part)
        if choices.gold_to:
            choices.gold_to.write_text("".join(json.dumps(document) + "\n" for document in gold), "utf-8")
        figures = score(gold, predict(gold, articles.values()))
        print(
            f"{part}: {len(gold)} reports, {sum(len(document['commitments']) for document in gold)} records"
        )
        for name in SHOWN:
            found = figures[name]
            rates = (f"{rate} {found[rate]:.3f}" for rate in ("precision", "recall", "f1"))
            print(f"  {name:<18} {'  '.join(rates)}")


if __name__ == "__main__":
    main()
