"""Operators that no single word is: "to do everything to", "to have nothing to do with", "is to", "warned of"."""

from __future__ import annotations

from casus.codebook.stances import StanceOperator
from casus.parsed import Token
from casus.reading.commitments.stance_moods import ANSWERS
from casus.reading.syntax import (
    COPULAS,
    child,
    children,
    has_own_subject,
    is_negated,
    modal_of,
    mood_of,
    object_of_preposition,
)

LEGISLATE = StanceOperator("sign", "V", frozenset(), "enact", 4)
"""What "signed a *decree* banning imports" enacts."""

NEXT_STEP = StanceOperator("plan", "N", frozenset(), "commit", 3)
"""What "*the next step* will be to" plans."""
_STAGES = frozenset({"step", "phase", "stage", "move", "task"})

ULTIMATUM = StanceOperator("give", "V", frozenset(), "demand", 5)
"""The demand of "gave the junta *a week to* restore the president"."""

OWN_DEADLINE = StanceOperator("give", "V", frozenset(), "commit", 3)
"""What "gave *themselves* until May to" resolves."""

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

_MEASURES = frozenset({"action", "measure", "step", "move"})
_STERN = frozenset(
    {
        "additional", "concrete", "decisive", "drastic", "firm", "further", "hard", "harsh", "legal", "new", "punitive",
        "resolute", "retaliatory", "severe", "stern", "stringent", "strong", "tough", "tougher", "unspecified",
    }
)  # fmt: skip
"""What measures are that somebody warns of because he will take them."""

BEHIND = StanceOperator("behind", "A", frozenset(), "truth", 0)
"""What "is *not behind* the attack" denies."""

NOTHING_TO_DO = StanceOperator("do", "V", frozenset(), "deny", 0)
"""The denial of "had *nothing to do with* the attack"."""

PART_DENIED = StanceOperator("reject", "V", frozenset(), "deny", 0)
"""The denial of "*rejected any involvement* in the attack", where what else is rejected is refused."""
_PARTS = frozenset({"involvement", "link", "role", "responsibility", "hand", "participation", "complicity"})

UP_TO = StanceOperator("up", "A", frozenset(), "need", 3)
"""The duty of "it is up to Russia to end the war"."""

SOONER_OR_LATER = StanceOperator("matter", "N", frozenset(), "outlook", 4)
"""The outlook of "it is only a matter of time before Russia attacks"."""

WISH_DONE = StanceOperator("see", "V", frozenset(), "demand", 2)
"""The demand of "would like *to see* the crew *freed*", "would *have* Paris *withdraw*"."""
_WISHING = frozenset({"want", "like", "wish", "love", "prefer", "hope", "expect", "desire", "need"})

CHOICES = frozenset({"choice", "option", "alternative"})
"""What somebody has none of *but* to act."""

HAVE_TO = StanceOperator("have", "V", frozenset(), "oblige", 3)
IS_TO = StanceOperator("be", "V", frozenset(), "schedule", 3)
"""The periphrastic future of "Denmark is to supply howitzers"."""


OPEN_DOOR = StanceOperator("door", "N", frozenset(), "ready", 1)
"""What "*opened the door to* talks", "*left open the possibility of* a strike" leave open."""

CLOSED_DOOR = StanceOperator("door", "N", frozenset(), "refuse", 5)
"""The refusal of "*closed the door on* talks"."""

NO_SUCH_THING = StanceOperator("something", "N", frozenset(), "refuse", 4)
"""The refusal of "lifting sanctions *is not something we would consider*"."""

UNREAL = StanceOperator("real", "A", frozenset(), "deny", 0)
"""The denial of "the report *does not correspond to reality*"."""
_MATCHING = frozenset({"be", "have", "bear", "correspond", "conform", "match", "reflect", "agree"})
_REALITY = frozenset({"reality", "truth", "fact"})
_MISSING = frozenset({"no", "nothing", "little", "far", "contrary"})
_REACH = 8
"""How many words "does not correspond in any way to *reality*" may take."""

_AIRED = frozenset({"possibility", "prospect", "option", "idea", "likelihood", "question", "issue"})
_AIRING = frozenset(
    {"raise", "mention", "float", "moot", "voice", "evoke", "bring", "suggest", "air", "put", "pose", "table"}
)
_SPEAKING_OF = frozenset({"speak", "talk", "hint", "allow"})

