"""A user's own event types at work: in events, commitments and conditions, and in a spaCy pipeline."""

from pathlib import Path

import pytest
import spacy

import casus
from casus.codebook import Codebook, load
from casus.model import Event
from casus.reading.events.type_examples import try_examples
from casus.reading.language import load_language

EXAMPLE = Path(__file__).parents[2] / "examples" / "energy_cutoff.toml"
CUTOFF = "ENERGY_CUTOFF"


@pytest.fixture(scope="module")
def book() -> Codebook:
    return load(EXAMPLE)


def cutoffs(text: str, book: Codebook) -> list[Event]:
    reading = casus.read(text, date="2022-01-30", codebook=book)
    return [event for event in reading.events if event.subtype == CUTOFF]


@pytest.mark.parametrize(
    ("sentence", "sources", "targets", "realis"),
    [
        ("Ghana cut off electricity to Togo.", ["GHA"], ["TGO"], "actual"),
        ("Ghana has shut the oil supply to Togo off.", ["GHA"], ["TGO"], "actual"),
        ("Gas deliveries to Togo were halted by Ghana.", ["GHA"], ["TGO"], "actual"),
        ("Ghana threatened to cut Togo off from fuel.", ["GHA"], ["TGO"], "threatened"),
        ("Ghana will suspend power exports to Togo.", ["GHA"], ["TGO"], "planned"),
        ("Ghana did not turn off the gas.", ["GHA"], [], "negated"),
        ("Benin protested against Ghana's gas cut-off.", ["GHA"], [], "actual"),
        ("Ghana announced an oil embargo against Togo.", ["GHA"], ["TGO"], "actual"),
    ],
)
def test_the_trigger_words_code_events(
    book: Codebook, sentence: str, sources: list[str], targets: list[str], realis: str
) -> None:
    (event,) = cutoffs(sentence, book)
    assert [actor.code for actor in event.sources] == sources
    assert [actor.code for actor in event.targets] == targets
    assert event.realis == realis


@pytest.mark.parametrize(
    "sentence",
    [
        "Ghana cut off talks with Togo.",
        "Ghana resumed oil supplies to Togo.",
        "The embargo on Togo was lifted.",
    ],
)
def test_other_cuts_are_not_of_the_type(book: Codebook, sentence: str) -> None:
    assert cutoffs(sentence, book) == []


def test_the_parent_stays_with_the_event(book: Codebook) -> None:
    (event,) = cutoffs("Ghana cut off gas to Togo.", book)
    assert (event.type, event.mode, event.cameo, event.quad, event.goldstein) == (
        "COERCE", "withhold", "172", 4, -5.0,
    )  # fmt: skip


def test_without_the_file_nothing_is_of_the_type() -> None:
    assert cutoffs("Ghana cut off gas to Togo.", load()) == []


def test_commitments_and_conditions_carry_the_type(book: Codebook) -> None:
    text = "Benin will impose sanctions if Ghana cuts off gas to Togo. Mali threatened to turn off the oil to Chad."
    first, second = casus.read(text, date="2022-01-30", codebook=book).commitments
    assert first.condition is not None
    assert (first.subtype, first.condition.trigger_subtype) == (None, CUTOFF)
    assert (first.condition.trigger_act, first.condition.trigger_mode) == ("COERCE", "withhold")
    assert (second.act, second.mode, second.subtype) == ("COERCE", "withhold", CUTOFF)


def test_tables_have_a_column_for_the_type(book: Codebook) -> None:
    reading = casus.read("Mali threatened to turn off the oil to Chad.", date="2022-01-30", codebook=book)
    assert list(reading.to_pandas()["subtype"]) == [CUTOFF]


def test_a_spacy_pipeline_knows_the_type() -> None:
    nlp = spacy.load(load_language().path) if load_language().path else load_language()
    nlp.add_pipe("casus", config={"codebook": [str(EXAMPLE)]})
    (event,) = nlp("Ghana cut off gas to Togo.")._.casus.events
    assert event.subtype == CUTOFF


def test_the_examples_of_the_file_hold(book: Codebook) -> None:
    (report,) = try_examples(book)
    assert report.problems == ()
    assert report.found == report.examples > 5
    assert report.left_alone == report.counterexamples > 2


def test_examples_that_fail_are_named(tmp_path: Path) -> None:
    path = tmp_path / "own.toml"
    path.write_text(
        '[[event_types]]\nname = "SNUB"\ndefinition = "A slight."\nparents = ["ACCUSE"]\nwords = ["to snub"]\n'
        'examples = ["Ghana praised Togo.", {text = "Ghana snubbed Togo.", target = "GHA"}]\n'
        'counterexamples = ["Ghana may snub Togo."]\n',
        encoding="utf-8",
    )
    (report,) = try_examples(load(path))
    assert (report.found, report.left_alone) == (0, 0)
    assert report.problems == (
        f"{path}: SNUB: example “Ghana praised Togo.” is not read as it",
        f"{path}: SNUB: example “Ghana snubbed Togo.” is read with TGO as target, not GHA",
        f"{path}: SNUB: counterexample “Ghana may snub Togo.” is read as it, at “snub”",
    )
