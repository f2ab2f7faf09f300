"""On whom an act falls that names nobody: understood from its condition, from what it answers, from the document.

A reprisal falls on whoever provoked it, an answer to a readiness on whoever it is offered to; an attack, aid or
sanctions on those who suffer or receive them elsewhere in the document. What is understood is marked as inferred.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace

from casus.codebook.wars import load_wars
from casus.model import UNKNOWN_ACTOR, Actor, Commitment, Condition
from casus.reading.commitments.roles import ACTING, ORGANISED, Roles
from casus.reading.commitments.sides_named import SidesNamed
from casus.reading.commitments.stance import StanceReading
from casus.reading.commitments.targets import COURTS, DESCRIPTIONS, Actors
from casus.reading.commitments.understood_addressees import CLEARLY, Addressees, asks_anybody, clearly_first
from casus.reading.conditions.trigger_parties import arguments
from casus.reading.conditions.triggers import Triggers
from casus.reading.context import Act, Context
from casus.reading.syntax import child

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

_AGAINST_STATE = frozenset({"ASSAULT", "COERCE", "CONSULT", "CONCEDE", "AGREE"})
_REBELS = frozenset({"REB", "INS", "SEP", "UAF"})
"""PLOVER types of what rebels do to the state they fight, and the PLOVER sectors of rebels."""

_WITH_OTHER = frozenset({"CONSULT", "ASSAULT", "SANCTION", "AGREE", "CONCEDE"})
"""PLOVER types of what one of two sides in a report does with or to the other, or asks of it."""

_MOVING = frozenset({"did", "will", "may"})
"""The stances in which troops are moved: in a report on two sides, against the other."""

_NOBODY = ((UNKNOWN_ACTOR, 0),) * 3

_OFTEN = 3
"""How often a report must name each of the two sides that it is on."""

_MORE = 1.25
_PLAINLY = 1.5
"""How much more often than others a report names whom it speaks of most, for an act that names nobody, and against
what its other records let one think.
"""

_FORCEFUL = frozenset({"ASSAULT", "COERCE"})

_DREADING = frozenset({"afraid", "brace", "dread", "fear", "fearful", "wary", "worry"})
_WARNING = frozenset({"warn", "caution"})
_ANSWERING = frozenset(
    {
        "answer", "avenge", "consequence", "counter", "countermeasure", "defend", "hit", "punish", "punishment",
        "react", "reaction", "reprisal", "resist", "respond", "response", "retaliate", "retaliation", "revenge",
        "strike", "vengeance",
    }
)  # fmt: skip
"""Words for what is done in return."""


def with_understood_target(
    act: Act, reading: StanceReading, draft: Commitment, roles: Roles, triggers: Triggers, context: Context
) -> Commitment:
    """The draft with the target that its words leave unsaid, where the document lets one understand it."""
    if roles.targets or roles.stance == "demand":
        return draft
    doer = roles.subjects[0] if roles.subjects else roles.holders[0]
    warned = _warned(act, context) if roles.stance in {"will", "may"} else None
    if warned is not None and warned.code not in {doer.code, UNKNOWN_ACTOR.code}:
        return replace(
            draft, target=warned, inferred=(*draft.inferred, f"target {warned.code}: who is warned")
        )
    provoker = _provoker_before(act, doer, context)
    if provoker is not None:
        reason = f"target {provoker.code}: whose deed the act answers"
        return replace(draft, target=provoker, inferred=(*draft.inferred, reason))
    if draft.act not in _USUAL:
        return draft
    usual = triggers.usual_target(draft.act, doer)
    if usual is None and draft.act in _SHARED:
        usual = triggers.usual_pair(draft.act)[1]
    if usual is None and _is_feared(draft, roles, reading):
        usual = roles.holders[0]
    if usual is None or usual.code in {doer.code, *COURTS}:
        return draft
    reason = f"target {usual.code}: named elsewhere with this act of {doer.code}"
    return replace(draft, target=usual, inferred=(*draft.inferred, reason))


def _warned(act: Act, context: Context) -> Actor | None:
    """Who is told what will be done to him: "*warned Chad* that it would impose sanctions"."""
    verb = act.token
    if verb.dep_ == "pobj" and verb.head.lower_ == "of":  # "warned Chad *of serious consequences*"
        verb = verb.head.head if verb.head.head.dep_ != "dobj" else verb.head.head.head
    while verb.dep_ in {"ccomp", "conj", "xcomp"} and verb.head != verb and verb.lemma_ not in _WARNING:
        verb = verb.head
    told = child(verb, "dobj") if verb.lemma_ in _WARNING and act.entry.type in _PROVOKING else None
    parties = context.affected(told) if told is not None and told != act.token else ()
    return parties[0] if len(parties) == 1 else None


def _is_feared(draft: Commitment, roles: Roles, reading: StanceReading) -> bool:
    """Whether a state fears an attack that no other is named to suffer: "Oman *fears* a Yemeni attack" on itself."""
    if roles.stance != "assesses" or draft.act != "ASSAULT" or not roles.subjects:
        return False
    dreads = any(word.lemma_ in _DREADING for word in reading.operators)
    return dreads and roles.holders[0].kind in ACTING


def with_known_adversaries(
    found: Sequence[Commitment], context: Context, sides: SidesNamed
) -> list[Commitment]:
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
    top = sides.top()
    addressees = Addressees(found, deals)
    aimed = (_against_home(_aimed(record, fights, deals, sides), context) for record in found)
    told = (_at_other_side(addressees.understood(record), top) for record in aimed)
    return [_at_most_named(record, sides) for record in told]


def _at_most_named(record: Commitment, sides: SidesNamed) -> Commitment:
    """The record, sanctions and aid that name nobody for the side that the report speaks of most."""
    doer = _doer_of(record)
    if record.target is not None or doer is None or record.act not in _SHARED or record.stance not in _MOVING:
        return record
    named = sides.most_named(doer, factor=_MORE, least=_OFTEN)
    if named is None:
        return record
    reason = f"target {named.code}: of whom the report speaks most"
    return replace(record, target=named, inferred=(*record.inferred, reason))


def other_side_of(doer: Actor, sides: list[tuple[Actor, int]]) -> Actor | None:
    """The other side of a report on two states or groups, one of which is the doer."""
    one, other, third = (*sides, *_NOBODY)[:3]
    if doer.code not in {one[0].code, other[0].code} or other[1] < max(_OFTEN, CLEARLY * third[1]):
        return None
    named = other[0] if doer.code == one[0].code else one[0]
    return named if named.kind in ACTING else None


def _at_other_side(record: Commitment, sides: list[tuple[Actor, int]]) -> Commitment:
    """The record, what is done or asked in a report on two states or groups aimed at the other: "Chile ruled out
    talks" with Peru, "moved tanks to the border".

    The report is on two when it names both several times, and twice as often as anybody else.
    """
    doer = _doer_of(record)
    if record.target is not None or doer is None or record.stance == "assesses":
        return record
    if record.stance == "demand" and asks_anybody(record):
        return record
    moves = record.act == "MOBILIZE" and record.stance in _MOVING
    if doer.kind not in ACTING or not (record.act in _WITH_OTHER or moves or is_truce(record)):
        return record
    named = other_side_of(doer, sides)
    if named is None:
        return record
    reason = f"target {named.code}: the other side of the report"
    return replace(record, target=named, inferred=(*record.inferred, reason))


def _against_home(record: Commitment, context: Context) -> Commitment:
    """The record, what a rebel group does aimed at its state where the report names nobody else: "the *FARC* called a
    truce" in Colombia. A group that has fought another state's war does not fight its own.
    """
    doer = _doer_of(record)
    if record.target is not None or doer is None or doer.kind != "group" or doer.sector not in _REBELS:
        return record
    if record.stance == "demand" or not (record.act in _AGAINST_STATE or is_truce(record)):
        return record
    home, foreign = doer.country, any(doer.code in side for war in load_wars() for side in war.sides)
    if home is None or foreign or home not in context.countries:
        return record
    reason = f"target {home}: the state that {doer.code} fights"
    return replace(record, target=context.codebook.actor(home), inferred=(*record.inferred, reason))


def _doer_of(record: Commitment) -> Actor | None:
    if record.stance == "assesses":
        return record.subject
    return record.subject or record.holder


def _aimed(
    record: Commitment,
    fights: Mapping[str, Counter[Actor]],
    deals: Mapping[str, Counter[Actor]],
    sides: SidesNamed,
) -> Commitment:
    doer = _doer_of(record)
    if record.target is not None or doer is None or record.stance == "demand":
        return record
    if record.act == "CONSULT" and doer.kind in ORGANISED:
        return record
    hostile = record.act in _FORCEFUL and record.stance != "will_not"
    if (hostile or is_truce(record)) and doer.code in fights:
        enemy = _spoken_of(fights[doer.code].most_common(1)[0][0], record, doer, sides)
        reason = f"target {enemy.code}: whom {doer.code} fights in the report"
        return replace(record, target=enemy, inferred=(*record.inferred, reason))
    # what one does not yield is mostly kept from nobody named
    between = record.act in _BETWEEN_TWO and not (record.act == "CONCEDE" and record.stance == "will_not")
    partner = _one_partner(deals.get(doer.code, Counter())) if between else None
    if partner is None:
        return record
    partner = _spoken_of(partner, record, doer, sides)
    reason = f"target {partner.code}: with whom {doer.code} has to do in the report"
    return replace(record, target=partner, inferred=(*record.inferred, reason))


def _spoken_of(known: Actor, record: Commitment, doer: Actor, sides: SidesNamed) -> Actor:
    """The side known from other records, unless the report plainly speaks more of another and has just named it."""
    other = sides.most_named(doer, factor=_PLAINLY, least=0)
    if other is None or other.code == known.code:
        return known
    return other if sides.just_named(record.act_span.start, doer) == other.code else known


def is_truce(record: Commitment) -> bool:
    """Whether it is a truce or ceasefire, which is with the enemy; forces are withdrawn from anybody's land."""
    return record.act == "RETREAT" and record.mode == "ceasefire"


