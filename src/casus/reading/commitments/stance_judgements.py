"""What words that judge make of an act: fears, suspicions, signs and results, and who it is that judges."""

from __future__ import annotations

from casus.codebook.lexicon import word_classes
from casus.codebook.stances import StanceOperator
from casus.model import Stance
from casus.parsed import Token
from casus.reading.commitments.demands import demander_of
from casus.reading.commitments.operator_lookup import HEARSAY, find_operator
from casus.reading.commitments.stance_moods import ANSWERS, StanceReading, changed
from casus.reading.syntax import (
    COPULAS,
    child,
    children,
    has_own_subject,
    holder_of_noun,
    is_counterfactual,
    is_negated,
    is_passive,
    mood_of,
    object_of_preposition,
    subject_of,
)

_ESTABLISHING = frozenset({"estimate", "conclude", "assess", "judge", "project"})
"""Verbs by which somebody finds out what has been done: a deed told so stays one."""

_FELT = frozenset({"alarm", "concern", "convince", "persuade", "worry"})
"""Verbs whose passive tells what its subject thinks: "*is alarmed* that"."""

_HINTING = frozenset({"hint", "suggest", "indicate"})
_NO_SPEAKERS = frozenset({"it", "this", "that", "these", "those", "which", "everything", "nothing", "all"})
_TRACES = frozenset(
    {
        "image", "picture", "photograph", "photo", "footage", "video", "map", "data", "figure", "number", "poll",
        "survey", "study", "sign", "evidence", "record", "movement", "build-up", "buildup", "history", "experience",
        "pattern", "intelligence", "market", "price", "timing", "rhetoric", "tone", "move", "deployment", "trend",
    }
)  # fmt: skip
"""What hints at an act by nobody's word: "satellite *images* suggest that"."""

_SHUNNING = frozenset(
    {"refrain", "abstain", "desist", "avoid", "shun", "prevent", "warn", "caution", "advise"}
)
"""Verbs for what is not to be done: "to *avoid* any move"."""

_LEAVING = frozenset({"leave", "set", "render"})
_IMPERSONAL = frozenset({"doubtful", "questionable", "debatable"})
"""Adjectives of what is judged, not of who judges: "*it* is doubtful that"."""

_OPINING = frozenset(
    {
        "believe",
        "think",
        "assess",
        "judge",
        "reckon",
        "estimate",
        "convince",
        "convinced",
        "sure",
        "confident",
    }
)
"""Words for an opinion, with which translations put what somebody says: "we *will* send tanks, he *assessed*"."""

_AMONG = ("in", "among", "within", "across")
_RAISING = frozenset(
    {"raise", "prompt", "spark", "stoke", "fuel", "trigger", "heighten", "renew", "fan", "cause"}
)
"""What is done to the fears of others: "massed troops, *raising* fears that it will invade"."""
_PROSPECTIVE = frozenset({"will", "will_not", "may", "assesses"})


def assess(operator: StanceOperator, governor: Token, inner: Token, reading: StanceReading) -> StanceReading:
    """A judgement of another's act. Accusations and signs count when they are of plans, not of what is done already.

    Whoever thinks that another *must* do something, or warns him that he must, asks it of him.
    """
    if operator.operator_class == "allege" and not (
        reading.ascribed or reading.stance in _PROSPECTIVE or _is_attempt(reading)
    ):
        return changed(reading, stance=None)
    if governor.lemma_ in HEARSAY and not reading.ascribed:
        return changed(reading, operators=reading.operators[:-1])
    if reading.stance == "did" and governor.lemma_ in _ESTABLISHING:
        return changed(reading, operators=reading.operators[:-1])
    if _judges_nothing(governor, reading):
        return changed(reading, stance=None)
    if reading.stance == "demand" and reading.obliged and operator.operator_class == "assess":
        return changed(
            reading, holder=_judge(governor, inner) or reading.holder, agent=reading.agent or reading.holder
        )
    accused = child(governor, "dobj") if governor.pos_ == "VERB" else None
    holder = _judge(governor, inner)
    agent = reading.agent if reading.agent is not None or reading.holder == holder else reading.holder
    if accused is not None and (accused.head == governor) and accused != reading.top:
        agent = accused
    return changed(
        reading,
        stance="assesses",
        holder=holder,
        agent=agent,
        thought=_thought(governor, inner, reading),
        refrain=False,
        obliged=False,
        strength=0,
        possible=False,
    )


