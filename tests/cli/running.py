"""Running the command line as a user does."""

from collections.abc import Callable
from dataclasses import dataclass


@dataclass
class Outcome:
    """How a command ended and what it wrote."""

    status: int
    out: str
    err: str


Casus = Callable[..., Outcome]
"""Runs ``casus`` with these arguments and, as ``stdin``, these bytes."""
