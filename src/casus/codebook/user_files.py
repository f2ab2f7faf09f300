"""A user's own codebook file (TOML): actors, names, organisations, memberships, groups, offices and event types to
add or override.

An entry with the code of a shipped one replaces it. Days are inclusive; dates may be a day, a month or a
year.
"""

from __future__ import annotations

import datetime as dt
import tomllib
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import Annotated

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, ValidationError
from pydantic_core import ErrorDetails

from casus.codebook.actors import ActorName, NameKind, State
from casus.codebook.book import Codebook
from casus.codebook.event_type_schema import EventTypeEntry
from casus.codebook.event_types import own_event_types
from casus.codebook.files import parse_date
from casus.codebook.groups import Group
from casus.codebook.organisations import Membership, Organisation
from casus.errors import CodebookError


def _first_day(value: object) -> object:
    return parse_date(value) if isinstance(value, str) else value


def _last_day(value: object) -> object:
    return parse_date(value, end=True) if isinstance(value, str) else value


Start = Annotated[dt.date | None, BeforeValidator(_first_day)]
End = Annotated[dt.date | None, BeforeValidator(_last_day)]
Code = Annotated[str, Field(pattern=r"^[A-Z][A-Z0-9_]*$")]


class _Entry(BaseModel):
    model_config = ConfigDict(extra="forbid")


class StateEntry(_Entry):
    """A state or an entity reported as an actor, with the names texts give it."""

    code: Code
    name: str
    country: Code | None = None
    cow: str = ""
    capital: str = ""
    kind: str = "state"
    start: Start = None
    end: End = None


class NameEntry(_Entry):
    """A further name of a state, organisation or group."""

    name: str
    code: Code
    kind: NameKind = "name"
    sector: str | None = None
    start: Start = None
    end: End = None


class OrganisationEntry(_Entry):
    """An organisation or bloc."""

    code: Code
    name: str
    aliases: list[str] = []
    kind: str = "organisation"
    part_of: Code | None = None
    country: str = "IGO"
    sector: str | None = "GOV"
    start: Start = None
    end: End = None


class MembershipEntry(_Entry):
    """A stretch of membership; it replaces all shipped stretches of that state in that organisation."""

    organisation: Code
    member: Code
    start: Start = None
    end: End = None


class GroupEntry(_Entry):
    """An armed group, militia, party or movement."""

    code: Code
    name: str
    aliases: list[str] = []
    country: Code | None = None
    sector: str = "REB"
    start: Start = None
    end: End = None


class OfficeEntry(_Entry):
    """A term of office; dates as text, since they may be a month or a year."""

    body: Code
    office: str
    holder: str
    title: str = ""
    surname: str = ""
    aliases: list[str] = []
    start: str
    end: str = ""
    acting: bool = False
    sector: str = "GOV"
    note: str = ""


class UserFile(_Entry):
    """What one file may hold."""

    states: list[StateEntry] = []
    names: list[NameEntry] = []
    organisations: list[OrganisationEntry] = []
    memberships: list[MembershipEntry] = []
    groups: list[GroupEntry] = []
    offices: list[OfficeEntry] = []
    event_types: list[EventTypeEntry] = []
    word_classes: dict[str, str] = {}


def extend(book: Codebook, paths: Iterable[Path]) -> Codebook:
    """The codebook with the files' entries, each file prevailing over those before it.

    Raises ``CodebookError`` naming the file and the entry that break the schema.
    """
    for path in paths:
        book = _apply(book, _read(path), str(path))
    return book


def _read(path: Path) -> UserFile:
    try:
        return UserFile.model_validate(tomllib.loads(path.read_text(encoding="utf-8")))
    except (OSError, UnicodeDecodeError) as error:
        raise CodebookError([f"{path}: cannot be read ({error})"]) from error
    except tomllib.TOMLDecodeError as error:
        raise CodebookError([f"{path}: not valid TOML ({error})"]) from error
    except ValidationError as error:
        problems = [
            f"{path}: {_where(part)}: {part['msg'].removeprefix('Value error, ')}" for part in error.errors()
        ]
        raise CodebookError(problems) from error


def _where(problem: ErrorDetails) -> str:
    """The entry of a validation problem as a user counts: ``names[2].code``."""
    words = ""
    for part in problem["loc"]:
        words += f"[{part + 1}]" if isinstance(part, int) else f".{part}"
    return words.lstrip(".")


def _apply(book: Codebook, entries: UserFile, source: str) -> Codebook:
    states = {
        entry.code: State(
            entry.code,
            entry.country or entry.code,
            entry.cow,
            entry.name,
            entry.capital,
            entry.kind,
            entry.start,
            entry.end,
        )
        for entry in entries.states
    }
    own_names = [NameEntry(name=entry.name, code=entry.code) for entry in entries.states]
    names = tuple(
        ActorName(entry.name, entry.code, entry.kind, entry.sector, entry.start, entry.end)
        for entry in (*entries.names, *own_names)
    )
    organisations = {
        entry.code: Organisation(**entry.model_dump() | {"aliases": tuple(entry.aliases)})
        for entry in entries.organisations
    }
    memberships = tuple(Membership(**entry.model_dump()) for entry in entries.memberships)
    replaced = {(entry.organisation, entry.member) for entry in memberships}
    kept = (m for m in book.memberships if (m.organisation, m.member) not in replaced)
    groups = {
        entry.code: Group(**entry.model_dump() | {"aliases": tuple(entry.aliases), "source": source})
        for entry in entries.groups
    }
    return replace(
        book,
        states=book.states | states,
        actor_names=names + book.actor_names,
        organisations=book.organisations | organisations,
        memberships=(*kept, *memberships),
        groups=book.groups | groups,
        office_rows=(*book.office_rows, *(_office_row(entry, source) for entry in entries.offices)),
        event_types=book.event_types | own_event_types(entries.event_types, entries.word_classes, source),
    )


def _office_row(entry: OfficeEntry, source: str) -> dict[str, str]:
    row = {name: value for name, value in entry.model_dump().items() if isinstance(value, str)}
    return row | {
        "aliases": "|".join(entry.aliases),
        "acting": "yes" if entry.acting else "",
        "source": source,
    }
