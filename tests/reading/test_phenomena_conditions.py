"""When an act falls due: every kind of condition, with its trigger, and its deadline where one is set."""

from __future__ import annotations

import datetime as dt

import pytest

from casus.model import Commitment
from tests.reading.phenomena import assert_noted, commitments_of, fails, only

IF = [
    ("If Iran attacks Israel, the United States will respond.", ["USA will COERCE|ASSAULT IRN|- if IRN ASSAULT ISR"]),
    fails("condition: 'should' in the midst of a sentence is not found after a plural noun",
     "South Korea would bomb the North's batteries should North Korea fire on the island.",
     ["KOR will ASSAULT PRK if PRK ASSAULT KOR|-"]),
    ("Should Turkey invade Syria, Germany would impose sanctions.", ["DEU will SANCTION TUR|- if TUR ASSAULT SYR"]),
    ("Were Iraq to attack Kuwait, the United States would freeze its accounts.",
     ["USA will SANCTION|COERCE IRQ|- if IRQ ASSAULT KWT"]),
    ("In the event of a Russian attack on Estonia, Finland would send troops.",
     ["FIN will MOBILIZE|AID EST|- if RUS ASSAULT EST"]),
    ("In case of an invasion of Taiwan, Japan would impose sanctions on China.",
     ["JPN will SANCTION CHN if CHN|- ASSAULT TWN"]),
    ("Ukraine will hold talks with Russia provided that Russia withdraws its troops.",
     ["UKR will CONSULT RUS if RUS RETREAT UKR|-"]),
    fails("condition: 'on condition that' at the start takes in the whole sentence",
     "On condition that Iran releases the sailors, Britain will lift its sanctions.",
     ["GBR will CONCEDE IRN|- if IRN RETREAT|CONCEDE GBR|-"]),
    ("Once Sudan signs the accord, the United States will lift its sanctions.",
     ["USA will CONCEDE SDN|- if SDN AGREE USA|-"]),
    fails("lexicon: troops that stay or remain are no MOBILIZE",
     "Turkish troops will stay in Syria as long as Kurdish militants attack Turkey.",
     ["TUR will MOBILIZE SYR if *|- ASSAULT TUR"]),
    ("Iran offered to release the sailors in exchange for a lifting of the sanctions.",
     ["IRN may RETREAT|CONCEDE - if - CONCEDE IRN|-"]),
    fails("condition: 'in return for weapons' has no trigger",
     "In return for weapons, North Korea will send soldiers to Russia.", ["PRK will MOBILIZE|AID RUS if * AID PRK|-"]),
    ("Only if Iran frees the hostages will France lift its sanctions.",
     ["FRA will CONCEDE IRN|- if IRN RETREAT|CONCEDE FRA|-"]),
    ("Japan would send troops if attacked by China.", ["JPN will MOBILIZE|ASSAULT CHN|- if CHN ASSAULT JPN"]),
    ("If losses grow, Kenya will withdraw its troops from Somalia.", ["KEN will RETREAT SOM|- if - - -"]),
    fails("trigger: 'did so' does not stand for the act of the main clause",
     "Germany would only send tanks if the United States did so too.", ["DEU will AID - if USA AID|MOBILIZE -"]),
    ("If Belarus attacks Lithuania, Poland will send troops and impose sanctions.",
     ["POL will MOBILIZE|AID LTU|BLR|- if BLR ASSAULT LTU", "POL will SANCTION BLR|- if BLR ASSAULT LTU"]),
    ("Israel will strike Lebanon in response to any attack by Hezbollah.",
     ["ISR will ASSAULT LBN if HEZBOLLAH ASSAULT ISR|-"]),
    ("After a Russian invasion of Georgia, Turkey would close the straits, the Turkish foreign minister said.",
     ["TUR will COERCE|SANCTION RUS|- if RUS ASSAULT GEO"]),
]  # fmt: skip
UNMARKED = [
    fails("lexicon: to meet with force is not read as ASSAULT but as a meeting",
     "Any attack on Poland would be met with force, the NATO secretary-general said.",
     ["NATO|? will ASSAULT|COERCE RUS|- if RUS|- ASSAULT POL"]),
    ("An attack on Japan would lead to sanctions against China, the White House said.",
     ["USA will SANCTION CHN if CHN|- ASSAULT JPN"]),
    ("Russia will not sell oil to countries that impose a price cap.",
     ["RUS will_not COOPERATE|AID - if - SANCTION RUS|-"]),
    fails("trigger: private companies are actors '?' instead of none",
     "China will impose sanctions on companies that sell arms to Taiwan.",
     ["CHN will SANCTION USA|- if - AID|COOPERATE TWN"]),
    fails("condition: an imperative with 'and' is no condition",
     "Attack Guyana and you will face sanctions, the White House told Venezuela.",
     ["USA will SANCTION VEN if VEN ASSAULT GUY"]),
    fails("condition: 'in that case' does not take the sentence before as its condition",
     "Russia may attack Moldova. In that case Romania will send troops, the Romanian president said.",
     ["ROU will MOBILIZE|AID MDA|- if RUS ASSAULT MDA"]),
]  # fmt: skip
QUESTIONS = [
    fails("condition: the condition in a question asked is not handed to the answer",
     "Asked whether Turkey would close the straits if Russia attacked Ukraine, the Turkish foreign minister said:"
     ' "We will close them."', ["TUR will COERCE|SANCTION RUS|- if RUS ASSAULT UKR"]),
    ("The Japanese prime minister would not say whether Japan would send troops if China attacked Taiwan.",
     ["JPN may MOBILIZE|AID TWN|CHN|- if CHN ASSAULT TWN"]),
    fails("condition: the condition in a question asked is not handed to the answer",
     "Asked whether he would rule out sending troops if Russia invaded Latvia, the Danish prime minister said:"
     ' "We have no such plans."', ["DNK will_not MOBILIZE|AID LVA|- if RUS ASSAULT LVA"]),
    ("What would Spain do if Morocco attacked Portugal? \"We would send troops,\" the Spanish prime minister said.",
     ["ESP will MOBILIZE|AID PRT|- if MAR ASSAULT PRT"]),
]  # fmt: skip
UNLESS = [
    ("Cuba will expel the ambassador of Canada unless Canada lifts its sanctions.",
     ["CUB will SANCTION|COERCE CAN unless CAN CONCEDE CUB|-"]),
    ("Israel will not withdraw its troops from Lebanon until Hezbollah releases the hostages.",
     ["ISR will_not RETREAT LBN|- unless HEZBOLLAH RETREAT|CONCEDE ISR|-"]),
    ("Hungary will not ratify the treaty without guarantees from Ukraine.",
     ["HUN will_not AGREE UKR|- unless UKR CONCEDE HUN|-"]),
    ("If Serbia does not withdraw its troops, Kosovo will close the border.",
     ["XKX will COERCE|SANCTION SRB|- unless SRB RETREAT XKX|-"]),
    ("If Ethiopia fails to sign the agreement, Egypt will impose sanctions.",
     ["EGY will SANCTION ETH|- unless ETH AGREE EGY|-"]),
    ("Without a ceasefire, Egypt will not hold talks with Israel.", ["EGY will_not CONSULT ISR unless - RETREAT -"]),
    fails("trigger: 'fails to' and 'refuses to' do not negate the antecedent",
     "If Russia refuses to withdraw from Georgia, the EU will impose sanctions.",
     ["EU will SANCTION RUS|- unless RUS RETREAT GEO|-"]),
    ("Pakistan will close its airspace to India if India does not end the shelling.",
     ["PAK will COERCE|SANCTION IND unless IND RETREAT|CONCEDE PAK|-"]),
]  # fmt: skip
EVEN_IF = [
    ("Austria will not send soldiers to Ukraine even if Russia attacks Kyiv.",
     ["AUT will_not MOBILIZE|AID UKR even_if RUS ASSAULT UKR"]),
    ("Even in the event of an attack on Taiwan, Australia would not send troops.",
     ["AUS will_not MOBILIZE|AID TWN|- even_if CHN|- ASSAULT TWN"]),
    fails("trigger: 'its bases' as a victim is not resolved",
     "Iran will continue to arm Hezbollah even if Israel attacks its bases.",
     ["IRN will AID HEZBOLLAH even_if ISR ASSAULT IRN|HEZBOLLAH"]),
]  # fmt: skip
NO_CONDITION = [
    ("Poland will send troops to Latvia on Monday.", ["POL will MOBILIZE|AID LVA"]),
    ("Denmark will withdraw its soldiers from Mali because the mission is too costly.",
     ["DNK will RETREAT MLI|-"]),
    ("India will send doctors to Nepal to help the victims of the flood.", ["IND will AID NPL"]),
    ("China will keep its sanctions against Lithuania until July.", ["CHN will SANCTION LTU"]),
    ("Norway will send ships to the Philippines as soon as possible.", ["NOR will AID|MOBILIZE PHL"]),
]  # fmt: skip

