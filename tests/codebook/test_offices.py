"""Who held which office, asked the way a report words it."""

from __future__ import annotations

import datetime as dt
from itertools import combinations, pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rapidfuzz.distance import JaroWinkler

from casus.codebook import load
from casus.codebook.offices import RESEMBLES, Offices, load_offices
from casus.codebook.tenures import office_problems
from casus.codebook.wordings import fold
from casus.errors import CodebookError

BOOK = load()
OFFICES = BOOK.offices
BODY_CODES = BOOK.states.keys() | BOOK.organisations.keys() | BOOK.groups.keys()


@pytest.fixture(scope="module")
def offices() -> Offices:
    return OFFICES


def holders(offices: Offices, phrase: str, day: str) -> list[str]:
    return [term.holder for term in offices.who(phrase, dt.date.fromisoformat(day))]


@pytest.mark.parametrize(
    ("phrase", "day", "expected"),
    [
        ("British foreign secretary", "2022-01-30", "Liz Truss"),
        ("the British Foreign Secretary", "2016-12-24", "Boris Johnson"),
        ("Britain’s top diplomat", "2019-08-02", "Dominic Raab"),
        ("NATO secretary-general", "2014-09-30", "Anders Fogh Rasmussen"),
        ("Secretary General of NATO", "2014-10-01", "Jens Stoltenberg"),
        ("head of German diplomacy", "2022-03-01", "Annalena Baerbock"),
        ("U.S. president", "2021-01-19", "Donald Trump"),
        ("President of the United States", "2021-01-21", "Joe Biden"),
        ("Secretary of State", "2018-03-01", "Rex Tillerson"),
        ("the head of the Pentagon", "2023-02-02", "Lloyd Austin"),
        ("Kremlin spokesman", "2022-02-24", "Dmitry Peskov"),
        ("German chancellor", "2021-12-31", "Olaf Scholz"),
        ("EU foreign policy chief", "2025-01-15", "Kaja Kallas"),
        ("Foreign Minister of Ukraine", "2021-05-05", "Dmytro Kuleba"),
        ("Chinese premier", "2016-06-06", "Li Keqiang"),
        ("Iran's Supreme Leader", "2020-01-08", "Ali Khamenei"),
        ("Russian Defence Minister", "2022-09-21", "Sergei Shoigu"),
        ("NATO chief", "2022-09-21", "Jens Stoltenberg"),
        ("IAEA head", "2022-09-21", "Rafael Grossi"),
        ("head of the European Commission", "2022-09-21", "Ursula von der Leyen"),
        ("North Korean leader", "2017-09-03", "Kim Jong Un"),
        ("Turkish leader", "2022-09-21", "Recep Tayyip Erdoğan"),
        ("Hungarian leader", "2022-09-21", "Viktor Orbán"),
        ("leader of Hezbollah", "2020-09-21", "Hassan Nasrallah"),
        ("Wagner boss", "2023-06-24", "Yevgeny Prigozhin"),
        ("US ambassador to the United Nations", "2017-12-21", "Nikki Haley"),
        ("UN human rights chief", "2022-12-21", "Volker Türk"),
        ("Ukraine's top general", "2022-12-21", "Valerii Zaluzhnyi"),
        ("acting U.S. Defense Secretary", "2019-02-01", "Patrick Shanahan"),
        ("Russia's UN envoy", "2019-02-01", "Vasily Nebenzya"),
        ("EU Commission president", "2022-12-21", "Ursula von der Leyen"),
        ("Myanmar's junta chief", "2022-12-21", "Min Aung Hlaing"),
        ("supreme leader of the Taliban", "2022-12-21", "Hibatullah Akhundzada"),
        ("Sudan's army chief", "2023-04-15", "Abdel Fattah al-Burhan"),
        ("Kremlin chief", "2022-12-21", "Vladimir Putin"),
        ("New Zealand prime minister", "2019-03-15", "Jacinda Ardern"),
        ("White House national security adviser", "2023-12-21", "Jake Sullivan"),
        ("Vatican secretary of state", "2019-02-01", "Pietro Parolin"),
        ("CIA director", "2022-12-21", "William Burns"),
        ("Israel's army chief", "2023-10-08", "Herzi Halevi"),
        ("the Saudi crown prince", "2018-10-03", "Mohammed bin Salman"),
        ("deputy chairman of Russia's Security Council", "2023-02-01", "Dmitry Medvedev"),
        ("Secretary General of the Council of Europe", "2020-02-01", "Marija Pejčinović Burić"),
    ],
)
def test_an_office_on_a_day_is_a_name(offices: Offices, phrase: str, day: str, expected: str) -> None:
    assert holders(offices, phrase, day) == [expected]


def test_the_later_holder_acts_on_the_day_of_the_handover(offices: Offices) -> None:
    assert holders(offices, "British prime minister", "2022-09-06") == ["Liz Truss"]


