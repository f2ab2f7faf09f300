"""Who said, thought or wrote what: attributions with source, cue and content.

Casus's own notion, wider than any corpus's: nested sources are kept ("officials said the minister denied …"
gives two attributions), and so are unnamed and passive ones. Sources are phrases; ``link_speakers`` says who
they are."""

from __future__ import annotations

from dataclasses import replace
from typing import Protocol

from casus.model import Actor, Attribution, QuotationKind, Span
from casus.parsed import Doc, Token
from casus.reading.attribution.drafts import draft_attributions
from casus.reading.attribution.layout import Layout, lay_out
from casus.reading.attribution.spans import Draft, Range, head_of
from casus.reading.attribution.venues import addressee_of, venue_of
from casus.reading.columns import Parse, read_parse


class Actors(Protocol):
    """What resolves a mention's head token to actors: casus.reading.actors.index.ActorIndex."""

    def speaking(self, token: Token) -> tuple[Actor, ...]:
        """The actors whose words the phrase headed by the token holds; empty when it names none."""


def find_attributions(
    doc: Doc, parse: Parse | None = None, *, outermost: bool = False
) -> tuple[Attribution, ...]:
    """The attributions of a parsed document in the order of their cues; ``speaker`` is left open.

    ``parse`` are the columns of the document where they have been read already.
    """
    layout = lay_out(doc, parse)
    drafts = draft_attributions(layout, outermost=outermost)
    return tuple(_as_attribution(layout, draft) for draft in drafts)


def link_speakers(
    attributions: tuple[Attribution, ...], doc: Doc, actors: Actors, parse: Parse | None = None
) -> tuple[Attribution, ...]:
    """The same attributions with ``speaker`` filled in where the source denotes an actor.

    ``parse`` are the columns of the document where they have been read already.
    """
    parse = parse or read_parse(doc)
    linked = []
    for attribution in attributions:
        head = source_head(attribution, parse)
        found = actors.speaking(doc[head]) if head is not None else ()
        linked.append(replace(attribution, speaker=found[0]) if found else attribution)
    return tuple(linked)


def source_head(attribution: Attribution, parse: Parse) -> int | None:
    """The head word of an attribution's source, ``None`` for a source left unsaid."""
    if not attribution.source:
        return None
    first = attribution.source[0]
    return head_of(parse, parse.tokens_between(first.start, first.end))


def _as_attribution(layout: Layout, draft: Draft) -> Attribution:
    parse = layout.parse
    addressee = addressee_of(parse, draft)
    venue = venue_of(parse, draft, addressee)
    source = tuple(_speaker_in(parse, _before_venue(parse, span, venue)) for span in draft.source)

    def spans(ranges: tuple[Range, ...]) -> tuple[Span, ...]:
        borders = [parse.characters(start, end) for start, end in ranges]
        return tuple([Span(start, end, parse.whole[start:end]) for start, end in borders])

    return Attribution(
        source=spans(source),
        cue=spans((draft.cue,)),
        content=spans(draft.content),
        kind=_kind(layout, draft.content),
        venue=spans((venue,))[0] if venue else None,
        addressee=spans((addressee,))[0] if addressee else None,
    )


def _before_venue(parse: Parse, source: Range, venue: Range | None) -> Range:
    """The source without a venue that the parser hung on it: "said the admiral *in an interview*"."""
    start, end = source
    if venue is None or not start + 1 < venue[0] < end:
        return source
    return parse.trimmed(start, venue[0] - 1)


def _speaker_in(parse: Parse, source: Range) -> Range:
    """The speaker alone where the parser joined what was said to him: "… invades Ukraine, *its premier* said"."""
    start, end = source
    if "PRP$" in parse.tag[start + 1 : end]:
        for index in range(start + 1, end):
            apposition = parse.tag[index] == "PRP$" and parse.dep[parse.head[index]] == "appos"
            if apposition and parse.text[index - 1] == ",":
                return index, end
    return source


def _kind(layout: Layout, content: tuple[Range, ...]) -> QuotationKind:
    """Direct when every word of the content stands in quotation marks, mixed when some do."""
    parse, marked = layout.parse, layout.marked
    if not any(True in marked[start:end] for start, end in content):
        return "indirect"
    quoted = words = 0
    for start, end in content:
        for index in range(start, end):
            if not (parse.punctuation[index] or parse.spaces[index]):
                words += 1
                quoted += marked[index]
    return "indirect" if not quoted else "direct" if quoted == words else "mixed"
