"""What an act is of tells which act it is; and on whom it falls that its words leave unsaid."""

from __future__ import annotations

import pytest

from tests.reading.phenomena import assert_noted, commitments_of

BROKEN_OFF = [
    ("Chad severed diplomatic relations with Libya on Monday.", ["TCD did SANCTION LBY"]),
    ("Peru will not sever relations with Chile.", ["PER will_not SANCTION CHL"]),
    ("Kenya cut trade ties with Somalia.", ["KEN did SANCTION SOM"]),
    ("Kenya froze ties with Somalia.", ["KEN did SANCTION SOM"]),
    ("Peru recalled its ambassador from Quito.", ["PER did SANCTION ECU"]),
    ("Ghana's president cancelled a visit to Togo.", ["GHA did REJECT TGO"]),
    ("Mali suspended cooperation with Niger.", ["MLI did REJECT NER"]),
    ("Chad wants Libya to end the cooperation.", ["TCD demand SANCTION|CONCEDE LBY"]),
    ("Kenya suspended its aid to Somalia.", ["KEN did SANCTION SOM"]),
    ("Peru called for an immediate halt to the exercises.", ["PER demand RETREAT -"]),
    ("Peru called for an immediate halt to the imports.", ["PER demand SANCTION -"]),
]
OPENED = [
    ("Ghana said it would reopen its embassy in Togo.", ["GHA will AGREE TGO"]),
    ("Chad would restore relations with Libya.", ["TCD will AGREE LBY"]),
    ("Ghana supports Togo's bid for a seat.", []),
    ("Ghana demanded an apology from Togo.", ["GHA demand CONCEDE TGO"]),
    ("Togo will not apologise to Ghana.", ["TGO will_not CONCEDE GHA"]),
    ("Peru pledged its full support for Chile's bid.", ["PER will SUPPORT CHL"]),
    ("Peru pledged military support for Chile.", ["PER will AID CHL"]),
    ("Peru shared intelligence with Chile on Monday.", ["PER did COOPERATE CHL"]),
    ("Chad and Sudan agreed to a ceasefire.", ["TCD did AGREE SDN", "SDN did AGREE TCD"]),
]
DECREED = [
    ("Brazil's parliament passed a law that bans imports from Chile.", ["BRA did SANCTION CHL"]),
    ("Brazil and Peru signed a treaty.", ["BRA did AGREE PER", "PER did AGREE BRA"]),
    ("Ethiopia would allow the World Food Programme to deliver food to Tigray.", ["ETH will CONCEDE WFP|UN"]),
    ("Kenya has taken steps to curb its nuclear programme.", ["KEN did CONCEDE -"]),
    ("Kenya took steps to curb imports from Uganda.", ["KEN did COERCE|SANCTION UGA|-"]),
    ("Chad urged Libya to take steps to protect its citizens.", ["TCD demand CONCEDE LBY"]),
    ("Kenya demanded that Somalia take punitive measures.", ["KEN demand COERCE SOM"]),
    ("Gabon's president said he would stay in power.", ["GAB will REJECT -"]),
    ("Peru vowed to intensify its efforts for peace with Chile.", ["PER will COOPERATE CHL"]),
    ("Peru called on Chile to resume dialogue.", ["PER demand CONSULT CHL"]),
    ("Peru advised Chile against attacking Bolivia.", ["PER demand CONCEDE CHL"]),
]
FORCES = [
    ("Somalia vowed a military response to Kenya's raids.", ["SOM will ASSAULT KEN"]),
    ("Somalia vowed a response to Kenya's tariffs.", ["SOM will COERCE KEN"]),
    ("Kenya launched an operation to arrest rebels in Somalia.", ["KEN did COERCE SOM|-"]),
    ("Kenyan troops took part in peacekeeping operations in Somalia.", ["KEN did MOBILIZE SOM"]),
    ("Kenya will send peacekeepers to Haiti.", ["KEN will MOBILIZE HTI"]),
    ("Kenya sent hundreds of soldiers to Haiti.", ["KEN did MOBILIZE HTI"]),
    ("Kenya sent hundreds of tents to Haiti.", ["KEN did AID HTI"]),
    ("France has sent two jets to patrol the Baltic.", ["FRA did MOBILIZE -"]),
    ("France has sent two jets to Ukraine.", ["FRA did AID UKR"]),
    ("Poland handed over tanks to Ukraine.", ["POL did AID UKR"]),
    ("The FARC will hand over its weapons to the United Nations.", ["FARC will RETREAT UN|COL"]),
    ("Chad will protect civilians in Darfur.", ["TCD will AID SDN|-"]),
    ("Peru vowed to defend its borders against Chile.", ["PER will ASSAULT CHL"]),
    ("Eritrea wants to draw Sudan into a war, Chad's president said.", ["TCD assesses ASSAULT SDN of ERI"]),
]
TARGETS = [
    ("Mali turned down a plea from Niger to reopen the border.", ["MLI will_not CONCEDE NER"]),
    (
        "Mali rejected a call by Niger to free the pilots.",
        ["MLI will_not CONCEDE NER", "NER demand CONCEDE MLI"],
    ),
    ("Kenya refused Somalia's request for an extradition.", ["KEN will_not CONCEDE SOM"]),
    ("In Latvia, Spanish fighters are guarding the airspace.", ["ESP did MOBILIZE LVA"]),
    ("Kenyan soldiers have been in Kismayo since April.", ["KEN did MOBILIZE SOM"]),
    ("A Spanish frigate left Toulon for manoeuvres with Greece.", ["ESP did MOBILIZE GRC|-"]),
    ("Kenya's president will host a dinner for the Ugandan leader.", ["KEN will CONSULT UGA"]),
    ("Zambia announced that it would go to the International Court of Justice.", ["ZMB will COERCE -"]),
]
CASES = [*BROKEN_OFF, *OPENED, *DECREED, *FORCES, *TARGETS]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_an_act_is_what_it_is_of(text: str, expected: list[str]) -> None:
    assert_noted(text, tuple(expected))


def test_sanctions_fall_on_whom_the_report_speaks_of() -> None:
    found = commitments_of(
        "Kenya accused Somalia of raids. Somalia's president denied it. Somalia has no proof, he said. "
        "Kenya will impose sanctions within days."
    )
    assert [c.target.code for c in found if c.act == "SANCTION" and c.target] == ["SOM"]
