"""Which clauses speak of an event: its act's own, that of a verb that merely carries it, and those of its results."""

from __future__ import annotations

from collections.abc import Container, Iterator
from functools import cache

from casus.codebook.files import read_toml
from casus.parsed import Token
from casus.reading.syntax import child

CARRIED = frozenset({"nsubj", "nsubjpass", "dobj", "attr", "xcomp"})
_FARTHEST = 3


@cache
def casualty_words() -> dict[str, str]:
    """What becomes of people, by the lemma that says it: "dead" or "injured"."""
    data = read_toml("casualties.toml")
    return {word: kind for kind in ("dead", "injured") for word in data[kind].split()}


def anchors(act: Token, acts: Container[int]) -> Iterator[Token]:
    """The act and the words that merely carry it, whose dependents say when and where it happened.

    "The *invasion* *began* on Friday": a verb that names an act of its own, or reports, carries none, unless all it
    tells is the result ("The *strikes* *killed* ten people on Friday").
    """
    yield act
    token = act
    for _ in range(_FARTHEST):
        verb = token.head
        if verb == token or token.dep_ not in CARRIED or verb.pos_ not in ("VERB", "AUX"):
            return
        if not _is_result(verb, token) and (verb.i in acts or child(verb, "ccomp") is not None):
            return
        yield verb
        token = verb


def results(act: Token) -> Iterator[Token]:
    """The verbs that say what came of an act: "shelled it, *killing* …, *leaving* …", "the strikes *killed* …"."""
    if act.dep_ == "nsubj" and _is_result(act.head, act):
        yield act.head
    for clause in act.children:
        is_participle = clause.dep_ in ("advcl", "conj") and clause.tag_ == "VBG" and clause.i > act.i
        if is_participle and child(clause, "mark") is None and _tells_outcome(clause):
            yield clause
            yield from (found for found in clause.conjuncts if found.tag_ == "VBG" and _tells_outcome(found))


def _is_result(verb: Token, act: Token) -> bool:
    """Whether the noun of an act is what killed or hurt."""
    return act.pos_ != "VERB" and act.dep_ == "nsubj" and verb.pos_ == "VERB" and _tells_outcome(verb)


def _tells_outcome(verb: Token) -> bool:
    return verb.lemma_.lower() in casualty_words() or verb.lemma_ == "leave"
