"""The first ledger: documents and what was read in them.

Revision: 0001
"""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

TYPES = {"integer": sa.Integer, "text": sa.Text, "double": sa.Double, "date": sa.Date, "boolean": sa.Boolean}
STATUSES = "('declared', 'triggered', 'fulfilled', 'broken', 'withdrawn', 'lapsed')"

# name:type, with "!" where it may not be empty; every table also has document_key.
COLUMNS = {
    "document": (
        "text:text! id:text! date:date title:text url:text publisher:text version:integer! "
        "current:boolean! reader:text"
    ),
    "actor": (
        "actor_number:integer! code:text! name:text! kind:text! country:text sector:text person:text "
        "office:text inferred:text"
    ),
    "attribution": (
        "attribution_number:integer! kind:text! speaker:text speaker_actor:integer venue_start:integer "
        "venue_end:integer venue_text:text addressee_start:integer addressee_end:integer "
        "addressee_text:text"
    ),
    "commitment": (
        "commitment_number:integer! holder:text! holder_actor:integer! stance:text! act:text! "
        "act_start:integer! act_end:integer! act_text:text! target:text target_actor:integer subject:text "
        "subject_actor:integer speaker:text speaker_actor:integer speaker_start:integer "
        "speaker_end:integer speaker_text:text mode:text place_span_start:integer place_span_end:integer "
        "place_span_text:text place_country:text place_admin:text place_latitude:double "
        "place_longitude:double when_start:date when_end:date when_grain:text when_span_start:integer "
        "when_span_end:integer when_span_text:text kind:text! strength:integer! confidence:double!"
    ),
    "contradiction": "contradiction_number:integer! first:integer! second:integer! reason:text!",
    "event": (
        "event_number:integer! type:text! mode:text cameo:text! quad:integer! goldstein:double! "
        "source_start:integer source_end:integer source_text:text target_start:integer target_end:integer "
        "target_text:text realis:text! trigger_start:integer! trigger_end:integer! trigger_text:text! "
        "evidence_start:integer! evidence_end:integer! evidence_text:text! when_start:date when_end:date "
        "when_grain:text when_span_start:integer when_span_end:integer when_span_text:text "
        "place_span_start:integer place_span_end:integer place_span_text:text place_country:text "
        "place_admin:text place_latitude:double place_longitude:double confidence:double!"
    ),
    "mention": "mention_number:integer! span_start:integer! span_end:integer! span_text:text!",
    "assessment": (
        "commitment_number:integer! span_start:integer! span_end:integer! span_text:text! yardstick:text! "
        "term:text! low:double! high:double! note:text"
    ),
    "attribution_span": (
        "attribution_number:integer! part:text! position:integer! span_start:integer! span_end:integer! "
        "span_text:text!"
    ),
    "condition": (
        "commitment_number:integer! span_start:integer! span_end:integer! span_text:text! sense:text! "
        "trigger_actor:text trigger_actor_actor:integer trigger_act:text trigger_mode:text "
        "trigger_target:text trigger_target_actor:integer deadline_start:date deadline_end:date "
        "deadline_grain:text deadline_span_start:integer deadline_span_end:integer "
        "deadline_span_text:text"
    ),
    "event_actor": "event_number:integer! role:text! position:integer! actor:text! actor_number:integer!",
    "event_context": "event_number:integer! position:integer! context:text!",
    "evidence": (
        "commitment_number:integer! position:integer! span_start:integer! span_end:integer! span_text:text!"
    ),
    "inference": "commitment_number:integer! about:text! position:integer! reason:text!",
    "mention_actor": "mention_number:integer! position:integer! actor:text! actor_number:integer!",
    "quantity": (
        "quantity_number:integer! event_number:integer commitment_number:integer span_start:integer! "
        "span_end:integer! span_text:text! value:double unit:text! low:double high:double"
    ),
}
KEYS = {
    "actor": ["actor_number"],
    "attribution": ["attribution_number"],
    "commitment": ["commitment_number"],
    "contradiction": ["contradiction_number"],
    "event": ["event_number"],
    "mention": ["mention_number"],
    "assessment": ["commitment_number"],
    "attribution_span": ["attribution_number", "part", "position"],
    "condition": ["commitment_number"],
    "event_actor": ["event_number", "role", "position"],
    "event_context": ["event_number", "position"],
    "evidence": ["commitment_number", "position"],
    "inference": ["commitment_number", "about", "position"],
    "mention_actor": ["mention_number", "position"],
    "quantity": ["quantity_number"],
}
OWNERS = {
    "assessment": ["commitment"],
    "attribution_span": ["attribution"],
    "condition": ["commitment"],
    "event_actor": ["actor", "event"],
    "event_context": ["event"],
    "evidence": ["commitment"],
    "inference": ["commitment"],
    "mention_actor": ["actor", "mention"],
    "quantity": ["commitment", "event"],
}
INDEXED = (
    "document.date",
    "actor.code",
    "commitment.act",
    "commitment.holder",
    "commitment.speaker",
    "commitment.target",
    "event.type",
    "condition.trigger_act",
    "condition.trigger_actor",
    "condition.trigger_target",
    "event_actor.actor",
    "mention_actor.actor",
)

