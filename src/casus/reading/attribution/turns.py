"""Attributions that the page makes without any verb: signed quotations and the turns of an interview.

"“Never again.” — Ada Writer, Reykjavik": a dash between a quotation and a short rest of the paragraph. "MINISTER:
Well, we have no such plan.": a label that comes back, or one in capitals among others, with all that is said until
the next one.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from casus.reading.attribution.layout import Layout
from casus.reading.attribution.spans import Draft, Range

_DASHES = frozenset({"—", "―", "–", "--", "-"})
_LONGEST_SIGNATURE = 16
_FEWEST_TURNS = 3
_ASKING = frozenset({"QUESTION", "Q", "REPORTER", "JOURNALIST", "MODERATOR"})
"""Labels that make a transcript of what holds one of them and an answer."""

_CONFIDENCE = 1.0


def draft_turns(layout: Layout) -> list[Draft]:
    """Signed quotations and turns, in the order of the text."""
    return sorted([*_signatures(layout), *_turns(layout)], key=lambda draft: draft.head)


def _signatures(layout: Layout) -> Iterator[Draft]:
    parse = layout.parse
    for dash, text in enumerate(parse.text):
        if text in _DASHES:
            content = _signed(dash, layout)
            start, end = parse.trimmed(dash + 1, layout.paragraph_at[dash][1])
            end = next((i for i in range(start, end) if parse.text[i] in {",", "("}), end)
            if content is not None and start < end and parse.text[start][:1].isupper():
                yield Draft(dash, ((start, end),), (dash, dash + 1), (content,), _CONFIDENCE)


def _signed(dash: int, layout: Layout) -> Range | None:
    """The quotation that a dash signs: it ends right before it, in its own paragraph or the one before."""
    if layout.paragraph_at[dash][1] - dash > _LONGEST_SIGNATURE:
        return None
    before = dash - 1
    while before >= 0 and layout.parse.spaces[before]:
        before -= 1
    number = layout.quotation_at[before] if before >= 0 else -1
    if number < 0 or layout.quotation_at[dash] >= 0:
        return None
    return layout.quotations[number].start, layout.quotations[number].end


def _turns(layout: Layout) -> Iterator[Draft]:
    times = Counter(layout.labels.values())
    capitals = [label for label in layout.labels.values() if label.isupper()]
    transcribed = len(capitals) >= _FEWEST_TURNS or (len(capitals) > 1 and not _ASKING.isdisjoint(capitals))
    speakers = [
        colon
        for colon, label in sorted(layout.labels.items())
        if times[label] >= _FEWEST_TURNS or (label.isupper() and transcribed) or _answers(colon, layout)
    ]
    for number, colon in enumerate(speakers):
        start = layout.paragraph_at[colon][0]
        last = number + 1 == len(speakers)
        end = _last_paragraph(colon, layout) if last else layout.paragraph_at[speakers[number + 1]][0]
        content = layout.parse.trimmed(colon + 1, end)
        if content[0] < content[1]:
            yield Draft(colon, ((start, colon),), (colon, colon + 1), (content,), _CONFIDENCE)


def _answers(colon: int, layout: Layout) -> bool:
    """Whether a name before a colon answers the question right before it: "Will you go?" "*Ada Lind*: We will"."""
    if not all(word[:1].isupper() for word in layout.labels[colon].split()):
        return False
    before = layout.paragraph_at[colon][0] - 1
    while before >= 0 and layout.parse.spaces[before]:
        before -= 1
    return before >= 0 and layout.parse.text[before] == "?"


def _last_paragraph(colon: int, layout: Layout) -> int:
    """Where the last turn ends: with the paragraph before one that quotes somebody, or the text."""
    end = layout.paragraph_at[colon][1]
    while end < len(layout.parse.text) and _answers(colon, layout):
        following = layout.paragraph_at[end][1]
        if layout.quoted[following] > layout.quoted[end]:
            break
        end = following
    return end
