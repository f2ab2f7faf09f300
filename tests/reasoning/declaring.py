"""Statements by invented states, as short as a specification needs them."""

from __future__ import annotations

import datetime as dt

from casus.model import (
    Actor,
    Assessment,
    Commitment,
    Condition,
    Document,
    Mention,
    Reading,
    Scenario,
    Sense,
    Span,
    Stance,
)

DAY = dt.date(2031, 5, 1)


def state(code: str) -> Actor:
    return Actor(code, code.title(), country=code)


def event(actor: str, act: str, target: str) -> Scenario:
    return Scenario(f"{actor} {act} {target}", DAY, state(actor), act, None, state(target))


def says(
    text: str,
    *,
    when: str | None = None,
    sense: Sense = "if",
    stance: Stance = "will",
    day: int = 0,
    name: str | None = None,
    likelihood: tuple[float, float] | None = None,
) -> Reading:
    """``says("RUR SANCTION BOR", when="BOR ASSAULT SYL")``, made so many days after the first of May."""
    holder, act, target = text.split()
    span = Span(0, len(text), text)
    condition = None
    if when is not None:
        actor, trigger, victim = when.split()
        condition = Condition(span, sense, state(actor), trigger, None, state(victim))
    commitment = Commitment(
        holder=state(holder),
        stance=stance,
        act=act,
        act_span=span,
        evidence=(span,),
        target=state(target),
        condition=condition,
        likelihood=Assessment(span, "own", "likely", *likelihood) if likelihood else None,
    )
    document = Document(text, id=name or f"{text} if {when}", date=DAY + dt.timedelta(days=day))
    return Reading(document, (Mention(span, (state(holder), state(target))),), commitments=(commitment,))
