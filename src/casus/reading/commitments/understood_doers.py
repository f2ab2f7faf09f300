"""Who did what is told without a doer: "thirty-one firms *were placed* on the list", "the tanker *has been seized*".

It is the side of the official who tells it, unless that side is the one it was done to; else whoever the document most
often has do such a thing, to the same side where one is named. It is marked as inferred.
"""

from __future__ import annotations

from collections import Counter

from casus.model import Actor
from casus.reading.commitments.roles import ACTING, ORGANISED, Case, Roles
from casus.reading.commitments.targets import Actors, codes
from casus.reading.conditions.trigger_parties import arguments
from casus.reading.context import Act, Context
from casus.reading.syntax import child

_ORDERED = frozenset({"SANCTION", "COERCE", "AID", "MOBILIZE"})
"""PLOVER types of what a government orders, and is told of in the passive; who killed or attacked, is said."""
_TELLING = frozenset({"ROOT", "ccomp", "conj", "parataxis"})
"""Clauses that tell something new; others only describe."""
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
