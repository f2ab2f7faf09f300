"""The nouns as columns: a plain field is one column, a nested noun a group of columns with its name in front.

``Commitment.act_span`` becomes ``act_start``, ``act_end`` and ``act_text``; ``Commitment.holder`` becomes the
code in ``holder`` and, in ``holder_actor``, the number of the document's row in the table ``actor``. Fields
that hold several values, conditions and assessments have tables of their own.
"""

from __future__ import annotations

import datetime as dt
import types
from collections.abc import Iterator, Sequence
from dataclasses import fields, is_dataclass
from functools import cache
from typing import Any, Literal, NamedTuple, TypeVar, get_args, get_origin, get_type_hints

from sqlalchemy import Column, Date, Double, Integer, RowMapping, Text

from casus.model import Actor, Assessment, Condition

Noun = TypeVar("Noun")
Row = RowMapping

COLUMN_TYPES = {str: Text, int: Integer, float: Double, dt.date: Date}
APART = (Condition, Assessment)


class Part(NamedTuple):
    """One field of a noun that stands in the noun's own row."""

    field: str
    name: str
    type: type
    optional: bool
    nested: bool


@cache
def parts(noun: type) -> tuple[Part, ...]:
    """The fields of a noun that stand in its row, in order."""
    hints = get_type_hints(noun)
    found = (_part(item.name, hints[item.name]) for item in fields(noun))
    return tuple(part for part in found if part.type is not tuple and part.type not in APART)


def _part(field: str, hint: Any) -> Part:  # noqa: ANN401 -- a type hint may be any object
    choices = get_args(hint) if isinstance(hint, types.UnionType) else (hint,)
    kind = next(choice for choice in choices if choice is not types.NoneType)
    plain = {Literal: str, tuple: tuple}.get(get_origin(kind), kind)
    nested = is_dataclass(plain) and plain is not Actor
    return Part(field, field.removesuffix("_span"), plain, types.NoneType in choices, nested)


def columns_of(noun: type, prefix: str = "", optional: bool = False) -> Iterator[Column[Any]]:
    """The columns that hold a noun."""
    for part in parts(noun):
        name, nullable = prefix + part.name, optional or part.optional
        if part.type is Actor:
            yield Column(name, Text, nullable=nullable)
            yield Column(f"{name}_actor", Integer, nullable=nullable)
        elif part.nested:
            yield from columns_of(part.type, f"{name}_", nullable)
        else:
            yield Column(name, COLUMN_TYPES[part.type], nullable=nullable)


def pack(record: Any, actors: dict[Actor, int], prefix: str = "") -> dict[str, Any]:  # noqa: ANN401 -- any noun
    """The record's values by column; actors not yet in ``actors`` get the next number there."""
    row: dict[str, Any] = {}
    noun: type = type(record)
    for part in parts(noun):
        value, name = getattr(record, part.field), prefix + part.name
        if isinstance(value, Actor):
            row[name] = value.code
            row[f"{name}_actor"] = actors.setdefault(value, len(actors))
        elif value is None:
            continue
        elif part.nested:
            row |= pack(value, actors, f"{name}_")
        else:
            row[name] = value
    return row


def unpack(
    noun: type[Noun],
    row: Row,
    known: Sequence[Actor] = (),
    /,
    prefix: str = "",
    **others: Any,  # noqa: ANN401 -- a field of any type
) -> Noun:
    """The record that ``pack`` made the row from; ``others`` are the fields that stand in other tables."""
    values: dict[str, Any] = {}
    kind: type = noun
    for part in parts(kind):
        name = prefix + part.name
        if part.type is Actor:
            number = row[f"{name}_actor"]
            values[part.field] = None if number is None else known[number]
        elif part.nested:
            there = row[_telling_column(part.type, f"{name}_")] is not None
            values[part.field] = unpack(part.type, row, known, prefix=f"{name}_") if there else None
        else:
            values[part.field] = row[name]
    return noun(**values, **others)


@cache
def _telling_column(noun: type, prefix: str) -> str:
    """A column that is filled whenever the nested noun is there."""
    part = next(part for part in parts(noun) if not part.optional)
    name = prefix + part.name
    return _telling_column(part.type, f"{name}_") if part.nested else name
