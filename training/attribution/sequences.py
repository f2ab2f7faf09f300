"""Attribution as sequence labelling: what the taggers that were compared with the shipped models have in common.

A tagger works in two stages, after Newell et al. (LREC 2018) and BBC Citron: it labels the words of cues, sentence by
sentence; then, for each cue, the words of its source and content in a window around it.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from casus.evaluation import Record, read_records
from casus.evaluation.attribution import ROLES, score
from casus.parsed import Doc
from casus.reading.attribution.quotation import find_quotations
from casus.reading.attribution.spans import Draft, Range
from casus.reading.columns import Parse, read_parse
from training.attribution.extract import gold_drafts, parsed

OUTSIDE, BEGIN, INSIDE, SOURCE, CONTENT = range(5)
REACH_BEFORE, REACH_AFTER = 60, 90
SENTENCES_AFTER = 2


@dataclass(frozen=True, slots=True)
class Window:
    """Tokens ``[start, end)`` of a parsed document, and the cue whose source and content are asked for, if any."""

    doc: Doc
    parse: Parse
    start: int
    end: int
    quoted: frozenset[int]
    cue: Range | None = None


class Tagger(Protocol):
    """What is trained to label the tokens of windows."""

    def fit(self, windows: Sequence[Window], labels: Sequence[Sequence[int]]) -> None:
        """Learn from windows and the labels of their tokens."""

    def label(self, windows: Sequence[Window]) -> list[list[int]]:
        """The likeliest labels of each window's tokens."""


def sentence_windows(doc: Doc) -> list[Window]:
    """One window a sentence."""
    parse = read_parse(doc)
    quoted = _quoted(parse)
    return [Window(doc, parse, start, end, quoted) for start, end in dict.fromkeys(parse.sentence_at)]


def cue_windows(doc: Doc, cues: Sequence[Range]) -> list[Window]:
    """One window a cue: its sentence, the one before and the two after, within reach."""
    parse = read_parse(doc)
    sentences = list(dict.fromkeys(parse.sentence_at))
    quoted, windows = _quoted(parse), []
    for cue in cues:
        here = next(n for n, (start, end) in enumerate(sentences) if start <= cue[0] < end)
        start = max(sentences[max(here - 1, 0)][0], cue[0] - REACH_BEFORE)
        end = min(sentences[min(here + SENTENCES_AFTER, len(sentences) - 1)][1], cue[1] + REACH_AFTER)
        windows.append(Window(doc, parse, start, max(end, cue[1]), quoted, cue))
    return windows


def _quoted(parse: Parse) -> frozenset[int]:
    return frozenset(i for q in find_quotations(parse) if not q.single for i in range(q.start, q.end))


def cue_labels(windows: Sequence[Window], drafts: Sequence[Draft]) -> list[list[int]]:
    """``BEGIN`` and ``INSIDE`` for the words of cues."""
    begins = {draft.cue[0] for draft in drafts}
    inside = {i for draft in drafts for i in range(*draft.cue)} - begins
    return [
        [BEGIN if i in begins else INSIDE if i in inside else OUTSIDE for i in range(w.start, w.end)]
        for w in windows
    ]


def argument_labels(window: Window, draft: Draft) -> list[int]:
    """``SOURCE`` and ``CONTENT`` for the words of a cue's source and content."""
    source = {i for span in draft.source for i in range(*span)}
    content = {i for span in draft.content for i in range(*span)}
    return [
        SOURCE if i in source else CONTENT if i in content else OUTSIDE
        for i in range(window.start, window.end)
    ]


def spans(window: Window, labels: Sequence[int], wanted: int) -> tuple[Range, ...]:
    """The runs of tokens with a label, trimmed; blanks and punctuation between do not end a run."""
    found: list[Range] = []
    for place, label in enumerate(labels, window.start):
        if label != wanted:
            continue
        gap = window.doc[found[-1][1] : place] if found else window.doc[0:0]
        if found and all(token.is_space for token in gap):
            found[-1] = (found[-1][0], place + 1)
        else:
            found.append((place, place + 1))
    clean = (window.parse.trimmed(start, end) for start, end in found)
    return tuple((start, end) for start, end in clean if start < end)