def test_nobody_who_left_on_a_day_still_acts_beside_who_came_on_it(offices: Offices) -> None:
    for terms in offices.by_office.values():
        for earlier, later in pairwise(terms):
            if earlier.until == later.since and len(later.since) == len("2022-01-30"):
                assert earlier not in offices.held(later.body, later.office, later.start)
                assert later in offices.held(later.body, later.office, later.start)


def test_a_handover_known_only_to_the_month_names_both_for_that_month(offices: Offices) -> None:
    assert holders(offices, "Israeli defence minister", "2024-11-20") == ["Yoav Gallant", "Israel Katz"]


@pytest.mark.parametrize(
    "phrase", ["prime minister", "British ringmaster", "Indian foreign secretary", "", "of the"]
)
def test_nobody_is_named_where_the_words_name_no_known_office(offices: Offices, phrase: str) -> None:
    assert holders(offices, phrase, "2022-01-30") == []


def test_nobody_is_named_while_an_office_is_vacant(offices: Offices) -> None:
    assert holders(offices, "Lebanese president", "2023-06-01") == []


def test_former_holders_are_those_whose_term_had_ended(offices: Offices) -> None:
    assert "Theresa May" in holders(offices, "former British prime minister", "2020-01-01")
    assert "Boris Johnson" not in holders(offices, "former British prime minister", "2020-01-01")


@pytest.mark.parametrize(
    ("name", "day", "office"),
    [
        ("Volodymyr Zelenskiy", "2022-03-01", "head-of-state"),
        ("Zelenskyy", "2022-03-01", "head-of-state"),
        ("Mircea Geoana", "2022-03-01", "deputy-secretary-general"),
        ("Recep Tayyip Erdogan", "2010-03-01", "head-of-government"),
        ("Xi", "2019-01-01", "head-of-state"),
    ],
)
def test_a_name_in_any_spelling_has_its_offices(offices: Offices, name: str, day: str, office: str) -> None:
    assert office in [term.office for term in offices.offices_of(name, dt.date.fromisoformat(day))]


def test_a_surname_borne_by_two_holders_on_the_day_names_neither(offices: Offices) -> None:
    assert offices.offices_of("Sharif", dt.date(2014, 1, 1)) == []
    assert {term.holder for term in offices.offices_of("Sharif", dt.date(2023, 1, 1))} == {"Shehbaz Sharif"}


@pytest.mark.parametrize("word", ["may", "brown", "hunt", "park", "lula da"])
def test_a_common_word_is_no_surname(offices: Offices, word: str) -> None:
    assert offices.offices_of(word, dt.date(2018, 1, 1)) == []


@pytest.mark.parametrize("surname", ["May", "Price", "Nguyen", "Austin"])
def test_a_surname_that_is_also_a_common_word_names_nobody_alone(offices: Offices, surname: str) -> None:
    assert offices.offices_of(surname, dt.date(2017, 1, 1)) == []


@pytest.mark.parametrize(
    ("name", "day", "holder"),
    [
        ("Mrs May", "2017-01-01", "Theresa May"),
        ("President Park", "2015-01-01", "Park Geun-hye"),
        ("Secretary Austin", "2022-01-01", "Lloyd Austin"),
        ("Sisi", "2020-01-01", "Abdel Fattah el-Sisi"),
        ("King Charles", "2023-01-01", "Charles III"),
        ("Prime Minister Trudeau", "2020-01-01", "Justin Trudeau"),
        ("Assad", "2010-01-01", "Bashar al-Assad"),
    ],
)
def test_a_surname_with_an_honorific_or_of_its_own_kind_is_enough(
    offices: Offices, name: str, day: str, holder: str
) -> None:
    assert {term.holder for term in offices.offices_of(name, dt.date.fromisoformat(day))} == {holder}


def test_a_former_holder_is_recognisable(offices: Offices) -> None:
    day = dt.date(2024, 1, 1)
    terms = offices.offices_of("Angela Merkel", day)
    assert terms
    assert all(term.former(day) for term in terms)


def test_a_misspelt_name_is_resolved_by_office_country_and_date_with_the_reason(offices: Offices) -> None:
    found = offices.closest_holder("Liz Terrace", "foreign-minister", "GBR", dt.date(2022, 1, 30))
    assert found is not None
    assert found.tenure.holder == "Liz Truss"
    assert RESEMBLES <= found.similarity < 1
    assert found.reason == (
        "the British foreign secretary on 2022-01-30 was Liz Truss; 'Liz Terrace' resembles it (0.84)"
    )


@pytest.mark.parametrize(
    ("name", "office", "body", "reason"),
    [
        (
            "Yens Stoltenburg",
            "secretary-general",
            "NATO",
            "the NATO secretary general on 2021-03-01 was Jens Stoltenberg",
        ),
        (
            "Angella Merkle",
            "head-of-government",
            "DEU",
            "the German chancellor on 2021-03-01 was Angela Merkel",
        ),
        (
            "Serguei Chojgu",
            "defence-minister",
            "RUS",
            "the Russian minister of defence on 2021-03-01 was Sergei Shoigu",
        ),
    ],
)
def test_the_reason_names_office_day_and_holder(
    offices: Offices, name: str, office: str, body: str, reason: str
) -> None:
    found = offices.closest_holder(name, office, body, dt.date(2021, 3, 1))
    assert found is not None
    assert found.reason.startswith(reason)


