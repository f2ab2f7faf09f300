"""Which states are neighbours, over land or across a strait (``data/borders.csv``)."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from functools import cache

from casus.codebook.files import read_csv

WAYS = frozenset({"land", "sea"})


@cache
def load_neighbours() -> Mapping[str, frozenset[str]]:
    """The neighbours of every state that has any, by code. Today's borders: states of the past have none."""
    found: dict[str, set[str]] = {}
    for row in read_csv("borders.csv"):
        found.setdefault(row["state"], set()).add(row["neighbour"])
        found.setdefault(row["neighbour"], set()).add(row["state"])
    return {state: frozenset(neighbours) for state, neighbours in found.items()}


def border_problems(states: Collection[str]) -> list[str]:
    """What is wrong with the table: unknown states, a state beside itself, a pair given twice."""
    problems, seen = [], set()
    for row in read_csv("borders.csv"):
        pair = frozenset((row["state"], row["neighbour"]))
        label = f"borders.csv: {row['state']} and {row['neighbour']}"
        problems += [f"{label}: unknown state {code!r}" for code in sorted(pair) if code not in states]
        if len(pair) == 1 or pair in seen:
            problems.append(f"{label}: a state beside itself, or a pair given twice")
        if row["over"] not in WAYS:
            problems.append(f"{label}: {row['over']!r} is neither land nor sea")
        seen.add(pair)
    return problems
