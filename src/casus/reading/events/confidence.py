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

MAIN = frozenset({"ROOT"})
COMPLEMENT = frozenset({"ccomp", "xcomp", "conj", "pcomp"})
MODIFIER = frozenset({"acl", "relcl", "advcl", "amod"})


@cache
def _weights() -> dict[str, float]:
    return {name: float(weight) for name, weight in read_toml("event_confidence.toml")["weights"].items()}


def confidence_of(act: Act, realis: Realis) -> float:
    """The chance, from 0 to 1, that a coder asked about the event's actors would name the same of 15 kinds."""
    weights = _weights()
    score = sum([weights.get(name, 0.0) for name in evidence_of(act, realis)])
    return round(1 / (1 + math.exp(-score)), 2)


def evidence_of(act: Act, realis: Realis) -> Iterator[str]:
    """What speaks for and against an act, as names of weights."""
    yield "always"
    yield f"type {act.entry.type}"
    yield f"asks for {min(2, act.entry.specificity)}"
    yield f"{act.entry.pos}"
    label = act.token.dep_
    yield (
        "main clause"
        if label in MAIN
        else "complement"
        if label in COMPLEMENT
        else ("modifier" if label in MODIFIER else "other place")
    )
    yield f"source {act.source is not None}, target {act.target is not None}"
    if realis in ("hypothetical", "planned", "negated"):
        yield realis
