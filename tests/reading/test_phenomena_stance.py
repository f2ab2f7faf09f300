"""Which stance the words of a report express, in any tense and by anyone, and that no other record is made of them."""

from __future__ import annotations

import pytest

from tests.reading.phenomena import assert_noted, fails

WILL = [
    ("Japan announced on Friday that it would send patrol boats to the Philippines.", ["JPN will AID|MOBILIZE PHL"]),
    ("Kenya has agreed to send police officers to Haiti.", ["KEN will AID|MOBILIZE HTI"]),
    ("Denmark is to supply Ukraine with howitzers.", ["DNK will AID UKR"]),
    ("Colombia intends to expel the ambassador of Nicaragua.", ["COL will SANCTION|COERCE NIC"]),
    ("Australia and Fiji will sign a defence treaty on Thursday.", ["AUS will AGREE FJI", "FJI will AGREE AUS"]),
    ("Canada says it will keep its sanctions against Belarus.", ["CAN will SANCTION BLR"]),
    ("The Kremlin threatened Finland with retaliation.", ["RUS will COERCE|ASSAULT FIN"]),
    ("Iran swore to retaliate against Israel.", ["IRN will COERCE|ASSAULT ISR"]),
    ("Spain has decided to recognise Kosovo.", ["ESP will AGREE|SUPPORT XKX"]),
    ("Greece is committed to defending Cyprus.", ["GRC will ASSAULT|AID|SUPPORT|MOBILIZE CYP"]),
    ("Japan will not hesitate to impose sanctions on North Korea.", ["JPN will SANCTION PRK"]),
    fails("stance: a passive 'must' with an agent binds the agent",
     "Under the treaty the Philippines must be defended by the United States.",
     ["USA will ASSAULT|AID|SUPPORT|MOBILIZE PHL"]),
    ("Morocco is about to withdraw its soldiers from Congo.", ["MAR will RETREAT COD|-"]),
    ("The aim of the British government is to train Ukrainian soldiers.", ["GBR will AID UKR"]),
]  # fmt: skip
WILL_NOT = [
    ("Germany has no plans to send tanks to Ukraine.", ["DEU will_not AID UKR"]),
    ("Mexico said it would not impose sanctions on Russia.", ["MEX will_not SANCTION RUS"]),
    ("Kenya is not considering the withdrawal of its police from Haiti.", ["KEN will_not RETREAT HTI|-"]),
    ("There are no plans to deploy British troops in Ukraine, Downing Street said.", ["GBR will_not MOBILIZE UKR"]),
    ("Washington ruled out sending troops to Taiwan.", ["USA will_not MOBILIZE|AID TWN"]),
    ("Vietnam rejected a demand by China to withdraw its ships.", ["VNM will_not RETREAT|CONCEDE CHN|-"]),
    fails("stance: 'it is not for us to' is no refusal",
     "It is not for us to arm the rebels in Myanmar, Thailand's prime minister said.", ["THA will_not AID MMR"]),
    ("Neither France nor Spain will send soldiers to Mali.",
     ["FRA will_not MOBILIZE|AID MLI", "ESP will_not MOBILIZE|AID MLI"]),
    ("No American troops will be sent to Ukraine, the White House said.", ["USA will_not MOBILIZE|AID UKR"]),
    ("Sending soldiers to Ukraine is out of the question, Slovakia's prime minister said.",
     ["SVK will_not MOBILIZE|AID UKR"]),
    ("Serbia refuses to join the sanctions against Russia.", ["SRB will_not SANCTION RUS"]),
    ("Peru is not going to expel the ambassador of Mexico.", ["PER will_not SANCTION|COERCE MEX"]),
    ("The deployment of NATO troops in Moldova is not under consideration, the alliance said.",
     ["NATO will_not MOBILIZE MDA"]),
    ("The Kremlin had never intended to withdraw its forces from Georgia.", ["RUS will_not RETREAT GEO|-"]),
    fails("stance: 'nor will it' and 'no longer' do not negate",
     "Estonia will no longer issue visas to Russians, nor will it lift the sanctions on Belarus.",
     ["EST will_not AGREE|AID|COOPERATE RUS", "EST will_not CONCEDE BLR"]),
]  # fmt: skip
MAY = [
    ("South Korea does not rule out sending ammunition to Ukraine.", ["KOR may AID UKR"]),
    ("The Pentagon refused to rule out air strikes on Yemen.", ["USA may ASSAULT YEM"]),
    ("Nothing has been ruled out, including strikes on Iran, the Israeli foreign minister said.",
     ["ISR may ASSAULT IRN"]),
    ("Finland would not say whether it would send fighter jets to Ukraine.", ["FIN may AID UKR"]),
    ("Australia declined to commit to sending troops to Taiwan.", ["AUS may MOBILIZE|AID TWN"]),
    ("All options are on the table, including a naval blockade of Cuba, the White House said.",
     ["USA may COERCE CUB"]),
    ("Egypt reserves the right to retaliate against Sudan.", ["EGY may COERCE|ASSAULT SDN"]),
    ("The Netherlands is weighing whether to send Patriot batteries to Ukraine.", ["NLD may AID UKR"]),
    ("Sanctions against Georgia are not off the table, the European Commission said.", ["EU may SANCTION GEO"]),
    ("Pakistan stands ready to hold talks with India.", ["PAK may CONSULT IND"]),
    ("Thailand might close its border with Cambodia, the Thai prime minister said.", ["THA may COERCE|SANCTION KHM"]),
    ("Turkey has not excluded a ground operation in Syria.", ["TUR may ASSAULT|MOBILIZE SYR"]),
    ("The United States is keeping the door open to talks with North Korea.", ["USA may CONSULT PRK"]),
    ("India offered to send doctors to Nepal.", ["IND may AID NPL"]),
    ("Sweden is willing to deploy troops in Latvia.", ["SWE may MOBILIZE|AID LVA"]),
    ("The European Union is discussing a ban on imports of Russian gas.", ["EU may SANCTION RUS"]),
    ("The Belgian government has yet to decide whether to impose sanctions on Rwanda.", ["BEL may SANCTION RWA"]),
]  # fmt: skip
DOUBLE_NEGATION = [
    ("Jordan no longer rules out closing its border with Syria.", ["JOR may COERCE|SANCTION SYR"]),
    ("Estonia's foreign minister would not exclude that Estonia would ban imports from Belarus.",
     ["EST may SANCTION BLR"]),
    ("China has never renounced the use of force against Taiwan.", ["CHN may ASSAULT|COERCE TWN"]),
    fails("stance: 'refused to promise that it would not' should leave it open",
     "Georgia refused to promise that it would not close its border with Armenia.", ["GEO may COERCE|SANCTION ARM"]),
    fails("stance: 'will not refuse to' is not turned round",
     "Ghana will not refuse to take part in the sanctions against Niger.", ["GHA may|will SANCTION NER"]),
    ("Colombia denied that it would never withdraw its troops from the Venezuelan border.",
     ["COL denies RETREAT VEN|-"]),
]  # fmt: skip
DEMAND = [
    ("Cyprus wants Turkey to withdraw its troops.", ["CYP demand RETREAT TUR"]),
    ("Armenia appealed to Russia to send peacekeepers.", ["ARM demand AID|MOBILIZE RUS"]),
    ("Sudan told Ethiopia to withdraw its soldiers.", ["SDN demand RETREAT ETH"]),
    ("Russia must leave Georgia, the French president said.", ["FRA demand RETREAT RUS"]),
    fails("stance: 'expects X to' with a duty is read as a forecast",
     "Venezuela expects Guyana to refrain from drilling.", ["VEN demand CONCEDE GUY"]),
    ("Lebanon insisted that Israel should stop its air strikes.", ["LBN demand CONCEDE|RETREAT ISR"]),
    ("Iran is demanding guarantees from the United States.", ["IRN demand CONCEDE USA"]),
    ("Ecuador requested military aid from the United States.", ["ECU demand AID USA"]),
    ("Peru warned Chile not to move its troops to the border.", ["PER demand CONCEDE CHL"]),
    ("Moldova is urging Romania and Poland to send generators.", ["MDA demand AID ROU", "MDA demand AID POL"]),
    fails("stance: 'it is time for X to' is no demand where the parser sees a relative clause",
     "It is time for Eritrea to withdraw its troops from Ethiopia, the African Union said.",
     ["AU demand RETREAT ERI"]),
    ("Rwanda's president once again called upon France to extradite the general.",
     ["RWA demand COOPERATE|CONCEDE|RETREAT|COERCE FRA"]),
]  # fmt: skip
DID = [
    ("Ethiopia has moved tanks to the border with Eritrea.", ["ETH did MOBILIZE ERI|-"]),
    ("Uganda is withdrawing its soldiers from Congo.", ["UGA did RETREAT COD|-"]),
    ("Mali has arrested 49 soldiers from Ivory Coast.", ["MLI did COERCE CIV"]),
    ("Iranian forces seized a Greek tanker.", ["IRN did COERCE GRC"]),
    ("Azerbaijan was shelling Armenian villages on Tuesday, Yerevan said.", ["AZE did ASSAULT ARM"]),
    ("Lithuania has closed its border with Belarus.", ["LTU did COERCE|SANCTION BLR"]),
    ("Ukrainian troops pulled out of the town.", ["UKR did RETREAT -"]),
    ("Bulgaria has been sending ammunition to Ukraine for months.", ["BGR did AID UKR"]),
]  # fmt: skip
DENIES = [
    ("China denied any plan to attack Taiwan.", ["CHN denies ASSAULT TWN"]),
    fails("stance: the frame 'supply with' hides the act under 'denied'",
     "Tehran has repeatedly denied supplying drones to Russia.", ["IRN denies AID RUS"]),
    ("Rwanda dismissed claims that it had sent troops into Congo.", ["RWA denies MOBILIZE|ASSAULT COD"]),
    ("It is not true that Serbia is massing troops on the border with Kosovo, its president said.",
     ["SRB denies MOBILIZE XKX"]),
    ("Belarus, which denies preparing an attack on Ukraine, has deployed tanks.",
     ["BLR denies ASSAULT UKR", "BLR did MOBILIZE -|UKR"]),
]  # fmt: skip
ASSESSES = [
    ("Finland's president does not believe that Russia will attack Estonia.", ["FIN assesses ASSAULT EST of RUS"]),
    ("Ukraine's foreign minister warned that Russia could attack Moldova.", ["UKR assesses ASSAULT MDA of RUS"]),
    ("Iran is expected to retaliate against Israel.", ["REPORTER assesses COERCE|ASSAULT ISR of IRN"]),
    ("There are fears in Chisinau that Russia will invade Moldova.", ["MDA assesses ASSAULT MDA of RUS"]),
    ("India sees no sign that China is about to withdraw its troops.", ["IND assesses RETREAT IND|- of CHN"]),
    ("Azerbaijan is preparing to invade Armenia, the Armenian prime minister said.",
     ["ARM assesses ASSAULT ARM of AZE"]),
    ("Turkey accused Greece of plotting to seize the island.", ["TUR assesses COERCE|ASSAULT TUR|- of GRC"]),
    fails("stance: 'looks set to' is no operator, 'fire missiles' is parsed as a compound",
     "North Korea looks set to fire missiles at South Korea.", ["REPORTER assesses ASSAULT KOR of PRK"]),
]  # fmt: skip
NOTHING = [
    "The Czech president praised Ukraine's courage.",
    "Poland hopes for peace in Ukraine.",
    "Reporters wondered how Turkey would respond to the attack.",
    "A Russian invasion of Ukraine would be a catastrophe, the Dutch foreign minister said.",
    "Iran would have attacked Israel if the talks had failed.",
    "The Iran-backed militia thanked its supporters.",
    "Citizens should leave Sudan, the Spanish foreign ministry advised.",
    "France sent troops to Algeria in 1956.",
    "The secretary-general of the United Nations met the Turkish president in Ankara.",
    "The ministry declined to say how many soldiers had died in Mali.",
    "Ukraine, which is seeking to join NATO, lies on the Black Sea.",
    "Greece could face a hard winter.",
    "Serbia is interested in talks with Kosovo.",
    "Sweden's finance minister said he hoped that taxes would fall.",
]

TABLE = [*WILL, *WILL_NOT, *MAY, *DOUBLE_NEGATION, *DEMAND, *DID, *DENIES, *ASSESSES]


@pytest.mark.parametrize(("text", "expected"), TABLE)
def test_a_wording_expresses_its_stance(text: str, expected: list[str]) -> None:
    assert_noted(text, tuple(expected))


@pytest.mark.parametrize("text", NOTHING)
def test_praise_hopes_background_and_questions_of_fact_commit_nobody(text: str) -> None:
    assert_noted(text, ())
