"""What the program does, as log lines on standard error: off unless asked for."""

from __future__ import annotations

import datetime as dt
import json
import logging

from casus.views.plain import printable


class PlainFormatter(logging.Formatter):
    """One line an event; text from documents cannot steer the terminal."""

    def format(self, record: logging.LogRecord) -> str:
        """The event in words, with the traceback of an exception below it."""
        return printable(super().format(record))


class JsonFormatter(logging.Formatter):
    """One JSON object a line, for log collectors."""

    def format(self, record: logging.LogRecord) -> str:
        """The event: ``time`` (UTC), ``level``, ``logger``, ``message`` and, of an exception, ``error``."""
        event = {
            "time": dt.datetime.fromtimestamp(record.created, dt.UTC).isoformat(),
            "level": record.levelname.lower(),
            "logger": record.name,
            "message": record.getMessage(),
        }
        if record.exc_info:
            event["error"] = self.formatException(record.exc_info)
        return json.dumps(event)


def start_logging(*, verbose: bool, as_json: bool) -> None:
    """Log what Casus does if asked to; else nothing, be it Casus or a library, logs to standard error."""
    root = logging.getLogger()
    if not (verbose or as_json):
        root.addHandler(logging.NullHandler())
        return
    handler = logging.StreamHandler()
    handler.setFormatter(
        JsonFormatter() if as_json else PlainFormatter("%(levelname)s %(name)s: %(message)s")
    )
    root.addHandler(handler)
    logging.getLogger("casus").setLevel(logging.INFO)