def test_a_quite_different_name_resembles_nobody(offices: Offices) -> None:
    assert offices.closest_holder("Angela Merkel", "foreign-minister", "GBR", dt.date(2022, 1, 30)) is None
    assert offices.closest_holder("Liz Truss", "astronaut", "GBR", dt.date(2022, 1, 30)) is None


def test_the_right_name_of_somebody_else_is_not_mended(offices: Offices) -> None:
    found = offices.closest_holder("Viktor Yushchenko", "head-of-state", "UKR", dt.date(2012, 5, 1))
    assert found is None


def test_few_pairs_of_different_holders_of_one_office_resemble_each_other(offices: Offices) -> None:
    people: dict[tuple[str, str], set[str]] = {}
    for term in offices.terms:
        people.setdefault((term.body, term.office), set()).add(term.holder)
    alike = [
        JaroWinkler.normalized_similarity(fold(one), fold(other)) >= RESEMBLES
        for names in people.values()
        for one, other in combinations(sorted(names), 2)
    ]
    assert sum(alike) / len(alike) < 0.025


def test_the_table_has_no_overlap_no_unknown_office_and_no_shared_alias(offices: Offices) -> None:
    assert office_problems(offices, BODY_CODES) == []


def test_a_name_belongs_to_one_person_wherever_he_held_office(offices: Offices) -> None:
    bearers: dict[str, set[str]] = {}
    for (_, holder), names in offices.spellings.items():
        for name in names:
            bearers.setdefault(fold(name), set()).add(holder)
    assert [name for name, holders in bearers.items() if len(holders) > 1] == []


def test_an_unknown_body_is_a_problem(offices: Offices) -> None:
    assert any("unknown body 'GBR'" in problem for problem in office_problems(offices, set()))


ROW = {
    "body": "GBR",
    "office": "foreign-minister",
    "holder": "Ada Quill",
    "start": "2026-01-05",
    "source": "mine",
}


def test_a_user_adds_a_term_and_replaces_another() -> None:
    ended = ROW | {"holder": "Yvette Cooper", "start": "2025-09-05", "end": "2026-01-05"}
    offices = load_offices([ended, ROW], BOOK.bodies)
    assert holders(offices, "British foreign secretary", "2026-02-01") == ["Ada Quill"]
    assert holders(offices, "British foreign secretary", "2025-12-01") == ["Yvette Cooper"]
    assert office_problems(offices, BODY_CODES) == []


def test_two_holders_at_once_are_a_problem() -> None:
    offices = load_offices([ROW], BOOK.bodies)
    assert any("Ada Quill 2026-01-05: overlaps" in problem for problem in office_problems(offices, {"GBR"}))


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"start": "2026-13-01"}, "month must be"),
        ({"start": "last spring"}, "Ada Quill"),
        ({"end": "2025-01-01"}, "ends 2025-01-01 before it starts 2026-01-05"),
        ({"source": ""}, "no source"),
        ({"acting": "maybe"}, "acting is 'maybe'"),
        ({"salary": "1"}, "unknown column 'salary'"),
    ],
)
def test_a_row_that_breaks_the_schema_is_named(change: dict[str, str], message: str) -> None:
    with pytest.raises(CodebookError, match=message):
        load_offices([ROW | change], {})


@given(day=st.dates(min_value=dt.date(2010, 1, 1), max_value=dt.date(2025, 11, 30)))
@settings(max_examples=20)
def test_whoever_holds_an_office_is_found_by_name_on_the_same_day(day: dt.date) -> None:
    for term in OFFICES.terms:
        if term.held(day):
            assert term in OFFICES.offices_of(term.holder, day)
            assert not term.former(day)


@given(st.text(max_size=40), st.dates())
def test_no_phrase_is_refused(phrase: str, day: dt.date) -> None:
    assert all(term.held(day) or term.former(day) for term in OFFICES.who(phrase, day))
    assert all(term.start <= day for term in OFFICES.offices_of(phrase, day))


def test_sixty_states_have_a_leader_and_ministers_on_nearly_all_days_since_2010() -> None:
    offices = load().offices
    days = [dt.date(2010, 1, 1) + dt.timedelta(days=30 * month) for month in range(193)]

    def covered(state: str, *kinds: str) -> float:
        return sum(any(offices.held(state, kind, day) for kind in kinds) for day in days) / len(days)

    well_known = [
        state
        for state in load().states
        if covered(state, "foreign-minister") >= 0.95
        and covered(state, "defence-minister") >= 0.95
        and covered(state, "head-of-state", "head-of-government") >= 0.95
    ]
    assert len(well_known) >= 60
