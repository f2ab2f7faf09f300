"""Places that the entity recogniser takes for dates: "an intervention in *Niger*". Used on Casus's own pipeline."""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc, Span

from casus.codebook.gazetteer import sites_named

COMPONENT = "casus_dated_places"

_TIMES = frozenset({"DATE", "TIME"})


@Language.component(COMPONENT, assigns=["doc.ents", "token.ent_type"])
def mend_dated_places(doc: Doc) -> Doc:
    """A single name that the gazetteer knows is a place, whatever it was taken for: no month or day is in it."""
    if any(map(_is_place, doc.ents)):
        doc.ents = [
            Span(doc, found.start, found.end, "GPE") if _is_place(found) else found for found in doc.ents
        ]
    return doc


def _is_place(found: Span) -> bool:
    return (
        found.label_ in _TIMES
        and len(found) == 1
        and found[0].pos_ == "PROPN"
        and bool(sites_named(found.text))
    )
