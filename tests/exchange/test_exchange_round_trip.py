"""What a format can hold comes back as it went; what it cannot hold is listed in docs/exchange.md."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings

from casus.codebook.ontology import load_ontology
from casus.exchange import REALIS, Selection
from casus.exchange.cells import plain, text
from casus.exchange.realis import MEANT, SPECIAL
from casus.model import Actor, Document, Event, Reading, Span
from tests.exchange.drawing import bodies, readings, states
from tests.exchange.exchanging import back

EVERYTHING = Selection(realis=REALIS)
known = states() | bodies
quick = settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def same(value: object) -> object:
    """The value itself."""
    return value


def line(value: object) -> object:
    """What is left of a text in a cell of one line."""
    return (plain(text(value, "|")) or "").strip() if isinstance(value, str) else value


def words(span: Span | None, as_: Any = same) -> object:  # noqa: ANN401 -- a function of any value
    return as_(span.text) if span else None


def actor(one: Actor, as_: Any = same) -> tuple[object, ...]:  # noqa: ANN401
    return tuple(
        as_(part) for part in (one.code, one.name, one.kind, one.country, one.sector, one.person, one.office)
    )


def all_of(event: Event, as_: Any = same) -> dict[str, object]:  # noqa: ANN401
    """All of an event but the offsets, which are those of another document."""
    when, place = event.when, event.place
    return {
        "coding": (
            event.type,
            event.mode,
            event.contexts,
            event.cameo,
            event.quad,
            event.goldstein,
            event.realis,
            event.subtype,
        ),
        "sources": [actor(one, as_) for one in event.sources],
        "targets": [actor(one, as_) for one in event.targets],
        "words": [words(span, as_) for span in (event.source_span, event.target_span, event.evidence)],
        "when": (when.start, when.end, when.grain) if when else None,
        "place": (words(place.span, as_), place.country, place.admin, place.latitude, place.longitude)
        if place
        else None,
        "magnitude": [(one.value, one.unit, one.low, one.high) for one in event.magnitude],
        "confidence": event.confidence,
    }


@quick
@given(reading=readings())
def test_plover_holds_everything(folder: Path, reading: Reading) -> None:
    found, [event] = back("plover", reading, folder), reading.events
    assert all_of(found.events[0]) == all_of(event)
    assert found.events[0].trigger.text == event.trigger.text
    document, original = found.document, reading.document
    assert (document.date, document.title, document.url, document.publisher, document.text) == (
        original.date, original.title, original.url, original.publisher, event.evidence.text,
    )  # fmt: skip


@quick
@given(reading=readings())
def test_parquet_holds_everything_but_upright_bars_in_lists(folder: Path, reading: Reading) -> None:
    found, [event] = back("parquet", reading, folder), reading.events

    def unbarred(value: object) -> object:
        return value.replace("|", "/") if isinstance(value, str) else value

    assert all_of(found.events[0], unbarred) == all_of(event, unbarred)
    assert found.document.title == reading.document.title
    assert found.document.date == reading.document.date


@quick
@given(reading=readings(known))
def test_csv_holds_everything_on_one_line(folder: Path, reading: Reading) -> None:
    found, [event] = back("csv", reading, folder), reading.events
    assert all_of(found.events[0], line) | {"place": None, "words": None} == all_of(event, line) | {
        "place": None,
        "words": None,
    }
    assert line(found.document.text) == line(event.evidence.text) or not line(event.evidence.text)
    assert line(found.document.publisher or "") == line(reading.document.publisher or "")


@quick
@given(reading=readings(known))
def test_polecat_holds_compound_actors_mode_contexts_and_place(folder: Path, reading: Reading) -> None:
    found, [event] = back("polecat", reading, folder, EVERYTHING).events[0], reading.events
    assert (found.type, found.mode, found.contexts, found.quad) == (
        event.type, event.mode, event.contexts, event.quad,
    )  # fmt: skip
    assert found.realis == MEANT.get(SPECIAL.get(event.realis, ""), "actual")
    assert (found.sources, found.targets) == (event.sources, event.targets)
    assert found.when and found.when.start == (event.when.start if event.when else reading.document.date)
    if event.place:
        assert found.place
        assert (found.place.country, found.place.latitude, found.place.longitude) == (
            event.place.country, event.place.latitude, event.place.longitude,
        )  # fmt: skip


@pytest.mark.parametrize("form", ["gdelt", "icews", "phoenix"])
@quick
@given(reading=readings(known, 1, only_happened=True))
def test_dyads_hold_cameo_actors_day_and_place(folder: Path, form: str, reading: Reading) -> None:
    found, [event] = back(form, reading, folder).events[0], reading.events
    assert (found.type, found.cameo, found.goldstein, found.quad) == (
        event.type, event.cameo, event.goldstein, event.quad,
    )  # fmt: skip
    assert (found.sources, found.targets) == (event.sources, event.targets)
    assert found.when and found.when.start == (event.when.start if event.when else reading.document.date)
    if event.place:
        assert found.place
        assert (found.place.country, found.place.admin, found.place.latitude, found.place.longitude) == (
            event.place.country, event.place.admin, event.place.latitude, event.place.longitude,
        )  # fmt: skip


@pytest.mark.parametrize("form", ["plover", "parquet", "csv", "polecat", "gdelt", "icews", "phoenix"])
@quick
@given(reading=readings(known, 1, only_happened=True))
def test_every_span_of_what_was_imported_is_in_its_text(folder: Path, form: str, reading: Reading) -> None:
    found = back(form, reading, folder)
    [event] = found.events
    quantities = [one.span for one in event.magnitude]
    spans = [event.source_span, event.target_span, event.trigger, event.evidence, *quantities]
    spans += [event.place.span if event.place else None, event.when.span if event.when else None]
    for span in filter(None, spans):
        assert found.document.text[span.start : span.end] == span.text


@pytest.mark.parametrize("form", ["plover", "parquet", "csv", "polecat", "gdelt", "icews", "phoenix"])
@quick
@given(reading=readings(known, 1, only_happened=True))
def test_what_was_imported_keeps_its_identifier(folder: Path, form: str, reading: Reading) -> None:
    found = back(form, reading, folder)
    assert back(form, found, folder).document.id == found.document.id


def test_every_cameo_code_comes_back_with_its_own_type(folder: Path) -> None:
    ontology = load_ontology()
    for code in ontology.cameo:
        kind = ontology.type_of_cameo(code)
        if kind and len(code) > 2:
            event = _event(kind, code)
            assert back("gdelt", event, folder).events[0].type == kind


def _event(kind: str, code: str) -> Reading:
    ontology, span = load_ontology(), Span(0, 1, "x")
    quad, goldstein = ontology.quad(kind), ontology.goldstein(code)
    event = Event(kind, None, (), code, quad, goldstein, (), (), None, None, "actual", span, span)
    return Reading(Document("x", date=dt.date(2022, 1, 30)), events=(event,))
