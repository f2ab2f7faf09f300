"""The schema of a user's own event types in a TOML file, described in docs/event_types.md."""

from __future__ import annotations

import re
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, field_validator, model_validator

from casus.codebook.lexicon import word_classes
from casus.codebook.ontology import Kind, load_ontology
from casus.errors import CodebookError

ROLES = frozenset({"subj", "obj", "owner", "gen", "open", "none"})
"""Places of actors in a frame that are no prepositions (``casus.codebook.lexicon``)."""

ARTICLES = frozenset({"a", "an", "the"})
WORD = re.compile(r"\w+|-")
"""Words of a plain trigger, with hyphens apart as spaCy's English tokenizer has them between letters."""

Name = Annotated[str, Field(pattern=r"^[A-Z][A-Z0-9_]*$")]
Text = Annotated[str, Field(min_length=1)]


class _Entry(BaseModel):
    model_config = ConfigDict(extra="forbid", str_strip_whitespace=True)


class TriggerEntry(_Entry):
    """A pattern in the language of the lexicon, and where its actors stand."""

    pattern: Text
    pos: Literal["verb", "noun"] = "verb"
    frame: str | None = None

    @field_validator("frame")
    @classmethod
    def _known_roles(cls, frame: str | None) -> str | None:
        if frame is not None:
            sides = frame.split(">")
            roles = [role for side in sides for role in side.split("|")]
            unknown = [role for role in roles if role not in ROLES | word_classes()["link"]]
            if len(sides) != 2 or unknown:
                raise ValueError(f"{frame!r} is no frame: write source>target, such as subj>to|obj")
        return frame


class ExampleEntry(_Entry):
    """A sentence that names the type, and between whom, if that is to be checked too."""

    text: Text
    source: str | None = None
    target: str | None = None


class EventTypeEntry(_Entry):
    """One ``[[event_types]]`` of the file."""

    name: Name
    definition: Text
    parents: Annotated[list[str], Field(min_length=1)]
    cameo: str | None = None
    triggers: list[TriggerEntry] = []
    words: list[Text] = []
    examples: list[Text | ExampleEntry] = []
    counterexamples: list[Text] = []

    @field_validator("name")
    @classmethod
    def _new(cls, name: str) -> str:
        ontology = load_ontology()
        if name in ontology.types or name in ontology.aliases:
            raise ValueError(f"{name} is a PLOVER type already; take another name")
        return name

    @field_validator("words")
    @classmethod
    def _of_letters(cls, words: list[str]) -> list[str]:
        for given in words:
            found = [word for word in split_words(given) if word.isalnum() and word != "to"]
            if not found:
                raise ValueError(f"{given!r} holds no word to look for")
        return words

    @field_validator("parents")
    @classmethod
    def _known(cls, parents: list[str]) -> list[str]:
        for parent in parents:
            parse_kind(parent)
        return parents

    @field_validator("cameo")
    @classmethod
    def _coded(cls, cameo: str | None) -> str | None:
        if cameo is not None and cameo not in load_ontology().cameo:
            raise ValueError(f"unknown CAMEO code {cameo!r}")
        return cameo

    @model_validator(mode="after")
    def _triggered(self) -> EventTypeEntry:
        if not self.triggers and not self.words:
            raise ValueError(f"{self.name} has no triggers: give patterns under triggers, or plain words")
        return self


def parse_kind(named: str) -> Kind:
    """The PLOVER kind that a parent names: "COERCE", "COERCE restrict". Raises ``ValueError``."""
    name, _, mode = named.partition(" ")
    ontology = load_ontology()
    try:
        kind = ontology.name_of(name), mode or None
    except CodebookError as error:
        raise ValueError(str(error)) from error
    if mode and kind not in ontology.modes:
        modes = ", ".join(str(known) for owner, known in ontology.modes if owner == kind[0]) or "none"
        raise ValueError(f"{kind[0]} has no mode {mode!r}; its modes are {modes}")
    return kind


def split_words(words: str) -> tuple[str, ...]:
    """Plain words one by one, without articles."""
    return tuple(word for word in WORD.findall(words.lower()) if word not in ARTICLES)
