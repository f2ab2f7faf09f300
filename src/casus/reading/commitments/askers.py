"""Who made the demand that is refused: "rejected a call *by Congo* to withdraw"."""

from __future__ import annotations

from casus.codebook.lexicon import word_classes
from casus.parsed import Token
from casus.reading.commitments.stance import StanceReading
from casus.reading.context import Act
from casus.reading.syntax import child, children, object_of_preposition

_AGAINST = frozenset({"despite", "notwithstanding"})
_PLEADING = frozenset({"pressure", "urging", "exhortation", "warning", "entreaty"})


def asker_of(act: Act, reading: StanceReading) -> Token | None:
    """Who made the demand that is refused: it governs the act, or stands beside the refusal."""
    verbs = {act.token, reading.top, *reading.operators}
    beside = (
        noun
        for verb in verbs
        for link in children(verb, "prep")
        if link.lower_ in _AGAINST
        for noun in children(link, "pobj")
        if _is_demand(noun)
    )
    askers = (object_of_preposition(noun, "by", "from") for noun in (*_demands_above(reading), *beside))
    return next((asker for asker in askers if asker is not None), None)


def refused_asker(reading: StanceReading) -> Token | None:
    """To whom what he asked is refused: "rejected *Lima's* request to land", "a plea *from Chad*"."""
    if reading.stance != "will_not":
        return None
    askers = (
        object_of_preposition(noun, "by", "from") or child(noun, "poss") for noun in _demands_above(reading)
    )
    return next((asker for asker in askers if asker is not None), None)


def _demands_above(reading: StanceReading) -> list[Token]:
    return [word for word in reading.operators[:-1] if _is_demand(word)]


def _is_demand(word: Token) -> bool:
    return word.pos_ == "NOUN" and word.lemma_.lower() in word_classes()["asked"] | _PLEADING
