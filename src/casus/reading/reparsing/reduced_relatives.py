"""Participles that the parser took for the verb: "any ship *found* carrying arms will be seized"."""

from __future__ import annotations

from casus.parsed import Token
from casus.reading.reparsing.tree import dependent, hang, move, retag

_WHOEVER = frozenset({"anybody", "anyone", "everybody", "everyone", "those"})
_ANY = frozenset({"all", "any", "each", "every", "no"})
_PAST = frozenset({"VBD", "VBN"})


def mend_reduced_relative(verb: Token) -> None:
    """Make the verb with the modal the sentence's, and of the participle a description of its subject.

    Of whoever it is no past tense tells a deed, and no clause has two verbs without a conjunction.
    """
    participle = verb.head
    subject = dependent(participle, "nsubj", "nsubjpass")
    modal = next((word for word in verb.children if word.tag_ == "MD"), None)
    if (
        modal is None
        or subject is None
        or participle.tag_ not in _PAST
        or not participle.i < modal.i < verb.i
    ):
        return
    if any(word.dep_ in {"nsubj", "nsubjpass", "mark"} for word in verb.children):
        return
    if any(
        word.dep_ in {"aux", "auxpass", "cc", "mark"} and word.i > subject.i for word in participle.children
    ):
        return
    if subject.lower_ not in _WHOEVER and all(word.lower_ not in _ANY for word in subject.children):
        return
    beside = [word for word in participle.children if word.i < subject.left_edge.i or word.i > verb.i]
    passive = any(word.dep_ == "auxpass" for word in verb.children)
    hang(verb, verb if participle.dep_ == "ROOT" else participle.head, participle.dep_)
    for word in beside:
        move(word, verb)
    hang(subject, verb, "nsubjpass" if passive else "nsubj")
    hang(participle, subject, "acl")
    retag(participle, "VBN", "VERB")
