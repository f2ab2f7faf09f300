"""The ledger's tables. Every row belongs to one version of a document and is numbered within it from 0; decisions of
the user about events belong to none.

``docs/formats.md`` describes them for those who query them; ``migrations`` holds every change made to them.
"""

from __future__ import annotations

from sqlalchemy import (
    Boolean,
    CheckConstraint,
    Column,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    Integer,
    MetaData,
    Table,
    Text,
    UniqueConstraint,
)
from sqlalchemy.schema import SchemaItem

from casus.ledger.columns import columns_of
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
    Span,
)

STATUSES = ("declared", "triggered", "fulfilled", "broken", "withdrawn", "lapsed")
"""The life of a commitment."""

VERDICTS = ("same", "different")
"""What a user may decide about two mentions."""

metadata = MetaData()


def _table(name: str, *items: SchemaItem) -> Table:
    """A table whose rows are numbered within their document."""
    owner: Column[int] = Column(
        "document_key", ForeignKey("document.document_key", ondelete="CASCADE"), primary_key=True
    )
    return Table(name, metadata, owner, *items)


def _number(of: str) -> Column[int]:
    return Column(f"{of}_number", Integer, primary_key=True, autoincrement=False)


def _position() -> Column[int]:
    return Column("position", Integer, primary_key=True, autoincrement=False)


def _word(name: str) -> Column[str]:
    return Column(name, Text, primary_key=True)


def _belongs_to(table: str, column: str | None = None) -> ForeignKeyConstraint:
    """The row belongs to a row of another table of the same document."""
    return ForeignKeyConstraint(
        ["document_key", column or f"{table}_number"],
        [f"{table}.document_key", f"{table}.{table}_number"],
        ondelete="CASCADE",
    )


document = Table(
    "document",
    metadata,
    Column("document_key", Integer, primary_key=True),
    *columns_of(Document),
    Column("version", Integer, nullable=False),
    Column("current", Boolean, nullable=False),
    Column("reader", Text),
    UniqueConstraint("id", "version"),
)

actor = _table("actor", _number("actor"), *columns_of(Actor))

mention = _table("mention", _number("mention"), *columns_of(Mention))
mention_actor = _table(
    "mention_actor", _number("mention"), _position(), Column("actor", Text, nullable=False),
    Column("actor_number", Integer, nullable=False), _belongs_to("mention"), _belongs_to("actor"),
)  # fmt: skip

attribution = _table("attribution", _number("attribution"), *columns_of(Attribution))
attribution_span = _table(
    "attribution_span", _number("attribution"), _word("part"), _position(), *columns_of(Span, "span_"),
    _belongs_to("attribution"),
)  # fmt: skip

event = _table("event", _number("event"), *columns_of(Event))
event_actor = _table(
    "event_actor", _number("event"), _word("role"), _position(), Column("actor", Text, nullable=False),
    Column("actor_number", Integer, nullable=False), _belongs_to("event"), _belongs_to("actor"),
)  # fmt: skip
event_context = _table(
    "event_context",
    _number("event"),
    _position(),
    Column("context", Text, nullable=False),
    _belongs_to("event"),
)

commitment = _table(
    "commitment",
    _number("commitment"),
    *columns_of(Commitment),
    Column("status", Text, nullable=False, server_default="declared"),
    CheckConstraint(f"status IN {STATUSES}", name="commitment_status"),
)
evidence = _table(
    "evidence", _number("commitment"), _position(), *columns_of(Span, "span_"), _belongs_to("commitment")
)
condition = _table("condition", _number("commitment"), *columns_of(Condition), _belongs_to("commitment"))
assessment = _table("assessment", _number("commitment"), *columns_of(Assessment), _belongs_to("commitment"))
inference = _table(
    "inference", _number("commitment"), _word("about"), _position(), Column("reason", Text, nullable=False),
    _belongs_to("commitment"),
)  # fmt: skip

quantity = _table(
    "quantity", _number("quantity"), Column("event_number", Integer), Column("commitment_number", Integer),
    *columns_of(Quantity), _belongs_to("event"), _belongs_to("commitment"),
)  # fmt: skip

contradiction = _table("contradiction", _number("contradiction"), *columns_of(Contradiction))

CHILDREN = tuple(table for table in metadata.sorted_tables if table is not document)
"""Every table of what was read in documents, those referred to before those that refer."""

event_decision = Table(
    "event_decision",
    metadata,
    _word("first_document"),
    Column("first_start", Integer, primary_key=True, autoincrement=False),
    Column("first_trigger", Text, nullable=False),
    _word("second_document"),
    Column("second_start", Integer, primary_key=True, autoincrement=False),
    Column("second_trigger", Text, nullable=False),
    Column("verdict", Text, nullable=False),
    Column("note", Text),
    CheckConstraint(f"verdict IN {VERDICTS}", name="event_decision_verdict"),
)
"""What a user has decided about two mentions of events: it outlives every new reading, so it refers to no row."""

for _column in (
    document.c.date, commitment.c.holder, commitment.c.act, commitment.c.target, commitment.c.speaker,
    condition.c.trigger_actor, condition.c.trigger_act, condition.c.trigger_target,
    event.c.type, event_actor.c.actor, mention_actor.c.actor, actor.c.code,
):  # fmt: skip
    Index(f"{_column.table.name}_{_column.name}_index", _column)
