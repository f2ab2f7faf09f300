"""Whose the words of a second sentence are: officials, countries, groups and pairs that the one before has named."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.reading.phenomena import assert_noted, reading_of

ACCUSED = "Kenya accused Somalia of arming rebels on Monday. "
RECALLED = "Kenya recalled its ambassador from Somalia on Monday. "
UNNAMED = [
    (ACCUSED + '"We will close the port," a government spokesman told reporters.', ["KEN will COERCE -"]),
    (ACCUSED + "A foreign ministry official said the port would be closed.", ["KEN will COERCE -"]),
    (ACCUSED + "Officials said the port would be closed.", ["KEN will COERCE -"]),
    (ACCUSED + "The country will close the port.", ["KEN will COERCE -"]),
    (ACCUSED + "The ministry demanded that the troops leave.", ["KEN demand RETREAT -|SOM"]),
    (RECALLED + "The army will stay on the border, a spokesman said.",
     ["KEN did SANCTION SOM", "KEN will MOBILIZE -|SOM"]),
]  # fmt: skip
TITLES = [
    (f"Kenya has been at odds with Somalia for weeks. Kenya closed the border. {words}",
     ["KEN did COERCE -|SOM", "KEN will COERCE|SANCTION SOM"])
    for words in (
        '"We will expel the envoys of Somalia," said Interior Minister Joseph Lanku.',
        '"We will expel the envoys of Somalia," said Cabinet Secretary Joseph Lanku.',
        '"We will expel the envoys of Somalia," said navy spokesman Joseph Lanku.',
        "Finance Secretary Joseph Lanku said Kenya would expel the envoys of Somalia.",
        "Presidential adviser Joseph Lanku said Kenya would expel the envoys of Somalia.",
        "Presidential office spokeswoman Mary Lanku said Kenya would expel the envoys of Somalia.",
    )
]  # fmt: skip
GROUPS = [
    ("American jets struck Houthi positions in Yemen. The rebels have vowed to target all ships bound for Israel.",
     ["USA did ASSAULT HOUTHIS|YEM", "HOUTHIS will ASSAULT ISR|-"]),
    ("The Houthis fired at a ship. The Yemeni rebels said they would attack Israeli ports.",
     ["HOUTHIS did ASSAULT *", "HOUTHIS will ASSAULT ISR"]),
    ("Hezbollah fired rockets at Israel. The Shiite group threatened to attack Haifa.",
     ["HEZBOLLAH did ASSAULT ISR", "HEZBOLLAH will ASSAULT ISR"]),
    ("Hezbollah fired rockets at Israel. The Lebanese militant group threatened to attack Haifa.",
     ["HEZBOLLAH did ASSAULT ISR", "HEZBOLLAH will ASSAULT ISR"]),
    ("A Greek tanker was near. The Houthis fired at it. The Iran-backed movement said it would strike again.",
     ["HOUTHIS did ASSAULT *", "HOUTHIS will ASSAULT *"]),
]  # fmt: skip
SEVERAL = [
    ("Peru and Chile signed a treaty. The pair are to meet again in Lima.",
     ["PER did AGREE CHL", "CHL did AGREE PER", "PER will CONSULT CHL", "CHL will CONSULT PER"]),
    ("Peru and Chile were at war. Under pressure from the United Nations, the two states agreed to stop fighting.",
     ["PER will RETREAT -|CHL", "CHL will RETREAT -|PER"]),
    ("Honduras is in crisis. The government of Juan Robles has vowed to close the border.", ["HND will COERCE -"]),
    ("NATO allies need to impose costs on China, NATO Secretary General Jens Stoltenberg said.",
     ["NATO will COERCE CHN"]),
    ("India has protested. Finance Minister Arun Jaitley said India would recall its envoy from Pakistan.",
     ["IND will SANCTION PAK"]),
]  # fmt: skip
WISHED = [
    ("Cambodia wants its soldiers freed.", ["KHM demand CONCEDE|RETREAT -"]),
    ("Kenya wants the hostages released.", ["KEN demand CONCEDE|RETREAT -"]),
    ("The crime would not go unanswered, the Iranian foreign ministry said.", ["IRN will COERCE -"]),
    ("China warned that the sale would damage ties with the US.", ["CHN will COERCE USA"]),
    ("If Russia attacks, the costs will be enormous, US President Joe Biden said.",
     ["USA will COERCE RUS if RUS ASSAULT -"]),
    ("Many fear a Russian attack on Estonia.", ["? assesses ASSAULT EST of RUS"]),
    ("The Europeans have imposed sanctions on Iran.", ["EU did SANCTION IRN"]),
    ("India supports Armenia and Azerbaijan holding direct talks, Prime Minister Narendra Modi said.",
     ["IND will SUPPORT ARM", "IND will SUPPORT AZE"]),
    ("Germany supports Ukraine, the Greek minister said.", []),
]  # fmt: skip
PLANNED = [
    ("Germany's planned delivery of tanks to Ukraine was confirmed.", ["DEU will AID UKR"]),
    ("The Kremlin confirmed Putin's upcoming visit to North Korea.", ["RUS will CONSULT PRK"]),
    ("Putin announced talks with Turkey.", ["RUS will CONSULT TUR"]),
    ("Israel is committed to peace talks with Lebanon.", ["ISR will CONSULT LBN"]),
    ("Iran promised to work toward a ceasefire in Yemen.", ["IRN will AGREE YEM"]),
    ("Taiwan tracked eight Chinese military aircraft near the island.", ["CHN did MOBILIZE TWN|-"]),
    ("China stepped up its harassment of Philippine boats.", ["CHN did COERCE PHL"]),
    ("Iran escalated attacks on Iraq.", ["IRN did ASSAULT IRQ"]),
    ("Peru instituted new export controls on lithium.", ["PER did SANCTION -"]),
]  # fmt: skip
OWN_WAR = [
    ("Ethiopia attacked the rebels in Tigray. The war will go on, the Ethiopian prime minister said.",
     ["ETH did ASSAULT *", "ETH will ASSAULT *"]),
    ("Israel bombed Syria. The fighting will not stop, the Israeli prime minister said.",
     ["ISR did ASSAULT SYR", "ISR will_not RETREAT SYR"]),
    ("Israel bombed Syria. The war will continue for months, the Swiss foreign minister said.",
     ["ISR did ASSAULT SYR", "CHE assesses ASSAULT SYR of ISR"]),
]  # fmt: skip
DEFIED = [
    ("Iran shrugged off US threats to impose sanctions.", ["USA will SANCTION -|IRN"]),
    ("Tehran dismissed Israeli threats of an attack.", ["ISR will ASSAULT -|IRN"]),
    ("Mexico brushed aside Canada's threat to raise tariffs.", ["CAN will SANCTION -|MEX"]),
    ("Poland dismissed the threat of an attack.", []),
]  # fmt: skip
AS_FOUND = [
    ("The people of Taiwan are ready to fight any Chinese invasion.(Reuters/Jane Doe/File Photo)",
     ["TWN may ASSAULT CHN"]),
    ("Peru institutednew export controls on lithium.", ["PER did SANCTION -"]),
    ("Taiwan tracked eightChinese jets near the island.", ["CHN did MOBILIZE TWN|-"]),
]  # fmt: skip

OWNED = [
    ("Boko Haram attacked a Chadian convoy. The group's spokesman, Omar Sidi, said the fighters would not withdraw.",
     ["BOKO_HARAM did ASSAULT TCD", "BOKO_HARAM will_not RETREAT -|TCD"]),
    ("Boko Haram attacked a Chadian convoy. “We will not withdraw,” a rebel spokesman said.",
     ["BOKO_HARAM did ASSAULT TCD", "BOKO_HARAM will_not RETREAT -|TCD"]),
    ("Boko Haram attacked a Chadian convoy. The government said it would send troops.",
     ["BOKO_HARAM did ASSAULT TCD", "TCD will MOBILIZE -"]),
    ("Peruvian President Ana Ruiz criticised Chile. Her foreign minister, Luis Paz, said Peru would close the border.",
     ["PER will COERCE -|CHL"]),
    ("Chile is angry. “Peru has nothing to fear from us,” its foreign minister, Luis Paz, said. “We will send aid.”",
     ["CHL will AID -|PER"]),
    ("Ethiopia shelled Eritrea. Washington is watching the border. The prime minister said he would not withdraw.",
     ["ETH did ASSAULT ERI", "ETH will_not RETREAT -|ERI"]),
    ("Peru protested, government spokesman Luis Paz said. The statement called on Chile to withdraw its boats.",
     ["PER demand RETREAT CHL"]),
]  # fmt: skip
ASSEMBLED = [
    ("The Peruvian defence ministry said Chile had lied. It added that it would send troops to the border.",
     ["PER will MOBILIZE *"]),
    ("Peru, Chile and Brazil held talks. The countries agreed to close the border.",
     ["PER will COERCE -", "CHL will COERCE -", "BRA will COERCE -"]),
    ("Peru and Chile have held talks. The sides said they would close the border.",
     ["PER will COERCE -", "CHL will COERCE -"]),
    ("The foreign ministers of Peru and Chile met in Lima. The two ministers agreed to close the border.",
     ["PER will COERCE -", "CHL will COERCE -"]),
    ("Peruvian President Ana Ruiz met Chilean President Luis Paz in Lima. They agreed to close the border.",
     ["PER will COERCE -|CHL", "CHL will COERCE -|PER"]),
    ("Peru, Chile and Brazil held talks. All three have sent troops to Haiti.",
     ["PER did MOBILIZE *", "CHL did MOBILIZE *", "BRA did MOBILIZE *"]),
    ("NATO warned Russia. The allies agreed to send troops to Poland.",
     ["NATO will MOBILIZE POL|-|RUS"]),
    ("NATO warned Russia. The ministers agreed to send troops to Poland.",
     ["NATO will MOBILIZE POL|-|RUS"]),
    ("The G7 warned Russia. The group said it would impose sanctions on Belarus.", ["G7 will SANCTION BLR"]),
    ("The IAEA criticised Iran. The UN watchdog called on Iran to admit the inspectors.",
     ["IAEA demand CONCEDE IRN"]),
    ("ECOWAS suspended Niger. The 15-nation bloc threatened to close the border.",
     ["ECOWAS did SANCTION NER", "ECOWAS will COERCE *"]),
    ("ECOWAS suspended Niger after a coup in Niger. The coup leaders rejected the demand.",
     ["ECOWAS did SANCTION NER", "NER will_not CONCEDE|AGREE *"]),
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        *UNNAMED,
        *TITLES,
        *GROUPS,
        *SEVERAL,
        *WISHED,
        *PLANNED,
        *OWN_WAR,
        *DEFIED,
        *OWNED,
        *ASSEMBLED,
        *AS_FOUND,
    ],
)
def test_who_is_meant_is_told_by_what_was_said_before(text: str, expected: list[str]) -> None:
    assert_noted(text, tuple(expected))


def test_what_follows_a_surname_is_none_itself() -> None:
    text = "General Charles Q. Brown Jr. spoke in Washington."
    meant = {
        actor.code for mention in reading_of(text, dt.date(2024, 8, 7)).mentions for actor in mention.actors
    }
    assert meant == {"USA"}
