"""How well commitments are read in reports that the development set does not annotate.

    python benchmarks/commitments_elsewhere.py CORPUS

``data/commitments_other_reports.csv`` annotates 14 further reports of the corpus by the guidelines of the development
set: codes and offsets only, no text. Prints evidence found and the three levels, as ``casus evaluate commitments``
counts them.
"""

from __future__ import annotations

import argparse
import csv
from pathlib import Path

from casus.evaluation import read_records
from casus.evaluation.commitments import predict, score
from casus.evaluation.pairing import Record

ANNOTATION = Path(__file__).parent / "data" / "commitments_other_reports.csv"
SHOWN = ("evidence", "L1", "L2")
CODED = ("holder", "stance", "act", "target")


def gold_records(articles: dict[str, Record]) -> list[Record]:
    """The annotation in the format of the development set, its words taken from the articles by offset."""
    lines = ANNOTATION.read_text(encoding="utf-8").splitlines()
    found: dict[str, list[Record]] = {}
    for row in csv.DictReader(line for line in lines if not line.startswith("#")):
        text = articles[row["document"]]["text"]
        found.setdefault(row["document"], []).append(_record(row, text))
    return [{"id": document, "commitments": commitments} for document, commitments in found.items()]


def _record(row: dict[str, str], text: str) -> Record:
    codes = {name: [_code(code) for code in row[name].split("|")] for name in CODED}
    evidence = text[int(row["evidence_start"]) : int(row["evidence_end"])]
    condition = {
        "sense": row["sense"],
        "trigger_actor": _code(row["trigger_actor"].partition("|")[0]),
        "trigger_act": _code(row["trigger_act"].partition("|")[0]),
        "trigger_target": None,
        "text": evidence,
    }
    return {
        **{name: accepted[0] for name, accepted in codes.items()},
        "alt": {name: accepted[1:] for name, accepted in codes.items() if len(accepted) > 1},
        "act_text": text[int(row["act_start"]) : int(row["act_end"])],
        "subject": _code(row["subject"]),
        "condition": condition if row["sense"] else None,
        "evidence": [evidence],
        "likelihood": None,
        "quantity": [],
        "speaker": None,
    }


def _code(code: str) -> str | None:
    return None if code in {"", "-"} else code


def main() -> None:
    """Read, score and print."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("corpus", type=Path)
    articles = {article["id"]: article for article in read_records(parser.parse_args().corpus)}
    gold = gold_records(articles)
    figures = score(gold, predict(gold, articles.values()))
    records = sum(len(document["commitments"]) for document in gold)
    print(f"{len(gold)} reports, {records} records")
    for name in SHOWN:
        found = figures[name]
        print(
            f"{name:<9} precision {found['precision']:.3f}  recall {found['recall']:.3f}  F1 {found['f1']:.3f}"
        )


if __name__ == "__main__":
    main()
