"""From an act in a sentence to the stance taken towards it, and to whoever takes it.

The reading is compositional: it starts from the mood of the act's own clause and climbs through the words that govern
it, each of which turns the stance found so far ("has not *ruled out* | *considering* | sending troops"). Operators and
their classes are data (``codebook/data/stance_operators.csv``). The steps:

1. the mood of the act's clause: a modal, a tense, or none for infinitives, participles and nouns (``stance_moods``);
2. the next governing word, and whether it is an operator (``stance_governors``);
3. what its class makes of the stance found so far, with its own negation (``stance_operators``); then up again.
"""

from __future__ import annotations

from casus.codebook.stances import OperatorClass
from casus.model import Stance
from casus.parsed import Token
from casus.reading.commitments.demands import side_before
from casus.reading.commitments.operator_lookup import find_operator
from casus.reading.commitments.stance_answers import answer_to
from casus.reading.commitments.stance_constructions import is_made_good, opener_of
from casus.reading.commitments.stance_governors import climb
from casus.reading.commitments.stance_moods import StanceReading, changed, own_mood
from casus.reading.commitments.stance_operators import apply_operator
from casus.reading.commitments.told_participles import measures_listing
from casus.reading.syntax import (
    COPULAS,
    child,
    children,
    is_counterfactual,
    is_negated,
    is_passive,
    is_threatened_alternative,
    mood_of,
    object_of_preposition,
    subject_of,
)

__all__ = ["StanceReading", "find_operator", "read_stance"]

_OVER_OBJECT: frozenset[OperatorClass] = frozenset({"commit", "threat", "offer", "ready"})
_EVIDENCE = frozenset({"indication", "sign", "evidence", "proof"})
_PROOF = frozenset({"evidence", "proof"})
_HEIGHT_LIMIT = 8
_ASKABLE = frozenset({"advcl", "ccomp", "conj", "pcomp", "xcomp"})
_DECLARED = frozenset(
    {
        "agreement", "commitment", "decision", "determination", "intention", "offer", "plan", "pledge", "promise",
        "proposal", "readiness", "refusal", "reluctance", "resolve", "threat", "undertaking", "vow", "willingness",
    }
)  # fmt: skip
"""What others praise or blame once somebody has declared it."""
_JUSTIFYING = frozenset({"defend", "justify"})
_UNKNOWN = frozenset({"unclear", "uncertain", "unknown"})
_QUESTIONS = frozenset({"question", "issue", "debate", "riddle", "uncertainty", "dispute"})
_ASKING = frozenset({"ask", "wonder", "question", "inquire", "enquire", "press", "say"})


def read_stance(act: Token, *, names_operator: bool = False, inaction: bool = False) -> StanceReading:
    """The stance towards the act headed by ``act``, a verb or an event noun.

    ``names_operator`` says that the act's own word may be an operator over its object: "*pledged* more shells".
    ``inaction`` that it says to do nothing: only not doing nothing is an act ("will not stand idly by").
    """
    reading = _climbed(act, names_operator)
    if not inaction:
        return reading
    acting = reading.stance == "will_not" or (reading.stance == "demand" and reading.refrain)
    stance: Stance | None = "will" if reading.stance == "will_not" else "demand" if acting else None
    return changed(reading, stance=stance, refrain=False)


def _climbed(act: Token, names_operator: bool) -> StanceReading:
    if is_threatened_alternative(act):
        return StanceReading("will", act, strength=4)
    reading = own_mood(act)
    if measures_listing(act) is not None and reading.holder is not None:
        return reading
    operator = find_operator(act) if names_operator else None
    if (
        operator is not None
        and act.pos_ == "NOUN"
        and operator.operator_class in {"demand", "commit", "offer"}
    ):
        reading = apply_operator(operator, act, act, reading)
    elif (
        operator is not None
        and act.pos_ == "VERB"
        and operator.operator_class in _OVER_OBJECT
        and reading.stance in {"did", None}
    ):
        reading = apply_operator(operator, act, act, StanceReading(None, act))
    current = reading.top
    for _ in range(_HEIGHT_LIMIT):
        if reading.stance in {"will", "may"} and (opener := opener_of(current)) is not None:
            spoken = is_negated(opener) and not is_passive(opener)  # "would not say", no "would not be drawn"
            holder = None if spoken else subject_of(opener)
            return changed(reading, stance="may", holder=holder, strength=1, top=opener)
        weighed = reading.stance in {"will", "may"} or (reading.stance is None and current.tag_ == "VBG")
        if weighed and (answer := answer_to(current)) is not None:
            evades = answer.stance == "may"
            holder = subject_of(answer.verb)
            return changed(
                reading,
                stance=answer.stance,
                holder=holder,
                strength=1 if evades else 4,
                unable=evades,
                top=answer.verb,
            )
        if _is_asked(current) and _is_accounted_for(current, reading):
            return reading
        if _is_asked(current):
            return changed(reading, stance="may" if is_negated(current.head) else None, strength=1)
        if _is_no_sign(current):
            return changed(
                reading, stance="denies", agent=reading.agent or reading.holder, holder=None, undone=True
            )
        if _is_not_said(current) or _is_purpose(current):
            return changed(reading, stance=None)
        if reading.stance == "will" and (_is_justified(current) or is_made_good(current)):
            return changed(reading, stance="did", strength=0)
        step = climb(current)
        if step is None:
            break
        governor, operator = step
        if (
            governor == act or governor in reading.operators
        ):  # a predicate leads back to its subject: "the claim is a lie"
            break
        if operator is not None and operator.operator_class == "refuse" and _is_of_another(current):
            threatening = _declarer(
                reading
            )  # "shrugged off *US threats* to": they stand, whoever defies them
            stands = reading.stance if threatening is not None else None
            return changed(reading, stance=stands, holder=threatening, agent=threatening)
        if operator is not None and operator.operator_class == "evaluate":
            is_told = (
                reading.stance == "demand" and not reading.obliged
            )  # "criticised Brazil for pushing for talks"
            if (declaring := _declarer(reading)) is not None:
                return changed(reading, holder=declaring)
            return reading if is_told else changed(reading, stance=None)
        if operator is not None and is_counterfactual(governor):
            return changed(reading, stance=None)  # "would have ordered strikes"
        if operator is not None:
            reading = apply_operator(operator, governor, current, reading)
        current = governor
        reading = changed(reading, top=governor)
    return reading


