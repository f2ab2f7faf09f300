"""Who said, thought or wrote what: attributions with source, cue and content.

Casus's own notion, wider than any corpus's: nested sources are kept ("officials said the minister denied …"
gives two attributions), and so are unnamed and passive ones. Sources are phrases; ``link_speakers`` says who
they are."""

from __future__ import annotations

from dataclasses import replace
from typing import Protocol

from spacy.tokens import Doc, Token

from casus.model import Actor, Attribution, QuotationKind, Span
from casus.reading.attribution_drafts import draft_attributions
from casus.reading.attribution_spans import Draft, Range, head_of, trimmed
from casus.reading.quotation import Quotation, find_quotations
from casus.reading.venues import addressee_of, venue_of


class Actors(Protocol):
    """What resolves a mention's head token to actors: casus.reading.actors.ActorIndex."""

    def of(self, token: Token) -> tuple[Actor, ...]:
        """The actors that the phrase headed by the token denotes; empty when it denotes none."""


def find_attributions(doc: Doc, *, outermost: bool = False) -> tuple[Attribution, ...]:
    """The attributions of a parsed document in the order of their cues; ``speaker`` is left open."""
    quotations = find_quotations(doc)
    return tuple(
        _as_attribution(doc, draft, quotations)
        for draft in draft_attributions(doc, quotations, outermost=outermost)
    )


def link_speakers(attributions: tuple[Attribution, ...], doc: Doc, actors: Actors) -> tuple[Attribution, ...]:
    """The same attributions with ``speaker`` filled in where the source denotes an actor."""
    linked = []
    for attribution in attributions:
        head = source_head(attribution, doc)
        found = actors.of(head) if head is not None else ()
        linked.append(replace(attribution, speaker=found[0]) if found else attribution)
    return tuple(linked)


def source_head(attribution: Attribution, doc: Doc) -> Token | None:
    """The head word of an attribution's source, ``None`` for a source left unsaid."""
    if not attribution.source:
        return None
    first = attribution.source[0]
    span = doc.char_span(first.start, first.end, alignment_mode="expand")
    return head_of(span) if span is not None else None


def _as_attribution(doc: Doc, draft: Draft, quotations: tuple[Quotation, ...]) -> Attribution:
    venue = venue_of(doc[draft.head], draft)
    return Attribution(
        source=_spans(doc, tuple(_speaker_in(doc, _before_venue(doc, span, venue)) for span in draft.source)),
        cue=_spans(doc, (draft.cue,)),
        content=_spans(doc, draft.content),
        kind=_kind(doc, draft.content, quotations),
        venue=_span(doc, venue),
        addressee=_span(doc, addressee_of(doc[draft.head], draft)),
    )


def _before_venue(doc: Doc, source: Range, venue: Range | None) -> Range:
    """The source without a venue that the parser hung on it: "said the admiral *in an interview*"."""
    start, end = source
    if venue is None or not start + 1 < venue[0] < end:
        return source
    return trimmed(doc, start, venue[0] - 1)


def _speaker_in(doc: Doc, source: Range) -> Range:
    """The speaker alone where the parser joined what was said to him: "… invades Ukraine, *its premier* said"."""
    start, end = source
    for token in doc[start + 1 : end]:
        if token.tag_ == "PRP$" and token.head.dep_ == "appos" and doc[token.i - 1].text == ",":
            return token.i, end
    return source


def _spans(doc: Doc, ranges: tuple[Range, ...]) -> tuple[Span, ...]:
    return tuple(Span(doc[a:b].start_char, doc[a:b].end_char, doc[a:b].text) for a, b in ranges)


def _span(doc: Doc, found: Range | None) -> Span | None:
    return _spans(doc, (found,))[0] if found is not None else None


def _kind(doc: Doc, content: tuple[Range, ...], quotations: tuple[Quotation, ...]) -> QuotationKind:
    """Direct when every word of the content stands in quotation marks, mixed when some do."""
    quoted = {number for quotation in quotations for number in range(quotation.start, quotation.end)}
    words = {i for a, b in content for i in range(a, b) if not (doc[i].is_punct or doc[i].is_space)}
    inside = len(words & quoted)
    return "indirect" if not inside else "direct" if inside == len(words) else "mixed"
