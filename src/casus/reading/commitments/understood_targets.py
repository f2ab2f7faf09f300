"""On whom an act falls that names nobody: understood from its condition, from what it answers, from the document.

A reprisal falls on whoever provoked it, an answer to a readiness on whoever it is offered to; an attack, aid or
sanctions on those who suffer or receive them elsewhere in the document. What is understood is marked as inferred.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace

from casus.model import UNKNOWN_ACTOR, Actor, Commitment, Condition
from casus.reading.commitments.roles import Roles
from casus.reading.commitments.targets import DESCRIPTIONS, Actors
from casus.reading.conditions.trigger_parties import arguments
from casus.reading.conditions.triggers import Triggers
from casus.reading.context import Act, Context

REPRISALS = frozenset({"COERCE", "SANCTION"})
"""PLOVER types of what is threatened in return."""

_HOSTILE = frozenset({"ASSAULT", "COERCE", "SANCTION", "THREATEN", "MOBILIZE"})
_PROVOKING = frozenset({"ASSAULT", "COERCE", "SANCTION"})
_USUAL = frozenset({"ASSAULT", "AID", "SANCTION"})
"""PLOVER types whose target a report names once and then leaves out."""

_SHARED = frozenset({"AID", "SANCTION"})
"""PLOVER types that several do to one: who else receives aid is the recipient of this one's too."""

_BETWEEN_TWO = frozenset({"SANCTION", "AID", "CONSULT", "AGREE", "CONCEDE"})
"""PLOVER types whose other side a report on two sides leaves unsaid: "is studying the offer"."""

_CLEARLY = 2
"""How many times as often as any other a side must be named with another to be the one it deals with."""

_FORCEFUL = frozenset({"ASSAULT", "COERCE"})

_ANSWERING = frozenset(
    {
        "answer", "avenge", "consequence", "counter", "countermeasure", "hit", "punish", "punishment", "react",
        "reaction", "reprisal", "respond", "response", "retaliate", "retaliation", "revenge", "strike", "vengeance",
    }
)  # fmt: skip
"""Words for what is done in return."""


def with_understood_target(
    act: Act, draft: Commitment, roles: Roles, triggers: Triggers, context: Context
) -> Commitment:
    """The draft with the target that its words leave unsaid, where the document lets one understand it."""
    if roles.targets or roles.stance == "demand":
        return draft
    doer = roles.subjects[0] if roles.subjects else roles.holders[0]
    provoker = _provoker_before(act, doer, context)
    if provoker is not None:
        reason = f"target {provoker.code}: whose deed the act answers"
        return replace(draft, target=provoker, inferred=(*draft.inferred, reason))
    if draft.act not in _USUAL:
        return draft
    usual = triggers.usual_target(draft.act, doer)
    if usual is None and draft.act in _SHARED:
        usual = triggers.usual_pair(draft.act)[1]
    if usual is None or usual.code == doer.code:
        return draft
    reason = f"target {usual.code}: named elsewhere with this act of {doer.code}"
    return replace(draft, target=usual, inferred=(*draft.inferred, reason))


def with_known_adversaries(found: Sequence[Commitment]) -> list[Commitment]:
    """The records, those without a target aimed at the one with whom their doer has to do in the other records.

    Whoever is at war has one enemy: rockets "fired across the border" fly where the others came from. A report on two
    sides names the other one once: "the Kremlin is studying the offer" is about talks with whoever made it.
    """
    fights: dict[str, Counter[Actor]] = {}
    deals: dict[str, Counter[Actor]] = {}
    for record in found:
        doer, target = _doer_of(record), record.target
        if target is None or doer is None or UNKNOWN_ACTOR.code in {doer.code, target.code}:
            continue
        known = [deals] if record.act != "ASSAULT" or record.stance == "demand" else [deals, fights]
        for partners in known:
            partners.setdefault(doer.code, Counter())[target] += 1
            partners.setdefault(target.code, Counter())[doer] += 1
    return [_aimed(record, fights, deals) for record in found]


def _doer_of(record: Commitment) -> Actor | None:
    if record.stance == "assesses":
        return record.subject
    return record.subject or record.holder


def _aimed(
    record: Commitment, fights: Mapping[str, Counter[Actor]], deals: Mapping[str, Counter[Actor]]
) -> Commitment:
    doer = _doer_of(record)
    if record.target is not None or doer is None or record.stance == "demand":
        return record
    if record.act in _FORCEFUL and record.stance != "will_not" and doer.code in fights:
        enemy = fights[doer.code].most_common(1)[0][0]
        reason = f"target {enemy.code}: whom {doer.code} fights in the report"
        return replace(record, target=enemy, inferred=(*record.inferred, reason))
    partner = _one_partner(deals.get(doer.code, Counter())) if record.act in _BETWEEN_TWO else None
    if partner is None:
        return record
    reason = f"target {partner.code}: with whom {doer.code} has to do in the report"
    return replace(record, target=partner, inferred=(*record.inferred, reason))


def _one_partner(partners: Counter[Actor]) -> Actor | None:
    """The one who is named with a side much more often than anybody else."""
    counted: Counter[str] = Counter()
    for partner, count in partners.items():
        counted[partner.code] += count
    ranked = counted.most_common(2)
    if not ranked or (len(ranked) > 1 and ranked[0][1] < _CLEARLY * ranked[1][1]):
        return None
    return next(partner for partner in partners if partner.code == ranked[0][0])


def without_victim(act: Act, targets: Actors, condition: Condition | None) -> Actors:
    """The targets without the victim of what a reprisal answers: "if Iran attacks Iraq, will punish *that country*"."""
    if condition is None or condition.trigger_actor is None or condition.trigger_target is None:
        return targets
    vague = act.target is not None and (act.target.pos_ == "PRON" or act.target.lemma_ in DESCRIPTIONS)
    if not vague or act.entry.type not in REPRISALS | {"ASSAULT"}:
        return targets
    return tuple(target for target in targets if target.code != condition.trigger_target.code)


def provoker_of(draft: Commitment, holder: Actor) -> Actor | None:
    """On whom a conditional act falls when the text leaves it unsaid: whoever would set it off.

    An attack is one where it answers an attack, or what is not done; "ready to talk *if Moscow is*" is to it.
    """
    condition = draft.condition
    if draft.stance not in {"will", "may"} or condition is None:
        return None
    answers = condition.trigger_act in {"ASSAULT", "COERCE"} or condition.sense == "unless"
    falls = draft.act in REPRISALS or (draft.act == "ASSAULT" and answers)
    meets = draft.act == "CONSULT" and condition.trigger_act not in _HOSTILE
    if not falls and not meets:
        return None
    provoker = condition.trigger_actor
    return provoker if provoker is not None and provoker.code != holder.code else None


def _provoker_before(act: Act, doer: Actor, context: Context) -> Actor | None:
    """Whoever did, in this sentence or the one before, what an answer answers: "Iran fired. Israel will *respond*"."""
    if act.entry.type not in REPRISALS | {"ASSAULT"} or act.token.lemma_.lower() not in _ANSWERING:
        return None
    start = context.sentence(act.token).start
    start = context.sentence(act.token.doc[start - 1]).start if start else start
    end = context.sentence(act.token).end
    found = None
    for deed in context.acts:
        if deed.token.i >= end:
            break
        if deed.token.i < start or deed.entry.type not in _PROVOKING or deed.token == act.token:
            continue
        for source in arguments(deed, context)[0]:
            if source.code not in {doer.code, UNKNOWN_ACTOR.code}:
                found = source
    return found
