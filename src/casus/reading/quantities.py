"""How many: numbers that count troops, weapons, people, money, shares or ratios. Ages, dates and ordinals are not quantities."""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Doc, Token

from casus.model import Quantity


@dataclass(frozen=True, slots=True)
class QuantityMention:
    """A quantity: tokens ``start`` to ``end`` (exclusive), ``head`` the token of what is counted."""

    start: int
    end: int
    head: int
    quantity: Quantity


def find_quantities(doc: Doc) -> tuple[QuantityMention, ...]:
    """The quantities of the document, in the order of the text."""
    return ()


def quantities_of(act: Token, mentions: tuple[QuantityMention, ...]) -> tuple[QuantityMention, ...]:
    """The quantities that belong to the act headed by ``act``: in its subject, objects and adverbials."""
    own = {token.i for token in act.subtree}
    return tuple(mention for mention in mentions if mention.head in own)