TABLE = [*IF, *UNMARKED, *QUESTIONS, *UNLESS, *EVEN_IF, *NO_CONDITION]


@pytest.mark.parametrize(("text", "expected"), TABLE)
def test_a_condition_is_read_with_its_trigger(text: str, expected: list[str]) -> None:
    assert_noted(text, tuple(expected))


DEADLINES = [
    (
        "Unless Russia withdraws its troops by 15 March, Poland will close its border.",
        dt.date(2022, 3, 15),
    ),
    (
        "If Mali does not release the soldiers by 1 February, Ivory Coast will close the border.",
        dt.date(2022, 2, 1),
    ),
]


@pytest.mark.parametrize(("text", "day"), DEADLINES)
def test_a_condition_keeps_its_deadline(text: str, day: dt.date) -> None:
    condition = only(text).condition
    assert condition is not None
    assert condition.deadline is not None
    assert condition.deadline.end == day


ULTIMATUMS = [
    fails(
        "deadline: 'gave X until' is no demand", "Algeria gave France until Friday to withdraw its soldiers."
    ),
    "Niger demanded that France withdraw its troops by 3 March.",
    "Iran told the United States to lift the sanctions within a week or face retaliation.",
]


@pytest.mark.parametrize("text", ULTIMATUMS)
def test_a_demand_with_a_deadline_is_an_ultimatum(text: str) -> None:
    assert "ultimatum" in {found.kind for found in _demands(text)}


def _demands(text: str) -> list[Commitment]:
    return [found for found in commitments_of(text) if found.stance == "demand"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Japan would impose sanctions, its prime minister said, if China attacked Taiwan.",
         "if China attacked Taiwan"),
        ("NATO will not send troops even in the event of an invasion of Ukraine.",
         "even in the event of an invasion of Ukraine"),
        ("Unless Canada lifts its sanctions, Cuba will expel its ambassador, a minister said.",
         "Unless Canada lifts its sanctions"),
    ],
)  # fmt: skip
def test_the_words_of_a_condition_are_kept(text: str, words: str) -> None:
    condition = only(text).condition
    assert condition is not None
    assert condition.span.text == words
