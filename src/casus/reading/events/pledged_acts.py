"""What is promised where the lexicon knows no act: "vowed to *follow* the rebels", "will *add* 3,500 men".

Whatever a state or armed group promises, threatens or weighs is an act of its own, also in words of no list. What kind
of act it is, the thing it is done with or to says ("*add* men", "*cap* its duties"); else it bears on others (COERCE).
"""

from __future__ import annotations

from functools import cache

from casus.codebook.lexicon import LexiconEntry, word_classes
from casus.codebook.stances import OperatorClass
from casus.parsed import Token
from casus.reading.commitments.operator_lookup import find_operator
from casus.reading.commitments.stance_governors import climb
from casus.reading.events.owed_acts import understood
from casus.reading.syntax import (
    WILL,
    child,
    children,
    is_counterfactual,
    is_negated,
    is_passive,
    modal_of,
    mood_of,
)

_KINDS: dict[str, tuple[str, ...]] = {
    "MOBILIZE": ("troops", "men", "exercise", "ship", "aircraft"),
    "SANCTION": ("sanctions",),
    "CONSULT": ("talks", "envoy"),
    "AGREE": ("agreement",),
    "AID": ("weapon_deliveries", "aid"),
}
"""The kinds of acts, and the word classes of what they are done with or to."""

_PLEDGES = {
    kind: understood("(what is promised)", "verb", kind, "", "subj>to|with|on|against|in|obj")
    for kind in (*_KINDS, "COERCE")
}
PLEDGED = tuple(_PLEDGES.values())
"""The entries of what is promised in words of no list."""

BINDING: frozenset[OperatorClass] = frozenset({"commit", "threat", "offer", "ready", "future"})
"""Classes of operators by which somebody binds himself."""
_PLEDGING = frozenset(
    {
        "agree", "commit", "decide", "determined", "go", "intend", "offer", "plan", "pledge", "prepare", "prepared",
        "promise", "propose", "readiness", "ready", "resolve", "swear", "threat", "threaten", "undertake",
        "undertaking", "volunteer", "vow", "willing", "willingness",
    }
)  # fmt: skip
"""Words whose infinitive says what somebody binds himself to do; that of a goal or policy may be anything."""

_WEIGHING = frozenset({"consider", "contemplate", "mull", "weigh"})
"""Verbs whose gerund says what may be done."""

_LIGHT = frozenset({"take", "put", "bring"})
_REPORTED = frozenset({"ccomp", "conj"})
_TOLD = frozenset({"ROOT", "ccomp", "conj", "parataxis"})
_THINGS = frozenset({"it", "this", "that", "which", "there", "these", "those", "what", "who"})


def pledge(verb: Token) -> LexiconEntry | None:
    """The entry of what somebody promises, threatens or considers; ``None`` where it is no act that one promises."""
    if child(verb, "dobj") is None:
        return None
    whole = verb.lemma_ not in _LIGHT or child(verb, "prt") is None  # "*take in* refugees", no "take part"
    if (verb.lemma_ in _never_pledged() and whole) or verb.dep_ == "prep":
        return None
    if any(child(link, "pcomp") is not None for link in children(verb, "prep") if link.lower_ == "by"):
        return None  # "will close the gap *by sending* launchers"
    if is_passive(verb) or is_negated(verb) or find_operator(verb) is not None:
        return None
    return _PLEDGES[_kind(verb)] if _is_to_come(verb) or _is_bound(verb) else None


@cache
def _never_pledged() -> frozenset[str]:
    return word_classes()["no_refusal"] | word_classes()["no_pledge"]


def _kind(verb: Token) -> str:
    thing = child(verb, "dobj")
    lemma = thing.lemma_.lower() if thing is not None else ""
    classes = word_classes()
    return next(
        (kind for kind, names in _KINDS.items() if any(lemma in classes[name] for name in names)), "COERCE"
    )


def _is_to_come(verb: Token) -> bool:
    """ "Somalia *will follow* them"; "would" tells what is to come in reported speech only."""
    modal = modal_of(verb)
    if modal not in WILL or verb.dep_ not in _TOLD or is_counterfactual(verb):
        return False
    subject = child(verb, "nsubj")
    if subject is not None and subject.lower_ in _THINGS:
        return False
    return modal in {"will", "shall", "'ll", "’ll"} or verb.dep_ in _REPORTED


def _is_bound(verb: Token) -> bool:
    """ "*Promised to* follow them", "is *considering* following them"."""
    governor, operator = climb(verb) or (verb, None)
    if operator is None or operator.operator_class not in BINDING or is_negated(governor):
        return False
    weighed = verb.tag_ == "VBG" and governor.lemma_ in _WEIGHING | {
        "commit"
    }  # "committed to *opening up* it"
    return weighed or (mood_of(verb) == "infinitive" and governor.lemma_ in _PLEDGING)
