"""The annotated reports of our own: what is annotated stands in the text, and each of them can be read."""

from __future__ import annotations

from pathlib import Path
from typing import get_args

import pytest

from casus.codebook.ontology import load_ontology
from casus.evaluation import read_records
from casus.evaluation.commitments import to_document
from casus.evaluation.pairing import Record
from casus.model import Stance
from casus.reading import read_all

OWN = ("own study", "own measure", "retold study", "retold measure", "news study", "news measure")
DATA = Path(__file__).parents[2] / "benchmarks" / "data"
REPORTS = [
    report
    for name in ("own_reports", "retold_reports", "news_reports")
    for report in read_records(DATA / f"{name}.jsonl")
]
ROOTS = {*load_ontology().types, "INVESTIGATE"}
"""The guidelines keep PLOVER's older root of investigations, which its manual 1.0 takes for ways of accusing."""


def commitments(*parts: str) -> list[tuple[str, str, Record]]:
    return [
        (report["id"], report["text"], record)
        for report in REPORTS
        if not parts or report["part"] in parts
        for record in report["commitments"]
    ]


def test_each_file_has_a_part_to_study_and_one_to_measure() -> None:
    assert {report["part"] for report in REPORTS} == set(OWN)
    assert len({report["id"] for report in REPORTS}) == len(REPORTS)


def test_the_words_of_every_record_stand_in_its_report() -> None:
    for ident, text, record in commitments():
        condition = record["condition"] or {}
        words = [
            *record["evidence"],
            condition.get("text"),
            record["likelihood"],
            *(q["text"] for q in record["quantity"]),
        ]
        assert record["act_text"] in record["evidence"][0], ident
        assert [each for each in words if each is not None and each not in text] == [], ident


def test_every_record_is_coded_by_the_guidelines() -> None:
    for ident, _, record in commitments():
        assert record["stance"] in get_args(Stance), ident
        assert record["act"] in ROOTS, ident
        assert record["subject"] is None or record["stance"] == "assesses", ident
        if record["condition"]:
            assert record["condition"]["sense"] in {"if", "unless", "even_if"}, ident
            assert record["condition"]["trigger_act"] in ROOTS | {None}, ident


@pytest.mark.parametrize("part", ["own measure"])
def test_each_report_is_read_and_every_span_is_its_text(part: str) -> None:
    reports = [report for report in REPORTS if report["part"] == part]
    for report, reading in zip(reports, read_all(map(to_document, reports)), strict=True):
        for found in reading.commitments:
            for span in (found.act_span, *found.evidence):
                assert report["text"][span.start : span.end] == span.text
