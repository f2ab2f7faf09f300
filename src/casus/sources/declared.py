"""Commitments written down by hand, for crises without machine-readable reports: TOML or JSON lines into readings.

One statement is one small document: its sentence is the text, its source the title. Each of its conditions makes one
commitment. The format is described in docs/cascade.md.
"""

from __future__ import annotations

import datetime as dt
import json
import tomllib
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel, ValidationError

from casus.codebook import Codebook
from casus.errors import SourceError
from casus.model import (
    UNKNOWN_ACTOR,
    Actor,
    Assessment,
    Commitment,
    CommitmentKind,
    Condition,
    Document,
    Mention,
    Reading,
    Scenario,
    Span,
    Stance,
    When,
)
from casus.sources.declared_schema import (
    ConditionEntry,
    EventEntry,
    LikelihoodEntry,
    StatementEntry,
    StatementFile,
)

KINDS: dict[Stance, CommitmentKind] = {
    "will": "promise",
    "will_not": "refusal",
    "may": "reservation",
    "demand": "demand",
    "did": "deed",
    "denies": "denial",
    "assesses": "assessment",
}
"""The kind of a statement that names none."""

Entry = TypeVar("Entry", bound=BaseModel)


@dataclass(frozen=True, slots=True)
class Declared:
    """The statements of a file: one reading each, and by document what must have happened besides its conditions."""

    readings: tuple[Reading, ...]
    given: dict[str, tuple[Scenario, ...]]


def read_declared(path: Path, codebook: Codebook) -> Declared:
    """The statements of a TOML file, or of a file of JSON lines (``.jsonl``), in the file's order.

    Raises ``SourceError`` naming file and statement.
    """
    file = _load(path)
    readings: list[Reading] = []
    given: dict[str, tuple[Scenario, ...]] = {}
    for number, raw in enumerate(file.statement, 1):
        where = f"{path}: statement {number} ({raw.get('id', 'without an id')})"
        entry = _validate(StatementEntry, raw, where)
        if any(reading.document.id == entry.id for reading in readings):
            raise SourceError(where, "another statement has this id")
        actors = {code: _actor(code, file.actors, codebook, where) for code in _codes(entry)}
        readings.append(_reading(entry, actors))
        if entry.given:
            given[entry.id] = tuple(_event(event, entry.date, actors) for event in entry.given)
    return Declared(tuple(readings), given)


def _load(path: Path) -> StatementFile:
    try:
        text = path.read_text(encoding="utf-8")
        if path.suffix in {".jsonl", ".ndjson"}:
            return _validate(StatementFile, {"statement": _lines(text, path)}, str(path))
        return _validate(StatementFile, tomllib.loads(text), str(path))
    except (OSError, UnicodeDecodeError) as error:
        raise SourceError(str(path), f"cannot be read ({error})") from error
    except tomllib.TOMLDecodeError as error:
        raise SourceError(str(path), f"is not TOML ({error})") from error


def _lines(text: str, path: Path) -> list[object]:
    found = []
    for number, line in enumerate(text.split("\n"), 1):
        if line.strip():
            try:
                found.append(json.loads(line))
            except json.JSONDecodeError as error:
                raise SourceError(f"{path}:{number}", f"is not JSON ({error.msg})") from error
    return found


def _validate(schema: type[Entry], raw: object, where: str) -> Entry:
    try:
        return schema.model_validate(raw)
    except ValidationError as error:
        problem = error.errors()[0]
        field = ".".join(str(part + 1 if isinstance(part, int) else part) for part in problem["loc"])
        raise SourceError(where, f"{field}: {problem['msg']}" if field else problem["msg"]) from error


def _codes(entry: StatementEntry) -> tuple[str, ...]:
    """The actors of a statement, each once: the holder first."""
    pairs = [(each.actor, each.target) for each in entry.condition]
    pairs += [(each.actor, each.target) for each in entry.given]
    named = [entry.holder, entry.target, *(code for pair in pairs for code in pair)]
    return tuple(dict.fromkeys(code for code in named if code is not None))


def _actor(code: str, names: dict[str, str], codebook: Codebook, where: str) -> Actor:
    known = code in codebook.states or code in codebook.organisations or code in codebook.groups
    if code == "?":
        return UNKNOWN_ACTOR
    if not known and code not in names:
        raise SourceError(where, f"unknown actor {code!r}; name it under [actors] or in the codebook")
    actor = codebook.actor(code) if known else Actor(code, names[code], country=code)
    return replace(actor, name=names.get(code, actor.name))


def _reading(entry: StatementEntry, actors: dict[str, Actor]) -> Reading:
    sentence = Span(0, len(entry.sentence), entry.sentence)
    statement = Commitment(
        holder=actors[entry.holder],
        stance=entry.stance,
        act=entry.act,
        mode=entry.mode,
        act_span=_span(entry.act_words, sentence),
        evidence=(sentence,),
        target=actors[entry.target] if entry.target else None,
        subject=actors[entry.holder] if entry.stance == "assesses" else None,
        likelihood=_assessment(entry.likelihood, sentence),
        speaker=replace(actors[entry.holder], person=entry.speaker) if entry.speaker else None,
        kind=entry.kind or KINDS[entry.stance],
        strength=entry.strength,
        inferred=tuple(entry.notes),
    )
    conditions: list[Condition | None] = [*(_condition(each, actors, sentence) for each in entry.condition)]
    return Reading(
        document=Document(entry.sentence, id=entry.id, date=entry.date, title=entry.source),
        mentions=(Mention(sentence, tuple(actors.values())),),
        commitments=tuple(replace(statement, condition=condition) for condition in conditions or [None]),
    )


def _condition(entry: ConditionEntry, actors: dict[str, Actor], sentence: Span) -> Condition:
    span = _span(entry.words, sentence)
    return Condition(
        span,
        entry.sense,
        actors[entry.actor] if entry.actor else None,
        entry.act,
        entry.mode,
        actors[entry.target] if entry.target else None,
        deadline=When(entry.by, entry.by, "day", span) if entry.by else None,
    )


def _event(entry: EventEntry, on: dt.date, actors: dict[str, Actor]) -> Scenario:
    actor, target = actors[entry.actor], actors[entry.target]
    return Scenario(f"{actor.name} {entry.act} {target.name}", on, actor, entry.act, entry.mode, target)


def _assessment(entry: LikelihoodEntry | None, sentence: Span) -> Assessment | None:
    if entry is None:
        return None
    return Assessment(_span(entry.words, sentence), "as declared", entry.words, entry.low, entry.high)


def _span(words: str | None, sentence: Span) -> Span:
    """Where the words stand in the sentence; the whole sentence when none are given."""
    if words is None:
        return sentence
    start = sentence.text.index(words)
    return Span(start, start + len(words), words)
