"""Did it happen? The realis of an act: actual, ongoing, planned, threatened, hypothetical, denied or negated.

The act's own clause is looked at first (negation, modal, tense), then the words that govern it, from the
nearest outwards. The words stand in ``data/realis.toml``. The PLOVER manual defines auxiliary modes for this
and says that no coding project has implemented them.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import cast

from casus.codebook.files import read_toml
from casus.model import Realis
from casus.parsed import Token, asked_once
from casus.reading.syntax import child, children, is_counterfactual, is_negated, modal_of, mood_of

GOVERNING_LABELS = frozenset(
    {
        "xcomp",
        "ccomp",
        "acl",
        "dobj",
        "pobj",
        "pcomp",
        "prep",
        "nsubjpass",
        "attr",
        "acomp",
        "conj",
        "oprd",
        "nsubj",
    }
)
MOODS: dict[str, Realis] = {"will": "planned", "may": "hypothetical", "must": "hypothetical"}
WOULD = frozenset({"would", "'d", "’d"})
FARTHEST = 5
"""Steps up the tree that a governing word may stand away; farther ones belong to other clauses."""


@cache
def _words() -> dict[str, Realis | None]:
    data = read_toml("realis.toml")
    kinds = ("ongoing", "hypothetical", "planned", "threatened", "negated", "denied")
    return {word: cast(Realis, kind) for kind in kinds for word in data[kind].split()}


@cache
def _conditional() -> frozenset[str]:
    return frozenset(read_toml("realis.toml")["conditional"].split())


@asked_once
def realis_of(act: Token) -> Realis:
    """The realis of the act that a verb or an event noun names."""
    if is_negated(act) or _by_adverb(act) == "negated":
        return "negated"
    own = _own_clause(act)
    if own is not None:
        return own
    governed = next((kind for governor in _governors(act) if (kind := _given_by(governor)) is not None), None)
    if governed == "planned" and act.dep_ == "pobj":
        return "hypothetical"
    return governed or _by_modifier(act) or ("ongoing" if _is_ongoing(act) else "actual")


def _by_adverb(act: Token) -> Realis | None:
    """What an adverb makes of the act: "*almost* attacked"."""
    words = _words()
    for found in act.children:
        if found.dep_ == "advmod" and found.i < act.i and (kind := words.get(found.lower_)) is not None:
            return kind
    return None


def _by_modifier(act: Token) -> Realis | None:
    """What an adjective makes of the act a noun names: "a *planned* attack", "a *possible* invasion"."""
    kinds = (_words().get(found.lower_) or _words().get(found.lemma_.lower()) for found in _modifiers(act))
    return next((kind for kind in kinds if kind is not None), None)


def _modifiers(act: Token) -> list[Token]:
    return children(act, "amod") if act.pos_ in ("NOUN", "PROPN") else []


def _lemma(governor: Token) -> str:
    """The governor's lemma, with its particle: "call-off"."""
    particle = child(governor, "prt")
    return f"{governor.lemma_}-{particle.lower_}".lower() if particle is not None else governor.lemma_.lower()


@asked_once
def _given_by(governor: Token) -> Realis | None:
    """What a governing word makes of the act below it."""
    kind = _words().get(_lemma(governor)) or _words().get(governor.lemma_.lower())
    if kind is not None and kind != "ongoing":
        return _turned(kind, governor)
    if is_negated(governor) and governor.pos_ in ("VERB", "AUX", "NOUN"):
        return "negated"
    if _is_conditional(governor):
        return "hypothetical"
    return MOODS.get(mood_of(governor)) if governor.pos_ in ("VERB", "AUX") else None


def _own_clause(act: Token) -> Realis | None:
    if _is_conditional(act) or _is_inverted(act):
        return "hypothetical"
    if act.pos_ not in ("VERB", "AUX"):
        return None
    if is_counterfactual(act):
        return "hypothetical"
    return "hypothetical" if modal_of(act) in WOULD else MOODS.get(mood_of(act))


def _turned(kind: Realis, governor: Token) -> Realis:
    """The kind a governor gives, when the governor itself is negated: "did not rule out", "has no plans"."""
    if not is_negated(governor):
        return kind
    return "hypothetical" if kind in ("negated", "denied") else "negated"


def _is_conditional(token: Token) -> bool:
    words = _conditional()
    for place, found in enumerate(token.children):
        if found.i > token.i:
            return False
        if found.lower_ in words and (
            found.dep_ in ("mark", "advmod") or (found.dep_ == "aux" and place == 0)
        ):
            return True
    return False


def _is_inverted(verb: Token) -> bool:
    """Whether the clause is a condition by its word order: "*Had Gabon attacked*, …", "*Should it attack*, …"."""
    first = next(iter(verb.children), None) if verb.dep_ == "advcl" else None
    opens = (
        first is not None and first.dep_ in ("aux", "auxpass") and first.lower_ in ("had", "should", "were")
    )
    return opens and child(verb, "nsubj", "nsubjpass") is not None


def _governors(act: Token) -> Iterator[Token]:
    """The words the act depends on as complement, object or modifier, nearest first."""
    token = act
    for _ in range(FARTHEST):
        if token.head == token or token.dep_ not in GOVERNING_LABELS:
            if token.dep_ == "advcl" and token.head.lemma_.lower() in _words():
                yield token.head
            return
        if token.dep_ == "conj" and token.pos_ in ("VERB", "AUX") and _is_finite(token):
            return
        if token.dep_ == "nsubj" and token.head.pos_ == "VERB":
            return
        is_subject = token.dep_ == "nsubj"
        token = token.head
        if is_subject:
            yield from children(token, "acomp", "attr")
        yield token


def _is_finite(verb: Token) -> bool:
    return verb.tag_ in ("VBD", "VBZ", "VBP") or child(verb, "nsubj", "nsubjpass") is not None


def _is_ongoing(act: Token) -> bool:
    if act.pos_ == "VERB" and mood_of(act) == "progressive":
        return True
    near = [act.head, *children(act, "amod")]
    return any(_words().get(found.lemma_.lower()) == "ongoing" for found in near)
