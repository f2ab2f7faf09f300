"""What changes in a cascade when something is left out of it."""

from __future__ import annotations

from dataclasses import dataclass

from casus.reasoning.cascade_steps import Cascade, Step, event_key


@dataclass(frozen=True, slots=True)
class Difference:
    """Steps of the whole cascade that are gone, later or no longer sure without something, and steps that are new."""

    gone: tuple[Step, ...]
    unsure: tuple[Step, ...]
    later: tuple[Step, ...]
    new: tuple[Step, ...]

    @property
    def nothing(self) -> bool:
        """Whether all is as before."""
        return not (self.gone or self.unsure or self.later or self.new)


def compare(whole: Cascade, reduced: Cascade) -> Difference:
    """How the reduced cascade differs from the whole one; the steps are those of the whole, new ones of the reduced."""
    left = {event_key(step.event): step for step in reduced.steps}
    known = {event_key(step.event) for step in whole.steps}
    kept = [(step, left[key]) for step in whole.steps if (key := event_key(step.event)) in left]
    return Difference(
        gone=tuple(step for step in whole.steps if event_key(step.event) not in left),
        unsure=tuple(
            step for step, rest in kept if (step.certainty, rest.certainty) == ("follows", "possible")
        ),
        later=tuple(step for step, rest in kept if rest.due > step.due),
        new=tuple(step for step in reduced.steps if event_key(step.event) not in known),
    )
