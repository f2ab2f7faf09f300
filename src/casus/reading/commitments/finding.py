"""Who will, will not, may, demands, did, denies or assesses what: from acts in sentences to commitments.

The steps for each act of the document:

1. the stance towards it, from the words that govern it (``stance``), and whether it is worth a record (``salience``);
2. its records: holder, subject, target, speaker, condition, likelihood and quantities (``drafting``);
3. then what names no act ("refused", "denied it") is read, and repetitions are merged (``merging``).

The records are those of the annotation guidelines summarised in docs/concepts.md.
"""

from __future__ import annotations

from casus.model import Commitment
from casus.reading.commitments.candidates import find_candidates, governing_words
from casus.reading.commitments.denials import read_denials
from casus.reading.commitments.disclaimed_parts import read_disclaimed_parts
from casus.reading.commitments.merging import merge
from casus.reading.commitments.rejections import read_rejections
from casus.reading.commitments.requests import read_requests
from casus.reading.commitments.sides_named import SidesNamed
from casus.reading.commitments.turned_down import read_turned_down
from casus.reading.commitments.understood_targets import other_side_of, with_known_adversaries
from casus.reading.conditions.triggers import Triggers
from casus.reading.context import Context


def read_commitments(context: Context) -> tuple[Commitment, ...]:
    """The commitments of a document, in the order of the text, repetitions merged."""
    triggers = Triggers(context)
    candidates = find_candidates(context, triggers)
    found = [
        record for candidate in candidates if candidate.fate == "recorded" for record in candidate.records
    ]
    unnamed = (
        *read_denials(context),
        *read_disclaimed_parts(context),
        *read_rejections(context, governing_words(candidates, context), triggers),
        *read_requests(context),
        *read_turned_down(candidates, context),
    )
    sides = SidesNamed(context)
    top = sides.top()
    aimed = with_known_adversaries(found, context, sides)
    settled = (
        triggers.resettled(before, after, other_side_of(after.holder, top))
        for before, after in zip(found, aimed, strict=True)
    )
    return merge([*settled, *unnamed])
