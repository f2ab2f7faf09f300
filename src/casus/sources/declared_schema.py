"""The schema of statements written by hand, described in docs/cascade.md. Unknown fields are errors."""

from __future__ import annotations

import datetime as dt
from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field, model_validator

from casus.codebook.ontology import load_ontology
from casus.errors import CodebookError
from casus.model import CommitmentKind, Sense, Stance

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


class StatementFile(_Entry):
    """A whole file: the statements are validated one by one, so that an error can name its own."""

    title: str | None = None
    actors: dict[Code, str] = {}
    statement: list[dict[str, Any]] = []
