"""Time to answer one question from many commitments, with the index and with every commitment tried.

    python benchmarks/what_if_scale.py

Reports are made up from a seed: each has ten conditional commitments among all states of the codebook. The question is
"Russia attacks Estonia"; the last column says how many commitments bear on it.
"""

from __future__ import annotations

import datetime as dt
import random
import time
from collections.abc import Callable
from functools import partial

from casus.codebook import Codebook, load
from casus.model import Actor, Commitment, Condition, Document, Mention, Reading, Scenario, Span
from casus.reasoning.condition_index import ConditionIndex
from casus.reasoning.matching import match_commitment
from casus.reasoning.whatif import answer_scenario

SIZES = (1_000, 3_000, 10_000, 30_000, 100_000, 300_000)
DAY = dt.date(2022, 1, 31)
ACTS = ("ASSAULT", "SANCTION", "COERCE", "MOBILIZE", "THREATEN", "RETREAT", "AID", "CONSULT")
BUSY = ("RUS", "UKR", "USA", "CHN", "EST", "DEU", "FRA", "GBR", "POL", "NATO", "EU")
"""Half of all actors are these, as in news."""

WORDS = Span(0, 9, "if it did")


def report(number: int, states: list[Actor], busy: list[Actor], draw: random.Random) -> Reading:
    """A report with ten commitments, each under a condition."""

    def someone() -> Actor:
        return draw.choice(busy if draw.random() < 0.5 else states)

    made = tuple(
        Commitment(
            holder=someone(),
            stance=draw.choice(("will", "will_not", "may")),
            act=draw.choice(ACTS),
            act_span=WORDS,
            evidence=(WORDS,),
            target=someone(),
            condition=Condition(WORDS, "if", someone(), draw.choice(ACTS), None, someone()),
        )
        for _ in range(10)
    )
    named = tuple(Mention(WORDS, (commitment.holder,)) for commitment in made)
    return Reading(Document("if it did", f"report-{number}", DAY), mentions=named, commitments=made)


def seconds(do: Callable[[], object]) -> float:
    """The fastest of three."""
    times = []
    for _ in range(3):
        start = time.perf_counter()
        do()
        times.append(time.perf_counter() - start)
    return min(times)


def scan(readings: list[Reading], scenario: Scenario, codebook: Codebook) -> int:
    """How many commitments bear on the scenario, every one tried."""
    return sum(
        match_commitment(commitment, scenario, codebook) is not None
        for reading in readings
        for commitment in reading.commitments
    )


def main() -> None:
    """Print a row a size."""
    codebook = load()
    states = [codebook.actor(code) for code in sorted(codebook.states)]
    busy = [codebook.actor(code) for code in BUSY]
    scenario = Scenario(
        "Russia attacks Estonia", DAY, codebook.actor("RUS"), "ASSAULT", None, codebook.actor("EST")
    )
    draw = random.Random(1914)
    readings: list[Reading] = []
    answer_scenario(scenario, [], codebook)
    print(f"{'commitments':>11}  {'build index':>11}  {'answer':>9}  {'every one tried':>15}  {'found':>6}")
    for size in SIZES:
        readings += [report(number, states, busy, draw) for number in range(len(readings), size // 10)]
        build = seconds(partial(ConditionIndex, readings))
        index = ConditionIndex(readings)
        answer = seconds(partial(answer_scenario, scenario, index, codebook))
        tried = seconds(partial(scan, readings, scenario, codebook))
        found = len(answer_scenario(scenario, index, codebook).declared)
        print(f"{size:>11,}  {build:>9.3f} s  {1000 * answer:>6.1f} ms  {tried:>13.3f} s  {found:>6}")


if __name__ == "__main__":
    main()
