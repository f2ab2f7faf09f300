"""When: dates as news gives them, read from the day of publication and never from a clock.

A date without its year, and a weekday, is the nearest one in the direction of the verb's tense, the day of
publication included: "met on Monday" looks back, "will meet on Monday" ahead. "Early", "mid" and "late" are
thirds of a month or of a year; seasons are the meteorological ones of the northern hemisphere.
"""

from __future__ import annotations

import calendar
import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass

from casus.model import Grain, Span, When
from casus.parsed import Doc, Token
from casus.reading.syntax import children, mood_of
from casus.reading.token_places import places_matching, places_of

Period = tuple[dt.date, dt.date, Grain]
Groups = dict[str, str]

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}
_SMALL = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_DAYS = {"hour": 0, "day": 1, "week": 7, "fortnight": 14, "month": 30, "year": 365}
_SPREAD = {"hours": 1, "days": 7, "weeks": 28, "months": 182, "years": 1826}

_MONTH = (
    r"(?P<month>Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)|Apr(?:il|\.)?|May|June?|July?|Aug(?:ust|\.)?"
    r"|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)(?![a-z])"
)
_YEAR = r"(?P<year>(?:19|20)\d\d)"
_FOUR_FIGURES = re.compile(r"\d{4}")
_DAY = r"(?P<day>[0-3]?\d)(?:st|nd|rd|th)?"
_PART = r"(?P<part>(?i:early|mid|late|the beginning of|the middle of|the end of|the start of))[- ]?"
_COUNT = rf"(?P<count>(?i:\d{{1,3}}|an?|{'|'.join(_SMALL)}))"
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
    {f"{month}{ending}" for month in (*_MONTHS, "sept") for ending in ("", ".")}
    | {month.lower() for month in calendar.month_name[1:]}
    | {day.lower() for day in calendar.day_name}
    | {"today", "tonight", "yesterday", "tomorrow", *_SEASONS}
    | {unit + ending for unit in _DAYS for ending in ("", "s")}
)
"""Every form has one of these words, or a year."""
_BEFORE, _BEHIND = 45, 30
"""How many characters of a date stand before and behind that word at most."""
_CLAUSES = frozenset({"advcl", "ccomp", "relcl", "parataxis"})
_DEADLINE = re.compile(r"(?:\bby|before|until|no later than|deadline of|within)\s+(?:the )?$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class DateMention:
    """A date: tokens ``start`` to ``end`` (exclusive). ``deadline`` is true for "by 15 March"."""

    start: int
    end: int
    when: When
    deadline: bool = False


def find_dates(doc: Doc, published: dt.date | None, text: str | None = None) -> tuple[DateMention, ...]:
    """The dates of the document, in the order of the text; without ``published`` only complete ones.

    ``text`` is ``doc.text`` where the caller has it already: putting it together takes longer than finding dates.
    """
    found: list[DateMention] = []
    text = doc.text if text is None else text
    for match in _matches(text, _windows(doc, text)):
        words = doc.char_span(match.start(), match.end(), alignment_mode="expand")
        if words is None:
            continue
        before = text[max(match.start() - 20, 0) : match.start()]
        deadline = bool(_DEADLINE.search(before)) or match.group().lower().startswith("within")
        direction = _direction(words.root)
        direction = 1 if deadline and direction == 0 else direction
        try:
            period = _resolve(match, published, direction)
        except (ValueError, OverflowError):  # "30 February": no date
            continue
        if period is not None:
            span = Span(words.start_char, words.end_char, words.text)
            found.append(DateMention(words.start, words.end, When(*period, span), deadline))
    return tuple(found)


def date_of(act: Token, mentions: tuple[DateMention, ...]) -> DateMention | None:
    """The nearest date in the clause of the act headed by ``act``; ``None`` when there is none."""
    near = [mention for mention in mentions if _is_in_clause(act.doc[mention.start], act)]
    return min(near, key=lambda mention: abs(mention.start - act.i), default=None)


def _is_in_clause(token: Token, act: Token) -> bool:
    """Whether a word depends on the act with no other clause between."""
    while token != act:
        above = token.head
        if above == token or token.dep_ in _CLAUSES:
            return False
        token = above
    return True


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


def _matches(text: str, windows: Iterator[tuple[int, int]]) -> Iterator[re.Match[str]]:
    """Matches of the forms from left to right, without overlap; at one place the longest."""
    every = [
        match
        for start, end in windows
        for form in _forms_in(text, start, end)
        for match in form.finditer(text, start, end)
    ]
    reached = 0
    for match in sorted(every, key=lambda match: (match.start(), -match.end())):
        if match.start() >= reached:
            reached = match.end()
            yield match


def _forms_in(text: str, start: int, end: int) -> list[re.Pattern[str]]:
    """The forms that a stretch of the text may have, in their order."""
    there = {part for part, pattern in _PARTS_OF_FORMS.items() if pattern.search(text, start, end)}
    return [form for part, form in _FORMS if part in there]


def _direction(token: Token) -> int:
    """Where the verb's tense points: -1 back, 1 ahead, 0 either way."""
    for word in (token, *token.ancestors):
        if word.pos_ in {"VERB", "AUX"}:
            mood = mood_of(word)
            if mood == "finite":
                tenses = {word.tag_, *(auxiliary.tag_ for auxiliary in children(word, "aux", "auxpass"))}
                return 0 if tenses & {"VBZ", "VBP"} and "VBN" not in tenses and word.lemma_ != "say" else -1
            return 1 if mood in {"will", "may", "must", "infinitive"} else 0
    return 0


def _resolve(match: re.Match[str], published: dt.date | None, direction: int) -> Period | None:
    """The days a match means; ``None`` when they depend on a day of publication that is not known."""
    given = {name: value.lower() for name, value in match.groupdict().items() if value}
    if "year" in given:
        return _in_year(given, int(given["year"]))
    if published is None:
        return None
    for name, resolve in _RESOLVERS:
        if name in given:
            return resolve(given, published, direction)
    return _calendar_unit(given, published)


def _relative(given: Groups, published: dt.date, direction: int) -> Period:
    offset = {"yesterday": -1, "tomorrow": 1}.get(given["relative"], 0)
    return _days(published, offset, offset)


def _spread(given: Groups, published: dt.date, direction: int) -> Period:
    """ "In the coming days", "in recent weeks"."""
    back = any(word in given["which"] for word in ("past", "recent", "last"))
    days = _SPREAD[given["spread"]]
    return _days(published, -days if back else 0, 0 if back else days)


def _days(base: dt.date, first: int, last: int, grain: Grain = "day") -> Period:
    return base + dt.timedelta(days=first), base + dt.timedelta(days=last), grain


def _month_end(year: int, month: int) -> int:
    return calendar.monthrange(year, month)[1]


def _in_year(given: Groups, year: int) -> Period:
    """A date whose year is known."""
    part = _third(given.get("part"))
    if "month" not in given and "number" not in given:
        if part is None:
            return dt.date(year, 1, 1), dt.date(year, 12, 31), "year"
        first = 12 if "end of" in given["part"] else 1 + 4 * part
        last = 12 if "end of" in given["part"] else 4 + 4 * part
        return dt.date(year, first, 1), dt.date(year, last, _month_end(year, last)), "month"
    month = int(given["number"]) if "number" in given else _MONTHS.index(given["month"][:3].lower()) + 1
    if "day" in given:
        day = dt.date(year, month, int(given["day"]))
        return day, day, "day"
    end = _month_end(year, month)
    first_day, last_day = [(1, 10), (11, 20), (21, end)][part] if part is not None else (1, end)
    return dt.date(year, month, first_day), dt.date(year, month, last_day), "month"


def _third(part: str | None) -> int | None:
    if part is None:
        return None
    return 0 if part in {"early", "the beginning of", "the start of"} else 1 if "mid" in part else 2


def _nearest_year(given: Groups, published: dt.date, direction: int) -> Period:
    """A day or month without its year: the nearest in the direction of the tense."""
    periods = [_in_year(given, published.year + shift) for shift in (-1, 0, 1)]
    if direction < 0:
        return next(period for period in reversed(periods) if period[0] <= published)
    if direction > 0:
        return next(period for period in periods if period[1] >= published)
    return min(periods, key=lambda period: abs((period[0] - published).days))


def _weekday(given: Groups, published: dt.date, direction: int) -> Period:
    ahead = (_WEEKDAYS.index(given["weekday"][:3].lower()) - published.weekday()) % 7
    which = given.get("which", "")
    if which in {"last", "this past"}:
        offset = ahead - 7
    elif which == "next":
        offset = ahead or 7
    elif which or direction > 0:
        offset = ahead
    elif direction < 0:
        offset = ahead - 7 if ahead else 0
    else:
        offset = ahead if ahead <= 3 else ahead - 7
    return _days(published, offset, offset)


def _season(given: Groups, published: dt.date, direction: int) -> Period:
    shift = {"last": -1, "next": 1}.get(given["which"], 0)
    month = _SEASONS[given["season"]]
    first = dt.date(published.year + shift, month, 1)
    last_year, last_month = (first.year + 1, 2) if month == 12 else (first.year, month + 2)
    return first, dt.date(last_year, last_month, _month_end(last_year, last_month)), "month"


def _counted(given: Groups, published: dt.date, direction: int) -> Period:
    """ "Within 48 hours", "three days ago", "in two weeks"."""
    count = given["count"]
    number = int(count) if count.isdigit() else 1 if count in {"a", "an"} else _SMALL.index(count) + 1
    unit = given["unit"]
    days = -(-number // 24) if unit == "hour" else number * _DAYS[unit]
    grain: Grain = "day" if unit in {"hour", "day"} else "week" if unit in {"week", "fortnight"} else "month"
    if given["which"] == "ago":
        return _days(published, -days, -days, grain)
    if given["which"] == "in":
        return _days(published, days, days, grain)
    return _days(published, -days, 0, grain) if "past" in given["which"] else _days(published, 0, days, grain)


def _calendar_unit(given: Groups, published: dt.date) -> Period | None:
    """ "Last month", "this week", "the end of the year"."""
    which = given["which"]
    shift = (
        -1 if which in {"last", "this past", "the previous"} else 1 if which in {"next", "the coming"} else 0
    )
    part = given.get("part")
    match given["unit"]:
        case "week":
            monday = published - dt.timedelta(days=published.weekday()) + dt.timedelta(weeks=shift)
            first, last = [(0, 1), (2, 3), (4, 6)][_third(part) or 0] if part else (0, 6)
            return _days(monday, first, last, "week")
        case "month":
            months = published.year * 12 + published.month - 1 + shift
            named = {"month": _MONTHS[months % 12], **({"part": part} if part else {})}
            return _in_year(named, months // 12)
        case "year":
            return _in_year({"part": part} if part else {}, published.year + shift)
        case _:
            return None


_RESOLVERS = (
    ("month", _nearest_year),
    ("weekday", _weekday),
    ("relative", _relative),
    ("season", _season),
    ("spread", _spread),
    ("count", _counted),
)
