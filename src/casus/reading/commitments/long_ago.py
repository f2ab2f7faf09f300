"""Deeds of long ago: more than a year before the report, for decades, since some year that lies far back."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable

from casus.codebook.clauses import MODIFIERS
from casus.codebook.deeds import deed_words
from casus.parsed import Token
from casus.reading.context import Context
from casus.reading.measures.dates import DateMention, date_of
from casus.reading.syntax import child, children, mood_of

_A_YEAR = dt.timedelta(days=366)
_YEAR = re.compile(r"(1[89]\d\d|20\d\d)s?")
_DECADES = {"fifties": 1950, "sixties": 1960, "seventies": 1970, "eighties": 1980, "nineties": 1990}
_COLD_WAR = 1990
_OTHER_CLAUSES = frozenset({"advcl", "relcl", "acl", "ccomp"})
_CLAUSES = _OTHER_CLAUSES | {"conj", "xcomp", "parataxis"}
_FRAMES = frozenset(
    {"in", "during", "until", "till", "by", "before", "after", "at", "on", "through", "throughout"}
)
_TO_THIS_DAY = frozenset({"has", "have", "'s", "'ve"})


def goes_on_for_ages(verb: Token) -> bool:
    """ "Have fought *for a generation*", "has kept them there *for years*": no news."""
    spans = [link for link in children(verb, "prep") if link.lower_ in {"for", "over", "during"}]
    if any(word.lemma_.lower() in deed_words("ages") for link in spans for word in link.subtree):
        return True
    lasting = (child(link, "pobj") for link in spans if link.lower_ == "for")
    return _is_perfect(verb) and any(span is not None and span.lower_ == "years" for span in lasting)


def began_long_ago(verb: Token, context: Context) -> bool:
    """ "Have been bombing it *since 2015*", "has kept troops there *since it invaded in 1974*"."""
    published = context.document.date
    if published is None or not _is_perfect(verb):
        return False
    starts = [link for link in children(verb, "prep") if link.lower_ == "since"]
    starts += [clause for clause in children(verb, "advcl") if any(w.lower_ == "since" for w in clause.lefts)]
    return _lie_back(_years_among(word for start in starts for word in start.subtree), published)


def _is_perfect(verb: Token) -> bool:
    return any(word.lower_ in _TO_THIS_DAY for word in children(verb, "aux"))


def is_dated_old(word: Token, context: Context) -> bool:
    """Whether what a verb or noun tells is dated more than twelve months before the report."""
    published = context.document.date
    if published is None:
        return False
    years = _years_among(_words_of_clause(word)) + _years_beside(word)
    date = date_of(word, context.dates_near(word))
    if _lie_back(years, published) or _is_long_ago(date, word, published):
        return True
    if years or date is not None or not _is_told_as_past(word):
        return False
    return _lie_back(_years_around(word), published)


def was_said_long_ago(verb: Token, context: Context) -> bool:
    """Whether words are dated more than twelve months before the report: "*in 1997* he threatened to hang them"."""
    published = context.document.date
    if published is None or not _is_told_as_past(verb):
        return False
    date = date_of(verb, context.dates_near(verb))
    years = _years_framing(verb) or ([] if date is not None else _years_around(verb))
    return _lie_back(years, published)


def _lie_back(years: list[int], published: dt.date) -> bool:
    """Whether one of the years is neither that of the report nor the one before."""
    return any(year < published.year - 1 for year in years)


def _is_told_as_past(verb: Token) -> bool:
    """ "Drilled", "had drilled", "was driven out": what "has drilled" is told from the day of the report."""
    auxiliaries = [word.tag_ for word in children(verb, "aux", "auxpass")]
    return "VBD" in ([verb.tag_, *auxiliaries] if auxiliaries else [verb.tag_])


def _years_around(verb: Token) -> list[int]:
    """The years that date the clauses around a verb, the nearest that has one: "drilled in *1998* and *went* home",
    "seized it in *1985*, after its army *had marched* on Beirut", "in the wars of the *1980s* …; it *escorted* them".
    """
    while verb.dep_ in _CLAUSES:
        verb = verb.head
        while verb.pos_ not in {"VERB", "AUX"} and verb.dep_ != "ROOT":
            verb = verb.head
        if years := _years_framing(verb):
            return years
    beside = (clause for clause in children(verb, "ccomp") if _ends_at_semicolon(clause))
    return [year for clause in beside for year in _years_framing(clause)]


def _ends_at_semicolon(clause: Token) -> bool:
    """Whether a clause and the one it hangs on stand side by side: "the pact *failed*; troops left"."""
    end = clause.right_edge.i + 1
    return clause.i < clause.head.i and clause.doc[end].text == ";"


def _years_framing(verb: Token) -> list[int]:
    """The years that say when a clause was: "*in 1998* it drilled", no "ties with the league *of 1945*"."""
    links = [link for link in verb.children if link.dep_ == "prep" and link.lower_ in _FRAMES]
    return _years_among(
        word for link in links for word in link.subtree if not _dates_another_thing(word, verb)
    )


def _years_among(words: Iterable[Token]) -> list[int]:
    return [year for word in words if (year := _year_in(word)) is not None]


def _year_in(word: Token) -> int | None:
    """The year that a word names: "1997", "1990s", "the *eighties*", "during the Cold *War*"."""
    if found := _YEAR.fullmatch(word.text):
        return int(found[1])
    if word.dep_ != "pobj" or word.head.lower_ not in _FRAMES:
        return None
    if word.lower_ == "war" and word.nbor(-1).lower_ == "cold":
        return _COLD_WAR
    return _DECADES.get(word.lower_) if child(word, "poss") is None else None  # not "in *his* eighties"


def _years_beside(verb: Token) -> list[int]:
    """The year that a clause says more of, and the one in which the deed was over: "since *1974*, when troops
    landed"; "fought on until a truce in *1991*", "struck back, and the war went on until they made peace in *1991*".
    """
    years = [verb.head] if verb.dep_ == "relcl" else []
    for clause in (inner for told in (verb, *children(verb, "conj")) for inner in children(told, "advcl")):
        if any(word.lower_ == "until" for word in children(clause, "mark", "advmod")):
            years += clause.subtree
    return _years_among(years)


def _words_of_clause(verb: Token) -> list[Token]:
    """The words that may say when the act took place: not what gives another thing's date ("the *2015* hack"), another
    clause's ("after it seized Crimea in *2014*") or the beginning of a span ("since *2014*").
    """
    below = list(verb.subtree)
    apart = {
        inner.i
        for word in below
        if word != verb and (_is_other_clause(word) or word.lower_ == "since")
        for inner in _whole_phrase(word)
    }
    return [word for word in below if word.i not in apart and not _dates_another_thing(word, verb)]


def _is_other_clause(word: Token) -> bool:
    """Whether a word heads a clause that has its own time; a purpose has not: "flew there *to bomb* it in *1986*"."""
    return word.dep_ in _OTHER_CLAUSES and not (word.dep_ == "advcl" and mood_of(word) == "infinitive")


def _dates_another_thing(word: Token, act: Token) -> bool:
    """ "Sanctioned those behind the *2015* hack"; "at the *2015* summit" is when the act itself took place.

    Nor does "the pact *of 2015*" say when it was left; "in August *of 1990*" does, and "in the war *of the 1980s*".
    """
    noun = word.head
    if word.dep_ == "pobj" and noun.lower_ == "of":
        dated = noun.head
        frames = dated.dep_ == "pobj" and dated.head.lower_ in {"in", "during"} and dated.head.head == act
        return dated != act and dated.ent_type_ != "DATE" and not frames
    if word.dep_ not in MODIFIERS or noun == act or word.i > noun.i:
        return False
    return noun.dep_ != "pobj" or noun.head.head != act


def _is_long_ago(date: DateMention | None, word: Token, published: dt.date) -> bool:
    """Whether a date lies more than a year back and begins no span of time: not "*since* March 2022"."""
    if date is None or date.start == 0 or word.doc[date.start - 1].lower_ in {"since", "from"}:
        return False
    return date.when.end < published - _A_YEAR


def _whole_phrase(word: Token) -> list[Token]:
    """The words of "since 2022" and of "since Russia invaded in 2022": where a span of time begins, not when."""
    clause = word.head if word.dep_ == "mark" else word
    return clause.subtree
