"""The frequencies of a simulated cascade as rows of words, and what they are not."""

from __future__ import annotations

from collections.abc import Iterator

from casus.reasoning.cascade_steps import Cascade
from casus.reasoning.simulation import Simulation
from casus.views.cascade import event_phrase
from casus.views.phrases import range_phrase

HEADINGS = ("event", "frequency", "95 % interval", "over the ranges")


def frequency_rows(cascade: Cascade, simulation: Simulation) -> Iterator[tuple[str, str, str, str]]:
    """Each event that is not given, in the order of the cascade: share, interval, and the span of the assumptions."""
    for step in cascade.steps:
        if step.certainty != "given":
            found = simulation.frequencies[step.number]
            yield (
                event_phrase(step.event),
                f"{100 * found.share:.1f} %",
                f"{100 * found.low:.1f}–{100 * found.high:.1f} %",
                f"{100 * found.lowest:.1f}–{100 * found.highest:.1f} %",
            )


def caution(simulation: Simulation) -> str:
    """What was assumed, and that it is no forecast."""
    kept, done = range_phrase(*simulation.honour), range_phrase(*simulation.may)
    return (
        f"Assumed: a promise is kept with {kept}, what an actor may do is done with {done}; seed {simulation.seed}. "
        "These are shares of runs under these assumptions, not forecasts."
    )
