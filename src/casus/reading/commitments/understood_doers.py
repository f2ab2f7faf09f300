"""Who did what is told without a doer: "thirty-one firms *were placed* on the list", "the tanker *has been seized*".

It is the side of the official who tells it, unless that side is the one it was done to; else whoever the document most
often has do such a thing, to the same side where one is named. It is marked as inferred.
"""

from __future__ import annotations

from collections import Counter

from casus.codebook.lexicon import word_classes
from casus.model import UNKNOWN_ACTOR, Actor
from casus.parsed import Token
from casus.reading.commitments.roles import ACTING, ORGANISED, Case, Roles
from casus.reading.commitments.targets import Actors, codes
from casus.reading.conditions.trigger_acts import arguments
from casus.reading.context import Act, Context
from casus.reading.syntax import child, holder_of_noun, object_of_preposition, subject_of

_ORDERED = frozenset({"SANCTION", "COERCE", "AID", "MOBILIZE"})
"""PLOVER types of what a government orders, and is told of in the passive; who killed or attacked, is said."""
_TELLING = frozenset({"ROOT", "ccomp", "conj", "parataxis"})
"""Clauses that tell something new; others only describe."""
_TALKED = frozenset({"CONSULT", "AGREE"})
_DOING = ACTING | ORGANISED


def understood_doer(case: Case) -> Roles | None:
    """The roles of a deed told in the passive that names nobody; ``None`` where the document tells nothing either."""
    act, parties, verb = case.act, case.parties, case.act.token
    if verb.dep_ not in _TELLING or act.entry.type not in _ORDERED or case.reading.operators:
        return None
    if child(verb, "auxpass") is None or codes(parties.agents):
        return None
    teller = _teller(case)
    if teller:
        return case.roles("did", teller, inferred=(f"holder {teller[0].code}: of the official who tells it",))
    usual = _usual_doer(act, parties.targets, case.context)
    if usual is None:
        return None
    return case.roles("did", (usual,), inferred=(f"holder {usual.code}: named elsewhere with this act",))


def understood_talks(case: Case) -> Roles | None:
    """Who will meet where only the meeting is told: "*the next round* will be held in Oslo" goes on with the talks that
    the document tells of before; of "*a summit* is due in May" it stays open.
    """
    act, context = case.act, case.context
    noun = act.token if act.token.pos_ == "NOUN" else subject_of(act.token)
    if act.entry.type != "CONSULT" or noun is None or not _names_talks(noun):
        return None
    if any(word.lower_ in {"a", "an", "another"} for word in noun.lefts):
        return _unnamed(case)
    before = [other for other in reversed(context.acts) if other.token.i < act.token.i]
    talked = (other for other in before if other.entry.type in _TALKED)
    for other in (*talked, *before):
        met = _sides_of(other, context)
        if len(met) > 1:
            return case.roles("will", met[:2], inferred=("holders: of the talks told of before",))
    return _unnamed(case)


def _unnamed(case: Case) -> Roles | None:
    return None if case.parties.side else case.roles("will", (UNKNOWN_ACTOR,))


def _sides_of(act: Act, context: Context) -> Actors:
    """Who talks or agrees with whom, the subject of a verb above included: "*both* ended two weeks of talks"."""
    holder = holder_of_noun(act.token) if act.token.pos_ == "NOUN" else None
    above = context.affected(holder) if holder is not None else ()
    sides = {party.code: party for found in (*arguments(act, context), above) for party in found}
    return tuple(party for party in sides.values() if party.kind in _DOING)


def _names_talks(noun: Token) -> bool:
    """ "*Talks*", "a round *of negotiations*"."""
    of = object_of_preposition(noun, "of")
    talks = word_classes()["talks"]
    return noun.lemma_.lower() in talks or (of is not None and of.lemma_.lower() in talks)


def _teller(case: Case) -> Actors:
    """The side of an official who announces what was ordered: not of one who tells what his side suffered."""
    side = tuple(actor for actor in case.parties.side if actor.kind in _DOING)
    suffered = codes(case.parties.targets) | codes(_owners(case))
    return () if codes(side) & suffered else side


def _owners(case: Case) -> Actors:
    """Whose the thing is that something was done to: "*our* ships were seized", "*Manila's* boats"."""
    thing = case.act.target
    if thing is None:
        return ()
    if any(word.lower_ in {"our", "my"} for word in thing.children):
        return case.parties.side
    owner = case.context.actors.modifier_actor(thing)
    return (*case.context.affected(thing), *((case.context.side(owner),) if owner is not None else ()))


def _usual_doer(act: Act, targets: Actors, context: Context) -> Actor | None:
    """Who does such things in the document, as far as it names doers, to the same side where one is named."""
    counted: Counter[Actor] = Counter()
    for other in context.acts:
        if other.token is act.token or other.entry.type != act.entry.type:
            continue
        sources, suffering = arguments(other, context)
        doer = next((source for source in sources if source.kind in _DOING), None)
        if doer is None or doer.code in codes(targets):
            continue
        if targets and suffering and not codes(targets) & codes(suffering):
            continue
        counted[doer] += 1
    return max(counted, key=lambda doer: counted[doer]) if counted else None
