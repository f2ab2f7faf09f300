"""When: dates as news gives them, read from the day of publication and never from a clock.

A date without its year, and a weekday, is the nearest one in the direction of the verb's tense, the day of
publication included: "met on Monday" looks back, "will meet on Monday" ahead.
"""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass

from casus.model import Span, When
from casus.parsed import Doc, Token
from casus.reading.measures.date_forms import written_dates
from casus.reading.measures.date_periods import days_meant
from casus.reading.syntax import children, mood_of

_CLAUSES = frozenset({"advcl", "ccomp", "relcl", "parataxis"})
_DEADLINE = re.compile(r"(?:\bby|before|until|no later than|deadline of|within)\s+(?:the )?$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class DateMention:
    """A date: tokens ``start`` to ``end`` (exclusive). ``deadline`` is true for "by 15 March"."""

    start: int
    end: int
    when: When
    deadline: bool = False


def find_dates(doc: Doc, published: dt.date | None, text: str | None = None) -> tuple[DateMention, ...]:
    """The dates of the document, in the order of the text; without ``published`` only complete ones.

    ``text`` is ``doc.text`` where the caller has it already: putting it together takes longer than finding dates.
    """
    found: list[DateMention] = []
    text = doc.text if text is None else text
    for match in written_dates(doc, text):
        words = doc.char_span(match.start(), match.end(), alignment_mode="expand")
        if words is None:
            continue
        before = text[max(match.start() - 20, 0) : match.start()]
        deadline = bool(_DEADLINE.search(before)) or match.group().lower().startswith("within")
        direction = _direction(words.root)
        direction = 1 if deadline and direction == 0 else direction
        try:
            period = days_meant(match, published, direction)
        except (ValueError, OverflowError):  # "30 February": no date
            continue
        if period is not None:
            span = Span(words.start_char, words.end_char, words.text)
            found.append(DateMention(words.start, words.end, When(*period, span), deadline))
    return tuple(found)


def date_of(act: Token, mentions: tuple[DateMention, ...]) -> DateMention | None:
    """The nearest date in the clause of the act headed by ``act``; ``None`` when there is none."""
    near = [mention for mention in mentions if _is_in_clause(act.doc[mention.start], act)]
    return min(near, key=lambda mention: abs(mention.start - act.i), default=None)


def _is_in_clause(token: Token, act: Token) -> bool:
    """Whether a word depends on the act with no other clause between."""
    while token != act:
        above = token.head
        if above == token or token.dep_ in _CLAUSES:
            return False
        token = above
    return True


def _direction(token: Token) -> int:
    """Where the verb's tense points: -1 back, 1 ahead, 0 either way."""
    for word in (token, *token.ancestors):
        if word.pos_ in {"VERB", "AUX"}:
            mood = mood_of(word)
            if mood == "finite":
                tenses = {word.tag_, *(auxiliary.tag_ for auxiliary in children(word, "aux", "auxpass"))}
                return 0 if tenses & {"VBZ", "VBP"} and "VBN" not in tenses and word.lemma_ != "say" else -1
            return 1 if mood in {"will", "may", "must", "infinitive"} else 0
    return 0
