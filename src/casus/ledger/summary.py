"""What a ledger holds, in numbers."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from dataclasses import dataclass

from sqlalchemy import Connection, Table, func, select

from casus.ledger import schema


@dataclass(frozen=True)
class Summary:
    """Numbers of what was read in the current versions of documents.

    ``earlier`` counts versions that are no longer current, ``first`` and ``last`` are dates of documents,
    ``readers`` say what read them, and ``stances`` holds each holder's commitments by stance.
    """

    documents: int
    earlier: int
    first: dt.date | None
    last: dt.date | None
    readers: tuple[str, ...]
    statements: int
    events: int
    stances: dict[str, Counter[str]]


def summarise(connection: Connection) -> Summary:
    """The numbers of a ledger; holders with the most commitments first, then by code."""
    table = schema.document.c
    current = select(func.count(), func.min(table.date), func.max(table.date)).where(table.current)
    documents, first, last = connection.execute(current).one()
    versions = connection.scalar(select(func.count()).select_from(schema.document)) or 0
    readers = connection.scalars(
        select(table.reader).where(table.current, table.reader.is_not(None)).distinct()
    )
    return Summary(
        documents=documents,
        earlier=versions - documents,
        first=first,
        last=last,
        readers=tuple(sorted(reader for reader in readers if reader)),
        statements=_count(connection, schema.attribution),
        events=_count(connection, schema.event),
        stances=_count_stances(connection),
    )


def _count(connection: Connection, table: Table) -> int:
    query = select(func.count()).select_from(table.join(schema.document)).where(schema.document.c.current)
    return connection.scalar(query) or 0


def _count_stances(connection: Connection) -> dict[str, Counter[str]]:
    holder, stance = schema.commitment.c.holder, schema.commitment.c.stance
    joined = schema.commitment.join(schema.document)
    query = select(holder, stance, func.count()).select_from(joined).where(schema.document.c.current)
    stances: dict[str, Counter[str]] = {}
    for code, name, number in connection.execute(query.group_by(holder, stance)):
        stances.setdefault(code, Counter())[name] = number
    return dict(sorted(stances.items(), key=lambda item: (-item[1].total(), item[0])))
