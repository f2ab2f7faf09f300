"""Fields of JSON objects with the type they must have; each raises ``ValueError`` that names the field."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from casus.exchange.cells import parse_number


def fields_of(fields: Mapping[str, Any], name: str) -> dict[str, Any]:
    """An object within the object; empty if there is none."""
    value = fields.get(name)
    return value if isinstance(value, dict) else {}


def words_of(fields: Mapping[str, Any], name: str) -> list[str]:
    """A list of strings, or one string as a list of one."""
    value = fields.get(name) or []
    listed = value if isinstance(value, list) else [value]
    if not all(isinstance(one, str) for one in listed):
        raise ValueError(f"{name!r} is not a string or a list of strings")
    return [one for one in listed if one]


def word_of(fields: Mapping[str, Any], name: str) -> str | None:
    """A string; a whole number is taken for one, as identifiers often are numbers."""
    value = fields.get(name)
    if value is None or isinstance(value, str):
        return value or None
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    raise ValueError(f"{name!r} is a {type(value).__name__}, not a string")


def number_in(fields: Mapping[str, Any], name: str, limit: float | None = None) -> float | None:
    """A number, also as a string, whose size is at most ``limit``."""
    value = fields.get(name)
    if isinstance(value, bool) or not isinstance(value, int | float | str | None):
        raise ValueError(f"{name!r} is a {type(value).__name__}, not a number")
    return parse_number(None if value is None else str(value), name, limit)
