"""Event types of a user's own, and his decisions which mentions are of one event.

Revision: 0002
"""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

OWN_TYPES = (("event", "subtype"), ("commitment", "subtype"), ("condition", "trigger_subtype"))
VERDICTS = "('same', 'different')"


def upgrade() -> None:
    """Add the columns and the table."""
    for table, column in OWN_TYPES:
        op.add_column(table, sa.Column(column, sa.Text))
    op.create_table(
        "event_decision",
        sa.Column("first_document", sa.Text, primary_key=True),
        sa.Column("first_start", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("first_trigger", sa.Text, nullable=False),
        sa.Column("second_document", sa.Text, primary_key=True),
        sa.Column("second_start", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("second_trigger", sa.Text, nullable=False),
        sa.Column("verdict", sa.Text, nullable=False),
        sa.Column("note", sa.Text),
        sa.CheckConstraint(f"verdict IN {VERDICTS}", name="event_decision_verdict"),
    )


def downgrade() -> None:
    """Remove them."""
    op.drop_table("event_decision")
    for table, column in OWN_TYPES:
        op.drop_column(table, column)
