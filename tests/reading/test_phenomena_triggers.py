"""Whose act a condition waits for, and which: what its words leave to be understood, and what is nobody's act."""

from __future__ import annotations

import pytest

from tests.reading.phenomena import assert_noted

NOBODYS_ACT = [
    ("Chad will send troops if the situation gets out of control.", ["TCD will MOBILIZE - if - - -"]),
    (
        "Iran will send troops if there is no other way, the Iranian president said.",
        ["IRN will MOBILIZE - if|unless - - -"],
    ),
    ("Kenya will not leave Somalia until the job is done.", ["KEN will_not RETREAT SOM unless - - -"]),
    ("Spain will keep its troops in Mali if nothing changes.", ["ESP will MOBILIZE MLI if|unless - - -"]),
    (
        "Ghana should lift the ban if it wants to join the pact, Togo's president said.",
        ["TGO demand CONCEDE GHA if GHA|- - -"],
    ),
    (
        "There will be no talks with Armenia without Karabakh, Azerbaijan's president said.",
        ["AZE will_not CONSULT ARM unless - - -"],
    ),
    ("Iraq will not attack Iran without warning.", ["IRQ will_not ASSAULT IRN"]),
]

UNDERSTOOD = [
    (
        "Ethiopia warned that Eritrea would pay a price if it stayed in Badme.",
        ["ETH will COERCE ERI if ERI - -"],
    ),
    ("Turkey will not talk to Greece while it arms the islands.", ["TUR will_not CONSULT GRC if GRC AID -"]),
    (
        "Norway threatened Russia with sanctions should its ships enter the fjord.",
        ["NOR will SANCTION RUS if RUS MOBILIZE -"],
    ),
    (
        "Israel warned Lebanon that any soldiers who cross the fence will be shot.",
        ["ISR will ASSAULT LBN if LBN ASSAULT|- -"],
    ),
    (
        "Iran will attack Bahrain if attacks on Iran do not stop.",
        ["IRN will ASSAULT BHR unless BHR RETREAT IRN"],
    ),
    ("Kenya will send police to Haiti as soon as a council is formed.", ["KEN will MOBILIZE HTI if HTI - -"]),
    (
        "Serbia will pull back its police, and in exchange Kosovo will lift its duties.",
        ["SRB will RETREAT -", "XKX will CONCEDE - if SRB|- CONCEDE -"],
    ),
    (
        "Brazil will stay in the pact provided the others could guarantee its access, its minister said.",
        ["BRA will COOPERATE|AGREE - if - CONCEDE BRA|-"],
    ),
    (
        "Japan will impose sanctions on North Korea unless it returns to compliance.",
        ["JPN will SANCTION PRK unless PRK CONCEDE -"],
    ),
]

NAMED = [
    ("Kenya would leave the talks if the bombs fell on Mandera, the Kenyan foreign minister said.",
     ["KEN will SANCTION|RETREAT|REJECT - if - ASSAULT -"]),
    ("Japan will not lift its sanctions on North Korea unless it does what it promised.",
     ["JPN will_not CONCEDE PRK unless PRK CONCEDE -"]),
    ("Peru will sign the treaty once a ceasefire is in place.", ["PER will AGREE - if - AGREE -"]),
    ("Egypt will not sign the treaty until it sees that Ethiopia is withdrawing its troops.",
     ["EGY will_not AGREE ETH|- unless ETH RETREAT -"]),
    ("If Germany calls the massacre a genocide, Turkey will recall its ambassador.",
     ["TUR will SANCTION DEU if DEU ACCUSE -"]),
    ("Rwanda will reopen the border if Burundi lets the inspectors work.",
     ["RWA will CONCEDE BDI|- if BDI CONCEDE RWA|-"]),
    ("Angola will free the pilots if Namibia hands over 20 rebels.", ["AGO will CONCEDE - if NAM CONCEDE -"]),
    ("Absent changes, Libya will close the border to Chad.", ["LBY will COERCE TCD unless TCD|- CONCEDE -"]),
    ("Libya will not let the oil flow until Chad signs the deal.", ["LBY will_not CONCEDE - unless TCD AGREE -"]),
    ("If Algeria closes the border, he told reporters, Morocco would cut off the gas.",
     ["MAR will COERCE|SANCTION DZA if DZA COERCE -"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), NOBODYS_ACT)
def test_what_is_nobodys_act_has_no_trigger(text: str, expected: list[str]) -> None:
    """How things go, what there is, what one wants, and how a thing is done."""
    assert_noted(text, tuple(expected))


@pytest.mark.parametrize(("text", "expected"), UNDERSTOOD)
def test_the_doer_of_a_trigger_is_understood(text: str, expected: list[str]) -> None:
    """A pronoun, forces, those aimed at, the other side of an exchange."""
    assert_noted(text, tuple(expected))


@pytest.mark.parametrize(("text", "expected"), NAMED)
def test_the_act_of_a_trigger_is_told_in_other_words(text: str, expected: list[str]) -> None:
    """Weapons that fall, promises kept, what must be seen, what somebody is called."""
    assert_noted(text, tuple(expected))
