"""How the commands put numbers into words."""

from __future__ import annotations

from collections import Counter
from typing import get_args

from casus.model import Stance


def counted(number: int, noun: str) -> str:
    """A number of things: "1 document", "2 documents"."""
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"


def by_stance(stances: Counter[str]) -> str:
    """Numbers of commitments, in the order of the stances: "will 3, may 1"."""
    return ", ".join(f"{stance} {stances[stance]}" for stance in get_args(Stance) if stances[stance])
