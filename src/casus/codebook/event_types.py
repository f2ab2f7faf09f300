"""A user's own event types: a name, the PLOVER kinds it narrows, and the words that name it, from a TOML file.

The format is described in docs/event_types.md. An event of such a type keeps the first parent as its PLOVER type and
mode, so that whoever does not know the type still understands the event.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from casus.codebook.event_type_schema import EventTypeEntry, TriggerEntry, parse_kind, split_words
from casus.codebook.lexicon import (
    Lexicon,
    LexiconEntry,
    Patterns,
    Words,
    by_specificity,
    load_lexicon,
    parse_entry,
    word_classes,
)
from casus.codebook.ontology import Kind, load_ontology
from casus.errors import CodebookError

VERB_FRAME = "subj>to|for|against|obj"
NOUN_FRAME = "gen>to|of|against|on|for"
"""Where the actors of a trigger stand that names no frame: "cut off gas *to* Moldova", "cut-off *of* Moldova"."""

NOWHERE: Words = frozenset()
"""The heads of an entry that is found by its ``words``."""


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
    own: dict[str, dict[str, list[LexiconEntry]]] = defaultdict(lambda: defaultdict(list))
    for found in reversed(list(types.values())):
        for entry in found.entries:
            pos = "words" if entry.words else entry.pos
            for lemma in dict.fromkeys(entry.words or sorted(entry.heads)):
                own[lemma][pos].append(entry)
    lexicon = dict(load_lexicon())
    for lemma, entries in own.items():
        shipped = lexicon.get(lemma, {})
        ranked = {
            pos: Patterns((*by_specificity(found), *shipped.get(pos, ()))) for pos, found in entries.items()
        }
        lexicon[lemma] = {**shipped, **ranked}
    return lexicon


def _own_type(entry: EventTypeEntry, classes: Mapping[str, Words], source: str) -> OwnEventType:
    parents = tuple(parse_kind(parent) for parent in entry.parents)
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
            words, "noun", name, mode, cameo, NOUN_FRAME, NOWHERE, None, (), False, words=split_words(words)
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
    return TriggerEntry(pattern=" ".join(split_words(words)[1:]))
