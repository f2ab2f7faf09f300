"""Quotation marks of every kind, unbalanced ones and quotations of several paragraphs."""

from __future__ import annotations

from itertools import pairwise

import pytest
import spacy
from hypothesis import given
from hypothesis import strategies as st

from casus.parsed import plain
from casus.reading.attribution.quotation import find_quotations
from casus.reading.columns import Parse, read_parse

BLANK = spacy.blank("en")


def parse(text: str) -> Parse:
    return read_parse(plain(BLANK(text)))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('"We stay," she said.', ['"We stay,"']),
        ("“We stay,” she said. “Nothing else.”", ["“We stay,”", "“Nothing else.”"]),
        ("Der Sprecher: „Wir bleiben.“ Mehr nicht.", ["„Wir bleiben.“"]),
        ("Le ministre: «Nous restons.» Fin.", ["«Nous restons.»"]),
        ("Minister: ‘We stay’, whatever the allies' doubts", ["‘We stay’"]),
        ("''We stay,'' she said.", ["''We stay,''"]),
        ("``We stay,'' she said.", ["``We stay,''"]),
        ("The allies' talks didn't fail; it's over.", []),
        ("No mark at all, he said we stay.", []),
        ("He called it “a red line and left.\nNobody followed.", ["“a red line and left."]),
        ("“He told me ‘never’ twice,” she said.", ["“He told me ‘never’ twice,”"]),
    ],
)
def test_quotations_are_found_with_their_marks(text: str, expected: list[str]) -> None:
    doc = parse(text)
    assert [text[slice(*doc.characters(q.start, q.end))] for q in find_quotations(doc)] == expected


def test_an_open_quotation_continues_in_the_next_paragraph_that_begins_with_a_mark() -> None:
    doc = parse("“We will stay.\n\n“We will not leave,” the general said.")
    first, second = find_quotations(doc)
    assert (first.closed, first.continues) == (False, False)
    assert (second.closed, second.continues) == (True, True)


def test_a_new_quotation_after_a_closed_one_does_not_continue_it() -> None:
    doc = parse("“We will stay.”\n\n“We will leave,” another said.")
    assert [q.continues for q in find_quotations(doc)] == [False, False]


@given(st.text(alphabet="ab .,\n\"“”„«»‘’'`", max_size=60))
def test_quotations_never_overlap_and_stay_in_the_text(text: str) -> None:
    doc = parse(text)
    found = find_quotations(doc)
    assert all(0 <= q.start < q.end <= len(doc) for q in found)
    assert all(left.end <= right.start for left, right in pairwise(found))
