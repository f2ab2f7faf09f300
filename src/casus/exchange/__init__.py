"""Exchange of events with other event data sets: one module a format, each with COLUMNS, ``write`` and ``read``.

from casus.exchange import export_events
with open("events.tsv", "wb") as out:
    export_events(readings, "gdelt", out)
"""

from casus.exchange.formats import FORMATS, export_commitments, export_events, find_format, import_events
from casus.exchange.selection import HAPPENED, REALIS, EventRecord, Selection
from casus.exchange.tabular import Passed

__all__ = [
    "FORMATS",
    "HAPPENED",
    "REALIS",
    "EventRecord",
    "Passed",
    "Selection",
    "export_commitments",
    "export_events",
    "find_format",
    "import_events",
]
