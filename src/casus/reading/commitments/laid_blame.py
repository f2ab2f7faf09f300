"""Attacks laid to somebody: "said *Chad was responsible for* the raid", "holds it *responsible*", "was *its doing*".

Who says so judges who did it; of a deed that the report itself lays to somebody it tells that he did it.
"""

from __future__ import annotations

from casus.parsed import Token
from casus.reading.commitments.stance_moods import StanceReading, changed
from casus.reading.context import Act, Context
from casus.reading.syntax import (
    COPULAS,
    child,
    is_negated,
    mood_of,
    object_of_preposition,
    subject_of,
)

_VIOLENT = frozenset({"ASSAULT", "COERCE"})
_HOLDING = frozenset({"hold", "consider", "deem", "find", "believe", "think"})
_DOINGS = frozenset({"doing", "work", "handiwork", "deed"})
_AUTHORS = frozenset({"author", "culprit", "perpetrator", "mastermind", "architect"})


def laid_to(act: Act, reading: StanceReading, context: Context) -> StanceReading | None:
    """The reading of an act of violence laid to somebody, ``None`` where it is laid to nobody."""
    if act.entry.type not in _VIOLENT or is_negated(act.token):
        return None
    if (named := _held_responsible(act.token)) is not None:
        judge, doer = named
        return changed(reading, stance="assesses", holder=judge, agent=doer, operators=(), strength=0)
    author = _responsible(act.token) or _whose_doing(act.token)
    if author is None or author.tag_ in {"PRP", "WP"} or not context.parties(author):
        return None
    if reading.stance == "assesses":  # "*believes* that Chad was behind it"
        return changed(reading, agent=author)
    if context.attributions_of(act.token):
        return changed(reading, stance="assesses", holder=None, agent=author, operators=(), strength=0)
    return changed(reading, stance="did", holder=author, operators=(), strength=0)


def _responsible_above(token: Token) -> Token | None:
    """The word of "*responsible* for the raid", "was *behind* it", "is *the author* of it" above an act."""
    if token.dep_ == "conj" and token.head.dep_ in {"pobj", "pcomp"}:
        token = token.head
    link = token.head
    if token.dep_ not in {"pobj", "pcomp"}:
        return None
    if link.lower_ == "behind":
        return link
    above = link.head
    if (link.lower_ == "for" and above.lower_ == "responsible") or (
        link.lower_ == "of" and above.lemma_ in _AUTHORS
    ):
        return above
    return None


def _responsible(token: Token) -> Token | None:
    """Who is said to have done it: "*Chad* was responsible for the raid", "*it* was behind the raid"."""
    word = _responsible_above(token)
    if (
        word is None
        or word.head.lemma_ not in COPULAS
        or word.dep_ not in {"acomp", "attr", "prep", "advmod"}
    ):
        return None
    copula = word.head
    if mood_of(copula) != "finite" or is_negated(copula) or is_negated(word):
        return None
    return subject_of(copula)


def _held_responsible(token: Token) -> tuple[Token, Token] | None:
    """Who holds whom to have done it: "*Peru* holds *Chad* responsible for the raid"."""
    word = _responsible_above(token)
    if word is None or word.dep_ not in {"oprd", "acomp", "amod", "ccomp", "xcomp"}:
        return None
    verb = word.head
    if verb.lemma_ not in _HOLDING or is_negated(verb):
        return None
    if mood_of(verb) not in {"finite", "progressive"}:
        return None
    judge, doer = subject_of(verb), child(verb, "dobj") or child(word, "nsubj")
    return (judge, doer) if judge is not None and doer is not None and judge != doer else None


def _whose_doing(noun: Token) -> Token | None:
    """Whose the deed was: "the blast was *Chad's* doing", "was the work *of Chad*"."""
    copula = noun.head
    if noun.dep_ != "nsubj" or copula.lemma_ not in COPULAS:
        return None
    said = child(copula, "attr")
    if said is None or said.lemma_ not in _DOINGS or mood_of(copula) != "finite" or is_negated(copula):
        return None
    return child(said, "poss") or object_of_preposition(said, "of")
