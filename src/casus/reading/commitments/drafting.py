"""From an act and the stance towards it to its records: one for every holder, subject and target.

1. everyone in the act: holder, subject, target, speaker (``participants``, ``holders``);
2. its condition (``triggers``), likelihood words, quantities and date;
3. one commitment for every holder and target.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from casus.model import REPORTER, UNKNOWN_ACTOR, Actor, Commitment, Quantity, Span
from casus.parsed import Token
from casus.reading.commitments import gapped
from casus.reading.commitments.act_choice import act_type
from casus.reading.commitments.asking import asks_later
from casus.reading.commitments.carried_deeds import carried_reading
from casus.reading.commitments.completed_acts import MATERIAL
from casus.reading.commitments.holders import assign_roles
from casus.reading.commitments.judged_acts import is_judged, with_likelihood
from casus.reading.commitments.laid_blame import laid_to
from casus.reading.commitments.leave_granted import leave_to
from casus.reading.commitments.nominal_deeds import (
    FIGHTS,
    fighters_of,
    is_told,
    owned_up,
    reported_by_doer,
    sent_out,
)
from casus.reading.commitments.private_doers import speaks_for_itself
from casus.reading.commitments.promises import is_promised
from casus.reading.commitments.reciprocity import falls_on_each_other, is_the_other
from casus.reading.commitments.roles import Roles
from casus.reading.commitments.stance import StanceReading
from casus.reading.commitments.stance_moods import changed, goes_on
from casus.reading.commitments.strength import kind_of
from casus.reading.commitments.targets import MUTUAL
from casus.reading.commitments.understood_targets import (
    is_truce,
    provoker_of,
    with_understood_target,
    without_victim,
)
from casus.reading.conditions.triggers import Triggers
from casus.reading.context import Act, Context
from casus.reading.events.acts import is_only_promised
from casus.reading.inverted import is_inverted_should
from casus.reading.measures.dates import date_of
from casus.reading.syntax import child, children, has_own_subject, is_negated, is_passive, mood_of

_MUTUALLY = FIGHTS | {"agree", "exchange", "trade", "fight"}
"""Verbs of what several do with or to each other: "Peru and Chile *clashed*"."""

_AGAINST_THE_STATE = frozenset({"REB", "UAF", "CRM", "OPP"})
"""PLOVER sectors of those who belong to a state and do not act for it."""

_TAKING_PART = frozenset({"participate", "partake", "join"})
"""Verbs that in the negated present tell what somebody stays out of: "*does not take part* in the sanctions"."""

_TALKING = frozenset({"hold", "conduct", "engage", "negotiate", "negotiation", "talk"})
"""Words of talks that are denied like deeds."""


def completed_reading(act: Act, reading: StanceReading, context: Context) -> StanceReading:
    """The stance with what the likelihood words beside the act and its own wording make of it."""
    reading = with_likelihood(act, reading, context.likelihood_of(act.token), context)
    if reading.undone and reading.stance is None and _is_disowned(act, reading):
        reading = changed(reading, stance="will_not" if _is_declined(act) else "denies")
    if reading.stance is None and (carried := carried_reading(act, reading, context)) is not None:
        return carried
    if reading.stance is None and (teller := reported_by_doer(act, context)) is not None:
        return changed(reading, stance="did", holder=teller, operators=())
    if reading.stance is None and is_told(act, reading, context):
        return changed(reading, stance="did")
    if reading.stance is None and (doing := fighters_of(act) or sent_out(act)) is not None:
        return changed(reading, stance="did", holder=doing)
    if reading.stance is None and (owning := owned_up(act, reading)) is not None:
        return changed(reading, stance="did", holder=owning, operators=())
    unlaid = reading.stance is None or (reading.stance == "assesses" and reading.agent is None)
    if unlaid and (laid := laid_to(act, reading, context)) is not None:
        return laid
    if reading.stance is None and (allowed := leave_to(act, reading, context)) is not None:
        return allowed
    return reading


def draft_records(
    act: Act, reading: StanceReading, context: Context, triggers: Triggers
) -> Iterator[Commitment]:
    """The records of an act in a stance that is not ``None``; none where nobody political is meant."""
    likelihood = context.likelihood_of(act.token)
    roles = assign_roles(act, reading, context)
    if roles is None or (is_only_promised(act) and not is_promised(act, reading, roles)):
        return
    if roles.stance != "did" and any(map(speaks_for_itself, roles.holders)):
        return
    if roles.stance != reading.stance and asks_later(act, reading):  # what others will ask is no judgement
        return
    condition = triggers.condition_of(act, reading)
    targets = without_victim(act, roles.targets, condition)
    roles = roles if targets is roles.targets else replace(roles, targets=targets)
    date = date_of(act.token, context.dates_near(act.token))
    kind = act_type(act, reading, roles.stance, roles.subjects or roles.holders, roles.targets, context)
    draft = Commitment(
        holder=roles.holders[0],
        stance=roles.stance,
        act=kind,
        act_span=_act_span(act, reading, context),
        evidence=(context.evidence(act.token),),
        condition=condition,
        likelihood=likelihood.assessment if likelihood and is_judged(roles.stance, reading) else None,
        quantities=_quantities(act, context),
        speaker=roles.speaker.actor if roles.speaker else None,
        speaker_span=roles.speaker.span if roles.speaker else None,
        mode=act.entry.mode if kind == act.entry.type else None,
        subtype=act.entry.subtype if kind == act.entry.type else None,
        when=date.when if date is not None else None,
        kind=kind_of(
            roles.stance,
            kind if reading.ceases else act.entry.type,
            planned=reading.ascribed,
            by_date=date is not None and date.deadline,
        ),
        strength=reading.strength if roles.stance not in {"did", "denies", "assesses"} else 0,
        inferred=roles.inferred + _reasons(roles),
    )
    if roles.stance == "assesses" and not roles.subjects and not roles.targets:
        yield from _foreseen(act, draft, roles, triggers)
        return
    draft = with_understood_target(act, reading, draft, roles, triggers, context)
    shares = gapped.shares_of(act, context)
    for record in _one_for_each(act, reading, draft, roles, triggers):
        yield _with_own_share(record, shares) if shares else record


def _is_disowned(act: Act, reading: StanceReading) -> bool:
    """ "We *did not cross* the border": a deed said not to be done, in a clause that stands for itself."""
    aside = act.token.dep_ in {"advcl", "relcl", "acl"}
    talks = act.entry.type == "CONSULT" and act.token.lemma_ in _TALKING
    return (talks or act.entry.type in MATERIAL) and not reading.operators and not aside


def _is_declined(act: Act) -> bool:
    """ "Is *not sending* troops", "*sends no* weapons" speak of what is to come, "has no troops there" of today."""
    to_come = mood_of(act.token) == "progressive" or (
        act.token.tag_ in {"VBP", "VBZ"} and not is_negated(act.token) and act.token.lemma_ != "have"
    )
    verb = act.token
    part = verb.lemma_ in _TAKING_PART or any(word.lemma_ == "part" for word in children(verb, "dobj"))
    takes_no_part = part and mood_of(verb) == "finite" and verb.tag_ == "VB"
    takes_no_part = takes_no_part and all(word.lower_ != "did" for word in children(verb, "aux"))
    return takes_no_part or (act.entry.type in {"MOBILIZE", "RETREAT", "AID"} and to_come)


def _going_on(draft: Commitment, holder: Actor, target: Actor | None, *, ends_not: bool) -> Commitment:
    """His own war that somebody says "*will continue*", or refuses to end: "the fighting *will not stop*"."""
    going_on = replace(draft, holder=holder, target=target, strength=4)
    if ends_not:
        return replace(going_on, stance="will_not", act="RETREAT", mode=None, subtype=None, kind="refusal")
    return replace(going_on, stance="will", kind="threat")


def _foreseen(act: Act, draft: Commitment, roles: Roles, triggers: Triggers) -> Iterator[Commitment]:
    """ "An invasion is imminent": whose and of whom, the document says elsewhere; else it is nobody's.

    What the reporter foresees of nobody is a record only where he says how likely it is; who says that his own war
    goes on promises it.
    """
    subject, target = triggers.usual_pair(draft.act)
    for holder in roles.holders:
        if subject is not None and subject.country == holder.country and goes_on(act.token):
            yield _going_on(draft, as_side(holder), target, ends_not=is_negated(act.token.head))
        elif subject is not None:
            reason = f"of {subject.code}: named elsewhere with this act"
            yield replace(
                draft,
                holder=as_side(holder),
                subject=as_side(subject),
                target=target,
                inferred=(*draft.inferred, reason),
            )
        elif holder != REPORTER or draft.likelihood is not None:
            yield replace(draft, holder=as_side(holder))


def _one_for_each(
    act: Act, reading: StanceReading, draft: Commitment, roles: Roles, triggers: Triggers
) -> Iterator[Commitment]:
    """Joint holders and listed targets are split, as the annotation guidelines split them.

    What is done together without naming anyone else ("agreed to continue talks") each does with the other; of
    more than two that meet, one stands for the others, since nobody promises each of them a meeting of its own.
    """
    nobody: tuple[Actor | None, ...] = (None,)
    suffers = act.open_source or is_passive(act.token)
    joint = {holder.code for holder in roles.holders}
    together = (
        (draft.act in MUTUAL or act.token.lemma_ in _MUTUALLY or falls_on_each_other(act) or is_truce(draft))
        and draft.stance not in {"assesses", "demand"}
        and not roles.targets
    )
    together = together or (draft.stance == "demand" and is_the_other(reading.agent or act.source))
    for holder in roles.holders:
        others = tuple(other for other in roles.holders if together and other.code != holder.code)[:1]
        for subject in roles.subjects or nobody:
            for named in roles.targets or others or (draft.target,):
                if (
                    subject is not None
                    and named is not None
                    and subject.code == named.code
                    and len(roles.subjects) > 1
                ):
                    continue
                opposite = named if named not in others else None
                condition = triggers.settled(draft, holder, opposite, suffers=suffers, joint=joint)
                target = named or provoker_of(act, draft, holder)
                yield replace(
                    draft,
                    holder=_as_holder(holder),
                    subject=as_side(subject) if subject else None,
                    target=as_side(target) if target else None,
                    condition=condition,
                )


def _with_own_share(record: Commitment, shares: tuple[gapped.Share, ...]) -> Commitment:
    """Each doer's own numbers: "France will send *300 soldiers*, Spain *200*"."""
    doer = record.subject or record.holder
    own = gapped.quantities_of_share(doer.code, shares)
    if own is None:
        return replace(record, quantities=gapped.without_shares(record.quantities, shares))
    himself = record.target is not None and record.target.code == doer.code
    return replace(record, quantities=own, target=None if himself else record.target)


