"""Denials that name no deed at all: "we *were not involved*", "it *had nothing to do with* it".

What is denied is the deed told before; who denies it must be the one who says so.
"""

from __future__ import annotations

from collections.abc import Iterator

from casus.model import Commitment
from casus.parsed import Token
from casus.reading.commitments.denials import denial_of, told_before
from casus.reading.context import Context
from casus.reading.syntax import is_negated, object_of_preposition, subject_of
from casus.reading.token_places import LEMMA, places_of

_PARTS = frozenset({"involve", "do"})
_WAYS = frozenset({"way", "respect", "form", "manner", "capacity", "shape"})
_POINTING = frozenset({"it", "this", "that", "these", "them"})


def read_disclaimed_parts(context: Context) -> Iterator[Commitment]:
    """One denial for each state or group that says it had no part in what has just been told."""
    for place in places_of(context.doc, _PARTS, LEMMA):
        verb = _disclaiming(context.doc[place])
        subject = subject_of(verb) if verb is not None else None
        if verb is None or subject is None:
            continue
        for denier in context.parties(subject):
            if denier.kind in {"state", "group"} and _says_so_himself(verb, denier.code, context):
                yield denial_of(denier, told_before(verb, context), verb, context)


def _disclaiming(word: Token) -> Token | None:
    """The verb of "*was* not *involved*", "*had* nothing to do with it", where nothing else is named."""
    if word.lemma_ == "involve":
        inside = object_of_preposition(word, "in", "with")
        named = inside is not None and inside.lemma_.lower() not in _WAYS | _POINTING
        return word if word.tag_ == "VBN" and is_negated(word) and not named else None
    nothing = word.head
    with_what = object_of_preposition(word, "with")
    pointing = with_what is not None and with_what.lower_ in _POINTING
    return nothing.head if pointing and nothing.lower_ == "nothing" and nothing.dep_ == "dobj" else None


def _says_so_himself(verb: Token, code: str, context: Context) -> bool:
    speakers = (said.speaker for said in context.attributions_of(verb) if said.speaker is not None)
    return any(context.side(speaker).code == code for speaker in speakers)
