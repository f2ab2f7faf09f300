"""Long sentences and passages: several acts, pronouns, speech in every dress, an act understood from before."""

from __future__ import annotations

import pytest

from tests.reading.phenomena import assert_noted, fails

SEVERAL_ACTS = [
    ("Poland will send tanks to Ukraine and close its border with Belarus.",
     ["POL will AID UKR", "POL will COERCE|SANCTION BLR"]),
    ("Germany will send weapons to Ukraine but will not send troops.",
     ["DEU will AID UKR", "DEU will_not MOBILIZE|AID UKR|-"]),
    ("Turkey, which has troops in Cyprus, will impose sanctions on Greece.", ["TUR will SANCTION GRC"]),
    ("Iran threatened to attack Israel, and Israel vowed to strike Iran.",
     ["IRN will ASSAULT ISR", "ISR will ASSAULT IRN"]),
    ("Sweden is ready to train Ukrainian soldiers and is considering sending tanks to Ukraine.",
     ["SWE may AID UKR"]),
    ("Canada condemned the attack and said it would impose sanctions on Myanmar.", ["CAN will SANCTION MMR"]),
    ("While France will withdraw its troops from Mali, Italy will send soldiers to Niger.",
     ["FRA will RETREAT MLI|-", "ITA will MOBILIZE|AID NER"]),
    ("Japan urged China to release the sailors and to withdraw its ships.",
     ["JPN demand CONCEDE CHN", "JPN demand RETREAT CHN"]),
    ("Ukraine asked Poland for tanks, but Poland refused to send tanks to Ukraine.",
     ["UKR demand AID POL", "POL will_not AID UKR"]),
    ("Norway is sending 30 tanks to Ukraine to help defend the country against Russia.", ["NOR did AID UKR"]),
    ("Kenya has rejected plans to partition Somalia and is sending aid to Mogadishu.",
     ["KEN will_not COERCE|ASSAULT SOM", "KEN did AID SOM"]),
    ("Peru threatened to close the border and has sent troops to Chile.",
     ["PER will COERCE *", "PER did MOBILIZE|ASSAULT CHL"]),
]  # fmt: skip
REPORTED = [
    ("Spain would send troops to Mali, the Spanish defence minister was quoted as saying.",
     ["ESP will MOBILIZE|AID MLI"]),
    ("The Kenyan president tweeted that his country would withdraw its troops from Somalia.",
     ["KEN will RETREAT SOM|-"]),
    ("Turkish foreign minister: \"We will impose sanctions on Greece.\"", ["TUR will SANCTION GRC"]),
    ("In a statement, the Iranian foreign ministry said Tehran would not attack Israel.", ["IRN will_not ASSAULT ISR"]),
    ("\"If China attacks Taiwan,\" the Japanese prime minister said, \"we will impose sanctions.\"",
     ["JPN will SANCTION CHN|- if CHN ASSAULT TWN"]),
    ("The Dutch prime minister had said on Monday that the Netherlands would send tanks to Ukraine.",
     ["NLD will AID UKR"]),
    ("\"We have closed our border with Belarus,\" the Latvian interior minister told reporters.",
     ["LVA did COERCE|SANCTION BLR"]),
    ("The Egyptian president is understood to be considering an attack on Ethiopia.", ["EGY may ASSAULT ETH"]),
    ("Estonia, its prime minister added, would not send troops to Ukraine.", ["EST will_not MOBILIZE|AID UKR"]),
    ("Asked about Taiwan, the Australian defence minister said Australia would not send troops.",
     ["AUS will_not MOBILIZE|AID TWN|-"]),
    ("Chad's foreign minister says Chad will, if necessary, expel the Sudanese ambassador.",
     ["TCD will SANCTION|COERCE SDN if - - -"]),
    fails("speech: a question answered with no is read as a promise",
     "\"Will we send troops to Ukraine? No,\" the Bulgarian president said.", ["BGR will_not MOBILIZE|AID UKR"]),
]  # fmt: skip
FROM_CONTEXT = [
    ("Iran fired missiles at Israel on Sunday. It will pay a heavy price, the Israeli prime minister said.",
     ["IRN did ASSAULT ISR", "ISR will COERCE|ASSAULT IRN"]),
    ("The Polish president met the Ukrainian president. Poland will send tanks, he said.", ["POL will AID UKR|-"]),
    ("NATO's leaders met in Riga. The alliance will send troops to Latvia.", ["NATO will MOBILIZE|AID LVA"]),
    ("The Finnish government debated Ukraine. Helsinki will send jets to Kyiv.", ["FIN will AID UKR"]),
    ("Kenya's president spoke on Monday. His country will withdraw its troops from Somalia.",
     ["KEN will RETREAT SOM|-"]),
    fails("context: the victim of a denied attack is not the neighbour troops are massed on",
     "Russia is massing troops near Ukraine. The Kremlin denies planning an invasion.",
     ["RUS did MOBILIZE UKR", "RUS denies ASSAULT UKR"]),
    fails("stance: 'may' of another side in quoted speech is no judgement",
     "China may attack Taiwan, the CIA director said. Japan would send troops in the event of an attack.",
     ["USA assesses ASSAULT TWN of CHN", "JPN will MOBILIZE|AID TWN|- if CHN ASSAULT TWN"]),
    ("Mali asked France to withdraw its soldiers. Paris said it would do so by June.",
     ["MLI demand RETREAT FRA", "FRA will RETREAT MLI|-"]),
    ("Greece and Turkey held talks. The two countries will withdraw their troops from the island.",
     ["GRC will RETREAT -", "TUR will RETREAT -"]),
    fails("context: 'they' is not resolved to the side whose troops were sent",
     "Rwanda has sent troops into Congo. Kinshasa demanded that they leave.",
     ["RWA did MOBILIZE|ASSAULT COD", "COD demand RETREAT RWA"]),
    fails("context: a question is read as a promise, 'ruled it out' has no act",
     "Will Sweden close its embassy in Iran? Stockholm has ruled it out.",
     ["SWE will_not SANCTION|RETREAT|COERCE IRN"]),
    ("The Serbian president wants Kosovo to hold talks. Kosovo's prime minister refused.",
     ["SRB demand CONSULT XKX", "XKX will_not CONSULT|CONCEDE SRB|-"]),
]  # fmt: skip
LISTED = [
    ("Several leaders, including the Danish prime minister, urged Serbia to hold talks with Kosovo.",
     ["DNK demand CONSULT SRB"]),
    ("Four countries, among them Kenya and Ghana, will send troops to Haiti.",
     ["KEN will MOBILIZE|AID HTI", "GHA will MOBILIZE|AID HTI"]),
    fails("holder: 'took part in' makes nobody a party to the exercise",
     "An air exercise that Oman and Qatar took part in is under way near Iran.", ["OMN did COOPERATE|MOBILIZE IRN|-",
     "QAT did COOPERATE|MOBILIZE IRN|-"]),
    ("Germany, France and Spain all say Serbia will invade Kosovo.",
     ["DEU assesses ASSAULT XKX of SRB", "FRA assesses ASSAULT XKX of SRB", "ESP assesses ASSAULT XKX of SRB"]),
    ("Sanctions against Belarus, Russia and Iran were imposed by Japan.",
     ["JPN did SANCTION BLR", "JPN did SANCTION RUS", "JPN did SANCTION IRN"]),
]  # fmt: skip
THINGS = [
    ("The British defence minister warned of the devastating consequences of an escalation.", []),
    ("Moldova wants Romania to shoot down drones that are on course to hit Moldova.", ["MDA demand ASSAULT ROU"]),
    ("The missiles would reach Japan in ten minutes, an engineer explained.", []),
    ("The treaty will enter into force in May.", []),
    ("The storm will hit the Philippines on Tuesday.", []),
    ("The talks will be held in Oman, the Iranian foreign minister said.", ["IRN will CONSULT OMN|-"]),
]  # fmt: skip
PERSONS = [
    ("Liberal lawmaker Anton Weiss wants Austria to send tanks to Ukraine.", ["Weiss demand AID AUT"]),
    ("A security analyst in London expects Russia to attack Moldova.", ["* assesses ASSAULT MDA of RUS"]),
    ("Opposition candidate Rosa Prieto promised to lift the sanctions on Cuba.", ["Prieto will CONCEDE CUB"]),
]  # fmt: skip

