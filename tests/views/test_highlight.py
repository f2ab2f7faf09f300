"""Marks may overlap; what is drawn nests and loses no character."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from casus.model import Span
from casus.views.highlight import Mark, cut, pieces

TEXT = "Borduria will send troops if attacked."


def mark(words: str, layer: str, statement: int = 0) -> Mark:
    start = TEXT.index(words)
    return Mark(Span(start, start + len(words), words), layer, statement)


def test_a_text_without_marks_is_one_run() -> None:
    (run,) = cut(TEXT, [])
    assert (run.text, run.classes, run.statements) == (TEXT, "", ())


def test_an_empty_text_has_no_runs() -> None:
    assert list(cut("", [mark("send", "act", 1)])) == []


def test_overlapping_marks_are_cut_where_they_cross() -> None:
    runs = cut(TEXT, [mark("send troops", "act", 1), mark("troops if attacked", "condition")])
    assert [(run.text, run.statements, run.details) for run in runs] == [
        ("Borduria will ", (), ()),
        ("send ", (1,), ()),
        ("troops", (1,), ("condition",)),
        (" if attacked", (), ("condition",)),
        (".", (), ()),
    ]


def test_an_act_of_two_holders_is_one_piece_that_both_links_reach() -> None:
    marks = [mark("send troops", "act", 1), mark("send troops", "act", 2), mark("troops", "quantity")]
    shown = list(pieces(cut(TEXT, marks)))
    assert [(piece.statements, piece.first, "".join(run.text for run in piece.runs)) for piece in shown] == [
        ((), (), "Borduria will "),
        ((1, 2), (1, 2), "send troops"),
        ((), (), " if attacked."),
    ]


marks = st.builds(
    lambda start, length, layer, number: Mark(Span(start, start + length, ""), layer, number),
    st.integers(0, 50),
    st.integers(0, 20),
    st.sampled_from(["evidence", "act", "condition"]),
    st.integers(1, 4),
)


@given(st.text(max_size=40), st.lists(marks, max_size=8))
def test_the_pieces_give_the_text_back_and_each_act_begins_once(text: str, marked: list[Mark]) -> None:
    shown = list(pieces(cut(text, marked)))
    assert "".join(run.text for piece in shown for run in piece.runs) == text
    beginnings = [number for piece in shown for number in piece.first]
    assert len(beginnings) == len(set(beginnings))
