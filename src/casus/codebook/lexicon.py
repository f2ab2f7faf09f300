"""The lexicon of acts: which words, in which company, name which PLOVER act, and where its actors stand.

``data/event_lexicon.csv`` has one pattern a row. A verb pattern is a verb lemma, then the head of its object
with its modifiers, then particles, adverbs and prepositions, each with the noun after it: ``send @troops``,
``pull out of``, ``put @troops on alert``, ``agree to-do`` (with an infinitive). ``~@troops`` asks who acts: ``arrive
~@troops in``. A noun pattern is modifiers
and the noun, then prepositions with nouns: ``joint exercise``, ``withdrawal of @troops``. ``a|b`` means
either, ``@troops`` a class of ``event_word_classes.toml``. Of the patterns that fit a token, the one that
asks for most wins.

The frame reads ``source>target``: ``subj`` and ``obj`` as in the active clause, ``owner`` the one whose the
object is ("froze Russian assets"), ``gen`` a noun's possessive, nationality or "by" phrase, any preposition,
``open`` for a source left unsaid and ``none``; ``a|b`` means the first that is there.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache, cached_property

from casus.codebook.files import kept, read_csv, read_toml
from casus.codebook.ontology import load_ontology
from casus.errors import CodebookError

Words = frozenset[str]

_PARTICLES = frozenset({"away", "back", "down", "home", "off", "out"})


INFINITIVE = "to-do"

DOER = "~"
"""Begins the word of a pattern that says who acts."""
PLACE = "PLACE"
"""Stands for the name of any place in the gazetteer."""
PERSON = "PERSON"
"""Stands for the name of anybody."""
MONEY = "money"
"""Stands for any sum, beside the word."""
NATIONALS = "NATIONALS"
"""Stands for people called by their state: "*Peruvians*"."""
_CALLED = frozenset({PLACE, PERSON, MONEY, NATIONALS})
"""What a pattern may call nouns that are written otherwise."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun asked for: any of ``heads``, modified by a word of each of ``modifiers``."""

    heads: Words
    modifiers: tuple[Words, ...] = ()


@dataclass(frozen=True, slots=True)
class Link:
    """A particle, adverb or preposition asked for, with the noun after it or ``None`` for any or none."""

    words: Words
    phrase: Phrase | None = None


@dataclass(frozen=True, slots=True, eq=False)
class LexiconEntry:
    """One pattern: the act it names (PLOVER type, mode, CAMEO code) and the frame of its actors. Equal only to itself.

    ``subtype`` is the user's own event type that the pattern names; ``words`` is set instead of ``phrase`` and
    ``links`` where the user gave plain words that must stand side by side.
    """

    pattern: str
    pos: str
    type: str
    mode: str | None
    cameo: str
    frame: str
    heads: Words
    phrase: Phrase | None
    links: tuple[Link, ...]
    needs_infinitive: bool
    note: str = ""
    subtype: str | None = None
    words: tuple[str, ...] = ()
    doers: Words = frozenset()
    specificity: int = field(init=False)
    """How much the pattern asks for beyond its head word."""
    source_roles: tuple[str, ...] = field(init=False)
    target_roles: tuple[str, ...] = field(init=False)
    asked_in_sentence: Words | None = field(init=False)
    """Words of which one stands in every sentence that the pattern fits, those that say most; ``None`` if unknown."""

    @property
    def is_phrasal(self) -> bool:
        """Whether the verb means something else with its particle: "*back down*", "*push back* migrants"."""
        return any(link.words <= _PARTICLES for link in self.links)

    def __post_init__(self) -> None:
        """Work out once what is asked of every word that the pattern may fit."""
        phrases = [self.phrase, *(link.phrase for link in self.links)]
        asked = sum(1 + len(phrase.modifiers) for phrase in phrases if phrase)
        needed = [words for phrase in phrases if phrase for words in (phrase.heads, *phrase.modifiers)]
        needed += [self.doers, *(link.words for link in self.links)]
        needed += [frozenset({"to"})] if self.needs_infinitive else []
        telling = (_with_last_parts(words) for words in needed if words and words.isdisjoint(_CALLED))
        object.__setattr__(self, "asked_in_sentence", next(telling, None))
        sources, _, targets = self.frame.partition(">")
        object.__setattr__(
            self, "specificity", 2 * asked + len(self.links) + self.needs_infinitive + bool(self.doers)
        )
        object.__setattr__(self, "source_roles", tuple(sources.split("|")))
        object.__setattr__(self, "target_roles", tuple(targets.split("|")))