def _thought(governor: Token, inner: Token, reading: StanceReading) -> Stance | None:
    """What an opinion says of the future: "*will send* tanks, the minister believes"."""
    opines = governor.lemma_ in _OPINING and inner.dep_ == "ccomp" and not is_negated(governor)
    if governor.tag_ != "VBD" and any(word.lower_ == "would" for word in children(inner, "aux")):
        return None  # "I think that he *would* do the same"
    return reading.stance if opines and reading.stance in {"will", "will_not", "may"} else None


def hinted(governor: Token, inner: Token, reading: StanceReading) -> StanceReading:
    """What only seems so ("*appears* to be preparing", "images *suggest* that it will") is foreseen of its doer; what
    somebody hints ("*Paris hinted* that it might send troops") he says himself.
    """
    if reading.stance is None:
        return reading
    hinting = subject_of(governor) if governor.lemma_ in _HINTING and inner.dep_ == "ccomp" else None
    speaks = hinting is not None and hinting.lower_ not in _NO_SPEAKERS and hinting.lemma_ not in _TRACES
    if not speaks or reading.stance not in {"will", "will_not", "may"}:
        return changed(reading, foretold=True)
    return changed(reading, holder=hinting, agent=reading.agent or reading.holder)


def _judges_nothing(governor: Token, reading: StanceReading) -> bool:
    """ "Notes *concerning* sanctions", "*viewed as* a sign", "*not afraid of* a war": no act to come is judged.

    Nor is one by the reason for which somebody is held: "arrested *on suspicion of* plotting an attack".
    """
    if governor.lemma_ == "suspicion" and governor.head.lower_ in {"on", "under"}:
        return True
    if governor.lemma_ in {"afraid", "fear", "dread"} and governor.pos_ != "NOUN" and is_negated(governor):
        return True
    if governor.lemma_ in {"concern", "alarm"} and governor.pos_ == "VERB" and not _is_felt(governor):
        return True
    return (
        governor.lemma_ in {"view", "see", "regard"}
        and reading.stance is None
        and bool(reading.operators[:-1])
    )


def _is_felt(verb: Token) -> bool:
    """ "Is *concerned* that", whether the parser takes it for a passive or for a predicate."""
    return is_passive(verb) or (verb.tag_ == "VBN" and verb.dep_ in {"acomp", "oprd"})


def _judge(governor: Token, inner: Token) -> Token | None:
    """Who judges: the subject of a verb, the owner of a noun, or those among whom it is felt ("fears *in Seoul*")."""
    if is_passive(governor) and child(governor, "agent") is None and governor.lemma_ not in _FELT:
        return None
    raised = governor.dep_ == "dobj" and governor.head.lemma_ in _RAISING
    judge = None if raised else operator_subject(governor)
    if judge is None and (verb := child(governor, "auxpass")) is not None:
        judge = child(
            verb, "nsubj"
        )  # "the president *is* convinced", where the parser hung him on the auxiliary
    if (
        judge is not None
        and judge.lower_ == "it"
        and (governor.dep_ == "ccomp" or governor.lemma_ in _IMPERSONAL)
    ):
        return None  # "thinks *it* doubtful that"
    if governor.pos_ != "NOUN" or judge not in {None, inner}:
        return judge
    return object_of_preposition(governor, *_AMONG) or object_of_preposition(governor.head, *_AMONG)


def _for_whom(predicate: Token) -> Token | None:
    """ "*For Chad*, leaving is not an option": whose view it is stands before the clause."""
    copula = predicate.head
    while copula.dep_ == "prep":  # "is *out of* the question"
        copula = copula.head
    fronted = (link for link in children(copula, "prep") if link.lower_ == "for" and link.i < copula.i)
    link = next(fronted, None) if copula.lemma_ in COPULAS else None
    return child(link, "pobj") if link is not None else None


def voiced_by(noun: Token) -> Token | None:
    """Who speaks of a possibility: "*Berlin* signalled the possibility of", "*he* outlined a scenario in which"."""
    verb = noun.head
    if noun.pos_ != "NOUN" or noun.dep_ != "dobj" or verb.lemma_ not in word_classes()["voice"]:
        return None
    return subject_of(verb)