_DOORS = frozenset({"door", "window", "way", "path", "possibility", "option", "prospect", "chance"})
_OPENING = frozenset({"open", "leave", "keep", "hold", "reserve", "reopen", "crack", "unlock", "dangle"})
_CLOSING = frozenset({"close", "shut", "slam", "bar", "lock", "bolt"})
OPENING_OR_CLOSING = _OPENING | _CLOSING
_MATTERS = frozenset({"something", "anything", "thing", "course", "path", "step", "move", "idea"})


def door_above(noun: Token) -> tuple[Token, StanceOperator] | None:
    """The verb that leaves a door or possibility open, or shuts it: "*left open* the option", "*shut* the door"."""
    verb = noun.head
    if noun.lemma_ not in _DOORS or noun.dep_ not in {"dobj", "nsubj", "nsubjpass"}:
        return None
    if noun.dep_ != "dobj" and verb.lemma_ in COPULAS:
        states = {word.lemma_ for word in children(verb, "acomp", "oprd")}
        if "open" in states:
            return verb, OPEN_DOOR
        return (verb, CLOSED_DOOR) if states & {"closed", "shut", "close"} else None
    if verb.lemma_ == "open" and verb.dep_ in {"xcomp", "ccomp", "oprd"} and verb.head.lemma_ in _OPENING:
        verb = verb.head
    if verb.lemma_ in _CLOSING and noun.lemma_ in {"door", "window"}:
        return verb, CLOSED_DOOR
    if verb.lemma_ not in _OPENING:
        return None
    held_out = verb.lemma_ == "hold" and any(word.lower_ == "out" for word in children(verb, "prt", "advmod"))
    is_open = (
        held_out
        or noun.lemma_ == "door"
        or verb.lemma_ in {"open", "reserve", "reopen", "keep", "leave", "dangle"}
    )
    return (verb, OPEN_DOOR) if is_open else None


def airing_above(noun: Token, act: Token) -> tuple[Token, StanceOperator] | None:
    """The verb by which somebody airs what he may do: "*raised* the possibility of sending troops", "*spoke* of it"."""
    if noun.lemma_ not in _AIRED or not (act.tag_ == "VBG" or act.lower_.endswith("ing")):
        return None
    verb = noun.head.head if noun.dep_ == "pobj" and noun.head.lower_ in {"of", "about"} else noun.head
    airs = verb.lemma_ in (_SPEAKING_OF if noun.dep_ == "pobj" else _AIRING)
    return (verb, OPEN_DOOR) if airs and verb.pos_ == "VERB" and not is_negated(verb) else None


def no_such_thing(copula: Token) -> Token | None:
    """The verb of "is not something *we would consider*"."""
    thing = child(copula, "attr")
    if thing is None or thing.lemma_ not in _MATTERS or not is_negated(copula):
        return None
    return child(thing, "relcl")


def reality_missed(verb: Token) -> Token | None:
    """What a claim lacks: "has nothing to do with *reality*", "does not correspond to the *truth*"."""
    if verb.lemma_ not in _MATCHING:
        return None
    beyond = verb.doc[verb.i + 1 : min(verb.i + _REACH, verb.sent.end)]
    reality = next(
        (word for word in beyond if word.lemma_ in _REALITY and word.dep_ in {"pobj", "dobj"}), None
    )
    if reality is None:
        return None
    lacks = is_negated(verb) or any(word.lower_ in _MISSING for word in beyond if word.i < reality.i)
    return reality if lacks else None


def is_part_denied(noun: Token) -> bool:
    """Whether somebody says he had no part in a deed: "*dismissed any role* in the raid"."""
    return noun.lemma_ in _PARTS and noun.dep_ == "dobj" and noun.head.lemma_ in {"reject", "dismiss"}


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


def is_next_step(noun: Token) -> bool:
    """ "*The next phase* would be to encircle the town"."""
    return noun.lemma_ in _STAGES and any(word.lower_ == "next" for word in children(noun, "amod"))


def is_threatened(noun: Token) -> bool:
    """ "Warned of *a crushing response*", "of *tough measures*"; "of the consequences *of a war*" describes them."""
    measures = noun.lemma_ in _MEASURES and any(word.lower_ in _STERN for word in children(noun, "amod"))
    return (noun.lemma_ in ANSWERS or measures) and object_of_preposition(noun, "of", "by") is None
