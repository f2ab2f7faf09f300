"""Deeds outside the lexicon in which somebody denies a part: "denied any role *in the disappearance*"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from casus.codebook.lexicon import word_classes
from casus.parsed import Token
from casus.reading.context import Act
from casus.reading.events.owed_acts import understood
from casus.reading.syntax import child

VIOLENCE = understood("(violence denied)", "noun", "ASSAULT", "190", "none>of")
MISDEED = understood("(a deed denied)", "noun", "COERCE", "170", "none>against|on")

_PARTS = frozenset(
    {
        "involvement", "involved", "involve", "role", "part", "hand", "responsibility", "responsible", "connection",
        "link", "knowledge", "complicity", "complicit", "participation", "implicate", "guilty", "behind",
    }
)  # fmt: skip
"""Words for a part in a deed; what is said of them decides whether it is denied."""


def denied_deeds(words: Sequence[Token], places: set[int]) -> Iterator[Act]:
    """What somebody may deny a part in, where no known act (``places``) stands in it."""
    for noun in words:
        if noun.dep_ != "pobj" or noun.pos_ != "NOUN" or not _is_part_in(noun.head):
            continue
        if any(word.i in places for word in noun.subtree):
            continue
        lemma = noun.lemma_.lower()
        if lemma in word_classes()["violence"]:
            yield Act(noun, VIOLENCE, None, None, False)
        elif lemma in word_classes()["misdeed"]:
            yield Act(noun, MISDEED, None, None, False)


def _is_part_in(link: Token) -> bool:
    """ "A *role in*", "*not behind*", "nothing *to do with*"."""
    part = (child(link.head, "dobj") or link.head) if link.head.pos_ == "VERB" else link.head
    if link.lower_ == "behind" or {part.lemma_.lower(), link.head.lemma_.lower()} & _PARTS:
        return True
    return link.head.lemma_ == "do" and link.lower_ == "with" and child(link.head, "aux") is not None
