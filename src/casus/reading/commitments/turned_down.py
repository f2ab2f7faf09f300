"""Whose demand is turned down: "rejected a call *by Congo* to withdraw", "refused, *despite appeals from Paris*"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from casus.codebook.lexicon import word_classes
from casus.model import Commitment
from casus.parsed import Token
from casus.reading.commitments.candidates import Candidate
from casus.reading.commitments.stance import StanceReading
from casus.reading.commitments.targets import others
from casus.reading.context import Act, Context
from casus.reading.syntax import children, object_of_preposition

_AGAINST = frozenset({"despite", "notwithstanding"})
_PLEADING = frozenset({"pressure", "urging", "exhortation", "warning", "entreaty"})


def read_turned_down(candidates: Iterable[Candidate], context: Context) -> Iterator[Commitment]:
    """One demand for each named asker of what is refused, on whoever refuses it."""
    for candidate in candidates:
        refusals = [record for record in candidate.records if record.stance == "will_not"]
        asker = _asker(candidate.act, candidate.reading) if refusals else None
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


def _asker(act: Act, reading: StanceReading) -> Token | None:
    """Who made the demand that is refused: it governs the act, or stands beside the refusal."""
    governing = (word for word in reading.operators[:-1] if _is_demand(word))
    verbs = {act.token, reading.top, *reading.operators}
    beside = (
        noun
        for verb in verbs
        for link in children(verb, "prep")
        if link.lower_ in _AGAINST
        for noun in children(link, "pobj")
        if _is_demand(noun)
    )
    askers = (object_of_preposition(noun, "by", "from") for noun in (*governing, *beside))
    return next((asker for asker in askers if asker is not None), None)


def _is_demand(word: Token) -> bool:
    return word.pos_ == "NOUN" and word.lemma_.lower() in word_classes()["asked"] | _PLEADING
