"""What a report commits whom to: short reports, and who holds which stance on what."""

from __future__ import annotations

import datetime as dt

import pytest

from casus.model import Commitment, Document, Reading
from casus.reading import read

Row = tuple[str, str, str, str | None]


def reading_of(text: str, date: str = "2022-01-30") -> Reading:
    return read(Document(text, date=dt.date.fromisoformat(date)))


def rows(text: str) -> set[Row]:
    return {
        (found.holder.code, found.stance, found.act, found.target.code if found.target else None)
        for found in reading_of(text).commitments
    }


def only(text: str, stance: str) -> Commitment:
    found = [commitment for commitment in reading_of(text).commitments if commitment.stance == stance]
    assert len(found) == 1, rows(text)
    return found[0]


REPORTS: list[tuple[str, Row]] = [
    # promises and plans
    ("Poland will send tanks to Ukraine.", ("POL", "will", "AID", "UKR")),
    ("Germany plans to deploy a brigade in Lithuania.", ("DEU", "will", "MOBILIZE", "LTU")),
    ("China vowed to retaliate against the United States.", ("CHN", "will", "COERCE", "USA")),
    ("Japan pledged aid to the Philippines.", ("JPN", "will", "AID", "PHL")),
    ("Canada promised to impose sanctions on Iran.", ("CAN", "will", "SANCTION", "IRN")),
    ("Turkey threatened to attack Kurdish militants in Syria.", ("TUR", "will", "ASSAULT", "SYR")),
    # refusals
    ("France will not send soldiers to Niger.", ("FRA", "will_not", "MOBILIZE", "NER")),
    ("Hungary ruled out sending weapons to Ukraine.", ("HUN", "will_not", "AID", "UKR")),
    ("Brazil refused to impose sanctions on Russia.", ("BRA", "will_not", "SANCTION", "RUS")),
    ("India has no plans to withdraw its troops.", ("IND", "will_not", "RETREAT", None)),
    # readiness and reservation
    ("Sweden is considering sanctions against Belarus.", ("SWE", "may", "SANCTION", "BLR")),
    ("Norway is ready to send ammunition to Ukraine.", ("NOR", "may", "AID", "UKR")),
    ("Israel did not rule out an attack on Iran.", ("ISR", "may", "ASSAULT", "IRN")),
    ("Egypt offered to hold talks with Ethiopia.", ("EGY", "may", "CONSULT", "ETH")),
    # demands: the target is whoever is asked
    ("Ukraine asked Germany to send tanks.", ("UKR", "demand", "AID", "DEU")),
    ("China demanded that Japan withdraw its ships.", ("CHN", "demand", "RETREAT", "JPN")),
    ("Algeria urged Mali not to attack the town.", ("DZA", "demand", "CONCEDE", "MLI")),
    # deeds
    ("Russian forces shelled the Ukrainian city of Kharkiv.", ("RUS", "did", "ASSAULT", "UKR")),
    ("The European Union has imposed sanctions on Myanmar.", ("EU", "did", "SANCTION", "MMR")),
    ("Rwanda is sending troops to Mozambique.", ("RWA", "did", "MOBILIZE", "MOZ")),
    ("Hezbollah fired rockets at Israel on Sunday.", ("HEZBOLLAH", "did", "ASSAULT", "ISR")),
    # denials
    ("Rwanda denies that it supports rebels in Congo.", ("RWA", "denies", "SUPPORT", "COD")),
    ("Russia denied that it would attack Ukraine.", ("RUS", "denies", "ASSAULT", "UKR")),
    # judgements of others
    ("The United States fears that Russia will invade Ukraine.", ("USA", "assesses", "ASSAULT", "UKR")),
    ("Poland accused Belarus of planning to attack Lithuania.", ("POL", "assesses", "ASSAULT", "LTU")),
]


@pytest.mark.parametrize(("text", "row"), REPORTS)
def test_a_report_commits_its_actors(text: str, row: Row) -> None:
    assert row in rows(text)


NOTHING = [
    "Poland did not send tanks to Ukraine.",
    "Reporters asked whether France would send soldiers to Niger.",
    "The minister explained how Japan would react to an attack.",
    "The weather in Estonia was cold on Monday.",
    "Germany condemned the attack and called it unacceptable.",
]


@pytest.mark.parametrize("text", NOTHING)
def test_what_is_no_commitment_makes_no_record(text: str) -> None:
    assert rows(text) == set()


