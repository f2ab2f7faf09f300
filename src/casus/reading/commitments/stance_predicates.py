"""What a copula or passive says of an act: "it is *unlikely* that", "its *goal* is to", "a strike *is ruled out*"."""

from __future__ import annotations

from casus.codebook.lexicon import word_classes
from casus.codebook.stances import StanceOperator
from casus.parsed import Token
from casus.reading.commitments.operator_lookup import find_operator
from casus.reading.commitments.stance_idioms import (
    NEXT_STEP,
    NO_SUCH_THING,
    UNREAL,
    is_next_step,
    no_such_thing,
    reality_missed,
)
from casus.reading.syntax import (
    COPULAS,
    child,
    children,
    has_own_subject,
    is_passive,
    mood_of,
    object_of_preposition,
)

Step = tuple[Token, StanceOperator | None]
"""A governing word, and the operator it is; ``None`` for a word that is only passed through."""

STILL_OPEN = StanceOperator("open", "A", frozenset(), "ready", 1)
"""What "all options are *possible*" says of them."""
CALLED_OFF = StanceOperator("off", "A", frozenset(), "refuse", 4)
"""What "the talks are *off*" says of them."""
INSISTENCE = StanceOperator("adamant", "A", frozenset(), "demand", 4)
"""The demand of "is *adamant* that Chile withdraw"."""
_ADAMANT = frozenset({"adamant", "insistent", "firm", "unyielding"})
_WISHFUL = frozenset({"anxious", "desperate", "eager", "impatient", "keen"})
_POSSIBLE = frozenset({"possible", "conceivable", "viable"})
_CHOSEN = word_classes()["sanctions"] | word_classes()["talks"]
"""What a side decides on by itself, so that it keeps "*a possibility*" open; an attack that is one is feared."""
_COUNTS = frozenset({"one", "some", "part", "all", "many", "most", "another"})


def up_to(copula: Token) -> Token | None:
    """The "up" of "it is *up to* Russia to end the war"."""
    found = (link for link in children(copula, "prep", "advmod") if link.lower_ == "up")
    return next((link for link in found if child(link, "prep") is not None), None)


def predicated(token: Token, copula: Token) -> Step | None:
    """The operator a copula links the act to: "it is *unlikely* that", "its *goal* is to", "the *focus* is on"."""
    if (wish := _wished(copula)) is not None:
        operator = find_operator(wish, complement=token)
        return (wish, operator) if operator is not None else None
    if (insisting := _insisting(token, copula)) is not None:
        return insisting, INSISTENCE
    for word in map(_kind_named, children(copula, "acomp", "attr", "oprd", "nsubj")):
        if word == token:
            continue
        operator = NEXT_STEP if is_next_step(word) else find_operator(word)
        if operator is not None:
            return word, operator
    state = _prepositional_predicate(copula) or _far_from(copula)
    operator = find_operator(state) if state is not None and state != token else None
    return (state, operator) if state is not None and operator is not None else None


def _called_off(copula: Token) -> Token | None:
    """The "off" of "the summit *is off*"; "is off the coast" says where something is."""
    return next(
        (
            word
            for word in children(copula, "advmod", "prt", "prep", "acomp")
            if word.lower_ == "off" and child(word, "pobj", "prep") is None
        ),
        None,
    )


def _insisting(clause: Token, copula: Token) -> Token | None:
    """The adjective of "is *adamant* that Chile withdraw", "is *keen* for Chile to": it is asked of another."""
    if not has_own_subject(clause) or mood_of(clause) not in {"infinitive", "must"}:
        return None
    for_another = any(mark.lower_ == "for" for mark in children(clause, "mark"))
    states = _WISHFUL if for_another else _ADAMANT
    return next((word for word in children(copula, "acomp") if word.lower_ in states), None)


def _wished(copula: Token) -> Token | None:
    """The verb of "what Peru *wants* is for Chile to leave", "all we *ask* is that it leave"."""
    clause = child(copula, "csubj")
    if clause is not None and (what := child(clause, "dobj")) is not None and what.tag_ == "WP":
        return clause
    everything = child(copula, "nsubj")
    if everything is None or everything.lower_ not in {"all", "thing"}:
        return None
    return child(everything, "relcl")


def _far_from(copula: Token) -> Token | None:
    """ "It is *far from certain* that", which the parser hangs on the adverb."""
    far = next((word for word in children(copula, "advmod", "acomp") if word.lower_ == "far"), None)
    link = child(far, "prep") if far is not None else None
    return child(link, "amod", "acomp", "pobj", "pcomp") if link is not None else None


def _kind_named(word: Token) -> Token:
    """ "*One of the scenarios*", "*some of the fears*": what is counted, for the count."""
    return object_of_preposition(word, "of") or word if word.lower_ in _COUNTS else word


def as_subject(token: Token, head: Token) -> Step | None:
    """The act as a subject: "an invasion *is likely*", "sending troops *is ruled out*", "talks *are planned*"."""
    if (reality := reality_missed(head)) is not None:
        return reality, UNREAL
    if head.lemma_ in COPULAS and not is_passive(head):  # "strikes are *looked at*"
        if (weighed := no_such_thing(head)) is not None and find_operator(weighed) is not None:
            return weighed, NO_SUCH_THING
        if (off := _called_off(head)) is not None:
            return off, CALLED_OFF
        predicate = child(head, "acomp", "attr", "oprd") or _prepositional_predicate(head)
        if predicate is not None and predicate.lemma_ == "possibility" and token.lemma_ in _CHOSEN:
            return predicate, STILL_OPEN
        if token.lemma_ == "option" and predicate is not None and predicate.lemma_ in _POSSIBLE:
            return predicate, STILL_OPEN
        operator = find_operator(predicate, predicate.head.lower_) if predicate is not None else None
        if predicate is None or operator is None or operator.operator_class == "threat":
            return None
        return predicate, operator
    if token.dep_ in {"nsubjpass", "csubjpass"}:
        put = object_of_preposition(head, "off")  # "has not been taken *off the table*"
        if put is not None and put.lemma_ == "table" and (idiom := find_operator(put)) is not None:
            return put, idiom
        operator = find_operator(head, complement=child(head, "oprd"))  # "is considered unlikely"
        if operator is not None and token.dep_ == "csubjpass" and operator.operator_class == "aspect":
            return None  # "deploying troops *should be taken* seriously"
        return (head, operator) if operator else None
    return None


def _prepositional_predicate(copula: Token) -> Token | None:
    """The noun of "is *off the table*", "is *out of the question*", "is *under consideration*"."""
    behind = (link for link in children(copula, "prep") if link.i > copula.i)
    preposition = next(behind, child(copula, "prep"))  # "*for Chad*, leaving is *out* of the question"
    inner = child(preposition, "prep") if preposition is not None else None
    return child(inner or preposition, "pobj") if preposition is not None else None
