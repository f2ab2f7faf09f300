"""Who does the same as the subject of an act, by other words: "*as did Chile*", "*followed by Chile*"."""

from __future__ import annotations

from casus.reading.commitments.targets import Actors
from casus.reading.context import Act, Context
from casus.reading.syntax import child, children, object_of_preposition

_STANDING_FOR = frozenset({"do", "will", "would", "have"})
_COMING_AFTER = frozenset({"follow", "join", "match"})
_CLAUSES = ("advcl", "acl", "conj", "prep")


def doing_too(act: Act, context: Context) -> Actors:
    """All who do the same, whom the act's own subject does not name."""
    return (
        *_by_stand_in(act, context),
        *_following(act, context),
    )


def _following(act: Act, context: Context) -> Actors:
    """Who comes after or joins: "Peru closed its embassy, *followed by Chile*", "Peru, *joined by Chile*, voted"."""
    verb = act.token
    if verb.pos_ != "VERB" or act.source is None:
        return ()
    beside = (*children(verb, *_CLAUSES), *children(act.source, *_CLAUSES))
    after = (word for word in beside if word.lemma_ in _COMING_AFTER and word.tag_ == "VBN")
    named = (object_of_preposition(word, "by") for word in after)
    found = (context.affected(noun) for noun in named if noun is not None)
    return next((parties for parties in found if parties), ())


def _by_stand_in(act: Act, context: Context) -> Actors:
    """Who does the same by a verb that stands for it: "Peru imposed sanctions, *as did Chile*"."""
    for clause in children(act.token, "advcl", "conj"):
        words = {word.lower_ for word in clause.children}
        also = child(clause, "nsubj")
        if (
            clause.lemma_.lower() in _STANDING_FOR
            and words & {"as", "so"}
            and also is not None
            and also.pos_ != "PRON"
        ):
            return context.parties(also)
    return ()