LISTED_VERBS = [
    ("Chad recalled its envoy from Mali, froze aid, banned imports and shut the crossings.",
     ["TCD did SANCTION MLI", "TCD did COERCE MLI|-"]),
    ("Kenya threatened to close the border, impound lorries and fine the drivers.", ["KEN will COERCE *"]),
    ("Mali vowed to retaliate, sever ties and boycott the summit.",
     ["MLI will COERCE *", "MLI will SANCTION *", "MLI will_not CONSULT *"]),
    ("Oman plans to lease two bases, station 400 men there and jam the radars.",
     ["OMN will MOBILIZE *", "OMN will COERCE *"]),
    ("Portugal said it would summon the envoy, expel two diplomats and review its licences for Serbia.",
     ["PRT will ACCUSE SRB", "PRT will SANCTION|COERCE SRB"]),
    ("North Korea has massed artillery along the line, blown up two roads and laid mines, the South Korean military"
     " said.", ["PRK did MOBILIZE *", "PRK did ASSAULT *"]),
    ("Burundi deployed soldiers, shelled villages and closed the lake to Congolese boats.",
     ["BDI did MOBILIZE COD", "BDI did ASSAULT COD"]),
    ("Libyan coastguards fired on an Italian trawler, boarded it and took it to Misrata.",
     ["LBY did ASSAULT ITA", "LBY did COERCE ITA|-"]),
    ("Chad condemned the raid and demands that Mali pay compensation.", ["TCD demand CONCEDE MLI"]),
    ("Laos wants Thailand to free fishermen, return boats and pay damages.", ["LAO demand CONCEDE THA"]),
    ("Iran will close roads, border crossings and supply routes to Iraq.", ["IRN will COERCE IRQ"]),
    ("Peru is committed to free trade and open markets.", []),
]  # fmt: skip
MISREAD_VERBS = [
    ("Two Armenian posts were overrun by Azerbaijani forces early on Wednesday.", ["AZE did ASSAULT ARM"]),
    ("Thailand let go the 18 Cambodian soldiers it had held since July, the army said.",
     ["THA did RETREAT|CONCEDE KHM"]),
    ("ECOWAS froze Mali's assets at the regional central bank.", ["ECOWAS did SANCTION MLI"]),
    ("Pakistan bombs militant hideouts in eastern Afghanistan.", ["PAK did ASSAULT AFG"]),
    ("Russia boards Estonian tanker.", ["RUS did COERCE EST"]),
    ("Only if Eritrea withdraws will Ethiopia return to the negotiating table.",
     ["ETH will CONSULT ERI|- if ERI RETREAT -"]),
    ("Never again will Rwanda accept foreign bases on its soil, its president said.", ["RWA will_not * *"]),
    ("In Geneva, Serbia and Kosovo agreed to open the bridge.", ["SRB will * *", "XKX will * *"]),
]  # fmt: skip
TABLE = [*SEVERAL_ACTS, *REPORTED, *FROM_CONTEXT, *LISTED, *THINGS, *PERSONS, *LISTED_VERBS, *MISREAD_VERBS]


@pytest.mark.parametrize(("text", "expected"), TABLE)
def test_every_act_finds_its_parties(text: str, expected: list[str]) -> None:
    assert_noted(text, tuple(expected))
