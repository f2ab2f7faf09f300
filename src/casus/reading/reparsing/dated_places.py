"""Places that the entity recogniser takes for dates: "an intervention in *Niger*"."""

from __future__ import annotations

from casus.codebook.gazetteer import sites_named
from casus.parsed import Doc, Span

_TIMES = frozenset({"DATE", "TIME"})


def mend_dated_places(doc: Doc) -> None:
    """A single name that the gazetteer knows is a place, whatever it was taken for: no month or day is in it."""
    for found in filter(_is_place, doc.ents):
        doc.rename(found, "GPE")


def _is_place(found: Span) -> bool:
    return (
        found.label_ in _TIMES
        and len(found) == 1
        and found[0].pos_ == "PROPN"
        and bool(sites_named(found.text))
    )
