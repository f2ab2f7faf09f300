"""The ledger: what has been read, who has said they will do what, and what became of it."""

from __future__ import annotations

import datetime as dt
import logging
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Self

from sqlalchemy import ColumnElement, Connection, select, true, update

from casus.errors import LedgerError
from casus.ledger import schema
from casus.ledger.columns import Row
from casus.ledger.database import Database
from casus.ledger.decisions import forget_decision, keep_decision, read_decisions
from casus.ledger.restoring import (
    COMMITMENT_TABLES,
    fetch,
    restore_commitments,
    restore_document,
    restore_reading,
)
from casus.ledger.summary import Summary, summarise
from casus.ledger.writing import change_version, insert_version, replace_rows
from casus.model import Commitment, Document, EventDecision, MentionKey, Reading, Stance, Status

BATCH = 100
"""How many documents are fetched at a time."""

JOINED = schema.document.join(schema.commitment).outerjoin(
    schema.condition,
    (schema.condition.c.document_key == schema.commitment.c.document_key)
    & (schema.condition.c.commitment_number == schema.commitment.c.commitment_number),
)
"""Commitments with their documents and, where they have one, their conditions."""

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Entry:
    """One commitment as the ledger keeps it. ``number`` is its place among those of its document, from 0."""

    document: Document
    commitment: Commitment
    number: int
    status: Status


