"""Monte Carlo over a cascade: in which share of runs does each event come about, given ranges for every promise?

A run draws one probability that promises are kept, the same for all of them, because how reliable promises are is one
unknown and not many; and one for each range that words of likelihood give. Then every promise is kept or not, and what
depends on it happens or not. The shares describe the assumptions. They are not forecasts (docs/cascade.md).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import sqrt

import numpy as np
from numpy.typing import NDArray

from casus.errors import UsageError
from casus.reasoning.cascade_steps import Cascade, Link

Range = tuple[float, float]
Runs = NDArray[np.bool_]

BATCH = 10_000
"""Runs drawn at a time: it bounds the memory that thousands of promises take."""

Z = 1.959963984540054
"""The 97.5th percentile of the normal distribution, for intervals of 95 %."""


@dataclass(frozen=True, slots=True)
class Frequency:
    """How often a step came about: a share of the runs with its 95 % Wilson interval.

    ``low`` and ``high`` of the interval say how exact the share is for that many runs. ``lowest`` and ``highest`` are
    the shares with every probability at the low and at the high end of its range.
    """

    share: float
    low: float
    high: float
    lowest: float
    highest: float


@dataclass(frozen=True, slots=True)
class Simulation:
    """The frequency of each step of a cascade, by number, and what was assumed."""

    frequencies: tuple[Frequency, ...]
    runs: int
    seed: int
    honour: Range
    may: Range


def simulate(cascade: Cascade, runs: int, seed: int, *, honour: Range, may: Range = (0.0, 1.0)) -> Simulation:
    """Run a cascade many times. The same arguments give the same frequencies.

    ``honour`` is the range of the probability that a promise is kept, by treaty or declared; ``may`` that of what an
    actor only may do. Where words of likelihood were used, their range counts. Raises ``UsageError`` for ranges that
    are not within 0 and 1, and for less than one run.
    """
    _check(runs, {"honour": honour, "may": may})
    promises = _promises(cascade)
    random = np.random.default_rng(seed)
    counts = np.zeros((3, len(cascade.steps)), dtype=np.int64)
    for size in _batches(runs):
        worlds = np.zeros((3, len(cascade.steps), size), dtype=np.bool_)
        worlds[:, [step.number for step in cascade.steps if step.parent is None]] = True
        _spread(worlds, list(_draw(promises, size, random, honour, may)))
        counts += worlds.sum(axis=2, dtype=np.int64)
    shares = counts / runs
    return Simulation(
        tuple(
            Frequency(float(drawn), *wilson(int(count), runs), float(lowest), float(highest))
            for count, drawn, lowest, highest in zip(counts[0], *shares, strict=True)
        ),
        runs,
        seed,
        honour,
        may,
    )


def wilson(count: int, runs: int) -> Range:
    """The 95 % score interval of a share (Wilson 1927, Journal of the American Statistical Association 22)."""
    share = count / runs
    centre = share + Z**2 / (2 * runs)
    half = Z * sqrt(share * (1 - share) / runs + Z**2 / (4 * runs**2))
    low, high = ((centre + sign * half) / (1 + Z**2 / runs) for sign in (-1, 1))
    return max(low, 0.0) if count else 0.0, min(high, 1.0) if count < runs else 1.0


def _check(runs: int, ranges: dict[str, Range]) -> None:
    if runs < 1:
        raise UsageError(f"cannot simulate {runs} runs; give at least 1")
    for name, (low, high) in ranges.items():
        if not 0 <= low <= high <= 1:
            raise UsageError(f"{name}: {low:g}-{high:g} is no range of probabilities, such as 0.5-0.75")


def _batches(runs: int) -> Iterator[int]:
    for start in range(0, runs, BATCH):
        yield min(BATCH, runs - start)


def _promises(cascade: Cascade) -> list[list[Link]]:
    """The links by the promise they rest on: one that leads to the same event from two causes is kept or not once."""
    promises: dict[object, list[Link]] = {}
    for link in cascade.links:
        if link.effect is not None:
            key = (link.effect, link.reaction.actor.code, link.reaction.grounds)
            promises.setdefault(key, []).append(link)
    return list(promises.values())


def _draw(
    promises: Sequence[list[Link]], size: int, random: np.random.Generator, honour: Range, may: Range
) -> Iterator[tuple[Link, Runs]]:
    """Each link with the runs in which its promise is kept: with probabilities drawn, all low, and all high."""
    reliability = _uniform(honour, size, random)
    for links in promises:
        own = _own_range(links[0], may)
        low, high = own or honour
        drawn = _uniform(own, size, random) if own is not None else reliability
        coin = random.random(size, dtype=np.float32)
        kept = np.stack([coin < drawn, coin < np.float32(low), coin < np.float32(high)])
        for link in links:
            yield link, kept


def _uniform(within: Range, size: int, random: np.random.Generator) -> NDArray[np.float32]:
    low, high = (np.float32(end) for end in within)
    return random.random(size, dtype=np.float32) * (high - low) + low


def _own_range(link: Link, may: Range) -> Range | None:
    """The range that the words give; ``None`` for a promise, whose range is that of keeping promises."""
    reaction = link.reaction
    if reaction.likelihood is not None:
        return reaction.likelihood.low, reaction.likelihood.high
    return may if reaction.basis == "declared" and reaction.stance != "will" else None


def _spread(worlds: Runs, kept: Sequence[tuple[Link, Runs]]) -> None:
    """Let every event bring about what follows from it; what is due unless something happens comes when all else has.

    Those fall due one by one, in the order of the cascade, and each is followed to its end before the next.
    """
    plain = [(link, outcome) for link, outcome in kept if link.unless is None]
    order = [(link, outcome) for link, outcome in kept if link.unless is not None]
    _follow(worlds, plain)
    for link, outcome in order:
        if _reach(worlds, link, outcome):
            _follow(worlds, plain)


def _follow(worlds: Runs, kept: Sequence[tuple[Link, Runs]]) -> None:
    """Until nothing is added: chains may run back and forth."""
    added = True
    while added:
        added = False
        for link, outcome in kept:
            added |= _reach(worlds, link, outcome)


def _reach(worlds: Runs, link: Link, outcome: Runs) -> bool:
    """Whether the link brings its event about in a run where it had not happened yet."""
    assert link.effect is not None
    reached = worlds[:, link.cause] & outcome
    for number in link.given:
        reached &= worlds[:, number]
    if link.unless is not None:
        reached &= ~worlds[:, link.unless]
    if not (reached & ~worlds[:, link.effect]).any():
        return False
    worlds[:, link.effect] |= reached
    return True
