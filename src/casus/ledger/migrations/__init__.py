"""Every change ever made to the ledger's tables, applied by Alembic on opening."""