def cues_in(window: Window, labels: Sequence[int]) -> list[Range]:
    """The cues that labels mark."""
    found: list[Range] = []
    for place, label in enumerate(labels, window.start):
        if label == BEGIN or (label == INSIDE and not (found and found[-1][1] == place)):
            found.append((place, place + 1))
        elif label == INSIDE:
            found[-1] = (found[-1][0], place + 1)
    return found


def read(docs: Sequence[Doc], cues: Tagger, arguments: Tagger) -> Iterator[list[Draft]]:
    """The attributions of each document."""
    for doc in docs:
        sentences = sentence_windows(doc)
        found = [
            cue
            for w, labels in zip(sentences, cues.label(sentences), strict=True)
            for cue in cues_in(w, labels)
        ]
        windows = cue_windows(doc, found)
        drafts = []
        for window, labels in zip(windows, arguments.label(windows), strict=True):
            assert window.cue is not None
            source, content = spans(window, labels, SOURCE), spans(window, labels, CONTENT)
            if content:
                drafts.append(Draft(window.cue[0], source, window.cue, content, 1.0))
        yield drafts


def train(docs: Sequence[Doc], records: Sequence[Record], cues: Tagger, arguments: Tagger) -> None:
    """Train both stages on gold attributions."""
    sentences: list[Window] = []
    sentence_labels: list[list[int]] = []
    windows: list[Window] = []
    window_labels: list[list[int]] = []
    for doc, record in zip(docs, records, strict=True):
        drafts = gold_drafts(doc, record, read_parse(doc))
        here = sentence_windows(doc)
        sentences += here
        sentence_labels += cue_labels(here, drafts)
        around = cue_windows(doc, [draft.cue for draft in drafts])
        windows += around
        window_labels += [argument_labels(*pair) for pair in zip(around, drafts, strict=True)]
    cues.fit(sentences, sentence_labels)
    arguments.fit(windows, window_labels)


def evaluate(records: Sequence[Record], docs: Sequence[Doc], found: Sequence[Sequence[Draft]]) -> None:
    """Print the figures of the development set's scorer for the drafts of each document."""
    predictions = [
        {
            "id": record["id"],
            "attributions": [
                {
                    role: [[doc[a:b].start_char, doc[a:b].end_char] for a, b in getattr(_spans(each), role)]
                    for role in ROLES
                }
                for each in drafts
            ],
        }
        for record, doc, drafts in zip(records, docs, found, strict=True)
    ]
    figures = score(records, predictions)
    for name in ("cue found", "source exact", "content exact", "content tokens", "whole attribution"):
        print(f"{name:20}{figures[name]['f1']:.3f}")
    for kind, recall in figures["recall by kind"].items():
        print(f"recall {kind:13}{recall['recall']:.3f}")


@dataclass(frozen=True, slots=True)
class _Roles:
    source: tuple[Range, ...]
    cue: tuple[Range, ...]
    content: tuple[Range, ...]


def _spans(draft: Draft) -> _Roles:
    return _Roles(draft.source, (draft.cue,), draft.content)


def compare(cues: Tagger, arguments: Tagger, description: str) -> None:
    """Train on the training split, measure on the development split; the body of each tagger's script."""
    parser = argparse.ArgumentParser(description=description)
    parser.add_argument("gold", type=Path)
    parser.add_argument("--parses", type=Path, help="folder for the parses of both splits")
    parser.add_argument("--every", type=int, default=1, metavar="N", help="train on every Nth article only")
    options = parser.parse_args()
    splits: dict[str, tuple[list[Record], list[Doc]]] = {}
    for name in ("train", "dev"):
        records = [record for record in read_records(options.gold) if record["split"] == name]
        cache = options.parses / f"{name}.spacy" if options.parses else None
        splits[name] = records, list(parsed(records, cache))
    began = time.process_time()
    records, docs = splits["train"]
    train(docs[:: options.every], records[:: options.every], cues, arguments)
    trained = time.process_time()
    found = list(read(splits["dev"][1], cues, arguments))
    spent = (time.process_time() - trained) / len(found)
    evaluate(splits["dev"][0], splits["dev"][1], found)
    print(f"training {trained - began:.0f} s, reading {1000 * spent:.0f} ms an article, without the parse")
