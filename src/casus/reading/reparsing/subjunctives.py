"""Base forms of what is asked, whatever tag the parser gave them: subjunctives, and infinitives without "to".

"Insists that India *pull* out and that its generals *be* tried", "calls on Oslo to pay and
*shut* its base".
"""

from __future__ import annotations

from casus.codebook.lexicon import word_classes
from casus.parsed import Token
from casus.reading.reparsing.misread_demands import mend_named_subject, verb_taken_for_compound
from casus.reading.reparsing.tree import dependent, hang, infinitive_between, retag

_NOUNS = frozenset({"NN", "NNS"})
_PLURAL = frozenset({"NNS", "NNPS"})
_ALSO_TELLING = frozenset(
    {
        "advise", "call", "condition", "decree", "direct", "important", "insist", "insistence", "resolve", "suggest",
    }
)  # fmt: skip
"""Mandative words whose clause may also say what is so: "insists that its troops *leave* nobody hungry"."""

_HASTE = frozenset({"immediately", "forthwith", "promptly", "instantly", "straightaway"})
_BASE = frozenset({"VB", "VBP"})
_PERHAPS_BASE = _BASE | {"VBD", "VBN"}
"""Tags that the base form of a verb which does not change in the past may get: "demanded that Peru *shut* it"."""

_PLURAL_PRONOUNS = frozenset(
    {"they", "we", "you", "i", "these", "those", "who", "which", "that", "both", "all"}
)
_FINITE = frozenset({"VBD", "VBG", "VBN", "VBZ"})


def mend_subjunctive(verb: Token) -> None:
    """ "Insists that India *pull* out and that its generals *be* tried": base forms, whatever tag they got."""
    if verb.tag_ in _NOUNS:
        mend_named_subject(verb)
        verb = verb_taken_for_compound(verb)
    first = verb.head
    listed = verb.dep_ in {"advcl", "ccomp"} and verb.i > first.i and verb.left_edge.nbor(-1).text == ","
    if listed and first.tag_ == "VB" and _is_asked(first):
        hang(verb, first, "conj")  # "that Oslo leave, *that it disarm* and that"
        verb = first
    if not _is_asked(verb) or not _is_subjunctive(verb):
        return
    _tag_base(verb)
    for joined in verb.conjuncts:
        subject = dependent(joined, "nsubj", "nsubjpass")
        again = any(word.lower_ == "that" and word.dep_ == "mark" for word in joined.children)
        if joined.i > verb.i and (again or subject is None) and _is_base(joined):
            _tag_base(joined)


def _is_asked(clause: Token) -> bool:
    head = clause.head
    asking = (dependent(head, "acomp") or head) if head.lemma_ == "be" else head  # "is *adamant* that"
    return clause.dep_ in {"ccomp", "acl", "relcl"} and asking.lemma_ in word_classes()["mandative"]


def _is_subjunctive(verb: Token) -> bool:
    subject = dependent(verb, "nsubj", "nsubjpass")
    carried = dependent(verb, "auxpass") or verb
    if subject is None or carried.lower_ == "be":
        return subject is not None and dependent(verb, "aux") is None
    singular = subject.tag_ not in _PLURAL and subject.lower_ not in _PLURAL_PRONOUNS
    joint = any(word.dep_ == "conj" for word in subject.children)
    sure = verb.head.lemma_ not in _ALSO_TELLING  # "demands that troops *leave*"
    if sure:
        return _is_base(verb, _PERHAPS_BASE)
    past = verb.head.tag_ == "VBD" and (verb.head.lemma_ == "insist" or verb.tag_ != "VBP")
    if past or _is_at_once(verb):  # "*insisted* that the troops *return*", "insist that they leave *at once*"
        return _is_base(verb)
    return singular and not joint and _is_base(verb)


def _is_at_once(verb: Token) -> bool:
    """ "Leave the area *immediately*": what is to be done in haste is asked, and does not go on already."""
    return any(word.lower_ in _HASTE for word in verb.children if word.dep_ == "advmod")


def _is_base(verb: Token, tags: frozenset[str] = _BASE) -> bool:
    """Whether the word may be the base form of a verb without auxiliaries."""
    if verb.tag_ == "NN":
        return dependent(verb, "nsubj") is not None and dependent(verb, "det", "aux") is None
    plain = verb.tag_ in tags and verb.lower_ == verb.lemma_.lower()
    return plain and dependent(verb, "aux", "auxpass") is None


def _tag_base(verb: Token) -> None:
    word = dependent(verb, "auxpass") or verb
    if word.lower_ != "be":
        retag(word, "VB", "VERB", word.lower_)
    else:
        retag(word, "VB")


def mend_bare_infinitive(verb: Token) -> None:
    """ "Calls on Oslo to pay, *shut* its base and *send* home its men": what is joined to the verb is asked too."""
    asking = verb.head
    if (
        asking.tag_ not in _FINITE
        or asking.lemma_ not in word_classes()["asking"]
        or dependent(verb, "nsubj", "nsubjpass", "aux")
    ):
        return
    ambiguous = verb.tag_ in {"VBD", "VBN", "VBP"} and verb.lower_ == verb.lemma_.lower()
    followed = any(word.dep_ == "conj" and word.tag_ == "VB" and word.i > verb.i for word in verb.children)
    if verb.tag_ != "VB" and not (ambiguous and (asking.tag_ == "VBZ" or followed)):
        return
    first = infinitive_between(asking, verb)
    if first is not None and first.i > asking.i:
        hang(verb, first, "conj")
        _tag_base(verb)
