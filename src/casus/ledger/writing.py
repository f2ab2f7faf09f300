"""A reading as rows of the ledger's tables, and into them."""

from __future__ import annotations

from collections import defaultdict
from typing import Any

from sqlalchemy import Connection, delete, insert, update

from casus.ledger import schema
from casus.ledger.columns import pack
from casus.model import Actor, Attribution, Commitment, Event, Mention, Quantity, Reading

Rows = defaultdict[str, list[dict[str, Any]]]
"""Rows by table, without the document's key."""


def insert_version(connection: Connection, reading: Reading, reader: str | None, version: int) -> None:
    """Insert a document and what was read in it as the current version."""
    about = {"version": version, "current": True, "reader": reader}
    table = schema.document
    values = pack(reading.document, {}) | about
    key = connection.execute(insert(table).values(**values).returning(table.c.document_key)).scalar_one()
    _insert_rows(connection, key, reading)


def change_version(connection: Connection, key: int, **values: object) -> None:
    """Change what is noted about one version of a document."""
    table = schema.document
    connection.execute(update(table).where(table.c.document_key == key).values(**values))


def replace_rows(connection: Connection, key: int, reading: Reading) -> None:
    """Replace what was read in one version of a document."""
    for table in reversed(schema.CHILDREN):
        connection.execute(delete(table).where(table.c.document_key == key))
    _insert_rows(connection, key, reading)


def _insert_rows(connection: Connection, key: int, reading: Reading) -> None:
    rows = rows_of(reading)
    for table in schema.CHILDREN:
        empty = {column.name: None for column in table.columns if column.server_default is None}
        complete = [empty | {"document_key": key} | row for row in rows[table.name]]
        if complete:
            connection.execute(insert(table), complete)


def rows_of(reading: Reading) -> Rows:
    """Every row that the reading needs, in the order of the text."""
    rows: Rows = defaultdict(list)
    actors: dict[Actor, int] = {}
    for number, mention in enumerate(reading.mentions):
        _add_mention(rows, actors, number, mention)
    for number, attribution in enumerate(reading.attributions):
        _add_attribution(rows, actors, number, attribution)
    for number, event in enumerate(reading.events):
        _add_event(rows, actors, number, event)
    for number, commitment in enumerate(reading.commitments):
        _add_commitment(rows, actors, number, commitment)
    for number, contradiction in enumerate(reading.contradictions):
        rows["contradiction"].append({"contradiction_number": number} | pack(contradiction, actors))
    rows["actor"] = [{"actor_number": number} | pack(actor, actors) for actor, number in actors.items()]
    return rows


def _add_mention(rows: Rows, actors: dict[Actor, int], number: int, mention: Mention) -> None:
    key = {"mention_number": number}
    rows["mention"].append(key | pack(mention, actors))
    _add_actors(rows["mention_actor"], actors, key, mention.actors)


def _add_attribution(rows: Rows, actors: dict[Actor, int], number: int, attribution: Attribution) -> None:
    key = {"attribution_number": number}
    rows["attribution"].append(key | pack(attribution, actors))
    for part in ("source", "cue", "content"):
        for position, span in enumerate(getattr(attribution, part)):
            place = {"part": part, "position": position}
            rows["attribution_span"].append(key | place | pack(span, actors, "span_"))


def _add_event(rows: Rows, actors: dict[Actor, int], number: int, event: Event) -> None:
    key = {"event_number": number}
    rows["event"].append(key | pack(event, actors))
    _add_actors(rows["event_actor"], actors, key | {"role": "source"}, event.sources)
    _add_actors(rows["event_actor"], actors, key | {"role": "target"}, event.targets)
    for position, context in enumerate(event.contexts):
        rows["event_context"].append(key | {"position": position, "context": context})
    _add_quantities(rows, key, event.magnitude)


def _add_commitment(rows: Rows, actors: dict[Actor, int], number: int, commitment: Commitment) -> None:
    key = {"commitment_number": number}
    rows["commitment"].append(key | pack(commitment, actors))
    for position, span in enumerate(commitment.evidence):
        rows["evidence"].append(key | {"position": position} | pack(span, actors, "span_"))
    if commitment.condition:
        rows["condition"].append(key | pack(commitment.condition, actors))
        _add_reasons(rows, key | {"about": "condition"}, commitment.condition.inferred)
    if commitment.likelihood:
        rows["assessment"].append(key | pack(commitment.likelihood, actors))
    _add_reasons(rows, key | {"about": "commitment"}, commitment.inferred)
    _add_quantities(rows, key, commitment.quantities)


def _add_actors(
    rows: list[dict[str, Any]], numbers: dict[Actor, int], key: dict[str, Any], actors: tuple[Actor, ...]
) -> None:
    for position, actor in enumerate(actors):
        number = numbers.setdefault(actor, len(numbers))
        rows.append(key | {"position": position, "actor": actor.code, "actor_number": number})


def _add_quantities(rows: Rows, key: dict[str, Any], quantities: tuple[Quantity, ...]) -> None:
    for quantity in quantities:
        rows["quantity"].append({"quantity_number": len(rows["quantity"])} | key | pack(quantity, {}))


def _add_reasons(rows: Rows, key: dict[str, Any], reasons: tuple[str, ...]) -> None:
    for position, reason in enumerate(reasons):
        rows["inference"].append(key | {"position": position, "reason": reason})
