"""Wordings of agencies' reports: words quoted through others, envoys sent away, what pacts call for, mixed forces."""

from __future__ import annotations

import pytest

from tests.reading.phenomena import assert_noted

QUOTED_THROUGH_OTHERS = [
    ("\"We are ready to talk,\" the agency quoted Sudan's foreign minister as saying.", ["SDN may CONSULT -"]),
    ("\"We will not withdraw our troops,\" state media quoted the Sudanese president as saying on Tuesday.",
     ["SDN will_not RETREAT -"]),
]  # fmt: skip

DEMANDS = [
    (
        "Angola firmly opposes and demands that Namibia abandon its plans, withdraw its troops and release the crew.",
        ["AGO demand CONCEDE NAM", "AGO demand RETREAT NAM"],
    ),
    ("Malaysia insisted that the Indonesian vessels leave the reef immediately.", ["MYS demand RETREAT IDN"]),
    ("Belarus would continue to call on Warsaw to lift its export curbs.", ["BLR demand CONCEDE POL"]),
    ("The Rwandan ambassador was ordered to leave Burundi on Monday.", ["BDI demand RETREAT RWA"]),
    ("The French ambassador was given 48 hours to leave Niger.", ["NER demand RETREAT FRA"]),
    ("Georgia has called for Armenia's apology for its two deadly attacks.", ["GEO demand CONCEDE ARM"]),
    ("Angola reiterated its demand that Namibia remove the rig.", ["AGO demand RETREAT NAM"]),
]

COMMITMENTS = [
    (
        "The agreement called for the Tajik government to release up to 500 prisoners.",
        ["TJK will CONCEDE|RETREAT *"],
    ),
    ("The agreement provides for the withdrawal of Eritrean troops from the border.", ["ERI will RETREAT -"]),
    ("Oman has reiterated its vow to expel Indian diplomats.", ["OMN will COERCE|SANCTION IND"]),
    (
        "Bolivia and Paraguay reached a consensus to withdraw their troops.",
        ["BOL will RETREAT *", "PRY will RETREAT *"],
    ),
    (
        "Peru is open to continuing joint technical work with Chile, the minister said.",
        ["PER may COOPERATE CHL"],
    ),
    ("Mali warned Togo that trade sanctions remained a possibility.", ["MLI may SANCTION *"]),
    ("Syria ordered its team to leave the talks on Tuesday.", ["SYR will REJECT *"]),
]

DEEDS = [
    ("Australia is sending police, troops and diplomats to Fiji.", ["AUS did MOBILIZE FJI"]),
    (
        "It was Namibian ships that rammed the Angolan vessels, Angola's minister said.",
        ["NAM did COERCE|ASSAULT AGO"],
    ),
    ("Turkey imposed anti-dumping measures on Egyptian steel on Monday.", ["TUR did SANCTION EGY"]),
    ("Cuba dispatched air and naval patrols around the island on Saturday.", ["CUB did MOBILIZE -"]),
    ("Pakistani troops used mortars and howitzers against Indian posts on Monday.", ["PAK did ASSAULT IND"]),
]

VERBS_TAKEN_FOR_PARTICIPLES = [
    ("North Korea blew up roads on Tuesday. The South fired warning shots.",
     ["PRK did ASSAULT|COERCE *", "KOR did COERCE *"]),
    ("Cuba's military fired warning flares at four aircraft.", ["CUB did COERCE *"]),
]  # fmt: skip

NOTHING = [
    "The rebels released the Dutch pilot after 19 months in captivity, Indonesian police said.",
    "Sudan convened a meeting of its security council on Monday.",
    "India accused Pakistan of helping militants as it shells villages along the border.",
    "It marked the first reaction to the drills of the French troops, which kicked off on Tuesday.",
]


_WORDINGS = [*QUOTED_THROUGH_OTHERS, *DEMANDS, *COMMITMENTS, *DEEDS, *VERBS_TAKEN_FOR_PARTICIPLES]


@pytest.mark.parametrize(("text", "expected"), _WORDINGS)
def test_agency_wordings_are_noted(text: str, expected: list[str]) -> None:
    assert_noted(text, tuple(expected))


@pytest.mark.parametrize("text", NOTHING)
def test_agency_wordings_that_tell_no_act(text: str) -> None:
    assert_noted(text, ())
