"""What each class of operator makes of the stance found inside it: the rules of composition, one function a class."""

from __future__ import annotations

from casus.codebook.lexicon import word_classes
from casus.codebook.stances import StanceOperator
from casus.model import Stance
from casus.parsed import Token
from casus.reading.commitments.operator_lookup import PERSUADING
from casus.reading.commitments.stance_constructions import (
    is_for_others,
    is_getting,
    is_own_infinitive,
    is_passive_or_predicate,
)
from casus.reading.commitments.stance_demands import bind, committed_to_ask, demand, is_laid_down, need
from casus.reading.commitments.stance_idioms import NOTHING_TO_DO
from casus.reading.commitments.stance_judgements import assess, cause, hinted, is_threat_of_another, voiced_by
from casus.reading.commitments.stance_moods import StanceReading, changed
from casus.reading.commitments.stance_obligations import doubted_by, oblige, unneeded
from casus.reading.commitments.stance_refusals import pass_through, refuse
from casus.reading.syntax import (
    child,
    children,
    has_own_subject,
    is_counterfactual,
    is_negated,
    is_passive,
    is_past_perfect,
    modal_of,
    mood_of,
    object_of_preposition,
    subject_of,
)

_BEGINNINGS = frozenset({"start", "beginning", "outset", "onset", "first", "moment", "day"})
"""Since when somebody has wanted a thing: "wanted *from the start* to send tanks"."""

_PREPARING = StanceOperator("ready", "A", frozenset(), "commit", 3)
"""What "is *getting ready* to" tells: preparations, and no mere readiness."""

_BINDING = frozenset({"oblige", "obligate", "bind", "commit"})
_SETTLEMENTS = frozenset(
    {"truce", "ceasefire", "cease-fire", "armistice", "bargain", "arrangement", "understanding"}
)
"""What binds its sides beside accords and papers: "the *truce* obliges them to withdraw"."""
_INTENTION = 3
_PLEDGE = 4
_PRETEXTS = frozenset({"pretext", "excuse", "justification"})
_INTENDING = frozenset({"plan", "intend", "mean", "plot", "seek", "attempt", "prepare"})
_PREDICATES = frozenset({"acomp", "attr", "oprd", "pobj"})
_TRUTHS = frozenset({"true", "truth", "substance", "factual"})
_NEEDS = frozenset({"need", "necessity"})
_RESOLVING = frozenset({"vote", "order", "instruction", "directive", "command"})
"""Words of deciding whose infinitive is still to be done: "*voted to* withdraw", "has *orders to* open fire"."""

_ACCEPTING = frozenset({"accept", "agree"})
_JOINT = frozenset({"proposal", "suggestion", "idea", "plan", "initiative"})
"""What one side puts to another for both to do."""

_PLANS = frozenset({"plan", "preparation", "intention"})
_VISITS = frozenset({"visit", "trip"})
_PLANNING = frozenset({"commit", "schedule", "future"})


