"""Words of estimative probability and the yardsticks that give them ranges.

Kent 1964, ICD 203, PHIA 2018, NATO AJP-2.1, or a user's own file.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Literal, cast, get_args

from casus.codebook.files import read_csv, read_toml
from casus.errors import CodebookError, UsageError

LikelihoodClass = Literal["predicate", "adverb", "noun", "carrier", "degree", "verb", "intensifier", "hedge"]
DEFAULT_YARDSTICK = "ICD 203"


@dataclass(frozen=True, slots=True)
class Term:
    """One term of a yardstick, with its own words for it and its range (probabilities, inclusive)."""

    term: str
    words: tuple[str, ...]
    low: float
    high: float

    def distance(self, probability: float) -> tuple[float, float]:
        """How far a point lies from the range, then from its middle."""
        outside = max(self.low - probability, probability - self.high, 0.0)
        return outside, abs(probability - (self.low + self.high) / 2)


@dataclass(frozen=True, slots=True)
class Yardstick:
    """A published, or a user's own, scale of likelihood terms."""

    name: str
    title: str
    terms: tuple[Term, ...]

    def own_term(self, words: str) -> Term | None:
        """The term that the yardstick itself calls by these words."""
        return next((term for term in self.terms if words.casefold() in term.words), None)

    def nearest_term(self, probability: float) -> Term:
        """The term whose range holds the point or comes nearest to it."""
        return min(self.terms, key=lambda term: term.distance(probability))


@dataclass(frozen=True, slots=True)
class LikelihoodWord:
    """A wording of likelihood: its class and the probability (0 to 1) in the middle of what is meant."""

    words: tuple[str, ...]
    word_class: LikelihoodClass
    probability: float
    source: str


@cache
def load_yardsticks(own: Path | None = None) -> dict[str, Yardstick]:
    """Yardsticks by name; those of the user's own file, shaped like ``yardsticks.toml``, come on top.

    Raises ``CodebookError`` for a file that breaks the shape.
    """
    tables = read_toml("yardsticks.toml")["yardstick"]
    if own is not None:
        try:
            tables = tables + tomllib.loads(own.read_text(encoding="utf-8"))["yardstick"]
        except (OSError, KeyError, tomllib.TOMLDecodeError) as error:
            raise CodebookError([f"{own}: no yardstick file ({error})"]) from error
    try:
        return {table["name"]: _yardstick(table) for table in tables}
    except (KeyError, TypeError, AttributeError) as error:
        raise CodebookError(
            [f"{own or 'yardsticks.toml'}: a yardstick or term is incomplete ({error!r})"]
        ) from error


def find_yardstick(name: str, own: Path | None = None) -> Yardstick:
    """The yardstick called ``name``, or the one in the user's own file of that name ("own.toml").

    Raises ``UsageError`` listing the known ones, ``CodebookError`` for a file that does not hold just one.
    """
    if own is None and name.endswith(".toml"):
        published = load_yardsticks()
        added = [scale for key, scale in load_yardsticks(Path(name)).items() if published.get(key) != scale]
        if len(added) != 1:
            raise CodebookError([f"{name}: holds {len(added)} yardsticks of its own, expected one"])
        return added[0]
    known = load_yardsticks(own)
    if name not in known:
        raise UsageError(
            f"unknown yardstick {name!r}; known are {', '.join(known)}, or a file of your own (.toml)"
        )
    return known[name]


def _yardstick(table: dict[str, Any]) -> Yardstick:
    terms = tuple(
        Term(row["term"], tuple(word.casefold() for word in row["words"]), row["low"], row["high"])
        for row in table["terms"]
    )
    return Yardstick(table["name"], table["title"], terms)


@cache
def load_likelihood_words() -> dict[str, tuple[LikelihoodWord, ...]]:
    """Wordings by their first word, the longest first. Raises ``CodebookError`` for an unknown class."""
    table: dict[str, list[LikelihoodWord]] = {}
    for row in read_csv("likelihood_words.csv"):
        if row["class"] not in get_args(LikelihoodClass):
            raise CodebookError([f"likelihood_words.csv: {row['words']}: unknown class {row['class']!r}"])
        words = tuple(row["words"].split())
        word_class = cast(LikelihoodClass, row["class"])
        entry = LikelihoodWord(words, word_class, int(row["percent"]) / 100, row["source"])
        table.setdefault(words[0], []).append(entry)
    return {first: tuple(sorted(found, key=lambda w: -len(w.words))) for first, found in table.items()}


def likelihood_wordings_of(word: str, lemma: str) -> tuple[LikelihoodWord, ...]:
    """The wordings that begin with a word or, shorter ones last, with its lemma."""
    table = load_likelihood_words()
    found = table.get(word, ())
    return found if word == lemma else found + table.get(lemma, ())


@cache
def likelihood_openings() -> frozenset[str]:
    """The first words of all wordings."""
    return frozenset(load_likelihood_words())


@cache
def likelihood_nouns() -> frozenset[str]:
    """Nouns that carry a proposition: "chance", "risk"."""
    table = load_likelihood_words()
    return frozenset(
        first for first, found in table.items() if any(word.word_class == "noun" for word in found)
    )
