"""Acts of pressure and of giving way in their ordinary words: tariffs, bans, seizures, expulsions, releases."""

from __future__ import annotations

import pytest

from tests.reading.phenomena import assert_noted

BESIDE_THE_PASSIVE = [
    ("Another 36 officials were added to the EU's blacklist on Thursday.", ["EU did SANCTION -"]),
    ("Twelve Syrian officers were struck from the EU sanctions list.", ["EU did CONCEDE SYR"]),
    ("Mali was suspended from the African Union on Tuesday.", ["AU did COERCE|SANCTION MLI"]),
    ("Fiji's membership of the Commonwealth was suspended on Tuesday.", ["COMMONWEALTH did SANCTION FJI|-"]),
    ("The Faroese fleet is now barred from docking in EU harbours.", ["EU did COERCE|SANCTION DNK"]),
    ("Nepal's border posts with India have been sealed since Tuesday on orders from Kathmandu.",
     ["NPL did COERCE IND"]),
    ("British aid to Malawi has been suspended over a corruption scandal.", ["GBR did SANCTION MWI"]),
    ("Egypt's ambassador has been recalled from Ankara.", ["EGY did SANCTION|COERCE TUR"]),
    ("A Canadian teacher was arrested at Dubai airport on Friday.", ["ARE did COERCE CAN"]),
    ("Seven fishermen held since May in Sri Lanka have been released.", ["LKA did CONCEDE -"]),
    ("Two Slovak pilots remain in custody in Tripoli.", ["LBY did COERCE SVK"]),
    ("The gas supply to Moldova was cut by a third on Saturday by Gazprom.", ["RUS did COERCE MDA"]),
    ("Sanctions have been imposed on three Ugandan colonels by Washington.", ["USA did SANCTION UGA"]),
    ("Customs officers in Lagos seized 200 lorries of rice.", ["NGA did COERCE -"]),
    ("The Rafah crossing has been shut since Saturday.", []),
]  # fmt: skip
LASTING = [
    ("The sanctions remain in force, the US ambassador in Harare said.", ["USA will SANCTION ZWE|-"]),
    ("Sanctions on Burundi will remain for now, the White House said.", ["USA will SANCTION BDI"]),
    ("A second round of tariffs would follow in May, Ottawa said.", ["CAN will SANCTION -"]),
    ("The measures against Burundi would remain, EU foreign policy chief Josep Borrell said.",
     ["EU will SANCTION BDI|-"]),
    ("Brussels prolonged the restrictive measures against Zimbabwe by one year.", ["EU did SANCTION ZWE"]),
    ("Chile left the tariffs on Peruvian copper unchanged.", ["CHL did SANCTION PER"]),
]  # fmt: skip
PRESSURE = [
    ("Chile rolled over the measures against Peru for a year.", ["CHL did SANCTION PER"]),
    ("Chile declared a boycott of Peruvian goods.", ["CHL did SANCTION PER"]),
    ("Chile reactivated sanctions against Peru.", ["CHL did SANCTION PER"]),
    ("Chile set quotas on Peruvian textiles.", ["CHL did SANCTION PER"]),
    ("Turkey countered with a ban on Dutch dairy imports.", ["TUR did SANCTION NLD|-"]),
    (
        "A Chinese court handed an Australian writer a suspended death sentence on Monday.",
        ["CHN did COERCE AUS"],
    ),
    ("Chile pushed back Peruvian migrants on Monday.", ["CHL did COERCE PER"]),
    ("Chile sent back 300 Peruvians.", ["CHL did COERCE PER"]),
    ("Moscow put 132 Georgians on a cargo plane home.", ["RUS did COERCE GEO"]),
    ("Chile searched the Peruvian embassy.", ["CHL did COERCE PER"]),
    ("Kampala will give a fitting reply, its president said.", ["UGA will COERCE -"]),
    ("North Korea has cut the hotline with Seoul.", ["PRK did SANCTION|COERCE KOR"]),
    ("It was Thailand that expelled the Laotian ambassador.", ["THA did SANCTION|COERCE LAO"]),
]
GIVING_WAY = [
    ("Chile backed down in the dispute with Peru.", ["CHL did CONCEDE PER"]),
    ("Chile let the Peruvian crew go.", ["CHL did CONCEDE PER"]),
    ("Chile let a Peruvian ship dock on Monday.", ["CHL did CONCEDE PER"]),
    ("Chile dropped charges against a Peruvian minister.", ["CHL did CONCEDE PER|-"]),
    ("Chile dropped its claim to the islands.", ["CHL did CONCEDE -"]),
    ("Athens dropped its objection to the start of membership talks.", ["GRC did CONCEDE -"]),
    ("Chile resumed oil deliveries to Peru.", ["CHL did CONCEDE|AID PER"]),
    ("Kosovo put off the new rule on Serbian number plates until November.", ["XKX did CONCEDE SRB|-"]),
    ("Chile took the tariff off Peruvian steel.", ["CHL did CONCEDE PER"]),
    ('"We guarantee the safety of every Ugandan living here," South Sudan\'s interior minister said.',
     ["SSD will CONCEDE UGA"]),
    ("The Bulgarian parliament voted down a proposal to send armoured vehicles to Kyiv.",
     ["BGR will_not MOBILIZE|AID UKR"]),
]  # fmt: skip
NOTHING = [
    "London is demanding to know where the ship is.",
    "The meeting was put off because of an attack of appendicitis.",
    "The ministry said that the arms embargo no longer existed when the ship sailed.",
]


@pytest.mark.parametrize(("report", "expected"), BESIDE_THE_PASSIVE)
def test_who_did_it_stands_beside_the_passive(report: str, expected: list[str]) -> None:
    """An order, a list, a body, a place or whose the thing was says whose deed a passive tells."""
    assert_noted(report, tuple(expected))


@pytest.mark.parametrize(("report", "expected"), LASTING)
def test_measures_that_last_are_promised(report: str, expected: list[str]) -> None:
    """To keep measures is to impose them still."""
    assert_noted(report, tuple(expected))


@pytest.mark.parametrize(("report", "expected"), PRESSURE + GIVING_WAY)
def test_pressure_and_giving_way_in_ordinary_words(report: str, expected: list[str]) -> None:
    """Each is an act by its usual company."""
    assert_noted(report, tuple(expected))


@pytest.mark.parametrize("report", NOTHING)
def test_what_only_sounds_like_pressure_is_none(report: str) -> None:
    """Questions and private matters press nobody."""
    assert_noted(report, ())
