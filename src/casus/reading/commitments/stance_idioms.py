"""Operators that no single word is: "to do everything to", "to have nothing to do with", "is to", "warned of"."""

from __future__ import annotations

from casus.codebook.stances import StanceOperator
from casus.parsed import Token
from casus.reading.syntax import child, children, has_own_subject, modal_of, mood_of

LEGISLATE = StanceOperator("sign", "V", frozenset(), "enact", 4)
"""What "signed a *decree* banning imports" enacts."""

ULTIMATUM = StanceOperator("give", "V", frozenset(), "demand", 5)
"""The demand of "gave the junta *a week to* restore the president"."""

AGAINST = StanceOperator("against", "A", frozenset(), "refuse", 4)
"""The refusal of "is *against* sending tanks"."""

ALL_EFFORT = StanceOperator("do", "V", frozenset(), "aspect", 0)
"""The effort of "will *do everything it can to* help", which is as much promised as the help."""
OF_EFFORT = frozenset({"acl", "advcl", "xcomp", "relcl", "ccomp"})
_EFFORTS = {
    "do": frozenset(
        {"everything", "anything", "all", "whatever", "what", "utmost", "best", "more", "part", "bit", "much"}
    ),
    "go": frozenset({"length", "lengths"}),
    "stop": frozenset({"nothing"}),
    "spare": frozenset({"effort", "expense", "pain", "pains"}),
    "use": frozenset({"mean", "means", "power", "tool", "instrument"}),
    "leave": frozenset({"stone"}),
}

WARNING = StanceOperator("warn", "V", frozenset(), "threat", 4)
"""The threat of "*warned of* a crushing response"."""

BEHIND = StanceOperator("behind", "A", frozenset(), "truth", 0)
"""What "is *not behind* the attack" denies."""

NOTHING_TO_DO = StanceOperator("do", "V", frozenset(), "deny", 0)
"""The denial of "had *nothing to do with* the attack"."""

UP_TO = StanceOperator("up", "A", frozenset(), "need", 3)
"""The duty of "it is up to Russia to end the war"."""

SOONER_OR_LATER = StanceOperator("matter", "N", frozenset(), "outlook", 4)
"""The outlook of "it is only a matter of time before Russia attacks"."""

WISH_DONE = StanceOperator("see", "V", frozenset(), "demand", 2)
"""The demand of "would like *to see* the crew *freed*", "would *have* Paris *withdraw*"."""
_WISHING = frozenset({"want", "like", "wish", "love", "prefer", "hope", "expect", "desire", "need"})

HAVE_TO = StanceOperator("have", "V", frozenset(), "oblige", 3)
IS_TO = StanceOperator("be", "V", frozenset(), "schedule", 3)
"""The periphrastic future of "Denmark is to supply howitzers"."""


def effort_above(infinitive: Token) -> Token | None:
    """The verb of "*do* everything (that it can) *to help*", wherever the parser hangs the infinitive."""
    if mood_of(infinitive) != "infinitive" or has_own_subject(infinitive):
        return None
    verb = infinitive.head
    for _ in range(3):
        objects = _EFFORTS.get(verb.lemma_)
        if objects is not None and verb.pos_ == "VERB":
            nouns = [
                *children(verb, "dobj", "ccomp"),
                *(child(link, "pobj") for link in children(verb, "prep")),
            ]
            words = {word.lower_ for noun in nouns if noun is not None for word in (noun, *noun.lefts)}
            if words & objects:
                return verb
        if mood_of(verb) == "infinitive":
            return None
        verb = verb.head
    return None


def wished_for(seeing: Token) -> Token | None:
    """What somebody wants to see: the clause or thing below "see" in "would like to *see* the crew freed"."""
    if seeing.lemma_ not in {"see", "have"} or mood_of(seeing) != "infinitive":
        return None
    return child(seeing, "ccomp") or child(seeing, "dobj")


def wishing_above(token: Token) -> Token | None:
    """The verb that wishes something of others: "*would like* to see it done", "*would have* Paris withdraw"."""
    verb = token.head
    if verb.lemma_ not in {"see", "have"} or token.dep_ not in {"ccomp", "dobj"}:
        return None
    if verb.dep_ == "xcomp" and verb.head.lemma_ in _WISHING and wished_for(verb) == token:
        return verb.head
    would = verb.lemma_ == "have" and token.dep_ == "ccomp" and has_own_subject(token)
    return verb if would and modal_of(verb) == "would" and child(verb, "dobj") is None else None
