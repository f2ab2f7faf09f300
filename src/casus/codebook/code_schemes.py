"""Codes of other data sets for the states, organisations and sectors that Casus knows by codes of its own.

The facts are ``data``: ``fips.csv``, ``cameo_actors.csv``, ``cameo_sectors.csv``, ``icews_sectors.csv`` and
``icews_countries.csv``. Where several foreign codes mean the same, the first is written and all are read.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from casus.codebook.files import read_csv
from casus.codebook.wordings import fold


@dataclass(frozen=True)
class CodeScheme:
    """A table between foreign codes and Casus's: ``written`` by Casus's code, ``read`` by the foreign one."""

    written: dict[str, str]
    read: dict[str, str]

    @property
    def foreign(self) -> frozenset[str]:
        """Every foreign code."""
        return frozenset(self.read)


@cache
def fips_countries() -> CodeScheme:
    """FIPS 10-4 country codes and ISO 3166-1 alpha-3."""
    return _scheme((row["fips"], row["code"]) for row in read_csv("fips.csv"))


@cache
def cameo_actors() -> CodeScheme:
    """CAMEO codes of actors that have one of their own, such as IGOWSTNAT for NATO."""
    return _scheme((row["cameo"], row["code"]) for row in read_csv("cameo_actors.csv"))


@cache
def cameo_groups() -> dict[str, str]:
    """Casus's codes by the known group that ends a CAMEO code: NAT for NATO, HMS for Hamas."""
    return {cameo[-3:]: code for cameo, code in cameo_actors().read.items() if len(cameo) > 3}


@cache
def cameo_sectors() -> CodeScheme:
    """CAMEO roles and types, and PLOVER sectors; an empty sector means that PLOVER has none."""
    return _scheme((row["cameo"], row["sector"]) for row in read_csv("cameo_sectors.csv"))


@cache
def icews_sectors() -> CodeScheme:
    """ICEWS names of sectors, folded when read, and PLOVER sectors."""
    return _folded((row["name"], row["sector"]) for row in read_csv("icews_sectors.csv"))


@cache
def icews_countries() -> CodeScheme:
    """ICEWS names of states, folded when read, where they differ from Casus's, and alpha-3 codes."""
    return _folded((row["name"], row["code"]) for row in read_csv("icews_countries.csv"))


def _scheme(pairs: Iterable[tuple[str, str]]) -> CodeScheme:
    written: dict[str, str] = {}
    read: dict[str, str] = {}
    for foreign, own in pairs:
        if own:
            written.setdefault(own, foreign)
        read.setdefault(foreign, own)
    return CodeScheme(written, read)


def _folded(pairs: Iterable[tuple[str, str]]) -> CodeScheme:
    scheme = _scheme(pairs)
    return CodeScheme(scheme.written, {fold(foreign): own for foreign, own in scheme.read.items()})
