"""Imperatives, and whom they address: "*stop* the attacks", he told Israel; "*release* them", he said to Iran."""

from __future__ import annotations

from casus.codebook.lexicon import word_classes
from casus.parsed import Token
from casus.reading.syntax import child, has_own_subject, object_of_preposition

_BEFORE = frozenset(
    {"please", "do", "n't", "n’t", "not", "never", "just", "now", "so", "and", "but", "immediately"}
)
"""Words that may stand before an imperative."""

_STATED = frozenset(
    {"condition", "demand", "message", "position", "request", "requirement", "stance", "term", "wish"}
)
_TOLD_BY = frozenset({"in", "at", "during"})


def is_imperative(verb: Token) -> bool:
    """ "*Stop* the attacks", "*Don't send* troops": a base form that opens the sentence or what stands behind a colon,
    without subject or "to"; or goes on with another ("stop the war, *withdraw* your troops").
    """
    if verb.tag_ != "VB" or verb.text.isupper():
        return False
    if verb.dep_ == "conj":
        first = verb.head
        plain = child(verb, "aux", "nsubj", "nsubjpass") is None
        return plain and first.tag_ == "VB" and first.i < verb.i and is_imperative(first)
    if verb.dep_ not in {"ROOT", "ccomp", "parataxis"}:
        return False
    if _vocative(verb) is not None:
        return True
    if has_own_subject(verb):
        return False
    for place in range(verb.i - 1, verb.sent.start - 1, -1):
        word = verb.doc[place]
        if word.text == ":":
            return True
        if word.is_punct and not word.is_quote:
            return verb.doc[place + 1].is_quote
        if not (word.is_quote or word.is_space or word.lower_ in _BEFORE):
            return False
    return True


def addressed_by(imperative: Token) -> Token | None:
    """Whom an imperative addresses: a vocative, or whoever is told it (told *Israel*, "in a letter *to Iran*")."""
    while imperative.dep_ == "conj":
        imperative = imperative.head
    saying = imperative.head if imperative.dep_ == "ccomp" else None
    told = child(saying, "dobj", "dative") if saying is not None and saying.lemma_ == "tell" else None
    sent = _sent_to(saying) if saying is not None else None
    named = child(imperative, "npadvmod") or _vocative(imperative)
    return named or told or sent or _receiver_of_message(imperative)


def stated_by(verb: Token) -> Token | None:
    """Whose message or condition it is: "*Peru's* conditions are clear: the rebels must disarm"."""
    said = child(verb, "ccomp")
    message = child(said, "nsubj") if said is not None and said.i < verb.i else None
    if message is None or message.lemma_ not in _STATED:
        return None
    return child(message, "poss")


def _vocative(verb: Token) -> Token | None:
    """ "*Russia*, leave Ukraine": who is called before the imperative, which the parser takes for its subject."""
    name = child(verb, "nsubj", "npadvmod")
    called = (
        name is not None and name.pos_ == "PROPN" and name.left_edge.i and name.left_edge.nbor(-1).is_quote
    )
    return (
        name if name is not None and called and verb.i == name.i + 2 and verb.nbor(-1).text == "," else None
    )


def _receiver_of_message(verb: Token) -> Token | None:
    """ "Our *message to Russia* is simple: stop the war"."""
    said = child(verb, "ccomp")
    message = child(said, "nsubj") if said is not None and said.i < verb.i else None
    return object_of_preposition(message, "to") if message is not None else None


def _sent_to(saying: Token) -> Token | None:
    """To whom something is said: "said *to Iran*", "said in a message *to Iran*"."""
    means = object_of_preposition(saying, *_TOLD_BY)
    carried = means is not None and means.lemma_ in word_classes()["spoken_in"]
    return object_of_preposition(saying, "to") or (
        object_of_preposition(means, "to") if means is not None and carried else None
    )
