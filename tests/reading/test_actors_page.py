"""The hard sentences of docs/actors.md are read as the page says, failures included."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from casus.codebook import load
from casus.model import Document
from casus.reading.actors.index import ActorIndex
from casus.reading.language import parse

PAGE = Path(__file__).parents[2] / "docs" / "actors.md"
_, _, TABLE = PAGE.read_text(encoding="utf-8").partition("| sentence | phrase | read as | right |\n")
ROWS = [
    [cell.strip() for cell in line.strip("|").split("|")]
    for line in TABLE.splitlines()[1:]
    if line.startswith("|")
]


@pytest.mark.parametrize(("sentence", "phrase", "reading"), [row[:3] for row in ROWS])
def test_a_hard_sentence_is_read_as_the_page_says(sentence: str, phrase: str, reading: str) -> None:
    doc = parse(sentence)
    index = ActorIndex(doc, Document(sentence, date=dt.date(2022, 1, 30)), load())
    head = [token for token in doc if token.text == phrase][-1]
    codes = [actor.code + (f"/{actor.sector}" if actor.sector else "") for actor in index.of(head)]
    assert (" ".join(codes) or "nobody") == reading
