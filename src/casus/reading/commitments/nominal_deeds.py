"""Deeds told by nouns: "Rwanda's *deployment* of 900 soldiers", "the *airstrike* that killed 12".

A noun only names an act; that it took place, its surroundings say: who did it and to whom, how many took part, or what
came of it. Wars and whatever is only possible, planned or feared is told by no noun.
"""

from __future__ import annotations

from casus.codebook.deeds import deed_words
from casus.parsed import Token
from casus.reading.commitments.stance import StanceReading
from casus.reading.context import Act, Context
from casus.reading.events.clauses import results
from casus.reading.events.realis import realis_of
from casus.reading.syntax import child, children, is_negated, mood_of, object_of_preposition

_NAMED = frozenset({"MOBILIZE", "ASSAULT", "AID", "COERCE", "RETREAT", "SANCTION"})

_PRECEDING = frozenset({"after", "following"})
_SEEMING = frozenset({"appear", "seem"})
FIGHTS = frozenset({"clash", "fighting", "firefight", "gunfight", "skirmish", "battle", "shootout"})
_RAGING = frozenset(
    {"erupt", "break", "continue", "rage", "resume", "flare", "intensify", "persist", "start"}
)
_ACHIEVED = frozenset({"complete", "completed", "over", "finished", "underway", "way", "ongoing"})


def is_told(act: Act, reading: StanceReading, context: Context) -> bool:
    """Whether a noun tells that its act took place."""
    noun = act.token
    if noun.pos_ != "NOUN" or reading.operators or noun.lemma_ in deed_words("lasting"):
        return False
    if any(
        word.lower_ == "special" for word in children(noun, "amod")
    ):  # "its *special* military operation": the war
        return False
    if realis_of(noun) not in {"actual", "ongoing"}:
        return False
    return (
        _is_counted(act, context)
        or _has_effect(act)
        or _names_parties(act, context)
        or _is_achieved(act, context)
    )


def fighters_of(act: Act) -> Token | None:
    """Who fights in "*clashes* erupted *between Thai and Cambodian troops*", where that is told as news."""
    noun, verb = act.token, act.token.head
    told = (
        noun.dep_ in {"nsubj", "csubj"}
        and verb.lemma_ in _RAGING
        and mood_of(verb) == "finite"
        and not is_negated(verb)
    )
    if FIGHTS.isdisjoint({noun.lemma_.lower(), noun.lower_}) or not told:
        return None
    return object_of_preposition(noun, "between") or object_of_preposition(verb, "between")


def _is_counted(act: Act, context: Context) -> bool:
    """ "The massing *of 900 troops*": a number of those that moved."""
    noun = act.token
    if act.entry.type != "MOBILIZE":
        return False
    known = any(word.dep_ == "poss" or word.lower_ == "the" for word in noun.children)
    return known and bool(context.quantities_of(noun))


def _has_effect(act: Act) -> bool:
    """ "The attack *that killed* 12", "Israeli strikes *destroyed* the bridge"."""
    if act.entry.type != "ASSAULT":
        return False
    told = [*children(act.token, "relcl"), *results(act.token)]
    return any(mood_of(clause) == "finite" and not is_negated(clause) for clause in told)


def _is_achieved(act: Act, context: Context) -> bool:
    """ "The *Chadian* withdrawal *is complete*", "France's airlift *appears to be under way*"."""
    verb = act.token.head
    if act.token.dep_ != "nsubj" or act.entry.type not in _NAMED or act.source is None:
        return False
    if verb.lemma_ in _SEEMING:
        verb = child(verb, "xcomp") or verb
    said = {word.lower_ for word in verb.children if word.dep_ in {"acomp", "advmod", "prep"}}
    said |= {word.lower_ for link in children(verb, "prep") for word in children(link, "pobj")}
    return verb.lemma_ == "be" and bool(said & _ACHIEVED) and bool(context.parties(act.source))


def _names_parties(act: Act, context: Context) -> bool:
    """ "*Iran's* transfer of missiles *to Russia*": who did it to whom; "*Oslo's* deployment *of two ships*"."""
    if act.entry.type not in _NAMED or act.source is None:
        return False
    if act.entry.type == "ASSAULT" and not _is_single_strike(act):
        return False
    known = act.target is not None and bool(context.affected(act.target))
    named = bool(act.entry.links) and act.source == child(act.token, "poss")
    return (known or named) and bool(context.parties(act.source))


def _is_single_strike(act: Act) -> bool:
    """Whether one attack is meant and no war: "a missile attack", "the *incursion*"; not "its attacks on"."""
    noun = act.token
    return (noun.tag_ == "NN" or led_to_news(noun)) and (
        act.entry.phrase is not None or noun.lemma_ not in deed_words("broad")
    )


def led_to_news(noun: Token) -> bool:
    """Whether a noun names what led to the news: "*after Turkey's seizure* of a tanker"."""
    return noun.dep_ == "pobj" and noun.head.lower_ in _PRECEDING
