"""Stances that commit nobody: what is blamed, avoided, missed, named as a circumstance or only tells things apart."""

from __future__ import annotations

from casus.codebook.lexicon import word_classes
from casus.parsed import Token
from casus.reading.commitments.background import answers_threat, is_suspects_deed, was_declared_long_ago
from casus.reading.commitments.nominal_deeds import led_to_news
from casus.reading.commitments.stance import StanceReading, find_operator
from casus.reading.commitments.targets import MUTUAL, codes
from casus.reading.commitments.unreportable_words import SAYABLE
from casus.reading.context import Act, Context
from casus.reading.syntax import child, children, is_negated, modal_of, mood_of, subject_of

_ASPIRATION = 2
_CIRCUMSTANCES = frozenset({"after", "since", "amid", "despite", "following", "before"})
_TOPICS = frozenset({"on", "about", "over", "regarding", "concerning"})
_TELLING = frozenset({"tell", "order", "ask", "beg"})
_PLANS = frozenset(
    {
        "aim", "assurance", "commitment", "decision", "determination", "duty", "goal", "intention", "objective",
        "order", "plan", "pledge", "preparation", "promise", "purpose", "resolution", "responsibility",
        "undertaking", "vow",
    }
)  # fmt: skip
"""What somebody is to do, as a thing that other clauses are about."""

_STANDING_BY = frozenset(
    {
        "affirm", "carry", "confirm", "discover", "emphasise", "emphasize", "execute", "expose", "highlight",
        "implement", "intercept", "pursue", "reaffirm", "reiterate", "renew", "repeat", "restate", "reveal", "stress",
        "uncover", "underline", "underscore", "unearth", "unmask", "uphold",
    }
)  # fmt: skip
"""Verbs of what is done with a plan that stands: "*underlined* its commitment to", "*uncovered* a plan to"."""

_INTENDING = frozenset(
    {"aim", "attempt", "intend", "mean", "plan", "plot", "prepare", "scheme", "seek", "try", "want"}
)
_LETTING = frozenset({"let", "allow", "permit"})
_OPPOSING = frozenset({"oppose", "opposed", "object"})


def only_avoids(act: Act, reading: StanceReading, context: Context) -> bool:
    """ "Held talks *to avoid* a war": a purpose, no refusal."""
    last = reading.outermost
    if reading.stance != "will_not" or last is None or last.lemma_ != "avoid":
        return False
    return mood_of(last) in {"infinitive", "participle"}


def fell_short(act: Act, reading: StanceReading, context: Context) -> bool:
    """ "*Could not* reach an agreement", "*were unable* to agree": what did not come about nobody refused."""
    if reading.stance != "will_not" or act.entry.type not in MUTUAL:
        return False
    inability = reading.outermost
    if inability is None:
        return reading.unable and modal_of(act.token) == "could"
    return inability.lemma_ == "unable" and inability.head.tag_ == "VBD"


def is_of_suspect(act: Act, reading: StanceReading, context: Context) -> bool:
    """ "Arrested a man *suspected of* planning a raid"."""
    return bool(reading.operators) and is_suspects_deed(reading)


def is_threat_answered(act: Act, reading: StanceReading, context: Context) -> bool:
    """ "*In response to the threat* of sanctions"."""
    return bool(reading.operators) and answers_threat(reading)


def opposes_others(act: Act, reading: StanceReading, context: Context) -> bool:
    """ "Opposes *US* arms sales to Taiwan": blame of what another does, and no refusal to do it."""
    opposing = reading.operators[-1] if reading.operators else None
    if opposing is None or opposing.lemma_ not in _OPPOSING:
        return False
    if act.source is None or act.entry.type in SAYABLE:
        return False
    opponent = subject_of(opposing)
    own = codes(context.parties(opponent)) if opponent is not None else set()
    return bool(own) and own.isdisjoint(codes(context.parties(act.source)))


def is_included(act: Act, reading: StanceReading, context: Context) -> bool:
    """ "The demands *include* the release of two men": nobody knows yet whether it is done."""
    return any(
        word.lemma_ == "include" and mood_of(word) in {"finite", "infinitive"} for word in reading.operators
    )


def is_foretold_of_thing(act: Act, reading: StanceReading, context: Context) -> bool:
    """ "A man *who was to attack* Paris": what was yet to come tells only who is meant."""
    return reading.foretold and _clause_of(reading.top).dep_ == "relcl"


def is_circumstance(act: Act, reading: StanceReading, context: Context) -> bool:
    """ "*After* its decision to", "talks *on* plans to": a plan or need that is only when or about what the news is."""
    noun = reading.top
    if reading.stance == "demand" or noun.dep_ != "pobj" or noun.pos_ != "NOUN":
        return False
    return _frames_news(noun) and not (reading.stance == "did" and led_to_news(act.token))


