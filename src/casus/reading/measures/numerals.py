"""Numbers as news writes them: "1.2bn", "one hundred thousand", "60 to 70", "tens of thousands"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from casus.codebook.numbers import NumeralWord, load_numerals
from casus.parsed import Doc
from casus.parsed import Span as Slice
from casus.reading.token_places import places_matching, places_of

_DIGITS = re.compile(r"(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?(k|m|mn|mln|bn|bln|b|tn|trn)?", re.IGNORECASE)
_FIGURE = re.compile(r"\d+")
_DOTTED = re.compile(r"[1-9]\d{0,2}(?:\.\d{3})+")
"""Thousands in the continental way, "100.000": news in translated English has them."""
_SHORT = re.compile(r"[1-9]\d{0,2}")
_GROUP = re.compile(r"\d{3}")
_GLUED_SCALES = frozenset({"k", "m", "b", "mn", "bn", "tn", "mln", "bln", "trn"})
_HYPHENS = frozenset({"-", "–", "—"})
_PERCENT = frozenset({"%", "percent", "pct"})
_SIGNS = frozenset({"$", "us$", "€", "£", "¥"})
_OPENING_KINDS = frozenset({"cardinal", "scale", "vague"})
_MILLION = 1e6
_LONGEST_BOUND = 3
_PARTICLES = frozenset({"over"})
_HANDING = frozenset({"hand", "turn", "take", "give"})


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number: tokens ``start`` to ``end`` (exclusive), words that bound it included.

    ``value`` is ``None`` when it is vague. ``first`` is where the number itself begins, after the words
    that bound it.
    """

    start: int
    first: int
    end: int
    value: float | None
    low: float | None = None
    high: float | None = None


def find_numerals(tokens: Doc | Slice) -> Iterator[Numeral]:
    """The numbers of a document or of a slice, in the order of the text; positions are counted from its first token."""
    words = _words(tokens)
    reached = 0
    for place in sorted({*places_of(tokens, _openings()), *places_matching(tokens, _FIGURE)}):
        found = _range(words, place) if place >= reached else None
        if found is not None:
            yield _bounded(words, found)
            reached = found.end


def _words(tokens: Doc | Slice) -> list[str]:
    """The words in small letters, without particles: "hand *over* 32 prisoners" hands over exactly as many."""
    doc, start, end = (
        (tokens, 0, len(tokens)) if isinstance(tokens, Doc) else (tokens.doc, tokens.start, tokens.end)
    )
    words = doc.lower_column[start:end]
    for place in places_of(tokens, _PARTICLES):
        if start + place and doc[start + place - 1].lemma_ in _HANDING:
            words[place] = ""
    return words


@cache
def _openings() -> frozenset[str]:
    """The words that a number without digits may begin with."""
    numbers = {words[0] for words, word in load_numerals().items() if word.kind in _OPENING_KINDS}
    return frozenset(numbers | {"between", "from", "several", "few", "many", "half", "number"})


def _range(words: Sequence[str], start: int) -> Numeral | None:
    """A plain number, or two that are the ends of a range or of a change.

    The value of a range is its lower end, that of a change ("*from* 10 to 25 percent") where it leads.
    """
    between = words[start] in {"between", "from"}
    first = _plain(words, start + between)
    if first is None:
        return None
    end = first.end + (first.end < len(words) and words[first.end] in _PERCENT)  # "from 10% to 25%"
    joiner = words[end] if end < len(words) else ""
    joins = joiner in {"and"} if words[start] == "between" else joiner in {"to", "or"} | _HYPHENS
    second = _plain(words, end + 1) if joins else None
    if second is None or first.value is None or second.value is None or second.value <= first.value:
        return None if between else first
    scale = _shared_scale(first.value, second.value)
    if words[start] == "from":
        return Numeral(start, start, second.end, second.value)
    return Numeral(start, start, second.end, first.value * scale, first.value * scale, second.value)


def _shared_scale(low: float, high: float) -> float:
    """ "5 to 6 million": the scale of the second number is that of the first too."""
    for scale in (1e12, 1e9, 1e6, 1e3):
        if high >= scale and low < high / scale:
            return scale
    return 1


