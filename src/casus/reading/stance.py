"""From an act in a sentence to the stance taken towards it, and to whoever takes it.

The reading is compositional: it starts from the mood of the act's own clause and climbs through the words that govern
it, each of which turns the stance found so far ("has not *ruled out* | *considering* | sending troops"). Operators and
their classes are data (``codebook/data/stance_operators.csv``). The steps:

1. the mood of the act's clause: a modal, a tense, or none for infinitives, participles and nouns;
2. each governing operator applies, inside out, with its own negation;
3. climbing stops at a finite clause that is not the operator's complement.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from spacy.tokens import Token

from casus.codebook.stances import OperatorClass, StanceOperator, load_stance_operators
from casus.model import Stance
from casus.reading.syntax import (
    COPULAS,
    child,
    children,
    has_own_subject,
    holder_of_noun,
    is_counterfactual,
    is_negated,
    is_passive,
    is_past_perfect,
    mood_of,
    object_of_preposition,
    subject_of,
)

_POS = {"VERB": "V", "AUX": "V", "NOUN": "N", "PROPN": "N", "ADJ": "A", "ADV": "A"}
_COMPLEMENTS = frozenset(
    {"xcomp", "ccomp", "acl", "pcomp", "csubj", "csubjpass", "pobj", "dobj", "attr", "acomp", "oprd", "prep"}
)
_LIGHT = frozenset(
    {
        "have",
        "make",
        "issue",
        "give",
        "express",
        "voice",
        "state",
        "reaffirm",
        "show",
        "hold",
        "present",
        "repeat",
    }
)
_LIGHT_NOUNS = frozenset(
    {"use", "idea", "kind", "form", "number", "way", "series", "round", "wave", "package"}
)
_INTENTION = 3
_PLEDGE = 4
_OVER_OBJECT: frozenset[OperatorClass] = frozenset({"commit", "threat", "offer", "ready"})
_ARGUMENT_PREPOSITIONS = frozenset({"for", "to", "of", "on", "about", "against", "from", "into", "with"})
_LINKING = frozenset({"of", "for", "on", "about", "in", "to", "against", "over"})
_SPEECH_WITH_CLAUSE: frozenset[OperatorClass] = frozenset({"commit", "enact", "threat", "offer"})
_HEIGHT_LIMIT = 8
_GOING_ON = frozenset({"continue", "begin", "start", "resume", "intensify", "last"})
_ACCUSING = frozenset({"accuse", "allege", "accusation", "allegation"})
_REBUTTING = frozenset({"reject", "dismiss"})
_PLEDGING = frozenset({"commit", "promise", "guarantee", "pledge"})
IS_TO = StanceOperator("be", "V", frozenset(), "schedule", 3)
"""The periphrastic future of "Denmark is to supply howitzers"."""

_ASKING = frozenset({"ask", "wonder", "question", "inquire", "enquire", "press", "say"})
_NEEDS_INFINITIVE = frozenset({"call", "tell", "ask", "wish", "need", "warn"})


@dataclass(frozen=True, slots=True)
class StanceReading:
    """What the words around an act make of it.

    ``stance`` is ``None`` when nothing is committed to. ``holder`` is the subject of the operator that binds, ``agent``
    the one who would act when the operator names another ("urged *Russia* to withdraw"). ``refrain`` says that the act
    demanded or promised is to refrain. ``obliged`` marks "must" and "it is important for X to": a demand on others, a
    promise of one's own side. ``ascribed`` marks an intention that others may lay to the holder. ``ceases`` marks an
    end put to the act ("stop the shelling"). ``possible`` marks that only a likelihood word carries the stance,
    ``unable`` "cannot", a refusal only of one's own side.
    ``top`` is the highest word reached, where conditions and attributions attach.
    """

    stance: Stance | None
    top: Token
    holder: Token | None = None
    agent: Token | None = None
    refrain: bool = False
    obliged: bool = False
    ceases: bool = False
    possible: bool = False
    unable: bool = False
    passive_holder: bool = False
    ascribed: bool = False
    strength: int = 0
    operators: tuple[Token, ...] = ()


def read_stance(act: Token, *, names_operator: bool = False) -> StanceReading:
    """The stance towards the act headed by ``act``, a verb or an event noun.

    ``names_operator`` says that the act's own word may be an operator over its object: "*pledged* more shells".
    """
    reading = _own_mood(act)
    operator = find_operator(act) if names_operator and act.pos_ == "VERB" else None
    if operator is not None and operator.operator_class in _OVER_OBJECT and reading.stance in {"did", None}:
        reading = _apply(operator, act, act, StanceReading(None, act))
    current = act
    for _ in range(_HEIGHT_LIMIT):
        if _is_asked(current):
            return replace(reading, stance="may" if is_negated(current.head) else None)
        if current.dep_ == "ccomp" and is_negated(current.head) and find_operator(current.head) is None:
            return replace(reading, stance=None)
        step = _climb(current)
        if step is None:
            break
        governor, operator = step
        if operator is not None:
            reading = _apply(operator, governor, current, reading)
        current = governor
        reading = replace(reading, top=governor)
    return reading


def _is_asked(clause: Token) -> bool:
    """Whether the clause is an indirect question: "how it would react", "asked if he would"."""
    if clause.dep_ not in {"ccomp", "advcl", "pcomp"} or clause.head.lemma_ in COPULAS:
        return False
    if find_operator(clause.head, complement=clause) is not None:
        return False
    if any(word.tag_ == "WRB" and word.lower_ != "when" for word in children(clause, "advmod")):
        return True
    marks = {mark.lower_ for mark in children(clause, "mark")}
    return "whether" in marks or ("if" in marks and clause.head.lemma_ in _ASKING)


def _own_mood(act: Token) -> StanceReading:
    """Step 1: the stance of the act's own clause, before anything governs it."""
    if act.dep_ == "attr" and child(act.head, "expl") is not None and mood_of(act.head) == "will":
        return StanceReading("will_not" if is_negated(act) else "will", act, strength=4)
    if act.pos_ not in {"VERB", "AUX"}:
        return StanceReading("did" if _is_under_way(act) else None, act)
    if is_counterfactual(act):
        return StanceReading(None, act)
    negated = is_negated(act)
    match mood_of(act):
        case "will":
            return StanceReading("will_not" if negated else "will", act, strength=4)
        case "may":
            return StanceReading("will_not" if negated else "may", act, unable=negated, strength=1)
        case "must":
            return StanceReading("demand", act, refrain=negated, obliged=True, strength=3)
        case "finite" | "progressive":
            return StanceReading(None if negated else "did", act)
        case "infinitive" if _is_headline_future(act):
            return StanceReading("will", act, strength=3)
        case _:
            return StanceReading(None, act, refrain=negated)


