"""Whether a clause completes the word above it, so that this word may say what stance is taken towards it."""

from __future__ import annotations

from casus.codebook.lexicon import word_classes
from casus.codebook.stances import StanceOperator
from casus.parsed import Token
from casus.reading.commitments.deadlines import is_given_time
from casus.reading.commitments.operator_lookup import find_operator
from casus.reading.commitments.stance_constructions import is_bound_infinitive
from casus.reading.syntax import (
    COPULAS,
    child,
    children,
    has_own_subject,
    is_negated,
    mood_of,
    object_of_preposition,
)

_RESTATING = frozenset({"reiterate", "reaffirm", "repeat", "restate"})
"""Verbs that no infinitive completes: in "*reiterated* its vow to expel them" it tells the vow."""
_AMENDS = frozenset({"apology", "compensation", "reparation", "explanation"})
_COMPLEMENTS = frozenset(
    {"xcomp", "ccomp", "acl", "pcomp", "csubj", "csubjpass", "pobj", "dobj", "attr", "acomp", "oprd", "prep"}
)
_COMPLETED = frozenset({"commit", "threat", "refuse"})
_TO_DO = frozenset({"scheme", "motive", "threat"})
"""Classes of nouns whose infinitive says what is to be done, also where the parser takes it for a relative clause:
"sees no *reason to attack*".
"""
_PARTING = frozenset({";", "otherwise"})
"""What parts two sentences that the parser takes for one."""
_VOW = 4
_TOLD = frozenset({"accusation", "allegation", "charge", "claim", "report", "rumour", "rumor", "suggestion"})
_ASKED = ("on", "upon", "to", "from", "of", "with")
"""Prepositions of whoever is asked: "demanded *from* Interpol to", "pleaded *with* Kyiv to"."""


def is_complement(token: Token) -> bool:
    """Whether the governor takes the act as its complement, also where the parser calls it a relative or adverbial.

    "Suspicions *that Russia intends*" and "the possibility *for Britain to support*" complete their noun; a bare gerund
    completes its verb ("ruled out *sending*"), an infinitive its copula ("it is important *for Britain to ensure*").
    """
    head = token.head
    match token.dep_:
        case "ccomp" if any(word.lower_ in _PARTING and token.i < word.i < head.i for word in head.children):
            return (
                False  # "Peru will leave; Chile *demanded* talks", "must leave, *otherwise* Chile will act"
            )
        case "relcl" if is_given_time(token):
            return True
        case "relcl" if head.lemma_ == "time":
            return _is_due(token)
        case "relcl":
            that = _is_told(token) or any(
                word.lower_ == "that" and (word.tag_ == "IN" or word.dep_ == "mark")
                for word in token.children
            )
            operator = find_operator(head, complement=token if that else None)
            if operator is None:
                return False
            to_do = operator.operator_class in _TO_DO or head.lemma_.lower() in word_classes()["asked"]
            # "a vow *to slap tariffs* on it": with an object of its own, it is not the vow that is slapped
            vowed = operator.operator_class == "commit" and operator.strength >= _VOW
            to_do = to_do or (vowed and child(token, "dobj") is not None)
            to_do = (to_do or _is_for_whom(token)) and mood_of(token) == "infinitive"
            return that or to_do or _is_case_in_which(token, operator)
        case "advcl" if head.pos_ == "NOUN":
            return mood_of(token) == "infinitive" and find_operator(head) is not None
        case "advcl" if mood_of(token) == "infinitive":
            if head.lemma_ in COPULAS or _is_laid_on(head, token) or is_given_time(token):
                return True
            if _is_resolved(head, token):
                return True
            completes = completes_object(token) is not None
            return completes or does_well(head) or is_bound_infinitive(head, token)
        case "advcl":
            bare = token.tag_ == "VBG" and child(token, "mark", "aux", "nsubj") is None
            # "pledged to go on, *demanding* its release" asks beside what it pledges
            told = ("dobj", "xcomp") if token.lemma_ in word_classes()["asks"] else ("dobj",)
            bare = bare and not _is_said_besides(token)
            return bare and token.i > head.i and child(head, *told) is None
        case _:
            return token.dep_ in _COMPLEMENTS


def _is_said_besides(participle: Token) -> bool:
    """ "Troops moved to the border, *vowing* to retake the town": who moved vows so besides.

    Who is "expected to use the summit, *promising* arms", is expected to promise them.
    """
    first = participle.left_edge
    if mood_of(participle.head) not in {"finite", "progressive"}:
        return False
    return first.i > 0 and first.nbor(-1).text == "," and find_operator(participle) is not None


def _is_told(clause: Token) -> bool:
    """ "Denied *reports it had closed the border*": with subject and object of its own, it is what is reported."""
    itself = child(clause, "nsubj"), child(clause, "dobj")
    if clause.head.lemma_ not in _TOLD or None in itself or mood_of(clause) not in {"finite", "progressive"}:
        return False
    return all(word is not None and not word.tag_.startswith("W") for word in itself)


def _is_for_whom(infinitive: Token) -> bool:
    """ "Joined calls *for Peru to* withdraw": whom it is asked of stands before the infinitive."""
    return has_own_subject(infinitive) and any(mark.lower_ == "for" for mark in children(infinitive, "mark"))


def _is_case_in_which(clause: Token, operator: StanceOperator) -> bool:
    """ "A scenario *in which* Russia attacks": the clause says what may happen."""
    which = object_of_preposition(clause, "in", "under")
    fronted = (which is not None and which.lower_ == "which") or any(
        word.lower_ in {"where", "whereby"} for word in children(clause, "advmod")
    )
    return fronted and operator.operator_class == "possible"


