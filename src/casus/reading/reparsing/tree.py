"""What all who mend spaCy's parse need: words by their label, dependents, and a word hung elsewhere."""

from __future__ import annotations

from casus.parsed import Doc, Token


def labelled(doc: Doc, *labels: str) -> list[Token]:
    """The tokens with one of the labels."""
    return doc.labelled(*labels)


def dependent(token: Token, *labels: str) -> Token | None:
    """The first dependent with one of the labels."""
    return next((word for word in token.children if word.dep_ in labels), None)


def hang(token: Token, head: Token, label: str) -> None:
    """Make a token the dependent of another, with that label."""
    token.doc.attach(token, head)
    token.doc.relabel(token, label)


def move(token: Token, head: Token) -> None:
    """Make a token the dependent of another, with the label it has."""
    token.doc.attach(token, head)


def relabel(token: Token, label: str) -> None:
    """Give a token another label."""
    token.doc.relabel(token, label)


def retag(token: Token, tag: str, pos: str | None = None, lemma: str | None = None) -> None:
    """Give a token another tag, and another part of speech and base form where they are named."""
    token.doc.retag(token, tag, pos or token.pos_, lemma or token.lemma_)


def particle_of(verb: Token) -> Token | None:
    """The "to" of an infinitive."""
    return next((word for word in verb.children if word.tag_ == "TO" and word.dep_ == "aux"), None)


def infinitive_between(governor: Token, verb: Token) -> Token | None:
    """The infinitive that a verb above governs before a later one."""
    found = (
        word for word in governor.children if word.dep_ in {"xcomp", "ccomp", "advcl"} and word.i < verb.i
    )
    return next((word for word in found if particle_of(word) is not None), None)
