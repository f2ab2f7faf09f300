"""Who a noun phrase denotes, in sentences as reports write them."""

from __future__ import annotations

import datetime as dt

import pytest

from casus.codebook import load
from casus.model import Actor, Attribution, Document, Span
from casus.parsed import Token
from casus.reading.actors.index import ActorIndex
from casus.reading.language import parse

DAY = dt.date(2022, 1, 30)


def index(text: str, day: dt.date | None = DAY) -> ActorIndex:
    return ActorIndex(parse(text), Document(text, date=day), load())


def word(text: str, which: str, found: ActorIndex) -> Token:
    """The last token written so."""
    return [token for token in found.doc if token.text == which][-1]


def actors(text: str, which: str, day: dt.date | None = DAY) -> tuple[Actor, ...]:
    found = index(text, day)
    return found.of(word(text, which, found))


@pytest.mark.parametrize(
    ("text", "head", "codes"),
    [
        ("US and British officials met on Friday.", "officials", ["USA", "GBR"]),
        ("The three Baltic states asked for more troops.", "states", ["EST", "LTU", "LVA"]),
        ("Several NATO members have sent tanks.", "members", ["NATO"]),
        ("Western countries will answer.", "countries", ["WEST"]),
        ("NATO forces would stay out.", "forces", ["NATO"]),
        ("A senior US official said so.", "official", ["USA"]),
        ("Thousands of Polish soldiers marched.", "Thousands", ["POL"]),
        ("Hezbollah fighters fired rockets.", "fighters", ["HEZBOLLAH"]),
        ("Polish farmers blocked the road.", "farmers", ["POLAGR"]),
        ("Moscow denies any plan.", "Moscow", ["RUS"]),
        ("The talks were held in Moscow.", "Moscow", []),
        ("The government in Minsk agreed.", "government", ["BLR"]),
        ("Georgia's Foreign Ministry protested.", "Ministry", ["GEO"]),
        ("The office of the Lebanese president objected.", "office", ["LBN"]),
        ("The weather improved.", "weather", []),
        ("The former Russian president spoke.", "president", ["RUSELI"]),
    ],
)
def test_a_phrase_denotes_whom_its_words_name(text: str, head: str, codes: list[str]) -> None:
    assert [actor.code for actor in actors(text, head)] == codes


@pytest.mark.parametrize(
    ("text", "head", "code"),
    [
        ("The Blue Crescent Front said it would attack.", "Front", "BLUE CRESCENT FRONT"),
        ("The Southern Liberation Army (SLA) rose. The SLA took a town.", "SLA", "SLA"),
        ("ZKU rebels took the road. The ZKU denied it.", "ZKU", "ZKU"),
        ("The Ethiopian Army marched.", "Army", "ETH"),
        ("The Teachers Council met.", "Council", None),
        ("The CEO met the rebels.", "CEO", None),
    ],
)
def test_a_group_outside_the_codebook_is_known_by_the_form_of_its_name(
    text: str, head: str, code: str | None
) -> None:
    assert [actor.code for actor in actors(text, head)] == ([code] if code else [])


@pytest.mark.parametrize(
    ("text", "head", "country", "sector"),
    [
        ("The Iranian navy seized a ship.", "navy", "IRN", "MIL"),
        ("Kenyan police fired tear gas.", "police", "KEN", "COP"),
        ("Peruvian lawmakers walked out.", "lawmakers", "PER", "LEG"),
        ("Kremlin-backed separatists in Ukraine shelled a village.", "separatists", "UKR", "REB"),
        ("Ukraine was on alert. Kremlin-backed separatists shelled a village.", "separatists", "UKR", "REB"),
        ("Chile's Defense Department objected.", "Department", "CHL", "GOV"),
        ("Ordinary Chileans and Chilean miners protested.", "miners", "CHL", "LAB"),
    ],
)
def test_a_role_gives_country_and_sector(text: str, head: str, country: str, sector: str) -> None:
    (actor,) = actors(text, head)
    assert (actor.country, actor.sector) == (country, sector)