def _is_headline_future(verb: Token) -> bool:
    """ "Poland to buy 48 jets": the future of headlines, an infinitive with a subject and no verb above it."""
    if not any(mark.lower_ == "to" for mark in children(verb, "aux")):
        return False
    if verb.dep_ == "ROOT":
        return has_own_subject(verb)
    names_doer = verb.head.pos_ == "PROPN" and verb.head.i == verb.i - 2
    return verb.dep_ in {"acl", "relcl"} and verb.head.dep_ == "ROOT" and names_doer


def _is_under_way(noun: Token) -> bool:
    """Whether an event noun is said to be going on: "exercises are underway", "strikes continued"."""
    verb = noun.head
    if (
        noun.dep_ not in {"nsubj", "nsubjpass"}
        or mood_of(verb) not in {"finite", "progressive"}
        or is_negated(verb)
    ):
        return False
    beside = {word.lower_ for word in verb.children}
    return verb.lemma_ in _GOING_ON or (
        verb.lemma_ in COPULAS and bool(beside & {"underway", "ongoing", "under"})
    )


def _climb(token: Token) -> tuple[Token, StanceOperator | None] | None:
    """Step 3: the next governing word and the operator it is, or ``None`` where the clause stands on its own."""
    label, head = token.dep_, token.head
    if head == token:
        return None
    if label == "conj":
        shares_governor = head.pos_ in {"VERB", "AUX", "NOUN", "ADJ", "PROPN"} and not has_own_subject(token)
        return _climb(head) if shares_governor else None
    if label in {"nsubj", "nsubjpass", "csubj", "csubjpass"}:
        return _as_subject(token, head)
    if label in {"pobj", "pcomp"}:
        return _through_preposition(token, head)
    if not _is_complement(token) or _is_reduced_relative(token):
        return None
    operator = find_operator(head, complement=token)
    if operator is None and head.lemma_ in COPULAS:
        predicated = _predicated(token, head)
        if predicated is not None:
            return predicated
        bare = child(head, "prep", "acomp", "attr", "oprd") is None
        if bare and label == "xcomp" and mood_of(token) == "infinitive" and mood_of(head) == "finite":
            return head, IS_TO
    if operator is None:
        return (head, None) if label != "ccomp" and _is_transparent(head) else None
    if label == "ccomp" and operator.operator_class in _SPEECH_WITH_CLAUSE and mood_of(token) != "infinitive":
        return None
    return head, operator