def apply_operator(
    operator: StanceOperator, governor: Token, inner: Token, reading: StanceReading
) -> StanceReading:
    """Step 3: what the operator makes of the stance found inside it."""
    negated = is_negated(governor)
    reading = changed(reading, operators=(*reading.operators, governor))
    match operator.operator_class:
        case "commit" if operator.lemma == "prepare" and is_passive_or_predicate(governor, inner):
            return bind(reading, governor, "will_not" if negated else "may", 2)  # "is prepared, …, to talk"
        case "allow" | "commit" if operator.lemma in _ACCEPTING and _is_put_to_him(inner):
            taken_up = bind(reading, governor, "will_not" if negated else "will", _INTENTION)
            return changed(taken_up, agent=taken_up.holder)
        case "threat" if is_threat_of_another(governor, inner):
            return changed(
                reading, stance="assesses", possible=True, holder=voiced_by(governor), agent=reading.agent
            )
        case "commit" | "threat" | "duty" | "schedule" | "future" | "outlook":
            return _commit(operator, governor, inner, reading)
        case "ready" if operator.lemma == "ready" and is_getting(governor):
            return _commit(_PREPARING, governor, inner, reading)
        case "enact":
            return _enact(operator, governor, inner, reading)
        case "offer" if operator.lemma == "propose" and is_for_others(inner):
            return demand(operator, governor, negated, reading)
        case "demand" if operator.lemma == "suggest" and inner.tag_ == "VBG" and not has_own_subject(inner):
            return bind(reading, governor, None if negated else "may", 1)
        case "ready" if is_laid_down(
            operator, governor
        ):  # "the deal *provides for* the withdrawal of Malian troops"
            return demand(operator, governor, negated, reading)
        case "ready" if inner.dep_ == "ccomp" and inner.pos_ == "NOUN":
            return changed(reading, stance=None)  # "*considers* this a violation"
        case "ready" if operator.lemma == "review" and governor.tag_ in {"VBD", "VBN"}:
            return changed(reading, stance=None)  # "the ministers *reviewed* relations": they talked of them
        case "allow" if operator.lemma == "let" and _is_told_to_others(governor, inner):
            return changed(
                reading, stance="demand", obliged=True, holder=None, agent=child(inner, "nsubj"), strength=3
            )
        case "ready" | "offer" | "allow":
            return bind(reading, governor, "will_not" if negated else "may", operator.strength)
        case "refuse" if (
            operator.lemma == "unable" and governor.head.tag_ == "VBD" and governor.head.dep_ != "ccomp"
        ):
            return changed(
                reading, stance=None
            )  # "*was unable* to reach the town" failed, and refuses nothing
        case "refuse" | "cease":
            none = any(
                word.lower_ == "no" for word in children(inner, "det")
            )  # "*no* option is off the table"
            return refuse(operator, governor, negated or (none and inner.dep_ == "nsubj"), reading)
        case "refrain":
            return bind(
                reading, governor, "will" if negated else "will_not", operator.strength, refrain=not negated
            )
        case "fail":
            return changed(reading, stance=None)
        case "demand" if operator.lemma in PERSUADING and mood_of(governor) == "may":
            return changed(reading, stance=None)  # "hopes Peru *can be persuaded* to"
        case "demand" if operator.lemma == "push" and is_own_infinitive(governor, inner):
            return _commit(operator, governor, inner, reading)
        case "demand" if operator.lemma == "insist" and inner.dep_ == "pcomp" and not has_own_subject(inner):
            return _commit(operator, governor, inner, reading)
        case "demand" if operator.lemma in _NEEDS and negated:
            return bind(reading, governor, "will_not", operator.strength)
        case "demand" | "forbid":
            return demand(operator, governor, negated, reading)
        case "want" if governor.dep_ == "acl" and governor.tag_ in {"VBD", "VBN"}:
            return changed(reading, stance=None)  # "a man *wanted* on suspicion of plotting attacks"
        case "want":
            return _want(operator, governor, inner, reading)
        case "need" | "oblige" if (doubting := doubted_by(governor)) is not None:
            return unneeded(operator, governor, doubting, reading)
        case "need" if negated:  # "it is not necessary to impose sanctions"
            unneeded_act: Stance | None = None if has_own_subject(inner) else "will_not"
            return changed(reading, stance=unneeded_act, holder=None, strength=operator.strength)
        case "need":
            return need(operator, governor, inner, reading)
        case "deny" if governor.pos_ == "ADJ" and mood_of(inner) == "infinitive":
            return changed(reading, stance=None, operators=())
        case "deny":
            return _deny(operator, governor, inner, reading)
        case "truth":
            if not negated:
                return reading
            is_claim = operator.lemma in _TRUTHS
            # "was *involved*" tells a state, whatever the parser calls it
            return changed(bind(reading, governor, "denies", 0), undone=not is_claim, passive_holder=False)
        case "scheme":
            return _scheme(governor, reading)
        case "assess" if _is_own_expectation(operator, governor, inner):
            return bind(reading, governor, "will_not" if negated else "will", operator.strength + 2)
        case "assess" | "allege":
            return assess(operator, governor, inner, reading)
        case "seem":
            return hinted(governor, inner, reading)
        case "motive":
            unmoved = negated and reading.stance is None
            return bind(reading, governor, "will_not" if unmoved else None, operator.strength)
        case "evaluate":
            return changed(reading, stance=None, operators=())
        case "oblige":
            return oblige(governor, inner, reading)
        case "cause":
            return cause(governor, inner, reading)
        case "possible":
            return changed(
                reading, stance="assesses", possible=True, holder=voiced_by(governor) or reading.holder
            )
        case "aspect":
            return pass_through(governor, inner, reading)