def _is_accounted_for(clause: Token, reading: StanceReading) -> bool:
    """ "Has not explained *why it withdrew* its men": who asks for the reason takes the deed for done."""
    return reading.stance == "did" and any(word.lower_ == "why" for word in children(clause, "advmod"))


def _is_justified(noun: Token) -> bool:
    """ "*Defended its decision* to expel the envoy": what somebody has to defend he has done."""
    return noun.lemma_ == "decision" and noun.dep_ == "dobj" and noun.head.lemma_ in _JUSTIFYING


def _is_of_another(threat: Token) -> bool:
    """Whether a threat is not said to be one's own ("backed away from *its threat*"), or an offer that is refused by
    nobody named ("*Chad's offer* was turned down").
    """
    owner = child(threat, "poss")
    if threat.lemma_ == "offer":
        unnamed = threat.dep_ == "nsubjpass" and object_of_preposition(threat.head, "by") is None
        return unnamed and owner is not None
    return threat.lemma_ == "threat" and (owner is None or owner.pos_ != "PRON")


def _declarer(reading: StanceReading) -> Token | None:
    """Whose decision others praise or blame: "welcomed *Norway*'s decision to send tanks"; the decision stands."""
    noun = reading.outermost
    if noun is None or noun.lemma_ not in _DECLARED or reading.stance not in {"will", "will_not", "may"}:
        return None
    named = child(noun, "poss") or object_of_preposition(noun, "by")
    # "*Israeli* threats"; other nouns are as often about the state before them
    named = named or (side_before(noun) if noun.lemma_ == "threat" else object_of_preposition(noun, "of"))
    return named if named is not None and named.pos_ != "PRON" else None


def _is_purpose(clause: Token) -> bool:
    """What something else is for: "thanked it, *so that* Ukraine *can defend* itself"."""
    return clause.dep_ == "advcl" and any(mark.lower_ == "so" for mark in children(clause, "mark"))


def _is_no_sign(clause: Token) -> bool:
    """ "Its troop movement is *not an indication* that it intends to": whoever says so denies it."""
    sign = clause.head
    if clause.dep_ != "acl" or sign.lemma_ not in _EVIDENCE or mood_of(clause) == "infinitive":
        return False
    if sign.lemma_ in _PROOF and sign.dep_ == "attr" and mood_of(clause) == "finite":
        return is_negated(sign)  # "there is *no evidence* that it sent them"
    return sign.dep_ == "attr" and child(sign.head, "expl") is None and is_negated(sign)


def _is_not_said(clause: Token) -> bool:
    """Whether the clause is what nobody says: "has *not announced* that it attacked"."""
    head = clause.head
    if clause.dep_ != "ccomp" or head.lemma_ in COPULAS or not is_negated(head):
        return False
    operator = find_operator(head)
    return operator is None or (operator.operator_class == "enact" and mood_of(clause) != "infinitive")


def _is_questioned(clause: Token) -> bool:
    """ "*The question is whether* Zambia will send troops"."""
    subject = child(clause.head, "nsubj")
    whether = any(mark.lower_ == "whether" for mark in children(clause, "mark"))
    return whether and subject is not None and subject.lemma_ in _QUESTIONS


def _is_asked(clause: Token) -> bool:
    """Whether the clause is an indirect question: "how it would react", "asked if he would"."""
    if clause.dep_ not in _ASKABLE:
        return False
    asks = any(word.tag_ == "WRB" and word.lower_ != "when" for word in children(clause, "advmod"))
    if clause.dep_ == "conj" and asks:
        return clause.head.dep_ in _ASKABLE
    if clause.dep_ == "xcomp" and not asks:
        return False
    if any(word.lower_ in _UNKNOWN for word in (clause.head, *children(clause.head, "acomp"))):
        return any(mark.lower_ in {"whether", "if"} for mark in children(clause, "mark"))
    if clause.head.lemma_ in COPULAS and _is_questioned(clause):
        return True
    if clause.dep_ == "conj" or clause.head.lemma_ in COPULAS:
        return False
    operator = find_operator(clause.head, complement=clause)
    if operator is not None:
        return asks and operator.operator_class == "commit"
    fronted = (word for link in children(clause, "prep") for word in link.subtree if link.i < clause.i)
    if asks or any(word.tag_ in {"WDT", "WP"} and word.dep_ == "det" for word in fronted):
        return True
    marks = {mark.lower_ for mark in children(clause, "mark")}
    return "whether" in marks or ("if" in marks and clause.head.lemma_ in _ASKING)