def _through_preposition(token: Token, preposition: Token) -> tuple[Token, StanceOperator | None] | None:
    governor = preposition.head
    if preposition.dep_ not in {"prep", "agent"} or governor == preposition:
        return None
    operator = find_operator(governor, preposition.lower_)
    if operator is not None:
        takes_it = preposition.lower_ in _ARGUMENT_PREPOSITIONS and operator.operator_class != "enact"
        return (governor, operator) if takes_it else None
    if governor.lemma_ in COPULAS:
        return _predicated(token, governor)
    return (governor, None) if _is_transparent(governor) and preposition.lower_ in _LINKING else None


def _is_complement(token: Token) -> bool:
    """Whether the governor takes the act as its complement, also where the parser calls it a relative or adverbial.

    "Suspicions *that Russia intends*" and "the possibility *for Britain to support*" complete their noun; a bare gerund
    completes its verb ("ruled out *sending*"), an infinitive its copula ("it is important *for Britain to ensure*").
    """
    head = token.head
    match token.dep_:
        case "relcl":
            mark = child(token, "mark")
            return mark is not None and mark.lower_ == "that" and find_operator(head) is not None
        case "advcl" if head.pos_ == "NOUN":
            return mood_of(token) == "infinitive" and find_operator(head) is not None
        case "advcl" if mood_of(token) == "infinitive":
            return head.lemma_ in COPULAS
        case "advcl":
            bare = token.tag_ == "VBG" and child(token, "mark", "aux", "nsubj") is None
            return bare and token.i > head.i
        case _:
            return token.dep_ in _COMPLEMENTS


def _predicated(token: Token, copula: Token) -> tuple[Token, StanceOperator | None] | None:
    """The operator a copula links the act to: "it is *unlikely* that", "its *goal* is to", "the *focus* is on"."""
    for word in children(copula, "acomp", "attr", "oprd", "nsubj"):
        operator = find_operator(word) if word != token else None
        if operator is not None:
            return word, operator
    return None


def _is_reduced_relative(token: Token) -> bool:
    return token.dep_ == "acl" and token.tag_ in {"VBG", "VBN"} and child(token, "aux") is None


def _is_transparent(token: Token) -> bool:
    """Whether an act keeps its governor through the word: "*has* plans", "*is* to", "the *use* of force"."""
    return token.lemma_ in _LIGHT | COPULAS or token.lemma_ in _LIGHT_NOUNS


def _as_subject(token: Token, head: Token) -> tuple[Token, StanceOperator | None] | None:
    """The act as a subject: "an invasion *is likely*", "sending troops *is ruled out*", "talks *are planned*"."""
    if head.lemma_ in COPULAS:
        predicate = child(head, "acomp", "attr", "oprd") or _prepositional_predicate(head)
        operator = find_operator(predicate, predicate.head.lower_) if predicate is not None else None
        return (predicate, operator) if predicate is not None and operator else None
    if token.dep_ == "nsubjpass":
        operator = find_operator(head)
        return (head, operator) if operator else None
    return None


def _prepositional_predicate(copula: Token) -> Token | None:
    """The noun of "is *off the table*", "is *out of the question*", "is *under consideration*"."""
    preposition = child(copula, "prep")
    inner = child(preposition, "prep") if preposition is not None else None
    return child(inner or preposition, "pobj") if preposition is not None else None