def test_joint_holders_are_split() -> None:
    assert {
        ("USA", "did", "AID", "UKR"),
        ("GBR", "did", "AID", "UKR"),
    } <= rows("The United States and Britain are sending missiles to Ukraine.")


def test_a_passive_threat_leaves_open_who_would_act() -> None:
    found = only("NATO's secretary-general said that Russia would face tough sanctions.", "will")
    assert (found.holder.code, found.act, found.target and found.target.code) == ("?", "SANCTION", "RUS")


def test_a_minister_speaks_for_his_state() -> None:
    found = only('"We will not send troops to Ukraine," the Italian foreign minister said.', "will_not")
    assert (found.holder.code, found.target and found.target.code) == ("ITA", "UKR")
    assert found.speaker_span is not None and "minister" in found.speaker_span.text


def test_what_one_side_says_another_will_do_is_a_judgement() -> None:
    found = only("The Polish president said that Russia will attack Moldova.", "assesses")
    assert (found.holder.code, found.subject and found.subject.code) == ("POL", "RUS")


def test_who_judges_is_the_speaker_of_his_judgement() -> None:
    text = "Liz Truss spoke in London. She considered it very unlikely that British soldiers would fight in Ukraine."
    found = only(text, "assesses")
    assert (found.holder.code, found.speaker and found.speaker.person) == ("GBR", "Liz Truss")


def test_whose_intention_is_judged_does_not_speak() -> None:
    found = only("The United States suspects that Vladimir Putin intends to attack Ukraine.", "assesses")
    assert (found.holder.code, found.speaker) == ("USA", None)


def test_a_condition_names_its_trigger() -> None:
    found = only("Britain will impose sanctions if Russia invades Ukraine.", "will")
    assert found.condition is not None
    assert found.condition.span.text == "if Russia invades Ukraine"
    assert found.condition.sense == "if"
    trigger = (found.condition.trigger_actor, found.condition.trigger_act, found.condition.trigger_target)
    assert [getattr(part, "code", part) for part in trigger] == ["RUS", "ASSAULT", "UKR"]


@pytest.mark.parametrize(
    ("text", "sense"),
    [
        ("NATO will not send troops even if Russia invades Ukraine.", "even_if"),
        ("Egypt will strike the dam unless Ethiopia withdraws its forces.", "unless"),
        ("Japan would impose sanctions in the event of an attack on Taiwan.", "if"),
    ],
)
def test_the_sense_follows_the_words(text: str, sense: str) -> None:
    senses = [found.condition.sense for found in reading_of(text).commitments if found.condition]
    assert senses and set(senses) == {sense}


def test_the_understood_victim_is_marked_as_inferred() -> None:
    text = (
        "Poland expects Russia to invade Ukraine. "
        "Poland would close its border in the event of a Russian invasion, its prime minister said."
    )
    found = next(c for c in reading_of(text).commitments if c.condition)
    assert found.condition is not None and found.condition.trigger_target is not None
    assert found.condition.trigger_target.code == "UKR"
    assert any("UKR" in reason for reason in found.condition.inferred)


def test_words_of_likelihood_get_a_range() -> None:
    found = only('The German chancellor called a Russian invasion of Ukraine "very likely".', "assesses")
    assert found.likelihood is not None
    assert (found.likelihood.span.text, found.likelihood.low, found.likelihood.high) == (
        "very likely",
        0.8,
        0.95,
    )


def test_numbers_of_troops_keep_their_bound() -> None:
    found = only("Russia has deployed more than 90,000 troops near Ukraine.", "did")
    assert [(q.value, q.low, q.high, q.unit) for q in found.quantities] == [(90000, 90000, None, "troops")]


def test_a_denial_without_an_act_of_its_own_denies_what_was_said_before() -> None:
    text = "Lithuania fears that Belarus will attack Poland. Belarus denies such plans."
    found = only(text, "denies")
    assert (found.holder.code, found.act, found.target and found.target.code) == ("BLR", "ASSAULT", "POL")
    assert found.inferred


def test_repetitions_make_one_record_with_all_their_sentences() -> None:
    text = "Norway will send missiles to Ukraine. Norway will send missiles to Ukraine, its premier said."
    assert len(only(text, "will").evidence) == 2


def test_a_denial_contradicts_the_suspicion() -> None:
    text = "The United States believes that Russia will invade Ukraine. Russia denies that it will invade Ukraine."
    reading = reading_of(text)
    assert [(c.first, c.second) for c in reading.contradictions] == [(0, 1)]
