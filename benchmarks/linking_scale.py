"""Time to link the events of many reports.

    python benchmarks/linking_scale.py

Reports are made up from a seed, five events each; one event in six is told in three reports, in words that differ.
Processor time; the last column is that of one mention, which stays the same if the work grows just with their number.
"""

from __future__ import annotations

import datetime as dt
import random
import time

from casus.codebook import Codebook, load
from casus.model import Actor, Document, Event, Reading, Span
from casus.reasoning.event_linking import link_events

SIZES = (
    1_000,
    3_000,
    10_000,
    30_000,
    100_000,
)
FIRST = dt.date(2022, 1, 1)
BUSY = ("RUS", "UKR", "USA", "CHN", "ISR", "IRN", "DEU", "FRA", "GBR", "POL", "NATO", "EU")
"""Half of all actors are these, as in news."""

ACTS = (
    ("ASSAULT", "aerial", "bombed"), ("ASSAULT", None, "attacked"), ("AID", None, "sent"),
    ("CONSULT", "visit", "visited"), ("SANCTION", "discontinue", "sanctioned"), ("MOBILIZE", "troops", "deployed"),
    ("ACCUSE", "allege", "accused"), ("COERCE", "arrest", "arrested"), ("THREATEN", None, "warned"),
    ("REQUEST", None, "urged"),
)  # fmt: skip
A_DAY = 40
"""Reports a day."""


def words(draw: random.Random) -> list[str]:
    """Fourteen words of content, the frequent ones more often (Zipf), as after function words are left out."""
    return [f"{int(100 * 400 ** draw.random()):05}x" for _ in range(14)]


def told(
    source: Actor, target: Actor, act: tuple[str, str | None, str], said: list[str], start: int
) -> Event:
    """One event as a report tells it."""
    kind, mode, verb = act
    sentence = f"{source.name} {verb} {target.name} {' '.join(said)}"
    evidence = Span(start, start + len(sentence), sentence)
    place = start + len(source.name) + 1
    return Event(
        kind, mode, (), "010", 4, -5.0, (source,), (target,),
        Span(start, start + len(source.name), source.name),
        Span(place + len(verb) + 1, place + len(verb) + 1 + len(target.name), target.name),
        "actual", Span(place, place + len(verb), verb), evidence,
    )  # fmt: skip


def reports(number: int, codebook: Codebook) -> list[Reading]:
    """So many reports, the same for every run."""
    draw = random.Random(1914)
    states = [codebook.actor(code) for code in sorted(codebook.states)]
    busy = [codebook.actor(code) for code in BUSY]
    made: list[list[Event]] = [[] for _ in range(number)]

    def someone() -> Actor:
        return draw.choice(busy if draw.random() < 0.5 else states)

    for first in range(number):
        while len(made[first]) < 5:
            source, target, act, said = someone(), someone(), draw.choice(ACTS), words(draw)
            made[first].append(told(source, target, act, said, 1000 * len(made[first])))
            if draw.random() < 1 / 6:
                for later in range(first + 1, min(first + 3, number)):
                    kept = [word for word in said if draw.random() < 0.7] + words(draw)[:4]
                    made[later].append(told(source, target, act, kept, 1000 * len(made[later])))
    return [
        Reading(
            Document("", f"report-{place:07}", FIRST + dt.timedelta(days=place // A_DAY)),
            events=tuple(events),
        )
        for place, events in enumerate(made)
    ]


def main() -> None:
    """Print a row a size."""
    codebook = load()
    print(f"{'mentions':>9}  {'linked':>9}  {'time':>9}  {'a mention':>9}")
    for size in SIZES:
        readings = reports(size // 5, codebook)
        mentions = sum(len(reading.events) for reading in readings)
        start = time.process_time()
        records = link_events(readings)
        spent = time.process_time() - start
        print(
            f"{mentions:>9,}  {len(records):>9,}  {spent:>7.1f} s  {1e6 * spent / mentions:>6.0f} µs",
            flush=True,
        )


if __name__ == "__main__":
    main()