# Commitments as most people ask for them: those of each document's current version, one row each.
FLAT = """
CREATE VIEW current_commitment AS
SELECT document.id AS document, document.date, commitment.holder, commitment.stance, commitment.act,
    commitment.mode, commitment.act_text, commitment.target, commitment.subject,
    condition.span_text AS condition, condition.sense AS condition_sense, condition.trigger_actor,
    condition.trigger_act, condition.trigger_target, assessment.span_text AS likelihood,
    assessment.low AS likelihood_low, assessment.high AS likelihood_high, commitment.speaker,
    commitment.speaker_text, commitment.kind, commitment.strength, commitment.confidence, commitment.status,
    evidence.span_text AS evidence, document.document_key, commitment.commitment_number
FROM document
JOIN commitment ON commitment.document_key = document.document_key
LEFT JOIN condition ON condition.document_key = document.document_key
    AND condition.commitment_number = commitment.commitment_number
LEFT JOIN assessment ON assessment.document_key = document.document_key
    AND assessment.commitment_number = commitment.commitment_number
LEFT JOIN evidence ON evidence.document_key = document.document_key
    AND evidence.commitment_number = commitment.commitment_number AND evidence.position = 0
WHERE document.current
"""


def upgrade() -> None:
    """Create the tables, their indexes and the view."""
    op.create_table(
        "document",
        sa.Column("document_key", sa.Integer, primary_key=True),
        *_columns("document"),
        sa.UniqueConstraint("id", "version"),
    )
    for table in KEYS:
        op.create_table(table, *_owned(table))
    for name in INDEXED:
        table, column = name.split(".")
        op.create_index(f"{table}_{column}_index", table, [column])
    op.execute(FLAT)


def downgrade() -> None:
    """Remove the view and the tables."""
    op.execute("DROP VIEW current_commitment")
    for table in reversed(COLUMNS):
        op.drop_table(table)


def _columns(table: str) -> list[sa.Column[object]]:
    described = (column.split(":") for column in COLUMNS[table].split())
    return [
        sa.Column(name, TYPES[kind.removesuffix("!")], nullable=not kind.endswith("!"))
        for name, kind in described
    ]


def _owned(table: str) -> list[sa.schema.SchemaItem]:
    """The columns and constraints of a table whose rows belong to a document."""
    document = ["document.document_key"]
    items: list[sa.schema.SchemaItem] = [
        sa.Column("document_key", sa.Integer, nullable=False),
        *_columns(table),
        sa.PrimaryKeyConstraint("document_key", *KEYS[table]),
        sa.ForeignKeyConstraint(["document_key"], document, ondelete="CASCADE"),
    ]
    for owner in OWNERS.get(table, []):
        columns = ["document_key", f"{owner}_number"]
        referred = [f"{owner}.{column}" for column in columns]
        items.append(sa.ForeignKeyConstraint(columns, referred, ondelete="CASCADE"))
    if table == "commitment":
        items.append(sa.Column("status", sa.Text, nullable=False, server_default="declared"))
        items.append(sa.CheckConstraint(f"status IN {STATUSES}", name="commitment_status"))
    return items