def _one_partner(partners: Counter[Actor]) -> Actor | None:
    """The one named with a side much more often than anybody else; a body, where they may only meet, more than once."""
    found = clearly_first(partners)
    if found is None:
        return None
    partner, often = found
    return partner if often > 1 or partner.kind not in ORGANISED else None


def without_victim(act: Act, targets: Actors, condition: Condition | None) -> Actors:
    """The targets without the victim of what a reprisal answers: "if Iran attacks Iraq, will punish *that country*"."""
    if condition is None or condition.trigger_actor is None or condition.trigger_target is None:
        return targets
    vague = act.target is not None and (act.target.pos_ == "PRON" or act.target.lemma_ in DESCRIPTIONS)
    if not vague or act.entry.type not in REPRISALS | {"ASSAULT"}:
        return targets
    return tuple(target for target in targets if target.code != condition.trigger_target.code)


def provoker_of(act: Act, draft: Commitment, holder: Actor) -> Actor | None:
    """On whom a conditional act falls when the text leaves it unsaid: whoever would set it off.

    An attack is one where it answers an attack, or what is not done, or is told in words of answering ("will *hit
    back* if the fleet comes closer"); "ready to talk *if Moscow is*" is to it.
    """
    condition = draft.condition
    if draft.stance not in {"will", "may"} or condition is None:
        return None
    answers = condition.trigger_act in {"ASSAULT", "COERCE"} or condition.sense == "unless"
    answers = answers or act.token.lemma_.lower() in _ANSWERING
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
