"""What changes without something, a line each."""

from __future__ import annotations

from collections.abc import Iterator

from casus.reasoning.cascade_difference import Difference
from casus.views.cascade import event_phrase
from casus.views.phrases import date_phrase


def change_lines(difference: Difference) -> Iterator[str]:
    """ "no longer: Great Britain attacks Germany (4 August 1914)", and so on; one line when nothing changes."""
    for title, steps in (
        ("no longer", difference.gone),
        ("no longer sure", difference.unsure),
        ("later", difference.later),
        ("new", difference.new),
    ):
        for step in steps:
            yield f"{title}: {event_phrase(step.event)} ({date_phrase(step.due)})"
    if difference.nothing:
        yield "nothing changes"
