"""People: by office and day, by title in the text, by likeness when a report misspells them."""

from __future__ import annotations

import datetime as dt

import pytest

from casus.codebook import load
from casus.model import Actor, Document
from casus.reading.actors.index import ActorIndex
from casus.reading.language import parse

DAY = dt.date(2022, 1, 30)


def person(text: str, name: str, day: dt.date | None = DAY) -> Actor:
    """The actor of the last mention of the name."""
    found = ActorIndex(parse(text), Document(text, date=day), load())
    (actor,) = found.of([token for token in found.doc if token.text == name][-1])
    return actor


@pytest.mark.parametrize(
    ("text", "name", "code", "sector"),
    [
        ("Antony Blinken left for Geneva.", "Blinken", "USA", "GOV"),
        ("Jens Stoltenberg spoke to reporters.", "Stoltenberg", "NATO", "MIL"),
        ("Angela Merkel gave an interview.", "Merkel", "Merkel", "ELI"),
        ("Ruritanian Foreign Minister Jan Novak arrived. Later Novak spoke.", "Novak", "Novak", "GOV"),
        ("Latvian Environment Minister Anna Berzina spoke. Berzina was brief.", "Berzina", "LVA", "GOV"),
        ("Marta Kovar, the Slovak agriculture minister, was brief. Kovar left.", "Kovar", "SVK", "GOV"),
        ("Senator Ed Quimby of Ohio objected.", "Quimby", "Quimby", "LEG"),
        ("Former Lithuanian minister Jonas Petrauskas objected.", "Petrauskas", "Petrauskas", "ELI"),
        ("UK Defence Minister Sir Henry Wold flew to Oslo.", "Wold", "GBR", "GOV"),
        ("Gen. Bill Marsh, commander of Canadian forces in Latvia, spoke.", "Marsh", "CAN", "MIL"),
        ("The Chadian commander, Gen. Issa Deby, left the town.", "Deby", "TCD", "MIL"),
        ("In a letter on the crisis Kenyan Trade Minister Jane Otieno was brief.", "Otieno", "KEN", "GOV"),
        ("Rafael Cruz of the Philippine National Security Council was firm.", "Cruz", "PHL", "GOV"),
        ("Elena Kim of the foreign ministry in Minsk was firm.", "Kim", "BLR", "GOV"),
        ("Salem Brahim of the Polisario Front spoke in Madrid.", "Brahim", "POLISARIO", "REB"),
        ("Paul Kemp of Harvard University was gloomy.", "Kemp", "Kemp", None),
        (
            "Josef Wale, the premier of Malaita province in the Solomon Islands, objected.",
            "Wale",
            "Wale",
            "LEG",
        ),
    ],
)
def test_a_person_speaks_for_the_side_he_serves_or_for_himself(
    text: str, name: str, code: str, sector: str | None
) -> None:
    actor = person(text, name)
    assert (actor.code, actor.sector) == (code, sector)


@pytest.mark.parametrize(
    ("day", "sector"),
    [(dt.date(2017, 6, 1), "GOV"), (dt.date(2023, 6, 1), "ELI")],
)
def test_an_office_counts_on_the_day_of_the_report(day: dt.date, sector: str) -> None:
    assert person("Angela Merkel said so.", "Merkel", day).sector == sector


def test_a_president_who_shares_his_surname_is_the_one_in_office_on_the_day() -> None:
    assert person("President Bush warned Ankara.", "Bush", dt.date(1992, 6, 1)).person == "George H. W. Bush"
    assert person("President Bush warned Ankara.", "Bush", dt.date(2007, 6, 1)).person == "George W. Bush"


def test_the_region_in_a_ministers_title_is_what_he_deals_with() -> None:
    text = "France was angry. Europe Minister Clement Duval ruled nothing out."
    assert person(text, "Duval").code == "FRA"


@pytest.mark.parametrize(
    ("text", "written", "meant"),
    [
        ("British Foreign Secretary Liz Tross will travel.", "Tross", "Liz Truss"),
        ("The French president was firm. Emanuel Makron will not yield.", "Makron", "Emmanuel Macron"),
        ("Sergei Lavrov met Anthony Blinkin.", "Lavrov", "Sergei Lavrov"),
    ],
)
def test_a_misspelt_holder_is_recognised_and_marked(text: str, written: str, meant: str) -> None:
    actor = person(text, written)
    assert actor.person == meant
    assert (actor.inferred is None) == (written in meant)


def test_a_stranger_is_nobodys_voice() -> None:
    actor = person("Otto Brandauer said the harbour was quiet.", "Brandauer")
    assert (actor.code, actor.kind, actor.sector) == ("Brandauer", "person", None)


@pytest.mark.parametrize(
    ("text", "name", "code", "reason"),
    [
        (
            "Fiji closed its embassy. Trade Minister Semi Vatu said more would follow.",
            "Vatu",
            "FJI",
            "named before in the report",
        ),
        (
            "Ghana closed its embassy. Foreign Minister Ama Kofita said more would follow.",
            "Kofita",
            "GHA",
            "“Foreign Minister Ama Kofita” read as of Ghana, named before in the report",
        ),
        (
            "Mali talked to Ghana. In Ghana, Foreign Minister Ama Kofita said more would follow.",
            "Kofita",
            "GHA",
            "named in the sentence",
        ),
        (
            "The junta in Mali met. Foreign Minister Lavroff arrived from Russia.",
            "Lavroff",
            "RUS",
            "sounds like",
        ),
        ("Ghana protested. Former Foreign Minister Ama Kofita was silent.", "Kofita", "Kofita", None),
    ],
)
def test_an_office_without_a_state_takes_it_from_the_text_and_says_so(
    text: str, name: str, code: str, reason: str | None
) -> None:
    actor = person(text, name)
    assert actor.code == code
    assert (actor.inferred is None) if reason is None else (reason in str(actor.inferred))


def test_the_known_holder_of_the_office_is_named_where_another_is_taken_for_it() -> None:
    actor = person("Latvia closed its embassy. Foreign Minister Janis Ozols said so.", "Ozols")
    assert actor.code == "LVA"
    assert "the codebook has Edgars Rinkēvičs" in str(actor.inferred)


def test_a_surname_of_several_holders_of_one_office_is_of_that_side_when_no_day_is_known() -> None:
    actor = person("Before leaving for Lima, President Bush met exiles.", "Bush", None)
    assert (actor.code, actor.inferred) == ("USA", "the report is undated: the office last held is meant")
