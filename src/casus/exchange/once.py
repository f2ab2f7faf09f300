"""Each event once, as the mention that says most tells it, with how often and by how many it is told."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from casus.exchange.imported import is_row
from casus.exchange.selection import EventRecord, Selection, select
from casus.model import EventDecision, MentionKey, Reading
from casus.reasoning.event_linking import link_events


def select_once(
    readings: Iterable[Reading], decisions: Iterable[EventDecision], selection: Selection
) -> Iterator[EventRecord]:
    """The selected events by the day of the first report. Mentions are held in memory, for any two may be of one event.

    Each event must meet the tests as its chosen mention tells it. Imported rows come last and as they are: they are
    no report, and have no wording by which to link them.
    """
    rows: list[Reading] = []
    numbers: dict[MentionKey, tuple[int, bool]] = {}

    def reports() -> Iterator[Reading]:
        for reading in readings:
            if is_row(reading.document):
                rows.append(reading)
                continue
            alone = len(reading.events) == 1
            for number, event in enumerate(reading.events):
                key = MentionKey(reading.document.id, event.trigger.start)
                numbers.setdefault(key, (number, alone))
            yield reading

    for linked in link_events(reports(), decisions):
        number, alone = numbers[linked.representative.key]
        record = EventRecord(
            linked.representative.document,
            linked.event,
            number,
            alone,
            mentions=len(linked.mentions),
            sources=len(linked.sources),
            articles=len(linked.documents),
        )
        if selection.admits(record):
            yield record
    yield from select(rows, selection)
