"""Clauses that the parser hung on the wrong word, put where they belong: "the danger *of Mali attacking*", "*appears
poised* to", "Kyiv *suspects that*". Used on Casus's own pipeline, with the infinitives.
"""

from __future__ import annotations

from spacy.tokens import Token

from casus.codebook.lexicon import word_classes
from casus.reading.reparsing import dependent, hang

_POSSIBLE = frozenset(
    {
        "chance", "danger", "fear", "idea", "importance", "likelihood", "odds", "possibility", "probability",
        "prospect", "risk", "scenario", "spectre", "specter", "suspicion", "threat",
    }
)  # fmt: skip
"""Nouns whose "of" may have a whole clause behind it."""

_EXCLUDING = frozenset({"rule", "exclude", "envisage", "foresee", "discount"})
_SEEMING = frozenset({"appear", "seem", "look"})
_PREDICATES = frozenset({"VBN", "JJ"})


def mend_gerund(verb: Token) -> None:
    """ "The threat *of Mali attacking* Chad", "did not rule out *Mali attacking* Chad": the doer is the gerund's."""
    if verb.tag_ != "VBG" or dependent(verb, "nsubj", "aux", "mark") is not None:
        return
    head = verb.head
    if verb.dep_ == "acl" and head.lemma_ in _POSSIBLE:
        link = next((word for word in head.children if word.lower_ == "of" and word.i < verb.i), None)
        doer = dependent(link, "pobj") if link is not None else None
        if link is not None and doer is not None and _stands_before(doer, verb):
            hang(verb, link, "pcomp")
            hang(doer, verb, "nsubj")
    elif verb.dep_ in {"advcl", "acl", "xcomp"}:
        doer = dependent(head, "dobj") if head.lemma_ in _EXCLUDING else None
        if doer is not None and _stands_before(doer, verb):
            hang(verb, head, "ccomp")
            hang(doer, verb, "nsubj")


def mend_asked_for(verb: Token, to: Token) -> bool:
    """ "Is pressing *for Sweden to extradite* them": what is asked for is a clause, not a purpose of asking."""
    named = to.nbor(-1)
    link = named.head
    asks = link.head == verb.head and link.head.lemma_ in word_classes()["asking"]
    asks = asks and dependent(link.head, "dobj") is None  # "asked Peru *for boats* to cross"
    if named.dep_ != "pobj" or link.lower_ != "for" or not asks:
        return False
    hang(verb, link.head, "ccomp")
    hang(link, verb, "mark")
    hang(named, verb, "nsubj")
    return True


def mend_general(word: Token) -> None:
    """ "The secretary-*general of* the League": what stands behind the title belongs to its noun."""
    if word.i > word.head.i and word.nbor(-1).text == "-":
        for link in [link for link in word.children if link.dep_ == "prep"]:
            hang(link, word.head, "prep")


def mend_predicate(word: Token) -> None:
    """ "*Appears poised* to leave": a predicate, no clause of its own."""
    seems = word.head.lemma_ in _SEEMING and word.tag_ in _PREDICATES and word.i > word.head.i
    if seems and dependent(word, "nsubj", "nsubjpass", "mark", "aux") is None:
        word.dep_ = "oprd"


def mend_after_we(verb: Token) -> None:
    """ "We, the leaders of the G7, *urge* Iran to": what "we" is the subject of and has an object is a verb."""
    subject = dependent(verb, "nsubj")
    if subject is not None and subject.lower_ == "we" and dependent(verb, "dobj") is not None:
        verb.tag_, verb.pos_ = "VBP", "VERB"


def name_of_judge(verb: Token) -> Token | None:
    """The name before what was taken for a plural in "*Kyiv* suspects that", which has no other subject."""
    if verb.i == 0 or verb.i + 1 >= len(verb.doc) or verb.nbor(1).lower_ != "that":
        return None
    name = verb.nbor(-1)
    opens = name.i == verb.sent.start and name.text[:1].isupper() and not name.text.isupper()
    return name if opens and name.head == verb and name.dep_ in {"amod", "compound", "nmod"} else None


def _stands_before(doer: Token, verb: Token) -> bool:
    return doer.pos_ == "PROPN" and doer.i == verb.i - 1