def find_operator(
    token: Token, preposition: str = "", complement: Token | None = None
) -> StanceOperator | None:
    """The stance operator a word is, given its particle or preposition; ``None`` when it is none."""
    pos = _POS.get(token.pos_)
    if pos is None:
        return None
    lemma = token.lemma_.lower()
    if token.tag_ in {"VBN", "VBG"} and pos == "A":
        candidates = load_stance_operators().get((lemma, "A"), ())
    else:
        candidates = load_stance_operators().get((lemma, pos), ())
    bare_object = complement is not None and complement.dep_ not in {"xcomp", "ccomp"}
    if pos == "V" and lemma in _NEEDS_INFINITIVE and (preposition or bare_object):
        candidates = tuple(o for o in candidates if o.particles or o.operator_class == "assess")
    if lemma in _NEEDS_INFINITIVE and complement is not None and complement.dep_ == "ccomp":
        candidates = candidates if mood_of(complement) == "infinitive" else ()
    if complement is not None and (complement.pos_ == "ADJ" or complement.dep_ == "oprd"):
        judging = tuple(o for o in candidates if o.operator_class == "assess")
        candidates = judging or candidates
    beside = {part.lower_ for part in children(token, "prt", "prep")} | {preposition}
    for operator in candidates:
        if not operator.particles or operator.particles & beside:
            return operator
    return None


def _apply(operator: StanceOperator, governor: Token, inner: Token, reading: StanceReading) -> StanceReading:
    """Step 2: what the operator makes of the stance found inside it."""
    negated = is_negated(governor)
    reading = replace(reading, operators=(*reading.operators, governor))
    match operator.operator_class:
        case "commit" | "threat" | "duty" | "schedule" | "future":
            return _commit(operator, governor, negated, reading)
        case "enact":
            return _enact(operator, governor, negated, reading)
        case "ready" | "offer" | "allow":
            return _bind(reading, governor, "will_not" if negated else "may", operator.strength)
        case "refuse" | "cease":
            return _refuse(operator, governor, negated, reading)
        case "refrain":
            return _bind(
                reading, governor, "will" if negated else "will_not", operator.strength, refrain=not negated
            )
        case "fail":
            return replace(reading, stance=None)
        case "demand" | "forbid":
            return _demand(operator, governor, negated, reading)
        case "want":
            if child(governor, "dobj") is None and not has_own_subject(inner):
                return _bind(reading, governor, "will_not" if negated else "will", operator.strength)
            return _demand(operator, governor, False, replace(reading, refrain=reading.refrain != negated))
        case "need":
            return _need(operator, governor, inner, reading)
        case "deny":
            return _bind(reading, governor, None if negated else "denies", 0)
        case "assess" | "scheme":
            return _assess(governor, reading)
        case "possible":
            return replace(reading, stance="assesses", possible=True)
        case "aspect":
            return _pass_through(governor, reading)


def _bind(
    reading: StanceReading, governor: Token, stance: Stance | None, strength: int, *, refrain: bool = False
) -> StanceReading:
    """The operator's subject takes the stance; a subject found further in stays the agent of the act."""
    holder = operator_subject(governor)
    agent = reading.agent if reading.agent is not None else reading.holder
    if (
        reading.operators
        and reading.stance in {"denies", "assesses"}
        and not reading.possible
        and stance != "denies"
    ):
        return reading
    return replace(
        reading,
        stance=stance,
        holder=holder,
        agent=agent,
        strength=strength,
        refrain=refrain,
        possible=False,
        obliged=False,
        passive_holder=is_passive(governor),
    )


def _commit(
    operator: StanceOperator, governor: Token, negated: bool, reading: StanceReading
) -> StanceReading:
    """The operator's subject is bound to the act, unless whether to act is what has yet to be decided."""
    if any(mark.lower_ == "whether" for mark in children(reading.top, "mark")):
        return _bind(reading, governor, "may", 1)
    if reading.stance == "demand" and not reading.obliged:
        return reading
    withheld = negated and operator.strength >= _PLEDGE
    if withheld or (governor.pos_ == "VERB" and is_past_perfect(governor)):
        return replace(reading, stance=None)
    inner_negated = reading.stance == "will_not" or (reading.stance is None and reading.refrain)
    stance: Stance = "will_not" if negated != inner_negated else "will"
    if stance == "will" and mood_of(governor) == "may":
        stance = "may"
    bound = _bind(reading, governor, stance, operator.strength)
    bound = replace(bound, ascribed=operator.operator_class == "commit" and operator.strength <= _INTENTION)
    if operator.operator_class in {"duty", "schedule"}:
        return replace(bound, passive_holder=False)
    return bound


