"""How likely somebody calls an act: in which words, in whose judgement, on whose act, in which range."""

from __future__ import annotations

import pytest

from casus.model import Commitment
from tests.reading.phenomena import commitments_of

JUDGEMENTS = [
    ("A Chinese attack on Taiwan is unlikely, the American defence secretary said.", "unlikely", "USA", "CHN"),
    ("Finland's president considers a Russian attack on Estonia very unlikely.", "very unlikely", "FIN", "RUS"),
    ('South Korea\'s president called a North Korean attack "almost certain".', "almost certain", "KOR", "PRK"),
    ("The chance of an Egyptian attack on Ethiopia is remote, Sudan's foreign minister said.", "remote", "SDN", "EGY"),
    ("It is more likely than not that Turkey will invade Syria, the French defence minister said.",
     "more likely than not", "FRA", "TUR"),
    ("An attack by Azerbaijan on Armenia cannot be ruled out, the French foreign minister said.",
     "cannot be ruled out", "FRA", "AZE"),
    ("Iran will probably attack Israel, the Jordanian foreign minister said.", "probably", "JOR", "IRN"),
    ("Romania is unlikely to send troops to Ukraine.", "unlikely", "REPORTER", "ROU"),
    ("It is very unlikely that we will send troops to Sudan, Uganda's president said.", "very unlikely", "UGA", "UGA"),
    ("Germany sees a real danger that Serbia will invade Kosovo.", "real danger", "DEU", "SRB"),
    ("Belgian officials believe it highly probable that Rwanda will attack Burundi.", "highly probable", "BEL", "RWA"),
    ("There is little chance that China will invade Taiwan this year, Taiwan's president said.",
     "little chance", "TWN", "CHN"),
    ("India does not think it likely that Pakistan will send troops across the border.", "likely", "IND", "PAK"),
    ("The likelihood of a North Korean strike on Japan is low, Tokyo said.", "low", "JPN", "PRK"),
]  # fmt: skip


def judged(text: str) -> list[Commitment]:
    return [found for found in commitments_of(text) if found.stance == "assesses"]


@pytest.mark.parametrize(("text", "words", "assessor", "subject"), JUDGEMENTS)
def test_a_judgement_has_its_words_its_assessor_and_whose_act_it_is_on(
    text: str, words: str, assessor: str, subject: str
) -> None:
    rows = [
        (
            found.holder.code,
            found.subject.code if found.subject else None,
            found.likelihood.span.text if found.likelihood else None,
        )
        for found in judged(text)
    ]
    assert rows == [(assessor, subject, words)]


NUMBERS = [
    (
        "There is a 60 to 70 percent chance that Russia will attack Moldova, Romania's defence minister said.",
        0.65,
    ),
    (
        "The probability of an Iranian attack on Israel is about 40 percent, the French foreign minister said.",
        0.4,
    ),
    (
        "The chances that China will invade Taiwan are below 10 percent, Japan's defence minister said.",
        0.05,
    ),
    ("Egypt's foreign minister put the odds of an Ethiopian attack on Sudan at fifty-fifty.", 0.5),
    ("Serbia's president said there was a 90 percent chance that Kosovo will close the border.", 0.9),
]


@pytest.mark.parametrize(("text", "probability"), NUMBERS)
def test_a_number_lies_in_the_range_of_its_term(text: str, probability: float) -> None:
    (found,) = judged(text)
    assert found.likelihood is not None
    assert found.likelihood.low <= probability <= found.likelihood.high


def test_two_who_disagree_are_two_judgements() -> None:
    text = (
        "The Latvian president called a Belarusian attack on Ukraine very likely. "
        "The Polish prime minister called a Belarusian attack on Ukraine unlikely."
    )
    words = {found.holder.code: found.likelihood.span.text for found in judged(text) if found.likelihood}
    assert words == {"LVA": "very likely", "POL": "unlikely"}


def test_the_likelihood_of_one_act_is_not_that_of_its_neighbour() -> None:
    text = "Japan will send missiles to Taiwan because a Chinese invasion is likely, Tokyo said."
    words = {found.stance: found.likelihood and found.likelihood.span.text for found in commitments_of(text)}
    assert words == {"will": None, "assesses": "likely"}


@pytest.mark.parametrize(
    "text",
    [
        "Iran may attack Israel, the Jordanian foreign minister said.",
        "Norway will certainly send weapons to Ukraine.",
        "Lithuania is preparing possible sanctions against Belarus.",
        "Denmark could send troops to Latvia, the Danish defence minister said.",
    ],
)
def test_bare_modals_and_intensifiers_are_no_likelihood(text: str) -> None:
    assert [found.likelihood for found in commitments_of(text)] == [None]
