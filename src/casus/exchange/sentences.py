"""Which sentence of its report an event stands in, for formats that number sentences."""

from __future__ import annotations

import re

from casus.exchange.selection import EventRecord

SENTENCE_END = re.compile(r"[.!?…][\"'”’)\]]*\s+|\n\s*\n")


def sentence_number(record: EventRecord) -> int:
    """The sentence of the event's evidence, from 1, counted by full stops and blank lines.

    A reading keeps no sentences, and abbreviations count as ends: it is near the number a parser would give.
    """
    return 1 + len(SENTENCE_END.findall(record.document.text[: record.event.evidence.start]))
