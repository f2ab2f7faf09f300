"""Deeds that a report only recalls or describes: old ones, habits, what tells things apart, what is yet to come."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable

from casus.codebook.clauses import MODIFIERS
from casus.codebook.deeds import deed_words
from casus.parsed import Token
from casus.reading.commitments.stance import StanceReading
from casus.reading.context import Act, Context
from casus.reading.measures.dates import DateMention, date_of
from casus.reading.syntax import FUTURE, child, children, modal_of, mood_of, object_of_preposition

_FULL_STOP = 3
"""Within how many words of its end a sentence holds no more than a full stop and quotation marks."""
_A_YEAR = dt.timedelta(days=366)
_YEAR = re.compile(r"(1[89]\d\d|20\d\d)s?")
_DECADES = {"fifties": 1950, "sixties": 1960, "seventies": 1970, "eighties": 1980, "nineties": 1990}
_COLD_WAR = 1990
_OTHER_CLAUSES = frozenset({"advcl", "relcl", "acl", "ccomp"})
_CLAUSES = _OTHER_CLAUSES | {"conj", "xcomp", "parataxis"}
_FRAMES = frozenset(
    {"in", "during", "until", "till", "by", "before", "after", "at", "on", "through", "throughout"}
)
_TIMES = frozenset({"when", "once", "until", "before", "after"})
_CONDITIONS = frozenset({"if", "unless", "provided", "providing"})
_SUSPECTING = frozenset({"suspect", "accuse"})
_UNTIL = frozenset({"until", "till", "before"})
_FIRST = frozenset({"first", "early", "opening", "initial"})
_PRESENT = frozenset({"VBZ", "VBP"})
_RELATIVES = frozenset({"WDT", "WP", "WP$"})
_HABITUALLY = frozenset(
    {"often", "usually", "always", "traditionally", "typically", "generally", "normally", "sometimes",
     "occasionally", "rarely", "seldom", "once", "formerly", "historically"}
)  # fmt: skip
"""Adverbs of what is done again and again or was done of old; "has *regularly* sent jets" is told as news."""
_EACH = frozenset({"every", "each"})
_ENDURING = frozenset({"AID", "ASSAULT", "COERCE", "COOPERATE", "MOBILIZE"})
"""PLOVER types of what a side may do for ages; a pact or a ban "for a decade" is new."""

_STANDING = {"MOBILIZE": "keeping", "SANCTION": "listing", "COOPERATE": "trading", "AID": "trading"}
"""Words of ``deeds.toml`` that in the simple present say how things stand, by the PLOVER type of the act."""


def is_background(act: Act, clause: Token, context: Context) -> bool:
    """Whether a deed is no news: ``clause`` is the verb that heads all that is said of it."""
    if _is_yet_to_come(act) or _is_posted(act) or _is_habit(act.token):
        return True
    if _tells_apart(act.token) and not (_is_measure_in_force(act) or _goes_on(act.token, context)):
        return True
    if act.entry.type in _ENDURING and _goes_on_for_ages(act.token):
        return True
    return is_dated_old(act.token, context) or _is_long_past(clause) or _is_early_in_war(act.token)


def is_suspects_deed(reading: StanceReading) -> bool:
    """ "Arrested a man *suspected of* planning a raid": which one is meant, no judgement of what will happen."""
    suspecting = reading.outermost
    return suspecting is not None and suspecting.lemma_ in _SUSPECTING and suspecting.dep_ in {"acl", "relcl"}


def was_declared_long_ago(reading: StanceReading, context: Context) -> bool:
    """ "In 1997 it *threatened* to hang them", "refused in 2011 to leave": history, unless it is still said."""
    declaring = reading.outermost
    return declaring is not None and declaring.pos_ == "VERB" and _was_said_long_ago(declaring, context)


def _is_yet_to_come(act: Act) -> bool:
    """A present tense in a clause of time or condition speaks of the future: "will end *when they withdraw*".

    So does any tense behind "until" and "before" after a future: "would not meet *before they had withdrawn*".
    """
    verb = act.token
    while verb.dep_ == "conj" and verb.head.pos_ in {"VERB", "AUX"}:
        verb = verb.head
    if verb.dep_ != "advcl":
        return False
    before = {word.lower_ for word in verb.children if word.dep_ in {"mark", "advmod"} and word.i < verb.i}
    opening = before & (_TIMES | _CONDITIONS)
    if verb.tag_ in _PRESENT or (opening - _TIMES and act.token.tag_ in _PRESENT):
        return bool(opening)
    return bool(opening & _UNTIL) and (modal_of(verb.head) in FUTURE or modal_of(verb.head.head) in FUTURE)


def _is_posted(act: Act) -> bool:
    """ "2,000 soldiers *are stationed* there", "it *maintains* troops there", "it *designates* them": no news."""
    auxiliary = child(act.token, "auxpass")
    if auxiliary is None:
        states = _STANDING.get(act.entry.type)
        told = act.token.tag_ in _PRESENT and not children(act.token, "aux")
        return states is not None and told and act.token.lemma_ in deed_words(states)
    return auxiliary.tag_ in _PRESENT and act.token.lemma_ in deed_words("posted")


def _is_habit(verb: Token) -> bool:
    """ "Has *often* crossed into Iraq", "*every spring* they put out to sea and are arrested"; not "on *each* side"."""
    while True:
        beside = children(verb, "advmod", "npadvmod")
        if any(
            (word.lower_ in _HABITUALLY and not (word.lower_ == "once" and _is_once_more(word)))
            or (word.dep_ == "npadvmod" and any(found.lower_ in _EACH for found in children(word, "det")))
            for word in beside
        ):
            return True
        if verb.dep_ != "conj" or verb.head.pos_ not in {"VERB", "AUX"}:
            return False
        verb = verb.head


def _tells_apart(verb: Token) -> bool:
    """Whether a relative clause only says which one is meant: "the officers *who toppled him*", "the gas *it sells*".

    What is added behind a comma is news where it says when it was: "Qatar, *which on Monday cut off* the gas", not
    "Qatar, *which supplies* gas", "which has lent it billions".
    """
    while verb.dep_ == "conj" and verb.head.pos_ in {"VERB", "AUX"}:
        verb = verb.head
    if verb.dep_ != "relcl" or verb.tag_ == "VBG":
        return False
    if verb.tag_ in _PRESENT:
        return True
    first = verb.left_edge
    if first.i == 0 or not first.nbor(-1).is_punct:
        return True
    relative = any(word.tag_ in _RELATIVES for word in verb.subtree if word.i < verb.i)
    return relative and not _is_dated(verb)


def _is_once_more(once: Token) -> bool:
    return once.i + 1 < len(once.doc) and once.nbor(1).lower_ in {"again", "more"}


def _goes_on(verb: Token, context: Context) -> bool:
    """ "Fired a missile at Riyadh, *which Saudi gunners shot down*": what came next, told at the sentence's end."""
    while verb.dep_ == "conj" and verb.head.pos_ in {"VERB", "AUX"}:
        verb = verb.head
    first, thing = verb.left_edge, verb.head
    added = first.i > 0 and first.nbor(-1).text == "," and verb.sent.end - verb.right_edge.i <= _FULL_STOP
    if not added or verb.tag_ != "VBD" or children(verb, "aux"):
        return False
    while thing.pos_ not in {"VERB", "AUX"} and thing.head != thing:
        thing = thing.head
    return thing.i in context.act_at and thing.tag_ == "VBD" and mood_of(thing) == "finite"


