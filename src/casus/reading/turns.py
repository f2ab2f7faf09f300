"""Attributions that the page makes without any verb: signed quotations and the turns of an interview.

"“Never again.” — Ada Writer, Reykjavik": a dash between a quotation and a short rest of the paragraph. "MINISTER:
Well, we have no such plan.": a label that comes back, or one in capitals among others, with all that is said until
the next one.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from spacy.tokens import Doc, Token

from casus.reading.attribution_spans import Draft, Range, trimmed
from casus.reading.layout import Layout

_DASHES = frozenset({"—", "―", "–", "--", "-"})
_LONGEST_SIGNATURE = 16
_FEWEST_TURNS = 3
_CONFIDENCE = 1.0


def draft_turns(doc: Doc, layout: Layout) -> list[Draft]:
    """Signed quotations and turns, in the order of the text."""
    return sorted([*_signatures(doc, layout), *_turns(doc, layout)], key=lambda draft: draft.head)


def _signatures(doc: Doc, layout: Layout) -> Iterator[Draft]:
    for token in doc:
        if token.text in _DASHES:
            content = _signed(token, layout)
            start, end = trimmed(doc, token.i + 1, layout.paragraph_at[token.i][1])
            end = next((i for i in range(start, end) if doc[i].text in {",", "("}), end)
            if content is not None and start < end and doc[start].text[:1].isupper():
                yield Draft(token.i, ((start, end),), (token.i, token.i + 1), (content,), _CONFIDENCE)


def _signed(dash: Token, layout: Layout) -> Range | None:
    """The quotation that a dash signs: it ends right before it, in its own paragraph or the one before."""
    if layout.paragraph_at[dash.i][1] - dash.i > _LONGEST_SIGNATURE:
        return None
    before = dash.i - 1
    while before >= 0 and dash.doc[before].is_space:
        before -= 1
    number = layout.quotation_at[before] if before >= 0 else -1
    if number < 0 or layout.quotation_at[dash.i] >= 0:
        return None
    return layout.quotations[number].start, layout.quotations[number].end


def _turns(doc: Doc, layout: Layout) -> Iterator[Draft]:
    times = Counter(layout.labels.values())
    capitals = sum(label.isupper() for label in layout.labels.values())
    speakers = [
        colon
        for colon, label in sorted(layout.labels.items())
        if times[label] >= _FEWEST_TURNS or (label.isupper() and capitals >= _FEWEST_TURNS)
    ]
    for number, colon in enumerate(speakers):
        start = layout.paragraph_at[colon][0]
        last = speakers[number + 1] if number + 1 < len(speakers) else colon
        end = layout.paragraph_at[last][0] if last != colon else layout.paragraph_at[colon][1]
        content = trimmed(doc, colon + 1, end)
        if content[0] < content[1]:
            yield Draft(colon, ((start, colon),), (colon, colon + 1), (content,), _CONFIDENCE)
