"""What the user has decided about mentions of events, kept apart from what was read, so that it outlives re-reading."""

from __future__ import annotations

from typing import Any, cast

from sqlalchemy import ColumnElement, Connection, and_, delete, insert, select

from casus.ledger.columns import Row
from casus.ledger.schema import event_decision
from casus.model import EventDecision, MentionKey, Verdict


def keep_decision(connection: Connection, decision: EventDecision) -> None:
    """Keep a decision in place of an earlier one about the same two mentions, in whichever order they are given."""
    forget_decision(connection, decision.first, decision.second)
    if decision.second < decision.first:
        decision = EventDecision(
            decision.second,
            decision.first,
            decision.verdict,
            decision.second_trigger,
            decision.first_trigger,
            decision.note,
        )
    connection.execute(insert(event_decision).values(**_row(decision)))


def forget_decision(connection: Connection, first: MentionKey, second: MentionKey) -> bool:
    """Take back what was decided about two mentions; false if nothing was."""
    found = connection.execute(delete(event_decision).where(_about(*sorted((first, second)))))
    return found.rowcount > 0


def read_decisions(connection: Connection) -> tuple[EventDecision, ...]:
    """Every decision, by mentions."""
    rows = connection.execute(select(event_decision).order_by(*event_decision.primary_key.columns)).mappings()
    return tuple(_decision(row) for row in rows)


def _about(first: MentionKey, second: MentionKey) -> ColumnElement[bool]:
    column = event_decision.c
    return and_(
        column.first_document == first.document,
        column.first_start == first.start,
        column.second_document == second.document,
        column.second_start == second.start,
    )


def _row(decision: EventDecision) -> dict[str, Any]:
    return {
        "first_document": decision.first.document,
        "first_start": decision.first.start,
        "first_trigger": decision.first_trigger,
        "second_document": decision.second.document,
        "second_start": decision.second.start,
        "second_trigger": decision.second_trigger,
        "verdict": decision.verdict,
        "note": decision.note,
    }


def _decision(row: Row) -> EventDecision:
    return EventDecision(
        MentionKey(row["first_document"], row["first_start"]),
        MentionKey(row["second_document"], row["second_start"]),
        cast(Verdict, row["verdict"]),
        row["first_trigger"],
        row["second_trigger"],
        row["note"],
    )
