"""Readings from the rows of the ledger's tables: equal to those that were written."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from sqlalchemy import Connection, Table, select

from casus.ledger import schema
from casus.ledger.columns import Row, unpack
from casus.model import (
    Actor,
    Assessment,
    Attribution,
    Commitment,
    Condition,
    Contradiction,
    Document,
    Event,
    Mention,
    Quantity,
    Reading,
    Span,
)

COMMITMENT_TABLES = tuple(
    table
    for table in schema.CHILDREN
    if table.name in {"actor", "commitment", "evidence", "condition", "assessment", "inference", "quantity"}
)
"""What commitments are restored from."""


OWNERS = ("mention_number", "attribution_number", "event_number", "commitment_number")


class DocumentRows:
    """The rows of one version of a document, by table, each in the order of the text."""

    def __init__(self) -> None:
        """Start without rows."""
        self._rows: defaultdict[str, list[Row]] = defaultdict(list)
        self._owned: defaultdict[tuple[str, str, int], list[Row]] = defaultdict(list)

    def add(self, table: str, row: Row, owners: Sequence[str]) -> None:
        """Add the next row of a table; ``owners`` are its columns that say to what it belongs."""
        self._rows[table].append(row)
        for owner in owners:
            if row[owner] is not None:
                self._owned[table, owner, row[owner]].append(row)

    def of(self, table: str) -> list[Row]:
        """All rows of a table."""
        return self._rows[table]

    def owned(self, table: str, owner: str, number: int) -> list[Row]:
        """The rows of a table that belong to one mention, attribution, event or commitment."""
        return self._owned[table, f"{owner}_number", number]


def fetch(
    connection: Connection, keys: Sequence[int], tables: Iterable[Table] = schema.CHILDREN
) -> dict[int, DocumentRows]:
    """The rows of these versions of documents, by ``document_key``."""
    found = {key: DocumentRows() for key in keys}
    for table in tables:
        query = select(table).where(table.c.document_key.in_(keys)).order_by(*table.primary_key.columns)
        owners = [owner for owner in OWNERS if owner in table.columns]
        for row in connection.execute(query).mappings():
            found[row["document_key"]].add(table.name, row, owners)
    return found


def restore_document(row: Row) -> Document:
    """The document of a row of the table ``document``."""
    return unpack(Document, row)


def restore_reading(document: Document, rows: DocumentRows) -> Reading:
    """The reading that the rows were written from."""
    actors = restore_actors(rows)
    return Reading(
        document=document,
        mentions=tuple(_mention(row, rows, actors) for row in rows.of("mention")),
        attributions=tuple(_attribution(row, rows, actors) for row in rows.of("attribution")),
        events=tuple(_event(row, rows, actors) for row in rows.of("event")),
        commitments=restore_commitments(rows),
        contradictions=tuple(unpack(Contradiction, row) for row in rows.of("contradiction")),
    )


def restore_actors(rows: DocumentRows) -> list[Actor]:
    """The document's actors by their numbers."""
    return [unpack(Actor, row) for row in rows.of("actor")]


def restore_commitments(rows: DocumentRows) -> tuple[Commitment, ...]:
    """The document's commitments by their numbers; needs ``COMMITMENT_TABLES`` only."""
    actors = restore_actors(rows)
    return tuple(_commitment(row, rows, actors) for row in rows.of("commitment"))


def _mention(row: Row, rows: DocumentRows, actors: list[Actor]) -> Mention:
    named = rows.owned("mention_actor", "mention", row["mention_number"])
    return unpack(Mention, row, actors=tuple(actors[one["actor_number"]] for one in named))


def _attribution(row: Row, rows: DocumentRows, actors: list[Actor]) -> Attribution:
    pieces = rows.owned("attribution_span", "attribution", row["attribution_number"])
    source, cue, content = (
        tuple(_span(piece) for piece in pieces if piece["part"] == part)
        for part in ("source", "cue", "content")
    )
    return unpack(Attribution, row, actors, source=source, cue=cue, content=content)


def _event(row: Row, rows: DocumentRows, actors: list[Actor]) -> Event:
    number = row["event_number"]
    named = rows.owned("event_actor", "event", number)
    contexts = rows.owned("event_context", "event", number)
    return unpack(
        Event,
        row,
        actors,
        contexts=tuple(one["context"] for one in contexts),
        sources=tuple(actors[one["actor_number"]] for one in named if one["role"] == "source"),
        targets=tuple(actors[one["actor_number"]] for one in named if one["role"] == "target"),
        magnitude=_quantities(rows, "event", number),
    )


def _commitment(row: Row, rows: DocumentRows, actors: list[Actor]) -> Commitment:
    number = row["commitment_number"]
    reasons = rows.owned("inference", "commitment", number)
    inferred = {
        about: tuple(one["reason"] for one in reasons if one["about"] == about)
        for about in ("commitment", "condition")
    }
    conditions = rows.owned("condition", "commitment", number)
    assessments = rows.owned("assessment", "commitment", number)
    return unpack(
        Commitment,
        row,
        actors,
        evidence=tuple(_span(one) for one in rows.owned("evidence", "commitment", number)),
        condition=next(
            (unpack(Condition, one, actors, inferred=inferred["condition"]) for one in conditions), None
        ),
        likelihood=next((unpack(Assessment, one) for one in assessments), None),
        quantities=_quantities(rows, "commitment", number),
        inferred=inferred["commitment"],
    )


def _quantities(rows: DocumentRows, owner: str, number: int) -> tuple[Quantity, ...]:
    return tuple(unpack(Quantity, one) for one in rows.owned("quantity", owner, number))


def _span(row: Row) -> Span:
    return unpack(Span, row, prefix="span_")
