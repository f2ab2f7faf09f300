"""Questions about a user's own event type, and questions about its parents."""

from pathlib import Path

import pytest

import casus
from casus.codebook import Codebook, load
from casus.model import Reading
from casus.reasoning.cascade import follow
from casus.reasoning.scenario import read_scenarios

EXAMPLE = Path(__file__).parents[2] / "examples" / "energy_cutoff.toml"
DAY = "2022-01-31"
REPORT = (
    "Benin will send food to Togo if Ghana coerces Togo. "
    "Mali will impose sanctions on Ghana if Ghana cuts off gas to Togo. "
    "Chad will send troops to Togo if Ghana attacks Togo."
)


@pytest.fixture(scope="module")
def book() -> Codebook:
    return load(EXAMPLE)


@pytest.fixture(scope="module")
def readings(book: Codebook) -> list[Reading]:
    return [casus.read(REPORT, date="2022-01-30", codebook=book)]


def holders(question: str, readings: list[Reading], book: Codebook) -> list[str]:
    (answer,) = casus.what_if(question, on=DAY, readings=readings, codebook=book)
    return [reaction.actor.code for reaction in answer.declared]


def test_a_question_about_the_type_prefers_it(readings: list[Reading], book: Codebook) -> None:
    assert holders("What if Ghana cuts off gas to Togo?", readings, book) == ["MLI", "BEN"]


def test_a_question_about_a_parent_finds_it(readings: list[Reading], book: Codebook) -> None:
    assert holders("What if Ghana coerces Togo?", readings, book) == ["BEN", "MLI"]
    assert holders("What if Ghana suspends trade with Togo?", readings, book) == ["MLI"]


def test_other_acts_do_not_meet_it(readings: list[Reading], book: Codebook) -> None:
    assert holders("What if Ghana attacks Togo?", readings, book) == ["TCD"]


def test_the_steps_say_how_the_kinds_hang_together(readings: list[Reading], book: Codebook) -> None:
    (answer,) = casus.what_if("Ghana coerces Togo", on=DAY, readings=readings, codebook=book)
    steps = next(each.explanation for each in answer.declared if each.actor.code == "MLI")
    assert "ENERGY_CUTOFF of the condition is a kind of COERCE; the question leaves open which" in steps


def test_two_types_of_ones_own_are_not_each_other(tmp_path: Path, readings: list[Reading]) -> None:
    path = tmp_path / "own.toml"
    path.write_text(
        '[[event_types]]\nname = "FREEZE"\ndefinition = "Frost."\nparents = ["COERCE withhold"]\n'
        'words = ["to snow in"]',
        encoding="utf-8",
    )
    assert holders("Ghana snows in Togo", readings, load(EXAMPLE, path)) == ["BEN"]


def test_a_reaction_of_the_type_sets_off_what_answers_to_it(book: Codebook) -> None:
    text = (
        "Ghana will cut off gas to Togo if Togo attacks Benin. "
        "Mali will impose sanctions on Ghana if Ghana cuts off gas to Togo."
    )
    readings = [casus.read(text, date="2022-01-30", codebook=book)]
    scenarios = read_scenarios("Togo attacks Benin", readings[0].document.date, book)  # type: ignore[arg-type]
    acts = [
        (step.event.actor.code, step.event.subtype)
        for step in follow(scenarios, readings, book).steps
        if step.event.actor
    ]
    assert ("GHA", "ENERGY_CUTOFF") in acts
    assert ("MLI", None) in acts
