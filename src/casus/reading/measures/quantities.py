"""How many: numbers that count troops, weapons, people, money, a share or a ratio.

Ages, dates, durations, distances, ordinals and the number of those who act ("two ministers") are not
quantities.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from casus.codebook.numbers import Unit, load_numerals
from casus.model import Quantity, Span
from casus.parsed import Doc, Token
from casus.parsed import Span as SpacySpan
from casus.reading.measures.counted_units import (
    PRO_FORMS,
    is_acted_on,
    is_of_known,
    joined_directly,
    listed_unit,
    only_speaks,
    unit_at,
    unit_named,
    unit_of,
    unit_of_joined,
    unit_of_lone_number,
    unit_of_others,
)
from casus.reading.measures.numerals import Numeral, find_numerals
from casus.reading.syntax import child, object_of_preposition
from casus.reading.token_places import LEMMA, LOWER, places_of

UNLISTED_FROM = 13
"""From here nouns outside the codebook are counted: small numbers mostly order talk ("two reasons")."""

_AMOUNTS = frozenset({"number", "amount", "size", "share", "level", "volume", "value", "rate", "total"})
_STRENGTHS = frozenset({"strong", "man", "member", "person", "soldier"})
_CREWS = frozenset({"crew", "staff"})
_MASSED = frozenset({"force", "weapon", "person"})
"""What "a number of" is a quantity of: not "a number of partners", "of reasons"."""
_PUMPED = frozenset({"barrel"})
_JOINING = frozenset({",", ";", "and", "while"})
_LONGEST_RATED = 3
_HYPHENS = frozenset({"-", "–"})
_SIZES = frozenset(
    {"mm", "millimetre", "millimeter", "cm", "calibre", "caliber", "kg", "lb", "inch", "megawatt", "mw"}
)
_COMPARED = frozenset({"as", "more", "the", "higher", "larger", "bigger", "its", "their"})


@dataclass(frozen=True, slots=True)
class QuantityMention:
    """A quantity: tokens ``start`` to ``end`` (exclusive), ``head`` the token of what is counted."""

    start: int
    end: int
    head: int
    quantity: Quantity


def find_quantities(doc: Doc) -> tuple[QuantityMention, ...]:
    """The quantities of the document, in the order of the text."""
    found: list[QuantityMention] = []
    for mention in [*_counted(doc), *_factors(doc)]:
        if all(mention.end <= other.start or other.end <= mention.start for other in found):
            found.append(mention)
    return tuple(sorted(found, key=lambda mention: mention.start))


def _counted(doc: Doc) -> Iterator[QuantityMention]:
    """Numbers with the noun or sign they count; "four of the eight planes" is one."""
    reached = 0
    last: QuantityMention | None = None
    for number in find_numerals(doc):
        if number.start < reached:
            continue
        earlier = _unit_before(doc, number, last)
        readers = (_money, _share, _times, _strength, _body)
        mention = next(filter(None, (read(doc, number) for read in readers)), None)
        mention = mention or _things(doc, number, earlier) or _alone(doc, number, earlier)
        if mention is not None:
            reached = mention.end
            last = mention
            yield mention


def _unit_before(doc: Doc, number: Numeral, last: QuantityMention | None) -> Unit | None:
    """What was counted last, where that is near enough to be meant still: in this sentence or the one before."""
    if last is None:
        return None
    start = doc[number.start].sent.start
    if last.start < start and (not start or last.start < doc[start - 1].sent.start):
        return None
    return unit_named(last.quantity.unit)


def _mention(words: SpacySpan, head: int, number: Numeral, unit: str) -> QuantityMention:
    span = Span(words.start_char, words.end_char, words.text)
    return QuantityMention(
        words.start, words.end, head, Quantity(span, number.value, unit, number.low, number.high)
    )


def _money(doc: Doc, number: Numeral) -> QuantityMention | None:
    """An amount with its currency sign before it or the currency's name after it."""
    before = unit_at(doc, number.first - 1)
    if before is not None and before.kind == "money" and not doc[number.first - 1].text.islower():
        start = min(number.start, number.first - 1)
        return _mention(doc[start : number.end], doc[start : number.end].root.i, number, before.name)
    place = number.end + (number.value is None and number.end < len(doc) and doc[number.end].lower_ == "of")
    for end in (place, place + 1):
        after = unit_at(doc, end)
        if after is not None and after.kind == "money":
            return _mention(doc[number.start : end + 1], end, number, after.name)
    return None


