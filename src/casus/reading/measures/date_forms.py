"""How dates are written in news: the words they are made of, and the forms, without saying which days are meant."""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterator

from casus.parsed import Doc
from casus.reading.token_places import places_matching, places_of

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}
"""The month each begins with."""
SMALL_NUMBERS = (
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
)  # fmt: skip
DAYS_OF = {"hour": 0, "day": 1, "week": 7, "fortnight": 14, "month": 30, "year": 365}
"""How many days a unit has."""

_MONTH = (
    r"(?P<month>Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)|Apr(?:il|\.)?|May|June?|July?|Aug(?:ust|\.)?"
    r"|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)(?![a-z])"
)
_YEAR = r"(?P<year>(?:19|20)\d\d)"
_FOUR_FIGURES = re.compile(r"\d{4}")
_DAY = r"(?P<day>[0-3]?\d)(?:st|nd|rd|th)?"
_PART = r"(?P<part>(?i:early|mid|late|the beginning of|the middle of|the end of|the start of))[- ]?"
_COUNT = rf"(?P<count>(?i:\d{{1,3}}|an?|{'|'.join(SMALL_NUMBERS)}))"
_UNIT = r"(?P<unit>hour|day|week|fortnight|month|year)s?"
_OPENING = r"(?<=\bin |\bby )|(?<=since |until )|(?<=from )|(?<=before )|(?<=after )"

_PARTS_OF_FORMS = {
    "year": re.compile(r"(?:19|20)\d\d"),
    "month": re.compile(r"Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec"),
    "season": re.compile(r"spring|summer|autumn|fall|winter"),
    "unit": re.compile(r"hour|day|week|fortnight|month|year"),
    "any": re.compile(""),
}
"""What every date of a form has in it: one look for it may spare those for five forms."""

_FORMS = tuple(
    (part, re.compile(form))
    for part, form in (
        ("year", rf"\b{_YEAR}-(?P<number>[01]\d)-{_DAY}\b"),
        ("month", rf"\b{_DAY} (?:of )?{_MONTH}(?:,? {_YEAR})?\b"),
        ("month", rf"\b{_MONTH} {_DAY}\b(?!,\d)(?:,? {_YEAR}\b)?"),
        ("month", rf"\b(?:{_PART})?{_MONTH} {_YEAR}\b"),
        ("month", rf"\b{_PART}{_MONTH}"),
        ("month", rf"(?:{_OPENING}){_MONTH}(?! \d)"),
        ("year", rf"\b{_PART}{_YEAR}\b"),
        ("year", rf"(?:{_OPENING}){_YEAR}\b(?!-|,\d)"),
        (
            "unit",
            r"\b(?:(?P<which>(?i:last|next|this|this past|this coming)) )?"
            r"(?P<weekday>Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b(?!s)",
        ),
        ("any", r"\b(?P<relative>(?i:today|tonight|yesterday|tomorrow))\b"),
        (
            "unit",
            rf"\b(?P<which>(?i:last|next|this|this past|this coming|the previous|the coming)) {_UNIT}\b(?<!s)",
        ),
        ("season", r"\b(?P<which>(?i:last|next|this)) (?P<season>spring|summer|autumn|fall|winter)\b"),
        ("unit", rf"\b{_PART}(?P<which>the|this|next|last) (?P<unit>week|month|year)\b"),
        (
            "unit",
            r"\b(?P<which>(?i:the coming|the next few|the next|coming|the past|recent|the last few|the past few)) "
            r"(?P<spread>hours|days|weeks|months|years)\b",
        ),
        (
            "unit",
            r"\b(?P<which>(?i:within|in the next|over the next|in the coming|in the past|over the past)) "
            rf"{_COUNT} {_UNIT}\b",
        ),
        ("unit", rf"\b(?P<which>(?i:in)) {_COUNT} {_UNIT}(?:' time)?\b"),
        ("unit", rf"\b{_COUNT} {_UNIT} (?P<which>ago)\b"),
    )
)
_DATE_WORDS = frozenset(
    {f"{month}{ending}" for month in (*MONTHS, "sept") for ending in ("", ".")}
    | {month.lower() for month in calendar.month_name[1:]}
    | {day.lower() for day in calendar.day_name}
    | {"today", "tonight", "yesterday", "tomorrow", *SEASONS}
    | {unit + ending for unit in DAYS_OF for ending in ("", "s")}
)
"""Every form has one of these words, or a year."""
_BEFORE, _BEHIND = 45, 30
"""How many characters of a date stand before and behind that word at most."""


def written_dates(doc: Doc, text: str) -> Iterator[re.Match[str]]:
    """What may be a date in the document, from left to right, without overlap; at one place the longest."""
    every = [
        match
        for start, end in _windows(doc, text)
        for form in _forms_in(text, start, end)
        for match in form.finditer(text, start, end)
    ]
    reached = 0
    for match in sorted(every, key=lambda match: (match.start(), -match.end())):
        if match.start() >= reached:
            reached = match.end()
            yield match


def _windows(doc: Doc, text: str) -> Iterator[tuple[int, int]]:
    """Stretches of the text around words that dates are made of; stretches that overlap are one."""
    start = end = -1
    for place in sorted({*places_of(doc, _DATE_WORDS), *places_matching(doc, _FOUR_FIGURES)}):
        token = doc[place]
        if token.idx - _BEFORE > end:
            if end >= 0:
                yield start, end
            start = max(token.idx - _BEFORE, 0)
        end = min(token.idx + len(token) + _BEHIND, len(text))
    if end >= 0:
        yield start, end


def _forms_in(text: str, start: int, end: int) -> list[re.Pattern[str]]:
    """The forms that a stretch of the text may have, in their order."""
    there = {part for part, pattern in _PARTS_OF_FORMS.items() if pattern.search(text, start, end)}
    return [form for part, form in _FORMS if part in there]
