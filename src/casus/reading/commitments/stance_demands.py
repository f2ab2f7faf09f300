"""What demands make of the stance inside them, and what it is to bind somebody: the parts that other rules share."""

from __future__ import annotations

from casus.codebook.lexicon import word_classes
from casus.codebook.stances import StanceOperator
from casus.model import Stance
from casus.parsed import Token
from casus.reading.commitments.demands import addressee_of
from casus.reading.commitments.operator_lookup import find_operator
from casus.reading.commitments.stance_judgements import operator_subject
from casus.reading.commitments.stance_moods import StanceReading, changed
from casus.reading.syntax import (
    WILL,
    child,
    has_own_subject,
    is_counterfactual,
    is_negated,
    is_passive,
    modal_of,
    mood_of,
    object_of_preposition,
    subject_of,
)

_UPON = ("on", "upon", "to")
"""Prepositions of whoever bears a duty: "it is up *to* Russia", "incumbent *on* Iran"."""

_LAYING_DOWN = frozenset(
    {
        "call", "require", "stipulate", "dictate", "mandate", "provide", "envisage", "envision", "foresee",
    }
)  # fmt: skip
_PACTS = frozenset(
    {"agreement", "deal", "treaty", "accord", "pact", "truce", "ceasefire", "protocol", "memorandum"}
)

_TAKING = frozenset({"require", "need"})
_UNDERTAKINGS = frozenset(
    {"accession", "bid", "change", "decision", "effort", "measure", "move", "plan", "process", "project", "proposal",
     "reform", "step"}
)  # fmt: skip

_POLITE = frozenset({"would", "'d", "’d"})

_TO_COME = WILL | {"may", "might"}

_ORDERING = frozenset({"order", "instruct", "command"})

_LEAVING = frozenset({"withdrawal", "pullout", "departure", "retreat", "removal", "exit", "evacuation"})
"""Nouns after which "from" names a place, not who is asked: "the withdrawal *of Russian troops* from Transnistria"."""

_SHOWN = frozenset({"restraint", "calm", "moderation", "patience", "caution"})
"""What is urged *on* somebody."""


_MINDED = frozenset({"commit", "dedicate", "determine", "pledge", "resolve"})
"""Verbs whose participle tells what its subject means to do: "is *committed* to the diplomatic process"."""


def bind(
    reading: StanceReading, governor: Token, stance: Stance | None, strength: int, *, refrain: bool = False
) -> StanceReading:
    """The operator's subject takes the stance; a subject found further in stays the agent of the act."""
    holder = operator_subject(governor)
    agent = reading.agent if reading.agent is not None else reading.holder
    if stance in {"will", "will_not", "may"} and mood_of(governor) == "must":
        unwanted = (stance == "will_not") != is_negated(governor)
        return changed(
            reading, stance="demand", obliged=True, refrain=unwanted, agent=holder, strength=strength
        )
    if (
        reading.operators
        and reading.stance in {"denies", "assesses"}
        and not reading.possible
        and stance != "denies"
    ):
        return reading
    return changed(
        reading,
        stance=stance,
        holder=holder,
        agent=agent,
        strength=strength,
        refrain=refrain,
        possible=False,
        obliged=False,
        passive_holder=is_passive(governor)
        and governor.lemma_ not in _MINDED
        and (holder is None or holder.dep_ in {"nsubj", "nsubjpass"}),
    )


def demand(operator: StanceOperator, governor: Token, negated: bool, reading: StanceReading) -> StanceReading:
    """What the operator's subject asks of whoever it names, or, where the act has another doer, of him.

    Whoever "will ask Peru *to leave*" has his demand already; whoever "will ask *for help*" has yet to ask.
    """
    if not negated and is_laid_down(operator, governor):
        bound = bind(reading, governor, "will", operator.strength)
        named = child(governor, "dobj") if operator.lemma != "call" else None
        return changed(
            bound, holder=reading.agent or reading.holder or (named if named != reading.top else None)
        )
    if operator.lemma in _TAKING and _is_undertaking(governor):
        return changed(reading, stance=None)
    is_only_asked = governor.dep_ in {"acl", "advcl"} and governor.tag_ == "VBN"
    if _is_to_ask(governor) and (negated or child(governor, "xcomp", "ccomp") is None):
        asked = _own_addressee(governor, reading) or _asked(governor, reading)
        stance: Stance = "may" if mood_of(governor) == "may" else "will_not" if negated else "will"
        bound = bind(reading, governor, stance, operator.strength)
        return changed(bound, agent=asked if asked != reading.top else bound.agent, asks=True)
    if negated and operator.lemma in _ORDERING and reading.stance is None and mood_of(governor) == "finite":
        return changed(bind(reading, governor, "denies", 0), undone=True)  # "*did not order* the killing"
    if negated or (is_only_asked and child(governor, "aux", "nsubj", "agent") is None):
        return changed(reading, stance=None)
    addressee = _own_addressee(governor, reading) or _asked(governor, reading)
    refrain = reading.refrain or reading.stance == "will_not" or operator.operator_class == "forbid"
    refrain = refrain or _is_permitted(reading)
    demanded = bind(reading, governor, "demand", operator.strength, refrain=refrain)
    if demanded.stance != "demand":
        return demanded
    handed_on = reading.stance == "demand" and not reading.obliged  # "asked the UN to order *Chad* to leave"
    asked_himself = addressee is not None and addressee != reading.top and not handed_on
    return changed(demanded, agent=addressee if asked_himself else reading.agent)


