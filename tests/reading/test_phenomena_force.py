"""Acts of force and pressure in the wordings of news English: fighting, moving troops, leaving, seizing, closing."""

from __future__ import annotations

import pytest

from tests.reading.phenomena import assert_noted, fails

FIGHTING = [
    ("Soldiers from Chad exchanged shots with Sudanese guards.", ["TCD did ASSAULT SDN"]),
    ("Sudanese troops opened up with mortars on a Chadian post.", ["SDN did ASSAULT TCD"]),
    ("Eritrean gunners returned fire at Ethiopian positions.", ["ERI did ASSAULT ETH"]),
    ("Turkish jets dropped bombs on a village in Syria.", ["TUR did ASSAULT SYR"]),
    ("Russia rained rockets on Kharkiv.", ["RUS did ASSAULT UKR"]),
    ("Israeli tanks smashed through the wall of a Lebanese base.", ["ISR did ASSAULT LBN"]),
    ("Cambodia's army wrested a hill from Thailand.", ["KHM did ASSAULT THA"]),
    ("The Congolese town of Bunia fell to Ugandan soldiers.", ["UGA did ASSAULT COD"]),
    ("Armenia set fire to a depot in Azerbaijan.", ["ARM did ASSAULT AZE"]),
    ("India shot a Pakistani drone out of the sky.", ["IND did ASSAULT PAK"]),
    ("Rwanda warned that it would carry the war into Burundi.", ["RWA will ASSAULT BDI"]),
    ("Serbia does not want to be drawn into a war with Kosovo.", ["SRB will_not ASSAULT|COERCE *"]),
    ("Military options against Niger remain on the table, ECOWAS said.", ["ECOWAS may ASSAULT NER"]),
    ("The price of gold fell to a new low in Turkey.", []),
    fails("parser: 'to rubble' is taken for an infinitive",
          "China would reduce Taipei to rubble if Taiwan declared independence, a Chinese general said.",
          ["CHN will ASSAULT TWN if TWN SANCTION -"]),
    ("Yemen's Houthis fired missiles at two ships in the Red Sea.", ["HOUTHIS did ASSAULT -"]),
    ("A Sudanese strike hit a market in Chad on Monday.", ["SDN did ASSAULT TCD"]),
    ("A wave of Ethiopian raids struck Asmara overnight.", ["ETH did ASSAULT ERI"]),
    ("Sudanese jets struck a convoy, Chad's army said, killing nine soldiers.", ["SDN did ASSAULT TCD|-"]),
    ("Two Sudanese MiG-29s bombed a depot in Chad.", ["SDN did ASSAULT TCD"]),
    ("Norway will deliver F-16s to Moldova.", ["NOR will AID MDA"]),
]  # fmt: skip
MOVING = [
    ("Algeria has despatched 2,000 men to its frontier with Mali.", ["DZA did MOBILIZE MLI"]),
    ("Two Indian frigates are on their way to Oman.", ["IND did MOBILIZE OMN|-"]),
    ("The Australian destroyer has put to sea for Fiji.", ["AUS did MOBILIZE FJI|-"]),
    ("Kenya put two battalions on its border with Somalia.", ["KEN did MOBILIZE SOM"]),
    ("Pakistani soldiers dug in along the Afghan border.", ["PAK did MOBILIZE AFG"]),
    ("Chinese bombers roared past Taiwan.", ["CHN did MOBILIZE TWN"]),
    ("Ukraine raised 40,000 men.", ["UKR did MOBILIZE -"]),
    ("Poland will watch over the border with Belarus.", ["POL will MOBILIZE BLR"]),
    ("Norway would send a company to Mali if the UN asked it to.", ["NOR will MOBILIZE MLI if UN REQUEST NOR"]),
    ("Togo promised two battalions for Niger.", ["TGO will MOBILIZE NER"]),
    ("Senegalese troops will stay in Gambia.", ["SEN will MOBILIZE GMB"]),
    ("Danish firms are on their way to Oman.", []),
    ("A man from Denmark arrived in Mali.", []),
]  # fmt: skip
LEAVING = [
    ("France called its soldiers home from Gabon.", ["FRA did RETREAT GAB"]),
    ("Uganda has thinned out its garrison in Congo.", ["UGA did RETREAT COD"]),
    ("The last Dutch soldiers left Mali.", ["NLD did RETREAT MLI"]),
    ("The Turkish troops went home.", ["TUR did RETREAT -"]),
    ("Ethiopia must pull its tanks out of Somalia, Eritrea said.", ["ERI demand RETREAT ETH"]),
    ("The Turkish fans went home.", []),
]  # fmt: skip
PRESSING = [
    ("Ecuador threw out three Peruvian diplomats.", ["ECU did COERCE|SANCTION PER"]),
    ("Nicaragua hauled off two Honduran journalists.", ["NIC did COERCE HND"]),
    ("Iran led the Greek tanker into a port.", ["IRN did COERCE GRC"]),
    ("Peru has blocked the road to Ecuador.", ["PER did COERCE ECU"]),
    ("Turkmenistan will tighten the screws on Uzbekistan.", ["TKM will COERCE UZB"]),
    ("Egypt leaned on Sudan.", ["EGY did COERCE SDN"]),
    ("Hungary built a fence on its border with Serbia.", ["HUN did COERCE SRB"]),
    ("Chinese drones strayed into Japanese airspace.", ["CHN did COERCE JPN"]),
    ("Azerbaijan turned off the gas to Armenia.", ["AZE did COERCE ARM"]),
    ("Belarus is considering closing its skies to Polish aircraft.", ["BLR may COERCE POL"]),
    ("Germany will bring charges against two Russian officers.", ["DEU will COERCE RUS|-"]),
    ("Ecuador threw a party for three Peruvian diplomats.", []),
    ("Hungary built a school on its border with Serbia.", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), [*FIGHTING, *MOVING, *LEAVING, *PRESSING])
def test_force_and_pressure_are_told_in_many_words(text: str, expected: list[str]) -> None:
    assert_noted(text, tuple(expected))
