"""Statements by invented states, as short as a specification needs them."""

from __future__ import annotations

import datetime as dt

from casus.model import (
    UNKNOWN_ACTOR,
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
    When,
)

DAY = dt.date(2031, 5, 1)


def state(code: str) -> Actor:
    return Actor(code, code.title(), country=code)


def event(actor: str, act: str, target: str, *, day: int = 0, negated: bool = False) -> Scenario:
    on = DAY + dt.timedelta(days=day)
    return Scenario(f"{actor} {act} {target}", on, state(actor), act, None, state(target), negated=negated)


def says(
    text: str,
    *,
    when: str | None = None,
    sense: Sense = "if",
    stance: Stance = "will",
    day: int = 0,
    name: str | None = None,
    likelihood: tuple[float, float] | None = None,
    speaker: str | None = None,
    by: int | None = None,
    term: int | None = None,
    about: str = "",
    since: dt.date = DAY,
) -> Reading:
    """``says("RUR SANCTION BOR", when="BOR ASSAULT SYL")``, made so many days after the first of May.

    ``by`` ends the term of the condition and ``term`` that of the act itself, in days after that; ``about`` names
    actors whom the report also names.
    """
    holder, act, target = text.split()
    span = Span(0, len(text), text)
    condition = None
    if when is not None:
        actor, trigger, victim = when.split()
        deadline = day_of(since, by, span) if by is not None else None
        condition = Condition(
            span,
            sense,
            state(actor),
            trigger,
            None,
            state(victim) if victim != "-" else None,
            deadline=deadline,
        )
    commitment = Commitment(
        holder=state(holder) if holder != "?" else UNKNOWN_ACTOR,
        stance=stance,
        act=act,
        act_span=span,
        evidence=(span,),
        target=state(target) if target != "-" else None,
        condition=condition,
        likelihood=Assessment(span, "own", "likely", *likelihood) if likelihood else None,
        speaker=Actor(holder, holder.title(), person=speaker) if speaker else None,
        when=day_of(since, term, span) if term is not None else None,
    )
    document = Document(text, id=name or f"{text} if {when}", date=since + dt.timedelta(days=day))
    named = tuple(state(code) for code in (holder, target, *about.split()) if code not in "?-")
    return Reading(document, (Mention(span, named),), commitments=(commitment,))


def day_of(since: dt.date, days: int, span: Span) -> When:
    day = since + dt.timedelta(days=days)
    return When(day, day, "day", span)