def committed_to_ask(
    operator: StanceOperator, governor: Token, inner: Token, reading: StanceReading
) -> StanceReading:
    """ "*Intends to ask* Peru for help" promises to ask; "goes on asking" asks."""
    to_ask = inner.pos_ == "VERB" and (inner.dep_ == "pcomp" or mood_of(inner) == "infinitive")
    to_ask = to_ask and inner.lemma_ in word_classes()["asks"]
    if (
        not to_ask
        or operator.operator_class not in {"commit", "duty", "schedule", "future"}
        or operator.lemma == "seek"
    ):
        return reading
    if governor.lemma_ == "go" and any(word.lower_ == "on" for word in governor.children):
        return reading
    stance: Stance = "will_not" if is_negated(governor) else "will"
    return changed(bind(reading, governor, stance, operator.strength), asks=True)


def is_laid_down(operator: StanceOperator, governor: Token) -> bool:
    """ "The *deal calls for* Israel to withdraw": what a pact says is to be done its sides will do."""
    if operator.lemma not in _LAYING_DOWN or governor.pos_ != "VERB":
        return False
    pact = subject_of(governor)
    return pact is not None and pact.lemma_.lower() in _PACTS


def _is_undertaking(verb: Token) -> bool:
    """ "The *proposal* now *requires* the backing of the deputies": what it takes to carry it out nobody asks."""
    subject = verb.head if verb.dep_ == "relcl" else subject_of(verb)
    return verb.pos_ == "VERB" and subject is not None and subject.lemma_.lower() in _UNDERTAKINGS


def _is_to_ask(verb: Token) -> bool:
    """Whether somebody only will or may ask: "*may ask* Peru for help"; "I *would urge* Peru to leave" asks at once."""
    modal = modal_of(verb)
    if verb.lemma_ not in word_classes()["asks"] or modal not in _TO_COME or is_counterfactual(verb):
        return False
    asker = subject_of(verb)
    return modal not in _POLITE or asker is None or asker.lower_ not in {"i", "we"}


def _own_addressee(governor: Token, reading: StanceReading) -> Token | None:
    """Of whom the second of two things is asked: "called on Oslo to pay and on *Riga* to wait"."""
    asked = reading.top
    own = asked.dep_ == "xcomp" and asked.head == governor and mood_of(asked) == "infinitive"
    return child(asked, "nsubj") if own else None


def _is_permitted(reading: StanceReading) -> bool:
    """Whether it is permission that is asked for, which is to concede: "urged Israel *to allow* aid in"."""
    within = find_operator(reading.operators[-2]) if len(reading.operators) > 1 else None
    return reading.stance == "may" and within is not None and within.operator_class == "allow"


def _asked(governor: Token, reading: StanceReading) -> Token | None:
    """Of whom something is demanded: of a verb's object, or of whoever a demand told by a noun reaches."""
    if governor.pos_ == "NOUN":
        return addressee_of(governor)
    addressee = child(governor, "dobj", "dative")
    if addressee is None and is_passive(governor) and object_of_preposition(governor, "by") is not None:
        addressee = child(governor, "nsubjpass")  # "*Ottawa* has been told *by Washington* to spend more"
    if addressee is not None and addressee != reading.top and addressee.tag_ != "WP":
        return addressee
    of_thing = reading.top.pos_ in {"NOUN", "PROPN"}
    leavers = object_of_preposition(reading.top, "of") if reading.top.lemma_ in _LEAVING else None
    if leavers is not None:
        return leavers
    asked = object_of_preposition(governor, "on", "upon", "to", "from", "with")
    links = ("from", "on", "upon") if reading.top.lemma_ in _SHOWN else ("from",)
    return asked or (_from_whom(reading.top, links) if of_thing else None)


def _from_whom(thing: Token, links: tuple[str, ...]) -> Token | None:
    """Of whom a thing is asked: "an explanation and an apology *from Chile*", "the return of it *from Oslo*"."""
    whole = object_of_preposition(thing, "of")
    places = (thing, *thing.conjuncts, *((whole,) if whole is not None else ()))
    return next(
        (found for place in places if (found := object_of_preposition(place, *links)) is not None), None
    )


def need(operator: StanceOperator, governor: Token, inner: Token, reading: StanceReading) -> StanceReading:
    """ "It is important for Britain to ensure …": binding on one's own side, a demand on any other."""
    named = subject_of(inner) if has_own_subject(inner) else None
    laid_on = object_of_preposition(governor, "for") or named or object_of_preposition(governor, *_UPON)
    agent = laid_on or reading.agent
    return changed(
        reading, stance="demand", obliged=True, holder=None, agent=agent, strength=operator.strength
    )
