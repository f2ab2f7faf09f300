"""What will, will not or may be done, in words and constructions beside "will": acts of no list, headlines, answers."""

from __future__ import annotations

import pytest

from tests.reading.phenomena import assert_noted

OF_NO_LIST = [
    ("The Malian junta vowed to follow the militants across the border.", ["MLI will * *"]),
    ("Kenya plans to add 500 men to its contingent in Haiti.", ["KEN will MOBILIZE *"]),
    ("Ethiopia intends to store ten billion cubic metres of water this season.", ["ETH will COERCE *"]),
    ("Portugal is ready to take in the wounded of the ferry disaster.", ["PRT may * *"]),
    ("Bolivia's president called the port ours by right and vowed never to give it up.", ["BOL will_not * *"]),
    ("Pristina will treat any such step as a provocation, its interior minister said.", ["XKX will COERCE *"]),
    ("The Finnish minister will achieve her goals.", []),
    ("The bill would enhance our security, the Danish minister said.", []),
    ("The pop singer Anna Lind plans to attend the concert.", []),
    ("The factory will publish its figures on Monday.", []),
]  # fmt: skip
ANSWERED = [
    ("Asked whether Tbilisi would close its airspace, the Georgian prime minister said: \"No.\"",
     ["GEO will_not COERCE *"]),
    ("When asked if he would send troops to Mali, the Ghanaian president said yes.", ["GHA will MOBILIZE MLI"]),
    ("Asked if Canada would take part in the strikes, the Canadian minister replied that no decision had been taken.",
     ["CAN may ASSAULT *"]),
    ("Asked about sending troops to Bosnia, the Croatian defence minister said nothing was ruled out.",
     ["HRV may MOBILIZE BIH"]),
    ("Asked if India would shoot down the balloon, the Indian air force chief said it was too early to say.",
     ["IND may * *"]),
    ("Asked whether Latvia would close the border, the government spokesman said that it was being studied.",
     ["LVA may COERCE *"]),
    ("Taiwan's president would not be drawn on whether Taipei would hold talks with Beijing.", ["TWN may CONSULT CHN"]),
    ("Asked about the attack, the Israeli spokesman declined to comment.", []),
]  # fmt: skip
HEADLINES = [
    ("Ghana not to send soldiers to Burkina Faso", ["GHA will_not MOBILIZE BFA"]),
    ("France, Britain to send warships to eastern Mediterranean", ["FRA will MOBILIZE *", "GBR will MOBILIZE *"]),
    ("Bahrain to sign deal with Israel at White House next week", ["BHR will AGREE ISR"]),
    ("Rutte: Netherlands to send Patriot system to Ukraine", ["NLD will AID UKR"]),
    ("EU foreign ministers to discuss Belarus sanctions on Monday", ["EU will CONSULT *"]),
    ("A man to watch", []),
]  # fmt: skip
OWN_THINGS = [
    ("A second battalion will follow in March, Germany's defence ministry said.", ["DEU will MOBILIZE *"]),
    ("Its soldiers will leave Sierra Leone by Christmas, London said on Thursday.", ["GBR will RETREAT *"]),
    ("Russia's military presence in Tartus would remain, the Russian deputy foreign minister said.",
     ["RUS will MOBILIZE *"]),
    ("India's position on Kashmir will not change, the Indian minister told reporters.", ["IND will_not CONCEDE *"]),
    ("The rockets would stop when the shelling of villages stopped, Hezbollah's leader said.",
     ["HEZBOLLAH will RETREAT * if * * *"]),
    ("The sanctions will remain until the junta leaves, the European Union's foreign policy chief said.",
     ["EU will SANCTION *"]),
    ("Moscow's answer would be swift and painful, Peskov warned.", ["RUS will COERCE *"]),
    ("The Indonesian foreign minister promised an answer to the raids.", ["IDN will COERCE *"]),
]  # fmt: skip
LAID_DOWN = [
    ("Sweden's government announced a bill that would strip suspects of their citizenship.", ["SWE will COERCE *"]),
    ("A plan to withdraw 3,000 soldiers from Mali is being studied, the Ghanaian defence minister said.",
     ["GHA may RETREAT MLI"]),
    ("One option under consideration is a limited strike on the militia's bases, US officials said.",
     ["USA may ASSAULT *"]),
    ("The transfer of older jets to Kyiv is an option, the Dutch defence minister said.", ["NLD may AID UKR"]),
    ("Kenya's military chiefs are to hold talks with Somalia, according to the communique.", ["KEN will CONSULT SOM"]),
    ("South Africa gave its word that it would arrest the president of Sudan.", ["ZAF will COERCE SDN"]),
    ("The Kenyan president resolved on Thursday to pull his troops out of Somalia.", ["KEN will RETREAT SOM"]),
]  # fmt: skip
TURNED_AWAY = [
    ("There is nothing to negotiate, the Greek government replied.", ["GRC will_not CONSULT *"]),
    ("Military options are not being looked at, the British foreign office said.", ["GBR will_not ASSAULT *"]),
    ("Cuba is not about to release the prisoners, a Cuban deputy minister said.", ["CUB will_not RETREAT|CONCEDE *"]),
    ("The European Union agreed to have no contact with the officers in Conakry.", ["EU will_not CONSULT *"]),
    ("Burundi is prepared to leave the court rather than hand over its officials.", ["BDI may RETREAT *"]),
    ("Bogota will do without mediation, Colombia's president said.", ["COL will_not CONSULT *"]),
    ("Burundi rejects African peacekeepers.", ["BDI will_not CONCEDE *"]),
    ("Warsaw has no objection to the transfer of the jets to Kyiv.", ["POL may AID UKR"]),
    ("Moscow insists that the base is legal.", []),
]  # fmt: skip
WARNED_OF = [
    ("Zambia warned of tough measures against illegal miners.", ["ZMB will COERCE *"]),
    ("Beijing warned Tokyo of serious consequences.", ["CHN will COERCE JPN"]),
    ("Brazil's foreign minister hinted at a possible recall of the ambassador in Tel Aviv.", ["BRA may SANCTION *"]),
    ("Dakar has dangled the prospect of an amnesty for the rebels.", ["SEN may CONCEDE *"]),
    ("The UN praised Norway's readiness to take in 10,000 refugees.", ["NOR may AID *"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), OF_NO_LIST)
def test_acts_that_no_list_names(text: str, expected: list[str]) -> None:
    assert_noted(text, tuple(expected))


@pytest.mark.parametrize(("text", "expected"), ANSWERED)
def test_answers_to_questions(text: str, expected: list[str]) -> None:
    assert_noted(text, tuple(expected))


@pytest.mark.parametrize(("text", "expected"), HEADLINES)
def test_headlines(text: str, expected: list[str]) -> None:
    assert_noted(text, tuple(expected))


@pytest.mark.parametrize(("text", "expected"), OWN_THINGS)
def test_things_of_ones_own_as_subjects(text: str, expected: list[str]) -> None:
    assert_noted(text, tuple(expected))


@pytest.mark.parametrize(("text", "expected"), LAID_DOWN)
def test_plans_bills_and_words_given(text: str, expected: list[str]) -> None:
    assert_noted(text, tuple(expected))


@pytest.mark.parametrize(("text", "expected"), TURNED_AWAY)
def test_refusals_in_other_words(text: str, expected: list[str]) -> None:
    assert_noted(text, tuple(expected))


@pytest.mark.parametrize(("text", "expected"), WARNED_OF)
def test_threats_and_hints_by_nouns(text: str, expected: list[str]) -> None:
    assert_noted(text, tuple(expected))
