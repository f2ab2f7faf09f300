"""Time to follow a cascade over many commitments, and to simulate it.

    python benchmarks/cascade.py

The commitments are made up from a seed: every one answers to an event that another one brings about, so that all of
them become links of the cascade.
"""

from __future__ import annotations

import datetime as dt
import random
import time

from casus.codebook import load
from casus.model import Actor, Commitment, Condition, Document, Reading, Scenario, Span
from casus.reasoning.cascade import follow
from casus.reasoning.simulation import simulate

SIZES = (100, 300, 1_000, 3_000)
RUNS = 100_000
DAY = dt.date(2031, 5, 1)
ACTS = ("SANCTION", "COERCE", "MOBILIZE", "THREATEN", "AID", "SUPPORT")
WORDS = Span(0, 9, "if it did")


def promise(number: int, cause: Scenario, draw: random.Random) -> tuple[Reading, Scenario]:
    """A promise that answers to the cause, and the event it brings about."""
    holder, target = (Actor(f"S{draw.randrange(300)}", f"State {draw.randrange(300)}") for _ in range(2))
    act = draw.choice(ACTS)
    made = Commitment(
        holder=holder,
        stance=draw.choice(("will", "will", "may")),
        act=act,
        act_span=WORDS,
        evidence=(WORDS,),
        target=target,
        condition=Condition(WORDS, "if", cause.actor, cause.act, None, cause.target),
    )
    reading = Reading(Document("if it did", f"report-{number}", DAY), commitments=(made,))
    return reading, Scenario("", DAY, holder, act, None, target)


def main() -> None:
    """Print a row a size."""
    codebook = load()
    start = Scenario("", DAY, Actor("S0", "State 0"), "ASSAULT", None, Actor("S1", "State 1"))
    print(f"{'commitments':>11}  {'steps':>6}  {'links':>6}  {'follow':>8}  {f'{RUNS:,} runs':>13}")
    for size in SIZES:
        draw = random.Random(1914)
        events, readings = [start], list[Reading]()
        for number in range(size):
            reading, event = promise(number, draw.choice(events), draw)
            readings.append(reading)
            events.append(event)
        began = time.perf_counter()
        cascade = follow([start], readings, codebook)
        followed = time.perf_counter()
        simulate(cascade, RUNS, 1, honour=(0.5, 0.745))
        done = time.perf_counter()
        print(
            f"{size:>11,}  {len(cascade.steps):>6,}  {len(cascade.links):>6,}  "
            f"{followed - began:>6.2f} s  {done - followed:>11.1f} s"
        )


if __name__ == "__main__":
    main()
