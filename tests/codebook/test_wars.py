"""Wars that have ended: whose they were, and when."""

from __future__ import annotations

import datetime as dt

import pytest

import casus.codebook
from casus.codebook.wars import load_wars, war_over


def test_every_side_is_known_to_the_codebook() -> None:
    book = casus.codebook.load()
    named = {code for war in load_wars() for side in war.sides for code in side}
    assert named <= book.states.keys() | book.organisations.keys() | book.groups.keys()


@pytest.mark.parametrize(
    ("one", "other", "said", "on", "name"),
    [
        ("IRQ", "KWT", "1990-08-02", "1991-03-01", "Gulf War"),
        ("USA", "IRQ", "1991-02-28", "1991-03-01", "Gulf War"),
        ("IRQ", "KWT", "1990-08-01", "1991-03-01", None),  # said before it began
        ("IRQ", "KWT", "1990-12-01", "1991-02-28", None),  # still fought on its last day
        ("USA", "KWT", "1990-12-01", "1995-01-01", None),  # on the same side
        ("IRN", "ISR", "2025-06-20", "2025-07-01", "Twelve-Day War"),
    ],
)
def test_a_war_is_over_for_what_was_said_while_it_was_fought(
    one: str, other: str, said: str, on: str, name: str | None
) -> None:
    war = war_over(one, other, dt.date.fromisoformat(said), dt.date.fromisoformat(on))
    assert (war.name if war else None) == name
