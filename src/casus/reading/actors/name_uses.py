"""What the name of a country or capital is used for where it stands: government or place, a people or one of it."""

from __future__ import annotations

from casus.reading.actors.mentions import PLURAL
from casus.reading.columns import Parse

_PLACE_PREPOSITIONS = frozenset(
    {
        "in",
        "at",
        "near",
        "outside",
        "around",
        "across",
        "through",
        "over",
        "inside",
        "throughout",
        "via",
        "into",
    }
)
_MOTION = frozenset(
    {
        "arrive", "travel", "fly", "go", "return", "visit", "come", "head", "move", "drive", "trip", "flight", "flee",
    }
)  # fmt: skip
_REACHING = frozenset({"visit", "leave", "reach", "enter"})
_REGIONS = frozenset({"eastern", "western", "central", "northern", "southern"})
_THE = frozenset({"the"})


_SIGNED_AT = frozenset(
    {
        "agreement", "accord", "memorandum", "convention", "statute", "treaty", "protocol", "charter", "declaration",
        "process", "format", "act", "conference", "summit",
    }
)  # fmt: skip
"""What is called after the capital it was signed or held in: "the *Minsk* agreements", "the *Rome* Statute"."""


def is_place(parse: Parse, index: int) -> bool:
    """Whether a capital is the place here, not the government: "in Moscow", "flew to Kyiv"."""
    if parse.has_child(index, _REGIONS):
        return True
    governor = parse.head[index]
    if parse.dep[index] == "compound":
        return parse.lemma[governor] in _SIGNED_AT
    if parse.dep[index] == "pobj":
        if parse.lower[governor] in _PLACE_PREPOSITIONS:
            return True
        return parse.lower[governor] in {"to", "from"} and parse.lemma[parse.head[governor]] in _MOTION
    return parse.dep[index] == "dobj" and parse.lemma[governor] in _REACHING


def means_one(parse: Parse, index: int) -> bool:
    """Whether a people's name means one of them: "the *American* said"."""
    one = parse.tag[index] not in PLURAL and parse.lower[index].endswith(("an", "i", "ian"))
    return one and parse.has_child(index, _THE)
