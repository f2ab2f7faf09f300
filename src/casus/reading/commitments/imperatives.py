"""Imperatives, and whom they address: "*stop* the attacks", he told Israel; "*release* our sailors", he said to Iran."""

from __future__ import annotations

from casus.codebook.lexicon import word_classes
from casus.parsed import Token
from casus.reading.syntax import child, has_own_subject, object_of_preposition

_BEFORE = frozenset(
    {"please", "do", "n't", "n’t", "not", "never", "just", "now", "so", "and", "but", "immediately"}
)
"""Words that may stand before an imperative."""

_TOLD_BY = frozenset({"in", "at", "during"})


def is_imperative(verb: Token) -> bool:
    """ "*Stop* the attacks", "*Don't send* troops": a base form that opens the sentence, without subject or "to"."""
    if (
        verb.tag_ != "VB"
        or verb.text.isupper()
        or verb.dep_ not in {"ROOT", "ccomp", "parataxis"}
        or has_own_subject(verb)
    ):
        return False
    for place in range(verb.i - 1, verb.sent.start - 1, -1):
        word = verb.doc[place]
        if word.is_punct and not word.is_quote:
            return verb.doc[place + 1].is_quote
        if not (word.is_quote or word.is_space or word.lower_ in _BEFORE):
            return False
    return True


def addressed_by(imperative: Token) -> Token | None:
    """Whom an imperative addresses: a vocative, or whoever is told it ("…," he told *Israel*; "in a letter *to Iran*")."""
    saying = imperative.head if imperative.dep_ == "ccomp" else None
    told = child(saying, "dobj", "dative") if saying is not None and saying.lemma_ == "tell" else None
    sent = _sent_to(saying) if saying is not None else None
    return child(imperative, "npadvmod") or told or sent


def _sent_to(saying: Token) -> Token | None:
    """To whom something is said: "said *to Iran*", "said in a message *to Iran*"."""
    means = object_of_preposition(saying, *_TOLD_BY)
    carried = means is not None and means.lemma_ in word_classes()["spoken_in"]
    return object_of_preposition(saying, "to") or (
        object_of_preposition(means, "to") if means is not None and carried else None
    )
