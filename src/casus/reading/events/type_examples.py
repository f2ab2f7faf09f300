"""Trying a user's own event types on the examples that come with them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from casus.codebook import Codebook
from casus.codebook.event_types import Example, OwnEventType
from casus.model import Actor, Document
from casus.reading.columns import read_parse
from casus.reading.events.acts import find_acts
from casus.reading.language import DEFAULT_MODEL, parse
from casus.reading.reader import read_doc


@dataclass(frozen=True, slots=True)
class ExampleReport:
    """How a type fared: its examples read as it should be, its counterexamples left alone, and what went wrong."""

    type: str
    found: int
    examples: int
    left_alone: int
    counterexamples: int
    problems: tuple[str, ...]


def try_examples(codebook: Codebook, model: str | None = None) -> Iterator[ExampleReport]:
    """Read the examples of each of the user's own types, in the order of the codebook.

    Raises ``ModelError`` when the language model is missing.
    """
    for found in codebook.event_types.values():
        missed = [_fault(found, example, codebook, model) for example in found.examples]
        taken = [_taken(found, text, codebook, model) for text in found.counterexamples]
        yield ExampleReport(
            found.name,
            missed.count(None),
            len(missed),
            taken.count(None),
            len(taken),
            tuple(f"{found.source}: {found.name}: {fault}" for fault in (*missed, *taken) if fault),
        )


def _fault(found: OwnEventType, example: Example, codebook: Codebook, model: str | None) -> str | None:
    """What is wrong with the reading of an example."""
    if not _triggers(found, example.text, codebook, model):
        return f"example “{example.text}” is not read as it"
    doc = parse(example.text, model or DEFAULT_MODEL)
    events = read_doc(doc, Document(example.text), codebook).events
    pairs = [(event.sources, event.targets) for event in events if event.subtype == found.name]
    for role, wanted, place in (("source", example.source, 0), ("target", example.target, 1)):
        named = [_codes(pair[place]) for pair in pairs]
        if wanted is not None and not any(wanted in codes for codes in named):
            read = ", ".join(sorted(code for codes in named for code in codes)) or "nobody"
            return f"example “{example.text}” is read with {read} as {role}, not {wanted}"
    return None


def _taken(found: OwnEventType, text: str, codebook: Codebook, model: str | None) -> str | None:
    """That a counterexample is read as the type."""
    triggers = _triggers(found, text, codebook, model)
    return f"counterexample “{text}” is read as it, at “{triggers[0]}”" if triggers else None


def _triggers(found: OwnEventType, text: str, codebook: Codebook, model: str | None) -> list[str]:
    doc = parse(text, model or DEFAULT_MODEL)
    acts = find_acts(doc, read_parse(doc), codebook.lexicon)
    return [act.token.text for act in acts if act.entry.subtype == found.name]


def _codes(actors: tuple[Actor, ...]) -> set[str]:
    return {actor.code for actor in actors}
