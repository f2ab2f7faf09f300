"""Whether what a condition names lies still ahead: by the tense of its own verb and of the verb it limits."""

from __future__ import annotations

from casus.parsed import Token
from casus.reading.syntax import children, is_counterfactual, is_negated, modal_of, mood_of

SCHEDULED = frozenset(
    {"meet", "visit", "speak", "convene", "gather", "return", "arrive", "expire", "begin", "open"}
)
"""What is only a matter of the calendar: "when the ministers meet"."""
_READY = frozenset({"ready", "prepared", "willing", "open"})
_PROMISING = frozenset(
    {
        "promise",
        "pledge",
        "vow",
        "agree",
        "undertake",
        "offer",
        "threaten",
        "plan",
        "intend",
        "propose",
        "refuse",
    }
)
"""Verbs of what is still to be done, whatever their own tense."""
_REFUSING = frozenset({"refuse", "decline", "reject"})


def is_in_the_past(verb: Token, limited: Token) -> bool:
    """ "Until it *signed*", "once it *had* left"; not of what would have been: "would have … once it had left"."""
    if verb.tag_ == "VBD":
        return True
    return any(word.tag_ == "VBD" for word in children(verb, "aux", "auxpass")) and not is_counterfactual(
        limited
    )


def is_told_beforehand(verb: Token, *, planned: bool) -> bool:
    """ "*Would* stay until", "*would not let* it cross until", "was *willing* to go once", "*agreed* to pay once"."""
    while True:
        if modal_of(verb) == "would" or is_willing(verb) or (planned and verb.lemma_ in _PROMISING):
            return True
        if verb.dep_ not in {"xcomp", "ccomp"} or _has_tense(verb):
            return False
        verb = verb.head


def _has_tense(verb: Token) -> bool:
    """Whether a clause has a tense of its own, and so is nobody's plan by the verb above it."""
    return mood_of(verb) not in {"infinitive", "participle"}


def is_willing(verb: Token) -> bool:
    """ "Is *ready* to talk once …": what one is ready for lies ahead, whatever the tense."""
    return verb.lemma_ in _READY or any(word.lemma_ in _READY for word in children(verb, "acomp"))


def is_refused(verb: Token) -> bool:
    """ "Will *not* lift the ban", "*refuses to* lift it"."""
    return is_negated(verb) or (verb.dep_ == "xcomp" and verb.head.lemma_ in _REFUSING)


def is_ruled_out(word: Token) -> bool:
    """ "There will be *no deal* without a truce", "*ruled out talks* without one": nobody is willing without it."""
    if word.pos_ in {"VERB", "AUX"}:
        dismissed = word.lemma_ == "rule" and any(part.lower_ == "out" for part in children(word, "prt"))
        nothing = [thing for thing in children(word, "attr", "dobj", "nsubj", "nsubjpass") if _is_none(thing)]
        return dismissed or bool(nothing)
    above = word.head
    dismissed = above.lemma_ in _REFUSING or (
        above.lemma_ == "rule" and any(part.lower_ == "out" for part in children(above, "prt"))
    )
    return _is_none(word) or (word.dep_ == "dobj" and dismissed)


def _is_none(noun: Token) -> bool:
    return any(part.lower_ == "no" for part in children(noun, "det"))


def is_yet_to_come(verb: Token, *, timed: bool = True) -> bool:
    """ "When Russia *withdraws*": a present under a future, and no day in the calendar."""
    if is_scheduled(verb, timed=timed):
        return False
    present = {"VBZ", "VBP"}
    return verb.tag_ in present or any(word.tag_ in present for word in children(verb, "aux", "auxpass"))


def is_scheduled(verb: Token, *, timed: bool = True) -> bool:
    """ "When the ministers *meet*", "once the truce ends *on Monday*": a day in the calendar.

    Where the marker only sets a time (``timed``), so do the verbs of meetings; not in "as soon as he *returns*".
    """
    return (timed and verb.lemma_ in SCHEDULED) or any(
        word.ent_type_ in {"DATE", "TIME"} for word in verb.subtree
    )
