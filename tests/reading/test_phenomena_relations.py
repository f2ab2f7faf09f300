"""What the statements of one report have to do with each other: the same again, the contrary, and denials of it."""

from __future__ import annotations

import pytest

from tests.reading.phenomena import assert_noted, commitments_of, noted, reading_of

REPETITIONS = [
    ("Poland to send tanks to Ukraine\n\nPoland will send tanks to Ukraine, its defence minister said on Friday.", 2),
    ("Kenya will withdraw its troops from Somalia. The Kenyan president said Kenya would withdraw its troops.", 2),
    ("Turkey threatened to attack Syria. \"We will attack Syria,\" the Turkish president said.", 2),
    ("India has closed its border with Pakistan. Islamabad said India had closed its border with Pakistan.", 2),
    ("Canada imposed sanctions on Iran. The weather was mild. Canada has imposed sanctions on Iran.", 2),
]  # fmt: skip


@pytest.mark.parametrize(("text", "sentences"), REPETITIONS)
def test_what_is_said_again_is_one_record_with_all_its_evidence(text: str, sentences: int) -> None:
    found = commitments_of(text)
    assert len(found) == 1, [noted(commitment) for commitment in found]
    assert len(found[0].evidence) == sentences


def test_the_plain_wording_joins_the_one_with_a_condition() -> None:
    text = (
        "Germany will impose sanctions on Serbia. "
        "Germany will impose sanctions on Serbia if Serbia invades Kosovo, its chancellor said."
    )
    assert_noted(text, ("DEU will SANCTION SRB if SRB ASSAULT XKX",))


def test_the_first_wording_names_the_act() -> None:
    text = "Egypt will not send troops to Libya. Cairo said it would not send soldiers to Libya."
    (found,) = commitments_of(text)
    assert "will not send troops" in found.act_span.text or found.act_span.text.startswith("send troops")


DIFFERENT = [
    "Norway will send tanks to Ukraine. Norway will send troops to Latvia.",
    "Norway will send tanks to Ukraine. Sweden will send tanks to Ukraine.",
    "Norway will send tanks to Ukraine. Norway has sent tanks to Ukraine.",
    "Norway will send tanks to Ukraine if Russia attacks Kyiv. Norway will send tanks to Ukraine unless Russia leaves.",
]


@pytest.mark.parametrize("text", DIFFERENT)
def test_another_holder_target_stance_or_condition_is_another_record(text: str) -> None:
    assert len(commitments_of(text)) == 2


CONTRADICTIONS = [
    "The Hungarian president said Hungary will send troops to Chad. The Hungarian defence minister said Hungary will "
    "not send troops to Chad.",
    "The United States believes that China will attack Taiwan. China denied that it would attack Taiwan.",
    "Ukraine says Belarus has attacked Ukraine. Belarus denied attacking Ukraine.",
    "Turkey ruled out sending troops to Libya. The Turkish foreign minister said Turkey may send troops to Libya.",
]


@pytest.mark.parametrize("text", CONTRADICTIONS)
def test_statements_that_cannot_both_hold_contradict_each_other(text: str) -> None:
    assert [(pair.first, pair.second) for pair in reading_of(text).contradictions] == [(0, 1)]


CONSISTENT = [
    "Spain will send tanks to Ukraine. Spain will not send troops to Ukraine.",
    "France will send troops to Mali if Niger attacks Mali. France will not send troops to Mali.",
    "Turkey will attack Syria. Greece will not attack Syria.",
]


@pytest.mark.parametrize("text", CONSISTENT)
def test_different_acts_holders_and_conditions_do_not_contradict(text: str) -> None:
    assert reading_of(text).contradictions == ()


DENIALS = [
    ("Estonia fears that Russia will attack Latvia. Russia denies this.", "RUS denies ASSAULT LVA"),
    ("Ukraine says Iran has sent drones to Russia. Tehran has denied the claim.", "IRN denies AID RUS"),
    ("Congo says Rwanda has sent troops to Congo. Kigali rejects the accusation.", "RWA denies MOBILIZE|ASSAULT COD"),
    ("Japan accused China of planning to blockade Taiwan. Beijing called the allegation baseless.",
     "CHN denies COERCE TWN"),
    ("Chad suspects that Sudan is arming the rebels in Chad. Khartoum says that is not true.", "SDN denies AID TCD"),
    ("Moldova says Belarus has sent drones to Serbia. The Belarusian foreign minister said this was nonsense.",
     "BLR denies AID SRB"),
    ("Syria has denied any hand in the attack on Jordan.", "SYR denies ASSAULT JOR"),
    ("Cuba denies the charge that it is building a bomb.", "CUB denies MOBILIZE -"),
    ("Myanmar dismissed as groundless reports that it had sold weapons to Belarus.", "MMR denies AID BLR"),
    ("Belarus brushed aside allegations that its troops had shelled the town.", "BLR denies ASSAULT *"),
    ("Portugal denies that it is adding to its forces in Mozambique.", "PRT denies MOBILIZE MOZ"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "denial"), DENIALS)
def test_a_denial_is_tied_to_what_it_denies(text: str, denial: str) -> None:
    wanted = denial.split()
    rows = [noted(found).split() for found in commitments_of(text) if found.stance == "denies"]
    assert len(rows) == 1
    assert all(other == "*" or one in other.split("|") for one, other in zip(rows[0], wanted, strict=True))


def test_what_a_denial_leaves_unsaid_is_marked_as_inferred() -> None:
    text = "Estonia fears that Russia will attack Latvia. Russia denies such plans."
    (denial,) = [found for found in commitments_of(text) if found.stance == "denies"]
    assert denial.inferred