def _share(doc: Doc, number: Numeral) -> QuantityMention | None:
    place = number.end
    if place < len(doc) and doc[place].is_punct and doc[place].text in {"-", "–"}:
        place += 1
    if doc[place : place + 2].text.lower() == "per cent":
        return _mention(doc[number.start : place + 2], place + 1, number, "percent")
    unit = unit_at(doc, place)
    if unit is None or unit.kind != "share":
        return None
    end = max(place, _end_of_rated(doc[place])) + 1
    return _mention(doc[number.start : end], place, number, unit.name)


def _end_of_rated(share: Token) -> int:
    """The last word of what a share is the rate of: "a 25% *duty*", "the 20 percent US *tariffs*"."""
    rated = share.head
    close = rated.pos_ == "NOUN" and 0 < rated.i - share.i <= _LONGEST_RATED
    return rated.i if close and share.dep_ in {"compound", "nmod", "nummod", "amod"} else share.i


def _times(doc: Doc, number: Numeral) -> QuantityMention | None:
    """ "Three times as many": a ratio, not three occasions."""
    after = doc[number.end : number.end + 2]
    if len(after) < 2 or after[0].lower_ != "times" or after[1].lower_ not in _COMPARED:
        return None
    return _mention(doc[number.start : number.end + 1], number.end, number, "times")


def _things(doc: Doc, number: Numeral, earlier: Unit | None) -> QuantityMention | None:
    noun = _counted_noun(doc, number)
    if noun is None or _is_date(doc, number, noun) or not _is_counted(noun, number):
        return None
    if _is_size(doc, number, noun) or _is_of_a_name(doc, number, noun):
        return None
    if noun.lemma_.lower() in PRO_FORMS:
        return _mention(doc[number.start : noun.i + 1], noun.i, number, unit_of_others(noun, earlier).name)
    joined = joined_directly(noun)
    end = (joined or noun).i + 1
    daily = _daily(doc, end) if joined is None and noun.lemma_.lower() in _PUMPED else end
    unit = unit_of_joined(noun, joined).name + (" per day" if daily > end else "")
    return _mention(doc[number.start : daily], noun.i, number, unit)


def _daily(doc: Doc, end: int) -> int:
    """The end of "350,000 barrels *a day*", "*per day*", "*daily*"; ``end`` where nothing of the kind follows."""
    if doc[end : end + 1].text == "daily":
        return end + 1
    return end + 2 if doc[end : end + 2].text in {"a day", "per day", "each day"} else end


def _is_of_another_doer(doc: Doc, number: Numeral) -> bool:
    """ "Peru will send 300 soldiers, *Chile 200*": as many of the same, by one more whose verb is left out."""
    last, behind = number.start - 1, doc[number.end : number.end + 1]
    last -= last > 0 and doc[last].lower_ == "with"  # "the Netherlands with 24"
    if last < 1 or doc[last].pos_ != "PROPN" or (behind.text and behind[0].pos_ in {"NOUN", "PROPN", "NUM"}):
        return False
    first = last
    while first > 0 and (doc[first].pos_ == "PROPN" or doc[first].lower_ == "the"):
        first -= 1
    return doc[first].lower_ in _JOINING


def _alone(doc: Doc, number: Numeral, earlier: Unit | None) -> QuantityMention | None:
    """ "Killed four people and wounded *20*": a number without a noun of its own."""
    unit = unit_of_lone_number(doc, number, earlier) or (
        earlier if _is_of_another_doer(doc, number) else None
    )
    if unit is None:
        return None
    words = doc[number.start : number.end]
    return _mention(words, words.root.i, number, unit.name)


def _is_counted(noun: Token, number: Numeral) -> bool:
    """Whether the number of these things is a quantity, not just a way to name them ("the two sides").

    A few things that the codebook does not list, and a few office-holders, are counted where an act falls on them.
    """
    unit = unit_of(noun)
    listed = listed_unit(noun) is not None
    plural = noun.tag_ in {"NNS", "NNPS"} or (listed and noun.lower_ == unit.name) or _is_model(noun)
    if unit.kind in {"none", "body"} or plural == (number.value == 1):
        return False
    if unit.kind == "office" and not is_acted_on(noun):
        return False
    if noun.doc[number.first].lower_ == "number" and unit.kind not in _MASSED:
        return False
    if number.value is None or number.value >= UNLISTED_FROM:
        return True
    if is_of_known(noun, number.start):
        return False
    return is_acted_on(noun) or (listed and not only_speaks(noun, unit))


def _is_size(doc: Doc, number: Numeral, noun: Token) -> bool:
    """ "*155 mm* guns", "*500-kg* bombs": how big each of them is."""
    behind = (word for word in doc[number.end : noun.i] if word.text not in _HYPHENS)
    return next((word.lower_ in _SIZES for word in behind), False)


