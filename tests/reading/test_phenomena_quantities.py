"""How many troops, weapons or how much money a commitment is about, and with which bounds."""

from __future__ import annotations

import pytest

from casus.model import Quantity
from tests.reading.phenomena import commitments_of, fails

AMOUNTS = [
    ("Azerbaijan shelled villages in Armenia with 155 mm guns.", []),
    ("Portugal agreed to send three Leopard 2 battle tanks to Ukraine.", [(3, None, None, "tanks")]),
    ("India extended a credit line of Rs 500 crore to Bhutan.", [(5e9, None, None, "INR")]),
    ("Ghana said the 21 Togolese soldiers it captured last week would be returned.",
     [(21, None, None, "troops")]),
    ("Hamas attacked Israel in a raid, in which 30 people were killed and 15 others were abducted.",
     [(30, None, None, "people"), (15, None, None, "people")]),
    ("Kenya sent a force of 2,500 to Haiti.", [(2500, None, None, "troops")]),
    ("Oman seized a trawler and its crew of 14.", [(14, None, None, "people")]),
    ("Libya cut its oil output by 200,000 barrels a day.", [(200000, None, None, "barrels per day")]),
    ("Brazil has moved 3,000 service members into Haiti.", [(3000, None, None, "troops")]),
    ("Chile sent 600 police officers to the border with Bolivia.", [(600, None, None, "police")]),
    ("Iran fired a number of missiles at Iraq.", [(None, None, None, "missiles")]),
    ("Eritrea demanded the release of three soldiers.", [(3, None, None, "troops")]),
    ("Mali expelled six French aid organisations.", [(6, None, None, "organisations")]),
    ("Japan approved a $40 million package of aid for Moldova.", [(4e7, None, None, "USD")]),
    ("Armenia fired 90 mortar rounds at Azerbaijan.", [(90, None, None, "rounds")]),
    ("The Dutch force, which has 400 soldiers in Mali, has begun to withdraw.", []),
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
    ("Turkey will send 100 000 soldiers to the border with Syria.", [(100000, None, None, "troops")]),
    ("Serbia has gathered 12.500 soldiers at the border with Kosovo.", [(12500, None, None, "troops")]),
    ("The EU will give Ukraine EUR 50 million in aid.", [(5e7, None, None, "EUR")]),
    ("Japan will give Ukraine 50 mln dollars in aid.", [(5e7, None, None, "USD")]),
    ("Poland will deploy a 5,000-strong force in Estonia.", [(5000, None, None, "troops")]),
    ("France will send a 300-man unit to Niger.", [(300, None, None, "troops")]),
    ("Spain will send 14 Leopards to Ukraine.", [(14, None, None, "Leopards")]),
    fails("lexicon: handing over prisoners is no RETREAT",
     "Azerbaijan handed over 32 Armenian prisoners.", [(32, None, None, "prisoners")]),
    ("China will raise tariffs on American goods from 10 to 25 percent.", [(25, None, None, "percent")]),
    ("Britain will send 10-15 tanks to Ukraine.", [(10, 10, 15, "tanks")]),
    ("Hezbollah kidnapped 251 others as hostages.", [(251, None, None, "hostages")]),
    ("Israel struck Gaza, killing at least 40 people and wounding 100 others.",
     [(40, 40, None, "people"), (100, None, None, "people")]),
    ("Russia launched 70 missiles and 100 drones at Ukraine overnight.",
     [(70, None, None, "missiles"), (100, None, None, "drones")]),
    ("Germany will deliver 14 Leopard 2 tanks to Ukraine.", [(14, None, None, "tanks")]),
    ("Canada will sanction 35 Iranian individuals and entities.", [(35, None, None, "persons")]),
    ("Egypt will provide half a million tonnes of grain to Sudan.", [(5e5, None, None, "tonnes")]),
    ("Peru will send one thousand two hundred soldiers to the border.", [(1200, None, None, "troops")]),
    ("Romania will double the number of soldiers in Moldova.", [(2, None, None, "times")]),
    ("The EU has frozen €200 billion of Russian assets.", [(2e11, None, None, "EUR")]),
    ("Trump said he would impose tariffs of between 10 and 25 percent on Mexico.", [(10, 10, 25, "percent")]),
    ("The US approved the sale of 66 F-16 jets to Taiwan for $8bn.",
     [(66, None, None, "jets"), (8e9, None, None, "USD")]),
    ("The EU will impose tariffs on €21 billion worth of American goods.", [(2.1e10, None, None, "EUR")]),
    ("Norway will donate 22 F-16s to Ukraine.", [(22, None, None, "F-16s")]),
    ("Russia struck Kharkiv, killing four people and wounding 20.",
     [(4, None, None, "people"), (20, None, None, "people")]),
    ("Ukraine fired 30 drones at Belgorod, and 25 were shot down by Russia.",
     [(30, None, None, "drones"), (25, None, None, "drones")]),
    ("Israel struck a building in Tyre, killing six senior Hezbollah commanders.", [(6, None, None, "persons")]),
    ("The United States sanctioned three Iranian bodies.", [(3, None, None, "bodies")]),
    ("Australia imposed sanctions on eight Russian officials.", [(8, None, None, "persons")]),
    ("Japan froze the assets of 20 people and entities.", [(20, None, None, "persons")]),
    ("Mexico will impose a 25% duty on American steel.", [(25, None, None, "percent")]),
    ("India raised tariffs on China from 10% to 25%.", [(25, None, None, "percent")]),
    ("Washington will give Jordan a $5-billion loan.", [(5e9, None, None, "USD")]),
    ("At least 23 civilians were killed as Syria launched air strikes on Idlib.", [(23, 23, None, "civilians")]),
    ("Twelve people died and 30 were wounded when Russia shelled Kherson.",
     [(12, None, None, "people"), (30, None, None, "people")]),
    ("Ukraine hit an oil depot in Belgorod on Monday, and three workers were hurt.", [(3, None, None, "workers")]),
    ("Taliban fighters overran an army base in Afghanistan, officials said, killing 17 soldiers.",
     [(17, None, None, "troops")]),
    ("Norway froze a loan of 30 million kroner to Serbia.", [(3e7, None, None, "NOK")]),
    fails("shares in words are no quantities: nobody says of what unit a half is",
     "Hungary will send half of its tanks to Serbia.", [(50, None, None, "percent")]),
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


def test_a_figure_said_twice_stands_once() -> None:
    text = "Canada will send $5 million to Latvia. Canada will send nearly $5 million to Latvia, its minister said."
    (found,) = commitments_of(text)
    assert [quantity.value for quantity in found.quantities] == [5e6]


def test_figures_that_differ_stay_side_by_side_in_one_record() -> None:
    text = "Canada will send 200 soldiers to Latvia. Canada will send up to 300 soldiers to Latvia, its minister said."
    (found,) = commitments_of(text)
    assert [quantity.value for quantity in found.quantities] == [200, 300]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Iran has fired 180 missiles at Israel in response to a strike that killed 40 people.", [180]),
        ("If Russia sends more than 10,000 troops, Poland will send 20 tanks.", [20]),
        ("Hamas will release 33 hostages in exchange for 900 prisoners.", [33]),
        ("Britain will impose sanctions on five firms that sold 300 drones to Iran.", [5]),
        ("Somalia attacked a train carrying hundreds of passengers, killing 12.", [12]),
        ("Japan will impose sanctions on firms supplying 200 drones to Iran.", []),
        ("After an attack that killed 12 soldiers, Kenya will send 500 police to Somalia.", [500]),
    ],
)
def test_what_occasioned_an_act_or_limits_it_is_no_amount_of_it(text: str, values: list[float]) -> None:
    assert [quantity.value for quantity in quantities_of(text)] == values


