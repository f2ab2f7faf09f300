"""Judgements of what others will, would or may do: whose they are, of whose act, in whatever words."""

from __future__ import annotations

import pytest

from tests.reading.phenomena import assert_noted

SIGNS = [
    ("There is no indication that Iran intends to attack Israel.", ["REPORTER assesses ASSAULT ISR of IRN"]),
    ("Officials in Seoul see signs that North Korea is preparing to test a missile.",
     ["KOR assesses MOBILIZE|ASSAULT * of PRK"]),
    ("The Pentagon said there was little evidence that China was preparing to invade Taiwan.",
     ["USA assesses ASSAULT TWN of CHN"]),
    ("Satellite images suggest that Ethiopia is preparing to attack Eritrea.",
     ["REPORTER assesses ASSAULT ERI of ETH"]),
    ("Australia's foreign minister revealed that Australia would send soldiers to Fiji.",
     ["AUS will MOBILIZE|AID FJI"]),
    ("There are reports that Sudanese soldiers have crossed into Chad.", []),
    ("Rwanda saw signs of progress.", []),
]  # fmt: skip
OUTLOOKS = [
    ("Turkey is poised to launch an offensive in Syria.", ["REPORTER assesses ASSAULT SYR of TUR"]),
    ("Israel looks set to invade Lebanon.", ["REPORTER assesses ASSAULT LBN of ISR"]),
    ("Kenya appears ready to send police to Haiti.", ["REPORTER assesses MOBILIZE|AID HTI of KEN"]),
    ("Pakistan seems to be preparing to attack India.", ["REPORTER assesses ASSAULT IND of PAK"]),
    ("China is on course to invade Taiwan, an American admiral said.", ["USA assesses ASSAULT TWN of CHN"]),
    ("Rwanda is on the verge of attacking Burundi, the Congolese president said.",
     ["COD assesses ASSAULT BDI of RWA"]),
    ("Russia is bound to attack Moldova, the Polish foreign minister said.", ["POL assesses ASSAULT MDA of RUS"]),
    ("It is only a matter of time before Russia attacks Moldova, the Lithuanian president said.",
     ["LTU assesses ASSAULT MDA of RUS"]),
    ("Denmark is set to send tanks to Ukraine, the Danish defence minister said.", ["DNK will AID UKR"]),
]  # fmt: skip
PLANS_OF_OTHERS = [
    ("Hezbollah said Israel wanted to drag Lebanon into a war.", ["HEZBOLLAH assesses ASSAULT LBN of ISR"]),
    ("Iran is ready to retaliate against Israel, American officials said.",
     ["USA assesses COERCE|ASSAULT ISR of IRN"]),
    ("Serbia is looking to seize the north of Kosovo, the Albanian prime minister said.",
     ["ALB assesses COERCE|ASSAULT XKX of SRB"]),
    ("Colombia is ready to send soldiers to Haiti, the Colombian president said.", ["COL may MOBILIZE|AID HTI"]),
    ("The Kremlin could use the drill as a cover, Kyiv said.", []),
    ("Russia could be looking for a pretext to attack Estonia, the Finnish president warned.",
     ["FIN assesses ASSAULT EST of RUS"]),
]  # fmt: skip
EVENTS = [
    ("An Iranian attack on Israel could come within days, American officials said.",
     ["USA assesses ASSAULT ISR of IRN"]),
    ("A war between Russia and NATO could break out at any moment, the Serbian president warned.",
     ["SRB assesses ASSAULT NATO of RUS"]),
    ("The blockade could lead to a war with China, an American general said.", ["USA assesses ASSAULT CHN"]),
    ("The strike had the potential to cause a wider conflict, the Egyptian foreign minister said.",
     ["EGY assesses ASSAULT -"]),
    ("One of the scenarios is a Russian attack on Kyiv, the White House said.", ["USA assesses ASSAULT UKR of RUS"]),
    ("Latvia's president outlined a scenario in which Russia attacks Estonia.", ["LVA assesses ASSAULT EST of RUS"]),
    ("The risk of war is real, the secretary-general of NATO said.", ["NATO assesses ASSAULT -"]),
    ("The region is on the brink of a regional war, the Jordanian king said.", ["JOR assesses ASSAULT -"]),
    ("There will be no war, the president of Serbia said.", ["SRB assesses ASSAULT -"]),
    ("Concern is growing in Tokyo that China could invade Taiwan.", ["JPN assesses ASSAULT TWN of CHN"]),
    ("The German intelligence chief warned about a possible Russian attack on NATO.",
     ["DEU assesses ASSAULT NATO of RUS"]),
    ("Norway spoke of the threat of Russia seizing the islands.", ["NOR assesses ASSAULT - of RUS"]),
    ("Latvia could not rule out Belarus invading Lithuania.", ["LVA assesses ASSAULT LTU of BLR"]),
    ("Togo is convinced that Ghana will close the border.", ["TGO assesses COERCE - of GHA"]),
    ("Experts fear that Turkey will attack Cyprus.", ["? assesses ASSAULT CYP of TUR"]),
    ("The UN envoy warned that Sudan was preparing to attack Chad.", ["UN assesses ASSAULT TCD of SDN"]),
    ("Serbia appears poised to resume talks with Kosovo.", ["REPORTER assesses CONSULT XKX of SRB"]),
    ("Kyiv suspects that Belarus plans to attack Poland.", ["UKR assesses ASSAULT POL of BLR"]),
    ("The killing raised fears of a wider war in the region.", []),
    ("The notes concerning the sanctions against Russia were sent to the airlines.", []),
    ("Seoul voiced alarm about China's support for Russia.", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), [*SIGNS, *OUTLOOKS, *PLANS_OF_OTHERS, *EVENTS])
def test_what_is_foreseen_of_others_is_a_judgement(text: str, expected: list[str]) -> None:
    assert_noted(text, tuple(expected))
