"""What if: questions are read as events, and answered only from grounds."""

from __future__ import annotations

import datetime as dt

import pytest

import casus.codebook
from casus.errors import UsageError
from casus.model import Document, Reading
from casus.reading import read
from casus.reasoning.scenario import read_scenarios
from casus.reasoning.succession import CURRENT
from casus.reasoning.whatif import Answer, what_if

ON = dt.date(2022, 1, 31)

REPORT = """The Polish foreign minister said that Poland would send weapons to Ukraine if Russia invaded Ukraine.
NATO's secretary-general said that NATO will not send troops to Ukraine even if Russia invades Ukraine.
China will impose sanctions on Japan if Japan attacks North Korea.
"""


def reading(text: str, date: str = "2022-01-30", name: str = "report") -> Reading:
    return read(Document(text, id=name, date=dt.date.fromisoformat(date)))


def ask(question: str, *readings: Reading, on: dt.date = ON) -> Answer:
    (answer,) = what_if(question, on=on, readings=readings, codebook=casus.codebook.load())
    return answer


def declared(answer: Answer) -> set[tuple[str, str, str, str | None]]:
    return {(r.actor.code, r.stance, r.act, r.target) for r in answer.declared if r.status == CURRENT}


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Russia invades Estonia", ["RUS ASSAULT EST"]),
        ("What if Russia invades Ukraine? And Estonia?", ["RUS ASSAULT UKR", "RUS ASSAULT EST"]),
        ("What happens if China attacks Taiwan?", ["CHN ASSAULT TWN"]),
        ("Russia invades Ukraine and China attacks Taiwan", ["RUS ASSAULT UKR", "CHN ASSAULT TWN"]),
        ("if Belgium attacks Poland and Latvia", ["BEL ASSAULT POL", "BEL ASSAULT LVA"]),
        ("the United States imposes tariffs on Canada", ["USA SANCTION CAN"]),
        ("Iran supplies Russia with drones", ["IRN AID RUS"]),
        # several doers, several deeds
        ("Russia and Belarus attack Lithuania", ["RUS ASSAULT LTU", "BLR ASSAULT LTU"]),
        (
            "Russia, China and North Korea attack South Korea",
            ["RUS ASSAULT KOR", "CHN ASSAULT KOR", "PRK ASSAULT KOR"],
        ),
        ("Saudi Arabia and the UAE blockade Qatar", ["SAU COERCE QAT", "ARE COERCE QAT"]),
        (
            "Russia invades Ukraine, China attacks Taiwan and North Korea attacks South Korea",
            ["RUS ASSAULT UKR", "CHN ASSAULT TWN", "PRK ASSAULT KOR"],
        ),
        (
            "Russia invades Estonia and Latvia and China attacks Taiwan",
            ["RUS ASSAULT EST", "RUS ASSAULT LVA", "CHN ASSAULT TWN"],
        ),
        ("Russia invades Ukraine and does not withdraw", ["RUS ASSAULT UKR", "RUS RETREAT None"]),
        ("a war between China and Taiwan", ["CHN ASSAULT TWN", "TWN ASSAULT CHN"]),
        # the event asked about, and not the question around it
        ("Who would be bound if China attacked the Philippines?", ["CHN ASSAULT PHL"]),
        ("Who would be bound to help Estonia if Russia invades?", ["RUS ASSAULT EST"]),
        ("Who must help Armenia if Azerbaijan attacks?", ["AZE ASSAULT ARM"]),
        ("How would NATO respond if Russia attacks Poland?", ["RUS ASSAULT POL"]),
        ("If Russia attacks Poland, how would NATO respond?", ["RUS ASSAULT POL"]),
        ("What would the United States do if China blockades Taiwan?", ["CHN COERCE TWN"]),
        ("What if Putin orders an invasion of Estonia?", ["RUS ASSAULT EST"]),
        ("What if Estonia is invaded by Russia?", ["RUS ASSAULT EST"]),
        ("an attack on Poland", ["None ASSAULT POL"]),
    ],
)
def test_a_question_is_read_as_events(question: str, expected: list[str]) -> None:
    found = read_scenarios(question, ON, casus.codebook.load())
    assert [f"{s.actor and s.actor.code} {s.act} {s.target and s.target.code}" for s in found] == expected


def test_a_negated_question_keeps_its_deadline() -> None:
    (scenario,) = read_scenarios("Russia does not withdraw by 15 March", ON, casus.codebook.load())
    assert (scenario.act, scenario.negated) == ("RETREAT", True)
    assert scenario.deadline is not None and scenario.deadline.end == dt.date(2022, 3, 15)


@pytest.mark.parametrize(
    "question",
    [
        "Russia does not withdraw from Ukraine",
        "If Russia doesn't withdraw from Ukraine",
        "Russia fails to withdraw from Ukraine",
        "Russia refuses to withdraw from Ukraine",
    ],
)
def test_not_doing_is_read_as_such(question: str) -> None:
    (scenario,) = read_scenarios(question, ON, casus.codebook.load())
    assert (scenario.act, scenario.negated) == ("RETREAT", True)
    assert scenario.target is not None and scenario.target.code == "UKR"