def _plain(words: Sequence[str], start: int) -> Numeral | None:
    rounded = _rounded(words, start)
    if rounded is not None:
        return rounded
    total, current, index = 0.0, None, start
    while index < len(words):
        step = _digits_or_word(words, index)
        if step is None and _is_hyphen_before_scale(words, index) and current is not None:
            index += 1
            continue
        if step is None:
            if current is not None and words[index] in {"and"} | _HYPHENS and _continues(words, index):
                index += 1
                continue
            break
        kind, value = step
        if kind == "scale":
            if current is None:
                if index == start and not (start and words[start - 1] in {"a", "per", "half"}):
                    return None
                current = 1.0
            current *= value
            if value >= 1000:
                total, current = total + current, 0.0
        elif current is not None and _is_thousands(words, start, index):
            current = current * 1000 + value
        elif current is not None and (kind == "digits" or (current % 10 and value < 100)):
            break
        else:
            current = (current or 0.0) + value
        index += 1
    if current is None:
        return None
    return Numeral(start, start, index, total + current)


def _is_thousands(words: Sequence[str], start: int, index: int) -> bool:
    """ "100 000": groups of three digits set apart by blanks."""
    groups = words[start + 1 : index + 1]
    return bool(_SHORT.fullmatch(words[start])) and all(_GROUP.fullmatch(group) for group in groups)


def _continues(words: Sequence[str], index: int) -> bool:
    """Whether "and" or a hyphen stands inside a number: "one hundred and twenty", "twenty-five"."""
    word = load_numerals().get((words[index + 1],)) if index + 1 < len(words) else None
    before = load_numerals().get((words[index - 1],))
    if word is None or before is None or word.kind != "cardinal":
        return False
    return before.kind == "scale" if words[index] == "and" else 20 <= before.value < 100 and word.value < 10


def _is_hyphen_before_scale(words: Sequence[str], index: int) -> bool:
    """ "A $5-billion programme"."""
    word = load_numerals().get((words[index + 1],)) if index + 1 < len(words) else None
    return words[index] in _HYPHENS and word is not None and word.kind == "scale" and word.value >= _MILLION


def _digits_or_word(words: Sequence[str], index: int) -> tuple[str, float] | None:
    word = words[index]
    after = load_numerals().get((words[index + 1],)) if index + 1 < len(words) else None
    if _DOTTED.fullmatch(word) and (after is None or after.kind != "scale"):
        return "digits", float(word.replace(".", ""))
    match = _DIGITS.fullmatch(word)
    if match:
        whole, decimals, scale = match.groups()
        factor = load_numerals()[(scale.lower(),)].value if scale else 1
        return "digits", round(float(whole.replace(",", "") + (decimals or "")) * factor, 6)
    entry = load_numerals().get((word,))
    if entry is None or entry.kind not in {"cardinal", "scale"}:
        return None
    if word in _GLUED_SCALES and not (index and words[index - 1][-1].isdigit()):
        return None
    return entry.kind, entry.value


def _rounded(words: Sequence[str], start: int) -> Numeral | None:
    """ "Hundreds", "tens of thousands", "several hundred", "half a million", "a number of": numbers without digits."""
    table = load_numerals()

    def scale(index: int, kind: str) -> NumeralWord | None:
        word = table.get((words[index],)) if index < len(words) else None
        return word if word is not None and word.kind == kind else None

    if words[start] in {"several", "few", "many"} and scale(start + 1, "scale"):
        return Numeral(start, start, start + 2, None)
    if start and list(words[start - 1 : start + 2]) == ["a", "number", "of"]:
        return Numeral(start - 1, start, start + 1, None)
    halved = scale(start + 2, "scale") if list(words[start : start + 2]) == ["half", "a"] else None
    if halved is not None:
        return Numeral(start, start, start + 3, halved.value / 2)
    if scale(start, "vague") is None:
        return None
    end = start + 1
    while end + 1 < len(words) and words[end] in {"of", "upon"} and scale(end + 1, "vague"):
        end += 2
    return Numeral(start, start, end, None)


def _bounded(words: Sequence[str], number: Numeral) -> Numeral:
    """The number with the words before it that bound it."""
    low, high = number.low, number.high
    signed = number.start > 0 and words[number.start - 1] in _SIGNS
    start = bare = number.start - (signed or _takes_article(words, number))
    for length in range(min(_LONGEST_BOUND, start), 0, -1):
        bound = load_numerals().get(tuple(words[start - length : start]))
        if bound is not None and bound.kind in {"lower", "upper", "about"}:
            low = number.value if bound.kind == "lower" and low is None else low
            high = number.value if bound.kind == "upper" and high is None else high
            start -= length
            break
    start = start if start < bare or not signed else number.start
    return Numeral(start, number.first, number.end, number.value, low, high)


def _takes_article(words: Sequence[str], number: Numeral) -> bool:
    """ "A million", "a dozen": the article is part of the number."""
    scale = load_numerals().get((words[number.start],))
    return number.start > 0 and words[number.start - 1] == "a" and scale is not None and scale.kind == "scale"
