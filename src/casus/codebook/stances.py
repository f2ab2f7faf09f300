"""Stance operators: the governing words that make an act promised, refused, demanded, denied or merely feared.

Classes: ``commit``, ``threat``, ``duty``, ``schedule``, ``future`` bind their subject to the act, ``outlook`` only in
the eyes of whoever reports, ``enact`` too and it is done once said; ``ready``, ``offer``, ``allow`` leave it open;
``refuse``, ``refrain``, ``cease`` and ``fail`` negate it; ``demand``, ``forbid``, ``need``, ``want``, ``oblige`` lay it
on another; ``deny`` denies it, ``truth`` does when it is negated; ``assess``, ``possible`` and ``cause`` judge it,
``allege`` where it is planned or to come; ``scheme`` lays it to its subject as a plan, ``seem`` takes back what is said
as only so it seems; ``evaluate`` praises or blames it, which commits nobody; ``motive`` binds only where it is missing
("no *reason* to", "not *interested* in"); ``aspect`` passes the stance of the governing word through. After Searle
(1976) and Karttunen (1971); see the data file.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, cast, get_args

from casus.codebook.files import kept, read_csv
from casus.errors import CodebookError

OperatorClass = Literal[
    "commit", "enact", "threat", "duty", "schedule", "future", "outlook", "ready", "offer", "allow", "refuse",
    "refrain", "cease", "fail", "demand", "forbid", "need", "want", "oblige", "deny", "truth", "assess", "allege",
    "scheme", "possible", "seem", "cause", "evaluate", "aspect", "motive",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class StanceOperator:
    """One governing word. ``particles`` are those it must have beside it, empty when it needs none."""

    lemma: str
    pos: str
    particles: frozenset[str]
    operator_class: OperatorClass
    strength: int


@kept
def load_stance_operators() -> dict[tuple[str, str], tuple[StanceOperator, ...]]:
    """Operators by lemma and part of speech (V, N or A), those with a particle first.

    Raises ``CodebookError`` for an unknown class or part of speech.
    """
    table: dict[tuple[str, str], list[StanceOperator]] = {}
    errors = []
    for row in read_csv("stance_operators.csv"):
        if row["class"] not in get_args(OperatorClass) or row["pos"] not in "VNA":
            errors.append(
                f"stance_operators.csv: {row['lemma']}: unknown class {row['class']!r} or {row['pos']!r}"
            )
            continue
        operator = StanceOperator(
            row["lemma"],
            row["pos"],
            frozenset(filter(None, row["with"].split("|"))),
            cast(OperatorClass, row["class"]),
            int(row["strength"]),
        )
        table.setdefault((operator.lemma, operator.pos), []).append(operator)
    if errors:
        raise CodebookError(errors)
    return {key: tuple(sorted(found, key=lambda o: not o.particles)) for key, found in table.items()}
