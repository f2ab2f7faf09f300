"""The words of ``data/deeds.toml``: which participles and nouns tell a deed, and which only name what lasts."""

from __future__ import annotations

from functools import cache

from casus.codebook.files import read_toml


@cache
def deed_words(kind: str) -> frozenset[str]:
    """The lemmas of a kind: ``standing`` participles, ``lasting`` or ``broad`` nouns."""
    return frozenset(read_toml("deeds.toml")[kind].split())
