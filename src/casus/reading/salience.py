"""Which acts are worth a record: not speech, not background, not what lies long before the report."""

from __future__ import annotations

import re

from casus.reading.context import Act, Context
from casus.reading.stance import StanceReading

DEEDS = frozenset(
    {"AID", "MOBILIZE", "SANCTION", "COERCE", "ASSAULT", "RETREAT", "AGREE", "COOPERATE", "CONCEDE"}
)
"""PLOVER types that are recorded as done: material deeds, and agreements. Speech and meetings are not."""

_YEAR = re.compile(r"\b(1[89]\d\d|20\d\d)\b")


def is_reportable(act: Act, reading: StanceReading, context: Context) -> bool:
    """Whether the act makes a record: deeds only when material, done by a verb and not more than a year old."""
    if reading.stance != "did":
        return True
    if act.entry.type not in DEEDS or act.token.pos_ not in {"VERB", "AUX"}:
        return False
    if act.token.dep_ == "relcl" and act.token.head.pos_ != "PROPN" and act.entry.type != "ASSAULT":
        return True
    return not _is_old(act, context)


def _is_old(act: Act, context: Context) -> bool:
    """Whether the deed's clause names a year before the last."""
    if context.document.date is None:
        return False
    clause = act.token.doc[act.token.left_edge.i : act.token.right_edge.i + 1].text
    return any(int(year) < context.document.date.year - 1 for year in _YEAR.findall(clause))
