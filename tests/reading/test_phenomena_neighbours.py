"""Quarrels of neighbours as agencies tell them: pairs, ministries of nobody's name, decrees, denials, campaigns."""

from __future__ import annotations

import pytest

from tests.reading.phenomena import assert_noted

PAIRS = [
    ("The Peru-Chile talks ended on Sunday. The two sides agreed to pull back their troops.",
     ["PER will RETREAT -", "CHL will RETREAT -"]),
    ("Tempers are high in the Thai–Cambodian dispute. Both sides moved troops to the border.",
     ["THA did MOBILIZE -", "KHM did MOBILIZE -"]),
    ("The Japan-South Korea summit took place in Busan. The two leaders will hold talks in May.",
     ["JPN will CONSULT KOR", "KOR will CONSULT JPN"]),
    ("Talks on the Kremlin-backed republic failed. Both sides moved troops to the border.", []),
    ("Laotian and Thai troops clashed near the temple.", ["LAO did ASSAULT THA", "THA did ASSAULT LAO"]),
    ("Kenya and Uganda met. Both sides called on the other to withdraw.",
     ["KEN demand RETREAT UGA", "UGA demand RETREAT KEN"]),
    ("Kenya and Uganda met. Each side demanded that the other withdraw.",
     ["KEN demand RETREAT UGA", "UGA demand RETREAT KEN"]),
    ("Officials in Oslo and Helsinki will send tanks to Latvia.", ["NOR will AID LVA", "FIN will AID LVA"]),
]  # fmt: skip
MINISTRIES = [
    ("Vietnam will respond if Chile goes ahead with its tariff plans, the Ministry of Trade warned.",
     ["VNM will COERCE CHL if CHL SANCTION -"]),
    ("\"If the EU raises tariffs, Vietnam will respond,\" said Nguyen Hoang, a spokesman for the trade ministry.",
     ["VNM will COERCE EU if EU SANCTION -"]),
    ("\"If Laos attacks Thailand, Thailand will respond,\" Ana Rojas, a customs official, said.",
     ["THA will ASSAULT|COERCE LAO if LAO ASSAULT THA"]),
]  # fmt: skip
DECREES = [
    ("Peru ordered the expulsion of two Chilean diplomats.", ["PER did SANCTION CHL"]),
    ("Oman ordered the seizure of a Greek tanker.", ["OMN did COERCE GRC"]),
    ("Brunei ordered a halt to imports of Japanese fish.", ["BRN did SANCTION JPN"]),
    ("Chad ordered the withdrawal of French troops.", ["TCD demand RETREAT FRA"]),
    ("Nepal would suspend the treaty with Bhutan and shut the border, its prime minister said.",
     ["NPL will RETREAT|SANCTION BTN", "NPL will COERCE *"]),
    ("Manila will recall its envoy and cut off trade with Fiji.", ["PHL will SANCTION FJI"]),
    ("Peru will withdraw from the pact. It cut aid to Fiji.", ["PER will RETREAT -", "PER did SANCTION FJI"]),
]  # fmt: skip
BY_NOUN = [
    ("The list follows Vietnam's imposition of tariffs on Peruvian fish.", ["VNM did SANCTION PER"]),
    ("The row began after Fiji's deployment of two ships.", ["FJI did MOBILIZE -"]),
    ("The answer follows a move by Tokyo to slap tariffs on Peruvian fish.", ["JPN will SANCTION PER"]),
    ("In a move to punish Peru, the Chilean president left the hall.", []),
]  # fmt: skip
DENIED = [
    ("Laos disputed a claim by Peru that it had agreed to a ceasefire with Thailand.", ["LAO denies CONCEDE THA"]),
    ("Bhutan disputed Nepal's claim that its troops crossed the border.", ["BTN denies ASSAULT|MOBILIZE -|NPL"]),
    ("The two countries dispute the islands.", []),
]  # fmt: skip
NO_DEEDS = [
    ("Brunei said Fiji had committed a serious provocation near the reef.", []),
    ("Oman has committed $5 million to Fiji.", ["OMN will AID FJI"]),
    ("Hanoi launched a charm offensive in Europe.", []),
    ("Chile launched a diplomatic campaign against Peru.", []),
    ("Chile launched a bombing campaign against Peru.", ["CHL did ASSAULT PER"]),
    ("Chile struck an economic target in Peru.", ["CHL did ASSAULT PER"]),
    ("Beijing reacted with fury to the visit of Japanese lawmakers.", []),
    ("Peru will react if Chile attacks Bolivia.", ["PER will COERCE CHL if CHL ASSAULT BOL"]),
    ("Peru reacted with sanctions on Chilean banks.", ["PER did SANCTION CHL"]),
]  # fmt: skip

TABLE = [*PAIRS, *MINISTRIES, *DECREES, *BY_NOUN, *DENIED, *NO_DEEDS]


@pytest.mark.parametrize(("text", "expected"), TABLE)
def test_neighbours_quarrel_in_every_wording(text: str, expected: list[str]) -> None:
    assert_noted(text, tuple(expected))
