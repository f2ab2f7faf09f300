"""What has become of promises, on a terminal, as Markdown and as JSON."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.text import Text

from casus.model import Status
from casus.reasoning.promises import Promise, Proof
from casus.views.brief_json import to_json
from casus.views.brief_markdown import code_span, escape_markdown
from casus.views.phrases import (
    STANCES,
    act_phrase,
    condition_phrase,
    date_phrase,
    holder_label,
    origin_phrase,
    squeeze,
)
from casus.views.plain import printable

TITLES: dict[Status, str] = {
    "broken": "Broken",
    "fulfilled": "Fulfilled",
    "triggered": "Fallen due, not reported done",
    "withdrawn": "Withdrawn",
    "lapsed": "Lapsed",
    "declared": "Declared, not due",
}
"""The statuses in the order in which they are shown."""

NOTHING = "No promise and no refusal answers to this."
CAUTION = "Kept or broken by what the reports tell; silence is no breach."
NAME_WIDTH = 40


def promises_text(promises: Sequence[Promise]) -> RenderableType:
    """The promises as something Rich prints, gathered by status."""
    parts: list[RenderableType] = []
    for title, group in _groups(promises):
        parts += [Text(), Text(title.upper(), style="bold")] if parts else [Text(title.upper(), style="bold")]
        for promise in group:
            parts.append(_indented(2, Text(printable(claim_phrase(promise)), style="bold")))
            parts += [_indented(4, Text(printable(line), style="dim")) for line in lines_of(promise)]
    return Group(*parts, Text(), Text(CAUTION, style="dim")) if parts else Text(NOTHING)


def promises_markdown(promises: Sequence[Promise]) -> str:
    """The promises as Markdown, gathered by status."""
    lines: list[str] = []
    for title, group in _groups(promises):
        lines.append(f"## {title}\n")
        for promise in group:
            lines.append(f"- {code_span(claim_phrase(promise))}")
            lines += [f"  - {escape_markdown(line)}" for line in lines_of(promise)]
        lines.append("")
    return "\n".join([*lines, CAUTION if lines else NOTHING]) + "\n"


def promises_json(promises: Iterable[Promise]) -> str:
    """The promises as one JSON object."""
    return to_json({"promises": [_record(promise) for promise in promises]})


def _record(promise: Promise) -> dict[str, object]:
    return {
        "document": promise.document.id,
        "number": promise.number,
        "date": promise.document.date,
        "status": promise.status,
        "commitment": asdict(promise.commitment),
        "proofs": [asdict(proof) for proof in promise.proofs],
    }


def _groups(promises: Iterable[Promise]) -> Iterator[tuple[str, list[Promise]]]:
    every = list(promises)
    for status, title in TITLES.items():
        if group := [promise for promise in every if promise.status == status]:
            yield title, group


def claim_phrase(promise: Promise) -> str:
    """The promise on one line: "Ruritania will AID → BOR"."""
    commitment = promise.commitment
    return (
        f"{holder_label(commitment.holder, NAME_WIDTH)} {STANCES[commitment.stance]} {act_phrase(commitment)}"
    )


def lines_of(promise: Promise) -> Iterator[str]:
    """Who said it, in which sentence of which document, under which condition, and what has become of it."""
    commitment, document = promise.commitment, promise.document
    yield f"{origin_phrase(commitment, document)}, {document.id}:{promise.number}"
    yield f"“{squeeze(commitment.evidence[0].text)}”"
    if commitment.condition is not None:
        yield f"condition: {condition_phrase(commitment.condition)}"
    yield from map(_proof_phrase, promise.proofs)


def _proof_phrase(proof: Proof) -> str:
    if proof.grounds is None:
        return f"→ {proof.what}"
    sentence = squeeze(proof.grounds.evidence or "")
    return f"→ {proof.what} ({proof.grounds.document}, {date_phrase(proof.grounds.date)}): “{sentence}”"


def _indented(columns: int, text: Text) -> Padding:
    return Padding(text, (0, 0, 0, columns), expand=False)