def _deny(operator: StanceOperator, governor: Token, inner: Token, reading: StanceReading) -> StanceReading:
    """ "*Denied* sending troops"; who makes the statement that "is *false*" is not who denies it."""
    negated = is_negated(governor)
    denied = bind(reading, governor, None if negated else "denies", 0)
    if governor.dep_ in _PREDICATES:
        denied = changed(denied, holder=None)
    asks = reading.stance == "demand" and not reading.obliged and inner.pos_ == "VERB"
    return changed(denied, undone=operator is NOTHING_TO_DO, asks=asks)


def _is_own_expectation(operator: StanceOperator, governor: Token, inner: Token) -> bool:
    """ "*Expects to meet* its neighbours on Monday": what one expects of oneself one means to do."""
    expects = operator.lemma == "expect" and governor.pos_ == "VERB" and not is_passive(governor)
    return expects and mood_of(inner) == "infinitive" and is_own_infinitive(governor, inner)


def _is_put_to_him(thing: Token) -> bool:
    """ "Accepted *an invitation* to visit", "agreed to *the demand* to remove its troops", "accepted *the proposal* of
    talks": whoever takes it up means to do so. What another offers to do ("*an offer to* mediate") he only lets happen.
    """
    if thing.head.lemma_ == "invitation" and mood_of(thing) == "infinitive":
        return True
    if thing.pos_ != "NOUN":
        return False
    if thing.lemma_ == "invitation" or thing.lemma_ in word_classes()["asked"]:
        return True
    return thing.lemma_ in _JOINT or (thing.lemma_ == "offer" and _is_offer_of_talks(thing))


def _is_offer_of_talks(offer: Token) -> bool:
    offered = object_of_preposition(offer, "of", "for")
    return offered is not None and offered.lemma_.lower() in word_classes()["talks"]


def _is_told_to_others(letting: Token, inner: Token) -> bool:
    """ "*Let Chile return* the islands, he said": an imperative to a third; "let us" and "let me" are none."""
    if letting.tag_ != "VB" or child(letting, "aux", "nsubj", "neg") is not None:
        return False
    told = child(inner, "nsubj")
    if told is None or told.pos_ == "PRON" or letting.dep_ not in {"ROOT", "ccomp"}:
        return False
    return letting.i == letting.left_edge.i or letting.nbor(-1).is_quote or letting.nbor(-1).is_punct


def _is_polite_request(operator: StanceOperator, reading: StanceReading) -> bool:
    """ "I *would like to urge* Peru to leave" urges at once."""
    return operator.lemma in {"like", "want"} and reading.stance == "demand" and not reading.obliged


def _want(operator: StanceOperator, governor: Token, inner: Token, reading: StanceReading) -> StanceReading:
    """What one wants to do oneself one intends; what one wants of another, all of it, one asks: "wants it *to leave*
    and *to pay*".
    """
    negated = is_negated(governor)
    first = inner
    while first.dep_ == "conj" and first.head != governor:
        first = first.head
    own = (
        child(governor, "dobj") is None
        and not has_own_subject(first)
        and not _is_wanted_from(governor, first)
    )
    if own and not negated and _is_polite_request(operator, reading):
        return reading
    if own or (negated and inner.dep_ == "dobj"):
        return bind(reading, governor, "will_not" if negated else "will", operator.strength)
    return demand(operator, governor, False, changed(reading, refrain=reading.refrain != negated))


def _is_wanted_from(wanting: Token, infinitive: Token) -> bool:
    """ "Wanted *from both sides* to stop", in translated English: it is they who are to stop."""
    asked = object_of_preposition(wanting, "from")
    if asked is None or asked.ent_type_ in {"DATE", "TIME"} or asked.lemma_ in _BEGINNINGS:
        return False
    return infinitive.dep_ == "xcomp" and wanting.i < asked.i < infinitive.i