def _frames_news(noun: Token) -> bool:
    preposition = noun.head
    if preposition.lower_ in _TOPICS:
        return preposition.head.pos_ == "NOUN"
    if preposition.head.lemma_ == "come" and preposition.lower_ == "after":
        return False  # "the step *comes a day after Mali's decision* to leave": that is the news
    return preposition.lower_ in _CIRCUMSTANCES


def is_declared_long_ago(act: Act, reading: StanceReading, context: Context) -> bool:
    """ "In 1997 it *threatened* to hang them"."""
    return was_declared_long_ago(reading, context)


def is_only_named(act: Act, reading: StanceReading, context: Context) -> bool:
    """ "Won the vote *on a promise* to leave", "broke *an order* to": a plan as what another clause is about.

    A plan that is announced, made or given is climbed over, and one that others praise or blame stands.
    """
    noun = reading.top
    if reading.stance != "will" or noun.lemma_ not in _PLANS or noun.dep_ not in {"dobj", "pobj"}:
        return False
    if noun != reading.outermost or mood_of(act.token) == "finite":
        return False  # "came with an assurance *that it would leave*"
    above = noun.head.head if noun.dep_ == "pobj" else noun.head
    return find_operator(above) is None and above.lemma_ not in _STANDING_BY


def is_permission_used(act: Act, reading: StanceReading, context: Context) -> bool:
    """ "*Let* the truce lapse", "withdrew, *allowing* the rebels to take it": it has been let happen, none is open."""
    letting = reading.outermost
    if reading.stance != "may" or letting is None or letting.lemma_ not in _LETTING:
        return False
    return (
        letting.tag_ == "VBD"
        if letting.lemma_ == "let"
        else letting.tag_ == "VBG" and letting.dep_ == "advcl"
    )


def is_mere_preference(act: Act, reading: StanceReading, context: Context) -> bool:
    """ "*Prefers* American technology": asked of nobody."""
    return reading.stance == "demand" and act.token.dep_ == "dobj" and act.token.head.lemma_ == "prefer"


def is_past_intention(act: Act, reading: StanceReading, context: Context) -> bool:
    """ "Accused it of *having wanted* to seize the town", "said they *had planned* a coup": nothing is foreseen."""
    intending = reading.operators[0] if reading.operators else None
    if reading.stance not in {"assesses", "will"} or intending is None or intending.lemma_ not in _INTENDING:
        return False
    return any(word.lower_ in {"had", "having"} for word in children(intending, "aux"))


def is_duty_of_thing(act: Act, reading: StanceReading, context: Context) -> bool:
    """ "A moment *that should not be wasted*": a duty that only tells what a thing is."""
    return reading.obliged and not reading.operators and reading.top.dep_ == "relcl"


def tells_speaker(act: Act, reading: StanceReading, context: Context) -> bool:
    """ "*Told me* not to touch it", "they *told us* to run": what somebody was once told, said by himself."""
    telling = reading.outermost
    return (
        reading.stance == "demand"
        and telling is not None
        and telling.lemma_ in _TELLING
        and telling.tag_ == "VBD"
        and any(word.lower_ in {"me", "us"} for word in children(telling, "dobj", "dative"))
    )


def is_aspiration_of_thing(act: Act, reading: StanceReading, context: Context) -> bool:
    """ "The bloc *it wants to join*", "the man *who is to lead* it": an aim that only tells which one is meant.

    Promises and offers are news also there: "Peru, *which vowed to* …", "goods *on which it proposes to* levy duties".
    """
    if reading.stance not in {"will", "will_not", "may"}:
        return False
    if act.token.dep_ != "relcl" and reading.top.dep_ != "relcl":
        return False
    if reading.operators and reading.operators[-1].lemma_ == "be":
        return not _lays_down(_clause_of(reading.operators[-1]))
    return reading.strength <= _ASPIRATION and not _is_offer(reading)


def _lays_down(clause: Token) -> bool:
    """ "A deal *under which* Russia is to withdraw": what is agreed, no mere description of a thing."""
    under = any(
        link.dep_ == "prep" and (noun := child(link, "pobj")) is not None and noun.lower_ == "which"
        for link in clause.subtree
        if link.i < clause.i
    )
    return under and clause.head.lemma_.lower() in word_classes()["agreement"] | word_classes()["paper"]


def _is_offer(reading: StanceReading) -> bool:
    """ "Who *offered* to mediate", "on which it *proposes* to levy duties", "which has *not renounced* force": more
    than aspirations.
    """
    operator = find_operator(reading.operators[-1]) if reading.operators else None
    if operator is None or operator.pos != "V":
        return False
    return operator.operator_class == "offer" or (
        operator.operator_class == "refuse" and reading.stance == "may" and is_negated(reading.operators[-1])
    )


def _clause_of(word: Token) -> Token:
    """The verb of the clause in which the word is a predicate: "are *on course* to"."""
    while word.pos_ not in {"VERB", "AUX"} and word.head != word:
        word = word.head
    return word
