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
SOURCE = load_language()(REPORT)
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


@given(
    moves=st.lists(
        st.tuples(st.integers(0, 50), st.integers(0, 50), st.sampled_from(["conj", "dobj", "ROOT"]))
    )
)
def test_a_parse_stays_whole_whatever_is_mended_in_it(moves: list[tuple[int, int, str]]) -> None:
    doc = plain(SOURCE)
    for place, above, label in moves:
        token, head = doc[place], doc[above]
        if token not in (head, *head.ancestors):
            doc.attach(token, head)
            doc.relabel(token, label)
    assert doc.head_column == [token.head.i for token in doc]
    assert doc.dep_column == [token.dep_ for token in doc]
    for token in doc:
        below = [other.i for other in doc if other.head is token and other is not token]
        assert [child.i for child in token.children] == list(doc.children_column[token.i]) == below
        subtree = [other.i for other in token.subtree]
        assert (token.left_edge.i, token.right_edge.i) == (min(subtree), max(subtree))
    for label in ("conj", "dobj", "nsubj"):
        assert doc.labelled(label) == [token for token in doc if token.dep_ == label]
    both = [token for token in doc if token.dep_ in {"conj", "nsubj"}]
    assert doc.labelled("nsubj", "conj") == both


def test_a_root_may_become_a_part_and_a_part_a_root() -> None:
    doc = plain(SOURCE)
    verb = next(token for token in doc if token.lower_ == "send")
    root = next(token for token in verb.ancestors if token.head is token)
    doc.attach(verb, verb)
    doc.attach(root, verb)
    assert verb.head is verb
    assert root.head is verb
    assert verb.subtree[0] is verb.left_edge


def test_what_is_mended_is_in_tokens_and_columns_alike() -> None:
    doc = plain(SOURCE)
    token = next(token for token in doc if token.text == "Kyiv")
    doc.retag(token, "NN", "NOUN", "kyiv")
    assert (token.tag_, token.pos_, token.lemma_) == ("NN", "NOUN", "kyiv")
    assert (doc.tag_column[token.i], doc.pos_column[token.i], doc.lemma_column[token.i]) == (
        "NN",
        "NOUN",
        "kyiv",
    )
    assert token.i in doc.places_of(frozenset({"kyiv"}), "LEMMA")
    named = doc.ents[0]
    doc.rename(named, "EVENT")
    assert doc.ents[0].label_ == "EVENT"
    assert {word.ent_type_ for word in named} == {doc.ent_column[named.start]} == {"EVENT"}
