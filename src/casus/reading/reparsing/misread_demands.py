"""Demands whose clause the parser misread: "*Release* them, he said", "called *for the ban on Mali to be lifted*"."""

from __future__ import annotations

from casus.codebook.lexicon import word_classes
from casus.parsed import Token
from casus.reading.reparsing.tree import dependent, hang, relabel, retag

_TELLING = frozenset({"say", "tell", "add", "warn", "write", "demand", "insist", "declare", "urge", "order"})
PLOTTING = frozenset({"planning", "plotting", "preparing", "threatening", "seeking", "considering"})
_STEMS = {"planning": "plan", "plotting": "plot", "preparing": "prepare"}
_ACCUSING = frozenset({"accuse", "suspect"})
_TALKED_OVER = frozenset({"address", "consider", "debate", "discuss", "examine", "find", "resolve", "review"})
"""What a meeting is called for."""
_DEMANDS = frozenset({"demands", "requests", "urges"})
_WITHIN = frozenset({"of", "on", "in", "against", "between", "over", "from"})
"""Prepositions by which a noun is told more closely: "the ban *on* imports *from* Mali"."""


def mend_quoted_order(verb: Token) -> None:
    """ "'*Release* our sailors now,' the minister said": what is said, no circumstance of saying it."""
    saying = verb.head
    opens = verb.i > verb.sent.start and verb.nbor(-1).is_quote and verb.i < saying.i
    if opens and saying.lemma_ in _TELLING and dependent(verb, "nsubj", "aux", "mark") is None:
        relabel(verb, "ccomp")


def mend_asked_for(verb: Token, to: Token) -> bool:
    """ "Is pressing *for Sweden to extradite* them": what is asked for is a clause, not a purpose of asking."""
    named = _whole(to.nbor(-1))
    link = named.head
    asks = link.head == verb.head and link.head.lemma_ in word_classes()["asking"]
    asks = asks and dependent(link.head, "dobj") is None  # "asked Peru *for boats* to cross"
    if named.dep_ != "pobj" or link.lower_ != "for" or not asks:
        return False
    if named.lemma_ in word_classes()["talks"] and verb.lemma_ in _TALKED_OVER:
        hang(verb, named, "acl")  # "called for *a meeting to discuss* the attacks"
        return True
    hang(verb, link.head, "ccomp")
    hang(link, verb, "mark")
    hang(named, verb, "nsubj" if dependent(verb, "auxpass") is None else "nsubjpass")
    return True


def mend_plotting(gerund: Token) -> None:
    """ "Suspects Mali *of planning attacks*": the gerund, which was taken for part of a noun, is what Mali does."""
    thing = gerund.head
    link = thing.head
    accused = thing.dep_ == "pobj" and link.lower_ == "of" and link.i + 1 == gerund.i
    verb = link.head.head if link.head.dep_ == "dobj" else link.head
    if accused and gerund.lower_ in PLOTTING and verb.lemma_ in _ACCUSING:
        hang(gerund, link, "pcomp")
        hang(thing, gerund, "dobj")
        hang(link, verb, "prep")
        retag(gerund, "VBG", "VERB", _STEMS.get(gerund.lower_, gerund.lower_[:-3]))


def mend_ordered_by(verb: Token) -> None:
    """ "Has been *ordered* to leave the country *by President Novak*": he orders it, whoever stands before "by"."""
    order = verb.head
    if verb.dep_ != "xcomp" or order.tag_ != "VBN" or dependent(order, "auxpass") is None:
        return
    by = next((word for word in verb.children if word.lower_ == "by" and word.i > verb.i), None)
    named = dependent(by, "pobj") if by is not None else None
    if by is None or named is None or named.pos_ != "PROPN" or order.lemma_ not in word_classes()["asking"]:
        return
    hang(by, order, "agent")


def mend_summoned(verb: Token) -> bool:
    """ "*Summoned* the envoy *to demand* an end to it": who summons him demands it."""
    summoning = verb.head.head if verb.head.dep_ == "dobj" else verb.head
    summoned = verb.dep_ in {"relcl", "acl", "xcomp"} and summoning.lemma_ == "summon"
    if summoned:
        hang(verb, summoning, "advcl")
    return summoned


def mend_joined_demand(that: Token) -> None:
    """ "Opposes and *demands that* Peru leave, pay and": the second verb, which was taken for a noun."""
    noun = that.nbor(-1) if that.i > 1 else that
    joining = noun.nbor(-1) if noun != that else that
    first, clause = joining.head, that.head
    if noun.tag_ != "NNS" or noun.lower_ not in _DEMANDS or joining.dep_ != "cc" or first.tag_ != "VBZ":
        return
    later = noun.head if noun.dep_ == "nsubj" else None
    hang(noun, first, "conj")
    retag(noun, "VBZ", "VERB", noun.lower_[:-1])
    hang(clause, noun, "ccomp")
    if later is not None and later != clause:
        hang(later, clause, "conj")


def _whole(noun: Token) -> Token:
    """The noun that another only tells more closely: in "the *ban* on imports from Mali" of "Mali"."""
    while noun.dep_ == "pobj" and noun.head.lower_ in _WITHIN and noun.head.head.pos_ in {"NOUN", "PROPN"}:
        noun = noun.head.head
    return noun


def mend_named_subject(noun: Token) -> None:
    """ "Demanded that *Mali repay*": the name before what was taken for a noun is the subject of a verb."""
    name = noun.nbor(-1) if noun.i else noun
    that = name.left_edge.nbor(-1) if name.left_edge.i else name
    named = name.head == noun and name.dep_ == "compound" and name.pos_ == "PROPN"
    if named and noun.tag_ == "NN" and that.lower_ == "that" and that.head == noun and that.dep_ == "mark":
        relabel(name, "nsubj")


def verb_taken_for_compound(noun: Token) -> Token:
    """ "Demands that Mali *cease attacks* on it": the verb of the clause, which was taken for part of a noun."""
    base = next((word for word in noun.children if word.dep_ == "compound" and word.tag_ == "VB"), None)
    subject = dependent(noun, "nsubj") or (dependent(base, "nsubj") if base is not None else None)
    if base is None or subject is None or subject.i > base.i or dependent(noun, "det") is not None:
        return noun
    hang(base, noun.head, noun.dep_)
    for word in [word for word in noun.children if word.i < base.i]:
        hang(word, base, word.dep_)
    hang(noun, base, "dobj")
    return base
