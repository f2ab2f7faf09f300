"""Neighbours: who borders whom, for "the neighbouring country"."""

from __future__ import annotations

import pytest

from casus.codebook import load
from casus.codebook.borders import border_problems, load_neighbours


@pytest.mark.parametrize(
    ("state", "neighbour"), [("RUS", "UKR"), ("CHN", "TWN"), ("VEN", "GUY"), ("RUS", "PRK"), ("JPN", "KOR")]
)
def test_neighbours_are_mutual(state: str, neighbour: str) -> None:
    assert neighbour in load_neighbours()[state]
    assert state in load_neighbours()[neighbour]


@pytest.mark.parametrize(("state", "other"), [("RUS", "USA"), ("UKR", "GBR"), ("SRB", "GRC")])
def test_a_state_further_off_is_no_neighbour(state: str, other: str) -> None:
    assert other not in load_neighbours()[state]


def test_every_land_state_of_the_codebook_borders_only_states_it_knows() -> None:
    assert border_problems(load().states) == []


def test_an_unknown_state_is_named_with_its_pair() -> None:
    known = {code: state for code, state in load().states.items() if code != "UKR"}
    assert "borders.csv: RUS and UKR: unknown state 'UKR'" in border_problems(known)
