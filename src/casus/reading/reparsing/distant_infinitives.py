"""Infinitives that stand far from what they complete, and clauses turned round to stress what is done.

"*A decision* was taken on Monday *to send* troops" has the infinitive of a decision to send them; "*what Peru will do
is send* its navy" says that it will send it. The parser takes the first for a purpose, the second for a predicate.
"""

from __future__ import annotations

from casus.parsed import Token
from casus.reading.reparsing.tree import dependent, hang, move

_DECIDED = frozenset(
    {
        "agreement", "arrangement", "commitment", "deal", "decision", "instruction", "intention", "offer", "order",
        "plan", "pledge", "preparation", "promise", "proposal", "threat", "vow",
    }
)  # fmt: skip
"""Nouns whose infinitive says what will be done."""
_COMING_ABOUT = frozenset(
    {
        "agree", "announce", "approve", "draw", "emerge", "exist", "finalise", "finalize", "give", "issue", "make",
        "reach", "reveal", "sign", "take", "unveil",
    }
)  # fmt: skip
_GOING_ON = frozenset({"under", "underway", "afoot", "in"})
"""What plans are: "*under* way", "*afoot*", "*in* place"."""
_MODALS = frozenset({"will", "would", "'ll", "’ll", "can", "could", "may", "might"})


def complete_distant_noun(verb: Token) -> bool:
    """ "*Plans* exist *to send* troops", "*a decision* was taken *to send* them"."""
    above = verb.head
    noun = dependent(above, "nsubj", "nsubjpass")
    if verb.dep_ not in {"xcomp", "advcl"} or noun is None or noun.lemma_ not in _DECIDED or verb.i < above.i:
        return False
    going_on = above.lemma_ == "be" and any(
        word.lower_ in _GOING_ON for word in above.children if word.i > above.i
    )
    about = above.lemma_ in _COMING_ABOUT and dependent(above, "dobj") is None
    if not (about or going_on) or any(word.dep_ in {"acl", "relcl"} for word in noun.children):
        return False
    hang(verb, noun, "acl")
    return True


def turn_cleft(copula: Token) -> None:
    """ "What *Peru will* do is *send* its navy": Peru will send it."""
    doing = dependent(copula, "csubj")
    done = dependent(copula, "xcomp", "ccomp", "attr", "acomp")
    if doing is None or done is None or doing.lemma_ != "do" or done.tag_ != "VB" or done.i < copula.i:
        return
    what, doer = dependent(doing, "dobj"), dependent(doing, "nsubj")
    modal = next((word for word in doing.children if word.lower_ in _MODALS), None)
    if (
        what is None
        or what.tag_ != "WP"
        or doer is None
        or modal is None
        or dependent(copula, "neg") is not None
    ):
        return
    around = [word for word in copula.children if word not in {doing, done}]
    hang(done, done if copula.dep_ == "ROOT" else copula.head, copula.dep_)
    for word in around:
        move(word, done)
    for word in list(doing.children):
        if word.dep_ in {"nsubj", "aux", "neg"}:
            move(word, done)
    hang(doing, done, "dep")
    hang(copula, done, "dep")
