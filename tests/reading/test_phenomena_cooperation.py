"""How papers tell of help, backing, agreement and talks: what is given, received, accepted, called, expected."""

from __future__ import annotations

import pytest

from tests.reading.phenomena import assert_noted

HELP = [
    ("Saudi Arabia has deposited $1 billion in Yemen's central bank.", ["SAU did AID YEM"]),
    ("China rolled over a loan of $2 billion to Pakistan.", ["CHN did AID PAK"]),
    ("India turned over 50 trucks to the Afghan army on Sunday.", ["IND did AID AFG"]),
    ("The Afghan army has received 640 vehicles from the United States.", ["USA did AID AFG"]),
    ("Moldova has received an EU loan of 150 million euros.", ["EU did AID MDA"]),
    ("Norway earmarked 500 million kroner for Yemen.", ["NOR did|will AID YEM"]),
    ("India has delivered the first battery of missiles to Vietnam.", ["IND did AID VNM"]),
    ("Spain approved the dispatch of six tanks to Ukraine.", ["ESP did AID UKR"]),
    ("Kazakhstan sent 500 tonnes of flour to Kyrgyzstan.", ["KAZ did AID KGZ"]),
    ("Mongolia will resettle 300 Afghan families.", ["MNG will AID AFG|-"]),
    ("Qatar is to provide fuel to Lebanon for the army.", ["QAT will AID LBN"]),
    ("The delivery of the tanks will begin in May, Croatia's defence minister said.", ["HRV will AID -"]),
]
BACKING = [
    ("Peru can count on Chile's support, the Chilean foreign minister said.", ["CHL will SUPPORT PER"]),
    ("Peru has Chile's full support, the Chilean president said.", ["CHL will SUPPORT PER"]),
    ("Chile assured Peru of its support.", ["CHL will SUPPORT PER"]),
    ("Chile's president phoned Peru's prime minister to express his support.", ["CHL will SUPPORT *"]),
    ("Chile's president had voiced his support for Peru on Thursday.", ["CHL will SUPPORT PER"]),
    ("Chile stands at Peru's side, its president said.", ["CHL will SUPPORT PER"]),
]
AGREEMENT = [
    (
        "Chile, Bolivia and Peru signed a deal on lithium.",
        [f"{who} did AGREE *" for who in ("CHL", "BOL", "PER")],
    ),
    (
        "Under an agreement signed on Monday between Kabul and Tashkent, trains will run twice a day.",
        ["AFG did AGREE UZB", "UZB did AGREE AFG"],
    ),
    ("Chile and Bolivia wrapped up a deal on gas.", ["CHL did AGREE BOL", "BOL did AGREE CHL"]),
    ("The Security Council renewed the mandate of the force in Cyprus.", ["UN did AGREE|MOBILIZE *"]),
    (
        "Brazil and Bolivia have set up a joint commission.",
        ["BRA did COOPERATE BOL", "BOL did COOPERATE BRA"],
    ),
    ("Kosovo has been recognised by Israel.", ["ISR did AGREE XKX"]),
    ("Lima has agreed to a request from Quito to extend the deadline.", ["PER will CONCEDE *"]),
]
TALKS = [
    ("North Korea accepted South Korea's proposal to hold talks.", ["PRK will CONSULT *"]),
    ("North Korea has accepted South Korea's offer of talks.", ["PRK will CONSULT *"]),
    ("Chile's offer to sell Peru 20 tanks was turned down.", ["CHL may AID PER"]),
    ("Kenya has convened an emergency summit of the East African Community.", ["KEN will CONSULT *"]),
    ("Chile has called a special session of the OAS for Friday.", ["CHL will CONSULT *"]),
    ("The Israeli prime minister expects to meet the Egyptian president.", ["ISR will CONSULT EGY"]),
    ("Chile's foreign minister is expected in Lima on Monday.", ["REPORTER assesses CONSULT * of CHL"]),
    ("Brazil's president will be in Santiago on Monday.", ["BRA will CONSULT *"]),
    ("Talks between Chile and Peru are off.", ["CHL will_not CONSULT PER", "PER will_not CONSULT CHL"]),
    ("Iran has agreed to direct talks with Iraq.", ["IRN will CONSULT IRQ"]),
    ("Peru asked for a meeting with Chile.", ["PER demand CONSULT CHL"]),
    (
        "The two leaders, Ethiopia's Abiy Ahmed and Eritrea's Isaias Afwerki, will meet on Sunday.",
        ["ETH will CONSULT ERI", "ERI will CONSULT ETH"],
    ),
    ("A delegation led by the Kenyan foreign minister will meet the rebels.", ["KEN will CONSULT *"]),
]
NOTHING = [
    "Peru has China's support in the row.",
    "Zelensky has convened his security council.",
    "Chile called a cabinet meeting for Sunday.",
]


@pytest.mark.parametrize(("report", "expected"), HELP + BACKING + AGREEMENT + TALKS)
def test_acts_of_cooperation_are_noted_with_their_doers(report: str, expected: list[str]) -> None:
    """Who gives, backs, agrees or talks, in the words that papers use for it."""
    assert_noted(report, tuple(expected))


@pytest.mark.parametrize("report", NOTHING)
def test_background_and_meetings_at_home_are_not_noted(report: str) -> None:
    """Backing that only the reporter tells of, and who meets under his own roof."""
    assert_noted(report, ())
