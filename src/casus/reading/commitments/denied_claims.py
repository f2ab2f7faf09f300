"""What somebody is said to claim, and its denial: "the *statement according to which* it opened fire *is false*"."""

from __future__ import annotations

from casus.codebook.stances import StanceOperator
from casus.parsed import Token
from casus.reading.commitments.operator_lookup import find_operator
from casus.reading.commitments.stance_predicates import Step, as_subject
from casus.reading.syntax import child, children, is_negated

_CLAIMS = frozenset({"statement", "information", "news", "data", "message", "publication", "post", "story"})
"""Nouns of what is said; those that accuse or suspect are operators of their own (``stance_operators.csv``)."""

_CLAIMING = frozenset({"claim", "allege", "state", "say", "suggest", "assert"})
NAMING = frozenset({"call", "describe", "label", "brand", "term", "dub", "dismiss", "reject"})
"""Verbs whose predicate may deny: "*called* the claim *baseless*"."""

_ABOUT = frozenset({"about", "on", "of", "regarding", "concerning"})

_CARRIED_IN = frozenset({"in", "by", "from"})
"""What links a claim to who spreads it: "reports *in* the local media claiming that"."""

_DENIAL = StanceOperator("deny", "V", frozenset(), "deny", 0)
"""What to reject a statement comes to."""
_TOLD = StanceOperator("claim", "V", frozenset(), "truth", 0)
"""The word by which a statement tells its content: whoever makes it is not the one who denies it."""


def denial_of_claim(token: Token) -> Step | None:
    """The word that denies the statement an act stands in: "*denied* the statement that it opened fire"."""
    teller = _teller_of(token)
    noun = _claim_of(teller or token)
    if noun is None or not (
        noun.lemma_.lower() in _CLAIMS or ((teller or token).lemma_ in _CLAIMING and is_alleged(noun))
    ):
        return None
    step = _denial_of(noun)
    return (teller, _TOLD) if step is not None and teller is not None else step


def calls_untrue(verb: Token) -> bool:
    """ "*Called* the claim *baseless*", "described the report as *nonsense*"."""
    places = (verb, *children(verb, "dobj"))  # "dismisses *that* as hysteria" the parser may hang on "that"
    link = next((link for word in places for link in children(word, "prep") if link.lower_ == "as"), None)
    named = child(link or verb, "oprd", "acomp", "ccomp", "pobj", "amod", "pcomp")
    words = (named, *children(named, "conj")) if named is not None else ()
    operators = (find_operator(word) for word in words)
    return any(operator is not None and operator.operator_class == "deny" for operator in operators)


def verb_calling_untrue(operators: tuple[Token, ...]) -> Token | None:
    """What denies an accusation by what it calls it: "*described* allegations of an invasion as groundless"."""
    for noun in operators:
        verb = noun.head if noun.head.pos_ == "VERB" else noun.head.head
        told = noun.pos_ == "NOUN" and noun.dep_ in {"dobj", "nsubj"} and verb.lemma_ in NAMING
        if told and calls_untrue(verb) and not is_negated(verb):
            return verb
    return None


def _denial_of(noun: Token) -> Step | None:
    """What denies a statement: "*rejected* the statement", "the information *is untrue*"."""
    if noun.dep_ in {"nsubj", "nsubjpass"}:
        step = as_subject(noun, noun.head)
        return step if step and step[1] and step[1].operator_class in {"deny", "truth"} else None
    operator = find_operator(noun.head) if noun.dep_ == "dobj" else None
    denies = operator is not None and operator.operator_class in {"deny", "refuse"}
    return (noun.head, _DENIAL) if denies else None


def _teller_of(clause: Token) -> Token | None:
    """The word that links a clause to a statement: "*claiming* that it fired", "*according* to which it fired"."""
    head = clause.head
    if clause.dep_ == "ccomp" and head.dep_ in {"acl", "relcl"} and head.lemma_ in _CLAIMING:
        return head
    link = child(clause, "prep")
    which = child(link, "pobj") if link is not None and link.i else None
    if link is None or which is None or which.lower_ != "which":
        return None
    return link.nbor(-1) if link.nbor(-1).lower_ == "according" else None


def _claim_of(word: Token) -> Token | None:
    """What a clause, noun or linking word belongs to: "*information* about shelling", "*claims* that it fired"."""
    if word.lower_ == "according":  # the parser hangs it anywhere
        before = word.doc[word.sent.start : word.i]
        return next((noun for noun in reversed(list(before)) if noun.lemma_.lower() in _CLAIMS), None)
    if word.dep_ == "pobj":
        return word.head.head if word.head.lower_ in _ABOUT else None
    if word.dep_ not in {"ccomp", "acl", "relcl"}:
        return None
    told = word.head
    carrier = told.dep_ == "pobj" and told.head.lower_ in _CARRIED_IN and told.head.head.pos_ == "NOUN"
    return told.head.head if carrier and told.head.head.i < word.i else told


def is_alleged(noun: Token) -> bool:
    """Whether a noun tells what somebody is said to do: "*reports* that", "*allegations* of"."""
    operator = find_operator(noun)
    return operator is not None and operator.operator_class == "allege"