class Patterns(tuple[LexiconEntry, ...]):
    """The patterns of a word, those that prevail first."""

    @cached_property
    def _asking(self) -> dict[str, list[int]]:
        """The places of those that ask for a word, by the word."""
        places = defaultdict(list)
        for place, entry in enumerate(self):
            for word in entry.asked_in_sentence or ():
                places[word].append(place)
        return dict(places)

    @cached_property
    def _anywhere(self) -> list[int]:
        return [place for place, entry in enumerate(self) if entry.asked_in_sentence is None]

    def likely(self, words: Words) -> list[LexiconEntry]:
        """Those that may fit in a sentence of these words."""
        asking = self._asking
        places = {*self._anywhere}
        for word in asking.keys() & words:
            places.update(asking[word])
        return [self[place] for place in sorted(places)]


Lexicon = Mapping[str, Mapping[str, Patterns]]
"""Patterns by lemma and part of speech ("verb", "noun", or "words" for plain words)."""


@cache
def word_classes() -> dict[str, Words]:
    """The word classes that patterns name with ``@``; one may hold another ("tank *@named_weapons*")."""
    listed = {name: words.split() for name, words in read_toml("event_word_classes.toml").items()}
    return {
        name: frozenset(each for word in words for each in (listed[word[1:]] if word[0] == "@" else (word,)))
        for name, words in listed.items()
    }


@kept
def load_lexicon() -> Lexicon:
    """Entries by lemma of their head and part of speech ("verb", "noun"), the most specific first.

    Raises ``CodebookError`` listing every faulty row.
    """
    return _lexicon_of("event_lexicon.csv")


@kept
def load_promised_acts() -> Lexicon:
    """Entries for what is an act only once it is promised, refused or considered, in the form of ``load_lexicon``."""
    return _lexicon_of("promised_acts.csv")


def _lexicon_of(name: str) -> Lexicon:
    ontology, errors = load_ontology(), []
    index: dict[str, dict[str, list[LexiconEntry]]] = defaultdict(lambda: defaultdict(list))
    for row in read_csv(name):
        try:
            entry = parse_entry(row)
        except KeyError as error:
            errors.append(f"{name}: {row['pattern']!r}: unknown word class {error}")
            continue
        if entry.type not in ontology.types or (
            entry.mode and (entry.type, entry.mode) not in ontology.modes
        ):
            errors.append(f"{name}: {row['pattern']!r}: unknown type or mode {entry.type} {entry.mode}")
        for lemma in entry.heads:
            index[lemma][entry.pos].append(entry)
    if errors:
        raise CodebookError(errors)
    return {
        lemma: {pos: by_specificity(found) for pos, found in entries.items()}
        for lemma, entries in index.items()
    }


def by_specificity(entries: list[LexiconEntry]) -> Patterns:
    """Those that ask for most first."""
    return Patterns(sorted(entries, key=lambda entry: -entry.specificity))


def parse_entry(row: Mapping[str, str], own_classes: Mapping[str, Words] | None = None) -> LexiconEntry:
    """The entry of a row of the lexicon, which may name word classes of its own.

    Raises ``KeyError`` for an unknown word class.
    """
    classes = {**word_classes(), **(own_classes or {})}
    first, *others = row["pattern"].split()
    doers = frozenset[str]().union(*(_alternatives(word[1:], classes) for word in others if word[0] == DOER))
    others = [word for word in others if word[0] != DOER]
    groups: list[tuple[Words, list[Words]]] = [(frozenset(), [_alternatives(first, classes)])]
    for word in others:
        options = _alternatives(word, classes)
        if word == INFINITIVE:
            continue
        if all(option in word_classes()["link"] or _is_adverb(option) for option in options):
            groups.append((options, []))
        else:
            groups[-1][1].append(options)
    core = groups[0][1]
    is_noun = row["pos"] == "noun"
    heads, rest = (core[-1], core[:-1]) if is_noun else (core[0], core[1:])
    phrase = Phrase(frozenset(), tuple(rest)) if is_noun and rest else _phrase(rest)
    mode, type_name = row["mode"] or None, row["type"]
    return LexiconEntry(
        pattern=row["pattern"],
        pos=row["pos"],
        type=type_name,
        mode=mode,
        cameo=row["cameo"] or load_ontology().cameo_of(type_name, mode),
        frame=row["frame"],
        heads=heads,
        phrase=phrase,
        links=tuple(Link(options, _phrase(words)) for options, words in groups[1:]),
        needs_infinitive=INFINITIVE in others,
        note=row["note"],
        doers=doers,
    )


def _is_adverb(word: str) -> bool:
    """ "*Jointly*", but not the "no-fly" of a zone."""
    return word.endswith("ly") and "-" not in word


def _alternatives(word: str, classes: Mapping[str, Words]) -> Words:
    parts = word.split("|")
    return frozenset().union(*(classes[part[1:]] if part.startswith("@") else {part} for part in parts))


def _with_last_parts(words: Words) -> Words:
    """The words and the last parts of compounds, which two words may make: "patrol-boat", "boat"."""
    return words | {word.rpartition("-")[2] for word in words if "-" in word}


def _phrase(words: list[Words]) -> Phrase | None:
    return Phrase(words[-1], tuple(words[:-1])) if words else None
