"""Verbs that the parser took for a description of their own subject or object.

"Jan Novak, the foreign minister, *called* on Serbia to withdraw", "the summit *called* on Serbia to withdraw": the
past tense makes a sentence, a participle would only say more of him. "The North *fired* rockets into the sea" tells of
no north-fired rockets.
"""

from __future__ import annotations

from itertools import pairwise

from casus.parsed import Doc, Token
from casus.reading.reparsing.tree import dependent, hang, labelled, move, relabel, retag

_NOUNS = frozenset({"NOUN", "PROPN"})
_PAST = frozenset({"VBD", "VBN"})
_HALVES = frozenset({"north", "south"})
_NAMING = frozenset({"amod", "compound", "nmod"})
_PARTED = frozenset({"ROOT", "ccomp", "conj", "dobj"})
_ARTICLES = frozenset({"al", "el"})
_ASIDE = frozenset({"appos", "relcl", "acl", "prep"})


def mend_lost_subjects(doc: Doc) -> None:
    """Make a verb in the past tense the root where its subject was taken for that, and of a name one subject."""
    for word in labelled(doc, "nsubj"):
        if word.lower_ in _ARTICLES:
            _join(word)
    for subject in labelled(doc, "ROOT"):
        verb = (_verb_of(subject) or _asking(subject)) if subject.pos_ in _NOUNS else None
        if verb is not None:
            _turn_round(subject, verb)
    for half in labelled(doc, "npadvmod"):
        if (
            half.lower_ in _HALVES
            and half.text.istitle()
            and half.head.dep_ == "amod"
            and half.head.tag_ in _PAST
        ):
            _part_from_object(half, half.head)
    for verb in labelled(doc, "amod"):
        actor = _subject_before(verb) if verb.tag_ in _PAST and verb.i else None
        if actor is not None:
            _part_from_object(actor, verb)


def _subject_before(verb: Token) -> Token | None:
    """Who acts in "*patrol ship 311* fired flares", "the *South* fired shots", where all was taken for one noun."""
    thing = verb.head
    before = [word for word in thing.lefts if word.i < verb.i and word.dep_ in _NAMING]
    if not before or before[-1].right_edge.i + 1 != verb.i or thing.dep_ not in _PARTED:
        return None
    subject = before[-1]
    if subject.lower_ in _HALVES and subject.text.istitle():
        return subject
    return (
        subject if verb.tag_ == "VBD" and (subject.pos_ in _NOUNS or subject.lower_ == "military") else None
    )


def _join(article: Token) -> None:
    """Make the Arabic article a part of its name: "*al-Burhan* said" has one subject, not three."""
    name = article.nbor(2) if article.i + 2 < len(article.doc) else article
    dash = article.nbor(1) if name != article else article
    if dash.text == "-" and name.pos_ == "PROPN" and name.head == article.head and name.dep_ == "nsubj":
        hang(article, name, "compound")
        hang(dash, name, "punct")


def _verb_of(noun: Token) -> Token | None:
    """The verb in the past tense behind an apposition between commas."""
    behind = [word for word in noun.children if word.i > noun.i]
    for before, verb in pairwise(behind):
        if verb.dep_ == "acl" and verb.tag_ == "VBD" and before.text == ",":
            aside = any(word.dep_ in _ASIDE for word in behind if word.i < before.i)
            return verb if aside and verb.left_edge.i == before.i + 1 else None
    return None


def _asking(noun: Token) -> Token | None:
    """The verb of "the summit *called* on Serbia to withdraw", which nobody says of a summit called on a day."""
    behind = [word for word in noun.children if word.i > noun.i and not word.is_punct]
    verb = behind[0] if len(behind) == 1 else None
    if verb is None or verb.dep_ != "acl" or verb.lower_ != "called":
        return None
    clause = dependent(verb, "advcl", "ccomp")
    if clause is not None and any(mark.lower_ == "for" for mark in clause.children):
        return verb  # "the agreement *called for* Mali to release them"
    if dependent(verb, "xcomp") is None:
        return None
    link = dependent(verb, "prep")
    asked = dependent(link, "pobj") if link is not None and link.lower_ in {"on", "upon"} else None
    return verb if asked is not None and asked.ent_type_ != "DATE" else None


def _turn_round(subject: Token, verb: Token) -> None:
    after = [word for word in subject.children if word.i > verb.i]
    hang(verb, verb, "ROOT")
    hang(subject, verb, "nsubj")
    for word in after:
        move(word, verb)
    for word in verb.children:
        infinitive = word.dep_ == "advcl" and any(to.tag_ == "TO" for to in word.children)
        if infinitive and verb.lemma_ == "call":
            relabel(word, "xcomp")


def _part_from_object(half: Token, verb: Token) -> None:
    """Make of one noun phrase a clause: "the North | *fired* | rockets"."""
    thing = verb.head
    around = [word for word in thing.children if word != verb]
    hang(verb, verb if thing.dep_ == "ROOT" else thing.head, "ccomp" if thing.dep_ == "dobj" else thing.dep_)
    hang(thing, verb, "dobj")
    hang(half, verb, "nsubj")
    retag(half, *(("NNP", "PROPN") if half.text.istitle() else ("NN", "NOUN")))
    retag(verb, "VBD", "VERB")
    for word in around:
        if word.i < half.i:
            move(word, half if word.dep_ in {"det", "poss", *_NAMING} else verb)
        elif word.dep_ in {"prep", "punct"}:
            move(word, verb)
