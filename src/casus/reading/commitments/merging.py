"""One record for what is said more than once in a document, with every sentence that says it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from casus.model import Commitment, Contradiction, Quantity

_OPPOSITES = {("will", "will_not"), ("may", "will_not"), ("did", "denies"), ("assesses", "denies")}


def merge(commitments: Iterable[Commitment]) -> tuple[Commitment, ...]:
    """Commitments of the same holder, stance, act, target and condition as one, in the order of the text.

    The same act with and without a condition is one record, with the condition: the plain wording repeats it.
    """
    kept: list[Commitment] = []
    for commitment in sorted(commitments, key=lambda c: (c.act_span.start, c.act_span.end)):
        for index, earlier in enumerate(kept):
            if _same_unit(earlier, commitment):
                kept[index] = _joined(earlier, commitment)
                break
        else:
            kept.append(commitment)
    return tuple(kept)


def _same_unit(one: Commitment, other: Commitment) -> bool:
    if (one.holder.code, one.stance, one.act) != (other.holder.code, other.stance, other.act):
        return False
    if _code(one.subject) != _code(other.subject):
        return False
    targets = {_code(one.target), _code(other.target)}
    if len(targets) == 2 and (None not in targets or one.stance == "did"):
        return False
    return _same_condition(one, other)


def _same_condition(one: Commitment, other: Commitment) -> bool:
    first, second = one.condition, other.condition
    if first is None or second is None:
        return True
    return (first.sense, _code(first.trigger_actor), first.trigger_act) == (
        second.sense,
        _code(second.trigger_actor),
        second.trigger_act,
    )


def _joined(one: Commitment, other: Commitment) -> Commitment:
    return replace(
        one,
        target=one.target or other.target,
        condition=one.condition or other.condition,
        likelihood=one.likelihood or other.likelihood,
        quantities=_without_repetitions((*one.quantities, *other.quantities)),
        speaker=one.speaker or other.speaker,
        speaker_span=one.speaker_span or other.speaker_span,
        evidence=tuple(dict.fromkeys((*one.evidence, *other.evidence))),
        inferred=tuple(dict.fromkeys((*one.inferred, *other.inferred))),
    )


def _without_repetitions(quantities: Iterable[Quantity]) -> tuple[Quantity, ...]:
    """Each figure once: "just under €100 billion" repeats "€100 billion"; two vague figures differ in their words."""
    kept: dict[object, Quantity] = {}
    for quantity in quantities:
        kept.setdefault((quantity.value or quantity.span.text, quantity.unit), quantity)
    return tuple(kept.values())


def find_contradictions(commitments: tuple[Commitment, ...]) -> tuple[Contradiction, ...]:
    """Pairs that cannot both hold: one will and another says he will not; a denial and what it denies."""
    found = []
    for i, first in enumerate(commitments):
        for j in range(i + 1, len(commitments)):
            reason = _contradiction(first, commitments[j]) or _contradiction(commitments[j], first)
            if reason:
                found.append(Contradiction(i, j, reason))
    return tuple(found)


def _contradiction(claim: Commitment, against: Commitment) -> str | None:
    if claim.act != against.act or (claim.stance, against.stance) not in _OPPOSITES:
        return None
    doer = claim.subject if claim.stance == "assesses" else claim.holder
    if _code(doer) != against.holder.code or _code(claim.target) != _code(against.target):
        return None
    if against.stance == "denies":
        return f"{against.holder.name} denies what {claim.holder.name} says of it"
    if claim.condition is not None or against.condition is not None:
        return None
    stances = [stance.replace("_", " ") for stance in (claim.stance, against.stance)]
    return f"{claim.holder.name} is said both to {stances[0]} and to {stances[1]}"


def _code(actor: object) -> str | None:
    return getattr(actor, "code", None)
