"""Noun phrases and their verbs that the parser took for something else.

"Angolan troops *backed by tanks crossed* the border" is a sentence, "*Airstrikes* were carried out" begins with no
name, "carried out *missile and drone strikes*" has one object, and whoever "launched *what it calls an operation*"
launched the operation.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from casus.codebook.lexicon import load_lexicon, word_classes
from casus.parsed import Doc, Token
from casus.reading.reparsing.tree import dependent, hang, labelled, move, relabel, retag

_PAST = frozenset({"VBD", "VBN"})
_CALLING = frozenset(
    {"brand", "call", "characterise", "characterize", "consider", "describe", "dub", "label", "term"}
)
_NAMED = frozenset({"NNP", "NNPS"})
_SUBJECT = ("nsubj", "nsubjpass")
_AUXILIARY = frozenset({"aux", "auxpass"})
_TIMES = frozenset({"DATE", "TIME"})


def mend_misread_phrases(doc: Doc) -> None:
    """Mend what can be told by the label alone, each kind at its words."""
    for word in labelled(doc, "ROOT"):
        told = _told_behind(word) if word.tag_ == "NNS" else _called_on(word) if word.tag_ == "NN" else None
        if told is not None:
            _make_sentence(word, told)
    for word, beside_another in _subjects(doc):
        if word.tag_ in _NAMED and word.is_sent_start:
            _mend_opening(word)
        if word.head.dep_ in _AUXILIARY and word.head.head.i > word.head.i:
            hang(word, word.head.head, word.dep_)  # "Britain's *jets* were patrolling", hung on "were"
        elif beside_another and word.tag_ == "NN" and (name := _name_behind(word)) is not None:
            _call(name, word)
        elif beside_another and (verb := _told_before(word)) is not None:
            hang(verb, word.head, "ccomp")
            hang(word, verb, "nsubj")
            retag(verb, "VBD")
    for word in labelled(doc, "acl"):
        if word.tag_ == "VBD" and dependent(word, "agent") is not None and dependent(word, *_SUBJECT) is None:
            retag(word, "VBN")  # "a pilot *shot* down by Turkey"
    for word in labelled(doc, "appos"):
        if (verb := _verb_before_date(word) or _giver_before(word)) is not None:
            hang(word, verb, "dobj")
    for word in labelled(doc, "dobj"):
        if word.tag_ in {"NN", "NNS"} and word.head.tag_ == "NN":
            _join_object(word)
    for clause in labelled(doc, "ccomp"):
        if clause.lemma_ in _CALLING and (named := _named_in(clause)) is not None:
            _take_for_object(named, clause)


def _subjects(doc: Doc) -> Iterator[tuple[Token, bool]]:
    """The subjects, and whether another one hangs on the same word."""
    subjects = labelled(doc, *_SUBJECT)
    governors = [word.head.i for word in subjects]
    often = Counter(governors)
    return zip(subjects, (often[governor] > 1 for governor in governors), strict=True)


def _verb_before_date(noun: Token) -> Token | None:
    """The verb of "recalled *on Friday its ambassador*", whose object was taken for another name of the day."""
    day = noun.head
    verb = day.head.head
    if day.ent_type_ not in _TIMES or day.dep_ != "pobj" or verb.pos_ != "VERB" or noun.ent_type_ in _TIMES:
        return None
    return verb if noun.left_edge.i == day.i + 1 and dependent(verb, "dobj", "auxpass") is None else None


def _giver_before(time: Token) -> Token | None:
    """The verb of "gave *the envoy 48 hours* to leave", whose time was taken for another name of the envoy."""
    whom = time.head
    behind = time.ent_type_ in _TIMES and time.left_edge.i == whom.i + 1
    if not behind or whom.dep_ not in {"dative", "dobj"} or whom.head.pos_ != "VERB":
        return None
    relabel(whom, "dative")
    return whom.head


def _name_behind(noun: Token) -> Token | None:
    """The name of "the *warship HMS Trent* docked", taken for a second subject."""
    verb = noun.head
    name = next((word for word in verb.children if word.dep_ == noun.dep_ and word.i > noun.i), None)
    follows = name is not None and name.tag_ == "NNP" and name.left_edge.i == noun.i + 1
    return name if follows else None


def _call(name: Token, noun: Token) -> None:
    for word in list(noun.children):
        move(word, name)
    hang(noun, name, "compound")


def _told_behind(noun: Token) -> Token | None:
    """The verb of "troops *backed by tanks crossed* the border", taken for a participle of the tanks."""
    participle = dependent(noun, "acl")
    by = dependent(participle, "agent") if participle is not None and participle.tag_ == "VBN" else None
    backing = dependent(by, "pobj") if by is not None else None
    verb = dependent(backing, "acl") if backing is not None else None
    return verb if verb is not None and verb.tag_ in _PAST and verb.left_edge == verb else None


def _called_on(noun: Token) -> Token | None:
    """The verb of "the UN envoy *called* on all parties to show restraint", taken for a participle of the envoy."""
    verb = dependent(noun, "acl")
    past = verb is not None and verb.tag_ == "VBD" and verb.lemma_ in word_classes()["asking"]
    return verb if past and verb is not None and dependent(verb, "agent") is None else None


def _told_before(noun: Token) -> Token | None:
    """The verb of "a convoy of 100 trucks *crossed* the border, witnesses said", taken for a participle of the trucks,
    so that saying has two subjects.
    """
    saying = noun.head
    speaker = next((word for word in saying.children if word.dep_ == "nsubj" and word.i > noun.i), None)
    if speaker is None or speaker.left_edge.nbor(-1).text != ",":
        return None
    verb = next((word for word in noun.subtree if word.dep_ == "acl" and word.tag_ in _PAST), None)
    told = (
        verb is not None and verb.head != noun and verb.left_edge == verb and dependent(verb, "agent") is None
    )
    return verb if told else None


def _make_sentence(noun: Token, verb: Token) -> None:
    hang(verb, verb, "ROOT")
    hang(noun, verb, "nsubj")
    retag(verb, "VBD")
    for word in [word for word in noun.children if word.i > verb.i]:
        move(word, verb)


def _join_object(noun: Token) -> None:
    """Make one object of "carried out *missile* and *drone* *strikes*", where no noun has an object."""
    kind = noun.head
    verb = kind.head
    first = dependent(verb, "dobj")
    if kind.dep_ != "conj" or verb.pos_ != "VERB" or first is None or not first.i < kind.i < noun.i:
        return
    hang(noun, verb, "dobj")
    hang(first, noun, "nmod")
    hang(kind, first, "conj")
    if (joining := dependent(verb, "cc")) is not None and first.i < joining.i < kind.i:
        hang(joining, first, "cc")


def _named_in(clause: Token) -> Token | None:
    """What something is called in "*what* it calls *an operation*", "what it described as *two camps*"."""
    what = dependent(clause, "dobj")
    if what is None or what.lower_ != "what" or clause.head.pos_ != "VERB" or clause.i < clause.head.i:
        return None
    link = next((word for word in clause.children if word.lower_ == "as" and word.i > clause.i), None)
    named = dependent(link, "pobj") if link is not None else dependent(clause, "oprd")
    return named if named is not None and named.pos_ in {"NOUN", "PROPN"} else None


def _take_for_object(named: Token, clause: Token) -> None:
    verb = clause.head
    if dependent(verb, "dobj") is None:
        hang(named, verb, "dobj")
        hang(clause, named, "relcl")


def _mend_opening(word: Token) -> None:
    """ "*Airstrikes* were carried out": what opens a sentence has its capital from that, if it names an act."""
    lemma = word.lower_.removesuffix("s") if word.tag_ == "NNPS" else word.lower_
    known = load_lexicon().get(lemma, {})
    if word.ent_type_ or "noun" not in known or word.text.isupper():
        return
    retag(word, "NNS" if word.tag_ == "NNPS" else "NN", "NOUN", lemma)
