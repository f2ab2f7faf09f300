"""Whose deed it is by the law of a place, by its men, groups and gifts; and what is nobody's deed towards others."""

from __future__ import annotations

import pytest

from tests.reading.phenomena import assert_noted

BY_THE_LAW_OF_THE_PLACE = [
    ("A Rwandan opposition leader was arrested in Kigali.", ["RWA did COERCE -"]),
    ("A Norwegian fisherman was detained in Murmansk.", ["RUS did COERCE NOR"]),
    ("Kenyan officials said three Kenyan students had been arrested in Kampala.", ["UGA did COERCE KEN"]),
    ("Ten people were put to death in Saudi Arabia on Sunday.", ["SAU did COERCE -"]),
    ("He is one of 40 people arrested in Belarus on Monday.", ["BLR did COERCE -"]),
    ("Relatives spoke of a nurse detained in Eritrea.", []),
    ("A blogger was sentenced in Ho Chi Minh City on Monday.", ["VNM did COERCE|SANCTION -"]),
    ("The President's plane was forced to land in Vienna.", ["AUT did COERCE -"]),
    ("A plane was forced to land in Minsk and a Polish passenger was arrested.",
     ["BLR did COERCE -", "BLR did COERCE POL"]),
    ("Israel was forced to land in trouble.", []),
    ("A curfew was imposed in Port Moresby.", ["PNG did COERCE -"]),
    ("Martial law was declared in Myanmar on Monday.", ["MMR did COERCE -"]),
    ("The state of emergency has been lifted in Peru.", ["PER did CONCEDE -"]),
    ("A price was declared in Peru.", []),
]  # fmt: skip
BY_ITS_PEOPLE = [
    ("Hezbollah group used rockets against Israel.", ["HEZBOLLAH did ASSAULT ISR"]),
    ("Tunnels dug by Hezbollah terror organisation into Israel were found.", ["HEZBOLLAH did MOBILIZE *"]),
    ("An Iran-backed group attacked a base.", []),
    ("A Greek shipping group sold four tankers to India.", []),
    ("A ship was boarded by men of the Iranian navy.", ["IRN did COERCE -"]),
    ("A third shipment of American military aid landed in Kyiv on Tuesday.", ["USA did AID -|UKR"]),
    ("A shipment of Chilean grapes arrived in Rotterdam.", []),
    ("The treaty was signed by Sergei Ivanov and Kofi Mensah on behalf of Russia and Ghana.",
     ["RUS did AGREE GHA", "GHA did AGREE RUS"]),
    ("She spoke on behalf of Chad.", []),
    ("After Serbs blocked roads in the north, the talks ended.", []),
]  # fmt: skip
GOING_ON_PASSIVE = [
    ("Two Chadian officers were arrested on Monday and deported by Sudan.", ["SDN did COERCE TCD"]),
    ("The Danish ship was boarded on Monday and damaged by a storm.", []),
    ("Two Polish men were detained in Minsk and accused of spying.", ["BLR did COERCE POL"]),
]  # fmt: skip
FOR_NOW = [
    ("The border with Ghana is again closed, the interior minister of Togo said.", ["TGO did COERCE GHA|-"]),
    ("The embassy is temporarily closed, the Swedish foreign ministry said.", ["SWE did SANCTION|COERCE -"]),
    ("The border with Ghana is closed.", []),
]  # fmt: skip
OWN_AFFAIRS = [
    ("Chad's president sacked two judges and the army chief.", []),
    ("Chad's president expelled the French ambassador.", ["TCD did SANCTION|COERCE FRA"]),
    ("Kenya's parliament passed a resolution on the budget.", []),
    ("Kenya's parliament passed a law against Somalia.", ["KEN did AGREE SOM"]),
    ("Kenya's parliament ratified the treaty with Uganda.", ["KEN did AGREE UGA"]),
    ("Sudan's president met mediators in Cairo. He freed prisoners and lifted the state of emergency.", []),
    ("Sudan's president met mediators in Cairo. He said he had lifted the embargo.", ["SDN did CONCEDE -"]),
    ("Sudan's president met mediators in Cairo. He sent 900 soldiers to Chad.", ["SDN did MOBILIZE TCD"]),
]  # fmt: skip
NO_DEEDS: list[tuple[str, list[str]]] = [
    ("UN experts put the number of Rwandan soldiers in Congo at 3,000.", []),
    ("The Abu Sayyaf says that it fights for a state of its own.", []),
    ("Thirteen people had been abducted, the Japanese minister said.", []),
    ("Two traders were harassed and robbed, the Kenyan police said.", []),
]  # fmt: skip
CASES = [*BY_THE_LAW_OF_THE_PLACE, *BY_ITS_PEOPLE, *GOING_ON_PASSIVE, *FOR_NOW, *OWN_AFFAIRS, *NO_DEEDS]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_a_deed_is_laid_to_those_whose_it_is(text: str, expected: list[str]) -> None:
    assert_noted(text, tuple(expected))
