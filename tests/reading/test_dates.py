"""Dates as news gives them, for a report of Sunday, 30 January 2022."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casus.reading.language import parse
from casus.reading.measures.dates import date_of, find_dates

SUNDAY = dt.date(2022, 1, 30)


@pytest.mark.parametrize(
    ("sentence", "start", "end", "grain"),
    [
        ("The ministers met on Friday in Oslo.", "2022-01-28", "2022-01-28", "day"),
        ("The ministers will meet on Friday in Oslo.", "2022-02-04", "2022-02-04", "day"),
        ("The secretary said on Sunday that talks had failed.", "2022-01-30", "2022-01-30", "day"),
        ("They will vote next Sunday.", "2022-02-06", "2022-02-06", "day"),
        ("They voted last Sunday.", "2022-01-23", "2022-01-23", "day"),
        ("The fleet left port on Dec. 17.", "2021-12-17", "2021-12-17", "day"),
        ("The fleet will leave port on Feb. 24.", "2022-02-24", "2022-02-24", "day"),
        ("The treaty was signed on 4 April 1949.", "1949-04-04", "1949-04-04", "day"),
        ("The treaty was signed on April 4, 1949.", "1949-04-04", "1949-04-04", "day"),
        ("The decree took effect on 2021-11-05.", "2021-11-05", "2021-11-05", "day"),
        ("The pact was signed in mid-December 2021.", "2021-12-11", "2021-12-20", "month"),
        ("The drills will begin in early February.", "2022-02-01", "2022-02-10", "month"),
        ("The two leaders met last month.", "2021-12-01", "2021-12-31", "month"),
        ("The embargo will end next year.", "2023-01-01", "2023-12-31", "year"),
        ("Troops will leave by the end of the year.", "2022-12-01", "2022-12-31", "month"),
        ("Talks will resume in the coming days.", "2022-01-30", "2022-02-06", "day"),
        ("The rebels must leave within 48 hours.", "2022-01-30", "2022-02-01", "day"),
        ("The convoy left three days ago.", "2022-01-27", "2022-01-27", "day"),
        ("The election will be held this spring.", "2022-03-01", "2022-05-31", "month"),
        ("The envoy arrived yesterday.", "2022-01-29", "2022-01-29", "day"),
        ("The envoy will return tomorrow.", "2022-01-31", "2022-01-31", "day"),
        ("War broke out in 2014.", "2014-01-01", "2014-12-31", "year"),
        ("The army withdrew in August.", "2021-08-01", "2021-08-31", "month"),
        ("The army will withdraw by August.", "2022-08-01", "2022-08-31", "month"),
    ],
)
def test_a_date_is_read_from_the_day_of_publication(sentence: str, start: str, end: str, grain: str) -> None:
    (found,) = find_dates(parse(sentence), SUNDAY)
    assert (found.when.start.isoformat(), found.when.end.isoformat(), found.when.grain) == (start, end, grain)


@pytest.mark.parametrize(
    "sentence", ["The ministers met on Friday.", "They met last month.", "They left on Dec. 17."]
)
def test_without_a_day_of_publication_relative_dates_are_left_out(sentence: str) -> None:
    assert find_dates(parse(sentence), None) == ()


@pytest.mark.parametrize(
    "sentence",
    [
        "The general may march on the capital.",
        "Some 2022 soldiers were hurt.",
        "The jet, a Boeing 737-800, landed.",
        "They met on 30 February.",
    ],
)
def test_what_only_looks_like_a_date_is_none(sentence: str) -> None:
    assert find_dates(parse(sentence), SUNDAY) == ()


def test_a_deadline_is_marked() -> None:
    (by,) = find_dates(parse("Moscow must reply by 15 March."), SUNDAY)
    (on,) = find_dates(parse("Moscow will reply on 15 March."), SUNDAY)
    assert (by.deadline, on.deadline) == (True, False)


def test_an_act_has_the_date_of_its_own_clause() -> None:
    doc = parse("He said on Monday that troops will leave in March.")
    mentions = find_dates(doc, SUNDAY)
    leave = next(token for token in doc if token.text == "leave")
    found = date_of(leave, mentions)
    assert found is not None
    assert found.when.span.text == "March"


@given(st.dates(dt.date(1950, 1, 1), dt.date(2090, 12, 31)))
def test_a_past_weekday_is_never_after_publication(published: dt.date) -> None:
    (found,) = find_dates(parse("The ministers met on Friday."), published)
    assert dt.timedelta() <= published - found.when.start < dt.timedelta(days=7)
    assert found.when.start.weekday() == 4