def as_side(actor: Actor) -> Actor:
    """The state or body itself, for whoever speaks for it: whom an office-holder is does not change whose act it is."""
    if actor.person is None or actor.kind == "person":
        return actor
    return replace(actor, person=None, office=None, inferred=None)


def _as_holder(actor: Actor) -> Actor:
    """The side itself; nobody known where only its rebels, gunmen or opposition act: "*Malian rebels* took Kidal"."""
    side = as_side(actor)
    return UNKNOWN_ACTOR if side.kind == "state" and side.sector in _AGAINST_THE_STATE else side


def _act_span(act: Act, reading: StanceReading, context: Context) -> Span:
    """From the first word that governs the act, with its auxiliaries, to the end of what the act itself governs."""
    head = act.token
    governing = [word for word in (head, *reading.operators) if word.i <= head.i]
    first = min(governing, key=lambda word: word.i)
    start = min([first, *children(first, "aux", "auxpass", "neg")], key=lambda word: word.i)
    below = [word for word in head.subtree if word.i >= head.i]
    apart = {
        inner.i
        for word in below
        if word.dep_ in {"conj", "advcl"} and word != head and _is_clause_apart(word)
        for inner in word.subtree
    }
    last = head
    for word in below:
        if word.i > last.i + 1 or word.i in apart:
            break
        last = word if word.i > last.i and not word.is_space else last
    while last.i > head.i and (last.is_punct or last.dep_ == "cc") and not last.is_quote:
        last = last.nbor(-1)
    return context.span(start, last)


def _is_clause_apart(clause: Token) -> bool:
    """Whether a coordinated clause names its own subject, or an adverbial one begins with a conjunction or "should"."""
    if clause.dep_ == "conj":
        return has_own_subject(clause)
    return child(clause, "mark") is not None or any(
        is_inverted_should(word) for word in children(clause, "aux")
    )


def _quantities(act: Act, context: Context) -> tuple[Quantity, ...]:
    return tuple(mention.quantity for mention in context.quantities_of(act.token))


def _reasons(roles: Roles) -> tuple[str, ...]:
    """Why holder and target are who they are, where the text does not say it outright."""
    actors = (as_side(actor) for actor in (*roles.holders, *roles.targets))
    return tuple(dict.fromkeys(actor.inferred for actor in actors if actor.inferred))
