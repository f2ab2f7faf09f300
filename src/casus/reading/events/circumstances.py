"""When and where an event took place and how large it was: what belongs to its act of a document's dates, places and
quantities.

A date belongs to the act whose clause it stands in, or to the noun that the clause's verb carries. Quantities are those
of the act's clause and of the clauses that tell its results; people killed or hurt are counted as "dead" and "injured"
(PLOVER manual 1.0), also where the text gives the bare number ("wounding 30").
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from functools import cache, cached_property

from casus.codebook.numbers import load_units
from casus.model import Place, Quantity, When
from casus.parsed import Span as Slice
from casus.parsed import Token
from casus.reading.context import Act, Context, span_of
from casus.reading.events.clauses import anchors, casualty_words, results
from casus.reading.events.places import place_of
from casus.reading.measures.dates import date_of
from casus.reading.measures.numerals import Numeral, find_numerals


class Circumstances:
    """The dates, places and magnitudes of one document, to be asked act by act."""

    def __init__(self, context: Context) -> None:
        """Nothing is looked at before it is asked for."""
        self._context = context
        self._places: dict[int, Place | None] = {}
        self._countries: dict[int, list[str]] = {}

    def when(self, act: Act) -> When | None:
        """The date of the act with the grain of the text; ``None`` where the text gives none."""
        dates = self._context.dates_near(act.token)
        found = (
            (date_of(anchor, dates) for anchor in anchors(act.token, self._context.act_at)) if dates else ()
        )
        return next((date.when for date in found if date is not None), None)

    def place(self, act: Act) -> Place | None:
        """The narrowest place named for the act; ``None`` where the text names none."""
        if act.token.i not in self._places:
            countries = self._countries_near(self._context.sentence(act.token))
            self._places[act.token.i] = place_of(act, self._context.act_at, countries)
        return self._places[act.token.i]

    def magnitude(self, act: Act) -> tuple[Quantity, ...]:
        """The quantities of the act and of its results, in the order of the text."""
        found: dict[int, Quantity] = {}
        for verb in (act.token, *results(act.token)):
            for mention in self._context.quantities_of(verb):
                fate = _fate(act.token.doc[mention.head]) if mention.quantity.unit in _people() else None
                found[mention.start] = replace(mention.quantity, unit=fate or mention.quantity.unit)
            for start, quantity in self._bare_numbers(verb):
                found.setdefault(start, quantity)
        return tuple(found[start] for start in sorted(found))

    def _bare_numbers(self, verb: Token) -> Iterator[tuple[int, Quantity]]:
        """Numbers of people that no noun names: "killing 12 and *wounding 30*", "left *nine dead*"."""
        for number in verb.children:
            if number.dep_ not in ("dobj", "nsubjpass") or not _is_number(number):
                continue
            fate = _fate(number)
            numeral = self._numerals.get(number.i) or self._numerals.get(number.left_edge.i)
            if fate is not None and numeral is not None:
                words = span_of(number.doc[numeral.start : max(numeral.end, number.i + 1)])
                yield numeral.start, Quantity(words, numeral.value, fate, numeral.low, numeral.high)

    @cached_property
    def _numerals(self) -> dict[int, Numeral]:
        return {
            number: found
            for found in find_numerals(self._context.doc)
            for number in range(found.start, found.end)
        }

    def _countries_near(self, sentence: Slice) -> list[str]:
        """The countries that the report speaks of: those of the sentence first, then the most mentioned."""
        if sentence.start not in self._countries:
            first = bisect_left(self._mentioned, (sentence.start_char, ""))
            last = bisect_left(self._mentioned, (sentence.end_char, ""))
            named = (country for _, country in self._mentioned[first:last])
            self._countries[sentence.start] = list(dict.fromkeys((*named, *self._most_mentioned)))
        return self._countries[sentence.start]

    @cached_property
    def _mentioned(self) -> list[tuple[int, str]]:
        return [
            (mention.span.start, actor.country)
            for mention in self._context.actors.mentions
            for actor in mention.actors
            if actor.country
        ]

    @cached_property
    def _most_mentioned(self) -> list[str]:
        return [country for country, _ in Counter(country for _, country in self._mentioned).most_common()]


@cache
def _people() -> frozenset[str]:
    """The units in which people are counted, armed or not."""
    return frozenset(unit.name for unit in load_units().values() if unit.kind in ("person", "force")) | {
        "people"
    }


def _is_number(token: Token) -> bool:
    return token.pos_ == "NUM" or (token.lemma_.lower() in casualty_words() and token.pos_ in ("ADJ", "NOUN"))


def _fate(person: Token) -> str | None:
    """What the words around counted people say became of them: "dead", "injured" or nothing."""
    around = (found for found in person.head.children if found.dep_ in ("acomp", "oprd", "ccomp"))
    near = [
        person,
        person.head,
        *(child for child in person.children if child.dep_ in ("amod", "acl")),
        *around,
    ]
    return next((fate for word in near if (fate := casualty_words().get(word.lemma_.lower()))), None)
