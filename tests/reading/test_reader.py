"""Invariants of reading, whatever the text."""

from __future__ import annotations

import dataclasses
import datetime as dt
import os
import subprocess
import sys
from collections.abc import Iterator

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st

from casus.errors import ModelError
from casus.model import Document, Reading, Span
from casus.reading import read, read_all
from casus.reading.language import load_language

SENTENCES = [
    "Ruritania will send tanks to Ukraine if Russia attacks.",
    "“We have no plans to withdraw,” the French president said.",
    "BREAKING: CHINA DENIES IT",
    "Asked if Iran would strike,he declined to say.Israel vowed revenge.",
    "Half of the $600 billion is frozen!",
    "- Poland and the three Baltic states: 20,000 troops",
    "\t\n\n",
    "Россия отрицает",
    'He said: \'It is "very likely"',
    "\u202e\x07",
]


def spans(value: object) -> Iterator[Span]:
    """Every span inside a record, however deep."""
    if isinstance(value, Span):
        yield value
    elif isinstance(value, tuple):
        for item in value:
            yield from spans(item)
    elif dataclasses.is_dataclass(value) and not isinstance(value, (type, Document)):
        for field in dataclasses.fields(value):
            yield from spans(getattr(value, field.name))


@settings(max_examples=25, deadline=None)
@given(st.lists(st.sampled_from(SENTENCES) | st.text(max_size=40), max_size=6))
def test_every_span_is_the_text_at_its_offsets(parts: list[str]) -> None:
    text = " ".join(parts)
    reading = read(Document(text, date=dt.date(2022, 1, 30)))
    for span in spans(reading):
        assert span.text == text[span.start : span.end]


@settings(max_examples=10, deadline=None)
@given(st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=4))
def test_reading_is_deterministic(parts: list[str]) -> None:
    document = Document("\n".join(parts), date=dt.date(2022, 1, 30))
    assert read(document) == read(document)


def test_readings_come_in_the_order_of_the_documents_alone_or_together() -> None:
    documents = [Document(text, id=str(number)) for number, text in enumerate(SENTENCES)]
    together = list(read_all(documents))
    assert [reading.document.id for reading in together] == [document.id for document in documents]
    assert together == [read(document) for document in documents]


def test_an_empty_document_reads_as_nothing() -> None:
    document = Document("")
    assert read(document) == Reading(document)


def test_any_spacy_pipeline_can_read() -> None:
    nlp = spacy.load(load_language().path) if load_language().path else load_language()
    nlp.add_pipe("casus")
    doc = nlp("Poland will send tanks to Ukraine.", component_cfg={"casus": {"date": "2022-01-30"}})
    reading = doc._.casus
    assert [(c.holder.code, c.stance, c.act) for c in reading.commitments] == [("POL", "will", "AID")]
    assert reading.document.date == dt.date(2022, 1, 30)


def test_a_pipeline_without_a_parser_is_told_what_to_add() -> None:
    nlp = spacy.blank("en")
    nlp.add_pipe("casus")
    with pytest.raises(ModelError, match="casus needs parser"):
        nlp("Poland will send tanks to Ukraine.")


def test_an_unknown_language_model_is_named_in_the_error() -> None:
    with pytest.raises(ModelError, match="no_such_model"):
        read(Document("Some text."), model="no_such_model")


SAID_OF_A_SEED = (
    "In the past, Libya has responded by firing rockets at Chad. Peru said on Monday that it would answer with "
    "missiles in case of an attack by Chile on its ports, and Bolivia and Chile agreed to hold talks in Lima."
)


def test_a_reading_does_not_depend_on_the_order_in_which_python_keeps_sets() -> None:
    program = "import sys, casus; print(casus.read(casus.Document(sys.argv[1])))"
    readings = {
        subprocess.run(
            [sys.executable, "-c", program, SAID_OF_A_SEED],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
            text=True,
        ).stdout
        for seed in ("0", "1", "2")
    }
    assert len(readings) == 1
