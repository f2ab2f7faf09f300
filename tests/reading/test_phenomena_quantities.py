"""How many troops, weapons or how much money a commitment is about, and with which bounds."""

from __future__ import annotations

import pytest

from casus.model import Quantity
from tests.reading.phenomena import commitments_of, fails

AMOUNTS = [
    ("Russia has massed more than 120,000 troops near Ukraine.", [(120000, 120000, None, "troops")]),
    ("Sweden will send at least 20 tanks to Ukraine.", [(20, 20, None, "tanks")]),
    ("Spain will deploy up to 800 soldiers in Latvia.", [(800, None, 800, "troops")]),
    ("Poland will send between 30 and 40 howitzers to Ukraine.", [(30, 30, 40, "howitzers")]),
    ("Canada pledged $450 million in aid to Ukraine.", [(4.5e8, None, None, "USD")]),
    fails("lexicon: money promised without the word aid is no AID",
     "The European Union promised Moldova €150m.", [(1.5e8, None, None, "EUR")]),
    ("Japan will give Kenya 3 billion yen in aid.", [(3e9, None, None, "JPY")]),
    ("Ghana has expelled 12 Russian diplomats.", [(12, None, None, "diplomats")]),
    ("China will impose tariffs of 34 percent on the United States.", [(34, None, None, "percent")]),
    ("The United States plans to double the number of its troops in Poland.", [(2, None, None, "times")]),
    ("Britain is sending hundreds of soldiers to Estonia.", [(None, None, None, "troops")]),
    ("Denmark will send four F-16 jets and 500 missiles to Ukraine.",
     [(4, None, None, "jets"), (500, None, None, "missiles")]),
    ("Uganda has withdrawn nearly 1,500 soldiers from Congo.", [(1500, None, 1500, "troops")]),
    ("Fewer than 200 Belgian soldiers will be deployed in Niger.", [(200, None, 200, "troops")]),
    ("Germany will send Ukraine two dozen tanks.", [(24, None, None, "tanks")]),
    ("Iran fired some 180 missiles at Israel.", [(180, None, None, "missiles")]),
    ("Romania will raise its defence spending to 2.5 percent of GDP.", [(2.5, None, None, "percent")]),
]  # fmt: skip


def quantities_of(text: str) -> list[Quantity]:
    return [quantity for found in commitments_of(text) for quantity in found.quantities]


@pytest.mark.parametrize(("text", "expected"), AMOUNTS)
def test_an_act_has_its_amounts(
    text: str, expected: list[tuple[float | None, float | None, float | None, str]]
) -> None:
    assert [(q.value, q.low, q.high, q.unit) for q in quantities_of(text)] == expected


@pytest.mark.parametrize(
    "text",
    [
        "The Polish president, 51, said Poland will send tanks to Ukraine.",
        "On 24 March 2022 Canada will impose sanctions on Belarus.",
        "For the third time this month North Korea has fired missiles at South Korea.",
        "Under Article 5 Spain will defend Romania.",
        "Two Kenyan ministers said Kenya will withdraw its troops from Somalia.",
        "In 48 hours Turkey will close its border with Iran.",
        "Germany will send tanks to Ukraine, 400 kilometres away.",
    ],
)
def test_ages_dates_ranks_and_distances_are_no_amounts(text: str) -> None:
    assert commitments_of(text)
    assert quantities_of(text) == []


def test_the_amount_of_one_act_is_not_that_of_another() -> None:
    text = "Norway will send 30 tanks to Ukraine because Russia has deployed 90,000 troops."
    by_holder = {found.holder.code: [q.value for q in found.quantities] for found in commitments_of(text)}
    assert by_holder == {"NOR": [30], "RUS": [90000]}


def test_figures_that_differ_stay_side_by_side_in_one_record() -> None:
    text = "Canada will send 200 soldiers to Latvia. Canada will send up to 300 soldiers to Latvia, its minister said."
    (found,) = commitments_of(text)
    assert [quantity.value for quantity in found.quantities] == [200, 300]
