"""When: dates as news gives them, read from the day of publication and never from a clock."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from casus.model import When


@dataclass(frozen=True, slots=True)
class DateMention:
    """A date: tokens ``start`` to ``end`` (exclusive). ``deadline`` is true for "by 15 March"."""

    start: int
    end: int
    when: When
    deadline: bool = False


def find_dates(doc: Doc, published: dt.date | None) -> tuple[DateMention, ...]:
    """The dates of the document, in the order of the text; without ``published`` only those that need none."""
    return ()


def date_of(act: Token, mentions: tuple[DateMention, ...]) -> DateMention | None:
    """The date of the act headed by ``act``, ``None`` when the text gives none."""
    own = {token.i for token in act.subtree}
    return next((mention for mention in mentions if mention.start in own), None)
