"""How far an event of the lexicon may be trusted: the measured chance that a human coder gives it the same kind.

The chance is a logistic regression of a few things that can be seen of the act: how much its pattern asks for, where
it stands in the sentence, whether its roles are filled. Its weights stand in ``data/event_confidence.toml``;
``training/events/calibrate.py`` makes them and shows by cross-validation how often what it says comes true.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from functools import cache

from casus.codebook.files import read_toml
from casus.model import Realis
from casus.reading.context import Act

Seen = tuple[str, int, str, str, bool, bool, Realis]
"""What is seen of an act: its type, how much its pattern asks for, part of speech, label, roles and realis."""

MAIN = frozenset({"ROOT"})
COMPLEMENT = frozenset({"ccomp", "xcomp", "conj", "pcomp"})
MODIFIER = frozenset({"acl", "relcl", "advcl", "amod"})


@cache
def _weights() -> dict[str, float]:
    return {name: float(weight) for name, weight in read_toml("event_confidence.toml")["weights"].items()}


def confidence_of(act: Act, realis: Realis) -> float:
    """The chance, from 0 to 1, that a coder asked about the event's actors would name the same of 15 kinds."""
    return _chance(_seen_of(act, realis))


def evidence_of(act: Act, realis: Realis) -> Iterator[str]:
    """What speaks for and against an act, as names of weights."""
    return _evidence(_seen_of(act, realis))


def _seen_of(act: Act, realis: Realis) -> Seen:
    entry = act.entry
    return (
        entry.type,
        min(2, entry.specificity),
        entry.pos,
        act.token.dep_,
        act.source is not None,
        act.target is not None,
        realis,
    )


@cache
def _chance(seen: Seen) -> float:
    score = sum(_weights().get(name, 0.0) for name in _evidence(seen))
    return round(1 / (1 + math.exp(-score)), 2)


def _evidence(seen: Seen) -> Iterator[str]:
    kind, asked, pos, label, has_source, has_target, realis = seen
    yield "always"
    yield f"type {kind}"
    yield f"asks for {asked}"
    yield pos
    yield (
        "main clause"
        if label in MAIN
        else "complement"
        if label in COMPLEMENT
        else ("modifier" if label in MODIFIER else "other place")
    )
    yield f"source {has_source}, target {has_target}"
    if realis in ("hypothetical", "planned", "negated"):
        yield realis
