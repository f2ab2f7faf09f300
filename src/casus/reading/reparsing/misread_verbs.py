"""Verbs that the parser took for nouns, adjectives or auxiliaries.

"Two posts were *overrun* by rebels", "Oman *let* go the crew", "*ECOWAS* froze its assets", "Russia *boards* Estonian
tanker".
"""

from __future__ import annotations

from collections.abc import Mapping

from casus.codebook.lexicon import Patterns, load_lexicon
from casus.parsed import Doc, Token
from casus.reading.reparsing.tree import dependent, hang, labelled, move, relabel, retag

_NAMES = frozenset({"NNP", "NNPS", "JJ", "NN"})
_CONDITIONS = frozenset({"if", "after", "once", "when", "unless"})
_SHORTEST_ACRONYM = 3


def mend_misread_verbs(doc: Doc) -> None:
    """Mend each kind at the label by which it is known."""
    for word in labelled(doc, "attr", "acomp"):
        if word.tag_ == "NN" and word.head.lemma_ == "be" and dependent(word, "agent") is not None:
            _make_passive(word)
    for word in labelled(doc, "aux"):
        if word.lemma_ == "let" and word.head.lower_ == "go":
            _let_go(word)
    for word in labelled(doc, "ROOT", "ccomp"):
        if word.tag_ == "NNS":
            _mend_headline(word)
        elif word.pos_ == "VERB" and word.text.isupper() and len(word.text) >= _SHORTEST_ACRONYM:
            _mend_acronym(word)
    for word in labelled(doc, "conj"):
        if word.tag_ == "NNS":
            _mend_demanding(word)
    for word in labelled(doc, "amod"):
        if word.i and word.nbor(-1).tag_ == "TO" and word.nbor(-1) == word.head.head:
            _make_infinitive(word, word.nbor(-1))
    for word in labelled(doc, "nsubj"):
        if word.tag_ == "NNS" and word.i > 1:
            _mend_inverted_condition(word)


def _mend_demanding(word: Token) -> None:
    """ "Rejects the claim and *demands that* China withdraw": no plural goes on with a verb or with one thing."""
    that = word.nbor(1) if word.i + 1 < len(word.doc) else word
    verb = word.head.head if word.head.tag_ == "NN" and word.head.dep_ == "dobj" else word.head
    if that.lower_ != "that" or verb.pos_ != "VERB" or word.left_edge != word or "verb" not in _entries(word):
        return
    clause = that.head
    if clause.dep_ in {"acl", "relcl", "ccomp"} and clause.head in {word, word.head}:
        hang(word, verb, "conj")
        hang(clause, word, "ccomp")
        retag(word, "VBZ", "VERB", _singular(word))
        relabel(that, "mark")
        retag(that, "IN")


def _make_infinitive(word: Token, to: Token) -> None:
    """ "Wants Peru *to free* fishermen": no preposition, and they are not free."""
    thing = word.head
    if thing.dep_ != "pobj" or to.head == to or "verb" not in load_lexicon().get(word.lower_, {}):
        return
    hang(word, to.head, to.dep_ if to.dep_ != "prep" else "xcomp")
    for part in list(to.children):
        move(part, word)
    hang(thing, word, "dobj")
    hang(to, word, "aux")
    retag(word, "VB", "VERB", word.lower_)


def _mend_inverted_condition(word: Token) -> None:
    """ "Only if *Chad withdraws* will Mali return": what stands between "if" and an auxiliary is a clause."""
    name, mark, verb = word.nbor(-1), word.nbor(-2), word.head
    inverted = word.i + 1 < verb.i and word.nbor(1).head == verb and word.nbor(1).dep_ == "aux"
    if not inverted or mark.lower_ not in _CONDITIONS or mark.head != verb or name.dep_ != "compound":
        return
    if name.head == word and name.tag_ == "NNP":
        hang(word, verb, "advcl")
        hang(name, word, "nsubj")
        hang(mark, word, "mark")
        retag(word, "VBZ", "VERB", _singular(word))


def _entries(noun: Token) -> Mapping[str, Patterns]:
    return load_lexicon().get(_singular(noun), {})


def _make_passive(word: Token) -> None:
    """ "Were *overrun* by rebels": what is so by somebody's doing is done by him."""
    if "verb" not in load_lexicon().get(word.lower_, {}):
        return
    being = word.head
    hang(word, word if being.dep_ == "ROOT" else being.head, being.dep_)
    for part in list(being.children):
        if part != word:
            move(part, word)
            if part.dep_ == "nsubj":
                relabel(part, "nsubjpass")
    hang(being, word, "auxpass")
    retag(word, "VBN", "VERB", word.lower_)


def _let_go(letting: Token) -> None:
    """ "*Let go* the crew": it is no help in going."""
    going = letting.head
    hang(letting, letting if going.dep_ == "ROOT" else going.head, going.dep_)
    for part in list(going.children):
        move(part, letting)
    hang(going, letting, "ccomp")
    retag(letting, letting.tag_, "VERB")


def _mend_headline(verb: Token) -> None:
    """ "*Russia boards* Estonian tanker", "*Minsk reserves* for itself the right": no one phrase."""
    name = verb.nbor(-1) if verb.i > verb.sent.start else verb
    thing = dependent(verb, "dobj", "appos")
    opens = name.i == verb.sent.start or (name.dep_ == "compound" and name.left_edge.i == verb.sent.start)
    if (
        thing is None
        or name.head != verb
        or not opens
        or name.tag_ not in _NAMES
        or not name.text[:1].isupper()
    ):
        return
    lemma = _singular(verb)
    between = verb.doc[verb.i + 1 : thing.left_edge.i]
    known = "verb" in _entries(verb) and (thing.dep_ == "dobj" or not between)
    parted = thing.left_edge.tag_ == "DT" and all(part.text != "," for part in between)
    if not known and not parted:
        return
    retag(verb, "VBZ", "VERB", lemma)
    retag(name, "NNP", "PROPN")
    relabel(name, "nsubj")
    relabel(thing, "dobj")


def _singular(noun: Token) -> str:
    word = noun.lower_
    if word.endswith("ies"):
        return word.removesuffix("ies") + "y"
    return (
        word.removesuffix("es")
        if word.endswith(("sses", "shes", "ches", "xes", "zes"))
        else word.removesuffix("s")
    )


def _mend_acronym(name: Token) -> None:
    """ "*ECOWAS* froze Mali's assets": an organisation in capitals is no verb, what follows it is one."""
    thing = dependent(name, "dobj")
    verb = name.nbor(1) if name.i + 1 < len(name.doc) else name
    if thing is None or verb.tag_ not in {"VBD", "VBZ", "VBN"} or verb.head != thing or verb.dep_ != "amod":
        return
    hang(verb, verb if name.dep_ == "ROOT" else name.head, name.dep_)
    for part in list(name.children):
        if part != verb:
            move(part, verb)
    hang(name, verb, "nsubj")
    retag(name, "NNP", "PROPN", name.text)
    retag(verb, "VBD" if verb.tag_ == "VBN" else verb.tag_, "VERB")
