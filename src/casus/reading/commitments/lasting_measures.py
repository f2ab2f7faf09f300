"""What is told of as lasting: "the sanctions *remain* for now", "its support *is unwavering*"."""

from __future__ import annotations

from casus.codebook.lexicon import word_classes
from casus.parsed import Token
from casus.reading.syntax import COPULAS, child, mood_of, object_of_preposition

_REMAINING = frozenset({"remain", "stay", "be"})
"""Verbs that say of measures that they hold: "the sanctions will *remain in place*"."""
_HELD_IN = frozenset({"place", "force", "effect"})
_COUNTED_IN = frozenset({"batch", "list", "package", "round", "series", "set", "tranche", "wave"})
"""Nouns for how many measures there are: "a second *round of* tariffs would follow"."""


_STEADFAST = frozenset(
    {
        "absolute", "firm", "iron-clad", "ironclad", "rock-solid", "sacred", "solid", "steadfast", "unbreakable",
        "unconditional", "undiminished", "unshakable", "unshakeable", "unwavering",
    }
)  # fmt: skip


def counted(noun: Token) -> Token:
    """The noun that stands for measures in their clause: "a second *round* of tariffs", else itself."""
    whole = noun.head.head
    is_part = noun.dep_ == "pobj" and noun.head.lower_ == "of" and whole.lemma_ in _COUNTED_IN
    return whole if is_part else noun


def remain_in_place(verb: Token) -> bool:
    """ "Will *remain in force*", "are *in place*"."""
    place = object_of_preposition(verb, "in") if verb.lemma_ in _REMAINING else None
    return place is not None and place.lemma_ in _HELD_IN


def are_kept(noun: Token, verb: Token) -> bool:
    """Whether measures are said to last, and so will: "*the tariffs stay*", "*the embargo remains* in force"."""
    if verb.lemma_ not in {"remain", "stay"} or mood_of(verb) not in {"finite", "will"}:
        return False
    classes = word_classes()
    return noun.lemma_.lower() in classes["sanctions"] | classes["blockade"] and verb.tag_ != "VBD"


def is_steadfast(copula: Token) -> bool:
    """ "Its support *is unwavering*", "our commitment *remains ironclad*": it is so now and will be."""
    said = child(copula, "acomp", "attr")
    return copula.lemma_ in COPULAS and said is not None and said.lower_ in _STEADFAST
