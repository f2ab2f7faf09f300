"""What each part of the attribution reader is worth: the development figures with parts switched off.

    python training/attribution/ablate.py GOLD

Reads the articles with ``split`` = ``dev`` once and scores every variant on the same parses.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any
from unittest.mock import patch

from casus.evaluation import Record, read_records
from casus.evaluation.attribution import ROLES, score
from casus.parsed import Doc
from casus.reading.attribution.finding import find_attributions
from casus.reading.language import load_language
from casus.reading.reparsing import mended

DRAFTS = "casus.reading.attribution.drafts"
NO_TURNS: dict[str, Any] = {f"{DRAFTS}.draft_turns": lambda layout: []}
NO_CLAIMS: dict[str, Any] = {f"{DRAFTS}._claims": lambda cues, drafts, layout, model: []}
NO_CONTINUATION: dict[str, Any] = {f"{DRAFTS}.continue_quotations": lambda drafts, layout, model: drafts}
NO_JOINING: dict[str, Any] = {
    f"{DRAFTS}.{name}": lambda drafts, layout: drafts
    for name in ("join_halves", "join_paragraphs", "share_out")
}
NO_CUTTING: dict[str, Any] = {
    f"{DRAFTS}.{name}": lambda drafts, layout: drafts
    for name in ("cut_at_clauses", "cut_addressees", "close_quotations")
}
VARIANTS: dict[str, dict[str, Any]] = {
    "everything": {},
    "without turns and signatures": NO_TURNS,
    "without claims of unclaimed quotations": NO_CLAIMS,
    "without quotations joined and shared out": NO_JOINING,
    "without clauses and addressees cut off": NO_CUTTING,
    "without continuation of quotations": NO_CONTINUATION,
    "without any of these": NO_TURNS | NO_CLAIMS | NO_JOINING | NO_CUTTING | NO_CONTINUATION,
    "nested attributions kept": {f"{DRAFTS}._without_nested": lambda drafts, layout: drafts},
}


def predictions(records: list[Record], docs: list[Doc], *, outermost: bool) -> Iterator[Record]:
    """The attributions of parsed records in the format of the development set."""
    for record, doc in zip(records, docs, strict=True):
        found = find_attributions(doc, outermost=outermost)
        spans = [{role: [[s.start, s.end] for s in getattr(each, role)] for role in ROLES} for each in found]
        yield {"id": record["id"], "attributions": spans}


def report(name: str, figures: dict[str, Any]) -> None:
    """One line of figures."""
    shown = ("cue found", "source exact", "content tokens", "whole attribution")
    values = [f"{title} {figures[title]['f1']:.3f}" for title in shown]
    recall = [f"{kind} {each['recall']:.3f}" for kind, each in figures["recall by kind"].items()]
    print(f"{name:42}", *values, *recall, sep="  ")


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("gold", type=Path)
    records = [record for record in read_records(parser.parse_args().gold) if record["split"] == "dev"]
    parsed = load_language().pipe(record["text"] for record in records)
    docs = [mended(doc, inversions=False) for doc in parsed]
    for name, patches in VARIANTS.items():
        with ExitStack() as stack:
            for target, replacement in patches.items():
                stack.enter_context(patch(target, replacement))
            report(name, score(records, predictions(records, docs, outermost=True)))
    report(
        "Casus's own notion (nested included)", score(records, predictions(records, docs, outermost=False))
    )


if __name__ == "__main__":
    main()
