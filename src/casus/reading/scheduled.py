"""The present tense of things to come: with a date ("meets his counterpart *on Friday*") or under a condition."""

from __future__ import annotations

from collections.abc import Iterator

from casus.codebook.deeds import deed_words
from casus.parsed import Token
from casus.reading.syntax import child, children

_PRESENT = frozenset({"VBZ", "VBP"})
_UNITS = frozenset(
    {"week", "month", "year", "weekend", "morning", "afternoon", "evening", "night", "day", "hour"}
)
_AHEAD = frozenset({"next", "coming", "this", "later", "following"})
_ON_A_DATE = frozenset({"on", "in", "from", "by", "at", "before", "after", "within", "over", "during"})
_HABITUAL = frozenset({"every", "each", "last", "past", "previous", "recent", "since", "ago", "earlier"})
_CONDITIONS = frozenset({"if", "unless"})
_HYPOTHETICAL = frozenset(
    {"if", "when", "once", "unless", "until", "while", "before", "after", "whenever", "as"}
)


def is_scheduled(verb: Token) -> bool:
    """Whether a verb in the present tense has a date to come: "flies to Rome *tomorrow*", "is leaving *in May*"."""
    auxiliaries = children(verb, "aux", "auxpass")
    if not (verb.tag_ in _PRESENT or verb.tag_ == "VBG" or _is_bare_present(verb, auxiliaries)):
        return False
    if verb.tag_ == "VBG" and not (auxiliaries and auxiliaries[0].tag_ in _PRESENT):
        return False
    if any(word.tag_ == "MD" or word.lemma_ in {"have", "do"} for word in auxiliaries):
        return False
    if any(word.lower_ in _HYPOTHETICAL for word in children(verb, "mark", "advmod") if word.i < verb.i):
        return False
    return any(_is_to_come(word) for word in _times(verb))


def _is_bare_present(verb: Token, auxiliaries: list[Token]) -> bool:
    """ "Biden and Xi *meet* tomorrow", which the parser takes for an infinitive."""
    bare = verb.tag_ == "VB" and verb.dep_ == "ROOT" and not auxiliaries
    return bare and child(verb, "nsubj") is not None


def is_conditional(verb: Token) -> bool:
    """Whether a simple present stands under a condition: "if they cross the border, we *respond*" tells no deed.

    Neither does the past of such a present: "told Iraq that it *faced* strikes unless it let them in".
    """
    shifted = verb.lemma_ == "face" and verb.tag_ == "VBD" and verb.dep_ == "ccomp"
    if not (shifted or verb.tag_ in _PRESENT) or children(verb, "aux", "auxpass"):
        return False
    tenses = {"VB", "VBD"} if shifted else _PRESENT | {"VB", "VBN", "VBG"}
    clauses = (clause for clause in children(verb, "advcl") if clause.tag_ in tenses)
    return any(mark.lower_ in _CONDITIONS for clause in clauses for mark in children(clause, "mark"))


def is_faced(verb: Token) -> bool:
    """Whether somebody "*faces*" or "*faced*" what a condition is to bring: a threat, told in no future tense."""
    return verb.lemma_ == "face" and is_conditional(verb)


def _times(verb: Token) -> Iterator[Token]:
    """The words that may say when: adverbs, bare nouns ("next week") and what follows a preposition of time."""
    carried = child(verb, "dobj")
    for word in (*verb.children, *(carried.rights if carried is not None else ())):
        if word.dep_ in {"npadvmod", "advmod"}:
            yield word
        elif word.dep_ == "prep" and word.lower_ in _ON_A_DATE and (noun := child(word, "pobj")) is not None:
            yield noun
            link = child(noun, "prep")  # "in Brussels *on Monday*"
            if link is not None and link.lower_ in _ON_A_DATE and (inner := child(link, "pobj")) is not None:
                yield inner
            yield from children(noun, "npadvmod")


def _is_to_come(word: Token) -> bool:
    """Whether it names a day, a month or a span of time ahead of the report."""
    beside = {part.lower_ for part in word.children}
    if word.lower_ not in deed_words("calendar") and not (word.lemma_ in _UNITS and beside & _AHEAD):
        return False
    if beside & _HABITUAL or word.tag_ == "NNPS":
        return False
    # a year belongs to a caption: "meets the president on March 3, 2019"
    return all(part.shape_ != "dddd" for part in word.subtree)
