"""Whom pronouns and phrases such as "the alliance" take up."""

from __future__ import annotations

import datetime as dt

import pytest

from casus.codebook import load
from casus.model import Document
from casus.reading.actors import ActorIndex
from casus.reading.language import parse


@pytest.mark.parametrize(
    ("text", "word", "codes"),
    [
        ("NATO met on Monday. The alliance will respond.", "alliance", ["NATO"]),
        ("The European Union met. The bloc agreed on sanctions.", "bloc", ["EU"]),
        ("Hamas rejected the offer. The group wants a truce.", "group", ["HAMAS"]),
        ("Emmanuel Macron arrived. He will meet the press.", "He", ["FRA"]),
        ("Emmanuel Macron said his country was ready.", "country", ["FRA"]),
        ("Poland closed the border. It will reopen it in May.", "It", ["POL"]),
        ("The three Baltic states agreed. They will send arms.", "They", ["EST", "LTU", "LVA"]),
        ("Joe Biden called Vladimir Putin. The two leaders agreed to talk.", "leaders", ["USA", "RUS"]),
        ("Iran and Iraq traded blame. The two countries share a border.", "countries", ["IRN", "IRQ"]),
        ("It is unlikely that Poland will act.", "It", []),
        ("Sergei Lavrov was tense. Antony Blinken met him twice.", "him", ["RUS"]),
        ("American troops would defend Poland should Belarus attack it.", "it", ["POL"]),
        ("Poland, which borders Ukraine, agreed.", "which", ["POL"]),
        (
            "Guyana was calm. Canada and France met. Venezuela may attack the neighbouring country.",
            "country",
            ["GUY"],
        ),
        ("Chad was calm. Canada spoke. Sudan accused its neighbour of an attack.", "neighbour", ["TCD"]),
    ],
)
def test_a_phrase_takes_up_who_was_mentioned(text: str, word: str, codes: list[str]) -> None:
    doc = parse(text)
    found = ActorIndex(doc, Document(text, date=dt.date(2022, 1, 30)), load())
    token = next(token for token in doc if token.text == word)
    assert [actor.code for actor in found.of(token)] == codes