@pytest.mark.parametrize(
    ("question", "day"),
    [
        ("Russia attacks Finland on 3 April 2023", "2023-04-03"),
        ("China invades Taiwan in 2027", "2027-01-01"),
        ("Russia attacked Finland in 2020", "2020-12-31"),
        ("Russia attacks Finland", "2022-01-31"),
    ],
)
def test_a_question_is_asked_of_the_day_it_names(question: str, day: str) -> None:
    (scenario,) = read_scenarios(question, ON, casus.codebook.load())
    assert scenario.on == dt.date.fromisoformat(day)


def test_treaties_answer_for_the_day_the_question_names() -> None:
    for day, covered in ((3, False), (4, True)):
        treaty = ask(f"Russia attacks Finland on {day} April 2023", on=dt.date(2025, 1, 1)).treaty
        assert ("NATO" in {reaction.actor.code for reaction in treaty}) is covered


def test_whoever_is_named_behind_by_is_no_place() -> None:
    (scenario,) = read_scenarios("Estonia is invaded by Russia", ON, casus.codebook.load())
    assert scenario.place is None


def test_a_place_outside_the_homeland_is_kept() -> None:
    (scenario,) = read_scenarios("North Korea attacks Guam", ON, casus.codebook.load())
    assert (scenario.target and scenario.target.code, scenario.place) == ("USA", "Guam")


def test_a_question_without_an_act_is_an_error() -> None:
    with pytest.raises(UsageError, match="cannot read the question"):
        read_scenarios("hello there", ON, casus.codebook.load())


def test_a_met_condition_brings_its_reaction_with_its_grounds() -> None:
    answer = ask("Russia invades Ukraine", reading(REPORT))
    assert {("POL", "will", "AID", "UKR"), ("NATO", "will_not", "MOBILIZE", "UKR")} <= declared(answer)
    poland = next(r for r in answer.declared if r.actor.code == "POL")
    assert poland.grounds.evidence and poland.grounds.evidence.startswith("The Polish foreign minister")
    assert (poland.grounds.document, poland.grounds.date) == ("report", dt.date(2022, 1, 30))
    assert any("condition" in step for step in poland.explanation)


def test_what_was_said_of_one_victim_is_not_carried_over_to_another() -> None:
    assert declared(ask("Russia invades Estonia", reading(REPORT))) == set()


def test_a_member_is_owed_help_by_every_ally_and_a_partner_by_none() -> None:
    member = {(r.actor.code, r.act) for r in ask("Russia invades Estonia").treaty}
    assert {("NATO", "AID"), ("USA", "AID"), ("GBR", "AID")} <= member
    partner = ask("Russia invades Ukraine")
    assert "AID" not in {r.act for r in partner.treaty}
    assert any("not a member" in note for duty in partner.no_duty for note in duty.notes)


def test_nobody_has_said_is_an_answer() -> None:
    answer = ask("Russia invades Ukraine")
    assert answer.declared == () and "UKR" in answer.silent


def test_the_latest_statement_prevails_and_the_earlier_stays_visible() -> None:
    earlier = reading(
        "Germany will not send weapons to Ukraine if Russia invades Ukraine.", "2022-01-10", "a"
    )
    later = reading("Germany will send weapons to Ukraine if Russia invades Ukraine.", "2022-01-28", "b")
    answer = ask("Russia invades Ukraine", earlier, later)
    assert [(r.stance, r.status == CURRENT) for r in answer.declared] == [("will", True), ("will_not", False)]


def test_what_is_said_after_the_day_asked_for_is_not_known() -> None:
    assert ask("Russia invades Ukraine", reading(REPORT, "2022-02-20")).declared == ()


def test_a_blockade_is_no_invasion() -> None:
    text = "Japan will impose sanctions on China if China invades Taiwan."
    assert declared(ask("China invades Taiwan", reading(text)))
    assert not declared(ask("China blockades Taiwan", reading(text)))


MEMBERS = """The United States will defend Poland if Russia attacks a NATO member.
Canada will impose sanctions on Russia if Russia attacks an EU member state.
Norway will help if any ally is attacked by Russia.
Russia will use nuclear weapons if NATO sends troops to Ukraine.
"""


@pytest.mark.parametrize(
    ("question", "holders"),
    [
        ("Russia attacks Estonia", {"USA", "CAN", "NOR"}),  # in NATO and the EU, an ally of Norway
        ("Russia attacks Norway", {"USA"}),
        ("Russia attacks Austria", {"CAN"}),  # in the EU only
        ("Russia attacks Ukraine", set()),  # in neither, and nobody's ally
        ("France sends troops to Ukraine", {"RUS"}),
        ("India sends troops to Ukraine", set()),
    ],
)
def test_who_is_meant_by_a_member_or_an_ally_is_so_on_the_day(question: str, holders: set[str]) -> None:
    answer = ask(question, reading(MEMBERS, "2024-05-01"), on=dt.date(2024, 5, 2))
    assert {reaction.actor.code for reaction in answer.declared} == holders
