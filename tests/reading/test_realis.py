"""Did it happen? What the words around an act say about it."""

import pytest

from casus.reading.events.realis import realis_of
from casus.reading.language import parse

SENTENCES = [
    ("Ghana attacked the port.", "attacked", "actual"),
    ("The port was attacked by Ghana.", "attacked", "actual"),
    ("Ghana is sending troops to Togo.", "sending", "ongoing"),
    ("Ghana will send troops to Togo.", "send", "planned"),
    ("Ghana plans to send troops to Togo.", "send", "planned"),
    ("Ghana would send troops to Togo.", "send", "hypothetical"),
    ("Ghana may send troops to Togo.", "send", "hypothetical"),
    ("If Ghana attacks Togo, others will respond.", "attacks", "hypothetical"),
    ("Diplomats fear an invasion of Togo.", "invasion", "hypothetical"),
    ("Benin urged Ghana to withdraw its troops.", "withdraw", "hypothetical"),
    ("Ghana threatened to bomb the port.", "bomb", "threatened"),
    ("Ghana denied that it had attacked the port.", "attacked", "denied"),
    ("Ghana did not attack the port.", "attack", "negated"),
    ("NATO forces would not enter Togo.", "enter", "negated"),
    ("Ghana refused to deliver weapons to Togo.", "deliver", "negated"),
    ("Ghana has no plans to send troops to Togo.", "send", "negated"),
    ("Ghana did not rule out sending troops to Togo.", "sending", "hypothetical"),
]


@pytest.mark.parametrize(("sentence", "word", "realis"), SENTENCES)
def test_realis(sentence: str, word: str, realis: str) -> None:
    act = next(token for token in parse(sentence) if token.text == word)
    assert realis_of(act) == realis
