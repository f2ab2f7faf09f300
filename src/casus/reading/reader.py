"""The reader: a parsed document in, a ``Reading`` out. Pure: no clock, no network, no database.

The steps, each a folder or module of this package: attribution (who said it), actors (who is named), likelihood,
quantities, dates, conditions, events (what happened) and commitments (what is promised).
"""

from __future__ import annotations

from spacy.tokens import Doc as SpacyDoc

from casus.codebook import Codebook
from casus.model import Document, Reading
from casus.parsed import Doc
from casus.reading.actors.index import ActorIndex
from casus.reading.attribution.finding import find_attributions, link_speakers
from casus.reading.columns import read_parse
from casus.reading.commitments.finding import read_commitments
from casus.reading.commitments.merging import find_contradictions
from casus.reading.conditions.finding import find_conditions
from casus.reading.context import Context
from casus.reading.events.acts import find_acts
from casus.reading.events.coding import code_events
from casus.reading.measures.dates import find_dates
from casus.reading.measures.likelihood import find_likelihoods
from casus.reading.measures.quantities import find_quantities
from casus.reading.reparsing import mended


def read_doc(
    doc: SpacyDoc | Doc, document: Document, codebook: Codebook, yardstick: str = "ICD 203"
) -> Reading:
    """Everything Casus reads in a parsed document. ``doc.text`` must be ``document.text``."""
    context = build_context(doc, document, codebook, yardstick)
    commitments = read_commitments(context)
    reading = Reading(
        document,
        context.actors.mentions,
        context.attributions,
        code_events(context),
        commitments,
        find_contradictions(commitments),
    )
    if context.doc is not doc:  # made here, so nobody else asks it
        context.actors.release()
        context.doc.release()
    return reading


def build_context(
    source: SpacyDoc | Doc, document: Document, codebook: Codebook, yardstick: str = "ICD 203"
) -> Context:
    """What the steps before commitments find in a parsed document."""
    doc = mended(source, document.text)
    parse = read_parse(doc)
    found = find_attributions(doc, parse)
    actors = ActorIndex(doc, document, codebook, found, parse)
    attributions = link_speakers(found, doc, actors, parse)
    return Context(
        doc,
        document,
        codebook,
        actors,
        attributions,
        find_likelihoods(doc, yardstick),
        find_quantities(doc),
        find_conditions(doc),
        find_dates(doc, document.date, document.text),
        find_acts(doc, parse, codebook.lexicon),
    )
