"""Whose demand is turned down: "rejected a call *by Congo* to withdraw", "refused, *despite appeals from Paris*"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from casus.model import Commitment
from casus.reading.commitments.askers import asker_of
from casus.reading.commitments.candidates import Candidate
from casus.reading.commitments.targets import others
from casus.reading.context import Context


def read_turned_down(candidates: Iterable[Candidate], context: Context) -> Iterator[Commitment]:
    """One demand for each named asker of what is refused, on whoever refuses it."""
    for candidate in candidates:
        refusals = [record for record in candidate.records if record.stance == "will_not"]
        asker = asker_of(candidate.act, candidate.reading) if refusals else None
        if asker is None:
            continue
        for refusal in refusals:
            for holder in others(context.affected(asker), (refusal.holder,)):
                yield replace(
                    refusal,
                    stance="demand",
                    holder=replace(holder, person=None, office=None, inferred=None),
                    target=refusal.holder,
                    speaker=None,
                    speaker_span=None,
                    kind="demand",
                    strength=2,
                    inferred=(),
                )
