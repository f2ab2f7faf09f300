"""How much of spaCy's time the reading of actors takes, and how often a commitment's holder is found in its
sentence.

    python benchmarks/actors.py ARTICLES.jsonl COMMITMENTS.jsonl

ARTICLES are corpus records with ``text`` and ``date``, COMMITMENTS gold records in the annotation
guidelines' format.
A holder counts as found when some phrase of the first evidence sentence denotes him; it is the ceiling of
what the
commitments reader can reach with these actors.
"""

from __future__ import annotations

import datetime as dt
import sys
import time
from pathlib import Path

from casus.codebook import load
from casus.evaluation import Record, read_records
from casus.model import Document
from casus.parsed import Doc
from casus.reading.actors.index import ActorIndex
from casus.reading.attribution.finding import find_attributions
from casus.reading.columns import read_parse
from casus.reading.language import load_language
from casus.reading.reparsing import mended


def main(articles: Path, commitments: Path) -> None:
    """Read the English articles once, time both steps, then look up every holder."""
    nlp, book = load_language(), load()
    records = [record for record in read_records(articles) if record.get("lang", "en") == "en"]
    ActorIndex(mended(nlp(records[0]["text"])), document_of(records[0]), book)  # loads the tables
    started = time.process_time()
    docs = [nlp(record["text"]) for record in records]
    parsed = time.process_time()
    plain_docs = [mended(doc) for doc in docs]
    columns = [read_parse(doc) for doc in plain_docs]
    said = [find_attributions(doc, parse) for doc, parse in zip(plain_docs, columns, strict=True)]
    attributed = time.process_time()
    indices = [
        ActorIndex(doc, document_of(record), book, attributions, parse)
        for record, doc, attributions, parse in zip(records, plain_docs, said, columns, strict=True)
    ]
    read = time.process_time()
    print(f"tokens {sum(map(len, docs))}, spaCy {parsed - started:.1f} s, actors {read - attributed:.2f} s")
    print(f"actors / spaCy {(read - attributed) / (parsed - started):.1%}")
    read_ones = zip(records, plain_docs, indices, strict=True)
    by_id = {record["id"]: (doc, index) for record, doc, index in read_ones}
    outcomes = [
        outcome
        for record in read_records(commitments)
        if record["id"] in by_id
        for outcome in holders_found(record, *by_id[record["id"]])
    ]
    print(f"holders found in their sentence {sum(outcomes)} of {len(outcomes)}")


def document_of(record: Record) -> Document:
    """The corpus record as a document."""
    date = dt.date.fromisoformat(record["date"]) if record.get("date") else None
    return Document(record["text"], id=record["id"], date=date)


def holders_found(record: Record, doc: Doc, index: ActorIndex) -> list[bool]:
    """For each commitment of a state, organisation, group or person whether its first sentence denotes the
    holder.
    """
    outcomes = []
    for commitment in record["commitments"]:
        evidence = commitment["evidence"]
        sentence = evidence if isinstance(evidence, str) else evidence[0]
        start = doc.text.find(sentence)
        if commitment["holder"] in {"REPORTER", "?"} or start < 0:
            continue
        tokens = [token for token in doc if start <= token.idx < start + len(sentence)]
        codes = {actor.code for token in tokens for actor in index.of(token)}
        outcomes.append(bool(codes & {commitment["holder"], commitment["holder"].split()[-1]}))
    return outcomes


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