def _commit(operator: StanceOperator, governor: Token, inner: Token, reading: StanceReading) -> StanceReading:
    """The operator's subject is bound to the act, unless whether to act is what has yet to be decided."""
    negated = is_negated(governor)
    if any(mark.lower_ == "whether" for mark in children(reading.top, "mark")):
        return bind(reading, governor, "may", 1)
    if reading.stance == "demand" and not reading.obliged:
        return committed_to_ask(operator, governor, inner, reading)
    if _is_yet_to_be_weighed(operator, governor, inner, reading):
        return bind(reading, governor, "may", 1)
    if (
        reading.possible and inner.pos_ == "NOUN" and inner in reading.operators
    ):  # "outlined *a scenario* in which"
        return reading
    if operator.lemma == "seek" and inner.dep_ == "dobj" and is_negated(inner):
        return bind(reading, governor, "will_not", operator.strength)  # "*seeks no* war"
    if operator.lemma == "seek" and not negated and inner.dep_ == "dobj" and inner.pos_ == "NOUN":
        return demand(operator, governor, negated, reading)
    if negated and operator.lemma in _INTENDING and _is_past(governor):
        return changed(bind(reading, governor, "denies", 0), undone=True)
    if negated and (_is_left_undecided(operator, governor, inner) or _renounces(reading)):
        return bind(reading, governor, "may", 1)
    withheld = negated and operator.strength >= _PLEDGE
    if operator.lemma == "agree" and mood_of(governor) == "will":
        withheld = False
    if withheld or (_is_overtaken(governor, operator) and not negated):
        return changed(reading, stance=None)
    inner_negated = reading.stance == "will_not" or (reading.stance is None and reading.refrain)
    stance: Stance = "will_not" if negated != inner_negated else "will"
    if stance == "will" and mood_of(governor) == "may":
        stance = "may"
    bound = bind(reading, governor, stance, operator.strength)
    ascribed = operator.operator_class in {"commit", "schedule"} and operator.strength <= _INTENTION
    # "is *bound to* fail" foresees it, "the truce *binds them to* withdraw" lays it down
    foretold = operator.operator_class == "outlook" and child(governor, "dobj") is None
    bound = changed(bound, ascribed=ascribed, foretold=foretold)
    if (bound_by_pact := _bound_by_pact(governor)) is not None:
        return changed(bound, holder=_own_subject(inner) or bound_by_pact)
    if governor.lemma_ == "be" and inner.i > governor.i and (own := _own_subject(inner)) is not None:
        return changed(bound, holder=own)  # "Peru is to leave and *Chile* to stay"
    if operator.operator_class in {"duty", "schedule", "outlook"}:
        if governor.lemma_ == "be" and is_passive(inner) and inner.dep_ == "xcomp":
            return changed(bound, passive_holder=True)  # "citizens *are to be barred*" binds no citizen
        owner = object_of_preposition(governor, "of") if operator.operator_class == "duty" else None
        return changed(bound, passive_holder=False, holder=owner or bound.holder)  # "the duty *of Peru* to"
    return bound


def _is_left_undecided(operator: StanceOperator, governor: Token, inner: Token) -> bool:
    """ "*No decision to* send troops has been taken", "*has not decided to* send them": it is still open."""
    if operator.lemma not in {"decide", "decision"} or mood_of(inner) != "infinitive":
        return False
    verb = governor.head if governor.pos_ == "NOUN" else governor
    return any(word.lemma_ == "have" for word in children(verb, "aux"))


def _renounces(reading: StanceReading) -> bool:
    """ "Never undertook to *renounce force*", "made no promise *not to attack*": who does not bind himself may act."""
    return reading.stance == "will_not" or (reading.stance is None and reading.refrain)


def _own_subject(infinitive: Token) -> Token | None:
    """Who is named before an infinitive: "obliges Peru to leave and *Chile* to stay"."""
    return child(infinitive, "nsubj") if infinitive.dep_ == "xcomp" else None


def _bound_by_pact(verb: Token) -> Token | None:
    """Who has to act where "the *deal obliges Iran* to stop", "the *treaty commits France* to defend it"."""
    bound = verb.lemma_ in _BINDING and modal_of(verb) != "would"
    pact = child(verb, "nsubj") if bound else None
    pacts = word_classes()["agreement"] | word_classes()["paper"] | _SETTLEMENTS
    return child(verb, "dobj") if pact is not None and pact.lemma_.lower() in pacts else None


def _is_yet_to_be_weighed(
    operator: StanceOperator, governor: Token, inner: Token, reading: StanceReading
) -> bool:
    """ "*Will decide on* new sanctions", "no *decision on* sending troops", "*intends to* consider it": all is open."""
    if operator.operator_class in _PLANNING and reading.stance == "may" and reading.strength == 1:
        return not is_negated(governor)
    link = inner.head
    decides = (
        operator.lemma in {"decide", "decision", "mind"}
        and link.dep_ == "prep"
        and link.lower_ in {"on", "about"}
    )
    if governor.pos_ == "NOUN":
        return decides and inner.tag_ == "VBG"
    return decides and mood_of(governor) in {"will", "infinitive"}


