"""Nouns and adjectives by which reports take up a state again: "the *kingdom*", "the *Baltic* country".

The facts are in ``data/state_nouns.csv``. An empty set means any state.
"""

from __future__ import annotations

from functools import cache

from casus.codebook.files import read_csv


@cache
def load_state_nouns() -> dict[str, frozenset[str]]:
    """The states a noun may mean, by its lower-case singular."""
    return _table("noun")


@cache
def load_regions() -> dict[str, frozenset[str]]:
    """The states an adjective of region may mean, in lower case; codes of organisations mean their members."""
    return _table("region")


def _table(kind: str) -> dict[str, frozenset[str]]:
    rows = (row for row in read_csv("state_nouns.csv") if row["kind"] == kind)
    return {row["word"].lower(): frozenset(filter(None, row["states"].split("|"))) for row in rows}
