"""The words that open a condition, markers ("if", "in the event of") and nouns, and those that decide its trigger."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Literal, cast, get_args

from casus.codebook.files import read_csv
from casus.errors import CodebookError
from casus.model import Sense

MarkerSyntax = Literal["clause", "phrase"]
NounKind = Literal["event", "consent", "actor"]
VerbKind = Literal["shirk", "defy", "carry", "cease", "want"]
EffectKind = Literal["entail", "happen"]


@dataclass(frozen=True, slots=True)
class ConditionMarker:
    """Words that open a condition. ``hypothetical`` ones do so only before what has not happened."""

    words: tuple[str, ...]
    sense: Sense
    syntax: MarkerSyntax
    hypothetical: bool


@cache
def load_condition_markers() -> dict[str, tuple[ConditionMarker, ...]]:
    """Markers by their first word, the longest first.

    Raises ``CodebookError`` for an unknown sense or syntax.
    """
    table: dict[str, list[ConditionMarker]] = {}
    for row in read_csv("condition_markers.csv"):
        if row["sense"] not in get_args(Sense) or row["syntax"] not in get_args(MarkerSyntax):
            raise CodebookError([f"condition_markers.csv: {row['marker']}: unknown sense or syntax"])
        words = tuple(row["marker"].split())
        marker = ConditionMarker(
            words,
            cast(Sense, row["sense"]),
            cast(MarkerSyntax, row["syntax"]),
            row["hypothetical"] == "context",
        )
        table.setdefault(words[0], []).append(marker)
    return {first: tuple(sorted(found, key=lambda m: -len(m.words))) for first, found in table.items()}


@cache
def load_condition_nouns() -> dict[NounKind, frozenset[str]]:
    """Lemmas of the nouns that open an unmarked condition, by kind.

    Raises ``CodebookError`` for an unknown kind.
    """
    table: dict[NounKind, set[str]] = {kind: set() for kind in get_args(NounKind)}
    for row in read_csv("condition_nouns.csv"):
        kind = cast(NounKind, row["kind"])
        if kind not in table:
            raise CodebookError([f"condition_nouns.csv: {row['lemma']}: unknown kind {kind!r}"])
        table[kind].add(row["lemma"])
    return {kind: frozenset(lemmas) for kind, lemmas in table.items()}


@cache
def load_condition_verbs() -> dict[str, VerbKind]:
    """Verbs that decide what a condition's trigger is, by lemma. Raises ``CodebookError`` for an unknown kind."""
    table: dict[str, VerbKind] = {}
    for row in read_csv("condition_verbs.csv"):
        if row["kind"] not in get_args(VerbKind):
            raise CodebookError([f"condition_verbs.csv: {row['lemma']}: unknown kind {row['kind']!r}"])
        table[row["lemma"]] = cast(VerbKind, row["kind"])
    return table


@cache
def load_condition_effects() -> dict[EffectKind, frozenset[str]]:
    """Lemmas of the verbs that say of an event what follows from it, or that it takes place.

    Raises ``CodebookError`` for an unknown kind.
    """
    table: dict[EffectKind, set[str]] = {kind: set() for kind in get_args(EffectKind)}
    for row in read_csv("condition_effects.csv"):
        kind = cast(EffectKind, row["kind"])
        if kind not in table:
            raise CodebookError([f"condition_effects.csv: {row['lemma']}: unknown kind {kind!r}"])
        table[kind].add(row["lemma"])
    return {kind: frozenset(lemmas) for kind, lemmas in table.items()}


@cache
def load_condition_acts() -> dict[str, str]:
    """Words that name a trigger where the lexicon knows no act, by lemma, and its PLOVER type."""
    return {row["lemma"]: row["type"] for row in read_csv("condition_acts.csv")}


@cache
def load_condition_goods() -> dict[str, str]:
    """What is given in exchange, by lemma, and the PLOVER type of giving it."""
    return {row["lemma"]: row["type"] for row in read_csv("condition_goods.csv")}
