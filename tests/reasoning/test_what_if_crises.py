"""Crises told in short reports: what an answer must hold, and what it must not.

The reports are invented. Each has statements on another victim, on a lesser or greater act, by the other side, and
words that a later report overtakes; those must not appear as current reactions.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

import pytest

import casus.codebook
from casus.model import Document, Reading
from casus.reading import read
from casus.reasoning.succession import CURRENT
from casus.reasoning.whatif import Answer, what_if

Report = tuple[str, str]
"""The day and the text."""


class Crisis(NamedTuple):
    """A question with its reports. Rows are "ACTOR stance ACT TARGET", where ``*`` is anything."""

    question: str
    on: str
    reports: Sequence[Report]
    required: Sequence[str]
    forbidden: Sequence[str]


NIGER = Crisis(
    "What if ECOWAS sends troops to Niger?",
    "2023-08-12",
    [
        (
            "2023-08-08",
            "Chad will not send troops to Niger, its defence minister said.\n"
            "Ivory Coast will not send soldiers if ECOWAS sends troops to Niger, an official said.\n"
            "Mali will help Burkina Faso if Benin attacks Burkina Faso.\n"
            "The European Union will suspend aid to Gabon if the army of Gabon seizes power.",
        ),
        (
            "2023-08-10",
            "Ivory Coast will send soldiers if ECOWAS sends troops to Niger, President Alassane Ouattara said.\n"
            "Algeria would not send soldiers even if ECOWAS sent troops to Niger.",
        ),
    ],
    ["TCD will_not MOBILIZE NER", "CIV will MOBILIZE *", "DZA will_not MOBILIZE *"],
    ["CIV will_not * *", "MLI will AID BFA", "EU * * GAB", "* will ASSAULT *"],
)

ESSEQUIBO = Crisis(
    "What if Venezuela invades Guyana?",
    "2023-12-08",
    [
        (
            "2023-12-06",
            "Brazil will send troops to its northern border if Venezuela invades Guyana, its defence minister said.\n"
            "The United States will impose sanctions on Venezuela if Venezuela invades Guyana.\n"
            "The Cuban foreign minister said Cuba would not send soldiers to Venezuela even if it invaded Guyana.\n"
            "Britain will send weapons to Belize if Guatemala attacks Belize.\n"
            "Guyana will ask for help if Suriname attacks Guyana.",
        ),
    ],
    ["BRA will MOBILIZE *", "USA will SANCTION VEN", "CUB will_not MOBILIZE *"],
    ["GBR will AID *", "* * * BLZ", "GUY * * SUR"],
)

ESSEQUIBO_SEIZED = ESSEQUIBO._replace(question="What if Venezuela seizes Essequibo?")
"""To seize the land is to invade."""

NILE = Crisis(
    "What if Egypt attacks Ethiopia?",
    "2021-07-10",
    [
        (
            "2021-07-05",
            "Ethiopia will respond if Egypt attacks Ethiopia, its deputy prime minister said on Monday.\n"
            "Kenya will not send troops to Egypt, its foreign minister said.\n"
            "Egypt will attack Ethiopia if Ethiopia attacks Sudan.\n"
            "Italy will cut aid to Ethiopia if Ethiopia attacks Eritrea.",
        ),
    ],
    ["ETH will COERCE|ASSAULT *", "KEN will_not MOBILIZE EGY"],
    ["EGY * * *", "ITA * * *"],
)

AEGEAN = Crisis(
    "What if Turkey attacks Greece in the Aegean?",
    "2022-09-10",
    [
        (
            "2022-09-01",
            "Germany will send weapons to Greece if Turkey attacks Greece, its chancellor, Olaf Scholz, said.",
        ),
        (
            "2022-09-06",
            "President Emmanuel Macron said on Tuesday that France would help Greece if Turkey attacked Greece.\n"
            "Germany will not send weapons to Greece, Olaf Scholz said.\n"
            "Cyprus will support Greece if Turkey attacks Greece.\n"
            "Israel will impose sanctions on Turkey if Turkey attacks Syria.\n"
            "Armenia will support Turkey if Greece attacks Turkey.",
        ),
    ],
    ["FRA will AID GRC", "DEU will_not AID GRC", "CYP will SUPPORT GRC", "NATO will CONSULT GRC"],
    ["DEU will AID *", "ISR * * *", "ARM * * *", "NATO will AID GRC"],
)

ARMENIA = Crisis(
    "What if Azerbaijan attacks Armenia?",
    "2022-09-20",
    [
        (
            "2022-09-14",
            "The CSTO will not send troops to Armenia, its secretary-general, Stanislav Zas, said on Wednesday.\n"
            "India would send weapons to Armenia if Azerbaijan attacked Armenia.\n"
            "Georgia will close its border if Azerbaijan attacks Georgia.",
        ),
    ],
    ["CSTO will_not MOBILIZE ARM", "IND will AID ARM", "CSTO will AID ARM", "RUS will AID ARM"],
    ["GEO * * *", "TUR will AID ARM", "NATO will * *"],
)

TAIWAN = Crisis(
    "What if China blockades Taiwan?",
    "2023-05-10",
    [
        (
            "2023-05-01",
            "Japan will send its navy to the Taiwan Strait if China blockades Taiwan, its defence minister said.\n"
            "Australia would not send soldiers even if China invaded Taiwan, its defence minister said.\n"
            "India will send weapons to Taiwan if China invades Taiwan.\n"
            "The Philippines will send its navy if China blockades Second Thomas Shoal.\n"
            "Britain will impose sanctions on China if China blockades Taiwan.",
        ),
    ],
    ["JPN will MOBILIZE *", "GBR will SANCTION CHN"],
    ["AUS * * *", "IND * * *", "PHL * * *", "USA will AID TWN", "* will * KOR"],
)

KOREA = Crisis(
    "What if North Korea attacks South Korea?",
    "2024-07-01",
    [
        (
            "2024-06-20",
            "China would not support North Korea if North Korea attacked South Korea, a Chinese diplomat said.\n"
            "Russia will help North Korea if the United States attacks North Korea.\n"
            "South Korea will send weapons to Ukraine if Russia arms North Korea.\n"
            "Canada will send troops to South Korea if North Korea attacks South Korea.",
        ),
    ],
    ["CHN will_not SUPPORT PRK", "CAN will MOBILIZE KOR", "USA will AID KOR"],
    ["RUS * * *", "KOR * * UKR", "CHN will AID *"],
)

CRISES = {
    "Niger": NIGER,
    "Essequibo": ESSEQUIBO,
    "Essequibo seized": ESSEQUIBO_SEIZED,
    "Nile": NILE,
    "Aegean": AEGEAN,
    "Armenia": ARMENIA,
    "Taiwan": TAIWAN,
    "Korea": KOREA,
}


@cache
def answer(name: str) -> Answer:
    crisis = CRISES[name]
    readings: list[Reading] = [
        read(Document(text, id=f"{name}-{number}", date=dt.date.fromisoformat(day)))
        for number, (day, text) in enumerate(crisis.reports)
    ]
    on = dt.date.fromisoformat(crisis.on)
    (found,) = what_if(crisis.question, on=on, readings=readings, codebook=casus.codebook.load())
    return found


def rows(found: Answer) -> set[tuple[str, str, str, str]]:
    return {
        (reaction.actor.code, reaction.stance, reaction.act, reaction.target or "-")
        for reaction in found.reactions
        if reaction.status == CURRENT
    }


def fits(pattern: str, row: tuple[str, str, str, str]) -> bool:
    return all(
        wanted == "*" or given in wanted.split("|")
        for wanted, given in zip(pattern.split(), row, strict=True)
    )


REQUIRED = [(name, row) for name, crisis in CRISES.items() for row in crisis.required]
FORBIDDEN = [(name, row) for name, crisis in CRISES.items() for row in crisis.forbidden]


@pytest.mark.parametrize(("name", "row"), REQUIRED)
def test_what_was_said_or_is_owed_is_in_the_answer(name: str, row: str) -> None:
    assert any(fits(row, given) for given in rows(answer(name)))


@pytest.mark.parametrize(("name", "row"), FORBIDDEN)
def test_what_was_said_of_another_case_is_not(name: str, row: str) -> None:
    assert not [given for given in rows(answer(name)) if fits(row, given)]


def test_what_was_overtaken_stays_visible() -> None:
    past = {(each.actor.code, each.stance, each.status) for each in answer("Aegean").declared if each.related}
    assert ("DEU", "will", "withdrawn by a later refusal") in past
