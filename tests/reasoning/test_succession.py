"""What becomes of a statement: overtaken, withdrawn, kept, broken, contradicted, filled, lapsed."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

import casus.codebook
from casus.model import Reaction, Reading, Scenario, Span
from casus.reasoning.succession import CURRENT, EXCEPTED, STATUSES
from casus.reasoning.whatif import answer_scenario
from tests.reasoning.declaring import DAY, day_of, event, says

ATTACK = "SYL ASSAULT BOR"
ASKED = event("SYL", "ASSAULT", "BOR", day=30)


def declared(readings: Sequence[Reading], scenario: Scenario = ASKED) -> dict[str, Reaction]:
    """The declared reactions by document."""
    answer = answer_scenario(scenario, readings, casus.codebook.load())
    return {str(reaction.grounds.document): reaction for reaction in answer.declared}


def promise(day: int, name: str, **others: object) -> Reading:
    return says("RUR AID BOR", when=ATTACK, day=day, name=name, **others)  # type: ignore[arg-type]


def standing(day: int, name: str, text: str = "RUR AID BOR", **others: object) -> Reading:
    return says(text, day=day, name=name, about="SYL BOR", **others)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("earlier", "later", "relation"),
    [
        (promise(1, "a"), promise(2, "b"), "superseded by"),
        (promise(1, "a"), promise(2, "b", stance="may"), "superseded by"),
        (promise(1, "a"), promise(2, "b", stance="will_not"), "withdrawn by"),
        (promise(1, "a", stance="will_not"), promise(2, "b"), "superseded by"),
        (promise(1, "a"), standing(2, "b", stance="will_not"), "withdrawn by"),
        (standing(1, "a"), standing(2, "b", stance="did"), "kept by"),
        (standing(1, "a", stance="will_not"), standing(2, "b", stance="did"), "broken by"),
    ],
)
def test_a_later_word_or_deed_overtakes_an_earlier_word(
    earlier: Reading, later: Reading, relation: str
) -> None:
    found = declared([earlier, later])
    assert found["a"].status == STATUSES[relation]  # type: ignore[index]
    (related,) = found["a"].related
    assert (related.relation, related.grounds.document) == (relation, "b")
    assert found["b"].status == CURRENT


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (promise(1, "a"), standing(2, "b")),  # said of this case, and later in general: both hold
        (promise(1, "a"), standing(2, "b", stance="did")),  # help already given is not the help promised
        (promise(1, "a"), standing(2, "b", text="ZUB AID BOR", stance="will_not")),
        (promise(1, "a"), standing(2, "b", text="RUR SANCTION SYL")),
        (promise(1, "a"), promise(1, "b")),
    ],
)
def test_statements_that_do_not_meet_all_stand(one: Reading, other: Reading) -> None:
    assert {reaction.status for reaction in declared([one, other]).values()} == {CURRENT}


def test_the_last_of_several_later_words_decides() -> None:
    found = declared([promise(1, "a"), promise(2, "b", stance="will_not"), promise(3, "c")])
    assert [found[name].status for name in "abc"] == [
        STATUSES["superseded by"],
        STATUSES["superseded by"],
        CURRENT,
    ]


def test_speakers_who_disagree_on_one_day_are_both_shown_with_each_other() -> None:
    found = declared([promise(1, "a", speaker="Anna"), promise(1, "b", speaker="Bo", stance="will_not")])
    assert {reaction.status for reaction in found.values()} == {CURRENT}
    assert [(each.relation, each.grounds.speaker) for each in found["a"].related] == [
        ("contradicted by", "Bo")
    ]
    assert [each.grounds.speaker for each in found["b"].related] == ["Anna"]


def test_a_refusal_to_help_somebody_else_contradicts_nothing() -> None:
    found = declared(
        [
            standing(1, "a", text="RUR MOBILIZE BOR"),
            standing(1, "b", text="RUR MOBILIZE SYL", stance="will_not"),
        ]
    )
    assert all(reaction.related == () for reaction in found.values())


OPEN = says("? SANCTION SYL", when=ATTACK, day=5, name="open")


def test_who_has_since_filled_an_open_holder_is_named_once_each() -> None:
    found = declared(
        [
            OPEN,
            says("RUR SANCTION SYL", when=ATTACK, day=6, name="a"),
            says("RUR SANCTION SYL", when=ATTACK, day=7, name="b"),
            standing(8, "c", text="ZUB SANCTION SYL", stance="did"),
        ]
    )
    filled = [
        (each.relation, each.actor.code, each.stance, each.grounds.document) for each in found["open"].related
    ]
    assert filled == [("filled by", "RUR", "will", "a"), ("filled by", "ZUB", "did", "c")]
    assert found["open"].status == CURRENT


@pytest.mark.parametrize(
    "other",
    [
        says("RUR SANCTION SYL", when=ATTACK, day=1, name="x"),  # before the gap was left
        says("RUR SANCTION BOR", when=ATTACK, day=6, name="x"),  # on somebody else
        says("RUR AID BOR", when=ATTACK, day=6, name="x"),  # something else
        says("RUR SANCTION SYL", when=ATTACK, day=6, name="x", stance="will_not"),
        says("RUR SANCTION SYL", when="SYL ASSAULT ZUB", day=6, name="x"),  # another condition
        says("? SANCTION SYL", when=ATTACK, day=6, name="x"),
    ],
)
def test_what_is_something_else_does_not_fill_a_gap(other: Reading) -> None:
    assert declared([OPEN, other])["open"].related == ()


LAPSES = [
    (promise(1, "a", by=20), "its term ended on 2031-05-21"),
    (promise(1, "a", by=30), None),
    (promise(1, "a", term=10), "its term ended on 2031-05-11"),
    (standing(1, "a", term=10), "its term ended on 2031-05-11"),
    (standing(1, "a", term=10, stance="did"), None),
]


@pytest.mark.parametrize(("reading", "reason"), LAPSES)
def test_a_statement_lapses_with_its_term(reading: Reading, reason: str | None) -> None:
    assert declared([reading])["a"].status == (f"lapsed: {reason}" if reason else CURRENT)


def test_what_is_due_unless_something_happens_by_a_day_does_not_lapse_on_it() -> None:
    ultimatum = says("RUR ASSAULT SYL", when="SYL RETREAT BOR", sense="unless", by=10, name="a")
    question = event("SYL", "RETREAT", "BOR", day=30, negated=True)
    assert declared([ultimatum], question)["a"].status == CURRENT


def british(day: dt.date, speaker: str) -> Reading:
    return says("GBR AID UKR", when="RUS ASSAULT UKR", since=day, name="a", speaker=speaker, stance="will")


@pytest.mark.parametrize(
    ("speaker", "said", "asked", "reason"),
    [
        ("Boris Johnson", "2022-01-30", "2022-02-20", None),
        ("Boris Johnson", "2022-01-30", "2022-09-20", "Boris Johnson left office on 2022-09-06"),
        ("Liz Truss", "2022-01-30", "2022-09-20", None),  # a minister who has become prime minister
        ("Nobody Known", "2022-01-30", "2022-09-20", None),
    ],
)
def test_a_statement_lapses_when_its_speaker_has_left_office(
    speaker: str, said: str, asked: str, reason: str | None
) -> None:
    russia, ukraine = (casus.codebook.load().actor(code) for code in ("RUS", "UKR"))
    question = Scenario(
        "Russia invades Ukraine", dt.date.fromisoformat(asked), russia, "ASSAULT", None, ukraine
    )
    found = declared([british(dt.date.fromisoformat(said), speaker)], question)
    assert found["a"].status == (f"lapsed: {reason}" if reason else CURRENT)


@pytest.mark.parametrize(
    ("text", "when", "asked", "reason"),
    [
        ("USA MOBILIZE KWT", None, "1995-06-01", "it was said in the Gulf War, which ended on 1991-02-28"),
        ("USA MOBILIZE KWT", None, "1991-02-01", None),
        ("USA MOBILIZE KWT", "IRQ ASSAULT KWT", "1995-06-01", None),  # if it attacks again
    ],
)
def test_what_was_said_of_the_fighting_lapses_with_the_war(
    text: str, when: str | None, asked: str, reason: str | None
) -> None:
    book = casus.codebook.load()
    question = Scenario(
        "Iraq invades Kuwait",
        dt.date.fromisoformat(asked),
        book.actor("IRQ"),
        "ASSAULT",
        None,
        book.actor("KWT"),
    )
    said = says(text, when=when, since=dt.date(1991, 1, 20), about="IRQ KWT", name="a")
    assert declared([said], question)["a"].status == (f"lapsed: {reason}" if reason else CURRENT)


def test_what_is_said_unless_something_happens_falls_away_when_it_happens_in_time() -> None:
    ultimatum = says("RUR ASSAULT SYL", when="SYL RETREAT BOR", sense="unless", by=10, name="a")
    in_time, too_late = (event("SYL", "RETREAT", "BOR", day=day) for day in (10, 11))
    assert declared([ultimatum], in_time)["a"].status == EXCEPTED
    assert declared([ultimatum], too_late) == {}


def test_a_question_about_a_later_day_than_the_term_brings_the_ultimatum_due() -> None:
    ultimatum = says("RUR ASSAULT SYL", when="SYL RETREAT BOR", sense="unless", by=10, name="a")
    question = event("SYL", "RETREAT", "BOR", negated=True)
    for day, due in ((9, False), (10, True)):
        asked = replace(question, deadline=day_of(DAY, day, Span(0, 1, "x")))
        assert bool(declared([ultimatum], asked)) is due


@given(st.permutations([
    promise(1, "a"), promise(2, "b", stance="will_not"), promise(3, "c", stance="may"), standing(2, "d", stance="did"),
    standing(1, "e", stance="will_not"), OPEN, says("RUR SANCTION SYL", when=ATTACK, day=6, name="f"),
]))  # fmt: skip
def test_what_becomes_of_statements_does_not_depend_on_their_order(readings: list[Reading]) -> None:
    once, again = declared(readings), declared(sorted(readings, key=lambda each: each.document.id))
    assert once == again
