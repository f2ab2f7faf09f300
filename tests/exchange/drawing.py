"""Events as Hypothesis draws them: consistent with the ontology, with any text whatsoever around them."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import get_args

from hypothesis import strategies as st

from casus.codebook import load
from casus.codebook.ontology import load_ontology
from casus.exchange.actors import of_state
from casus.model import Actor, Document, Event, Grain, Place, Quantity, Reading, Realis, Span, When

BOOK, ONTOLOGY = load(), load_ontology()
CODES = sorted(code for code in ONTOLOGY.cameo if len(code) > 2 and ONTOLOGY.type_of_cameo(code))
COUNTRIES = ("RUS", "UKR", "USA", "NAM", "ROU", "XKX", "TLS", "NOR", "COD", "PSE", "SRB")
SECTORS = ("GOV", "MIL", "COP", "CVL", "LEG", "JUD", "REB", "BUS", "JRN", "MED", "OPP")

texts = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), min_size=1, max_size=12)
"""Any text that a document may hold, tabs, newlines, quotes and control characters among it."""

days = st.dates(dt.date(1815, 1, 1), dt.date(2030, 12, 31))


@st.composite
def states(draw: st.DrawFn) -> Actor:
    """A state or a part of its society."""
    return of_state(draw(st.sampled_from(COUNTRIES)), draw(st.none() | st.sampled_from(SECTORS)), BOOK)


bodies = st.sampled_from(
    [BOOK.actor(code) for code in ("NATO", "UN", "EU", "ECOWAS", "HAMAS", "HEZBOLLAH", "ICRC")]
)
anybody = st.one_of(
    states(),
    bodies,
    st.builds(
        Actor,
        texts,
        texts,
        st.sampled_from(["group", "person", "company"]),
        st.none(),
        st.none(),
        st.none() | texts,
    ),
)


@st.composite
def readings(
    draw: st.DrawFn, actors: st.SearchStrategy[Actor] = anybody, most: int = 2, *, only_happened: bool = False
) -> Reading:
    """A document with one event in it, every part of it drawn."""
    parts = [draw(texts) for _ in range(5)]
    text = " ".join(parts)
    spans, start = [], 0
    for part in parts:
        spans.append(Span(start, start + len(part), part))
        start += len(part) + 1
    code = draw(st.sampled_from(CODES))
    kind = ONTOLOGY.type_of_cameo(code) or ""
    modes = sorted(mode for name, mode in ONTOLOGY.modes if name == kind and mode)
    sources = tuple(draw(st.lists(actors, max_size=most)))
    targets = tuple(draw(st.lists(actors, max_size=most)))
    event = Event(
        type=kind,
        mode=draw(st.none() | st.sampled_from(modes)) if modes else None,
        contexts=tuple(draw(st.lists(st.sampled_from(sorted(ONTOLOGY.contexts)), max_size=2, unique=True))),
        cameo=code,
        quad=ONTOLOGY.quad(kind),
        goldstein=ONTOLOGY.goldstein(code),
        sources=sources,
        targets=targets,
        source_span=spans[0] if sources else None,
        target_span=spans[1] if targets else None,
        realis=draw(st.sampled_from(("actual", "ongoing") if only_happened else get_args(Realis))),
        trigger=spans[2],
        evidence=Span(0, len(text), text),
        when=draw(st.none() | whens(spans[3])),
        place=draw(st.none() | places(spans[4])),
        magnitude=tuple(draw(st.lists(quantities(spans[3]), max_size=2))),
        confidence=draw(st.floats(0, 1)),
        subtype=draw(st.none() | st.just("ENERGY_CUTOFF")),
    )
    document = Document(
        text,
        draw(texts),
        draw(days),
        draw(st.none() | texts),
        draw(st.none() | texts),
        draw(st.none() | texts),
    )
    return Reading(document, events=(event,))


@st.composite
def whens(draw: st.DrawFn, span: Span) -> When:
    """A day, or a week or month that begins on one."""
    start = draw(days)
    grains: list[tuple[Grain, int]] = [("day", 0), ("week", 6), ("month", 30)]
    grain, more = draw(st.sampled_from(grains))
    return When(start, start + dt.timedelta(more), grain, span)


@st.composite
def places(draw: st.DrawFn, span: Span) -> Place:
    """Somewhere in a state, with or without region and coordinates."""
    admin = draw(st.none() | st.sampled_from(["Donetsk", "Kordofan", "Sør-Trøndelag"]))
    place = Place(span, draw(st.sampled_from(COUNTRIES)), admin)
    if draw(st.booleans()):
        return place
    latitude, longitude = draw(st.floats(-90, 90)), draw(st.floats(-180, 180))
    return replace(place, latitude=latitude, longitude=longitude)


def quantities(span: Span) -> st.SearchStrategy[Quantity]:
    """A number with bounds, or without."""
    numbers = st.none() | st.floats(0, 1e9)
    return st.builds(
        Quantity, st.just(span), numbers, st.sampled_from(["dead", "troops", "USD"]), numbers, numbers
    )
