"""Support that is promised by telling others that they may rely on it: "Peru *can count on* our support"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from casus.parsed import Token
from casus.reading.commitments.operator_lookup import RELYING
from casus.reading.context import Act
from casus.reading.events.owed_acts import understood
from casus.reading.syntax import child, is_negated, modal_of, object_of_preposition, subject_of

RELIANCE = understood("(being relied on)", "verb", "SUPPORT", "050", "on>subj")

_SUPPORT = frozenset(
    {"aid", "assistance", "backing", "friendship", "help", "loyalty", "solidarity", "support"}
)
_SELF = frozenset({"us", "me"})


def reliances(verbs: Sequence[Token]) -> Iterator[Act]:
    """ "Ukraine *can rely on Poland*", "you *can count on us*", "they *can bank on Oslo's help*"."""
    for verb in verbs:
        if verb.lemma_ not in RELYING or modal_of(verb) != "can" or is_negated(verb):
            continue
        relied = object_of_preposition(verb, "on", "upon")
        doer = _doer(relied) if relied is not None else None
        if doer is not None and subject_of(verb) is not None:
            yield Act(verb, RELIANCE, doer, subject_of(verb), False)


def _doer(relied: Token) -> Token | None:
    """Whose support it is, or who is relied on by name."""
    if relied.lemma_ in _SUPPORT:
        return child(relied, "poss") or object_of_preposition(relied, "of", "from")
    return relied if relied.pos_ == "PROPN" or relied.lower_ in _SELF else None
