"""The sentences of docs/commitments.md are read as the page says."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.reading.phenomena import assert_noted

PAGE = Path(__file__).parents[2] / "docs" / "commitments.md"
ROW = re.compile(r"\| ([^|]+[.!?]) \| (`[^|]+`) \|$", re.MULTILINE)
EXAMPLES = ROW.findall(PAGE.read_text(encoding="utf-8"))


def test_the_page_has_examples() -> None:
    assert EXAMPLES


@pytest.mark.parametrize(("sentence", "reading"), EXAMPLES)
def test_a_documented_sentence_is_read_as_documented(sentence: str, reading: str) -> None:
    assert_noted(sentence, tuple(re.findall(r"`([^`]+)`", reading)))
