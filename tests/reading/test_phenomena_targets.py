"""On whom an act falls, and which act it is."""

from __future__ import annotations

import pytest

from tests.reading.phenomena import assert_noted

OTHER_SIDES = [
    ("Kenya and Uganda have promised to help each other.", ["KEN will AID UGA", "UGA will AID KEN"]),
    ("Chad and Niger vowed to defend one another.", ["TCD will AID|ASSAULT NER", "NER will AID|ASSAULT TCD"]),
    ("Washington has no treaty with Taiwan but has pledged to help it.", ["USA will AID TWN"]),
    ("The US-Japan talks will resume on Monday.", ["USA will CONSULT JPN", "JPN will CONSULT USA"]),
    ("Serbia is ready to talk if Kosovo is ready.", ["SRB may CONSULT XKX if XKX * *"]),
    ("South Korea and the US began joint military exercises.",
     ["KOR did COOPERATE USA", "USA did COOPERATE KOR"]),
    ("Chad demanded that France withdraw its troops from Gabon.", ["TCD demand RETREAT FRA"]),
    ("Ukraine wants the West to lift the sanctions on Belarus.", ["UKR demand CONCEDE WEST"]),
    ("France joined Britain in imposing sanctions on Niger.", ["FRA did SANCTION NER"]),
    ("Chile expelled the ambassador of Bolivia. Bolivia banned imports from Chile. Chile will impose new sanctions.",
     ["CHL did SANCTION|COERCE BOL", "BOL did SANCTION CHL", "CHL will SANCTION BOL"]),
    ("Peru and Chile warned Bolivia they would impose sanctions unless it freed the pilots.",
     ["PER will SANCTION BOL unless BOL CONCEDE -", "CHL will SANCTION BOL unless BOL CONCEDE -"]),
    ("Norway warned Russia that it would retaliate.", ["NOR will COERCE|ASSAULT RUS"]),
    ("Moscow has promised Damascus to supply missiles against Israeli jets.", ["RUS will AID SYR"]),
]  # fmt: skip
TWO_SIDES = "Laos complained to Thailand about the dam. Thailand said Laos was wrong. Laos met Thailand. "
OTHER_OF_TWO = [
    (TWO_SIDES + "Laos asked that the fishermen be freed.", ["LAO demand CONCEDE THA"]),
    (TWO_SIDES + "Laos has halted imports of fruit.", ["LAO did SANCTION THA"]),
    (TWO_SIDES + "Laos has moved tanks towards the border.", ["LAO did MOBILIZE THA"]),
    (TWO_SIDES + "Laos called on all sides to show restraint.", ["LAO demand CONCEDE -"]),
    (TWO_SIDES + "Laos will not send troops.", ["LAO will_not MOBILIZE -"]),
    ("Laos and Thailand slapped duties on each other's rice.", ["LAO did SANCTION THA", "THA did SANCTION LAO"]),
    ("Chad demanded of France an immediate end to the flights.", ["TCD demand RETREAT|CONCEDE FRA"]),
    ("Niger demanded from Germany the withdrawal of its troops within a month.", ["NER demand RETREAT DEU"]),
]  # fmt: skip
THERE = [
    ("In Sumy, a Russian drone struck a school on Sunday.", ["RUS did ASSAULT UKR"]),
    ("On Friday evening in Odesa a Russian missile destroyed a warehouse.", ["RUS did ASSAULT UKR"]),
    ("In June, Russian missiles hit a market.", ["RUS did ASSAULT -"]),
    ("In Geneva, an Israeli envoy said that Israel had bombed a depot.", ["ISR did ASSAULT -"]),
    ("Spain will pull out its troops in Mali by June.", ["ESP will RETREAT MLI"]),
    ("Spain will suspend the work of its mission to NATO.", ["ESP will RETREAT NATO"]),
    ("In Geneva, Russia agreed to pull back its tanks.", ["RUS will RETREAT -"]),
]  # fmt: skip
GOODS = [
    ("The EU imposed tariffs on Chinese-made electric cars.", ["EU did SANCTION CHN"]),
    ("Turkey will raise duties on Indian-grown rice.", ["TUR will SANCTION IND"]),
    ("The US will increase the tariffs it has imposed on Brazilian coffee.", ["USA will SANCTION BRA"]),
    ("Canada said its new sanctions would target Iranian banks.", ["CAN will SANCTION IRN"]),
    ("American tariffs hit Mexican steel.", ["USA did SANCTION MEX"]),
]  # fmt: skip
ACTS = [
    ("Egypt will release 20 Israeli prisoners.", ["EGY will CONCEDE ISR"]),
    ("Peru will hand Chile a battery of air defence missiles.", ["PER will AID CHL"]),
    ("Turkey will send aid convoys to Sudan.", ["TUR will AID SDN"]),
    ("Kenya is ready to settle its dispute with Somalia through dialogue.", ["KEN may CONSULT SOM"]),
    ("Ethiopia will return to talks with Egypt.", ["ETH will CONSULT EGY"]),
    ("Saudi Arabia will ease the blockade of Yemen.", ["SAU will CONCEDE YEM"]),
    ("Poland will work with Lithuania on border security.", ["POL will COOPERATE LTU"]),
    ("China will waive Zambian debt.", ["CHN will CONCEDE ZMB"]),
    ("Iran will execute the British prisoners.", ["IRN will COERCE GBR"]),
    ("Senegal has moved soldiers to the border, according to a Western diplomat.", ["SEN did MOBILIZE -"]),
    ("Iran seized a tanker in the Gulf.", ["IRN did COERCE -"]),
]  # fmt: skip
ENDED = [
    ("Russia will stop shelling Ukrainian ports, the Kremlin said.", ["RUS will RETREAT UKR"]),
    ("Peru has refused to stop shelling Chile.", ["PER will_not RETREAT CHL"]),
    ("Kenya called on Sudan to stop bombing Darfur.", ["KEN demand CONCEDE SDN"]),
    ("Poland threatened to stop supplying Belarus with gas.", ["POL will SANCTION BLR"]),
    ("Turkey will not stop attacking Syria, the Turkish defence minister said.", ["TUR will_not RETREAT SYR"]),
    ("Iran agreed to stop attacking Israeli ships.", ["IRN will RETREAT ISR"]),
]  # fmt: skip
DEMANDED = [
    ("Iran seized a British tanker. Britain demanded that Iran free it. France told Iran to let it go. "
     "Germany called for the crew to be released.",
     ["IRN did COERCE GBR", "GBR demand CONCEDE IRN", "FRA demand CONCEDE IRN", "DEU demand CONCEDE IRN"]),
]  # fmt: skip
TOWNS = [
    ("M23 rebels attacked a town bordering Burundi.", ["M23 did ASSAULT COD|-"]),
    ("ECOWAS is ready to intervene militarily to restore order in Niger Republic.", ["ECOWAS may ASSAULT NER"]),
    ("Ethiopian forces shelled Asmara.", ["ETH did ASSAULT ERI"]),
    ("Israel struck an airbase near Isfahan.", ["ISR did ASSAULT IRN"]),
    ("Russia ended its attack on Kharkiv.", ["RUS did RETREAT UKR"]),
]  # fmt: skip
ANSWERS = [
    ("Iran launched drones at Israel. Israel said it would respond.",
     ["IRN did ASSAULT ISR", "ISR will COERCE IRN"]),
    ("Armenia shelled Azerbaijani villages. Azerbaijan vowed to retaliate.",
     ["ARM did ASSAULT AZE", "AZE will COERCE|ASSAULT ARM"]),
    ("If Sudan invades Chad, France will impose severe costs on that country.",
     ["FRA will COERCE SDN if SDN ASSAULT TCD"]),
    ("Pakistan attacked Indian bases. On Monday Indian soldiers fired rockets across the border.",
     ["PAK did ASSAULT IND", "IND did ASSAULT PAK"]),
]  # fmt: skip
PERMISSION = [
    ("Germany authorised Ukraine to strike targets in Russia.", ["DEU may CONCEDE UKR"]),
    ("Ukraine asked Italy to allow it to attack targets inside Russia.", ["UKR demand CONCEDE ITA"]),
    ("Kyiv wants permission to use the missiles against targets in Russia.", ["UKR demand CONCEDE -"]),
    ("Paris gave Kyiv permission to strike airfields in Russia.", ["FRA did CONCEDE UKR"]),
]  # fmt: skip
DEFENCE = [
    ("Estonia vowed to defend every inch of its territory.", ["EST will ASSAULT -"]),
    ("Guyana will protect its borders.", ["GUY will ASSAULT -"]),
    ("The United States will defend the Philippines.", ["USA will AID PHL"]),
    ("The Ghanaian president defended his immigration policy.", []),
    ("Kenya defended its judges against the criticism.", []),
    ("Greece will strengthen Moldova's air defences.", ["GRC will AID MDA"]),
    ("Greece will strengthen its air defences.", ["GRC will MOBILIZE -"]),
    ("Russian soldiers are training in Belarus.", ["RUS did MOBILIZE BLR"]),
    ("Chadian soldiers are fighting alongside Sudanese rebels.", ["TCD did ASSAULT -"]),
    ("North Korea sentenced an American to death.", ["PRK did COERCE USA"]),
]  # fmt: skip
ASKED = [
    ("Peru demanded the release of two fishermen held by Chile.", ["PER demand CONCEDE CHL"]),
    ("Norway called for the release of a nurse detained in Eritrea.", ["NOR demand CONCEDE ERI"]),
    ("The Chilean minister telephoned his Bolivian counterpart and asked for an early meeting.",
     ["CHL demand CONSULT BOL"]),
    ("The African Union, whose mission Burundi has ordered to leave, met on Monday.", ["BDI demand RETREAT AU"]),
    ("Chad urged Sudan to let the inspectors finish their inquiry.", ["TCD demand CONCEDE SDN"]),
    ("Ecuador asked Peru to respond in kind.", ["ECU demand CONCEDE PER"]),
    ("Georgia told Armenia to move its tanks away from the border.", ["GEO demand RETREAT ARM"]),
    ("Kosovo will ask Albania to extradite the banker.", ["XKX demand COERCE ALB"]),
    ("Kosovo would go on asking Albania to extradite the banker.", ["XKX demand CONCEDE|COERCE ALB"]),
    ("Malta denied that it had asked Italy to send troops.", ["MLT denies REQUEST ITA"]),
]  # fmt: skip
_QUARREL = "Peru and Chile have long quarrelled over the line. Chile says that Peru knows it. Peru and Chile share it."
UNDERSTOOD = [
    ("Ghana will close its waters to Ivorian trawlers.", ["GHA will COERCE CIV"]),
    ("Togo fears a Beninese attack.", ["TGO assesses ASSAULT TGO of BEN"]),
    ("The Kenyan foreign minister will travel to Kampala to calm the quarrel with Uganda.", ["KEN will CONSULT UGA"]),
    ("Kuwait is small. Oman has sent grain to the emirate, which has no river.", ["OMN did AID KWT"]),
    ("Uganda wants to topple the leadership in Kigali.", ["UGA will COERCE RWA"]),
    ("Israel and Hamas will cease fire on Monday.", ["ISR will RETREAT HAMAS", "HAMAS will RETREAT ISR"]),
    ("The FARC declared a ceasefire, Colombia's president said.", ["FARC did CONCEDE COL"]),
    ("Fiji and Tonga quarrelled. Fiji and Tonga share a reef. Fiji accused Tonga of greed. Fiji ruled out talks.",
     ["FJI will_not CONSULT TON"]),
    ("Fiji accused Tonga of greed. Fiji ruled out talks.", ["FJI will_not CONSULT -"]),
    (f"{_QUARREL} Chile has moved tanks to the border.", ["CHL did MOBILIZE PER"]),
    (f"{_QUARREL} Peru will impose sanctions.", ["PER will SANCTION CHL"]),
    (f"{_QUARREL} Chile demanded a meeting.", ["CHL demand CONSULT PER"]),
    (f"{_QUARREL} Peru denied that it would send troops.", ["PER denies MOBILIZE -"]),
    ("Chile has moved tanks to the border.", ["CHL did MOBILIZE -"]),
    ("Chad and Sudan bombed each other's airfields, dimming hopes for an American plan.",
     ["TCD did ASSAULT SDN", "SDN did ASSAULT TCD"]),
    ("France brought in 300 extra soldiers from Italy.", ["FRA did MOBILIZE -"]),
    ("Kenya sent troops to Somalia from Ethiopia.", ["KEN did MOBILIZE SOM"]),
    ("Malta will impose sanctions at the behest of Italy.", ["MLT will SANCTION -", "ITA demand SANCTION MLT"]),
]  # fmt: skip
AGREEMENTS = [
    ("Laos wants Vietnam to stick to the treaty.", ["LAO demand COOPERATE VNM"]),
    ("Panama said it would quit the treaty.", ["PAN will RETREAT -"]),
    ("Panama will sever relations with Cuba.", ["PAN will SANCTION CUB"]),
    ("Mali expelled the United Nations monitors.", ["MLI did COERCE UN"]),
    ("Bolivia announced a halt to air raids.", ["BOL did RETREAT -"]),
    ("Denmark will answer any attack with force.", ["DNK will ASSAULT - if - ASSAULT -"]),
    ("\"We will defend this country,\" the Bhutanese president said.", ["BTN will ASSAULT -"]),
    ("Nothing was left of the village.", []),
]  # fmt: skip
ROWS = [
    *ASKED,
    *UNDERSTOOD,
    *AGREEMENTS,
    *OTHER_SIDES,
    *OTHER_OF_TWO,
    *THERE,
    *ACTS,
    *ENDED,
    *DEMANDED,
    *GOODS,
    *TOWNS,
    *ANSWERS,
    *PERMISSION,
    *DEFENCE,
]


@pytest.mark.parametrize(("text", "expected"), ROWS)
def test_an_act_falls_on_whom_it_is_meant_for(text: str, expected: list[str]) -> None:
    """The report makes these records and no other."""
    assert_noted(text, tuple(expected))
