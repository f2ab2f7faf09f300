"""How a report introduces people and bodies whom nobody lists, and takes them up again: whose they are."""

from __future__ import annotations

from itertools import product

import pytest

from casus.model import Document
from casus.reading import read
from tests.reading.phenomena import assert_noted, noted

INTRODUCED = (
    "Zambian Foreign Minister Mulambo Haimbe met Malawian officials in Lilongwe on Monday.",
    "Foreign Minister Mulambo Haimbe of Zambia met Malawian officials in Lilongwe on Monday.",
    "Mulambo Haimbe, who is Zambia's foreign minister, met Malawian officials in Lilongwe on Monday.",
    "Mulambo Haimbe, a lawyer who now runs Zambia's foreign ministry, met Malawian officials on Monday.",
    "Zambia's Mulambo Haimbe met Malawian officials in Lilongwe on Monday.",
    "Mulambo Haimbe became Zambia's foreign minister last week.",
    "Mulambo Haimbe was appointed foreign minister of Zambia in May.",
    "Mulambo Haimbe is the foreign minister of Zambia.",
)
TAKEN_UP = ("Haimbe", "Mr Haimbe", "he", "the Zambian", "the Zambian official", "Minister Haimbe")


@pytest.mark.parametrize(("introduction", "again"), [*product(INTRODUCED, TAKEN_UP)])
def test_whoever_was_introduced_once_is_known_wherever_he_is_taken_up(introduction: str, again: str) -> None:
    text = f'{introduction} "We will close the border on Friday," {again} told reporters.'
    assert_noted(text, ("ZMB will COERCE|SANCTION *",))


WHOSE_OFFICIAL = [
    ("Ministry spokesman Sun Li told reporters in Beijing that the envoy would be expelled.",
     ["CHN will SANCTION|COERCE *"]),
    ("Interior ministry spokesman Georgi Valchev said in Sofia that the border with Serbia would be closed.",
     ["BGR will COERCE|SANCTION SRB"]),
    ("The Canadian envoy will be expelled, the commerce secretary announced in Washington.",
     ["USA will SANCTION|COERCE CAN"]),
    ("In Baghdad the government wants to hold talks with Washington on Iran.", ["IRQ will CONSULT|* USA"]),
    ("Relations between Colombia and Venezuela have hit a low. The president said in Caracas the army would be sent to "
     "the border.", ["VEN will MOBILIZE -"]),
    ("Russia and Georgia accuse each other. Speaking in Tbilisi, the prime minister vowed to attack the villages.",
     ["GEO will ASSAULT -"]),
    ("The NSC in Accra decided to deploy soldiers to the northern border.", ["GHA will MOBILIZE -"]),
    ("A Kuwaiti tanker was stopped off Basra. The foreign minister expelled the Iraqi ambassador.",
     ["KWT did SANCTION|COERCE IRQ"]),
    ("The military arrested the leader, Marta Kovar, a military spokesman said in Rangoon.", ["* did COERCE *"]),
    ("Ethiopia is holding exercises near Zalambessa. Officials in Asmara said the army had been put on alert.",
     ["ETH did MOBILIZE -", "ERI did MOBILIZE -"]),
    ("The Pope asked Russia to stop the bombing of cities.", ["VAT demand RETREAT RUS"]),
    ("Somalia's president, Omar Haddad, paid a visit to Asmara, where he was received by Isaias Afwerki. \"We will "
     "not leave the island,\" the president told worshippers.", ["SOM will_not RETREAT -"]),
]  # fmt: skip
DESCRIBED = [
    ("Turkey sent a frigate to the area. The NATO member refuses to withdraw it.",
     ["TUR did MOBILIZE *", "TUR will_not RETREAT -"]),
    ("Mali expelled the French ambassador. The former colonial power will withdraw its troops by summer.",
     ["MLI did SANCTION|COERCE FRA", "FRA will RETREAT *"]),
    ("Georgia shelled the town on Friday. The former Soviet republic will not withdraw its troops.",
     ["GEO did ASSAULT -", "GEO will_not RETREAT -"]),
    ("Nepal closed the crossing to lorries. The Himalayan country will also recall its ambassador from India.",
     ["NPL did COERCE|SANCTION -", "NPL will SANCTION|RETREAT IND"]),
    ("The East African Community met in Arusha. The community will send observers to Burundi.",
     ["EAC will MOBILIZE BDI"]),
    ("ASEAN has kept silent on Myanmar. Some members will recall their ambassadors from Myanmar.",
     ["ASEAN will SANCTION|RETREAT MMR"]),
    ("B-52 bombers attacked a camp in Syria on Tuesday.", ["USA did ASSAULT SYR"]),
    ("Two Su-34 jets bombed Kharkiv overnight.", ["RUS did ASSAULT UKR"]),
    ("The 30-member alliance will send a brigade to Latvia.", ["NATO will MOBILIZE|AID LVA"]),
    ("Fighters of the M23 took Goma. The former rebels will leave the town on Monday.",
     ["M23 did ASSAULT *", "M23 will RETREAT *"]),
    ("The United States and South Korea warned the North on Monday. The allies will deploy ships next week.",
     ["USA will MOBILIZE *", "KOR will MOBILIZE *"]),
]  # fmt: skip
INVERTED = [
    (f"\"We will close the border on Friday,\" {verb} the Zambian minister after the talks in Lilongwe.",
     ["ZMB will COERCE|SANCTION *"])
    for verb in ("said", "vowed", "promised", "threatened", "pledged", "snapped", "fumed")
]  # fmt: skip
SPEAKING_FOR_NO_STATE = [
    ("Senator Tom Cotton called for sanctions on Georgian judges.", ["Cotton demand SANCTION -"]),
    ("Malian rebels captured the airport of Kidal on Monday.", ["? did ASSAULT|COERCE -"]),
    ("Kashmiri separatists vowed to strike Delhi again.", ["? will ASSAULT IND|-"]),
    ("Afghan insurgents attacked a German patrol near Kunduz.", ["? did ASSAULT DEU"]),
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "expected"), [*WHOSE_OFFICIAL, *DESCRIBED, *INVERTED, *SPEAKING_FOR_NO_STATE]
)
def test_the_report_says_whose_they_are(text: str, expected: list[str]) -> None:
    assert_noted(text, tuple(expected))


UNDATED = [
    ("Dutch Prime Minister Mark Rutte said his country would send howitzers to Kyiv.", "NLD will AID UKR"),
    ("NATO Secretary-General Mark Rutte said the alliance would send howitzers to Kyiv.", "NATO will AID UKR"),
    ("Candidate Donald Trump promised to withdraw troops from Syria.", "Trump will RETREAT SYR"),
    ("Former president Donald Trump promised to withdraw troops from Syria.", "Trump will RETREAT SYR"),
    ("President Donald Trump promised to withdraw troops from Syria.", "USA will RETREAT SYR"),
    ("Foreign Minister Keir Starmer of Barbados promised to withdraw troops from Haiti.", "BRB will RETREAT HTI"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), UNDATED)
def test_without_a_date_the_title_given_counts_more_than_the_office_held_later(
    text: str, expected: str
) -> None:
    (found,) = read(Document(text)).commitments
    assert noted(found) == expected
