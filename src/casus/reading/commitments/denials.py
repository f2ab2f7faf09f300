"""Denials that do not name what they deny: "Moscow denies such an intention", "Hezbollah has denied any involvement".

What is denied is the latest act before it that the text lays to the one who denies; of a state or group that denies
what no act is known for ("denies that it has a single soldier there"), the latest deed told before.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from casus.codebook.stances import StanceOperator, load_stance_operators
from casus.model import Actor, Commitment
from casus.parsed import Token
from casus.reading.commitments.denied_claims import NAMING, calls_untrue
from casus.reading.commitments.stance import find_operator
from casus.reading.commitments.stance_idioms import reality_missed
from casus.reading.context import Act, Context, slice_between, span_of
from casus.reading.events.denied_deeds import MISDEED
from casus.reading.syntax import (
    COPULAS,
    child,
    children,
    is_negated,
    is_passive,
    object_of_preposition,
    subject_of,
)
from casus.reading.token_places import LEMMA, places_of

_ACCUSATIONS = frozenset(
    {
        "accusation",
        "allegation",
        "assertion",
        "charge",
        "claim",
        "finding",
        "insinuation",
        "report",
        "reproach",
        "suspicion",
    }
)
_SAID_OF = frozenset({"relcl", "acl"})
"""Clauses that say of an accusation who denies it: "a claim *Peru denies*", "a claim *denied by Peru*"."""

_ACCUSING = frozenset({"accuse", "blame", "charge", "suspect", "fault", "allege", "claim", "say"})

_INVOLVEMENT = frozenset({"involvement", "responsibility", "role", "link", "part", "hand"})
"""What is denied by these is a deed of violence that is not laid to anyone yet."""

_TOLD = frozenset({"AID", "ASSAULT", "COERCE", "MOBILIZE", "SANCTION"})
"""PLOVER types of the deeds that a state or group is asked about."""

_HEARD = 60
"""How many words back a deed may have been told that a denial without any act is about."""

_SAYING = frozenset({"say", "insist", "maintain", "reply", "respond", "answer", "stress", "declare"})

_ANAPHORIC = frozenset(
    {
        "accusation", "allegation", "charge", "claim", "report", "involvement", "role", "intention", "intent", "plan",
        "responsibility", "suggestion", "assertion", "suspicion", "link", "it", "this", "that", "them", "these",
        "information", "misinformation", "disinformation", "statement", "rumour", "rumor", "fake", "finding", "part",
        "hand", "knowledge", "which", "insinuation", "reproach",
    }
)  # fmt: skip
_TAKEN_UP = frozenset({"it", "this", "that", "these", "them", "which"})
"""Pronouns for what was said before: "Oslo *denies this*", "three jets crossed the border, *which* Oslo disputes"."""


def read_denials(context: Context) -> Iterator[Commitment]:
    """One denial for each verb of denying without an act of its own, where an earlier act is laid to the denier."""
    places = {act.token.i for act in context.acts if act.entry.type != "ACCUSE"}
    given_up = {act.token.i for act in context.acts if act.entry.type == "CONCEDE"}  # "*dropped* its claim"
    for place in places_of(context.doc, _denying(), LEMMA):
        token = context.doc[place]
        if (
            place in given_up
            or token.pos_ != "VERB"
            or is_negated(token)
            or not (_denies(token) or _says_untrue(token))
        ):
            continue
        denied_thing = _denied_thing(token)
        taken_up = denied_thing is not None and denied_thing.lower_ in _TAKEN_UP
        if not taken_up and any(word.i in places for word in _denied_words(token)):
            continue
        subject = _denier(token)
        for denier in context.parties(subject) if subject is not None else ():
            denied = _laid_to(denier, token, context)
            if denied is not None:
                yield denial_of(denier, denied, token, context)
            elif (accused := _accused_of(token, context)) is not None:
                yield denial_of(_accused(subject, accused, denier, context), accused, token, context)
            elif denier.kind in {"state", "group"} and _denies_outright(token):
                yield denial_of(denier, told_before(token, context), token, context)


def _denier(verb: Token) -> Token | None:
    """Who denies it; in "a claim *denied by Peru*" and "it was *denied by Peru*" it is no subject."""
    passive = verb.dep_ == "acl" or is_passive(verb)
    return object_of_preposition(verb, "by") if passive else subject_of(verb)


@cache
def _denying() -> frozenset[str]:
    """The lemmas of verbs that may deny."""
    operators = (operator for found in load_stance_operators().values() for operator in found)
    return (
        NAMING | _SAYING | {found.lemma for found in operators if found.operator_class in {"deny", "refuse"}}
    )


def _denies(verb: Token) -> bool:
    """Verbs of denying, and verbs of refusing whose object is an accusation: "rejected the allegations"."""
    operator = find_operator(verb)
    return operator is not None and _refuses(verb, operator) and _is_anaphoric(verb)


def _says_untrue(verb: Token) -> bool:
    """ "*Says that is not true*", "insists the claims are baseless"."""
    clause = child(verb, "ccomp")
    if verb.lemma_ not in _SAYING or clause is None:
        return False
    subject, predicate = child(clause, "nsubj"), child(clause, "acomp", "attr")
    if subject is None or subject.lemma_.lower() not in _ANAPHORIC:
        return False
    if reality_missed(clause) is not None:
        return True
    if clause.lemma_ not in COPULAS or predicate is None:
        return False
    operator = find_operator(predicate)
    if operator is None:
        return False
    untrue = operator.operator_class == "deny" and not is_negated(clause)
    return untrue or (operator.lemma in {"true", "correct", "factual"} and is_negated(clause))


def _refuses(verb: Token, operator: StanceOperator) -> bool:
    if operator.operator_class == "deny":
        return True
    refused = verb.head if verb.dep_ in _SAID_OF else child(verb, "dobj")
    if refused is None or refused.lemma_.lower() not in _ACCUSATIONS:
        return calls_untrue(verb)
    return operator.operator_class == "refuse" or calls_untrue(verb)


def _denied_thing(verb: Token) -> Token | None:
    """What is denied: an object, a clause, or what is called untrue ("calls *that* absurd")."""
    named = child(verb, "oprd")
    return (
        child(verb, "dobj", "nsubjpass")
        or (child(named, "nsubj") if named is not None else None)
        or child(verb, "ccomp")
    )


def _is_anaphoric(verb: Token) -> bool:
    denied = _denied_thing(verb)
    if verb.dep_ in _SAID_OF or (denied is not None and denied.lemma_.lower() in _ANAPHORIC):
        return True
    return denied is not None and denied.dep_ == "ccomp" and _denies_outright(verb)


def _denies_outright(verb: Token) -> bool:
    """ "*Denies that* it has a single soldier there", "denies *any part*", "denies *this*", "*calls that absurd*"."""
    denied = _denied_thing(verb)
    if denied is None or not (operator := find_operator(verb)):
        return False
    if denied.lower_ in _TAKEN_UP and operator.operator_class == "deny":
        return True
    if denied.lemma_.lower() in _ACCUSATIONS or calls_untrue(verb):
        return True
    clause = denied.dep_ == "ccomp" or denied.lemma_.lower() in _INVOLVEMENT
    return clause and operator.operator_class == "deny"


def _denied_words(verb: Token) -> Iterator[Token]:
    """The words of a denial that may name an act: not its subject, nor what the denier does besides."""
    parts = [
        *children(verb, "conj", "nsubj"),
        *(word for word in children(verb, "advcl") if word.lemma_ in _SAYING),
    ]
    besides = {word.i for part in parts for word in part.subtree}
    return (word for word in verb.subtree if word != verb and word.i not in besides)


def _accused_of(verb: Token, context: Context) -> Act | None:
    """What somebody is accused of in the very sentence that the denial ends: "…, *a claim Kigali has denied*"."""
    if verb.dep_ not in _SAID_OF or verb.head.lemma_.lower() not in _ACCUSATIONS:
        return None
    accuser = verb.head.head
    if accuser.pos_ != "VERB" or accuser.lemma_ not in _ACCUSING:
        return None
    deeds = (context.act_at.get(word.i) for word in accuser.subtree if accuser.i < word.i < verb.head.i)
    return next((deed for deed in deeds if deed is not None and deed.entry.type != "ACCUSE"), None)


def _accused(subject: Token | None, deed: Act, denier: Actor, context: Context) -> Actor:
    """Who denies: "*it* has denied" means whoever is accused."""
    if subject is None or subject.pos_ != "PRON" or deed.source is None:
        return denier
    return next(iter(context.parties(deed.source)), denier)


def _laid_to(denier: Actor, verb: Token, context: Context) -> Act | None:
    """The latest act before the denial whose doer is the denier."""
    before = [act for act in reversed(context.acts) if act.token.i < verb.i and act.entry.type != "ACCUSE"]
    accusing = [act for act in context.acts if act.entry.type == "ACCUSE" and act.token.i < verb.i]
    accused = {
        word.i
        for act in accusing
        if act.target is not None and denier.code in {actor.code for actor in context.parties(act.target)}
        for word in act.token.subtree
    }
    for act in before:
        if act.token.i in accused:
            return act
        if act.source is not None and denier.code in {actor.code for actor in context.parties(act.source)}:
            return act
    denied = child(verb, "dobj")
    if denied is None or denied.lemma_.lower() not in _INVOLVEMENT:
        return None
    return next((act for act in before if act.entry.type == "ASSAULT" and not _has_doer(act, context)), None)


def told_before(verb: Token, context: Context) -> Act:
    """The deed that a denial without any act is about: the latest one told, or none that is known."""
    told = (
        act
        for act in reversed(context.acts)
        if verb.i - _HEARD < act.token.i < verb.i and act.entry.type in _TOLD
    )
    return next(told, Act(verb, MISDEED, None, None, False))


def _has_doer(act: Act, context: Context) -> bool:
    return act.source is not None and any(actor.code != "?" for actor in context.parties(act.source))


def denial_of(denier: Actor, denied: Act, verb: Token, context: Context) -> Commitment:
    """The denial that a verb tells, of an act told before it: "*denied* the charge"."""
    targets = context.parties(denied.target) if denied.target is not None else ()
    target = next((actor for actor in targets if actor.code not in {denier.code, "?"}), None)
    words = [token for token in verb.subtree if not token.is_punct and not token.is_space]
    return Commitment(
        holder=denier,
        stance="denies",
        act=denied.entry.type,
        act_span=span_of(slice_between(verb.doc, words)),
        evidence=(context.evidence(verb),),
        target=target,
        mode=denied.entry.mode,
        kind="denial",
        inferred=(f"what is denied: “{denied.token.text}”, laid to {denier.name} before",),
    )
