"""A user's own event types: a name, the PLOVER kinds it narrows, and the words that name it, from a TOML file.

The format is described in docs/event_types.md. An event of such a type keeps the first parent as its PLOVER type and
mode, so that whoever does not know the type still understands the event.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, field_validator, model_validator

from casus.codebook.lexicon import Lexicon, LexiconEntry, Words, load_lexicon, parse_entry, word_classes
from casus.codebook.ontology import Kind, load_ontology
from casus.errors import CodebookError

ROLES = frozenset({"subj", "obj", "owner", "gen", "open", "none"})
"""Places of actors in a frame that are no prepositions (``casus.codebook.lexicon``)."""

VERB_FRAME = "subj>to|for|against|obj"
NOUN_FRAME = "gen>to|of|against|on|for"
"""Where the actors of a trigger stand that names no frame: "cut off gas *to* Moldova", "cut-off *of* Moldova"."""

ARTICLES = frozenset({"a", "an", "the"})
WORD = re.compile(r"\w+|-")
"""Words of a plain trigger, with hyphens apart as spaCy's English tokenizer has them between letters."""

NOWHERE: Words = frozenset()
"""The heads of an entry that is found by its ``words``."""

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
            found = [word for word in _split(given) if word.isalnum() and word != "to"]
            if not found:
                raise ValueError(f"{given!r} holds no word to look for")
        return words

    @field_validator("parents")
    @classmethod
    def _known(cls, parents: list[str]) -> list[str]:
        for parent in parents:
            _kind(parent)
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


@dataclass(frozen=True, slots=True)
class Example:
    """A sentence that names a type, with the codes of source and target where they are to be checked."""

    text: str
    source: str | None = None
    target: str | None = None


@dataclass(frozen=True, slots=True)
class OwnEventType:
    """A user's own event type. ``parents`` are what it narrows; the first is what its events are coded as.

    ``source`` is the file it comes from; ``examples`` should be found in a text and ``counterexamples`` not.
    """

    name: str
    definition: str
    parents: tuple[Kind, ...]
    cameo: str
    entries: tuple[LexiconEntry, ...]
    examples: tuple[Example, ...]
    counterexamples: tuple[str, ...]
    source: str


def own_event_types(
    entries: Iterable[EventTypeEntry], classes: Mapping[str, str], source: str
) -> dict[str, OwnEventType]:
    """The types of one file by name. Raises ``CodebookError`` for a name given twice or an unknown word class."""
    own_classes = {name: frozenset(words.split()) for name, words in classes.items()}
    problems = [
        f"{source}: word_classes.{name}: shipped already; take another name"
        for name in own_classes
        if name in word_classes()
    ]
    problems += [
        f"{source}: word_classes.{name}: has no words" for name, words in own_classes.items() if not words
    ]
    types: dict[str, OwnEventType] = {}
    for number, entry in enumerate(entries, 1):
        where = f"{source}: event_types[{number}]"
        if entry.name in types:
            problems.append(f"{where}.name: {entry.name} is given twice")
        try:
            types[entry.name] = _own_type(entry, own_classes, source)
        except KeyError as error:
            problems.append(f"{where}.triggers: unknown word class @{error.args[0]}")
    if problems:
        raise CodebookError(problems)
    return types


def with_own_types(types: Mapping[str, OwnEventType]) -> Lexicon:
    """The shipped lexicon with the triggers of the types, which prevail over it; the last type prevails."""
    own: dict[tuple[str, str], list[LexiconEntry]] = defaultdict(list)
    for found in reversed(list(types.values())):
        for entry in found.entries:
            heads = [(entry.pos, head) for head in sorted(entry.heads)]
            for key in dict.fromkeys(("words", word) for word in entry.words) or heads:
                own[key].append(entry)
    shipped = load_lexicon()
    ranked = {key: sorted(found, key=lambda entry: -entry.specificity) for key, found in own.items()}
    return {**shipped, **{key: (*found, *shipped.get(key, ())) for key, found in ranked.items()}}


def _kind(named: str) -> Kind:
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


def _own_type(entry: EventTypeEntry, classes: Mapping[str, Words], source: str) -> OwnEventType:
    parents = tuple(_kind(parent) for parent in entry.parents)
    name, mode = parents[0]
    cameo = entry.cameo or load_ontology().cameo_of(name, mode)
    triggers = [*entry.triggers, *(_pattern_of(words) for words in entry.words if _is_verb(words))]
    patterns = (
        parse_entry(
            {
                "pattern": trigger.pattern.lower(),
                "pos": trigger.pos,
                "type": name,
                "mode": mode or "",
                "cameo": cameo,
                "frame": trigger.frame or (VERB_FRAME if trigger.pos == "verb" else NOUN_FRAME),
                "note": "",
            },
            classes,
        )
        for trigger in triggers
    )
    side_by_side = (
        LexiconEntry(
            words, "noun", name, mode, cameo, NOUN_FRAME, NOWHERE, None, (), False, words=_split(words)
        )
        for words in entry.words
        if not _is_verb(words)
    )
    return OwnEventType(
        entry.name,
        entry.definition,
        parents,
        cameo,
        tuple(replace(found, subtype=entry.name) for found in (*patterns, *side_by_side)),
        tuple(
            Example(given) if isinstance(given, str) else Example(given.text, given.source, given.target)
            for given in entry.examples
        ),
        tuple(entry.counterexamples),
        source,
    )


def _is_verb(words: str) -> bool:
    """Whether plain words are a verb as dictionaries list it: "to turn off the gas"."""
    return words.lower().startswith("to ")


def _pattern_of(words: str) -> TriggerEntry:
    return TriggerEntry(pattern=" ".join(_split(words)[1:]))


def _split(words: str) -> tuple[str, ...]:
    """Plain words one by one, without articles."""
    return tuple(word for word in WORD.findall(words.lower()) if word not in ARTICLES)
