"""Which kind of commitment a wording makes, and how firmly it binds: will, then ready to, then considering."""

from __future__ import annotations

from itertools import pairwise

import pytest

from tests.reading.phenomena import commitments_of, only

KINDS = [
    ("Norway will send tanks to Ukraine.", "promise"),
    (
        "Portugal plans to deploy troops in Romania.",
        "plan",
    ),
    (
        "Belgium intends to sign the treaty with Kosovo.",
        "plan",
    ),
    ("Iran vowed to attack Israel.", "threat"),
    ("Turkey will impose sanctions on Greece if Greece closes the strait.", "threat"),
    ("Unless Armenia withdraws its troops, Azerbaijan will attack Armenia.", "threat"),
    ("India will not attack Pakistan.", "assurance"),
    ("China promised not to attack Taiwan.", "assurance"),
    ("The United States will lift its sanctions if Venezuela releases the hostages.", "promise"),
    ("Austria will not send weapons to Ukraine.", "refusal"),
    ("Kenya refused to withdraw its troops from Somalia.", "refusal"),
    (
        "France will not send troops to help Ukraine.",
        "refusal",
    ),
    ("Italy is considering sanctions against Libya.", "reservation"),
    ("Greece does not rule out sending troops to Cyprus.", "reservation"),
    ("Chad urged Sudan to withdraw its soldiers.", "demand"),
    ("Myanmar has bombed a village in Thailand.", "deed"),
    ("Rwanda denied attacking Congo.", "denial"),
    ("Latvia fears that Russia will attack Estonia.", "assessment"),
]


@pytest.mark.parametrize(("text", "kind"), KINDS)
def test_a_commitment_is_of_a_kind(text: str, kind: str) -> None:
    assert only(text).kind == kind


SCALES = [
    [
        "Finland vowed to send tanks to Ukraine.",
        "Finland will send tanks to Ukraine.",
        "Finland plans to send tanks to Ukraine.",
        "Finland is ready to send tanks to Ukraine.",
        "Finland is considering sending tanks to Ukraine.",
    ],
    [
        "Poland ruled out sending troops to Ukraine.",
        "Poland will not send troops to Ukraine.",
        "Poland has no plans to send troops to Ukraine.",
        "Poland is reluctant to send troops to Ukraine.",
    ],
    [
        "Egypt demanded that Israel withdraw its troops.",
        "Egypt urged Israel to withdraw its troops.",
        "Egypt asked Israel to withdraw its troops.",
        "Egypt suggested that Israel should withdraw its troops.",
    ],
]
STEPS: list[object] = [step for scale in SCALES for step in pairwise(scale)]


STEPS += [
    ("Finland is ready to send tanks to Ukraine.", "Finland would not say whether it would send tanks to Ukraine."),
    ("Finland offered to send tanks to Ukraine.", "Finland has not ruled out sending tanks to Ukraine."),
    ("Finland will send tanks to Ukraine.", "Finland intends to send tanks to Ukraine."),
    ("Finland pledged to send tanks to Ukraine.", "Finland hopes and plans to send tanks to Ukraine."),
]  # fmt: skip


@pytest.mark.parametrize(("firmer", "softer"), STEPS)
def test_wordings_are_ordered_by_how_firmly_they_bind(firmer: str, softer: str) -> None:
    assert only(firmer).strength > only(softer).strength


@pytest.mark.parametrize(
    "text",
    [
        "Myanmar has bombed a village in Thailand.",
        "Rwanda denied attacking Congo.",
        "Latvia fears that Russia will attack Estonia.",
    ],
)
def test_deeds_denials_and_judgements_bind_nobody(text: str) -> None:
    assert [found.strength for found in commitments_of(text)] == [0]


@pytest.mark.parametrize(
    ("plain", "emphatic"),
    [
        ("Spain will send troops to Mali.", "Spain will definitely send troops to Mali."),
        (
            "Spain will not send troops to Mali.",
            "Under no circumstances will Spain send troops to Mali.",
        ),
    ],
)
def test_emphasis_never_weakens(plain: str, emphatic: str) -> None:
    assert only(emphatic).stance == only(plain).stance
    assert only(emphatic).strength >= only(plain).strength
