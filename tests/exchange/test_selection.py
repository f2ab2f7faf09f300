"""Which events are exchanged."""

from __future__ import annotations

import datetime as dt
import io

import pytest

from casus.codebook import load
from casus.errors import UsageError
from casus.exchange import Selection, export_commitments, export_events
from casus.model import Actor, Commitment, Document, Event, Reading, Realis, Span
from tests.exchange.exchanging import written

BOOK = load()
SPAN = Span(0, 1, "x")


def event(kind: str, source: str, realis: Realis = "actual") -> Event:
    return Event(kind, None, (), "190", 4, -10.0, (BOOK.actor(source),), (), None, None, realis, SPAN, SPAN)


def readings() -> list[Reading]:
    first = (event("ASSAULT", "RUS"), event("AID", "GBR", "planned"))
    return [
        Reading(Document("x", "a", dt.date(2022, 1, 30)), events=first),
        Reading(Document("x", "b", dt.date(2022, 2, 1)), events=(event("AID", "NATO", "ongoing"),)),
        Reading(Document("x", "c"), events=(event("AID", "DPR", "denied"),)),
    ]  # fmt: skip


def ids(form: str = "csv", selection: Selection | None = None) -> list[str]:
    lines = written(form, readings(), selection).decode().splitlines()[1:]
    return [line.split("," if form == "csv" else "\t")[0] for line in lines]


def test_formats_that_say_whether_it_happened_get_everything() -> None:
    assert ids("csv") == ["a_0", "a_1", "b_0", "c_0"]
    assert len(written("plover", readings()).splitlines()) == 4


@pytest.mark.parametrize("form", ["gdelt", "phoenix", "icews", "polecat"])
def test_others_get_what_happened_or_is_under_way(form: str) -> None:
    lines = written(form, readings()).decode().splitlines()
    assert len(lines) - (form in {"icews", "polecat"}) == 2
    assert ids("polecat") == ["a_0", "b_0"]


@pytest.mark.parametrize(
    ("selection", "expected"),
    [
        (Selection(since=dt.date(2022, 2, 1)), ["b_0"]),
        (Selection(until=dt.date(2022, 1, 30)), ["a_0", "a_1"]),
        (Selection(types=frozenset({"AID"})), ["a_1", "b_0", "c_0"]),
        (Selection(realis=frozenset({"planned", "denied"})), ["a_1", "c_0"]),
        (Selection(actors=frozenset({"NATO"})), ["b_0"]),
        (Selection(actors=frozenset({"UKR"})), ["c_0"]),
        (Selection(actors=frozenset({"RUS", "GBR"}), types=frozenset({"AID"})), ["a_1"]),
    ],
)
def test_only_what_meets_every_test(selection: Selection, expected: list[str]) -> None:
    assert ids(selection=selection) == expected


def test_the_same_readings_give_the_same_bytes() -> None:
    for form in ("plover", "polecat", "phoenix", "icews", "gdelt", "csv", "parquet"):
        assert written(form, readings()) == written(form, readings())


def test_readings_are_taken_one_at_a_time() -> None:
    taken: list[str] = []

    class Watched(io.BytesIO):
        def write(self, content: object) -> int:
            taken.append("written")
            return 0

    def each() -> object:
        for reading in readings():
            taken.append(reading.document.id)
            yield reading

    export_events(each(), "plover", Watched())  # type: ignore[arg-type]
    assert taken[:4] == ["a", "written", "written", "b"]


def test_commitments_have_a_place_in_tables_only() -> None:
    commitment = Commitment(Actor("GBR", "United Kingdom"), "will", "AID", SPAN, (SPAN,))
    reading = Reading(Document("x", "a", dt.date(2022, 1, 30)), commitments=(commitment,))
    for form in ("csv", "parquet"):
        assert export_commitments([reading], form, io.BytesIO()) == 1
        assert export_commitments([reading], form, io.BytesIO(), Selection(actors=frozenset({"FRA"}))) == 0
    with pytest.raises(UsageError, match="gdelt has no place for commitments; parquet and csv have"):
        export_commitments([reading], "gdelt", io.BytesIO())