def is_threat_of_another(threat: Token, event: Token) -> bool:
    """ "Sees no *threat* of a *Russian* attack": whose attack it is, nobody threatens with it."""
    if threat.pos_ != "NOUN" or threat.lemma_ != "threat" or event.head.lower_ != "of":
        return False
    if child(threat, "poss") is not None or object_of_preposition(threat, "by", "from") is not None:
        return False
    attacks = event.lemma_.lower() in word_classes()["attack"]
    return attacks and any(
        word.ent_type_ in {"NORP", "GPE"} for word in children(event, "amod", "compound", "poss")
    )


def cause(governor: Token, inner: Token, reading: StanceReading) -> StanceReading:
    """ "Would lead to an invasion" judges the invasion, "will lead to a harsh response" threatens one.

    What led to one is reported of the past.
    """
    if _is_brought_about(governor, inner):
        return _brought_about(inner, reading)
    if governor.dep_ == "relcl" and (_is_anything(governor.head) or _is_shunned(governor.head)):
        return reading
    if reading.stance is None and mood_of(governor) in {"will", "may"} and not is_counterfactual(governor):
        if inner.lemma_ in ANSWERS and mood_of(governor) == "will":
            return changed(reading, stance="will", strength=4)
        return changed(reading, stance="assesses", supposed=mood_of(governor) == "may")
    return reading


def _is_brought_about(governor: Token, inner: Token) -> bool:
    """ "The clash *prompted* Peru *to send* troops", "*leading* it *to send* them": somebody else was moved to act."""
    moved = has_own_subject(inner) or child(governor, "dobj") is not None
    if inner.pos_ != "VERB" or mood_of(inner) != "infinitive" or not moved or is_negated(governor):
        return False
    told = mood_of(governor) == "finite" or (governor.tag_ == "VBG" and governor.dep_ == "advcl")
    return told and not is_passive(governor) and not is_counterfactual(governor)


def _brought_about(inner: Token, reading: StanceReading) -> StanceReading:
    """The deed of whoever was moved to it, not of what moved him; what he was moved to refuse or promise stays so."""
    if reading.stance is not None or reading.agent is not None:
        return reading
    return changed(reading, stance="did", holder=subject_of(inner))


def _is_anything(head: Token) -> bool:
    """ "Refrain from *anything* that might lead to war", "*any step* that could": nothing in particular is foreseen."""
    whatever = {"anything", "nothing", "something", "everything", "whatever"}
    return head.lower_ in whatever or any(word.lower_ == "any" for word in head.children)


def _is_shunned(head: Token) -> bool:
    """ "To refrain from *steps* that could lead to war", "avoid *moves* that might": nobody is said to take them."""
    link = head.head
    if head.dep_ == "dobj":
        return link.lemma_ in _SHUNNING
    return head.dep_ == "pobj" and link.lower_ in {"from", "against"} and link.head.lemma_ in _SHUNNING


def _is_attempt(reading: StanceReading) -> bool:
    """What somebody is accused of trying is not done yet."""
    return any(operator.lemma_ in {"try", "attempt"} for operator in reading.operators)


def _left_so(adjective: Token) -> Token | None:
    """Whom a verb leaves in a state: "*leaves* Turkey *free* to attack"."""
    above = adjective.head
    verb = above.head if adjective.dep_ == "amod" and adjective.i > above.i else above
    if (
        verb.lemma_ not in _LEAVING
        or adjective.lower_ == "open"
        or adjective.dep_ not in {"amod", "oprd", "acomp"}
    ):
        return None
    return child(verb, "dobj")


def operator_subject(governor: Token) -> Token | None:
    """Whose stance an operator expresses: the subject of a verb or adjective, the owner of a noun."""
    if governor.pos_ in {"NOUN", "PROPN"}:
        operator = find_operator(governor)
        asks = operator is not None and operator.operator_class == "demand"
        return demander_of(governor) if asks else _for_whom(governor) or holder_of_noun(governor)
    if governor.pos_ == "ADJ" and (left := _left_so(governor)) is not None:
        return left
    if governor.pos_ == "ADJ" and governor.dep_ == "amod" and governor.head.dep_ == "dobj":
        return subject_of(governor.head.head)
    if is_passive(governor):
        by = object_of_preposition(governor, "by")
        if by is not None:
            return by
    return subject_of(governor)
