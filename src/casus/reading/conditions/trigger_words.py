"""The codebook's words for triggers, one word or two: "*escalates*", "*hands over* the envoy", "*sets foot* on it"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TypeVar

from casus.codebook.conditions import load_condition_acts
from casus.parsed import Token
from casus.reading.syntax import child, children

_Value = TypeVar("_Value", bound=str)
_COMPANIONS = ("prt", "prep", "advmod", "acomp", "dobj", "oprd", "nsubjpass")
_PLANS = frozenset(
    {"plan", "project", "scheme", "intention", "proposal", "idea", "threat", "promise", "decision"}
)
"""Nouns that only hold what is to be done: "goes through with its *plan* for a base"."""


def entry_of(word: Token, table: Mapping[str, _Value]) -> _Value | None:
    """What a table says of a word, first together with its particle, preposition or object ("give *up*")."""
    lemma = lemma_of(word)
    for companion in _companions(word):
        if (found := table.get(f"{lemma} {lemma_of(companion)}")) is not None:
            return found
    return table.get(lemma)


def _companions(word: Token) -> Iterator[Token]:
    """What may name an act together with a verb: "hand *over*", "a *solution* is found", "leave it *alone*".

    A particle right behind the verb is its own, also where the parser gives it to a number: "hands *over* 20 men".
    """
    for companion in children(word, *_COMPANIONS):
        if companion.i > word.i or companion.dep_ == "nsubjpass":
            yield companion
    behind = word.nbor(1) if word.i + 1 < len(word.doc) else word
    if behind.dep_ == "quantmod" and behind.tag_ in {"IN", "RP", "RB"}:
        yield behind
    for thing in children(word, "dobj"):
        yield from (told for told in thing.rights if told.dep_ in {"advmod", "amod"})


def is_named_by_two(verb: Token) -> bool:
    """Whether a verb and a word of its own name the act together: "*hands over* those behind the killing"."""
    table, lemma = load_condition_acts(), lemma_of(verb)
    return any(f"{lemma} {lemma_of(word)}" in table for word in _companions(verb))


def lemma_of(word: Token) -> str:
    """The word's lemma, also of a verb taken for a plural ("complies")."""
    lemma = word.lemma_.lower()
    return f"{lemma[:-2]}y" if word.tag_ == "NNS" and lemma.endswith("ie") else lemma


def words_that_name(head: Token) -> Iterator[Token]:
    """The antecedent's head and what it says was done: its object, subject, predicate, and what a plan is for."""
    yield head
    for word in children(
        head, "dobj", "nsubj", "nsubjpass", "attr", "xcomp", "prep", "prt", "advmod", "acomp"
    ):
        named = _governed(word) if word.dep_ in {"prep", "prt", "advmod"} else word
        if named is None:
            continue
        yield named
        if named.lemma_ in _PLANS:
            inner = _governed(child(named, "prep")) or child(named, "acl")
            if inner is not None:
                yield inner


def _governed(preposition: Token | None) -> Token | None:
    """What a preposition governs, also through another: "through *with* the launch"."""
    if preposition is None:
        return None
    inner = child(preposition, "prep")
    return child(inner if inner is not None else preposition, "pobj", "pcomp")


def comes_under(verb: Token) -> bool:
    """ "*Comes under* fire": its subject suffers what others do."""
    return verb.lemma_ == "come" and any(word.lower_ == "under" for word in children(verb, "prep"))


def gerund_of(head: Token, kind: str | None) -> Token | None:
    """What one goes on with: "*insists on sending* ships", "*goes ahead with building* it"."""
    if kind not in {"carry", "shirk"}:
        return None
    links = children(head, "prep", "prt")
    hung_higher = [word for word in children(head, "advcl") if word.nbor(-1) in links]
    gerunds = [*(child(word, "pcomp") for word in links), *hung_higher]
    return next((word for word in gerunds if word is not None and word.tag_ == "VBG"), None)