class Ledger:
    """A ledger in an SQLite file or a PostgreSQL database; use it in a ``with`` statement or ``close`` it."""

    def __init__(self, database: Database) -> None:
        """Wrap an open database; ``Ledger.open`` is the way in."""
        self._database = database

    @classmethod
    def open(cls, place: str | Path = "casus.db", *, create: bool = True) -> Self:
        """The ledger at a file path or ``postgresql://`` URL, brought up to date; a new one if there is none.

        Raises ``LedgerError`` if it cannot be opened, is no ledger, or is not there and ``create`` is false.
        """
        database = Database(place)
        if not create and not database.is_there:
            raise LedgerError(f"{database.name}: there is no such ledger; `casus read --ledger` makes one")
        try:
            database.bring_up_to_date()
        except BaseException:
            database.close()
            raise
        return cls(database)

    @property
    def name(self) -> str:
        """Where it is kept, without any password."""
        return self._database.name

    def close(self) -> None:
        """Let go of the database."""
        self._database.close()

    def __enter__(self) -> Self:
        """The ledger itself."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        """Close it."""
        self.close()

    def add(self, reading: Reading, *, reader: str | None = None) -> bool:
        """Keep a reading; false if it is already kept as it is, and then nothing is written.

        A document of the same id that differs in anything, be it one character, becomes a new version: the
        earlier one and what was read in it stay, no longer ``current``. When the same document is read
        differently (by a newer Casus, another model or codebook), that replaces what was read in it before.
        ``reader`` says what read it.
        """
        [kept] = self.add_all([reading], reader=reader)
        return kept

    def add_all(self, readings: Sequence[Reading], *, reader: str | None = None) -> list[bool]:
        """Keep several readings in one transaction, all of them or none; for each, what ``add`` returns."""
        with self._database.writing() as connection:
            return [_add(connection, reading, reader) for reading in readings]

    def holds(self, document: Document, *, reader: str | None = None) -> bool:
        """Whether just this document is kept already, as read by ``reader``."""
        with self._database.reading() as connection:
            row = _current_row(connection, document.id)
        return row is not None and row["reader"] == reader and restore_document(row) == document

    def documents(self) -> Iterator[Document]:
        """The current version of every document, by date (those without one last) and id."""
        for rows in self._batches(true()):
            yield from (restore_document(row) for row in rows)

    def readings(self) -> Iterator[Reading]:
        """What was read in the current version of every document, by date and id."""
        for rows in self._batches(true()):
            with self._database.reading() as connection:
                found = _restore(connection, rows)
            yield from found

    def reading(self, document_id: str, *, version: int | None = None) -> Reading | None:
        """What was read in the current version of a document, or the one given; ``None`` if there is none."""
        table = schema.document
        chosen = table.c.current if version is None else table.c.version == version
        with self._database.reading() as connection:
            rows = connection.execute(select(table).where(table.c.id == document_id, chosen)).mappings().all()
            return next(iter(_restore(connection, rows)), None)

    def commitments(
        self,
        holder: str | None = None,
        *,
        stance: Stance | None = None,
        act: str | None = None,
        target: str | None = None,
        trigger_actor: str | None = None,
        trigger_act: str | None = None,
        trigger_target: str | None = None,
        speaker: str | None = None,
        status: Status | None = None,
        since: dt.date | None = None,
        until: dt.date | None = None,
    ) -> Iterator[Entry]:
        """Commitments of current versions that meet every test given, by date, document and number.

        Actors are given by their codes. ``since`` and ``until`` bound the document's date, both included.
        """
        kept, condition, document = schema.commitment.c, schema.condition.c, schema.document.c
        wanted = {
            kept.holder: holder, kept.stance: stance, kept.act: act, kept.target: target,
            kept.speaker: speaker, kept.status: status, condition.trigger_actor: trigger_actor,
            condition.trigger_act: trigger_act, condition.trigger_target: trigger_target,
        }  # fmt: skip
        tests = [column == value for column, value in wanted.items() if value is not None]
        tests += [document.date >= since] if since else []
        tests += [document.date <= until] if until else []
        return self._entries(tests)

    def decide(self, decision: EventDecision) -> None:
        """Keep what the user has decided about two mentions, in place of what was decided about them before.

        Raises ``LedgerError`` when both are one mention.
        """
        if decision.first == decision.second:
            raise LedgerError(f"{self.name}: {decision.first} is one mention; name two")
        with self._database.writing() as connection:
            keep_decision(connection, decision)

    def forget(self, first: MentionKey, second: MentionKey) -> bool:
        """Take back what was decided about two mentions; false if nothing was."""
        with self._database.writing() as connection:
            return forget_decision(connection, first, second)

    def decisions(self) -> tuple[EventDecision, ...]:
        """What the user has decided about mentions of events, by document and place."""
        with self._database.reading() as connection:
            return read_decisions(connection)

    def set_status(self, document_id: str, number: int, status: Status) -> None:
        """Note what has become of a commitment of the current version of a document.

        It stays until the document is read anew. Raises ``LedgerError`` when there is no such commitment.
        """
        table, document = schema.commitment, schema.document
        key = select(document.c.document_key).where(document.c.id == document_id, document.c.current)
        this = (table.c.document_key == key.scalar_subquery()) & (table.c.commitment_number == number)
        with self._database.writing() as connection:
            if connection.execute(update(table).where(this).values(status=status)).rowcount == 0:
                raise LedgerError(f"{self.name}: no commitment {number} of a document {document_id!r}")

    def summary(self) -> Summary:
        """What it holds, in numbers."""
        with self._database.reading() as connection:
            return summarise(connection)

    def _entries(self, tests: Sequence[ColumnElement[bool]]) -> Iterator[Entry]:
        table = schema.commitment.c
        chosen = select(table.document_key, table.commitment_number, table.status).select_from(JOINED)
        matching = select(table.document_key).select_from(JOINED).where(*tests)
        for rows in self._batches(schema.document.c.document_key.in_(matching)):
            keys = [row["document_key"] for row in rows]
            with self._database.reading() as connection:
                found = fetch(connection, keys, COMMITMENT_TABLES)
                listed = connection.execute(chosen.where(*tests, table.document_key.in_(keys))).all()
            status = {(key, number): value for key, number, value in listed}
            for row in rows:
                key, document = row["document_key"], restore_document(row)
                for number, commitment in enumerate(restore_commitments(found[key])):
                    if (key, number) in status:
                        yield Entry(document, commitment, number, status[key, number])

    def _batches(self, test: ColumnElement[bool]) -> Iterator[Sequence[Row]]:
        """Rows of current documents in order. No transaction stays open between batches: others may write."""
        table = schema.document
        with self._database.reading() as connection:
            listed = connection.execute(
                select(table.c.document_key, table.c.date, table.c.id).where(table.c.current, test)
            ).all()
        listed = sorted(listed, key=lambda row: (row.date is None, row.date or dt.date.min, row.id))
        for start in range(0, len(listed), BATCH):
            keys = [row.document_key for row in listed[start : start + BATCH]]
            with self._database.reading() as connection:
                rows = (
                    connection.execute(select(table).where(table.c.document_key.in_(keys))).mappings().all()
                )
            yield sorted(rows, key=lambda row: keys.index(row["document_key"]))


def _add(connection: Connection, reading: Reading, reader: str | None) -> bool:
    row = _current_row(connection, reading.document.id)
    if row is None:
        insert_version(connection, reading, reader, version=1)
    elif restore_document(row) != reading.document:
        change_version(connection, row["document_key"], current=False)
        insert_version(connection, reading, reader, version=row["version"] + 1)
    elif _restore(connection, [row])[0] != reading:
        change_version(connection, row["document_key"], reader=reader)
        replace_rows(connection, row["document_key"], reading)
    else:
        if row["reader"] != reader:
            change_version(connection, row["document_key"], reader=reader)
        return False
    log.info("kept %s", reading.document.id)
    return True


def _current_row(connection: Connection, identifier: str) -> Row | None:
    table = schema.document
    query = select(table).where(table.c.id == identifier, table.c.current)
    return connection.execute(query).mappings().one_or_none()


def _restore(connection: Connection, rows: Sequence[Row]) -> list[Reading]:
    found = fetch(connection, [row["document_key"] for row in rows])
    return [restore_reading(restore_document(row), found[row["document_key"]]) for row in rows]