@pytest.mark.parametrize(
    ("text", "holder", "act", "values"),
    [
        ("The general described the build-up of 90,000 Russian troops near Ukraine as the largest in years.",
         "RUS", "MOBILIZE", [90000]),
        ("Kenya criticised the massing of 5,000 Ethiopian soldiers at its border.", "ETH", "MOBILIZE", [5000]),
        ("Russia's strike on Kharkiv killed 20 people.", "RUS", "ASSAULT", [20]),
        ("Ukraine said a Russian strike had killed three children in Kherson.", "RUS", "ASSAULT", [3]),
        ("Bahrain condemned Iran's attack, in which 12 people were killed.", "IRN", "ASSAULT", [12]),
        ("Iran was responsible for an attack that killed 12 people.", "IRN", "ASSAULT", [12]),
    ],
)  # fmt: skip
def test_a_noun_with_the_number_of_those_moved_or_killed_tells_a_deed(
    text: str, holder: str, act: str, values: list[float]
) -> None:
    deeds = [found for found in commitments_of(text) if found.stance == "did"]
    assert [(found.holder.code, found.act) for found in deeds] == [(holder, act)]
    assert [quantity.value for quantity in deeds[0].quantities] == values


@pytest.mark.parametrize(
    "text",
    [
        "Poland fears an attack that would kill thousands of people.",
        "A massing of 5,000 soldiers would be a threat, the Kenyan president said.",
    ],
)
def test_imagined_numbers_tell_no_deed(text: str) -> None:
    assert "did" not in {found.stance for found in commitments_of(text)}
