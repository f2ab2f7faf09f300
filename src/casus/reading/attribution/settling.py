"""What no cue can see alone: contents settled between the attributions of a document.

A clause beside the content is cut off, the first half of a split quotation and the first paragraphs of a long one are
joined to the rest, and a quotation that two would have goes to one of them.
"""

from __future__ import annotations

from dataclasses import replace

from casus.reading.attribution.layout import Layout
from casus.reading.attribution.quotation import Quotation
from casus.reading.attribution.spans import Draft, Range

SHORTEST_SPEECH = 6
TELLING = frozenset(
    {"tell", "ask", "assure", "inform", "warn", "remind", "urge", "notify", "reassure", "advise", "promise"}
)
"""Verbs whose object is told something."""
_ADDRESSEES = frozenset({"dobj", "dative"})


def is_speech(quotation: Quotation, layout: Layout) -> bool:
    """Whether a quotation is long enough, and has a verb, to be more than a borrowed word or a title."""
    long_enough = quotation.end - quotation.start >= SHORTEST_SPEECH
    return (
        long_enough and not quotation.single and layout.verbs[quotation.end] > layout.verbs[quotation.start]
    )


def touches(draft: Draft, quotation: Quotation) -> bool:
    """Whether the cue or the content has a token of the quotation."""
    return any(start < quotation.end and quotation.start < end for start, end in (draft.cue, *draft.content))


def cut_at_clauses(drafts: list[Draft], layout: Layout) -> list[Draft]:
    """The drafts without coordinated clauses that have a cue of their own and stand beside the content, not in it.

    "He said the border was safe *but warned* that …" has the same subject; "Kyiv says they left; *Moscow denies* it"
    is divided by a semicolon.
    """
    cut = []
    for draft in drafts:
        spans = [_before_clauses(draft, span, drafts, layout) for span in draft.content]
        content = tuple((start, end) for start, end in spans if start < end)
        changed = content and content != draft.content
        cut.append(replace(draft, content=content) if changed else draft)
    return cut


def _before_clauses(draft: Draft, span: Range, drafts: list[Draft], layout: Layout) -> Range:
    parse, (start, end) = layout.parse, span
    stop = end
    for other in drafts:
        begin = other.cue[0]
        if not start < begin < stop or layout.quotation_at[begin] >= 0:
            continue
        if other.source == draft.source and parse.dep[other.head] == "conj":
            stop = begin
        elif (
            other.source
            and start <= (subject := other.source[0][0]) < begin
            and parse.text[subject - 1] == ";"
        ):
            stop = subject
    if stop < end:
        while stop > start and (parse.dep[stop - 1] == "cc" or parse.borders[stop - 1]):
            stop -= 1
    return start, stop


def cut_addressees(drafts: list[Draft], layout: Layout) -> list[Draft]:
    """The drafts without an addressee before the clause: "told *the premier in a call* that Greece would not yield"."""
    return [
        _from_clause(draft, layout) if layout.parse.lemma[draft.head] in TELLING else draft
        for draft in drafts
    ]


def _from_clause(draft: Draft, layout: Layout) -> Draft:
    parse, ((start, end), *rest) = layout.parse, draft.content
    told = parse.child(draft.head, _ADDRESSEES)
    if told is None or not draft.head < start <= told < end:
        return draft
    clause = next(
        (i for i in range(told, end) if parse.lower[i] == "that" and parse.tag[i] in {"IN", "WDT"}), None
    )
    return draft if clause is None else replace(draft, content=((clause, end), *rest))


def close_quotations(drafts: list[Draft], layout: Layout) -> list[Draft]:
    """The drafts with the marks of quotations whose words they have."""
    closed = ((draft, tuple(_with_marks(span, layout) for span in draft.content)) for draft in drafts)
    return [
        draft if content == draft.content else replace(draft, content=content) for draft, content in closed
    ]


def _with_marks(span: Range, layout: Layout) -> Range:
    start, end = span
    number = layout.quotation_at[end - 1]
    if number < 0 or number != layout.quotation_at[start]:
        return span
    quotation = layout.quotations[number]
    if layout.trim(start, end) == layout.trim(quotation.start + 1, quotation.end - quotation.closed):
        return quotation.start, quotation.end
    if start == quotation.start and layout.trim(start, quotation.end - quotation.closed)[1] == end:
        return quotation.start, quotation.end
    return span


def join_halves(drafts: list[Draft], layout: Layout) -> list[Draft]:
    """The drafts with the first half of a split quotation ("“If they come,” *he said*, “we will fight.”") that they
    left out."""
    return [_with_first_half(draft, drafts, layout) for draft in drafts]


def _with_first_half(draft: Draft, drafts: list[Draft], layout: Layout) -> Draft:
    begin = min([start for start, _ in (*draft.source, draft.cue)])
    number = layout.quotation_at[begin - 1] if begin else -1
    if number < 0 or layout.quotation_at[draft.head] >= 0:
        return draft
    before = layout.quotations[number]
    if before.end != begin:
        return draft
    goes_on = any(layout.quotation_at[start] >= 0 and start > begin for start, _ in draft.content)
    announces = layout.parse.text[before.end - 2] == ","
    if (
        not (goes_on or announces)
        or not is_speech(before, layout)
        or any(touches(each, before) for each in drafts)
    ):
        return draft
    return replace(draft, content=((before.start, before.end), *draft.content))


def join_paragraphs(drafts: list[Draft], layout: Layout) -> list[Draft]:
    """The drafts with the earlier paragraphs of a quotation whose speaker is named after the last one.

    By the newspaper convention a paragraph left open is continued by the next one that begins with a mark.
    """
    joined = []
    for draft in drafts:
        content = draft.content
        number = layout.quotation_at[min(content)[0]]
        while number > 0 and layout.quotations[number].continues and layout.quotation_at[draft.head] < 0:
            number -= 1
            before = layout.quotations[number]
            if any(touches(each, before) for each in drafts):
                break
            content = ((before.start, before.end), *content)
        joined.append(draft if content is draft.content else replace(draft, content=content))
    return joined


def share_out(drafts: list[Draft], layout: Layout) -> list[Draft]:
    """The drafts without quotations that another one, outside their content, needs as its only content.

    "“Will you?” she asked. “Yes,” he said.": the answer is his alone. A colon yields to a verb.
    """
    kept = list(drafts)
    for quotation in layout.quotations:
        whole = (quotation.start, quotation.end)
        claimants = [n for n, draft in enumerate(kept) if draft.content and whole in draft.content]
        if len(claimants) > 1:
            needy = [n for n in claimants if kept[n].content == (whole,)]
            verbs = [n for n in needy if layout.parse.text[kept[n].head] != ":"]
            owners = verbs or needy
            for n in claimants:
                if owners and n not in owners:
                    rest = tuple(span for span in kept[n].content if span != whole)
                    kept[n] = replace(kept[n], content=rest)
    return [draft for draft in kept if draft.content]
