"""Processor time of event coding on top of the parse, in milliseconds a sentence on one core.

    taskset -c 0 python benchmarks/event_coding.py SENTENCES

SENTENCES is a JSONL file with a field ``text``, and ``source`` and ``target`` with spans where a pair is marked.
"""

from __future__ import annotations

import statistics
import sys
import time
from pathlib import Path

from casus.codebook import load
from casus.evaluation import Record, read_records
from casus.model import Document
from casus.parsed import Doc, Span
from casus.reading.actors.index import ActorIndex
from casus.reading.event_ranking.coder import SentenceCoder
from casus.reading.events.coding import code_events
from casus.reading.language import parse
from casus.reading.reader import build_context

SENTENCES = 300


def mention(doc: Doc, actors: list[Record]) -> Span | None:
    """The first marked mention of a role."""
    spans = [span for actor in actors for span in actor["spans"] or ()]
    return doc.char_span(spans[0][0], spans[0][1], alignment_mode="expand") if spans else None


def main() -> None:
    """Print the median of each step over the first sentences of the file."""
    times: dict[str, list[float]] = {"marked pair": [], "bare sentence": [], "events of the lexicon": []}
    for number, record in enumerate(read_records(Path(sys.argv[1]))):
        if number == SENTENCES:
            break
        doc, document = parse(record["text"]), Document(record["text"])
        index = ActorIndex(doc, document, load())
        source, target = (mention(doc, record[role]) for role in ("source", "target"))
        context = build_context(doc, document, load())
        started = time.process_time()
        SentenceCoder(doc[:], index).code(source, target)
        marked = time.process_time()
        SentenceCoder(doc[:], index).code_unmarked()
        bare = time.process_time()
        code_events(context)
        ended = time.process_time()
        for values, seconds in zip(
            times.values(), (marked - started, bare - marked, ended - bare), strict=True
        ):
            values.append(1000 * seconds)
    for name, values in times.items():
        print(f"{name:24} median {statistics.median(values):.2f} ms  mean {statistics.mean(values):.2f} ms")


if __name__ == "__main__":
    main()
