"""The plain document answers as spaCy's does."""

from __future__ import annotations

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from casus.parsed import Doc, plain
from casus.reading.language import load_language

REPORT = (
    "Kyiv, 3 March. Estonia's president said on Tuesday that the alliance, which met in Riga, would not send troops "
    'unless its members agreed.\n\n"We will, of course, help," Ms Kallas added; Finland, Latvia and 12 others '
    "did not. What Moscow wants is unclear: neither talks nor a truce, diplomats fear. Sanctions? Not yet."
)
VALUES = ("text", "lower_", "lemma_", "pos_", "tag_", "dep_", "ent_type_", "idx", "i", "is_space", "is_punct",
          "is_quote", "is_alpha", "like_num", "shape_", "ent_iob_", "whitespace_", "is_stop")  # fmt: skip
EDGES = ("left_edge", "right_edge")
"""Where arcs cross, spaCy's may lie inside the subtree."""
SEVERAL = ("children", "lefts", "rights", "subtree", "ancestors", "conjuncts")
words = st.sampled_from([*REPORT.split(), ".", ",", '"', "\n\n", "(", "—"])


@given(st.lists(words, max_size=40))
@example(["Tuesday", "send", "which", "Ms", "Tuesday", "send", "which", "send"])
@example(["Kyiv,", "Kyiv,", "unless", "said", "which", "Kyiv,", "added;", "president", "3"])
def test_tokens_are_as_in_spacy(chosen: list[str]) -> None:
    agrees(" ".join(chosen))


def test_tokens_of_a_report_are_as_in_spacy() -> None:
    agrees(REPORT)


def agrees(text: str) -> None:
    source = load_language()(text)
    doc = plain(source)
    crossing = has_crossing_arcs(doc)
    assert len(doc) == len(source)
    assert doc.text == source.text
    for mine, theirs in zip(doc, source, strict=True):
        assert [getattr(mine, name) for name in VALUES] == [getattr(theirs, name) for name in VALUES]
        assert mine.head.i == theirs.head.i
        if not crossing:
            assert [getattr(mine, name).i for name in EDGES] == [getattr(theirs, name).i for name in EDGES]
        subtree = [token.i for token in mine.subtree]
        assert (mine.left_edge.i, mine.right_edge.i) == (min(subtree), max(subtree))
        for name in SEVERAL:
            assert [token.i for token in getattr(mine, name)] == [token.i for token in getattr(theirs, name)]
        assert (mine.sent.start, mine.sent.end) == (theirs.sent.start, theirs.sent.end)
        assert mine.is_sent_start == bool(theirs.is_sent_start)
    for ours, sentence in zip(doc.sents, source.sents, strict=True):
        assert (ours.text, ours.start_char, ours.end_char) == (
            sentence.text,
            sentence.start_char,
            sentence.end_char,
        )
        assert ours.root.i == sentence.root.i
    assert [(entity.text, entity.label_) for entity in doc.ents] == [
        (entity.text, entity.label_) for entity in source.ents
    ]


def has_crossing_arcs(doc: Doc) -> bool:
    arcs = [sorted((token.i, token.head.i)) for token in doc]
    return any(first < start < last < end for first, last in arcs for start, end in arcs)


@pytest.fixture(scope="module")
def doc() -> Doc:
    return plain(load_language()(REPORT))


@given(start=st.integers(0, len(REPORT)), length=st.integers(1, 60))
def test_characters_give_the_tokens_they_touch(doc: Doc, start: int, length: int) -> None:
    end = min(start + length, len(REPORT))
    assume(REPORT[start:end].strip() == REPORT[start:end] != "")
    for mode in ("strict", "expand"):
        theirs = doc.source.char_span(start, end, alignment_mode=mode)
        mine = doc.char_span(start, end, alignment_mode=mode)
        assert (mine and (mine.start, mine.end)) == (theirs and (theirs.start, theirs.end))


def test_a_span_is_the_same_by_its_place(doc: Doc) -> None:
    assert doc[2:5] == doc[0:6][2:5]
    assert doc[2:5] != doc[2:6]
    assert len({doc[2:5], doc[2:5]}) == 1
    assert doc[3:3].text == ""
    assert doc[-1].text == doc[len(doc) - 1].text == doc[:][-1].text


def test_there_is_no_neighbour_beyond_the_ends(doc: Doc) -> None:
    assert doc[0].nbor().i == 1
    with pytest.raises(IndexError):
        doc[0].nbor(-1)
    with pytest.raises(IndexError):
        doc[-1].nbor(1)


def test_a_plain_document_stays_as_it_is(doc: Doc) -> None:
    assert plain(doc) is doc