def _is_of_a_name(doc: Doc, number: Numeral, noun: Token) -> bool:
    """ "*Leopard 2* battle tanks", a clock "*08.42*": a number that counts nothing."""
    if doc[number.first].text.startswith("0") and number.value:
        return True
    before = doc[number.first - 1] if number.start == number.first > 0 else None
    return (
        before is not None
        and before.tag_ == "NNP"
        and before.dep_ in {"compound", "nmod"}
        and before.head.i in {number.first, noun.i}
        and number.end == number.first + 1
    )


def _is_model(noun: Token) -> bool:
    """ "F-16s": a plural that the tagger takes for one thing."""
    return noun.text.endswith("s") and any(letter.isdigit() for letter in noun.text)


def _counted_noun(doc: Doc, number: Numeral) -> Token | None:
    """The noun a number counts: what it modifies, or what follows its "of"."""
    root = doc[number.first : number.end].root
    noun: Token | None = root.head if root.dep_ in {"nummod", "compound", "amod"} else None
    if noun is not None and noun.pos_ == "NUM" and noun.dep_ in {"nummod", "compound", "nmod"}:
        noun = noun.head  # "66 F-16 jets"
    if noun is not None and noun.tag_ == "NN" and noun.dep_ == "compound" and number.value != 1:
        noun = noun.head  # "90 mortar rounds", the number hung on "mortar"
    if noun is None:
        noun = object_of_preposition(root, "of")
    if noun is None or noun.i < number.end or noun.pos_ not in {"NOUN", "PROPN"}:
        return None
    if any(token.is_punct and token.text in "().;:" for token in doc[number.end : noun.i]):
        return None
    return noun


def _is_date(doc: Doc, number: Numeral, noun: Token) -> bool:
    first = doc[number.first]
    year = number.value is not None and 1900 <= number.value <= 2100 and first.text.isdigit()
    return first.ent_type_ in {"DATE", "TIME", "ORDINAL"} and (year or noun.ent_type_ in {"DATE", "TIME"})


def _strength(doc: Doc, number: Numeral) -> QuantityMention | None:
    """ "A 5,000-strong force", "a 300-man unit": how many a body of troops, or of people, has."""
    words = doc[number.end : number.end + 2]
    if len(words) < 2 or words[0].text not in {"-", "–"} or words[1].lower_ not in _STRENGTHS:
        return None
    noun = words[1].head
    if noun.i <= words[1].i or noun.pos_ not in {"NOUN", "PROPN"}:
        return None
    unit = "troops" if unit_of(noun).kind in {"force", "body"} else "people"
    return _mention(doc[number.start : noun.i + 1], noun.i, number, unit)


def _body(doc: Doc, number: Numeral) -> QuantityMention | None:
    """ "A force *of 5,000*", "its crew *of 12*": how many a body of troops, or a crew, has."""
    root = doc[number.first : number.end].root
    body = root.head.head if root.dep_ == "pobj" and root.head.lower_ == "of" else None
    if body is None or number.start != root.head.i + 1 or number.end > root.i + 1:
        return None
    kind = unit_of(body).kind
    if kind != "body" and body.lemma_ not in _CREWS:
        return None
    return _mention(doc[body.i : number.end], body.i, number, "troops" if kind == "body" else "people")


def _factors(doc: Doc) -> Iterator[QuantityMention]:
    """Ratios: "double the number of troops", "a threefold increase", "twice as many"."""
    for place in places_of(doc, _factor_words(), LOWER, LEMMA):
        token = doc[place]
        word = load_numerals().get((token.lower_,)) or load_numerals()[(token.lemma_,)]
        if token.dep_ in {"amod", "compound"} and "fold" not in token.lower_:
            continue
        if token.pos_ == "ADV" and not (token.i + 1 < len(doc) and doc[token.i + 1].lower_ in _COMPARED):
            continue
        end = _end_of_factor(token)
        yield _mention(doc[token.i : end], token.i, Numeral(token.i, token.i, end, word.value), "times")


@cache
def _factor_words() -> frozenset[str]:
    return frozenset(words[0] for words, word in load_numerals().items() if word.kind == "factor")


def _end_of_factor(token: Token) -> int:
    """Where the words of a ratio end: after what is multiplied, where the text names it beside the factor."""
    multiplied = child(token, "dobj") or (
        token.head if token.dep_ in {"predet", "nummod", "advmod"} else None
    )
    if multiplied is None or multiplied.i < token.i or multiplied.pos_ not in {"NOUN", "PROPN"}:
        return token.i + 1
    of = object_of_preposition(multiplied, "of") if multiplied.lemma_.lower() in _AMOUNTS else None
    return (of or multiplied).i + 1
