"""Lists of names whose second name the parser took for what the first one is called.

"The United States, *Canada*, Brazil and Peru imposed sanctions": all four did, as a name in apposition is not joined to
more of its kind. Used on Casus's own pipeline.
"""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc, Token

from casus.reading.reparsing import dependent, hang, labelled

COMPONENT = "casus_listed_names"

_SIDES = frozenset({"GPE", "NORP", "ORG"})
"""What spaCy's entity recogniser calls states and organisations."""


@Language.component(COMPONENT, assigns=["token.dep"])
def mend_listed_names(doc: Doc) -> Doc:
    """Coordinate the second name of a list with the first."""
    for name in labelled(doc, "appos"):
        if _is_side(name) and _is_side(name.head) and _goes_on(name):
            hang(name, name.head, "conj")
    return doc


def _is_side(name: Token) -> bool:
    return name.pos_ == "PROPN" and name.ent_type_ in _SIDES


def _goes_on(name: Token) -> bool:
    """Whether further names follow, the last one behind "and": "Canada, *Brazil and Peru*"."""
    following = dependent(name, "conj")
    return following is not None and _is_side(following) and name.doc[name.left_edge.i - 1].text == ","
