"""How well commitments are read in reports that the development set does not annotate.

    python benchmarks/commitments_elsewhere.py [--corpus CORPUS] [--sentences EVENTS] [--part PART] [--gold-to FILE]
    python benchmarks/commitments_elsewhere.py --corpus CORPUS --agreement GOLD

``data/README.md`` says what was annotated, and how. The errors in the parts called ``study`` have been read and learnt
from; those called ``measure`` have not, so believe their figures. Without the corpus and the sentences of the event set
only our own reports are read.
Prints what ``casus evaluate commitments`` counts. ``--gold-to`` writes a part in the format of the
development set, for ``commitment_errors.py``; ``--agreement`` compares our second annotation of nine reports of the
development set, made without sight of it, with that set (no reader should be asked for more), and the reader with
either: how much lower the same reading scores against annotation of our own.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from casus.evaluation import read_records
from casus.evaluation.commitments import predict, score
from casus.evaluation.pairing import Record

DATA = Path(__file__).parent / "data"
OF_CORPUS = ("study", "measure")
OF_SENTENCES = ("sentences study", "sentences measure")
OFFSETS = {"corpus": "commitments_other_reports.jsonl", "sentences": "commitments_event_sentences.jsonl"}
"""Files of codes and offsets, whose texts stand elsewhere."""

OWN = {
    "news study": "news_reports.jsonl",
    "news measure": "news_reports.jsonl",
    "retold study": "retold_reports.jsonl",
    "retold measure": "retold_reports.jsonl",
    "own study": "own_reports.jsonl",
    "own measure": "own_reports.jsonl",
}
"""Parts with texts of our own, and their files."""

SECOND = "second"
SHOWN = ("evidence", "L1", "L2", "L3", "condition_presence", "likelihood", "quantity")


def own_records(part: str) -> list[Record]:
    """One part of the reports of our own, with their texts."""
    return [record for record in read_records(DATA / OWN[part]) if record["part"] == part]


def records_on(texts: Mapping[str, Record], part: str, source: str) -> list[Record]:
    """One part of an annotation by offsets in the format of the development set, its words taken from the texts."""
    return [
        {
            "id": document["id"],
            "commitments": [_record(row, texts[document["id"]]["text"]) for row in document["commitments"]],
        }
        for document in read_records(DATA / OFFSETS[source])
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


def show(name: str, gold: list[Record], predictions: Iterable[Record]) -> None:
    """The figures of one part."""
    figures = score(gold, predictions)
    print(f"{name}: {len(gold)} reports, {sum(len(document['commitments']) for document in gold)} records")
    for field in SHOWN:
        rates = (f"{rate} {figures[field][rate]:.3f}" for rate in ("precision", "recall", "f1"))
        print(f"  {field:<18} {'  '.join(rates)}")


def main() -> None:
    """Read, score and print."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--corpus", type=Path)
    parser.add_argument("--sentences", type=Path)
    parser.add_argument("--part", choices=[*OF_CORPUS, *OF_SENTENCES, *OWN], action="append")
    parser.add_argument("--gold-to", type=Path)
    parser.add_argument("--agreement", type=Path)
    choices = parser.parse_args()
    articles = _by_id(choices.corpus)
    sentences = _by_id(choices.sentences)
    parts = choices.part or [
        *(OF_CORPUS if articles else ()),
        *(OF_SENTENCES if sentences else ()),
        *OWN,
    ]
    if not articles and (choices.agreement or any(part in OF_CORPUS for part in parts)):
        parser.error("the annotated articles stand in the corpus: name it with --corpus")
    if not sentences and any(part in OF_SENTENCES for part in parts):
        parser.error("the annotated sentences stand in the event set: name it with --sentences")
    if choices.agreement:
        second = records_on(articles, SECOND, "corpus")
        known = {record["id"]: record for record in read_records(choices.agreement)}
        first = [known[record["id"]] for record in second]
        read = list(predict(first, articles.values()))
        show("second annotation against the first", first, second)
        show("reader against the first", first, read)
        show("reader against the second", second, read)
        return
    for part in parts:
        texts: Mapping[str, Record] = articles if part in OF_CORPUS else sentences
        if part in OWN:
            gold = own_records(part)
            texts = {record["id"]: record for record in gold}
        else:
            gold = records_on(texts, part, "corpus" if part in OF_CORPUS else "sentences")
        if choices.gold_to:
            choices.gold_to.write_text("".join(json.dumps(document) + "\n" for document in gold), "utf-8")
        show(part, gold, predict(gold, texts.values()))


def _by_id(path: Path | None) -> dict[str, Record]:
    return {record["id"]: record for record in read_records(path)} if path else {}


if __name__ == "__main__":
    main()
