"""Casus as a component of any spaCy pipeline: ``nlp.add_pipe("casus")``, then ``doc._.casus`` is the ``Reading``."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING

from spacy.language import Language
from spacy.tokens import Doc

from casus.errors import ModelError
from casus.model import Document

if TYPE_CHECKING:
    from casus.codebook import Codebook

NEEDED = {
    "DEP": "parser",
    "TAG": "tagger",
    "LEMMA": "lemmatizer",
    "ENT_IOB": "ner",
}


class CasusComponent:
    """Reads each document that passes and leaves the reading in ``doc._.casus``."""

    def __init__(self, codebook: Codebook, yardstick: str) -> None:
        """Read with this codebook and put likelihood words on this scale."""
        self.codebook = codebook
        self.yardstick = yardstick

    def __call__(self, doc: Doc, date: str | dt.date | None = None) -> Doc:
        """Read ``doc``; the day of publication comes by ``nlp(text, component_cfg={"casus": {"date": "2022-01-30"}})``.

        Raises ``ModelError`` naming the component to add when the pipeline leaves out what reading needs.
        """
        from casus.reading.reader import read_doc

        missing = [
            component for annotation, component in NEEDED.items() if not doc.has_annotation(annotation)
        ]
        if missing and len(doc):
            raise ModelError(
                f"casus needs {', '.join(missing)} before it: nlp.add_pipe({missing[0]!r}, before='casus')"
            )
        day = dt.date.fromisoformat(date) if isinstance(date, str) else date
        doc._.casus = read_doc(doc, Document(doc.text, date=day), self.codebook, self.yardstick)
        return doc


@Language.factory(
    "casus",
    assigns=["doc._.casus"],
    requires=["token.dep", "token.head", "token.tag", "token.lemma", "doc.ents", "doc.sents"],
    default_config={"codebook": [], "yardstick": "ICD 203"},
)
def make_casus(nlp: Language, name: str, codebook: list[str], yardstick: str) -> CasusComponent:
    """Build the component. ``codebook`` lists the user's own files, ``yardstick`` names the likelihood scale."""
    from casus.codebook import load

    if not Doc.has_extension("casus"):
        Doc.set_extension("casus", default=None)
    return CasusComponent(load(*map(Path, codebook)), yardstick)
