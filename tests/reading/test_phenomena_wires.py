"""How agency news words what states do to each other: expulsions, troops seen on the move, offers turned down."""

from __future__ import annotations

import pytest

from tests.reading.phenomena import assert_noted

FIRST_TO_DO_IT = [
    ("Oman was the first country to send troops to the island.", ["OMN did MOBILIZE -"]),
    ("Oman became the third country to expel the Eritrean ambassador.", ["OMN did SANCTION|COERCE ERI"]),
    ("Oman will be the first Gulf state to send troops to Haiti.", ["OMN will MOBILIZE HTI"]),
    ("Oman was the first country to recognise Eritrea, in 1993.", []),
    ("Oman was not the first country to send troops to the island.", []),
]

SEEN_AND_SAID = [
    ("Ghanaian troops have been seen moving towards the Togolese border.", ["GHA did MOBILIZE TGO"]),
    ("Ghanaian tanks were spotted crossing the Togolese border on Monday.", ["GHA did ASSAULT|MOBILIZE TGO"]),
    ("Satellite images show a Ghanaian troop build-up on the Togolese border.", ["GHA did MOBILIZE TGO"]),
    ("Ghanaian troops moved to the border, vowing to retake the town.",
     ["GHA did MOBILIZE -", "GHA will ASSAULT -"]),
    ("Norway has not explained why it withdrew its peacekeepers from Mali.", ["NOR did RETREAT *"]),
    ("Malawi recalled on Friday its ambassador to Zambia.", ["MWI did SANCTION|RETREAT ZMB"]),
    ("The EU sanctions include a freeze on the assets of Belarus.", ["EU did SANCTION BLR"]),
    ("Malawi announced the severance of diplomatic relations with Zambia.", ["MWI did SANCTION ZMB"]),
]  # fmt: skip

ASKED = [
    ("The UN envoy called on Chad to show restraint.", ["UN demand CONCEDE TCD"]),
    ("Pakistan called for a UN Security Council meeting to discuss attacks on villages.",
     ["PAK demand CONSULT UN"]),
    ("Kenya's president asked the UN Security Council to demand that Somalia withdraw its troops.",
     ["KEN demand RETREAT SOM"]),
    ('"Peru should have withdrawn its troops last year," Chile\'s minister said.', []),
]  # fmt: skip

TURNED_DOWN = [
    ('"There is no way we can withdraw our troops," the Dutch president said.', ["NLD will_not RETREAT -"]),
    ("For Chad, withdrawing from the island is out of the question.", ["TCD will_not RETREAT -"]),
    ("Cuba says it does not need other countries to mediate talks with Haiti.", ["CUB will_not CONSULT *"]),
    ('"We are not in talks with Haiti," the Cuban spokesman said.', ["CUB denies CONSULT HTI"]),
    ("Cuba does not hold negotiations with Haiti.", ["CUB will_not CONSULT HTI"]),
    ("Albania will not proceed with an agreement to provide Greece with arms.", ["ALB will_not AID GRC"]),
    ("Romania denied media reports it had closed its border with Moldova.", ["ROU denies COERCE MDA"]),
    ("Jordan accused Yemen of bombing its embassy, a claim denied by the Yemenis.", ["YEM denies ASSAULT JOR"]),
]  # fmt: skip

THREATS = [
    ("Algeria's president warned that any attack on the city would prompt Algiers to intervene militarily.",
     ["DZA will ASSAULT|MOBILIZE * if - ASSAULT -"]),
    ("Greece threatened to halt a water project with Albania.", ["GRC will SANCTION ALB"]),
    ("In response to the threat of sanctions, Belarus sent tanks to Mali.", ["BLR did AID|MOBILIZE MLI"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), FIRST_TO_DO_IT)
def test_who_is_the_first_to_do_it_has_done_it(text: str, expected: list[str]) -> None:
    """ "Became the third country to expel the envoy" tells that it expelled him."""
    assert_noted(text, tuple(expected))


@pytest.mark.parametrize(("text", "expected"), SEEN_AND_SAID)
def test_deeds_told_beside_the_verb(text: str, expected: list[str]) -> None:
    """What is seen, listed, accounted for or said in passing is told as done."""
    assert_noted(text, tuple(expected))


@pytest.mark.parametrize(("text", "expected"), ASKED)
def test_who_asks_whom(text: str, expected: list[str]) -> None:
    """A demand handed on is still of the last named; what should have been done nobody asks for."""
    assert_noted(text, tuple(expected))


@pytest.mark.parametrize(("text", "expected"), TURNED_DOWN)
def test_refusals_and_denials_without_a_verb_of_refusing(text: str, expected: list[str]) -> None:
    """ "There is no way we can", "is not in talks", "a claim denied by"."""
    assert_noted(text, tuple(expected))


@pytest.mark.parametrize(("text", "expected"), THREATS)
def test_what_a_side_would_be_prompted_to_do(text: str, expected: list[str]) -> None:
    """What an attack would prompt the speaker to do he threatens; a threat answered is nobody's."""
    assert_noted(text, tuple(expected))
