"""What is worded as a demand though nothing is asked of anybody: a taste, a wish for a thing, a need as a measure.

"Chile wants *no part* of it", "all steps *needed to protect* the pilots", "the families *ask for asylum*", and an
ultimatum whose threat is spelt out beside it.
"""

from __future__ import annotations

from casus.codebook.lexicon import word_classes
from casus.model import UNKNOWN_ACTOR
from casus.parsed import Token
from casus.reading.commitments.roles import Case
from casus.reading.commitments.targets import codes
from casus.reading.events.owed_acts import CONCESSION
from casus.reading.syntax import children, mood_of

_WISHING = frozenset({"want", "like", "prefer", "wish", "desire", "favour", "favor"})
_NEEDED = frozenset({"need", "require"})
_NEEDED_FOR = frozenset({"necessary", "essential", "important", "vital", "crucial"})
_FOR_ONESELF = frozenset({"asylum", "refuge"})
"""What people ask for themselves, for no state: "hundreds *asked for asylum*"."""

_SET_BEFORE = frozenset({"ultimatum", "deadline"})
_ORDERING = frozenset({"tell", "remind"})
_ELSEWHERE = frozenset({"all", "both", "enemy", "foreign", "opposing", "other", "rival"})
_RANKS = frozenset({"MIL", "COP"})
"""PLOVER sectors of those whom their own state's officials tell what to do."""


def asks_nothing(case: Case) -> bool:
    """Whether the words of a demand tell none."""
    reading, act = case.reading, case.act.token
    if not reading.operators:
        return False
    operator = reading.operators[-1]
    return (
        _is_only_wished(case, operator)
        or _is_measure(operator)
        or (act.lemma_ in _FOR_ONESELF and act.dep_ in {"pobj", "dobj"})
        or _is_spelt_out(case)
        or _tells_own_ranks(case, operator)
    )


def _is_only_wished(case: Case, operator: Token) -> bool:
    """ "*Prefers* a peaceful reunion", "*wanted* a harder line": a thing that nobody in particular is to give.

    Of what states grant each other somebody will be asked: "wants *guarantees*", "wants a *settlement*".
    """
    act, lemma = case.act.token, case.act.token.lemma_.lower()
    if operator.lemma_ not in _WISHING or case.act.entry is not CONCESSION or act.dep_ != "dobj":
        return False
    granted = operator.lemma_ != "prefer" and lemma in word_classes()["grant"] | word_classes()["plea"]
    done_with_it = (
        word for place in (act, operator) for word in children(place, "acl", "relcl", "xcomp", "ccomp")
    )
    done_to_it = any(word.i > act.i and mood_of(word) == "infinitive" for word in done_with_it)
    return not (granted or done_to_it or case.parties.agents)


def _is_measure(operator: Token) -> bool:
    """ "All measures *needed to protect* lives", "steps that are *necessary* to make sure": what they are for."""
    if operator.lemma_ in _NEEDED:
        return operator.dep_ == "acl" and operator.tag_ == "VBN"
    return operator.lemma_ in _NEEDED_FOR and operator.dep_ == "acomp" and operator.head.dep_ == "relcl"


def _is_spelt_out(case: Case) -> bool:
    """ "Issued *an ultimatum*: if it buys the missiles, …", "an hour *before an ultimatum* ran out": what is asked and
    threatened stands in words of its own.
    """
    act = case.act.token
    if case.act.entry is not CONCESSION or act.lemma_.lower() not in _SET_BEFORE or act.pos_ != "NOUN":
        return False
    return act.dep_ == "pobj" or bool(case.context.conditions_near(act))


def _tells_own_ranks(case: Case, operator: Token) -> bool:
    """ "Told *his coastguards* to let them go", "told *officers* to prepare": orders inside one's own house."""
    asked = case.reading.agent or case.act.source
    if operator.lemma_ not in _ORDERING or asked is None or asked.tag_ != "NNS":
        return False
    role = case.context.codebook.role_nouns.get(asked.lemma_.lower())
    if role is None or role.sector not in _RANKS or any(word.lower_ in _ELSEWHERE for word in asked.lefts):
        return False
    telling = case.parties.bound or case.parties.side
    if any(actor.kind != "state" for actor in telling):
        return False
    return codes(case.parties.agents) <= codes(telling) | {UNKNOWN_ACTOR.code}
