"""What officials say of their own side without naming it, and what they announce of others."""

from __future__ import annotations

import pytest

from tests.reading.phenomena import assert_noted

DONE_TO_THINGS = [
    ("The Turkish navy said it would hold the island in winter.", ["TUR will COERCE|MOBILIZE -"]),
    ("Japan's defence ministry said a Japanese missile unit would intercept any debris.",
     ["JPN will COERCE|ASSAULT -"]),
    ("The Omani coast guard said it would search the ship.", ["OMN will COERCE -"]),
    ("The mission was never meant to protect the convoy.", []),
    ("Slovakia will finish the pipeline.", []),
    ("The new law will protect workers.", []),
]  # fmt: skip
OFFICIALS = [
    ("Regional commanders agreed not to reinforce their positions, the Laotian army said.",
     ["LAO will_not SUPPORT|MOBILIZE -"]),
    ("Ministers will meet on Monday, the European Commission said.", ["EU will CONSULT -"]),
    ("The Ghanaian foreign minister said that diplomats would travel to Mali on Monday.",
     ["GHA will CONSULT|MOBILIZE MLI"]),
    ("The Danish general said Polish officers would travel to Mali.", ["DNK assesses CONSULT|MOBILIZE MLI of POL"]),
    ("Senator Peter Lund said colleagues would meet on Monday.", []),
    ("Tehran radio reported that 200,000 regular soldiers would take part in war games.",
     ["IRN will MOBILIZE -"]),
]  # fmt: skip
THEY = [
    ("Libya's interior minister told journalists in Tunis that they would ask Turkey for help.",
     ["LBY will REQUEST TUR"]),
    ("President and AK Party chairman Recep Tayyip Erdogan said that they will send troops to Libya.",
     ["TUR will MOBILIZE|AID LBY"]),
    ("The SDF attacked Turkey. The Americans left. The SDF said they were prepared to hand their weapons to Syria.",
     ["SDF did ASSAULT TUR", "USA did RETREAT -", "SDF may AID|CONCEDE|RETREAT SYR"]),
    ("Peru and Chile have moved ships. Ecuador's president said they would attack the port.",
     ["PER did MOBILIZE -", "CHL did MOBILIZE -", "PER will ASSAULT -", "CHL will ASSAULT -"]),
]  # fmt: skip
HIS_MEN = [
    ("Russian jets bombed Aleppo. A representative of Ahrar al-Sham said that his men would not leave Aleppo.",
     ["RUS did ASSAULT SYR", "AHRAR_SHAM will_not RETREAT SYR"]),
    ("Congo accused Rwanda of an attack. Rwanda's representative said his country had closed the border.",
     ["RWA did COERCE -|COD"]),
    ("M23 took Goma on Sunday. Willy Banga, one of its commanders, said his men would not leave the city.",
     ["M23 did ASSAULT COD", "M23 will_not RETREAT COD|-"]),
    ("The Kenyan general said that after the talks his soldiers would leave Somalia.", ["KEN will RETREAT SOM"]),
]  # fmt: skip
ANNOUNCED = [
    ("Trade Commissioner Maros Sefcovic announced that the European Union will impose tariffs on Chinese cars.",
     ["EU will SANCTION CHN"]),
    ("The White House announced that Israel will withdraw its troops from Lebanon.", ["ISR will RETREAT LBN"]),
    ("Ecuador's President Juan Lopez announced that Peru would attack Chile.", ["ECU assesses ASSAULT CHL of PER"]),
    ("The Czech president said that Peru would withdraw its troops from Chile.",
     ["CZE assesses RETREAT CHL of PER"]),
    ("Canada's prime minister announced that foreign cars will be hit with a tariff of 30 percent.",
     ["CAN will SANCTION -"]),
    ("The North Korean envoy said that the offer would not change.", ["PRK will_not CONCEDE -"]),
]  # fmt: skip
SHORT_NAMES = [
    ("Monitors want the Free Aceh Movement (GAM) to disarm. GAM has agreed to release the men.",
     ["GAM will CONCEDE|RETREAT IDN|-"]),
    ("The Islamic Courts Union (UIC) took the town. The UIC said it would release the prisoners.",
     ["ICU did ASSAULT SOM|-", "ICU will CONCEDE|RETREAT SOM|-"]),
]  # fmt: skip
MAY_IN_A_CASE = [
    ("If Spain blocks the border, Morocco may seize Spanish ships.", ["MAR may COERCE ESP if ESP COERCE -|MAR"]),
    ("Morocco may seize Spanish ships.", []),
    ("If Spain blocks the border, Moroccan prices may rise.", []),
]  # fmt: skip


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [*DONE_TO_THINGS, *OFFICIALS, *THEY, *HIS_MEN, *ANNOUNCED, *SHORT_NAMES, *MAY_IN_A_CASE],
)
def test_a_side_is_known_from_who_speaks_for_it(sentence: str, expected: list[str]) -> None:
    assert_noted(sentence, tuple(expected))
