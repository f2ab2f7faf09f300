"""Each event once, with the number of its mentions."""

from __future__ import annotations

import csv
import datetime as dt
import io
from pathlib import Path

import pytest

from casus.codebook import load
from casus.exchange import Selection, export_events, gdelt
from casus.model import Document, Event, EventDecision, MentionKey, Reading, Span
from tests.exchange.exchanging import read, written

BOOK = load()
TEXT = "Ghana bombed the airfield of Kara in northern Togo and destroyed four transport planes."
ALSO = "Four transport planes burned when Ghana bombed an airfield near Kara in Togo overnight."
COUNTS = ("num_mentions", "num_sources", "num_articles")


def report(name: str, text: str, day: int, publisher: str | None = None) -> Reading:
    place = text.index("bombed")
    event = Event(
        "ASSAULT", "aerial", (), "195", 4, -9.0, (BOOK.actor("GHA"),), (BOOK.actor("TGO"),), None, None, "actual",
        Span(place, place + 6, "bombed"), Span(0, len(text), text),
    )  # fmt: skip
    return Reading(Document(text, name, dt.date(2024, 5, day), publisher=publisher), events=(event,))


REPORTS = [report("a", TEXT, 6, "Agency"), report("b", ALSO, 7, "Agency"), report("c", TEXT, 7, "Courier")]
DECISION = EventDecision(
    MentionKey("a", TEXT.index("bombed")),
    MentionKey("b", ALSO.index("bombed")),
    "different",
    "bombed",
    "bombed",
)


def rows(
    decisions: tuple[EventDecision, ...] = (), selection: Selection | None = None
) -> list[dict[str, str]]:
    out = io.BytesIO()
    export_events(REPORTS, "csv", out, selection, once=True, decisions=decisions)
    return list(csv.DictReader(io.StringIO(out.getvalue().decode())))


def test_an_event_of_three_reports_is_one_row_with_its_counts() -> None:
    [row] = rows()
    assert row["id"] == "a_0"
    assert [row[name] for name in COUNTS] == ["3", "2", "3"]


def test_gdelt_has_columns_for_the_counts() -> None:
    out = io.BytesIO()
    assert export_events(REPORTS, "gdelt", out, once=True) == 1
    row = dict(zip(gdelt.COLUMNS, out.getvalue().decode().rstrip("\n").split("\t"), strict=True))
    assert [row[name] for name in ("NumMentions", "NumSources", "NumArticles")] == ["3", "2", "3"]


def test_every_mention_stands_for_itself_otherwise() -> None:
    out = io.BytesIO()
    assert export_events(REPORTS, "csv", out) == 3
    for row in csv.DictReader(io.StringIO(out.getvalue().decode())):
        assert [row[name] for name in COUNTS] == ["1", "1", "1"]


def test_what_the_user_keeps_apart_stays_apart() -> None:
    assert len(rows((DECISION,))) == 2


@pytest.mark.parametrize(("day", "count"), [(6, 1), (7, 0)])
def test_an_event_is_chosen_as_its_chosen_mention_tells_it(day: int, count: int) -> None:
    assert len(rows(selection=Selection(since=dt.date(2024, 5, day)))) == count


def test_the_order_of_the_readings_does_not_matter() -> None:
    forth, back = io.BytesIO(), io.BytesIO()
    export_events(REPORTS, "plover", forth, once=True)
    export_events(reversed(REPORTS), "plover", back, once=True)
    assert forth.getvalue() == back.getvalue()


def test_imported_rows_are_not_linked_by_what_stands_in_their_cells(tmp_path: Path) -> None:
    rows = [item for item in read("gdelt", written("gdelt", REPORTS), tmp_path) if isinstance(item, Reading)]
    out = io.BytesIO()
    assert export_events([*rows, *REPORTS], "csv", out, once=True) == 4
    found = list(csv.DictReader(io.StringIO(out.getvalue().decode())))
    assert [row["num_mentions"] for row in found] == ["3", "1", "1", "1"]
