"""Demands, denials and forecasts in the constructions of agency reports, of what others should, did not or may do."""

from __future__ import annotations

import pytest

from tests.reading.phenomena import assert_noted

ORDERS = [
    ('"Withdraw your troops from our territory," the president of Chad told the Sudanese government.',
     ["TCD demand RETREAT SDN"]),
    ('"Our message to Mali is simple: stop the war, withdraw your troops and come to the table," the Danish prime '
     "minister said.", ["DNK demand RETREAT MLI", "DNK demand CONSULT MLI"]),
    ('"Eritrea, leave Djibouti," the Kenyan foreign minister said.', ["KEN demand RETREAT ERI"]),
    ('"Morocco, take back these boys," the Spanish foreign minister said.', ["ESP demand CONCEDE MAR"]),
    ("Washington's message to Baghdad was clear: disarm the militias.", ["USA demand RETREAT IRQ"]),
    ("Colombia's conditions are clear: the rebels must lay down their arms.", ["COL demand * -"]),
]  # fmt: skip
ASKED = [
    ("The African Union insisted that the soldiers in Bamako return to their barracks.", ["AU demand * *"]),
    ("A draft resolution circulated by Peru demands that Libya cease attacks on its own people.",
     ["PER demand RETREAT|CONCEDE LBY"]),
    ("Britain demanded that Iceland repay in full the savings of its depositors.", ["GBR demand CONCEDE ISL"]),
    ("The Turkish president called for the blockade of Qatar to be lifted completely.", ["TUR demand CONCEDE *"]),
    ("What Peru wants is for Chile to withdraw its troops.", ["PER demand RETREAT CHL"]),
    ('"What we want is for Chile to leave," Peru\'s president said.', ["PER demand RETREAT CHL"]),
    ("The Philippine foreign secretary exhorted China to respect the ruling of the tribunal.",
     ["PHL demand CONCEDE CHN"]),
    ("Peru told Chile to drop the missile deal with Bolivia.", ["PER demand CONCEDE CHL"]),
    ("Warsaw is seeking the return of the wreckage from Russia.", ["POL demand CONCEDE RUS"]),
    ("Peru said it expected a full explanation and an apology from Chile.",
     ["PER demand CONCEDE CHL"]),
    ("The Swiss government summoned the Libyan envoy to demand the release of two businessmen.",
     ["CHE demand CONCEDE *"]),
    ("Somalia faces a Saturday deadline set by Kenya to free the crew.", ["KEN demand CONCEDE SOM"]),
    ("Bolivia demanded an apology from Portugal for closing its airspace.", ["BOL demand CONCEDE PRT"]),
    ("Kuwait has appealed to its neighbours to end the boycott of Qatar.", ["KWT demand CONCEDE *"]),
    ("Ottawa has been told by Washington to spend more on its army.", ["USA demand * CAN"]),
    ("The European Union called on Serbia to take down barricades, withdraw special police and return to the talks.",
     ["EU demand CONCEDE SRB", "EU demand RETREAT SRB", "EU demand CONSULT SRB"]),
    ("Spain is adamant that Morocco take back the boys.", ["ESP demand CONCEDE MAR"]),
    ("Spain is keen for Morocco to take back the boys.", ["ESP demand CONCEDE MAR"]),
    ('"Morocco has got to take back the boys," the Spanish foreign minister said.', ["ESP demand CONCEDE MAR"]),
    ("The tax is unpopular in Lima, and Peru wants it scrapped.", ["PER demand CONCEDE -"]),
]  # fmt: skip
DENIED = [
    ("Serbia has denied massing troops on its border with Kosovo.", ["SRB denies MOBILIZE *"]),
    ("Qatar denied funding extremist groups.", ["QAT denies AID *"]),
    ("Beijing described as groundless the suggestion that it was helping Moscow evade sanctions.",
     ["CHN denies AID RUS"]),
    ("Chad's foreign minister described as lies Khartoum's allegations that N'Djamena armed the rebels.",
     ["TCD denies AID *"]),
    ('India rejected as "fiction" the charge that its agents had killed a Sikh leader in Canada.',
     ["IND denies ASSAULT *"]),
    ("The Saudi foreign minister said the kingdom did not order the killing of the writer.",
     ["SAU denies ASSAULT *"]),
    ("Belgrade rejected claims that it had organised the ambush.", ["SRB denies ASSAULT *"]),
    ("Cairo denied that its planes took part in the strikes on Tripoli.", ["EGY denies ASSAULT LBY"]),
    ('Chile accused Peru of bombing the village. "We were not involved," Peru\'s defence minister said.',
     ["PER denies ASSAULT -"]),
    ("A bomb killed nine people in Quito. Peru said it had nothing to do with it.", ["PER denies ASSAULT *"]),
    ('"We have no soldiers in eastern Congo," the Rwandan army spokesman said.', ["RWA denies MOBILIZE COD"]),
    ("Peru said it sought no war with Chile.", ["PER will_not ASSAULT CHL"]),
    ("Chile said Peru was not involved in the talks.", []),
]  # fmt: skip
FORESEEN = [
    ("American officials fear that China will use the technology for its navy.", ["USA assesses COERCE - of CHN"]),
    ("The Philippine parliament is expected to take the matter up before the summer.",
     ["REPORTER assesses CONCEDE - of PHL"]),
    ("Diplomats in Geneva think it unlikely that Belarus will open its archives.", ["? assesses CONCEDE - of BLR"]),
    ("An American envoy is expected in Khartoum next week.", ["REPORTER assesses CONSULT * of USA"]),
    ("Turkey looks set to launch a new offensive in northern Syria.", ["REPORTER assesses ASSAULT SYR of TUR"]),
    ("There are fears of a Russian invasion of Georgia.", ["REPORTER assesses ASSAULT GEO of RUS"]),
    ("Estonia's intelligence chief sees no immediate threat of a Russian attack on Latvia.",
     ["EST assesses ASSAULT LVA of RUS"]),
    ("Ecuador is concerned that Colombian troops may cross the border again.", ["ECU assesses * * of COL"]),
    ("Seoul's intelligence agency said Pyongyang was getting ready for a nuclear test.",
     ["KOR assesses MOBILIZE - of PRK"]),
    ("Algeria is said to be planning to close its border with Morocco.", ["REPORTER assesses COERCE MAR of DZA"]),
    ("Dushanbe doubts whether Kazakhstan will withdraw its soldiers from the valley.",
     ["TJK assesses RETREAT * of KAZ"]),
    ("It is far from certain that Croatia will ratify the border agreement with Slovenia.",
     ["REPORTER assesses AGREE SVN of HRV"]),
    ("London suspects Iran of planning attacks on dissidents in Europe.", ["GBR assesses ASSAULT * of IRN"]),
    ("US expected to lift ban on Mexican avocados", ["REPORTER assesses CONCEDE MEX of USA"]),
    ("The Peruvian president is likely to raise the matter with his guests.", ["REPORTER assesses CONCEDE - of PER"]),
    ("Oil prices are expected to rise further this week.", []),
    ("The minister is likely to face questions in Peru's parliament.", []),
    ("Many families fear the winter.", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), [*ORDERS, *ASKED])
def test_a_demand_is_read_in_the_words_of_agencies(text: str, expected: list[str]) -> None:
    assert_noted(text, tuple(expected))


@pytest.mark.parametrize(("text", "expected"), DENIED)
def test_a_denial_is_read_wherever_its_deed_stands(text: str, expected: list[str]) -> None:
    assert_noted(text, tuple(expected))


@pytest.mark.parametrize(("text", "expected"), FORESEEN)
def test_what_is_foreseen_of_somebody_is_a_judgement_in_any_words(text: str, expected: list[str]) -> None:
    assert_noted(text, tuple(expected))
