"""What a likelihood is said of: the proposition that "likely" or "the possibility of" scopes over."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from casus.codebook.likelihood import load_likelihood_words
from casus.reading.syntax import COPULAS, child, children, has_own_subject

_CALLING = frozenset(
    {"call", "describe", "consider", "deem", "rate", "see", "assess", "judge", "regard", "characterise",
     "think", "characterize", "find", "view", "make", "put", "believe", "say"}
)  # fmt: skip
_COMPLEMENTS = ("xcomp", "ccomp", "acl", "relcl", "pcomp", "csubj", "advcl")
_NAMED = ("dobj", "nsubjpass", "ccomp", "oprd")
_UPWARD = frozenset(
    {"xcomp", "conj", "dobj", "pobj", "prep", "acl", "pcomp", "amod", "poss", "compound", "oprd", "attr",
     "acomp", "nsubjpass", "nsubj", "agent", "nmod", "dative", "advcl", "csubj"}
)  # fmt: skip
_HAPPENING = frozenset(
    {"happen", "occur", "come", "follow", "begin", "start", "take", "resume", "continue", "end"}
)
_FARTHEST = 5


def steps_to_scope(act: Token, head: Token) -> int | None:
    """How many links lie between an act and what the likelihood headed by ``head`` is said of.

    ``None`` when the likelihood is said of something else.
    """
    scope = {token.i for token in scope_of(head)}
    for steps in range(_FARTHEST):
        if act.i in scope:
            return steps
        if act.dep_ == "nsubj" and act.head.pos_ == "VERB" and act.head.lemma_ not in _HAPPENING:
            return None
        own_clause = act.dep_ in {"conj", "advcl"} and (
            has_own_subject(act) or child(act, "mark") is not None
        )
        if act.head == act or act.dep_ not in _UPWARD or own_clause or act.head.i == head.i:
            return None
        act = act.head
    return None


def scope_of(head: Token) -> Iterator[Token]:
    """The heads of the propositions that a likelihood is said of."""
    carrier = carrier_of(head)
    if carrier is not None:
        yield from _contents(carrier)
    elif _word_class(head) in {"noun", "carrier"}:
        yield from _contents(head)
    elif head.dep_ == "amod":
        yield head.head
    elif head.dep_ == "advmod" or head.pos_ == "ADV":
        yield from _predication(head.head)
    else:
        yield from children(head, *_COMPLEMENTS, "nsubj", "nsubjpass", "dobj")
        yield from _said_of(head)


def carrier_of(head: Token) -> Token | None:
    """The noun that a size is said of: "the *possibility* … as very weak", "the *odds* are slim"."""
    if (head.dep_ == "amod" and head.head.pos_ != "ADP") or _word_class(head) != "degree":
        return None
    return next((noun for noun in _said_of(head) if _word_class(noun) in {"noun", "carrier"}), None)


def _said_of(predicate: Token) -> Iterator[Token]:
    """What a predicate is said of: the subject of its copula, the object of "called … very likely"."""
    yield from children(predicate, "nsubj", "nsubjpass")
    verb = predicate.head
    if verb.lower_ == "as":
        verb = next((above for above in verb.ancestors if above.lemma_ in _CALLING), verb)
    if verb == predicate:
        return
    if verb.lemma_ in COPULAS:
        yield from children(verb, "nsubj", "csubj", "ccomp", "xcomp")
        if child(verb, "nsubj") is None:
            yield from children(verb, "attr")
    elif verb.lemma_ in _CALLING:
        yield from (named for named in children(verb, *_NAMED) if named.i != predicate.i)


def _predication(verb: Token) -> Iterator[Token]:
    """The clause an adverb modifies; "was likely Iran's doing" is said of subject and predicate alike."""
    yield verb
    if verb.pos_ == "AUX":
        yield from children(verb, "attr", "acomp", "nsubj")


def _contents(noun: Token) -> Iterator[Token]:
    """What a noun of likelihood is about: "of sending troops", "that Russia attacks", "for an agreement"."""
    yield from children(noun, "acl", "relcl", "ccomp", "compound")
    for preposition in children(noun, "prep"):
        if preposition.lower_ in {"of", "for", "about", "that"}:
            yield from children(preposition, "pobj", "pcomp")
    if noun.dep_ in {"attr", "nsubj", "dobj"} and noun.head.lemma_ in COPULAS | {
        "have",
        "see",
        "exist",
        "face",
    }:
        yield from children(noun.head, "ccomp", "acl", "xcomp")


def _word_class(token: Token) -> str | None:
    table = load_likelihood_words()
    entries = table.get(token.lower_) or table.get(token.lemma_.lower(), ())
    return next((entry.word_class for entry in entries if len(entry.words) == 1), None)
