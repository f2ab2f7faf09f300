"""Quarrels of neighbours as agencies tell them: pairs, ministries of nobody's name, decrees, denials, campaigns."""

from __future__ import annotations

import pytest

from tests.reading.phenomena import assert_noted, fails

PAIRS = [
    ("Kenya talked to the UN. Uganda came too. Under pressure from the UN, the two states agreed to stop fighting.",
     ["KEN will RETREAT UGA", "UGA will RETREAT KEN"]),
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
SHORT_NAMES = [
    ("The Fijian Coast Guard (FCG) met. The FCG will send two ships to Tonga.", ["FJI will MOBILIZE|AID TON"]),
    ("The Peruvian Coast Guard (PCG) met. Two PCG ships rammed a Chilean boat.", ["PER did COERCE CHL"]),
    ("Nepal's Ministry of Foreign Affairs (MOFA) met. MOFA ruled out talks with Bhutan.", ["NPL will_not CONSULT BTN"]),
    ("The Armed Forces of the Philippines (AFP) met. The AFP will not withdraw from the reef.",
     ["PHL will_not RETREAT *"]),
    ("The Arakan Army, or AA, met. The AA will not talk to the junta in Myanmar.",
     ["ARAKAN_ARMY|ARAKAN will_not CONSULT MMR"]),
]  # fmt: skip
HALVES = [
    ("South Korea is calm. The North fired rockets into the sea on Monday.", ["PRK did MOBILIZE -"]),
    ("South Korea's military said the North fired rockets at a village.", ["PRK did ASSAULT -|KOR"]),
]  # fmt: skip
CLAIMED = [
    ("Laos claimed to have downed five Thai jets.", ["LAO did ASSAULT THA"]),
    ("Laos claims to be ready for talks with Thailand.", ["LAO may CONSULT THA"]),
    ("Twelve Thai drones were shot down overnight, the Laotian army said.", ["LAO did ASSAULT THA"]),
    ("Two of our jets were shot down, the Laotian army said.", []),
    ("Air defence systems intercepted 12 Thai drones, Laos's military spokesman said.", ["LAO did ASSAULT THA"]),
    ("The Thai armed forces remain on alert.", ["THA did MOBILIZE -"]),
]  # fmt: skip
BESIDE_JUDGED = [
    ("China is expected to launch another round of drills in response to the Fijian president's trip to Palau.",
     ["REPORTER assesses MOBILIZE * of CHN"]),
    ("China is likely to hold drills in response to the visit.", ["REPORTER assesses MOBILIZE - of CHN"]),
]  # fmt: skip
SAID_ONLY = [
    ("Chile opposes Peruvian arms sales to Bolivia.", []),
    ("Chile opposes sending weapons to Bolivia.", ["CHL will_not AID BOL"]),
    ("Peru responded by saying it had sent a letter to Chile.", []),
    ("Peru responded by closing its border with Chile.", ["PER did COERCE CHL"]),
    ("Chile and Peru both defended the actions of their vessels.", []),
    ("China has rebuffed Fiji's offers of talks.", ["CHN will_not CONSULT -|FJI"]),
]  # fmt: skip
LISTED = [
    ("India's measures include closing the border and suspending the treaty with Nepal.",
     ["IND did COERCE NPL", "IND did RETREAT|SANCTION NPL"]),
    ("The steps announced by Chile include the expulsion of Peruvian diplomats.", ["CHL did SANCTION PER"]),
    ("Its steps include talks with Peru.", []),
]  # fmt: skip
FIGHTING = [
    ("Clashes erupted between Thai and Laotian troops on Sunday.", ["THA did ASSAULT LAO", "LAO did ASSAULT THA"]),
    ("Fighting between Israel and Hezbollah continued on Monday.",
     ["ISR did ASSAULT HEZBOLLAH", "HEZBOLLAH did ASSAULT ISR"]),
    ("No clashes erupted between Indian and Chinese troops.", []),
    ("Clashes broke out between police and protesters in Dhaka.", []),
    ("Three Pakistani soldiers were killed in Indian shelling on Sunday.", ["IND did ASSAULT PAK"]),
]  # fmt: skip
APART = [
    ("Peru will leave Chile; Bolivia demanded talks.", ["PER will RETREAT CHL", "BOL demand CONSULT *"]),
    ("Pakistan reserves the right to respond, the foreign ministry said.", ["PAK may COERCE -"]),
]  # fmt: skip
DECLINED = [
    ("Peru rejected Chile's offer to send doctors.", ["PER will_not AID -"]),
    ("Peru decided to turn down Chile's offer of talks.", ["PER will_not CONSULT -|CHL"]),
]  # fmt: skip
NO_CHOICE = [
    ("China will have no choice but to take resolute countermeasures, a foreign ministry spokesperson said.",
     ["CHN will COERCE -"]),
    ("The Philippines must bear all the consequences, China's coast guard said.", ["CHN will COERCE PHL"]),
    ("Israel must face sanctions, the Spanish prime minister said.", ["ESP demand SANCTION -"]),
]  # fmt: skip
CALLED = [
    ("Japan considers the drills a provocation.", []),
    ("Japan protested over what it considers provocations near the islets.", []),
    ("Iran is considering a provocation in the Gulf.", ["IRN may COERCE -"]),
    ("Peru considers a Chilean attack a real possibility.", ["PER assesses ASSAULT - of CHL"]),
]  # fmt: skip
WORDINGS = [
    ("Resupply missions to the outpost will continue, Manila said.", ["PHL will MOBILIZE *"]),
    ("Fiji's navy detected a Chinese ship near the reef.", ["CHN did MOBILIZE *"]),
    fails("reading: a plural that something is suggested of may as well do it",
          "Indonesia suggested that Malaysia and Brunei conduct joint patrols.",
          ["IDN demand COOPERATE MYS", "IDN demand COOPERATE BRN"]),
    ("Studies suggested that troops leave early.", []),
    ("The Japanese government removed South Korea from its whitelist.", ["JPN did SANCTION KOR"]),
    ("Japan removed South Korea from its blacklist.", ["JPN did CONCEDE KOR"]),
    ("Manila is calm. Patrols will continue, Eduardo Reyes, a national security council spokesman, said.",
     ["PHL will MOBILIZE *"]),
    ("North Korea agreed to work towards denuclearization.", ["PRK will CONCEDE -"]),
]  # fmt: skip

TABLE = [
    *LISTED,
    *FIGHTING,
    *APART,
    *DECLINED,
    *NO_CHOICE,
    *CALLED,
    *WORDINGS,
    *SHORT_NAMES,
    *HALVES,
    *CLAIMED,
    *BESIDE_JUDGED,
    *SAID_ONLY,
    *PAIRS,
    *MINISTRIES,
    *DECREES,
    *BY_NOUN,
    *DENIED,
    *NO_DEEDS,
]


@pytest.mark.parametrize(("text", "expected"), TABLE)
def test_neighbours_quarrel_in_every_wording(text: str, expected: list[str]) -> None:
    assert_noted(text, tuple(expected))
