"""How the nouns are worded, in the user's words."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casus.model import Actor, Assessment, Commitment, Quantity, Reading, Span
from casus.views import phrases


@pytest.mark.parametrize(
    ("text", "width", "around", "shown"),
    [
        ("Holm ruled it out.", 40, "", "Holm ruled it out."),
        ("Holm  ruled\nit out.", 40, "", "Holm ruled it out."),
        ("Holm ruled out any deployment to the border this year.", 30, "", "Holm ruled out any …"),
        (
            "After a long night of talks in the capital, Holm ruled out a deployment to the border.",
            45,
            "ruled out a deployment",
            "… Holm ruled out a deployment to the border.",
        ),
    ],
)
def test_sentences_are_shortened_at_words_with_the_act_in_sight(
    text: str, width: int, around: str, shown: str
) -> None:
    assert phrases.shorten(text, width, around) == shown


@given(st.text(alphabet="ab c\n“é", max_size=200), st.integers(10, 80))
def test_a_shortened_sentence_fits_its_width(text: str, width: int) -> None:
    shown = phrases.shorten(text, width)
    assert len(shown) <= width
    assert "\n" not in shown


@pytest.mark.parametrize(
    ("low", "high", "shown"), [(0.8, 0.95, "80–95 %"), (0.0, 0.0, "0 %"), (0.025, 0.05, "2.5–5 %")]
)
def test_probabilities_are_shown_in_percent(low: float, high: float, shown: str) -> None:
    assert phrases.range_phrase(low, high) == shown


def test_likelihood_words_stand_with_their_range_and_yardstick() -> None:
    words = Assessment(Span(0, 13, "“very likely”"), "PHIA", "highly likely", 0.8, 0.9)
    assert phrases.likelihood_phrase(words) == "“very likely” 80–90 % (PHIA)"


def quantity(words: str, value: float | None, unit: str, *bounds: float | None) -> Quantity:
    return Quantity(Span(0, len(words), words), value, unit, *bounds)


@pytest.mark.parametrize(
    ("number", "shown"),
    [
        (quantity("more than 40,000 men", 40000, "troops", 40000), "more than 40,000 men (≥ 40,000 troops)"),
        (quantity("up to 300 tanks", 300, "tanks", None, 300), "up to 300 tanks (≤ 300 tanks)"),
        (quantity("2,000–3,000 men", 2500, "troops", 2000, 3000), "2,000–3,000 men (2,000 to 3,000 troops)"),
        (quantity("$1.5 billion", 1.5e9, "USD"), "$1.5 billion (1,500,000,000 USD)"),
        (quantity("twice as many", 2, "times"), "twice as many (2 times)"),
        (quantity("thousands of men", None, "troops"), "thousands of men (no number given, troops)"),
    ],
)
def test_numbers_keep_their_words_and_bounds(number: Quantity, shown: str) -> None:
    assert phrases.quantity_phrase(number) == shown


@pytest.mark.parametrize(
    ("actor", "shown"),
    [
        (Actor("RUR", "Ruritania"), "Ruritania"),
        (Actor("?", "not said", kind="unknown"), "not said who"),
        (Actor("SYL", "Syldavia", inferred="the invader named before"), "≈ Syldavia"),
    ],
)
def test_actors_understood_but_not_named_are_marked(actor: Actor, shown: str) -> None:
    assert phrases.actor_phrase(actor) == shown


def test_a_speaker_is_shown_with_office_and_side(reading: Reading) -> None:
    refusal, judgement, deed = reading.commitments[:3]
    assert phrases.speaker_phrase(refusal) == "Anna Holm, president (RUR)"
    assert phrases.speaker_phrase(judgement) == "≈ Ivo Radek, foreign minister (SYL)"
    assert phrases.speaker_phrase(deed) is None


@pytest.mark.parametrize(
    ("actor", "shown"),
    [
        (Actor("ECOWAS", "Economic Community of West African States", "organisation"), "ECOWAS"),
        (Actor("NATO", "NATO", "organisation"), "NATO"),
        (Actor("CAF", "Central African Republic"), "Central African Republic"),
    ],
)
def test_an_organisation_with_a_long_name_goes_by_its_code_in_a_narrow_column(
    actor: Actor, shown: str
) -> None:
    assert phrases.holder_label(actor, 16) == shown


@pytest.mark.parametrize(
    ("speaker", "words", "shown"),
    [
        (Actor("FRA", "France"), "France", "France"),
        (
            Actor("SALL", "Awa Sall", "person", person="Awa Sall", office="minister"),
            "Sall",
            "Awa Sall, minister",
        ),
        (Actor("FRA", "France", office="prime minister"), "a minister", "a minister, prime minister (FRA)"),
    ],
)
def test_a_side_that_the_name_tells_already_is_not_repeated(speaker: Actor, words: str, shown: str) -> None:
    span = Span(0, len(words), words)
    commitment = Commitment(speaker, "will", "AID", span, (span,), speaker=speaker, speaker_span=span)
    assert phrases.speaker_phrase(commitment) == shown


def test_a_speaker_nobody_could_identify_keeps_the_words_of_the_text() -> None:
    evidence = Span(0, 30, "A diplomat said they would go.")
    commitment = Commitment(
        Actor("?", "not said"),
        "will",
        "RETREAT",
        evidence,
        (evidence,),
        speaker_span=Span(0, 10, "A diplomat"),
    )
    assert phrases.speaker_phrase(commitment) == "A diplomat"


def test_acts_and_conditions_are_shown_in_codes(reading: Reading) -> None:
    refusal, judgement = reading.commitments[:2]
    assert phrases.act_phrase(refusal) == "MOBILIZE troops → BOR"
    assert phrases.act_phrase(judgement) == "SYL: ASSAULT"
    assert refusal.condition
    assert phrases.trigger_phrase(refusal.condition) == "even if SYL: ASSAULT → BOR"
    assert phrases.condition_phrase(refusal.condition) == "≈ even if Syldavia attacked it"


def test_everything_inferred_is_listed_once_with_its_reason(reading: Reading) -> None:
    assert phrases.doubts(reading.commitments[0]) == ("“it” is Borduria, the nearest country named",)
    assert phrases.doubts(reading.commitments[1]) == ("Ivo Radek: held the office on 7 March 2022",)


def test_an_actor_inferred_for_the_reason_already_given_is_not_listed_again() -> None:
    junta = Actor("MLI", "Mali", inferred="“the junta” is Mali's")
    span = Span(0, 9, "the junta")
    commitment = Commitment(junta, "will", "ASSAULT", span, (span,), inferred=("“the junta” is Mali's",))
    assert phrases.doubts(commitment) == ("“the junta” is Mali's",)


def test_a_report_without_a_date_is_called_undated() -> None:
    assert phrases.date_phrase(None) == "undated"
    assert phrases.date_phrase(dt.date(2022, 1, 30)) == "30 January 2022"
