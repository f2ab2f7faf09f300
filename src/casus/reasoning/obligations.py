"""Who owes the target of an attack what, by which treaty in force on the day, and who owes nothing."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import replace

from casus.codebook.actors import load_states
from casus.codebook.acts import triggers_of
from casus.codebook.organisations import load_organisations
from casus.codebook.places import territories
from casus.codebook.statuses import load_statuses, named_aggressor, neutrality_of
from casus.codebook.treaties import STRENGTHS, Party, Treaty, treaties_of
from casus.model import Obligation
from casus.reasoning.area import locate
from casus.reasoning.duties import Case, no_duty, owed, qualify

RANK = {"defence": 0, "consult": 1, "none": 2}
"""Duties, strongest first."""

SUCCESSORS = {"SUN": "RUS"}
"""Codes of states whose treaties are kept under the code of the state that continues them."""

REMEMBERED = dt.timedelta(days=3653)
"""How long an ended treaty or a withdrawal is still mentioned: ten years."""


def obligations(
    attacker: str | None,
    target: str,
    on: dt.date,
    place: str | None = None,
    act: str = "ASSAULT",
    *,
    mode: str | None = None,
) -> tuple[Obligation, ...]:
    """What everyone owes ``target`` when ``attacker`` (``None``: anyone) does ``act`` to it on a day.

    Actors are codes (ISO alpha-3, XKX, organisations, armed groups; SUN counts as RUS), ``act`` and ``mode``
    PLOVER's, ``place`` free words for a place that is not the target's homeland; a territory with a code of
    its own (GRL) is a place of the state that holds it. Strongest duty first, then by actor. Rows with duty
    ``none`` say why nothing is owed; an actor without a row owes nothing by any treaty in the codebook.
    """
    meaning = triggers_of(act, mode)
    attacker, target = SUCCESSORS.get(attacker or "", attacker), SUCCESSORS.get(target, target)
    if (territory := territories().get(target)) is not None:
        target, place = territory.administrator or target, place or territory.name
    case = Case(attacker, locate(target, place), on, meaning.triggers, meaning.contested)
    rows: list[Obligation] = []
    for treaty in treaties_of(target):
        rows += _treaty_rows(treaty, case)
    if case.triggers:
        rows += _status_rows(case)
    owing = (row for row in _settled(rows) if row.actor not in (attacker, target))
    return tuple(sorted((_general(row, case) for row in owing), key=_order))


def obligations_of(beneficiary: str, on: dt.date) -> tuple[Obligation, ...]:
    """Who is bound to defend or consult with a state on a day, whoever the attacker, and by what."""
    return obligations(None, beneficiary, on)


def bound_by(actor: str, on: dt.date) -> tuple[Obligation, ...]:
    """What an actor owes to whom on a day, whoever the attacker: one row a treaty and beneficiary."""
    others = {party.state for treaty in treaties_of(actor) for party in treaty.bound(on)}
    rows = [
        row
        for other in others - {actor}
        for row in obligations(None, other, on)
        if row.actor == actor and row.duty != "none"
    ]
    return tuple(sorted(rows, key=lambda row: (*_order(row), row.beneficiary)))


def _treaty_rows(treaty: Treaty, case: Case) -> Iterator[Obligation]:
    """What the treaty owes; nothing where the attacker is its organisation, by which the parties act together."""
    if case.attacker is not None and case.attacker == treaty.organisation:
        return
    target = treaty.party(case.target, case.on)
    if target is None or target.role == "obligor":
        yield from _unbound_target(treaty, case)
        return
    rows = [row for state in _obligors(treaty, case) if (row := owed(treaty, state, case)) is not None]
    yield from rows
    if treaty.organisation and rows and not any(row.actor == treaty.organisation for row in rows):
        yield _organisation_row(treaty.organisation, rows)
    yield from _unbound_partners(treaty, case)


def _obligors(treaty: Treaty, case: Case) -> list[str]:
    return [
        party.state
        for party in treaty.bound(case.on)
        if party.role != "beneficiary" and party.state not in (case.target, case.attacker)
    ]


def _organisation_row(organisation: str, rows: list[Obligation]) -> Obligation:
    """The organisation owes what its members owe at most; what holds for single members only is left out."""
    strongest = min(rows, key=_order)
    return replace(
        strongest,
        actor=organisation,
        caveats=tuple(label for label in strongest.caveats if all(label in row.caveats for row in rows)),
        notes=tuple(note for note in strongest.notes if all(note in row.notes for row in rows)),
        contested=all(row.contested for row in rows),
    )


def _unbound_target(treaty: Treaty, case: Case) -> Iterator[Obligation]:
    """Rows without a duty for a target that is not yet, no longer or only by claim a party."""
    parties = [party for party in treaty.parties if party.state == case.target and party.role != "obligor"]
    reason = _unbound_reason(treaty, parties, case)
    if reason is None or not case.triggers:
        return
    actors = (
        [treaty.organisation]
        if treaty.organisation
        else [
            party.state
            for party in treaty.parties
            if party.role != "beneficiary" and party.state not in (case.target, case.attacker)
        ]
    )
    for actor in dict.fromkeys(actors):
        yield no_duty(treaty, actor, case.target, *reason)


def _unbound_partners(treaty: Treaty, case: Case) -> Iterator[Obligation]:
    """Rows without a duty for states that are not yet, no longer or only by claim bound to the target."""
    others = {
        party.state
        for party in treaty.parties
        if party.role != "beneficiary" and party.state not in (case.target, case.attacker)
    }
    for state in sorted(others):
        if treaty.party(state, case.on) is None:
            parties = [party for party in treaty.parties if party.state == state]
            if (reason := _unbound_reason(treaty, parties, case)) is not None:
                yield no_duty(treaty, state, case.target, *reason)


def _unbound_reason(
    treaty: Treaty, parties: Iterable[Party], case: Case
) -> tuple[tuple[str, ...], str] | None:
    """Why none of these participations binds: caveats and a sentence, ``None`` when not worth saying."""
    for party in parties:
        if party.claimed and party.since <= case.on and (party.until is None or case.on <= party.until):
            return (*treaty.caveats, "status-contested"), party.note or "Its participation is disputed."
        if party.signed is not None and party.signed <= case.on < party.since:
            day = "" if party.since == dt.date.max else f"; in force for it from {party.since.isoformat()}"
            note = f"{state_name(party.state)} had signed on {party.signed.isoformat()} but was not yet bound{day}."
            return (*treaty.caveats, "not-yet-in-force", "signed-not-ratified"), note
    ends = [party for party in parties if party.until is not None and party.until < case.on]
    if not ends:
        return None
    last = max(ends, key=lambda party: party.until or dt.date.min)
    if last.until is None or case.on - last.until > REMEMBERED:
        return None
    note = last.note or treaty.ended_note or f"No longer in force since {last.until.isoformat()}."
    return (*treaty.caveats, "withdrawn"), note


def _status_rows(case: Case) -> Iterator[Obligation]:
    for status in load_statuses().values():
        holder = status.holder(case.target, case.on)
        if holder is None or _ended_by_membership(status.ends_with, case):
            continue
        caveats = status.caveats
        notes = [status.describe(holder, state_name(case.target))]
        if holder.suspended is not None and holder.suspended <= case.on:
            caveats = (*caveats, "suspended-or-frozen")
            notes.append(f"The partnership has been suspended since {holder.suspended.isoformat()}.")
        for actor in status.by:
            yield Obligation(
                actor=actor,
                duty="none",
                treaty=status.id,
                treaty_name=status.name,
                article=status.article,
                strength="none",
                beneficiary=case.target,
                caveats=caveats,
                notes=tuple(notes),
                source=status.source,
            )


def _ended_by_membership(treaty_id: str | None, case: Case) -> bool:
    return treaty_id is not None and any(
        treaty.id == treaty_id and treaty.party(case.target, case.on) is not None
        for treaty in treaties_of(case.target)
    )


def _settled(rows: list[Obligation]) -> list[Obligation]:
    """The strongest row an actor and treaty; an ended treaty is not told beside one that still binds."""
    strongest: dict[tuple[str, str], Obligation] = {}
    for row in sorted(rows, key=_order):
        strongest.setdefault((row.actor, row.treaty), row)
    bound = {row.actor for row in strongest.values() if row.duty == "defence"}
    return [
        row
        for row in strongest.values()
        if not (row.duty == "none" and "withdrawn" in row.caveats and row.actor in bound)
    ]


def _general(row: Obligation, case: Case) -> Obligation:
    """The caveats that hold for every row of the case: who attacks, who is attacked, what is unknown."""
    if case.attacker is not None and _is_group(case.attacker):
        note = (
            f"{case.attacker} is not a state: whether its attack is an armed attack is judged case by case."
        )
        row = qualify(row, "non-state-attacker", note)
    if case.attacker is not None and (source := named_aggressor(case.target, case.attacker, case.on)):
        row = qualify(
            row, "target-may-be-aggressor", f"{case.target} is named the aggressor in this war: {source}."
        )
    if (neutrality := neutrality_of(case.target, case.on)) is not None:
        sentence = load_statuses()["neutrality"].describe(neutrality, state_name(case.target))
        row = qualify(row, "neutral-state", sentence)
    if case.location.unknown is not None:
        row = qualify(
            row, None, f"{case.location.unknown!r} is not in the codebook: read as the target's homeland."
        )
    return row


def state_name(code: str) -> str:
    """The codebook's name of a state; the code itself when it has none."""
    state = load_states().get(code)
    return state.name if state else code


def _is_group(code: str) -> bool:
    state = load_states().get(code)
    return code not in load_organisations() and (state is None or state.kind != "state")


def _order(row: Obligation) -> tuple[int, int, str, str]:
    return RANK[row.duty], STRENGTHS.index(row.strength), row.actor, row.treaty
