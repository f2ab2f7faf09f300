"""Sentences as agencies and papers of Europe and the Americas word them: asides, nested speakers, titles and all."""

from __future__ import annotations

import pytest

from tests.reading.phenomena import assert_noted

WHOSE = [
    (
        "Victor Tejada, Guatemala's deputy foreign minister, said his country would expel the envoys.",
        ["GTM will SANCTION *"],
    ),
    ("Chad welcomed the decision of Kenya to send troops to Mali.", ["KEN will MOBILIZE MLI"]),
    (
        "The refusal of Peru to recognise the election angered Chile.",
        ["PER will_not AGREE *"],
    ),
    ("The rebels withdrew from the town on Monday, the Sudanese army said.", []),
    ("The rebels have withdrawn their heavy weapons from the front line, Sudan's president said.", []),
    (
        "The British ambassador to Zimbabwe has been ordered to leave the country by President Tendai Moyo.",
        [],
    ),
    (
        "An Ecuadorean government complained that the raid violated its sovereignty, and also recalled its ambassador "
        "to Lima.",
        ["ECU did SANCTION *"],
    ),
]

STANCES = [
    (
        "The Georgian Defence Ministry has refuted reports in Abkhaz media claiming that Georgian units opened fire on "
        "Friday.",
        ["GEO denies ASSAULT *"],
    ),
    ("Chad has little intention of withdrawing its troops from Mali.", ["TCD will_not RETREAT MLI"]),
    ("Eritrea has committed to releasing the sailors.", ["ERI will CONCEDE *"]),
    ("Eritrea has committed to opening up the internet to its people.", ["ERI will * -"]),
    (
        "EU ambassadors agreed to stronger sanctions against Myanmar over its involvement in the war.",
        ["EU will SANCTION MMR"],
    ),
    (
        "The tariffs on Nepal were set to take effect on Tuesday, Indian officials said.",
        ["IND will SANCTION NPL"],
    ),
    (
        "Croatia's president warned on Monday that his country was on the verge of war.",
        ["HRV assesses ASSAULT * of HRV"],
    ),
    ("Peru is close to signing an agreement with Chile.", ["REPORTER assesses AGREE CHL of PER"]),
    ("Sources close to the talks said nothing on Monday.", []),
]

ASKED = [
    (
        "Chad, for its part, insisted on Sunday that it did not violate Sudan's sovereignty.",
        ["TCD denies COERCE SDN"],
    ),
    (
        "The Cambodian Defence Ministry criticises the attack and calls on Thailand to refrain from such provocations.",
        ["KHM demand CONCEDE THA"],
    ),
    ("Moldova appealed to its Western partners for more air defence systems.", ["MDA demand AID *"]),
    (
        "Greece has accepted the proposal, which now requires the backing of Albania's parliament.",
        ["GRC did AGREE *"],
    ),
    (
        "He had asked the Chinese leader to join in protecting the borders of the two countries, the president said.",
        [],
    ),
]

DEEDS = [
    ("Nigeria was sending the military to the border.", ["NGA did MOBILIZE *"]),
    ("Zimbabwe terminated British aid programmes in June.", ["ZWE did SANCTION GBR"]),
    ("Rabat responded by beefing up border controls.", ["MAR did COERCE *"]),
    (
        "Peru and Chile will work in tandem to combat smuggling.",
        ["PER will COOPERATE CHL", "CHL will COOPERATE PER"],
    ),
    ("Iran's spokesman hit back on television, saying the sanctions were illegal.", []),
]


@pytest.mark.parametrize(("sentence", "expected"), WHOSE + STANCES + ASKED + DEEDS)
def test_real_news(sentence: str, expected: list[str]) -> None:
    """What is said, of whom and by whom, in the wording of real reports."""
    assert_noted(sentence, tuple(expected))
