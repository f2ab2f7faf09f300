"""The ranges that Casus gives words of probability, beside what readers understood by them.

    python benchmarks/likelihood_readers.py

Each phrase of ``reader_survey.csv`` is read in its sentence, on each yardstick. A star marks a range that does not
hold the readers' median; the last lines count them and say how far outside the median lies on average.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path

from casus.codebook.likelihood import load_yardsticks
from casus.reading.language import parse
from casus.reading.measures.likelihood import find_likelihoods

SURVEY = Path(__file__).parent / "reader_survey.csv"


def survey() -> Iterator[dict[str, str]]:
    """The rows of the survey."""
    with SURVEY.open(encoding="utf-8", newline="") as lines:
        yield from csv.DictReader(line for line in lines if not line.startswith("#"))


def ranges_of(sentence: str) -> dict[str, tuple[float, float]]:
    """The range of the likelihood read in a sentence, in percent, by yardstick. Raises ``ValueError`` without one."""
    doc = parse(sentence)
    found = {}
    for name in load_yardsticks():
        mentions = find_likelihoods(doc, name)
        if len(mentions) != 1:
            raise ValueError(f"{len(mentions)} likelihoods in {sentence!r}")
        assessment = mentions[0].assessment
        found[name] = 100 * assessment.low, 100 * assessment.high
    return found


def outside(median: float, low: float, high: float) -> float:
    """How far the median lies outside a range, in points."""
    return max(low - median, median - high, 0.0)


def main() -> None:
    """Print the table."""
    yardsticks = list(load_yardsticks())
    misses: dict[str, list[float]] = {name: [] for name in yardsticks}
    print("| words | readers: median (quartiles) | " + " | ".join(yardsticks) + " |")
    print("|---" * (2 + len(yardsticks)) + "|")
    for row in survey():
        median = float(row["median"])
        cells = []
        for name, (low, high) in ranges_of(row["sentence"]).items():
            misses[name].append(outside(median, low, high))
            cells.append(f"{low:.0f}-{high:.0f}" + "*" * (misses[name][-1] > 0))
        print(f"| {row['words']} | {median:g} ({row['lower']}-{row['upper']}) | " + " | ".join(cells) + " |")
    for name, distances in misses.items():
        inside = sum(distance == 0 for distance in distances)
        mean = sum(distances) / len(distances)
        print(
            f"{name}: median inside the range for {inside} of {len(distances)}; outside by {mean:.1f} points on average"
        )


if __name__ == "__main__":
    main()
