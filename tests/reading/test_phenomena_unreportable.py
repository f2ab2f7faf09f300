"""What is said and binds nobody: plans that other clauses are about, past intentions, mere names, leave once given."""

from __future__ import annotations

import pytest

from casus.codebook import load
from casus.model import Document
from casus.reading.commitments.salience import reason_against
from casus.reading.commitments.stance import read_stance
from casus.reading.language import load_language
from casus.reading.reader import build_context
from tests.reading.phenomena import assert_noted

PLANS_NAMED = [
    ("The Kenyan opposition won the vote on a promise to withdraw the troops from Somalia.", []),
    ("Peru's navy ignored an order to leave the bay.", []),
    ("A Chilean court reminded the government of its duty to protect the border with Peru.", []),
    ("Georgia is under pressure over its pledge to impose sanctions on Russia.", []),
    ("The protesters were angry about the plan to send soldiers to Mali.", []),
    ("Serbia announced a decision to withdraw its troops from Kosovo.", ["SRB will RETREAT XKX"]),
    ("Norway underlined its commitment to defend Estonia.", ["NOR will AID EST"]),
    ("Chad gave Niger an assurance that it would withdraw its troops.", ["TCD will RETREAT -|NER"]),
    ("Nigeria is carrying out a plan to attack Boko Haram.", ["NGA will ASSAULT BOKO_HARAM"]),
    ("Kenya welcomed Uganda's decision to send troops to Somalia.", ["UGA will MOBILIZE SOM"]),
    ("Moldova uncovered a plan by Serbia to attack Kosovo.", ["MDA assesses ASSAULT XKX of SRB"]),
    ("Peru made a promise to send troops to Bolivia.", ["PER will MOBILIZE BOL"]),
]  # fmt: skip
PAST = [
    ("Chad accused Sudan of having planned to attack its capital.", []),
    ("Kosovo's prime minister said Serbia had wanted to annex the north.", []),
    ("Chad accuses Sudan of planning to attack its capital.", ["TCD assesses ASSAULT TCD of SDN"]),
    ("Ghana let its truce with Togo lapse.", ["GHA did RETREAT|CONCEDE|COERCE -|TGO"]),
    ("Zambia would let Congo send troops across the border.", ["ZMB may CONCEDE COD"]),
]  # fmt: skip
SPEAKERS = [
    ("John Smith, a Labour lawmaker, demanded that Britain impose sanctions on Iran.",
     ["Smith demand SANCTION GBR"]),
    ("Opposition leader Maria Lopez said she would withdraw the troops from Mali.", ["Lopez will RETREAT MLI"]),
    ("Anna Berg, an analyst in Oslo, expects Russia to attack Estonia.", ["Berg assesses ASSAULT EST of RUS"]),
    ("Foreign minister Ana Silva of Brazil vowed to impose sanctions on Chad.", ["BRA will SANCTION TCD"]),
]  # fmt: skip
WORDS = [
    ("Algeria's president prefers talks with Mali.", []),
    ("Hundreds of Afghans asked Germany for asylum.", []),
    ("The Georgian president sacked two generals on Monday.", []),
    ("Malaysia fired water cannon at a Thai trawler on Monday.", ["MYS did COERCE|ASSAULT THA"]),
    ("Peru said it did not rule out sanctions against Chile.", ["PER may SANCTION CHL"]),
    ("Serbia, which has never renounced the use of force against Kosovo, held drills on Monday.",
     ["SRB may ASSAULT|COERCE XKX", "SRB did MOBILIZE *"]),
    ("Morocco would prefer Spain to lift the sanctions.", ["MAR demand CONCEDE ESP"]),
    ("Poland refuses to call the raid an invasion.", []),
    ("Analysts put the number of Ethiopian soldiers in Somalia at 4,000.", []),
    ("Kenya put 400 soldiers on the border with Somalia.", ["KEN did MOBILIZE SOM"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), PLANS_NAMED)
def test_a_plan_that_another_clause_is_about_binds_nobody(text: str, expected: list[str]) -> None:
    assert_noted(text, tuple(expected))


@pytest.mark.parametrize(("text", "expected"), PAST)
def test_what_was_wanted_or_let_happen_is_not_to_come(text: str, expected: list[str]) -> None:
    assert_noted(text, tuple(expected))


@pytest.mark.parametrize(("text", "expected"), SPEAKERS)
def test_politicians_and_analysts_speak_for_themselves(text: str, expected: list[str]) -> None:
    assert_noted(text, tuple(expected))


@pytest.mark.parametrize(("text", "expected"), WORDS)
def test_words_of_acts_that_tell_none(text: str, expected: list[str]) -> None:
    assert_noted(text, tuple(expected))


@pytest.mark.parametrize(
    ("text", "act", "reason"),
    [
        ("Ghana's president prefers talks with Mali.", "talks", "is_mere_preference"),
        ("In the past, Turkey has bombed Iraq.", "bombed", "is_recalled"),
        ("Chad protested against the raid.", "protested", "is_mere_speech"),
        ("Chad bombed the town.", "bombed", None),
    ],
)
def test_the_reason_against_a_record_has_a_name(text: str, act: str, reason: str | None) -> None:
    context = build_context(load_language()(text), Document(text), load())
    found = next(found for found in context.acts if found.token.text == act)
    assert reason_against(found, read_stance(found.token), context) == reason
