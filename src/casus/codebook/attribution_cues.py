"""Attribution cues: the words that ascribe a proposition to someone, with the attitude they express.

Classes: ``say`` and ``write`` report words; ``ask`` and ``demand`` put questions and directives; ``deny``,
``decline``, ``criticise``, ``oppose``, ``praise`` and ``support`` take a position; ``promise``, ``plan``,
``want`` and ``attempt`` look to the future; ``think``, ``expect`` and ``perceive`` report minds; ``show`` is
what documents and figures do; ``decree`` is what courts, parliaments and rulers do by saying so; ``seem``
attributes to nobody in particular. After Searle (1976) and Levin (1993); see the data file."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Literal, cast, get_args

from casus.codebook.files import kept, read_csv
from casus.errors import CodebookError

CueClass = Literal[
    "say", "write", "ask", "demand", "deny", "decline", "criticise", "oppose", "praise", "support", "promise",
    "plan", "want", "attempt", "think", "expect", "perceive", "show", "decree", "seem", "phrase",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class AttributionCue:
    """One sense of a cue word. ``particle`` is the word it must have beside it, empty when it needs none."""

    lemma: str
    pos: str
    particle: str
    cue_class: CueClass


@kept
def load_attribution_cues() -> dict[tuple[str, str], tuple[AttributionCue, ...]]:
    """Cues by lemma and part of speech (V, N, A or P), senses with a particle first.

    Raises ``CodebookError`` for an unknown class or part of speech.
    """
    table: dict[tuple[str, str], list[AttributionCue]] = {}
    errors = []
    for row in read_csv("attribution_cues.csv"):
        if row["class"] not in get_args(CueClass) or row["pos"] not in set("VNAP"):
            errors.append(
                f"attribution_cues.csv: {row['lemma']}: class {row['class']!r} or pos {row['pos']!r}"
            )
            continue
        cue = AttributionCue(row["lemma"], row["pos"], row["with"], cast(CueClass, row["class"]))
        table.setdefault((cue.lemma, cue.pos), []).append(cue)
    if errors:
        raise CodebookError(errors)
    return {key: tuple(sorted(found, key=lambda cue: not cue.particle)) for key, found in table.items()}


@cache
def load_attribution_venues() -> dict[str, str]:
    """Nouns that name where something was said, with their kind: occasion, text, outlet or platform."""
    return {row["lemma"]: row["kind"] for row in read_csv("attribution_venues.csv")}
