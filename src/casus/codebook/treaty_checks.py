"""Consistency of the treaties, statuses, precedents and areas: what a schema alone cannot see."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from casus.codebook.areas import load_areas
from casus.codebook.statuses import load_precedents, load_statuses
from casus.codebook.treaties import Clause, Treaty, attacker_groups, load_treaties

CAVEATS = frozenset(
    {
        "attacker-is-party",
        "outside-treaty-area",
        "not-yet-in-force",
        "signed-not-ratified",
        "withdrawn",
        "suspended-or-frozen",
        "partner-not-member",
        "neutral-state",
        "political-assurance",
        "domestic-law-only",
        "text-unpublished",
        "target-may-be-aggressor",
        "request-needed",
        "non-state-attacker",
        "disputed-territory",
        "status-contested",
        "observer-only",
    }
)
"""The labels an obligation may carry."""


def treaty_problems(actors: Collection[str]) -> list[str]:
    """Problems in the data files on treaties, one line each; ``actors`` are the codes the codebook knows."""
    known = set(actors)
    problems = [problem for treaty in load_treaties().values() for problem in _treaty(treaty, known)]
    for status in load_statuses().values():
        codes = {holder.state for holder in status.holders} | set(status.by)
        problems += [f"{status.id}: unknown actor {code}" for code in sorted(codes - known)]
        problems += [f"{status.id}: unknown caveat {label}" for label in set(status.caveats) - CAVEATS]
        if status.ends_with is not None and status.ends_with not in load_treaties():
            problems.append(f"{status.id}: ends with unknown treaty {status.ends_with}")
    for precedent in load_precedents():
        treaty = load_treaties().get(precedent.treaty)
        if treaty is None or precedent.article not in {clause.article for clause in treaty.clauses}:
            problems.append(f"precedent of {precedent.on}: no {precedent.article} in {precedent.treaty}")
    return problems


def _treaty(treaty: Treaty, known: set[str]) -> Iterator[str]:
    for code in sorted(treaty.states() - known):
        yield f"{treaty.id}: unknown party {code}"
    for party in treaty.parties:
        if party.until is not None and party.until < party.since:
            yield f"{treaty.id}: {party.state} left before it joined"
        if party.signed is not None and party.signed > party.since:
            yield f"{treaty.id}: {party.state} bound before it signed"
    for label in sorted(set(treaty.caveats) - CAVEATS):
        yield f"{treaty.id}: unknown caveat {label}"
    for pause in treaty.suspensions:
        for code in sorted((pause.by | pause.to) - treaty.states()):
            yield f"{treaty.id}: suspension of {code}, which is no party"
    for clause in treaty.clauses:
        yield from (f"{treaty.id}, {clause.article}: {problem}" for problem in _clause(treaty, clause, known))


def _clause(treaty: Treaty, clause: Clause, known: set[str]) -> Iterator[str]:
    for code in sorted((clause.by | clause.to) - treaty.states()):
        yield f"{code} is no party"
    if clause.area is not None and clause.area not in load_areas():
        yield f"unknown area {clause.area}"
    for name in clause.attackers:
        if name not in attacker_groups() and name not in known:
            yield f"unknown attacker {name}"
    if clause.not_against is not None and clause.not_against not in load_treaties():
        yield f"unknown treaty {clause.not_against}"
    if (clause.duty == "none") != (clause.strength == "none"):
        yield f"duty {clause.duty} cannot be worded {clause.strength!r}"
