"""What somebody is to do, in words outside the lexicon: "must do", "has until Friday to do", "it is up to Oslo to"."""

from __future__ import annotations

from casus.codebook.lexicon import LexiconEntry, word_classes
from casus.parsed import Token
from casus.reading.commitments.deadlines import is_due_by
from casus.reading.commitments.imperatives import addressed_by, is_imperative
from casus.reading.commitments.stance_governors import climb
from casus.reading.context import Act
from casus.reading.syntax import (
    COPULAS,
    MAY,
    WILL,
    child,
    children,
    has_own_subject,
    is_negated,
    is_passive,
    modal_of,
    mood_of,
    subject_of,
)


def understood(name: str, pos: str, type_name: str, cameo: str, frame: str) -> LexiconEntry:
    """The entry of an act that no row of the lexicon names."""
    return LexiconEntry(name, pos, type_name, None, cameo, frame, frozenset(), None, (), False)


CONCESSION = understood("(what is demanded)", "verb", "CONCEDE", "080", "subj>none")

_OWED = frozenset({"need", "oblige", "duty"})
"""Classes of operators whose complement somebody is to do."""

_EXPECTED = frozenset(
    {
        "act", "clarify", "deliver", "drop", "explain", "give", "hand", "help", "live", "meet", "reconsider", "restore",
        "scrap", "take", "treat", "withdraw",
    }
)  # fmt: skip
"""What is expected of somebody as his duty, beside the verbs of keeping one's word: others are only foreseen."""

_MINDED = frozenset({"worry", "know", "feel", "think", "believe", "last", "happen"})
"""Verbs of what nobody does at another's word: "investors *should not worry*", "the truce *must last*"."""

_MODALS_OF_DUTY = frozenset({"need", "have"})


def given_time(verb: Token) -> Act | None:
    """What somebody has been given time for: "has until Monday *to lay down* its arms"."""
    return Act(verb, CONCESSION, None, None, False) if is_due_by(verb) else None


def obliged(verb: Token) -> Act | None:
    """What "must" or "must not" be done, or somebody "has to" or "needs to" do or is told in the imperative."""
    if verb.dep_ == "xcomp" and _is_duty(verb.head):
        future = modal_of(verb.head) in WILL - {"would"}
        bears = not future and mood_of(verb) == "infinitive" and child(verb.head, "dobj") is None
        return Act(verb, CONCESSION, subject_of(verb), None, False) if bears else None
    if verb.tag_ == "VB" and is_imperative(verb):
        addressed = addressed_by(verb)  # "*Morocco*, take back these boys"
        named = addressed is not None and addressed.pos_ == "PROPN"
        return Act(verb, CONCESSION, addressed, None, False) if named else None
    modal = modal_of(verb)
    if modal is None or modal in WILL or modal in MAY or (verb.lemma_ in COPULAS and not is_negated(verb)):
        return None
    if verb.lemma_ in _MODALS_OF_DUTY and child(verb, "xcomp") is not None:
        return None
    if verb.lemma_ in _MINDED or _is_open(verb):
        return None
    return Act(verb, CONCESSION, subject_of(verb), None, False)


def _is_duty(verb: Token) -> bool:
    """ "*Has* to", "*needs* to", "has *got* to"."""
    if verb.lower_ == "got":
        return any(word.lemma_ == "have" for word in children(verb, "aux"))
    return verb.lemma_ in _MODALS_OF_DUTY and verb.pos_ == "VERB"


def _is_open(verb: Token) -> bool:
    """ "They differ on *how* it should be settled", "*whose figures* should be used": that is the question."""
    subject = child(verb, "nsubj", "nsubjpass")
    asked = [*children(verb, "advmod"), *(subject.lefts if subject is not None else ())]
    return verb.dep_ in {"ccomp", "pcomp"} and any(word.tag_ in {"WRB", "WP$", "WDT"} for word in asked)


def due(verb: Token) -> Act | None:
    """What is "*essential for Chad to* do" or its duty, what it is "up to Chad" or "time for Chad" to do."""
    if mood_of(verb) not in {"infinitive", "must"}:
        return None
    step = climb(verb)
    if step is None or step[1] is None or is_negated(step[0]):
        return None
    insisted = step[1].operator_class == "demand" and step[0].pos_ == "ADJ"  # "is *adamant* that Chile *pay*"
    if step[1].operator_class not in _OWED and not insisted and not _is_expected(verb, step[0]):
        return None
    return Act(verb, CONCESSION, subject_of(verb) if has_own_subject(verb) else None, None, False)


def _is_expected(verb: Token, expecting: Token) -> bool:
    """ "Poland *expects Minsk to* …": what somebody named is expected to do, by whom."""
    if expecting.lemma_ != "expect" or expecting.pos_ != "VERB" or is_passive(expecting):
        return False
    if verb.lemma_ not in word_classes()["duty"] | _EXPECTED:
        return False
    asked = child(verb, "nsubj") or child(expecting, "dobj")
    judging = subject_of(expecting)
    if judging is None or judging.lemma_.lower() in word_classes()["judges"]:
        return False
    return asked is not None and (
        asked.pos_ == "PROPN" or asked.lemma_.lower() in word_classes()["everybody"]
    )