def _is_past(verb: Token) -> bool:
    """ "*Never planned* to attack", "*had not intended* to": what one says one did not mean to do one denies.

    Who said that he "did not intend to" speaks of what is to come.
    """
    speaker = subject_of(verb)
    if verb.dep_ != "ccomp" and (speaker is None or speaker.lower_ not in {"we", "i"}):
        return False
    having = verb.tag_ == "VBN" and any(word.lemma_ == "have" for word in children(verb, "aux"))
    return having or (verb.tag_ == "VBD" and any(word.lower_ == "never" for word in children(verb, "neg")))


def _is_overtaken(verb: Token, operator: StanceOperator) -> bool:
    """ "*Had planned* to send": what came to nothing. Vows and threats stand until they are taken back, and in "said it
    *had decided* to" the past perfect only reports a decision.
    """
    if verb.pos_ != "VERB" or not is_past_perfect(verb):
        return False
    if any(word.lower_ == "but" for word in children(verb, "cc")):  # "*had promised* a vote *but* put it off"
        return True
    stands = verb.dep_ == "ccomp" and verb.head.tag_ == "VBD" and operator.strength > _INTENTION
    stands = stands or operator.lemma == "agree" or operator.operator_class == "threat"
    return not stands and operator.strength <= _PLEDGE


def _enact(operator: StanceOperator, governor: Token, inner: Token, reading: StanceReading) -> StanceReading:
    """What has been approved or announced is done, not "its *refusal* to"; what will be approved is yet to come."""
    if reading.stance == "demand" and not reading.obliged:  # "adopted a resolution demanding that …"
        return reading
    negated = is_negated(governor)
    if reading.stance in {"will_not", "may"} and inner in reading.operators and not negated:
        return bind(reading, governor, reading.stance, reading.strength)
    verb = governor.head if governor.pos_ == "NOUN" and governor.dep_ == "dobj" else governor
    if mood_of(inner) == "infinitive" and inner.pos_ == "VERB" and operator.lemma in _RESOLVING:
        return _commit(operator, governor, inner, reading)
    clause = child(inner, "acl", "relcl") if inner.pos_ == "NOUN" else None
    planned = inner.lemma_ in _PLANS and inner in reading.operators  # "announced *plans for* a blockade"
    if reading.stance == "will" and (planned or (clause is not None and mood_of(clause) == "infinitive")):
        # "approved a plan *to widen* the war"
        return _commit(operator, governor, inner, reading)
    if operator.lemma == "announce" and inner.pos_ == "NOUN" and _is_event_to_come(inner):
        return _commit(operator, governor, inner, reading)
    if mood_of(verb) in {"finite", "progressive"} and not is_counterfactual(verb):
        bound = bind(reading, governor, None if negated else "did", 0)
        # "the *withdrawal* was announced": whoever is named with it, it is no doer itself
        return changed(bound, holder=None, passive_holder=False) if bound.holder == inner else bound
    return _commit(operator, governor, inner, reading)


def _is_event_to_come(noun: Token) -> bool:
    """ "Announced *exercises*", "announced *talks*": what is announced has yet to take place."""
    classes = word_classes()
    return noun.lemma_.lower() in classes["exercise"] | classes["talks"] | _VISITS


def _scheme(governor: Token, reading: StanceReading) -> StanceReading:
    """A plot or pretext is what others see in what somebody does; one that served its end tells of no act to come."""
    verb = governor.head if governor.dep_ in {"dobj", "pobj"} else governor
    sought = governor.dep_ == "dobj" or governor.head.lower_ == "for"
    if governor.lemma_ in _PRETEXTS and not sought:
        return changed(reading, operators=reading.operators[:-1])
    if governor.lemma_ in _PRETEXTS and verb.tag_ == "VBD":
        return changed(reading, stance=None)
    bound = bind(reading, governor, "will", _INTENTION)
    if governor.pos_ == "NOUN" and governor.lemma_ not in _PRETEXTS:
        bound = changed(bound, holder=child(governor, "poss") or object_of_preposition(governor, "by", "of"))
    return changed(bound, foretold=True)
