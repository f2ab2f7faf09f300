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
from typing import Annotated, Any, TypeVar

from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator

from casus.codebook import Codebook
from casus.codebook.ontology import load_ontology
from casus.errors import CodebookError, SourceError
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
    Sense,
    Span,
    Stance,
    When,
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

Code = Annotated[str, Field(pattern=r"^[A-Z][A-Z0-9_]*$|^\?$")]
Share = Annotated[float, Field(ge=0, le=1)]


class _Entry(BaseModel):
    model_config = ConfigDict(extra="forbid", str_strip_whitespace=True, str_min_length=1)


class _Act(_Entry):
    """An act in PLOVER, checked against the ontology; older names are brought up to date."""

    act: str
    mode: str | None = None

    @model_validator(mode="after")
    def _known(self) -> _Act:
        ontology = load_ontology()
        try:
            self.act = ontology.name_of(self.act)
        except CodebookError as error:
            raise ValueError(str(error)) from error
        if self.mode is not None and (self.act, self.mode) not in ontology.modes:
            raise ValueError(f"{self.act} has no mode {self.mode!r}")
        return self


class EventEntry(_Act):
    """An event that must have happened too, besides a condition."""

    actor: Code
    target: Code


class ConditionEntry(_Act):
    """What makes the act fall due; ``words`` is the clause of the sentence, ``by`` the last day of a term."""

    sense: Sense = "if"
    actor: Code | None = None
    target: Code | None = None
    words: str | None = None
    by: dt.date | None = None


class LikelihoodEntry(_Entry):
    """Words of likelihood with their range as probabilities."""

    words: str
    low: Share
    high: Share

    @model_validator(mode="after")
    def _ordered(self) -> LikelihoodEntry:
        if self.low > self.high:
            raise ValueError("low is above high")
        return self


class StatementEntry(_Act):
    """Who said that who will do what, when and where it can be read."""

    id: Annotated[str, Field(pattern=r"^[a-z0-9][a-z0-9-]*$")]
    holder: Code
    stance: Stance
    target: Code | None = None
    sentence: str
    speaker: str | None = None
    date: dt.date
    source: str
    act_words: str | None = None
    kind: CommitmentKind | None = None
    strength: Annotated[int, Field(ge=0, le=5)] = 4
    likelihood: LikelihoodEntry | None = None
    notes: list[str] = []
    condition: list[ConditionEntry] = []
    given: list[EventEntry] = []

    @model_validator(mode="after")
    def _words_of_sentence(self) -> StatementEntry:
        quoted = [self.act_words, *(condition.words for condition in self.condition)]
        quoted += [self.likelihood.words] if self.likelihood else []
        for words in filter(None, quoted):
            if words not in self.sentence:
                raise ValueError(f"{words!r} does not occur in the sentence")
        return self


class _File(_Entry):
    title: str | None = None
    actors: dict[Code, str] = {}
    statement: list[dict[str, Any]] = []


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


def _load(path: Path) -> _File:
    try:
        text = path.read_text(encoding="utf-8")
        if path.suffix in {".jsonl", ".ndjson"}:
            return _validate(_File, {"statement": _lines(text, path)}, str(path))
        return _validate(_File, tomllib.loads(text), str(path))
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
