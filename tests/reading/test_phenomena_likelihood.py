"""How likely somebody calls an act: in which words, in whose judgement, on whose act, in which range."""

from __future__ import annotations

import pytest

from casus.model import Commitment
from casus.reading.language import parse
from casus.reading.measures.likelihood import find_likelihoods
from tests.reading.phenomena import commitments_of, fails

JUDGEMENTS = [
    ("Egypt regards an Ethiopian attack on Eritrea as inevitable.", "inevitable", "EGY", "ETH"),
    ("The Mexican president described a Venezuelan invasion of Guyana as unthinkable.", "unthinkable", "MEX", "VEN"),
    ("Britain's foreign secretary called sending troops to Sudan very unlikely.", "very unlikely", "GBR", "GBR"),
    ("The Greek premier considers bombing Libya highly improbable.", "highly improbable", "GRC", "GRC"),
    ("A Serbian invasion of Kosovo is widely considered unlikely.", "unlikely", "REPORTER", "SRB"),
    ("French sanctions against Mali are expected this week.", "expected", "REPORTER", "FRA"),
    ("A Rwandan attack on Burundi is far from certain, the Kenyan foreign minister said.",
     "far from certain", "KEN", "RWA"),
    ("A Turkish attack on Greece is virtually unavoidable, the Cypriot president said.",
     "virtually unavoidable", "CYP", "TUR"),
    ("A Chinese attack on Taiwan is unlikely, the American defence secretary said.", "unlikely", "USA", "CHN"),
    ("Finland's president considers a Russian attack on Estonia very unlikely.", "very unlikely", "FIN", "RUS"),
    ('South Korea\'s president called a North Korean attack "almost certain".', "almost certain", "KOR", "PRK"),
    ("The chance of an Egyptian attack on Ethiopia is remote, Sudan's foreign minister said.", "remote", "SDN", "EGY"),
    ('The Polish president put the chances of a Russian invasion of Ukraine at "next to nil".',
     "next to nil", "POL", "RUS"),
    ("The chance of an Egyptian attack on Ethiopia is nil, Sudan's foreign minister said.", "nil", "SDN", "EGY"),
    ("The risk of a Chinese attack on Taiwan is close to zero, Japan's defence minister said.",
     "close to zero", "JPN", "CHN"),
    ("A Chinese attack on Taiwan is next to impossible, Japan's defence minister said.",
     "next to impossible", "JPN", "CHN"),
    ("A Turkish invasion of Syria is practically inevitable, the Iraqi foreign minister said.",
     "practically inevitable", "IRQ", "TUR"),
    ("Belarus is apt to attack Ukraine, Poland's president said.", "apt", "POL", "BLR"),
    ("Iran is liable to attack Israel, the Jordanian foreign minister said.", "liable", "JOR", "IRN"),
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
    ("An attack by Azerbaijan on Armenia could not be ruled out, the French foreign minister said.",
     "could not be ruled out", "FRA", "AZE"),
    ("Poland's president put the chance of a Belarusian attack at 20 percent.", "20 percent", "POL", "BLR"),
    ("There is a one in five chance that Russia will attack Moldova, Romania's president said.",
     "one in five chance", "ROU", "RUS"),
    ("It is likely, but not certain, that Russia will attack Ukraine, the British foreign secretary said.",
     "likely", "GBR", "RUS"),
    ("The odds are that Serbia will invade Kosovo, the Albanian prime minister said.", "odds are", "ALB", "SRB"),
    ("In all likelihood Iran will retaliate against Israel, the Jordanian king said.",
     "In all likelihood", "JOR", "IRN"),
    ("It is hardly likely that Algeria will attack Morocco, the Spanish foreign minister said.",
     "hardly likely", "ESP", "DZA"),
    ("The Swedish defence minister assessed the risk of a Russian attack as low.", "low", "SWE", "RUS"),
    ("Ukraine rated the probability of a Belarusian attack as \"very low\".", "very low", "UKR", "BLR"),
    ("Japan's prime minister called a Chinese blockade \"a real possibility\".", "real possibility", "JPN", "CHN"),
    ("There is hardly any chance that Egypt will attack Sudan, Chad's president said.",
     "hardly any chance", "TCD", "EGY"),
    ("There is little to no risk that Ghana will invade Togo, the Nigerian president said.",
     "little to no risk", "NGA", "GHA"),
    ("There is a non-negligible risk that North Korea will attack South Korea, Japan's prime minister said.",
     "non-negligible risk", "JPN", "PRK"),
    ("An Iranian attack on Israel was inevitable, the Jordanian king said.", "inevitable", "JOR", "IRN"),
    ("The probability that Serbia attacks Kosovo stands at 5 percent, the Albanian prime minister said.",
     "5 percent", "ALB", "SRB"),
    ("NATO considers a Russian attack on Georgia to be unlikely.", "unlikely", "NATO", "RUS"),
    ("The EU is likely to extend its sanctions against Russia.", "likely", "REPORTER", "EU"),
    ("Britain will probably send tanks to Ukraine.", "probably", "REPORTER", "GBR"),
    ("I think it's more than likely that Hungary will veto the sanctions, the Polish prime minister said.",
     "more than likely", "POL", "HUN"),
    ("China could well attack Taiwan, the Japanese defence minister said.", "could well", "JPN", "CHN"),
    ("Egypt may well send troops to Libya.", "may well", "REPORTER", "EGY"),
    ("Russia is bound to attack Moldova, the Polish president said.", "bound to", "POL", "RUS"),
    ("A Chinese blockade of Taiwan is a long shot, the Japanese prime minister said.", "a long shot", "JPN", "CHN"),
    ("Iran is sure to retaliate against Israel, the Jordanian king said.", "sure to", "JOR", "IRN"),
    ("The Polish president was almost sure that Belarus would attack Lithuania.", "almost sure", "POL", "BLR"),
    fails("likelihood: two adverbs of likelihood are not read together",
     "Russia's attack was \"probably inevitable\", the Czech president said.", "probably inevitable", "CZE", "RUS"),
    fails("likelihood: a chance said to be 'one in three' keeps only the noun",
     "The chances of an American attack on Venezuela are one in three, the Brazilian president said.",
     "one in three", "BRA", "USA"),
    ("Israel is considered almost certain to retaliate against Iran.", "almost certain", "REPORTER", "ISR"),
    ("Turkey is thought likely to send troops to Libya.", "likely", "REPORTER", "TUR"),
    ("Finland regards a Russian attack as inevitable.", "inevitable", "FIN", "RUS"),
    ("Taipei sees a Chinese blockade of the island as unlikely.", "unlikely", "TWN", "CHN"),
    ("Oslo considers it doubtful that Serbia will sign the treaty.", "doubtful", "NOR", "SRB"),
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


UNNAMED = [
    ("Peru's foreign minister said the talks with Chile had no chance of being resumed.", "no chance", "PER"),
    ("Uganda's president called the prospect of a ceasefire slim.", "slim", "UGA"),
    (
        "The Kenyan foreign ministry said it was doubtful that the talks with Somalia would resume.",
        "doubtful",
        "KEN",
    ),
]


@pytest.mark.parametrize(("text", "words", "holder"), UNNAMED)
def test_what_somebody_calls_likely_needs_nobody_who_would_do_it(text: str, words: str, holder: str) -> None:
    (found,) = judged(text)
    assert (found.holder.code, found.likelihood and found.likelihood.span.text) == (holder, words)


def test_what_a_deal_is_likely_to_do_says_nothing_of_the_deal() -> None:
    assert judged("The trade deal is bound to anger the unions, the Chilean president said.") == []


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


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("There is a 50-50 chance that Iran will strike Israel, the French president said.", 0.5, 0.5),
        (
            "The chances that China will invade Taiwan are below 10 percent, Japan's defence minister said.",
            0.0,
            0.1,
        ),
        ("The chance of a Malian attack on Niger is over 70 percent, Chad's president said.", 0.7, 1.0),
        ("India does not think it likely that Pakistan will send troops across the border.", 0.2, 0.45),
        ("It is not impossible that Belarus will attack Ukraine, the Ukrainian president said.", 0.2, 0.45),
        ("It is not certain that Belarus will attack Ukraine, the Ukrainian president said.", 0.55, 0.8),
    ],
)
def test_numbers_and_negations_give_their_range(text: str, low: float, high: float) -> None:
    ranges = [(found.likelihood.low, found.likelihood.high) for found in judged(text) if found.likelihood]
    assert ranges == [(low, high)]


@pytest.mark.parametrize(
    "text",
    [
        "Russia is in danger of losing the war.",
        "The president said the army was at risk of collapse.",
        "The minister had a chance to speak.",
        "The law opens possibilities of income for the state.",
    ],
)
def test_dangers_run_and_chances_had_are_no_likelihood(text: str) -> None:
    assert find_likelihoods(parse(text)) == ()


def test_what_a_state_calls_possible_keeps_the_word() -> None:
    (found,) = commitments_of("The German chancellor mentioned the possibility of sanctions against Russia.")
    assert (found.stance, found.likelihood and found.likelihood.span.text) == ("may", "possibility")
