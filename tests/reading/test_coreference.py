"""Whom pronouns and phrases such as "the alliance" take up."""

from __future__ import annotations

import datetime as dt

import pytest

from casus.codebook import load
from casus.model import Document
from casus.reading.actors.index import ActorIndex
from casus.reading.attribution.finding import find_attributions
from casus.reading.language import parse


def index(text: str, day: dt.date = dt.date(2022, 10, 30)) -> ActorIndex:
    doc = parse(text)
    return ActorIndex(doc, Document(text, date=day), load(), find_attributions(doc))


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
        ("Chad will not leave until Libya quits the hills it holds.", "it", ["LBY"]),
        ("Oman met Qatar. The sultanate will mediate.", "sultanate", ["OMN"]),
        ("Latvia called Spain. The Baltic country wants ships.", "country", ["LVA"]),
        ("Kenya warned Uganda. The former has more troops.", "former", ["KEN"]),
        ("Kenya warned Uganda. The latter has fewer troops.", "latter", ["UGA"]),
        ("Russia praised Belarus. Minsk thanked its ally.", "ally", ["RUS"]),
        ("Fighters of the M23 took Goma. The rebels hold the airport.", "rebels", ["M23"]),
        ("When she landed in Tokyo, Giorgia Meloni waved.", "she", ["ITA"]),
        ("Emmanuel Macron met Giorgia Meloni. She was late.", "She", ["ITA"]),
        ("Giorgia Meloni met Emmanuel Macron. He was late.", "He", ["FRA"]),
        ("Moscow denies it.", "it", []),
        ("China sent ships. India protested and said it would send planes.", "it", ["IND"]),
        ("Greece warned of European Union sanctions. The bloc met on Monday.", "bloc", ["EU"]),
        ("France warned Niger that it must free him.", "it", ["NER"]),
        ("France told Ecuador that it would face sanctions.", "it", ["ECU"]),
        ("France told Ecuador that it would send ships.", "it", ["FRA"]),
        ("“They fired first,” the Armenian defence minister said.", "They", []),
        ("Peru and Chile met. Both will sign.", "Both", ["PER", "CHL"]),
        ("France will vote. Observers, the European Union said, would watch its borders.", "its", ["EU"]),
        (
            "Guyana was calm. Canada and France met. Venezuela may attack the neighbouring country.",
            "country",
            ["GUY"],
        ),
        ("Chad was calm. Canada spoke. Sudan accused its neighbour of an attack.", "neighbour", ["TCD"]),
    ],
)
def test_a_phrase_takes_up_who_was_mentioned(text: str, word: str, codes: list[str]) -> None:
    found = index(text)
    token = next(token for token in found.doc if token.text.strip("“") == word)
    assert [actor.code for actor in found.of(token)] == codes


@pytest.mark.parametrize(
    ("text", "word", "name"),
    [
        ("Emmanuel Macron met Olaf Scholz. The chancellor was brief.", "chancellor", "Olaf Scholz"),
        ("Emmanuel Macron met Olaf Scholz. The French president was brief.", "president", "Emmanuel Macron"),
        ("Colonel Ada Quill met General Otto Brand. The colonel was brief.", "colonel", "Ada Quill"),
        ("Ms Quill met Mr Brand. She was brief.", "She", "Quill"),
        ("“I will not go,” Emmanuel Macron said.", "I", "Emmanuel Macron"),
        ("Emmanuel Macron spoke with his Turkish counterpart.", "counterpart", "Recep Tayyip Erdoğan"),
        ("Joe Biden came to Paris. The American left early.", "American", "Joe Biden"),
    ],
)
def test_a_person_is_taken_up_by_gender_and_office(text: str, word: str, name: str) -> None:
    found = index(text)
    token = next(token for token in found.doc if token.text.strip("“") == word)
    assert [actor.person for actor in found.of(token)] == [name]


def test_what_is_taken_up_by_a_role_says_so() -> None:
    found = index("Emmanuel Macron met Olaf Scholz. The chancellor was brief.")
    (actor,) = found.of(next(token for token in found.doc if token.text == "chancellor"))
    assert actor.inferred == "“The chancellor” read as Olaf Scholz"
