"""The index finds what trying every commitment finds, in the same order."""

from __future__ import annotations

import datetime as dt

from hypothesis import given
from hypothesis import strategies as st

import casus.codebook
from casus.model import (
    Actor,
    Commitment,
    Condition,
    Document,
    Mention,
    Reading,
    Scenario,
    Sense,
    Span,
    Stance,
)
from casus.reasoning.condition_index import ConditionIndex
from casus.reasoning.matching import match_commitment

BOOK = casus.codebook.load()
DAY = dt.date(2022, 1, 31)
ACTORS = [BOOK.actor(code) for code in ("RUS", "UKR", "EST", "DEU", "NATO", "EU")]
SPAN = Span(0, 5, "words")

actors = st.sampled_from(ACTORS)
maybe_actors = st.none() | actors
kinds = st.sampled_from(
    [
        ("ASSAULT", None),
        ("ASSAULT", "aerial"),
        ("ASSAULT", "drone"),
        ("SANCTION", None),
        ("RETREAT", "withdraw"),
    ]
)
senses: st.SearchStrategy[Sense] = st.sampled_from(("if", "unless", "even_if"))
stances: st.SearchStrategy[Stance] = st.sampled_from(("will", "will_not", "may", "did", "demand", "assesses"))


@st.composite
def conditions(draw: st.DrawFn) -> Condition:
    act, mode = draw(st.just((None, None)) | kinds)
    return Condition(SPAN, draw(senses), draw(maybe_actors), act, mode, draw(maybe_actors))


@st.composite
def commitments(draw: st.DrawFn) -> Commitment:
    return Commitment(
        holder=draw(actors),
        stance=draw(stances),
        act=draw(st.sampled_from(("AID", "SANCTION", "CONSULT"))),
        act_span=SPAN,
        evidence=(SPAN,),
        target=draw(maybe_actors),
        subject=draw(maybe_actors),
        condition=draw(st.none() | conditions()),
    )


@st.composite
def readings(draw: st.DrawFn) -> Reading:
    named: list[Actor] = draw(st.lists(actors, max_size=4))
    return Reading(
        Document("words", id=draw(st.sampled_from("abcd"))),
        mentions=tuple(Mention(SPAN, (actor,)) for actor in named),
        commitments=tuple(draw(st.lists(commitments(), max_size=5))),
    )


@st.composite
def scenarios(draw: st.DrawFn) -> Scenario:
    act, mode = draw(st.just((None, None)) | kinds)
    negated = draw(st.booleans())
    return Scenario("?", DAY, draw(maybe_actors), act, mode, draw(maybe_actors), negated=negated)


def names(reading: Reading, scenario: Scenario) -> bool:
    named = {actor.code for mention in reading.mentions for actor in mention.actors}
    return {actor.code for actor in (scenario.actor, scenario.target) if actor} <= named


def bearing_by_scan(found: list[Reading], scenario: Scenario) -> list[Commitment]:
    """What bears on the scenario, every commitment tried: unconditional ones where the report names both sides."""
    return [
        commitment
        for reading in found
        for commitment in reading.commitments
        if match_commitment(commitment, scenario, BOOK)
        and (commitment.condition is not None or names(reading, scenario))
    ]


@given(st.lists(readings(), max_size=6), scenarios())
def test_the_index_finds_what_trying_every_commitment_finds(found: list[Reading], scenario: Scenario) -> None:
    candidates = ConditionIndex(found).candidates(scenario, BOOK)
    indexed = [commitment for _, commitment in candidates if match_commitment(commitment, scenario, BOOK)]
    assert indexed == bearing_by_scan(found, scenario)


def test_a_condition_on_an_alliance_is_found_by_its_members() -> None:
    condition = Condition(SPAN, "if", BOOK.actor("RUS"), "ASSAULT", None, BOOK.actor("NATO"))
    promise = Commitment(BOOK.actor("DEU"), "will", "AID", SPAN, (SPAN,), condition=condition)
    index = ConditionIndex([Reading(Document("words"), commitments=(promise,))])
    on_a_member = Scenario("?", DAY, BOOK.actor("RUS"), "ASSAULT", "aerial", BOOK.actor("EST"))
    on_a_partner = Scenario("?", DAY, BOOK.actor("RUS"), "ASSAULT", "aerial", BOOK.actor("UKR"))
    assert [commitment for _, commitment in index.candidates(on_a_member, BOOK)] == [promise]
    assert not list(index.candidates(on_a_partner, BOOK))
