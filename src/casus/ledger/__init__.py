"""The ledger keeps what was read: documents, attributions, events, commitments and each commitment's life."""

from casus.ledger.book import Entry, Ledger
from casus.ledger.summary import Summary

__all__ = ["Entry", "Ledger", "Summary"]
