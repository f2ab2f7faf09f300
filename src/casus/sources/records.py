"""One record as a format found it, and what makes a document of it: validated, once, at the edge."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Annotated, Any, NamedTuple

from pydantic import BaseModel, BeforeValidator, ConfigDict, ValidationError

from casus.errors import SourceError
from casus.model import Document

MAX_CHARACTERS = 1_000_000
"""The longest text of one document: what spaCy's pipelines take at once (``nlp.max_length``,
https://spacy.io/api/language#attributes)."""

TOO_LONG = f"longer than {MAX_CHARACTERS:,} characters, the limit of one document; split it"


class Record(NamedTuple):
    """The fields of one document as found, and where. ``id`` names it if it has none of its own."""

    where: str
    id: str
    fields: Mapping[str, object]


def parse_day(value: object) -> dt.date | None:
    """The day of an ISO 8601 date or timestamp, as written there; nothing for an empty value.

    Raises ``ValueError`` for anything else: a date is never guessed.
    """
    if value is None or isinstance(value, dt.date):
        return value.date() if isinstance(value, dt.datetime) else value
    if not isinstance(value, str):
        raise ValueError(f"{value!r} is not a date; write YYYY-MM-DD")
    if not value.strip():
        return None
    try:
        return dt.datetime.fromisoformat(value.strip()).date()
    except ValueError as error:
        raise ValueError(f"{value.strip()[:40]!r} is not a date; write YYYY-MM-DD") from error


def _clean(value: object) -> object:
    """Blank strings are nothing; numbers as identifiers become strings."""
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    return (value.strip() or None) if isinstance(value, str) else value


Day = Annotated[dt.date | None, BeforeValidator(parse_day)]
Label = Annotated[str | None, BeforeValidator(_clean)]


class _Fields(BaseModel):
    """The fields Casus takes from a record; others are left alone."""

    model_config = ConfigDict(extra="ignore", strict=True)

    text: str
    id: Label = None
    date: Day = None
    title: Label = None
    url: Label = None
    publisher: Label = None


@dataclass
class Intake:
    """Makes documents of records. ``date`` is for those without; ``seen`` tells where ids were used."""

    date: dt.date | None = None
    seen: dict[str, str] = field(default_factory=dict)

    def accept(self, record: Record) -> Document | SourceError:
        """The document in the record, or why there is none."""
        try:
            fields = _Fields.model_validate(dict(record.fields))
        except ValidationError as error:
            return SourceError(record.where, _explain(error))
        values = fields.model_dump()
        document = Document(**values | {"id": fields.id or record.id, "date": fields.date or self.date})
        reason = _fault(document)
        if reason:
            return SourceError(record.where, reason)
        first = self.seen.setdefault(document.id, record.where)
        if first != record.where:
            return SourceError(record.where, f"duplicate id {document.id!r}, already used at {first}")
        return document


def _fault(document: Document) -> str | None:
    """Why the document cannot be read, if so."""
    if not document.text.strip():
        return "empty: there is no text"
    if len(document.text) > MAX_CHARACTERS:
        return TOO_LONG
    strings = (document.id, document.text, document.title, document.url, document.publisher)
    if any(value and "\0" in value for value in strings):
        return "not text: it contains NUL characters"
    if any(value and re.search("[\ud800-\udfff]", value) for value in strings):
        return "not valid Unicode: it contains half of a surrogate pair"
    return None


def _explain(error: ValidationError) -> str:
    return "; ".join(_explain_one(dict(detail)) for detail in error.errors(include_url=False))


def _explain_one(detail: dict[str, Any]) -> str:
    name = ".".join(str(part) for part in detail["loc"])
    if detail["type"] == "missing":
        return f"{name!r} is missing"
    if detail["type"] == "string_type":
        return f"{name!r} is a {type(detail['input']).__name__}, not a string"
    return f"{name!r}: {detail['msg'].removeprefix('Value error, ')}"