def _is_measure_in_force(act: Act) -> bool:
    """ "The pact that Fiji *has signed*", "countries that *have adopted* sanctions": what the perfect tells is news.

    "The tariffs it *has imposed*" are only told apart from others.
    """
    verb = act.token
    if verb.tag_ != "VBN" or all(word.lower_ not in {"has", "have"} for word in children(verb, "aux")):
        return False
    taker = child(verb, "nsubj")
    takes = taker is not None and taker.tag_ in {"WDT", "WP"}
    return act.entry.type == "AGREE" or (act.entry.type == "SANCTION" and takes)


def _is_dated(verb: Token) -> bool:
    """Whether a clause says when it was: what is only named of a thing does not ("the pact, *which Peru signed*")."""
    lasting = {word.i for link in children(verb, "prep") if link.lower_ == "for" for word in link.subtree}
    if any(word.ent_type_ in {"DATE", "TIME"} and word.i not in lasting for word in verb.subtree):
        return True
    clauses = (word.lower_ for clause in children(verb, "advcl", "prep") for word in clause.lefts)
    return not _TIMES.isdisjoint([*clauses, *(link.lower_ for link in children(verb, "prep"))])


def _is_long_past(clause: Token) -> bool:
    """ "*In the past*, it has responded by …": a habit, no deed of the day."""
    noun = (child(link, "pobj") for link in clause.children if link.lower_ == "in")
    return any(found is not None and found.lower_ == "past" for found in noun)


def _goes_on_for_ages(verb: Token) -> bool:
    """ "Have fought *for a generation*", "armed them *for decades*", "*for most of half a century*": no news."""
    spans = (link for link in children(verb, "prep") if link.lower_ in {"for", "over", "during"})
    return any(word.lemma_.lower() in deed_words("ages") for link in spans for word in link.subtree)


def _is_early_in_war(verb: Token) -> bool:
    """ "*Early in the war*", "*at the start of the invasion*", "*in the first weeks of the war*": an earlier phase."""
    for word in verb.children:
        if word.dep_ != "prep" or word.lower_ not in {"in", "at"}:
            continue
        noun = child(word, "pobj")
        if noun is None:
            continue
        phase = noun.lemma_ in deed_words("begun") or any(each.lower_ in _FIRST for each in noun.lefts)
        phase = phase or any(
            each.lower_ == "early" for each in (*word.lefts, *verb.children) if each.i == word.i - 1
        )
        war = object_of_preposition(noun, "of") or noun
        if phase and war.lemma_.lower() in deed_words("lasting"):
            return True
    return False


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


def _was_said_long_ago(verb: Token, context: Context) -> bool:
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
    landed"; "fought on until a truce in *1991*".
    """
    years = [verb.head] if verb.dep_ == "relcl" else []
    for clause in children(verb, "advcl"):
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
