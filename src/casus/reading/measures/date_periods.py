"""Which days a date as it is written means, counted from the day of publication.

A date without its year, and a weekday, is the nearest one in the direction of the verb's tense. "Early", "mid" and
"late" are thirds of a month or of a year; seasons are the meteorological ones of the northern hemisphere.
"""

from __future__ import annotations

import calendar
import datetime as dt
import re

from casus.model import Grain
from casus.reading.measures.date_forms import DAYS_OF, MONTHS, SEASONS, SMALL_NUMBERS

Period = tuple[dt.date, dt.date, Grain]
Groups = dict[str, str]

_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_SPREAD = {"hours": 1, "days": 7, "weeks": 28, "months": 182, "years": 1826}


def days_meant(match: re.Match[str], published: dt.date | None, direction: int) -> Period | None:
    """The days a match means; ``None`` when they depend on a day of publication that is not known.

    ``direction`` is -1 for the past, 1 for what is to come, 0 for either. Raises ``ValueError`` or ``OverflowError``
    for days that no calendar has ("30 February").
    """
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
    month = int(given["number"]) if "number" in given else MONTHS.index(given["month"][:3].lower()) + 1
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
    month = SEASONS[given["season"]]
    first = dt.date(published.year + shift, month, 1)
    last_year, last_month = (first.year + 1, 2) if month == 12 else (first.year, month + 2)
    return first, dt.date(last_year, last_month, _month_end(last_year, last_month)), "month"


def _counted(given: Groups, published: dt.date, direction: int) -> Period:
    """ "Within 48 hours", "three days ago", "in two weeks"."""
    count = given["count"]
    number = int(count) if count.isdigit() else 1 if count in {"a", "an"} else SMALL_NUMBERS.index(count) + 1
    unit = given["unit"]
    days = -(-number // 24) if unit == "hour" else number * DAYS_OF[unit]
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
            named = {"month": MONTHS[months % 12], **({"part": part} if part else {})}
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
