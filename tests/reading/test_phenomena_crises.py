"""What is done, threatened and refused in crises of other kinds: coups, islands, rivers, airspace, drilling, truces."""

from __future__ import annotations

import pytest

from tests.reading.phenomena import assert_noted

CAUSES_OF_WAR = [
    ("Any intervention in Niger would be considered a declaration of war against Mali, the Malian government said.",
     ["MLI will ASSAULT * if * ASSAULT NER"]),
    ("\"We will treat any attack on our ships as an act of war,\" the Iranian foreign minister said.",
     ["IRN will ASSAULT * if * ASSAULT *"]),
    ("Should Greece extend its territorial waters to 12 miles, it would be a cause for war, Ankara said.",
     ["TUR will ASSAULT * if GRC * *"]),
    ("If Ethiopia diverts the river, Egypt would regard it as an act of war.",
     ["EGY will ASSAULT ETH if ETH COERCE *"]),
    ("The clash would be a setback for the peace process, the Kenyan president said.", []),
]  # fmt: skip
ULTIMATA = [
    ("ECOWAS gave the coup leaders a week to restore the president.", ["ECOWAS demand CONCEDE *"]),
    ("Chad gave French soldiers a month to leave the country.", ["TCD demand RETREAT FRA"]),
    ("Beijing warned Manila against playing with fire.", ["CHN demand CONCEDE PHL"]),
    ("Egypt's president told reporters that if Ethiopia wants to prevent war it should stop filling the dam.",
     ["EGY demand CONCEDE ETH if ETH * *"]),
    ("Saudi Arabia would not insist that Israel take steps against Syria.", []),
]  # fmt: skip
PERMISSION = [
    ("Brazil said it would not allow Venezuela to use its territory to invade Guyana.", ["BRA will_not CONCEDE VEN"]),
    ("The United States said it supports the right of India to defend itself.", []),
    ("Iran warned that if it is attacked it won't just hit back at Israel.",
     ["IRN will COERCE|ASSAULT ISR if * ASSAULT IRN|-"]),
    ("Armenia does not plan to leave the CSTO, a deputy minister said.", ["ARM will_not RETREAT CSTO"]),
    ("Egypt will take all necessary measures to protect its water if Ethiopia fills the dam.",
     ["EGY will COERCE ETH if ETH COERCE *"]),
]  # fmt: skip
DEEDS = [
    ("Britain is sending the warship HMS Severn to Guyana.", ["GBR did|will MOBILIZE|AID GUY"]),
    ("France sent two Rafale fighters to the eastern Mediterranean.", ["FRA did MOBILIZE -"]),
    ("North Korea fired two missiles into the sea.", ["PRK did MOBILIZE -"]),
    ("Azerbaijan closed the road to Armenia.", ["AZE did COERCE ARM"]),
    ("Niger shut its airspace to French planes.", ["NER did COERCE FRA"]),
    ("ECOWAS ordered the activation of a standby force.", ["ECOWAS did MOBILIZE -"]),
    ("Ethiopia will continue to fill the dam.", ["ETH will COERCE -"]),
    ("Guyana will not give up a centimetre of its land.", ["GUY will_not CONCEDE -"]),
    ("Pakistan denied any role in the attack on India.", ["PAK denies ASSAULT IND"]),
    ("Senegal will take part in the military operation against Niger.", ["SEN will ASSAULT NER"]),
    ("Saudi Arabia called on Sudan to extend the ceasefire.", ["SAU demand RETREAT|CONCEDE SDN"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), [*CAUSES_OF_WAR, *ULTIMATA, *PERMISSION, *DEEDS])
def test_a_crisis_is_read_wherever_it_is(text: str, expected: tuple[str, ...]) -> None:
    assert_noted(text, expected)