def does_well(verb: Token) -> bool:
    """ "*Would do well* to stop": advice in the form of a wish."""
    return verb.lemma_ == "do" and any(word.lower_ in {"well", "better"} for word in children(verb, "advmod"))


def completes_object(infinitive: Token) -> Token | None:
    """The demand or vow that an infinitive completes though it hangs on the verb: "ignored *calls* to leave"."""
    head = infinitive.head
    if head.i > infinitive.i or head.pos_ not in {"VERB", "ADP"}:
        return None
    nouns = [word for noun in children(head, "dobj", "nsubjpass", "pobj") for word in (noun, *noun.conjuncts)]
    resolves = head.lemma_ == "make" and nouns[:1] != [] and nouns[0].lemma_ == "mind"
    restates = head.lemma_ in _RESTATING or resolves
    if not nouns or (not restates and find_operator(head, complement=infinitive) is not None):
        return None
    operators = (
        (noun, find_operator(noun)) for noun in nouns if noun.pos_ == "NOUN" and noun.i < infinitive.i
    )
    return next((noun for noun, operator in operators if operator and _is_to_do(operator)), None)


def _is_to_do(operator: StanceOperator) -> bool:
    """ "A *call* to", "*permission* to", a firm "*vow* to": nouns of which an infinitive says what is to be done."""
    vowed = operator.operator_class == "commit" and operator.strength >= _VOW
    return vowed or operator.operator_class in {"demand", "allow"}


def time_come(infinitive: Token) -> Token | None:
    """The time of "*the time has come* to impose sanctions", "*time has come* for Russia to leave"."""
    coming = infinitive.head
    time = child(coming, "nsubj") if coming.lemma_ == "come" else None
    due = time is not None and time.lemma_ == "time" and mood_of(infinitive) == "infinitive"
    return time if due and not is_negated(coming) else None


def _is_due(clause: Token) -> bool:
    """ "It is time *for Eritrea to withdraw*", "it is time *Serbia imposed* sanctions"; not "the time when"."""
    copula = clause.head.head
    infinitive = mood_of(clause) == "infinitive"
    opens = clause.head.i == clause.sent.start or clause.head.nbor(-1).is_punct
    verbless = opens and copula.lemma_ not in {*COPULAS, "come"}
    if verbless or (copula.lemma_ == "come" and not is_negated(copula)):
        return (
            infinitive  # "*Time to lift* the sanctions, Kenya says", "the time has come *for Peru to leave*"
        )
    if copula.lemma_ not in COPULAS or all(word.lower_ != "it" for word in copula.children):
        return False
    return has_own_subject(clause) or mood_of(clause) == "infinitive"


def _is_laid_on(verb: Token, infinitive: Token) -> bool:
    """ "*called* on Kyiv to …", "*called* for Kyiv to", "is *bound* by law to …": what is asked or owed, no purpose."""
    if any(mark.lower_ == "for" for mark in children(infinitive, "mark")):
        return find_operator(verb, "for") is not None
    operator = find_operator(verb)
    binds = operator is not None and (operator.operator_class in {"demand", "duty"} or verb.lemma_ == "bind")
    if operator is None or not binds:
        return False
    asked = child(verb, "dobj")
    named = asked is not None and (
        asked.pos_ in {"PROPN", "PRON"} or asked.lemma_.lower() in word_classes()["everybody"]
    )
    if asked is not None and named and asked.i < infinitive.i and not _has_thing_asked(verb, infinitive):
        return True
    bound = operator.operator_class == "duty" or (verb.lemma_ == "bind" and asked is not None)
    return bound or object_of_preposition(verb, *_ASKED) is not None


def _has_thing_asked(verb: Token, infinitive: Token) -> bool:
    """ "Asked Peru *for trucks* to carry grain": the infinitive is what the thing is for."""
    return any(link.lower_ == "for" and link.i < infinitive.i for link in children(verb, "prep"))


def _is_resolved(verb: Token, infinitive: Token) -> bool:
    """ "*Voted* without dissent *to* widen it": nothing else completes the verb, so the infinitive is no purpose."""
    operator = find_operator(verb, complement=infinitive)
    if operator is None or infinitive.i < verb.i:
        return False
    if operator.operator_class not in _COMPLETED and operator.lemma != "vote":
        return False
    return child(verb, "dobj", "xcomp", "ccomp", "nsubjpass") is None


def asks_for_thing(verb: Token) -> bool:
    """ "*Demanded an apology*": what stands behind "for" is the reason."""
    return verb.lemma_ in word_classes()["asking"] and child(verb, "dobj") is not None


def is_for_amends(preposition: Token) -> bool:
    """What amends are asked for: "an apology *for* its raids", also where the parser hangs it on the asking verb."""
    head = preposition.head
    asked = (child(link, "pobj") for link in children(head, "prep") if link.i < preposition.i)
    return any(noun is not None and noun.lemma_ in _AMENDS for noun in (head, child(head, "dobj"), *asked))


def has_to(verb: Token, infinitive: Token) -> bool:
    """ "Has to respond"; what somebody "has *yet* to" decide he need not."""
    got = verb.lower_ == "got" and any(word.lemma_ == "have" for word in children(verb, "aux"))
    if (
        not (verb.lemma_ == "have" or got)
        or infinitive.dep_ != "xcomp"
        or mood_of(infinitive) != "infinitive"
    ):
        return False
    return all(word.lower_ != "yet" for word in verb.children)
