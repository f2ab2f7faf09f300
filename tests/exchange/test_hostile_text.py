"""No text breaks a row: any reader of tables sees the same rows."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pandas
import polars
import pytest
from hypothesis import HealthCheck, given, settings

from casus.exchange import gdelt, icews, phoenix, polecat, table
from casus.model import Actor, Document, Event, Place, Reading, Span
from tests.exchange.drawing import readings
from tests.exchange.exchanging import read, written

WIDTHS = {
    "gdelt": len(gdelt.COLUMNS),
    "icews": len(icews.COLUMNS),
    "phoenix": len(phoenix.COLUMNS),
    "polecat": len(polecat.COLUMNS),
    "csv": len(table.COLUMNS),
}
NASTY = (
    '"Ruritania\t\r\n\x00\x1b[2J\u2028\x85"', "=HYPERLINK(1)", "@cmd", "'=1", "a;b|c,d", "\ud800 half", "None",
    "NULL", "",
)  # fmt: skip


def nasty(words: str) -> Reading:
    """A reading with these words wherever a report may put its own."""
    span = Span(0, len(words), words)
    actor = Actor(words, words, "person", None, None, words, words)
    event = Event(
        "ASSAULT", None, (), "190", 4, -10.0, (actor, actor), (actor,), span, span, "actual", span, span,
        place=Place(span, None, words),
    )  # fmt: skip
    return Reading(Document(words, words, None, words, words, words), events=(event, event))


@pytest.mark.parametrize("words", NASTY)
@pytest.mark.parametrize("form", WIDTHS)
def test_every_reader_of_tables_sees_the_same_rows(form: str, words: str) -> None:
    content = written(form, [nasty(words)])
    separator = "," if form == "csv" else "\t"
    lines = content.decode().split("\n")
    assert lines.pop() == ""
    plainly = list(csv.reader(lines, delimiter=separator))
    assert {len(row) for row in plainly} == {WIDTHS[form]}
    if form != "csv":
        assert plainly == list(csv.reader(lines, delimiter=separator, quoting=csv.QUOTE_NONE))
        assert plainly == [line.split("\t") for line in lines]
    frame = pandas.read_csv(io.BytesIO(content), sep=separator, header=None, dtype=str, keep_default_na=False)
    assert frame.to_numpy().tolist() == plainly
    faster = polars.read_csv(content, separator=separator, has_header=False, infer_schema=False)
    assert [[cell or "" for cell in row] for row in faster.rows()] == plainly


@pytest.mark.parametrize("form", ["gdelt", "icews", "phoenix", "polecat", "csv"])
def test_no_cell_starts_what_a_spreadsheet_would_run(form: str) -> None:
    content = written(form, [nasty("=HYPERLINK(1)"), nasty("@SUM"), nasty("+1"), nasty("-1+2")]).decode()
    cells = [
        cell.strip('"') for line in content.split("\n") for cell in line.split("," if form == "csv" else "\t")
    ]
    risky = [cell for cell in cells if cell.startswith(("=", "+", "@")) or cell.startswith("-1+")]
    assert risky == []


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(reading=readings(only_happened=True))
def test_one_line_a_row_whatever_the_text(reading: Reading) -> None:
    pairs = max(1, len(reading.events[0].sources)) * max(1, len(reading.events[0].targets))
    lines = {"gdelt": pairs, "phoenix": pairs, "icews": 1 + pairs, "polecat": 2, "csv": 2}
    for form, expected in lines.items():
        assert written(form, [reading]).count(b"\n") == expected


@pytest.mark.parametrize("words", NASTY)
@pytest.mark.parametrize("form", [*WIDTHS, "plover", "parquet"])
def test_nothing_that_was_written_stops_the_reading(form: str, words: str, folder: Path) -> None:
    found = read(form, written(form, [nasty(words)]), folder)
    assert len(found) == {"gdelt": 4, "icews": 4, "phoenix": 4}.get(form, 2)


@pytest.mark.parametrize("form", [*WIDTHS, "plover"])
def test_no_text_steers_a_terminal(form: str) -> None:
    content = written(form, [nasty("\x1b[2J \x9b31m \u202e \x07 \u2028 x")]).decode()
    assert [
        character for character in content if not character.isprintable() and character not in "\t\n"
    ] == []
