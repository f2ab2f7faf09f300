"""Officials that no word says whose they are: of what ministers and commanders will do, their own side tells."""

from __future__ import annotations

from casus.model import Actor
from casus.parsed import Token
from casus.reading.context import Context

_IN_OFFICE = frozenset({"GOV", "MIL", "COP", "SPY"})
"""PLOVER sectors of those who act for their state."""

_PEERS = frozenset({"colleague", "counterpart", "ally", "partner"})
"""What officials call those of another side."""
_BODIES = frozenset({"state", "group", "organisation", "bloc"})
_BEFORE = frozenset({"amod", "compound", "det", "nummod", "nmod", "punct"})
_OTHERS = frozenset(
    {
        "those",
        "these",
        "such",
        "other",
        "foreign",
        "former",
        "western",
        "rival",
        "opposing",
        "enemy",
        "retired",
        "many",
    }
)
"""What stands before officials of somebody else, or of nobody in particular."""


def are_own_officials(noun: Token, side: Actor, context: Context, *, direct: bool) -> bool:
    """ "The army said *regional commanders* had agreed not to move", "*Ministers* will meet, the commission said"; of
    its *lawmakers* a parliament does.

    In his own words a speaker calls his own soldiers so no more often than others'.
    """
    if noun.tag_ != "NNS" or noun.lemma_.lower() in _PEERS:
        return False
    role = context.codebook.role_nouns.get(noun.lemma_.lower())
    if role is None or side.kind not in _BODIES:
        return False
    if role.sector == "LEG":
        if side.sector != "LEG":
            return False
    elif role.acts != "side" or role.sector not in _IN_OFFICE:
        return False
    if direct and role.sector != "GOV":
        return False
    return all(
        word.dep_ in _BEFORE and word.lower_ not in _OTHERS and word.ent_type_ not in {"GPE", "NORP", "ORG"}
        for word in noun.children
    )
