"""What holds of every answer about obligations, whoever attacks whom, when and where."""

from __future__ import annotations

import datetime as dt

from hypothesis import given
from hypothesis import strategies as st

from casus.codebook.places import load_places
from casus.codebook.treaties import STRENGTHS, load_treaties
from casus.codebook.treaty_checks import CAVEATS
from casus.model import Obligation
from casus.reasoning.obligations import RANK, bound_by, obligations

STATES = sorted({state for treaty in load_treaties().values() for state in treaty.states()} - {"EU", "OAS"})
states = st.sampled_from(STATES)
attackers = st.none() | states | st.sampled_from(["ISIS", "NATO", "HEZBOLLAH"])
days = st.dates(dt.date(1880, 1, 1), dt.date(2030, 12, 31))
places = st.none() | st.sampled_from(sorted(load_places())) | st.text(max_size=12)
acts = st.sampled_from(["ASSAULT", "COERCE", "MOBILIZE", "THREATEN", "SANCTION", "AID", "no such act"])


def weight(row: Obligation) -> tuple[int, int]:
    return RANK[row.duty], STRENGTHS.index(row.strength)


@given(attackers, states, days, places, acts)
def test_every_answer_is_ordered_whole_and_labelled(
    attacker: str | None, target: str, on: dt.date, place: str | None, act: str
) -> None:
    rows = obligations(attacker, target, on, place, act)
    assert list(map(weight, rows)) == sorted(map(weight, rows))
    assert len({(row.actor, row.treaty) for row in rows}) == len(rows)
    for row in rows:
        assert row.actor not in (attacker, target)
        assert row.source
        assert row.treaty_name
        assert set(row.caveats) <= CAVEATS
        assert row.notes or not (row.contested or row.duty == "none")
        assert (row.duty == "none") == (row.strength == "none")


@given(states, states, days)
def test_a_threat_never_brings_more_due_than_an_attack(attacker: str, target: str, on: dt.date) -> None:
    attack = {(row.actor, row.treaty): weight(row) for row in obligations(attacker, target, on)}
    for row in obligations(attacker, target, on, act="THREATEN"):
        assert row.duty == "none" or weight(row) >= attack[row.actor, row.treaty]


@given(states, days)
def test_to_whom_an_actor_is_bound_mirrors_who_is_bound_to_them(actor: str, on: dt.date) -> None:
    for row in bound_by(actor, on):
        assert row in obligations(None, row.beneficiary, on)
        assert row.duty != "none"
