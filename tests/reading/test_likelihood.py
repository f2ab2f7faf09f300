"""How likely the text calls something, in whose words, on which yardstick."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from casus.codebook.likelihood import find_yardstick, load_likelihood_words, load_yardsticks
from casus.errors import CodebookError, UsageError
from casus.reading.language import parse
from casus.reading.measures.likelihood import LikelihoodMention, find_likelihoods, likelihood_of


def likelihood(sentence: str, act: str, yardstick: str = "ICD 203") -> LikelihoodMention | None:
    doc = parse(sentence)
    token = next(token for token in doc if token.text == act)
    return likelihood_of(token, find_likelihoods(doc, yardstick))


@pytest.mark.parametrize(
    ("sentence", "act", "words", "term"),
    [
        ("She called an attack on the port highly unlikely.", "attack", "highly unlikely", "very unlikely"),
        ("It is unlikely that troops will be sent to the border.", "sent", "unlikely", "unlikely"),
        ("There is a high probability that Iran will attack.", "attack", "high probability", "very likely"),
        ("Washington is likely to impose new tariffs.", "impose", "likely", "likely"),
        ("An invasion is more likely than not, he said.", "invasion", "more likely than not", "likely"),
        ("The bank will probably freeze the assets.", "freeze", "probably", "likely"),
        ("The chances of a ceasefire are slim.", "ceasefire", "slim", "very unlikely"),
        ("The odds of a strike look good.", "strike", "good", "likely"),
        ("Analysts see little chance of a withdrawal.", "withdrawal", "little chance", "very unlikely"),
        ("There is no prospect of talks this year.", "talks", "no prospect", "almost no chance"),
        ("A Chinese blockade is almost certain, it said.", "blockade", "almost certain", "almost certain"),
        ("Kyiv is expected to receive the jets in May.", "receive", "expected", "likely"),
        ("It is not very likely that Iran will attack.", "attack", "not very likely", "unlikely"),
        ('The premier called the perspective of talks "not real".', "talks", "not real", "very unlikely"),
        ("Whether Finland will join is doubtful.", "join", "doubtful", "unlikely"),
        ("A coup is out of the question, he said.", "coup", "out of the question", "almost no chance"),
        ("He does not rule out the possibility of a strike.", "strike", "possibility", "unlikely"),
        ("An evacuation would be impossible.", "evacuation", "impossible", "almost no chance"),
        ("North Korea will very likely test a missile.", "test", "very likely", "very likely"),
        ("The likelihood of an attack on Taiwan is very low.", "attack", "very low", "very unlikely"),
        ("A response from the militia is all but certain.", "response", "all but certain", "almost certain"),
        ("The risk of an attack on Moldova is real, he warned.", "attack", "real", "roughly even chance"),
    ],
)  # fmt: skip
def test_the_words_are_kept_and_mapped_to_a_term(sentence: str, act: str, words: str, term: str) -> None:
    found = likelihood(sentence, act)
    assert found is not None
    assert (found.assessment.span.text, found.assessment.term) == (words, term)


@pytest.mark.parametrize(
    ("sentence", "act"),
    [
        ("We will certainly support our allies.", "support"),
        ("The EU is preparing possible sanctions against Belarus.", "sanctions"),
        ("They will withdraw as soon as possible.", "withdraw"),
        ("Ankara could send troops.", "send"),
        ("He expected the king to resign.", "resign"),
        ("If possible, monitors will visit the site.", "visit"),
    ],
)
def test_modals_intensifiers_and_mere_possibility_are_no_likelihood(sentence: str, act: str) -> None:
    assert likelihood(sentence, act) is None


def test_a_likelihood_belongs_to_its_own_proposition() -> None:
    sentence = "Moscow has massed troops, and an invasion is very likely."
    assert likelihood(sentence, "massed") is None
    assert likelihood(sentence, "invasion") is not None


def test_a_stated_percentage_keeps_its_own_range() -> None:
    found = likelihood("There is a 60 to 70 percent chance that Moscow will invade.", "invade")
    assert found is not None
    assert found.assessment.span.text == "60 to 70 percent chance"
    assert (found.assessment.low, found.assessment.high) == (0.6, 0.7)


@pytest.mark.parametrize(
    ("yardstick", "term", "low", "high"),
    [
        ("ICD 203", "very likely", 0.80, 0.95),
        ("PHIA 2018", "highly likely", 0.80, 0.90),
        ("NATO AJP-2.1", "likely", 0.60, 0.90),
        ("Kent 1964", "probable", 0.63, 0.87),
    ],
)
def test_the_range_is_that_of_the_chosen_yardstick(
    yardstick: str, term: str, low: float, high: float
) -> None:
    found = likelihood("She called the invasion very likely.", "invasion", yardstick)
    assert found is not None
    assert (found.assessment.yardstick, found.assessment.term) == (yardstick, term)
    assert (found.assessment.low, found.assessment.high) == (low, high)


def test_words_outside_the_yardstick_say_how_they_were_mapped() -> None:
    found = likelihood("The chances of a ceasefire are slim.", "ceasefire")
    assert found is not None
    assert found.assessment.note == "not a term of ICD 203; read as about 12%, nearest to 'very unlikely'"
    own = likelihood("She called the invasion very likely.", "invasion")
    assert own is not None
    assert own.assessment.note is None


def test_a_user_brings_a_yardstick(tmp_path: Path) -> None:
    file = tmp_path / "own.toml"
    file.write_text(
        '[[yardstick]]\nname = "House"\ntitle = "House style"\n'
        'terms = [{ term = "low", words = [], low = 0.0, high = 0.5 },'
        ' { term = "high", words = ["very likely"], low = 0.5, high = 1.0 }]\n'
    )
    house = find_yardstick("House", file)
    found = find_likelihoods(parse("She called the invasion very likely."), house)
    assert [mention.assessment.term for mention in found] == ["high"]


@pytest.mark.parametrize("content", ["not toml", "[other]\n", '[[yardstick]]\nname = "X"\n'])
def test_a_broken_yardstick_file_is_one_clear_error(tmp_path: Path, content: str) -> None:
    file = tmp_path / "own.toml"
    file.write_text(content)
    with pytest.raises(CodebookError, match=r"own\.toml"):
        load_yardsticks(file)


def test_an_unknown_yardstick_names_the_known_ones() -> None:
    with pytest.raises(UsageError, match="ICD 203"):
        find_yardstick("Delphi")


def test_yardsticks_run_upwards_without_overlap() -> None:
    for yardstick in load_yardsticks().values():
        for lower, upper in zip(yardstick.terms, yardstick.terms[1:], strict=False):
            assert lower.low <= lower.high <= upper.low <= upper.high


def test_every_wording_has_a_place_on_every_yardstick() -> None:
    for entries in load_likelihood_words().values():
        for entry in entries:
            for yardstick in load_yardsticks().values():
                assert yardstick.nearest_term(entry.probability) in yardstick.terms


def test_a_file_of_ones_own_is_a_yardstick(tmp_path: Path) -> None:
    own = tmp_path / "own.toml"
    own.write_text(
        '[[yardstick]]\nname = "Ours"\ntitle = "Our scale"\n'
        'terms = [{ term = "may be", words = ["likely"], low = 0.3, high = 0.9 }]\n',
        encoding="utf-8",
    )
    found = likelihood("An attack on the port is likely.", "attack", str(own))
    assert found is not None
    assert (found.assessment.yardstick, found.assessment.term, found.assessment.low) == (
        "Ours",
        "may be",
        0.3,
    )


def test_a_yardstick_file_without_a_scale_of_its_own_is_named(tmp_path: Path) -> None:
    own = tmp_path / "own.toml"
    own.write_text("yardstick = []\n", encoding="utf-8")
    with pytest.raises(CodebookError, match=r"own\.toml: holds 0 yardsticks"):
        find_yardstick(str(own))


SURVEY = Path(__file__).parents[2] / "benchmarks" / "reader_survey.csv"


def test_what_readers_understand_lies_in_the_range_or_close_to_it() -> None:
    lines = [line for line in SURVEY.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    inside = 0
    for row in csv.DictReader(lines):
        (found,) = find_likelihoods(parse(row["sentence"]), "ICD 203")
        median, low, high = float(row["median"]) / 100, found.assessment.low, found.assessment.high
        assert max(low - median, median - high) < 0.06, row["words"]
        inside += low <= median <= high
    assert inside >= 14
