"""When and where an event took place, and how large it was. Published on Sunday 30 January 2022."""

import datetime as dt

import pytest

from casus.codebook.gazetteer import GRAIN, find_site, sites_named
from casus.model import Document, Event
from casus.reading import read

PUBLISHED = dt.date(2022, 1, 30)


def first(text: str) -> Event:
    return read(Document(text, date=PUBLISHED)).events[0]


WHEN = [
    ("Eritrean troops entered Ethiopia on Thursday.", "2022-01-27", "2022-01-27", "day"),
    ("Chile will host talks with Peru next week.", "2022-01-31", "2022-02-06", "week"),
    ("Russia's invasion of Georgia began on 8 August 2008.", "2008-08-08", "2008-08-08", "day"),
    ("Last month Thailand expelled two Cambodian diplomats.", "2021-12-01", "2021-12-31", "month"),
    ("Britain sent warships to the Caribbean in 1982.", "1982-01-01", "1982-12-31", "year"),
    ("The strikes by Israel killed ten Syrian soldiers on Friday.", "2022-01-28", "2022-01-28", "day"),
]


@pytest.mark.parametrize(("text", "start", "end", "grain"), WHEN)
def test_the_date_of_an_event_has_the_grain_of_the_text(text: str, start: str, end: str, grain: str) -> None:
    when = first(text).when
    assert when is not None
    assert (when.start.isoformat(), when.end.isoformat(), when.grain) == (start, end, grain)
    assert text[when.span.start : when.span.end] == when.span.text


def test_the_day_of_the_saying_is_not_the_day_of_the_deed() -> None:
    assert first("Officials said on Monday that Syria had released the prisoners.").when is None


def test_each_event_has_the_date_of_its_own_clause() -> None:
    text = (
        "India expelled a Pakistani envoy on Tuesday and Pakistan closed its border with India on Thursday."
    )
    days = [
        event.when.start.day if event.when else None for event in read(Document(text, date=PUBLISHED)).events
    ]
    assert days == [25, 27]


PLACES = [
    ("Russian forces shelled Kharkiv.", "Kharkiv", "UKR", (50.0, 36.3)),
    ("Turkish jets struck a camp near Sinjar in Iraq.", "Sinjar", "IRQ", (36.3, 41.9)),
    ("Sudan's army bombed a market in El Fasher.", "El Fasher", "SDN", (13.6, 25.4)),
    ("Israel struck Tripoli, Lebanon, at dawn.", "Tripoli", "LBN", (34.4, 35.8)),
    ("Libya's parliament met with Egyptian envoys in Tripoli.", "Tripoli", "LBY", (32.9, 13.2)),
    ("Iran seized a Greek tanker in the Strait of Hormuz.", "Strait of Hormuz", None, (26.6, 56.3)),
    ("China sent warships to the South China Sea.", "South China Sea", None, (13.0, 114.0)),
    ("The presidents of Armenia and Azerbaijan met in Prague.", "Prague", "CZE", (50.1, 14.4)),
    ("Norway withdrew 200 soldiers from northern Mali.", "Mali", "MLI", None),
    ("Russia invaded Ukraine.", "Ukraine", "UKR", None),
    ("Rwandan troops crossed into North Kivu.", "North Kivu", "COD", (-0.8, 29.0)),
    ("Ethiopia's army launched an offensive in Tigray.", "Tigray", "ETH", (13.8, 38.8)),
    ("Ukrainian drones hit a depot near Kursk.", "Kursk", "RUS", (51.7, 36.2)),
    ("Saudi jets bombed the port city of Hodeidah in Yemen.", "Hodeidah", "YEM", (14.8, 43.0)),
]


@pytest.mark.parametrize(("text", "words", "country", "point"), PLACES)
def test_an_event_is_placed_by_the_gazetteer(
    text: str, words: str, country: str | None, point: tuple[float, float] | None
) -> None:
    place = first(text).place
    assert place is not None
    assert (place.span.text, place.country) == (words, country)
    found = None if place.latitude is None or place.longitude is None else (place.latitude, place.longitude)
    assert (found is None) == (point is None)
    if found is not None:
        assert found == pytest.approx(point, abs=0.1)
    assert text[place.span.start : place.span.end] == words


def test_a_city_has_its_first_order_area() -> None:
    place = first("Russian forces shelled a school in Bakhmut.").place
    assert place is not None
    assert place.admin == "Donetsk"


NOWHERE = [
    "France condemned the shelling of Donetsk.",
    "Canada imposed sanctions on Belarus.",
    "Officials in Geneva said that Syria had released the prisoners.",
    "Mr Houston accused Russia of lying.",
]


@pytest.mark.parametrize("text", NOWHERE)
def test_no_place_is_made_up(text: str) -> None:
    assert first(text).place is None


def test_an_attacked_place_stands_for_its_state_and_says_so() -> None:
    (target,) = first("Russian forces shelled Kharkiv.").targets
    assert (target.code, target.inferred) == ("UKR", "Kharkiv lies in Ukraine")


def test_a_state_that_strikes_its_own_town_is_not_its_own_target() -> None:
    assert first("Sudan's army bombed a market in El Fasher.").targets == ()


MAGNITUDES = [
    ("Russian forces shelled Kharkiv, killing at least 12 people and wounding 30.",
     [(12, 12, None, "dead"), (30, None, None, "injured")]),
    ("Israeli strikes killed more than 20 militants in Syria.", [(20, 20, None, "dead")]),
    ("Houthi rebels fired two missiles at a British ship, injuring four sailors.",
     [(2, None, None, "missiles"), (4, None, None, "injured")]),
    ("Sudan's army bombed a market, leaving nine dead.", [(9, None, None, "dead")]),
    ("The United States sent 3,000 troops to Poland.", [(3000, None, None, "troops")]),
    ("Germany pledged between 2 and 3 billion euros to Ukraine.", [(2e9, 2e9, 3e9, "EUR")]),
    ("Thousands of people protested against Georgia's government.", [(None, None, None, "people")]),
    ("Nigeria's army killed 15 people in an attack on a village.", [(15, None, None, "dead")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), MAGNITUDES)
def test_the_size_of_an_event(
    text: str, expected: list[tuple[float | None, float | None, float | None, str]]
) -> None:
    found = [(each.value, each.low, each.high, each.unit) for each in first(text).magnitude]
    assert found == expected


def test_what_came_of_an_attack_is_no_second_attack() -> None:
    events = read(Document("Russian forces shelled Kharkiv, killing 12 people.", date=PUBLISHED)).events
    assert [event.trigger.text for event in events] == ["shelled"]


def test_names_are_found_in_other_spellings() -> None:
    assert find_site("Kiev") == find_site("Kyiv") != None  # noqa: E711 (the three are compared)
    assert find_site("Łódź") == find_site("Lodz")
    assert sites_named("Nowhere at all") == ()


def test_the_country_tells_places_of_one_name_apart() -> None:
    site = find_site("Tripoli", ["LBN", "LBY"])
    assert site is not None
    assert site.country == "LBN"


@pytest.mark.parametrize(
    "name", ["Kharkiv", "Goma", "Taiwan Strait", "Gaza Strip", "Sahel", "Bogota", "Donbas"]
)
def test_places_in_the_news_have_coordinates(name: str) -> None:
    site = find_site(name)
    assert site is not None
    assert site.kind in GRAIN
    assert site.latitude is not None
    assert -90 <= site.latitude <= 90
