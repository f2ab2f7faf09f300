"""Deeds told by nouns that something else led to: "the vote *led to the recall* of the ambassador"."""

from __future__ import annotations

from casus.parsed import Token
from casus.reading.syntax import is_negated, mood_of

_SEEING = frozenset({"see", "witness", "bring"})
_LEADING = {"lead": "to", "result": "in", "culminate": "in", "end": "in"}


def is_brought_about(noun: Token) -> bool:
    """Whether the verb above says that it came to it: "the vote *led to the recall* of", "the week *saw the* first"."""
    link = noun.head
    verb = link.head if noun.dep_ == "pobj" else link
    if mood_of(verb) != "finite" or is_negated(verb):
        return False
    if noun.dep_ == "dobj":
        return verb.lemma_ in _SEEING and verb.tag_ != "VB"
    return noun.dep_ == "pobj" and link.lower_ == _LEADING.get(verb.lemma_)
