"""Words that lost the blank between them: around links ("Koreais", "withIranian"), beside numbers ("a60%")."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from casus.codebook.actors import load_names
from casus.codebook.attribution_cues import load_attribution_cues
from casus.codebook.groups import load_groups
from casus.codebook.lexicon import load_lexicon, word_classes

_WORD = re.compile(r"[^\W\d_]{5,}")
_CAMEL = re.compile(r"([A-Za-z][a-z]+)([A-Z][a-z]{2,})")
_RATE = re.compile(r"\d[\d.,]*(?:%| per)")
_COUNTED = re.compile(r"\d(?=[a-z]{5,}\b)")
_STATE = re.compile(r"U\.[SKN]\.")
_INITIALS = re.compile(r"[A-Z]\.[A-Z]\.(?=[a-z]{2})")
_TITLE = re.compile(r"(?:[JSMD]r|Gen|Prof)\.(?=[A-Za-z]{3})")
_BEHIND = (_COUNTED, _INITIALS, _TITLE)
"""What a blank is missing behind."""
_JOINING = frozenset("@/.&-_0123456789")
_BEHIND_NAMES = (
    "is", "are", "was", "were", "has", "have", "had", "will", "would", "and", "of", "in", "on", "to", "by", "for",
    "from", "with", "against", "that", "as", "said", "says", "over", "after", "into", "but", "who",
)  # fmt: skip
_BEHIND_WORDS = (
    "of",
    "and",
    "that",
    "the",
    "against",
    "from",
    "with",
    "between",
    "in",
    "on",
    "to",
    "new",
    "its",
)
_BEFORE_WORDS = ("an", "the", "that")
_BEFORE_NAMES = frozenset(
    {
        *_BEHIND_NAMES,
        "a",
        "an",
        "the",
        "at",
        "between",
        "near",
        "than",
        "its",
        "their",
        "all",
        "former",
        "including",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "dozens",
        "several",
    }
)
_TITLES = (
    "President", "Minister", "Secretary", "Chancellor", "General", "Leader", "Chief", "Ambassador", "Senator",
    "Spokesman", "Spokesperson", "Premier", "But", "And", "The", "While", "When", "After",
)  # fmt: skip
_PREPOSITIONS = ("toward", "towards", "against", "across", "between", "through", "under", "inside", "along")
_ONE_WORD = frozenset({"surgeon", "probation", "stepson"})
"""Words that only look like two."""

_SHORTEST_NAME, _SHORTEST_WORD = 4, 5


def find_lost_blanks(text: str) -> tuple[int, ...]:
    """The places in a text where a blank is missing between two words, in order."""
    places = {*_beside_rates(text)}
    if any(map(_may_lack_blank, set(text.split()))):
        places |= {*_beside_words(text), *_beside_numbers(text)}
    return tuple(sorted(places))


@lru_cache(1 << 16)
def _may_lack_blank(chunk: str) -> bool:
    """Whether to look closer at the text in which something stands between two blanks."""
    bare = chunk.rstrip('.,”"')
    if bare.isalpha():
        return len(bare) >= _SHORTEST_WORD and _border(bare) > 0
    patterns = (_STATE, *_BEHIND)
    return any(map(_border, _WORD.findall(chunk))) or any(pattern.search(chunk) for pattern in patterns)


def _beside_words(text: str) -> Iterator[int]:
    for word in _WORD.finditer(text):
        border = _border(word.group())
        if border and not _is_in_address(text, *word.span()):
            yield word.start() + border


def _is_in_address(text: str, start: int, end: int) -> bool:
    """Whether letters are part of a web address, a handle or a compound."""
    before, after = text[max(start - 1, 0) : start], text[end : end + 1]
    return before in _JOINING or (after in _JOINING and after != ".")


def _beside_rates(text: str) -> Iterator[int]:
    """ "A60% tariff"."""
    for rate in _RATE.finditer(text):
        before = text[max(rate.start() - 2, 0) : rate.start()]
        if before.lstrip() == "a":
            yield rate.start()


def _beside_numbers(text: str) -> Iterator[int]:
    """Beside numbers and abbreviations: "100,000soldiers", "theU.S.", "U.S.will", "Gen.Smith"."""
    for state in _STATE.finditer(text):
        if text[max(state.start() - 1, 0) : state.start()].islower():
            yield state.start()
    for pattern in _BEHIND:
        yield from (found.end() for found in pattern.finditer(text))


@cache
def _border(word: str) -> int:
    """How many letters of a word are the first of two that were run together; 0 for an ordinary word."""
    camel = _CAMEL.fullmatch(word)
    if camel is not None:
        glued = _may_precede_name(camel[1]) or (word[0].islower() and camel[2] in _last_words())
        return len(camel[1]) if glued and word not in _names() else 0
    if word[0].isupper():
        return next(_cut_behind(word, _BEHIND_NAMES, _last_words(), _names()), 0)
    if word in _ordinary() or word in _ONE_WORD:
        return 0
    before = (
        len(opening)
        for opening in _BEFORE_WORDS
        if word.startswith(opening) and word[len(opening) :] in _ordinary()
    )
    return next(_cut_behind(word, _BEHIND_WORDS, _ordinary(), frozenset()), 0) or next(before, 0)


def _cut_behind(
    word: str, endings: tuple[str, ...], openings: frozenset[str], whole: frozenset[str]
) -> Iterator[int]:
    if not word.endswith(endings) or word in whole:
        return
    for ending in endings:
        opening = word.removesuffix(ending)
        if opening != word and opening in openings and f"{opening}i" not in whole:
            yield len(opening)


def _may_precede_name(word: str) -> bool:
    return word in _BEFORE_NAMES or word in _TITLES or word in _last_words()


@cache
def _names() -> frozenset[str]:
    groups = (group.name for group in load_groups().values() if len(group.name) > _SHORTEST_NAME)
    return frozenset({*(name.text for name in load_names()), *groups})


@cache
def _last_words() -> frozenset[str]:
    """The words that names end with: "Korea" of "North Korea"."""
    last = (name.split()[-1] for name in _names() if name)
    return frozenset(
        word for word in last if len(word) >= _SHORTEST_NAME and word.istitle() and word.isalpha()
    )


@cache
def _ordinary() -> frozenset[str]:
    """The words of acts and of saying, in their forms."""
    lemmas = {*load_lexicon(), *(lemma for lemma, _ in load_attribution_cues()), *_things()}
    forms = (form for lemma in lemmas if lemma.isalpha() for form in _forms(lemma))
    return frozenset(form for form in (*forms, *_PREPOSITIONS) if len(form) >= _SHORTEST_WORD)


def _things() -> Iterator[str]:
    """The nouns that acts are done with or to: "aircraft", "goods", "border"."""
    for name in (
        "weapons",
        "troops",
        "aid",
        "ship",
        "aircraft",
        "installation",
        "territory",
        "inanimate",
        "step",
    ):
        yield from word_classes()[name]


def _forms(lemma: str) -> tuple[str, ...]:
    """A lemma with the regular endings of nouns and verbs."""
    stem = lemma.removesuffix("e")
    if lemma.endswith("y"):
        return lemma, f"{lemma[:-1]}ies", f"{lemma[:-1]}ied", f"{lemma}s", f"{lemma}ed", f"{lemma}ing"
    return lemma, f"{lemma}s", f"{stem}es", f"{stem}ed", f"{stem}ing"
