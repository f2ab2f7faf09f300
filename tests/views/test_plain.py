import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casus.views.plain import printable


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Élysée: “no troops” – 30 %", "Élysée: “no troops” – 30 %"),
        ("clear\x1b[2Jscreen", r"clear\x1b[2Jscreen"),
        ("title\x1b]0;owned\x07", r"title\x1b]0;owned\x07"),
        ("one\rtwo", r"one\x0dtwo"),
        ("csi in Latin-1 \x9b31m", r"csi in Latin-1 \x9b31m"),
        ("turned \u202eround", r"turned \u202eround"),
        ("half \ud83d of a pair", r"half \ud83d of a pair"),
        ("two\nlines\tand a tab", "two\nlines\tand a tab"),
    ],
)
def test_controls_are_spelled_out_and_words_stay(text: str, shown: str) -> None:
    assert printable(text) == shown


def test_a_message_stays_on_one_line() -> None:
    assert printable("bad\n  file\x85name\r\n", single_line=True) == "bad file name"


@given(st.text(), st.booleans())
def test_nothing_that_steers_a_terminal_remains(text: str, single_line: bool) -> None:
    shown = printable(text, single_line=single_line)
    assert not [c for c in shown if unicodedata.category(c) in {"Cc", "Cs"} and c not in "\n\t"]
    assert printable(shown) == shown
