"""Time given to do something: "gave it until Friday *to hand over* the pilot", "they have 48 hours *to leave*"."""

from __future__ import annotations

from casus.parsed import Token
from casus.reading.syntax import child, children, mood_of

SPANS_OF_TIME = frozenset({"minute", "hour", "day", "week", "month", "year", "fortnight", "deadline"})
_LIMITS = frozenset({"until", "till", "til", "by"})
_ON_WHICH = frozenset({"next", "last", "this"})
"""What makes a span of time a date: "leaves port *next month* to relieve her"."""
_HAVING = frozenset({"have", "get"})
_GIVING = frozenset({"give", "grant", "allow", "set", "leave"})


def giver_of_time(infinitive: Token) -> Token:
    """The verb by which the time for an infinitive is given."""
    head = infinitive.head
    return _whole(head).head if head.lemma_ in SPANS_OF_TIME else head


def gives_itself(giver: Token) -> bool:
    """ "The sides have given *themselves* until May": nobody asks it of another."""
    return any(word.lower_.endswith(("self", "selves")) for word in children(giver, "dative", "dobj"))


def is_given_time(infinitive: Token) -> bool:
    """ "Gave the troops *a month to leave*", whether the parser hangs the infinitive on the verb or on the time."""
    verb = infinitive.head
    if verb.lemma_ not in SPANS_OF_TIME | _GIVING or mood_of(infinitive) != "infinitive":
        return False
    if verb.lemma_ in SPANS_OF_TIME:
        giving = _whole(verb).head
        return giving.lemma_ in _GIVING and child(giving, "dative", "dobj", "nsubjpass") is not None
    spans = (word for word in children(verb, "npadvmod", "dobj") if word.lemma_ in SPANS_OF_TIME)
    return any(_ON_WHICH.isdisjoint(each.lower_ for each in word.lefts) for word in spans) or _has_limit(verb)


def _whole(time: Token) -> Token:
    """ "A *deadline* of 72 hours": what the time is the length of."""
    of_whole = time.dep_ == "pobj" and time.head.lower_ == "of" and time.head.head.pos_ == "NOUN"
    return time.head.head if of_whole else time


def sets_time(infinitive: Token) -> bool:
    """ "*Set* Niger a deadline to free him": the verb foresees nothing, it gives time."""
    return infinitive.head.lemma_ == "set" and is_given_time(infinitive)


def time_had(infinitive: Token) -> Token | None:
    """The verb of "*have* 72 hours to leave", whose subject has to."""
    head = infinitive.head
    verb = head.head if head.lemma_ in SPANS_OF_TIME else head
    if verb.lemma_ not in _HAVING or verb.pos_ not in {"VERB", "AUX"} or mood_of(infinitive) != "infinitive":
        return None
    if head != verb:
        return verb if head.dep_ in {"dobj", "npadvmod"} else None
    return verb if _has_limit(verb) else None


def has_until(verb: Token) -> bool:
    """ "The rebels *have until Monday to* lay down their arms", where the parser takes "have" for an auxiliary."""
    words = {word.lower_: word for word in children(verb, "aux")}
    having = words.get("have") or words.get("has") or words.get("had")
    if having is None or "to" not in words:
        return False
    return _has_limit(verb) or _has_limit(having)


def is_due_by(verb: Token) -> bool:
    """Whether somebody has been given time to do what the verb says."""
    if verb.tag_ != "VB":
        return False
    return is_given_time(verb) or time_had(verb) is not None or has_until(verb)


def _has_limit(verb: Token) -> bool:
    return any(word.lower_ in _LIMITS for word in children(verb, "prep"))
