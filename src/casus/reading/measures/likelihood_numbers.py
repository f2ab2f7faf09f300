"""Likelihoods stated in numbers: "a 60 to 70 percent chance", "a one in five chance", "put the odds at 40 percent"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import zip_longest

from casus.codebook.likelihood import likelihood_nouns
from casus.parsed import Doc, Token
from casus.parsed import Span as Slice
from casus.reading.measures.likelihood_scope import PERCENT, is_likelihood_noun, measured_noun
from casus.reading.measures.numerals import Numeral, find_numerals
from casus.reading.token_places import LEMMA, places_of

_HYPHENS = frozenset({"-", "–"})
_HALF = 50


@dataclass(frozen=True, slots=True)
class StatedLikelihood:
    """Tokens ``start`` to ``end`` (exclusive), ``head`` the token they hang on, and the range stated (0 to 1)."""

    start: int
    end: int
    head: int
    low: float
    high: float


def find_stated_likelihoods(doc: Doc) -> Iterator[StatedLikelihood]:
    """The likelihoods stated in numbers, in the order of the text."""
    nouns = (doc[place] for place in places_of(doc, likelihood_nouns(), LEMMA))
    sentences = {noun.sent.start: noun.sent for noun in nouns if is_likelihood_noun(noun)}
    for sentence in sentences.values():
        if any(map(_is_number, sentence)):
            yield from _in_sentence(sentence)


def _is_number(token: Token) -> bool:
    return token.like_num or token.lower_ in PERCENT


def _in_sentence(sentence: Slice) -> Iterator[StatedLikelihood]:
    doc, base = sentence.doc, sentence.start
    numbers = [n for n in find_numerals(sentence) if n.value is not None]
    reached = 0
    for number, following in zip_longest(numbers, numbers[1:]):
        if number.start < reached:
            continue
        found = _percentage(doc, number, base) or _shared(doc, number, following, base)
        if found is not None:
            reached = found.end - base
            yield found


def _percentage(doc: Doc, number: Numeral, base: int) -> StatedLikelihood | None:
    """ "60 percent chance", and "below 10 percent" where a likelihood is said to be so."""
    sign = base + number.end
    if sign >= len(doc) or doc[sign].lower_ not in PERCENT:
        return None
    low, high = _bounds(number)
    if sign + 1 < len(doc) and is_likelihood_noun(doc[sign + 1]):
        return StatedLikelihood(base + number.first, sign + 2, sign + 1, low, high)
    if measured_noun(doc[sign]) is not None:
        return StatedLikelihood(base + number.start, sign + 1, sign, low, high)
    return None


def _bounds(number: Numeral) -> tuple[float, float]:
    """ "Below 10" reaches down to 0, "more than 70" up to 100."""
    value = float(number.value or 0) / 100
    if number.low is None and number.high is None:
        return value, value
    low = number.low / 100 if number.low is not None else 0.0
    return low, number.high / 100 if number.high is not None else 1.0


def _shared(doc: Doc, number: Numeral, following: Numeral | None, base: int) -> StatedLikelihood | None:
    """ "One in five chance", "1-in-5 chance", "50-50 chance"."""
    if following is None or not number.value or not following.value:
        return None
    between = [token.text for token in doc[base + number.end : base + following.start]]
    noun = base + following.end
    if noun >= len(doc) or not is_likelihood_noun(doc[noun]):
        return None
    if [word for word in between if word not in _HYPHENS] == ["in"] and number.value < following.value:
        share = number.value / following.value
    elif between and set(between) <= _HYPHENS and number.value == following.value == _HALF:
        share = 0.5
    else:
        return None
    return StatedLikelihood(base + number.first, noun + 1, noun, share, share)
