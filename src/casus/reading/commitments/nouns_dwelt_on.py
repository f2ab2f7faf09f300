"""Deeds told by nouns that somebody is upset about: "voiced concern over *Peru's seizure of two trawlers*"."""

from __future__ import annotations

from casus.parsed import Token
from casus.reading.syntax import children, is_negated, mood_of, object_of_preposition

_UPSET = frozenset(
    {
        "alarm", "anger", "anxiety", "complain", "complaint", "concern", "consternation", "dismay", "displeasure",
        "fury", "indignation", "outcry", "outrage", "protest", "regret", "shock", "unease", "uproar", "worry",
    }
)  # fmt: skip
"""What a deed causes once it is done; a fear is of what may still come."""
_ABOUT = frozenset({"about", "at", "over", "regarding"})
_SEEING = frozenset({"see", "witness", "bring"})
_LEADING = {"lead": "to", "result": "in", "culminate": "in", "end": "in"}
_STILL_OPEN = frozenset({"alleged", "future", "planned", "possible", "potential", "proposed", "threatened"})


def is_minded(noun: Token) -> bool:
    """Whether a deed done to something is what somebody is upset about: "anger *over Mali's arrest of* two pilots"."""
    if noun.dep_ != "pobj" or noun.head.lower_ not in _ABOUT or noun.head.head.lemma_ not in _UPSET:
        return False
    done_to = object_of_preposition(noun, "of") is not None
    return done_to and all(word.lower_ not in _STILL_OPEN for word in children(noun, "amod"))


def is_brought_about(noun: Token) -> bool:
    """Whether the verb above says that it came to it: "the vote *led to the recall* of", "the week *saw the* first"."""
    link = noun.head
    verb = link.head if noun.dep_ == "pobj" else link
    if mood_of(verb) != "finite" or is_negated(verb):
        return False
    if noun.dep_ == "dobj":
        return verb.lemma_ in _SEEING and verb.tag_ != "VB"
    return noun.dep_ == "pobj" and link.lower_ == _LEADING.get(verb.lemma_)