def _enact(operator: StanceOperator, governor: Token, negated: bool, reading: StanceReading) -> StanceReading:
    """What has been approved or announced is done; what will be approved is yet to come."""
    verb = governor.head if governor.pos_ == "NOUN" and governor.dep_ == "dobj" else governor
    if mood_of(verb) in {"finite", "progressive"} and not is_counterfactual(verb):
        return _bind(reading, governor, None if negated else "did", 0)
    return _commit(operator, governor, negated, reading)


def _refuse(
    operator: StanceOperator, governor: Token, negated: bool, reading: StanceReading
) -> StanceReading:
    """Refusals flip what is inside them: "refused to rule out" leaves the act open."""
    if reading.stance == "demand":
        reading = replace(reading, stance=None, agent=None, holder=None, refrain=False)
    if reading.stance == "assesses" and not reading.possible and reading.operators[:-1]:
        claimed = reading.operators[-2]
        if claimed.pos_ == "NOUN" and operator.lemma in _REBUTTING:
            return _bind(reading, governor, "denies", 0)
    refused_before = reading.stance == "will_not"
    withheld = (
        reading.stance == "will" and bool(reading.operators[:-1]) and operator.operator_class == "refuse"
    )
    if withheld and reading.operators[-2].lemma_ in _PLEDGING:
        return _bind(reading, governor, "may", 1)
    open_again = negated != refused_before
    if operator.operator_class == "cease":
        reading = replace(reading, ceases=True)
    return _bind(
        reading, governor, "may" if open_again else "will_not", 1 if open_again else operator.strength
    )


def _demand(
    operator: StanceOperator, governor: Token, negated: bool, reading: StanceReading
) -> StanceReading:
    if negated:
        return replace(reading, stance=None)
    addressee = child(governor, "dobj", "dative")
    if addressee is None or addressee == reading.top:
        asked = object_of_preposition(governor, "on", "upon", "to", "from", "with")
        addressee = asked or object_of_preposition(reading.top, "from")
    refrain = reading.refrain or reading.stance == "will_not" or operator.operator_class == "forbid"
    demanded = _bind(reading, governor, "demand", operator.strength, refrain=refrain)
    if demanded.stance != "demand":
        return demanded
    agent = addressee if addressee is not None and addressee != reading.top else reading.agent
    return replace(demanded, agent=agent)


def _need(operator: StanceOperator, governor: Token, inner: Token, reading: StanceReading) -> StanceReading:
    """ "It is important for Britain to ensure …": binding on one's own side, a demand on any other."""
    named = subject_of(inner) if has_own_subject(inner) else None
    agent = object_of_preposition(governor, "for") or named or reading.agent
    return replace(reading, stance="demand", obliged=True, agent=agent, strength=operator.strength)


def _assess(governor: Token, reading: StanceReading) -> StanceReading:
    """A judgement of another's act. Accusations count when they are of plans, not of what is done already."""
    if governor.lemma_ in _ACCUSING and not (
        reading.ascribed or reading.stance in {"will", "may", "assesses"}
    ):
        return replace(reading, stance=None)
    accused = child(governor, "dobj") if governor.pos_ == "VERB" else None
    agent = reading.agent if reading.agent is not None else reading.holder
    holder = None if is_passive(governor) and child(governor, "agent") is None else operator_subject(governor)
    if accused is not None and (accused.head == governor) and accused != reading.top:
        agent = accused
    return replace(
        reading,
        stance="assesses",
        holder=holder,
        agent=agent,
        refrain=False,
        obliged=False,
        strength=0,
        possible=False,
    )


def _pass_through(governor: Token, reading: StanceReading) -> StanceReading:
    """Aspectual verbs lend their own mood to the act: "will continue to act", "is trying to"."""
    if reading.stance is not None and reading.stance != "did":
        return reading
    if governor.pos_ not in {"VERB", "AUX"}:
        return reading
    own = _own_mood(governor)
    return replace(
        own, operators=reading.operators, refrain=reading.refrain or own.refrain, agent=reading.agent
    )


def operator_subject(governor: Token) -> Token | None:
    """Whose stance an operator expresses: the subject of a verb or adjective, the owner of a noun."""
    if governor.pos_ in {"NOUN", "PROPN"}:
        return holder_of_noun(governor)
    if is_passive(governor):
        by = object_of_preposition(governor, "by")
        if by is not None:
            return by
    return subject_of(governor)
