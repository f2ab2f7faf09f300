"""What the verb or noun at the head of a condition is good for: itself an act, a stand-in for one, or no act at all."""

from __future__ import annotations

from casus.codebook.conditions import (
    load_condition_acts,
    load_condition_effects,
    load_condition_nouns,
)
from casus.parsed import Token
from casus.reading.commitments.targets import Actors
from casus.reading.conditions.clauses import ConditionalClause
from casus.reading.conditions.trigger_words import entry_of
from casus.reading.context import Act
from casus.reading.syntax import child, children

PRO_VERBS = frozenset({"do", "so"})
_PRO_OBJECTS = frozenset({"it", "so", "to", "this", "that"})
_WILLING = frozenset({"ready", "willing", "prepared", "interested", "able", "open", "keen"})
_COMES_TO = frozenset({"mean", "take", "require", "involve", "entail", "necessitate", "cost"})

_SEEING = frozenset(
    {
        "assured", "clear", "confident", "convince", "convinced", "certain", "confirm", "conclude", "demonstrate",
        "emerge", "establish", "find", "persuade", "persuaded", "proof", "prove", "satisfied", "satisfy",
        "see", "show", "sure", "verify",
    }
)  # fmt: skip
"""Words for learning what is so: "until he *sees* that they leave", "is *satisfied* that they do"."""


def restricts_a_thing(head: Token, clause: ConditionalClause) -> bool:
    """ "Any deal *that harms us*": what a thing does is nobody's act."""
    if clause.marker <= head.head.i < head.left_edge.i:  # "the moment that", "the day"
        return False
    doer = child(head, "nsubj")
    if doer is not None and doer.tag_ not in {"WDT", "WP"}:  # "any tariff that *Peru* imposes"
        return False
    return head.dep_ == "relcl" and head.head.lemma_.lower() not in load_condition_nouns()["actor"]


def deciding_verb(head: Token) -> Token:
    """The verb itself where the parser takes its "do" for the head: "if it *did authorise* a strike".

    Of what must be seen or proved, what is seen: "until it is satisfied that Chad *is withdrawing*".
    """
    if head.lemma_ == "do":
        verb = child(head, "ccomp", "xcomp")
        return verb if verb is not None and verb.tag_ == "VB" and verb.i > head.i else head
    above = next((word for word in (head, *children(head, "acomp")) if word.lemma_ in _SEEING), None)
    seen = child(above, "ccomp") if above is not None else None
    return (
        seen if seen is not None and seen.i > head.i and child(seen, "nsubj", "nsubjpass", "expl") else head
    )


def takes_up(head: Token, kind: str | None) -> bool:
    """Whether the words stand for an act named elsewhere: "does *so*", "follows suit", "if Chad *wants*"."""
    if entry_of(head, load_condition_acts()) is not None:  # "does *more*", "does its *part*"
        return False
    if head.lemma_ in PRO_VERBS or head.lemma_ == "reciprocate":
        return True
    objects = {word.lower_ for word in children(head, "dobj")}
    if head.lemma_ == "follow" and "suit" in objects:
        return True
    if kind == "want":
        behind = [word for word in head.rights if not word.is_punct and word.dep_ not in {"advmod", "aux"}]
        return all(word.lower_ in _PRO_OBJECTS for word in behind)
    predicate = child(head, "acomp")
    if predicate is None or predicate.lemma_ not in _WILLING:
        return False
    named = child(predicate, "xcomp", "prep")
    return named is None or any(word.lower_ in _PRO_OBJECTS for word in named.children)


def is_joined_to(word: Token, head: Token) -> bool:
    """Whether a word belongs to what is joined to the head: "accepted the plan and *stopped* its offensive"."""
    while word not in {head, word.head}:
        if word.dep_ == "conj" and word.head == head:
            return True
        word = word.head
    return False


def is_only_going_well(inner: Act, head: Token) -> bool:
    """ "If talks *progress*", "if negotiations *succeed*": how talks go is nobody's act."""
    return (
        inner.entry.type == "CONSULT"
        and inner.token.head == head
        and inner.token.dep_ == "nsubj"
        and head.lemma_ not in load_condition_effects()["happen"]
    )


def is_expletive(head: Token) -> bool:
    """ "If *it means* using force", "if *it takes* a war": what the act that is limited comes to."""
    subject = child(head, "nsubj")
    return subject is not None and subject.lower_ in {"it", "that", "this"} and head.lemma_ in _COMES_TO


def is_state(token: Token | None, targets: Actors) -> bool:
    """Whether a state itself is seized, not what belongs to one: whoever takes over a country invades it."""
    return (
        token is not None and bool(targets) and targets[0].kind == "state" and token.text in targets[0].name
    )
