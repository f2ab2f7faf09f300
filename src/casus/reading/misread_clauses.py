"""Clauses that the parser hung on the wrong word, put where they belong: "the danger *of Mali attacking*", "*appears
poised* to", "Kyiv *suspects that*". Used on Casus's own pipeline, with the infinitives.
"""

from __future__ import annotations

from spacy.tokens import Token

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
_SAYING = frozenset(
    {
        "say",
        "tell",
        "announce",
        "claim",
        "confirm",
        "declare",
        "insist",
        "note",
        "state",
        "stress",
        "warn",
        "write",
    }
)
_ASKING = frozenset({"appeal", "ask", "call", "demand", "press", "urge", "warn", "vow", "pledge", "promise"})
"""What whoever speaks does besides: "Rome said Chad had broken the truce, *urging* it to stop"."""
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


def mend_besides(verb: Token) -> None:
    """ "Rome *said* Chad had broken the truce, *urging* it to stop": it is Rome that asks."""
    told = verb.head
    if verb.dep_ != "advcl" or verb.tag_ != "VBG" or verb.lemma_ not in _ASKING or told.dep_ != "ccomp":
        return
    says = told.head.lemma_ in _SAYING and told.head.i < told.i
    if (
        says
        and told.i < verb.i
        and verb.nbor(-1).text == ","
        and dependent(told, "nsubj", "nsubjpass") is not None
    ):
        hang(verb, told.head, "advcl")


def mend_predicate(word: Token) -> None:
    """ "*Appears poised* to leave": a predicate, no clause of its own."""
    seems = word.head.lemma_ in _SEEMING and word.tag_ in _PREDICATES and word.i > word.head.i
    if seems and dependent(word, "nsubj", "nsubjpass", "mark", "aux") is None:
        word.dep_ = "oprd"


def name_of_judge(verb: Token) -> Token | None:
    """The name before what was taken for a plural in "*Kyiv* suspects that", which has no other subject."""
    if verb.i == 0 or verb.i + 1 >= len(verb.doc) or verb.nbor(1).lower_ != "that":
        return None
    name = verb.nbor(-1)
    opens = name.i == verb.sent.start and name.text[:1].isupper() and not name.text.isupper()
    return name if opens and name.head == verb and name.dep_ in {"amod", "compound", "nmod"} else None


def _stands_before(doer: Token, verb: Token) -> bool:
    return doer.pos_ == "PROPN" and doer.i == verb.i - 1