@pytest.mark.parametrize("text", ["Iranian-backed militias attacked.", "Pro-Russian militias attacked."])
def test_a_backer_is_not_the_one_who_acts(text: str) -> None:
    assert [actor.code for actor in actors(text, "militias")] == ["?"]


@pytest.mark.parametrize(
    ("text", "head", "codes"),
    [
        ("iran will not attack israel, tehran said.", "israel", ["ISR"]),
        ("iran will not attack israel, nato said.", "nato", ["NATO"]),
        ("the shell hit the orange house, and nobody told us why.", "us", []),
        ("the shell hit the orange house, and nobody told us why.", "orange", []),
        ("POLAND WILL SEND TANKS TO UKRAINE", "UKRAINE", ["UKR"]),
        ("Talks between UkraineRussia failed.", "UkraineRussia", ["RUS"]),
        ("They met in Moscow.The Kremlin denied it.", "Kremlin", ["RUS"]),
    ],
)
def test_names_are_known_in_messy_text(text: str, head: str, codes: list[str]) -> None:
    assert [actor.code for actor in actors(text, head)] == codes


def test_an_inferred_side_says_why() -> None:
    (actor,) = actors("Ukraine was on alert. Kremlin-backed separatists shelled a village.", "separatists")
    assert actor.inferred is not None
    assert "backed by Russia" in actor.inferred


def test_coordinated_holders_come_in_the_order_of_the_text() -> None:
    found = index("France, Germany and Poland will send tanks.")
    assert [a.code for a in found.of_all(word("", "France", found))] == ["FRA", "DEU", "POL"]


@pytest.mark.parametrize(
    ("text", "noun", "code"),
    [
        ("The Russian invasion failed.", "invasion", "RUS"),
        ("Russia's invasion failed.", "invasion", "RUS"),
        ("The Trump administration agreed.", "administration", "USA"),
        ("Anti-Russian sentiment grew.", "sentiment", None),
    ],
)
def test_the_modifier_of_a_noun_names_a_side(text: str, noun: str, code: str | None) -> None:
    found = index(text)
    side = found.modifier_actor(word(text, noun, found))
    assert (side.code if side else None) == code


@pytest.mark.parametrize(
    ("speaker", "word_", "code"),
    [
        (Actor("POL", "Poland", "state", "POL", "GOV", "Jan Nowak", "defence minister"), "We", "POL"),
        (
            Actor("NATO", "NATO", "organisation", "IGO", "MIL", "Ada Lund", "secretary general"),
            "forces",
            "NATO",
        ),
    ],
)
def test_the_first_person_in_a_quotation_is_the_speakers_side(speaker: Actor, word_: str, code: str) -> None:
    text = "“We will not yield, and our forces are ready,” the visitor said."
    quoted = text[: text.index(" the visitor")]
    content = (Span(0, len(quoted), quoted),)
    said = [Attribution((), (), content, "direct", speaker)]
    found = ActorIndex(parse(text), Document(text, date=DAY), load(), said)
    resolved = found.of(next(t for t in found.doc if t.text.strip("“") == word_))
    assert [(actor.code, actor.person) for actor in resolved] == [(code, None)]


def test_mentions_are_stretches_of_the_text_in_its_order() -> None:
    text = "US and British officials warned Moscow that the alliance would act."
    mentions = index(text).mentions
    assert [m.span.text for m in mentions] == [text[m.span.start : m.span.end] for m in mentions]
    assert [m.span.start for m in mentions] == sorted(m.span.start for m in mentions)


def test_reading_the_same_text_twice_gives_the_same_mentions() -> None:
    text = "Poland and its allies warned Russia. The two countries expelled diplomats. They were silent."
    assert index(text).mentions == index(text).mentions
