"""The parse of a report, mended where spaCy's parser is known to err in news.

Each module knows one kind of error and puts heads, labels and tags right in the plain document (``casus.parsed``);
``tree`` has what they share. A new kind of error is a new module and a line in ``_MENDS``.
"""

from __future__ import annotations

from spacy import tokens

from casus.parsed import Doc, plain
from casus.reading.reparsing.dated_places import mend_dated_places
from casus.reading.reparsing.displaced_objects import mend_displaced_objects
from casus.reading.reparsing.infinitives import mend_infinitives
from casus.reading.reparsing.inversions import attach_inversions
from casus.reading.reparsing.listed_deeds import mend_listed_deeds
from casus.reading.reparsing.listed_names import mend_listed_names
from casus.reading.reparsing.listed_verbs import mend_listed_verbs
from casus.reading.reparsing.lost_subjects import mend_lost_subjects
from casus.reading.reparsing.misread_phrases import mend_misread_phrases
from casus.reading.reparsing.misread_verbs import mend_misread_verbs
from casus.reading.reparsing.placed_speakers import mend_placed_speakers

_MENDS = (
    mend_lost_subjects,
    mend_misread_verbs,
    mend_listed_verbs,
    mend_placed_speakers,
    mend_infinitives,
    mend_displaced_objects,
    mend_listed_deeds,
    mend_misread_phrases,
    mend_dated_places,
    mend_listed_names,
)
"""What is mended, in order: later ones rely on what earlier ones put right."""


def mended(source: tokens.Doc | Doc, text: str | None = None, *, inversions: bool = True) -> Doc:
    """The plain document of spaCy's with its parse mended; a plain one as it is.

    ``text`` is its text, which costs time to put together again. Without ``inversions`` conditions opened by "should"
    hang where spaCy hung them, as the conditionals' model was trained on.
    """
    if isinstance(source, Doc):
        return source
    doc = plain(source, text)
    for mend in _MENDS:
        mend(doc)
    if inversions:
        attach_inversions(doc)
    return doc
