"""How the tables of phenomena write down what a report commits whom to.

``POL will AID UKR if RUS ASSAULT UKR`` reads: holder, stance, act, target, then the condition's sense with the
trigger's actor, act and target. ``USA assesses ASSAULT UKR of RUS`` names whose act is judged. ``-`` is nobody, ``|``
separates readings that the annotation guidelines hold equally good, ``*`` is anything.
"""

from __future__ import annotations

import datetime as dt
from functools import cache
from typing import Any

import pytest

from casus.model import Commitment, Document, Reading
from casus.reading import read

PUBLISHED = dt.date(2022, 1, 30)


@cache
def reading_of(text: str, published: dt.date = PUBLISHED) -> Reading:
    """The reading of a report of 30 January 2022, or of the day given."""
    return read(Document(text, date=published))


def commitments_of(text: str) -> tuple[Commitment, ...]:
    """The commitments of a report of 30 January 2022."""
    return reading_of(text).commitments


def only(text: str, published: dt.date = PUBLISHED) -> Commitment:
    """The one commitment of the report."""
    found = reading_of(text, published).commitments
    assert len(found) == 1, [noted(commitment) for commitment in found]
    return found[0]


def noted(commitment: Commitment) -> str:
    """A commitment in the notation."""
    parts: list[Any] = [commitment.holder, commitment.stance, commitment.act, commitment.target]
    if commitment.subject is not None:
        parts += ["of", commitment.subject]
    condition = commitment.condition
    if condition is not None:
        parts += [condition.sense, condition.trigger_actor, condition.trigger_act, condition.trigger_target]
    return " ".join("-" if part is None else getattr(part, "code", part) for part in parts)


def assert_noted(text: str, expected: tuple[str, ...]) -> None:
    """The report makes the expected records, and no other, and their words stand where the offsets say."""
    found = [noted(commitment) for commitment in commitments_of(text)]
    spans = [
        span for commitment in commitments_of(text) for span in (commitment.act_span, *commitment.evidence)
    ]
    assert [text[span.start : span.end] for span in spans] == [span.text for span in spans]
    left = list(found)
    missed = []
    for wanted in expected:
        match = next((row for row in left if _agrees(wanted, row)), None)
        if match is None:
            missed.append(wanted)
        else:
            left.remove(match)
    assert (missed, left) == ([], []), f"missed {missed}, surplus {left}"


def _agrees(wanted: str, row: str) -> bool:
    left, right = wanted.split(), row.split()
    return len(left) == len(right) and all(
        one == "*" or other in one.split("|") for one, other in zip(left, right, strict=True)
    )


def fails(reason: str, *values: object) -> object:
    """A row of a table that Casus does not read yet, and why: the test tells as soon as it does."""
    return pytest.param(*values, marks=pytest.mark.xfail(strict=True, reason=reason))
