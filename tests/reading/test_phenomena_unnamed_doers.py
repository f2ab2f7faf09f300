"""Who acts where only attackers, weapons, forces, fighters or victims are named, or nobody at all."""

from __future__ import annotations

import pytest

from tests.reading.phenomena import assert_noted, commitments_of

UNIDENTIFIED = [
    ("Gunmen stormed a hotel in Ouagadougou on Friday.", ["? did ASSAULT BFA"]),
    ("Unknown assailants ambushed a Kenyan convoy near the border.", ["? did ASSAULT KEN"]),
    ("A suicide bomber killed twelve people near a checkpoint in Mogadishu on Saturday.", ["? did ASSAULT SOM"]),
    ("Drones struck an oil depot in Russia overnight.", ["? did ASSAULT RUS"]),
    ("Chad attacked Sudan with drones on Monday. Drones struck an airfield in Sudan on Tuesday.",
     ["TCD did ASSAULT SDN"]),
    ("Shells have been falling on Sudan since Monday.", []),
    ("The gunmen killed nine people.", []),
]  # fmt: skip
ANNOUNCED_FORCES = [
    ("The Danish prime minister told parliament that Typhoon jets would fly to bases in Iceland within hours.",
     ["DNK will MOBILIZE ISL"]),
    ("Ivanov, the Russian defence minister, said long-range artillery would shell bases in Afghanistan.",
     ["RUS will ASSAULT AFG"]),
    ("Chile's defence ministry said the frigate Lynch will take part in exercises with Peru.",
     ["CHL will MOBILIZE|COOPERATE PER"]),
    ("The Italian president promised that Italian instructors would train Somali troops.", ["ITA will AID SOM"]),
    ("A thousand soldiers will not stop the tanks, the Polish president said.", []),
    ("Russian missiles would fall on Kyiv again, the Ukrainian president said.", ["UKR assesses ASSAULT UKR of RUS"]),
]  # fmt: skip
BY_THEIR_LEADERS = [
    ("Fighters loyal to Hezbollah shelled a village in Israel.", ["HEZBOLLAH did ASSAULT ISR"]),
    ("Police loyal to the Cambodian prime minister arrested two Thai journalists.", ["KHM did COERCE THA"]),
    ("Around 300 Hezbollah members attacked a post in Israel.", ["HEZBOLLAH did ASSAULT ISR"]),
    ("The Egyptian affiliate of Islamic State attacked a mosque in Sinai.", ["ISIS did ASSAULT EGY"]),
    ("Sudanese Antonovs bombed the town of Bor in South Sudan.", ["SDN did ASSAULT SSD"]),
]  # fmt: skip
SLAIN = [
    ("Twelve militants were killed in the north on Sunday, the Egyptian army said.", ["EGY did ASSAULT -"]),
    ("Dozens of attackers had been killed overnight, a Kazakh government spokeswoman said.",
     ["KAZ did ASSAULT -"]),
    ("Hezbollah attacked Israel on Monday. Nine Israeli soldiers were killed in the battle.",
     ["HEZBOLLAH did ASSAULT ISR"]),
    ("Four Chilean soldiers were killed in a road accident, Santiago said.", []),
]  # fmt: skip
BESIDE_THE_NEWS = [
    ("It is a week since four Russian officers were arrested in Georgia.", ["GEO did COERCE RUS"]),
    ("Chad and Niger met in Cairo on Monday. The news overshadowed an accord that the two countries signed in the "
     "evening.",
     ["TCD did AGREE NER", "NER did AGREE TCD"]),
    ("Peru and Chile met in Lima on Tuesday. Both delegations will meet again in June.",
     ["PER will CONSULT CHL", "CHL will CONSULT PER"]),
]  # fmt: skip
ANSWERS = [
    ("Any attack on the convoy will be met with a firm response, the U.N. Secretary-General said.",
     ["UN will COERCE - if - ASSAULT -"]),
    ("The incident would not remain without consequences, the president of the European Commission said.",
     ["EU will COERCE -"]),
    ("Any further test would have consequences, the Japanese defence minister said.",
     ["JPN will COERCE - if - MOBILIZE -"]),
    ("The war would have grave consequences, the U.N. Secretary-General said.", []),
]  # fmt: skip
TOLD_AS_IT_STANDS = [
    ("Poland is on alert. The border crossings with Belarus remain closed, the interior ministry said.",
     ["POL did COERCE BLR|-"]),
    ("Nepal is on alert. Two thousand villagers were evacuated on Monday.", ["NPL did RETREAT -"]),
    ("The staff were evacuated from Kabul on Friday, the British Foreign Office said.", ["GBR did RETREAT AFG"]),
    ("It was a quiet year, or what was left of it, officials in Canberra said.", []),
    ("The shop remained closed on Monday, the Polish minister said.", []),
]  # fmt: skip
THEIR_SPOKESMEN = [
    ("Iran fired rockets at Israel on Friday. Its spokesman Ali Nasser said it would attack Israel again.",
     ["IRN did ASSAULT ISR", "IRN will ASSAULT ISR"]),
    ("The Taliban seized Kunduz on Friday. Their spokesman Omar Sidi said they would attack Kabul.",
     ["TALIBAN did ASSAULT AFG", "TALIBAN will ASSAULT AFG"]),
]  # fmt: skip
ATTACKED = [
    ("Pakistani positions were targeted along the Line of Control, the Indian army said.", ["IND did ASSAULT PAK"]),
    ("Pakistan has threatened to bomb India. Indian posts were bombed on Tuesday.",
     ["PAK will ASSAULT IND", "PAK did ASSAULT IND"]),
    ("The Iranian army said missiles had struck an air base in Iran.", ["? did ASSAULT IRN"]),
    ("Drones crossed the Polish border overnight, the Polish defence ministry said.", ["? did ASSAULT POL"]),
]  # fmt: skip
TURNED_OUT = [
    ("The Israeli ambassador to Bolivia has been sent home.", ["BOL did COERCE ISR"]),
    ("The Israeli ambassador to Bolivia has been recalled.", ["ISR did SANCTION BOL"]),
]  # fmt: skip
DONE_BY_THINGS: list[tuple[str, list[str]]] = [
    ("The road to the capital was blocked by a landslide, the Nepalese police said.", []),
    ("The work was delayed by heavy rain, the Kenyan transport minister said.", []),
]  # fmt: skip
FORETOLD = [
    ("French nationals will be evacuated from Niger on two military aircraft from Tuesday.", ["FRA will RETREAT NER"]),
    ("Gabon will be readmitted to the African Union next year.", ["AU will CONCEDE GAB"]),
    ("US aid to Honduras worth 30 million dollars will be cut off on Thursday.", ["USA will SANCTION HND"]),
    ("Thailand has recalled its ambassador to Cambodia. All border crossings with Cambodia will be closed from "
     "midnight.",
     ["THA did SANCTION KHM", "THA will COERCE KHM"]),
    ("Chile has banned meat imports from Brazil. The ban will remain in place until July.",
     ["CHL did SANCTION BRA", "CHL will COERCE|SANCTION *"]),
    ("A further round of talks between Ethiopia and Somalia is to be held in Ankara in September.",
     ["ETH will CONSULT SOM", "SOM will CONSULT ETH"]),
    ("New sanctions against Belarus will be announced next week.", ["? will SANCTION BLR"]),
    ("Russia would face sanctions.", ["? will SANCTION RUS"]),
]  # fmt: skip
ELSEWHERE = [
    ("Brazil arrested two Chileans on Sunday. Canada and Norway met in Oslo on Monday. Three Peruvians were detained "
     "on a ferry on Tuesday.",
     ["BRA did COERCE CHL"]),
    ("Brazil arrested two Chileans on Sunday. In Tallinn a journalist was detained.",
     ["BRA did COERCE CHL", "EST did COERCE -"]),
]  # fmt: skip
CASES = [
    *ATTACKED,
    *TURNED_OUT,
    *DONE_BY_THINGS,
    *FORETOLD,
    *ELSEWHERE,
    *TOLD_AS_IT_STANDS,
    *THEIR_SPOKESMEN,
    *UNIDENTIFIED,
    *ANNOUNCED_FORCES,
    *BY_THEIR_LEADERS,
    *SLAIN,
    *BESIDE_THE_NEWS,
    *ANSWERS,
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_a_doer_is_found_or_left_open_where_none_is_named(text: str, expected: list[str]) -> None:
    assert_noted(text, tuple(expected))


def test_whose_weapons_are_only_understood_is_marked_as_inferred() -> None:
    text = (
        "Russia and Ukraine are at war. Ukrainian forces shelled Russia's Bryansk region on Sunday. "
        "Drones struck an oil depot in Russia on Monday."
    )
    (attack,) = commitments_of(text)
    assert "holder UKR: named elsewhere with this act" in attack.inferred
