"""What is expected, seen coming or doubted, where the parser misread it: "*US expected to* lift ban", "*looks set to*
leave", "*doubts whether* it will".
"""

from __future__ import annotations

from casus.parsed import Token
from casus.reading.reparsing.tree import dependent, hang, relabel, retag

_DOUBTING = frozenset({"doubt", "question", "wonder", "ask", "decide", "consider", "know", "say"})
_EXPECTING = frozenset(
    {"believe", "expect", "fear", "know", "report", "say", "see", "suspect", "think", "tip", "understand"}
)
_STOPS = frozenset({".", "!", "?", "”", '"', "’"})
_JUDGING = frozenset({"suspect", "fear", "doubt", "claim", "demand", "insist"})
_LOOKING = frozenset({"look", "appear", "seem", "remain", "sound"})


def complete_predicate(verb: Token, to: Token) -> bool:
    """ "*Looks set to* leave": what is seen coming is what the predicate says."""
    predicate = to.nbor(-1)
    seems = (
        predicate.head == verb.head and verb.head.lemma_ in _LOOKING and predicate.dep_ in {"acomp", "oprd"}
    )
    if seems:
        hang(verb, predicate, "xcomp")
    return seems


def mend_headline(verb: Token) -> None:
    """ "*US expected to* lift ban": in a headline, which has no full stop, it is others who expect it."""
    subject = dependent(verb, "nsubj") if verb.lemma_ in _EXPECTING else None
    if subject is not None and dependent(verb, "aux", "auxpass") is None:
        after = verb.doc[verb.i + 1 : verb.i + 2]
        if verb.sent[-1].text not in _STOPS and after.text in {"to", "as"}:
            retag(verb, "VBN")
            relabel(subject, "nsubjpass")


def mend_question(clause: Token, whether: Token) -> None:
    """ "*Doubts whether* Mali will leave": what is doubted is no circumstance of doubting it."""
    doubting = clause.head
    asks = clause.dep_ == "advcl" and doubting.lemma_ in _DOUBTING and doubting.i < whether.i
    if asks and dependent(doubting, "dobj", "ccomp") is None:
        relabel(clause, "ccomp")


def name_of_judge(verb: Token) -> Token | None:
    """The name before what was taken for a plural in "*Kyiv* suspects that", which has no other subject."""
    if verb.i == 0 or verb.i + 1 >= len(verb.doc) or verb.nbor(1).lower_ != "that":
        return None
    name = verb.nbor(-1)
    clause = verb.nbor(1).head
    if verb.lemma_ in _JUDGING and verb.tag_ == "NNS" and name.tag_ == "NN" and name.dep_ == "compound":
        return name if clause.head == verb and dependent(clause, "nsubj") is not None else None
    opens = name.i == verb.sent.start and name.text[:1].isupper() and not name.text.isupper()
    return name if opens and name.head == verb and name.dep_ in {"amod", "compound", "nmod"} else None
