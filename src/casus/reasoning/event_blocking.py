"""Which mentions of events are worth comparing: those that share a block, so that the work grows with their number.

A mention is looked up under its parties and type with the week, under the same with each of its rarest words, and under
a sketch of its sentence (the smallest numbers of its shingles, Broder 1997), which finds copies also where no actor was
recognised. Blocks hold one standing each, so that a plan never meets a deed.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter, defaultdict, deque
from collections.abc import Iterator, Sequence

from casus.reasoning.event_mentions import EventMention

RARE_WORDS = 6
"""Of each mention's words, so many of the rarest make blocks."""

SKETCH = 4
"""Of each sentence's shingles, so many stand for it: copies of which 60 % agree share one in 97 of 100 cases."""

BLOCK = 20
"""The most recent mentions of a block that are still met."""

CANDIDATES = 20
"""The most mentions that one is compared with, those that share most blocks first."""

Block = tuple[object, ...]


def candidate_pairs(mentions: Sequence[EventMention]) -> Iterator[tuple[int, int]]:
    """Pairs of positions, the earlier first; ``mentions`` stand in the order of their days."""
    counts = Counter(word for mention in mentions for word in mention.words)
    blocks: defaultdict[Block, deque[int]] = defaultdict(lambda: deque(maxlen=BLOCK))
    for position, mention in enumerate(mentions):
        met: Counter[int] = Counter()
        keys = tuple(dict.fromkeys(_blocks(mention, counts)))
        for key in (*keys, *_last_week(mention)):
            if key in blocks:
                met.update(blocks[key])
        for earlier, _ in sorted(met.items(), key=lambda item: (-item[1], -item[0]))[:CANDIDATES]:
            yield earlier, position
        for key in keys:
            blocks[key].append(position)


def _blocks(mention: EventMention, counts: Counter[str]) -> Iterator[Block]:
    """The blocks that a mention belongs to."""
    rarest = sorted(mention.words, key=lambda word: (counts[word], word))[:RARE_WORDS]
    week = _week(mention.document.date)
    for party in sorted(mention.parties):
        yield mention.standing, party, mention.event.type, week
        for word in rarest:
            yield mention.standing, party, mention.event.type, word
    for shingle in sorted(mention.shingles)[:SKETCH]:
        yield mention.standing, mention.stem, shingle


def _last_week(mention: EventMention) -> Iterator[Block]:
    """The blocks of the week before, in which it looks without belonging to them."""
    week = _week(mention.document.date)
    if week is not None:
        for party in sorted(mention.parties):
            yield mention.standing, party, mention.event.type, week - 1


def _week(day: dt.date | None) -> int | None:
    return day.toordinal() // 7 if day else None
