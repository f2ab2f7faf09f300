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
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache, cached_property

from casus.codebook.clauses import (
    MODIFIERS,
    agent,
    behind,
    child,
    is_passive,
    linked,
    links,
    owner,
    patient,
    possessor,
    with_conjuncts,
)
from casus.codebook.files import kept, read_csv, read_toml
from casus.codebook.gazetteer import sites_named
from casus.codebook.ontology import load_ontology
from casus.errors import CodebookError
from casus.parsed import Token, asked_once

Words = frozenset[str]

_NAMES = frozenset({"GPE", "NORP", "ORG", "PERSON"})
_PEOPLES = frozenset({"GPE", "NORP"})

INFINITIVE = "to-do"
_SENT = frozenset({"AID", "MOBILIZE"})
"""PLOVER types of which "of" says what is sent, and not who sends it: "the transfer *of jets* to Kyiv"."""

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
_PLURAL = frozenset({"NNS", "NNPS"})
_TAKEN_UP = frozenset({"it", "them"})
_CALLED = frozenset({PLACE, PERSON, MONEY, NATIONALS})
"""What a pattern may call nouns that are written otherwise."""
_PARTICLES = frozenset({"away", "back", "down", "home", "off", "out"})
FALLBACKS = {
    "to": ("to", "toward", "towards"),
    "on": ("on", "upon"),
    "into": ("into", "in"),
    "near": ("near", "around", "off", "along"),
}


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


def match(token: Token, lexicon: Lexicon | None = None) -> LexiconEntry | None:
    """The act that ``token``, a verb or a noun, names in its clause; ``None`` when it names none.

    ``lexicon`` is the shipped one unless a codebook's own is given.
    """
    entries = load_lexicon() if lexicon is None else lexicon
    lemma = token.lemma_.lower()
    known = entries.get(lemma)
    if known is None:
        return None
    for entry in known.get("words", ()):
        if _heads_words(token, entry.words):
            return entry
    candidates = known.get(_POS.get(token.pos_, ""))
    if candidates is None:
        return None
    if not candidates[0].specificity:
        return candidates[0]
    likely = candidates.likely(token.doc.words_beside(token))
    if not likely:
        return None
    company = _Company(token)
    return next((entry for entry in likely if company.fits(entry)), None)


_POS = {"VERB": "verb", "AUX": "verb", "NOUN": "noun", "PROPN": "noun"}


def _heads_words(token: Token, words: tuple[str, ...]) -> bool:
    """Whether the token is the head of these very words, side by side, each as written or in its base form."""
    for place in range(len(words)):
        start = token.i - place
        stretch = token.doc[max(start, 0) : start + len(words)]
        is_there = len(stretch) == len(words) and all(
            word in (found.lower_, found.lemma_.lower()) for found, word in zip(stretch, words, strict=True)
        )
        if is_there and stretch.root == token:
            return True
    return False


class _Company:
    """What stands around a word that may name an act, looked at once for all the patterns that it may fit."""

    def __init__(self, token: Token) -> None:
        """A verb with its objects, or a noun."""
        self._token = token
        self._objects = _objects(token) if _POS[token.pos_] == "verb" else []
        self._later = [noun for noun in self._objects if noun.i > token.i]

    @cached_property
    def _links(self) -> dict[int, list[Token]]:
        return {
            holder.i: [link for link in links(holder) if not _is_date(link)]
            for holder in (self._token, *self._objects)
        }

    @cached_property
    def _beside(self) -> set[str]:
        return {link.lower_ for found in self._links.values() for link in found}

    @cached_property
    def _names(self) -> list[set[str]]:
        return [_names(noun) for noun in self._objects]

    @cached_property
    def _all_names(self) -> set[str]:
        return set().union(*self._names)

    @cached_property
    def _doers(self) -> set[str]:
        """What those who act are called: "a column *of tanks* rolled in"."""
        doer = agent(self._token)
        return set().union(*(_names(noun) for noun in _expanded(doer))) if doer is not None else set()

    @cached_property
    def _modifiers(self) -> set[str]:
        return _modifiers_of(self._token)

    def fits(self, entry: LexiconEntry) -> bool:
        """Whether all that the pattern asks for is there."""
        token, phrase = self._token, entry.phrase
        is_object = phrase is not None and entry.pos == "verb"
        if phrase is not None and is_object and phrase.heads.isdisjoint(self._all_names):
            return False
        for link in entry.links:
            if link.words.isdisjoint(self._beside):
                return False
        if entry.needs_infinitive and not _has_infinitive(token):
            return False
        if entry.doers and entry.doers.isdisjoint(self._doers):
            return False
        if phrase is None:
            objects = self._later
        elif not is_object:
            objects = []
            if any(words.isdisjoint(self._modifiers) for words in phrase.modifiers):
                return False
        else:
            named = zip(self._objects, self._names, strict=True)
            objects = [noun for noun, names in named if not phrase.heads.isdisjoint(names)]
            objects = [noun for noun in objects if _is_modified(noun, phrase.modifiers)]
            if not objects:
                return False
        return all(
            self._has_link(token, link) or any(self._has_link(noun, link) for noun in objects)
            for link in entry.links
        )

    def _has_link(self, holder: Token, link: Link) -> bool:
        found = [adverb for adverb in self._links[holder.i] if adverb.lower_ in link.words]
        if link.phrase is None or not found:
            return bool(found)
        nouns = [noun for word in found if (noun := child(word, "pobj", "pcomp")) is not None]
        if holder.pos_ == "VERB" and not nouns:
            nouns = [noun] if (noun := patient(holder)) is not None else []
        return any(_is_phrase(each, link.phrase) for noun in nouns for each in _expanded(noun))


def _is_date(preposition: Token) -> bool:
    """ "Took up the presidency *on Tuesday*": nobody is taken on. Behind "since" there is nothing but a time."""
    noun = child(preposition, "pobj") if preposition.lower_ != "since" else None
    return noun is not None and noun.ent_type_ in {"DATE", "TIME"} and noun.pos_ in {"PROPN", "NUM"}


def _has_infinitive(token: Token) -> bool:
    return any(
        found.dep_ in ("xcomp", "acl", "ccomp", "advcl")
        and child(found, "aux") is not None
        and any(mark.lower_ == "to" for mark in found.children)
        for found in token.children
    )


@asked_once
def _objects(verb: Token) -> Sequence[Token]:
    """What is done to: also what a recipient "is given", beside the recipient."""
    found = patient(verb)
    if found is None:
        return ()
    objects = _expanded(found)
    given = child(verb, "dobj") if is_passive(verb) else _second_object(verb)
    if found.pos_ == "PRON" and (meant := _taken_up(found, verb)) is not None:
        objects = [*objects, meant]
    return [*objects, *_expanded(given)] if given is not None and given != found else objects


def _taken_up(pronoun: Token, verb: Token) -> Token | None:
    """What "it" or "them" stands for in a list of deeds: "fired on *a trawler*, boarded *it* and took it to port"."""
    if pronoun.lower_ not in _TAKEN_UP:
        return None
    while verb.dep_ == "conj" and verb.head.pos_ == "VERB":
        verb = verb.head
        governed = (child(link, "pobj") for link in links(verb))
        for noun in (patient(verb), *governed):
            if (
                noun is not None
                and noun.pos_ == "NOUN"
                and (noun.tag_ in _PLURAL) == (pronoun.lower_ == "them")
            ):
                return noun
    return None


def _second_object(verb: Token) -> Token | None:
    """What somebody is given, where the parser took both for objects: "handed a writer *a long sentence*"."""
    return next((word for word in reversed(verb.children) if word.dep_ == "dobj"), None)


def _expanded(noun: Token) -> list[Token]:
    """The noun, what a container noun holds ("hundreds of troops", "a shipment of arms") and its conjuncts."""
    nouns = [noun]
    amount = _is_sum_of_money(noun)
    if amount or noun.pos_ == "NUM" or noun.lemma_.lower() in word_classes()["container"]:
        content = linked(noun, "of") or (linked(noun, "in") if amount else None)
        nouns += _expanded(content) if content is not None else []
    for found in noun.children:
        if found.dep_ in ("conj", "appos"):
            nouns += _expanded(found)
    return nouns


def _is_sum_of_money(noun: Token) -> bool:
    """ "*$250m* in military aid", "*200 million euros* of grants"."""
    return noun.ent_type_ == "MONEY" or "$" in [found.tag_ for found in noun.children]


def _is_phrase(noun: Token, phrase: Phrase) -> bool:
    return not phrase.heads.isdisjoint(_names(noun)) and _is_modified(noun, phrase.modifiers)


def _names(noun: Token) -> set[str]:
    """What a pattern may call a noun: form and lemma, ``MONEY`` for a sum, ``PLACE`` or ``PERSON`` for the name of one,
    ``NATIONALS`` for people of a state.

    A name is also what the noun before it calls it: "the *warship* HMS Trent", "*Operation* Iron Hand"; and a noun is
    one word with what stands before it: "a *patrol boat*" is a "patrol-boat".
    """
    lemma = noun.lemma_.lower()
    names = {noun.lower_, lemma}
    before = noun.doc[noun.i - 1] if noun.i else None
    if before is not None and before.head == noun and before.dep_ in ("amod", "compound"):
        names.add(f"{before.lower_}-{lemma}")
    if _is_sum_of_money(noun):
        names.add(MONEY)
    if noun.ent_type_ == "NORP" and noun.tag_ in _PLURAL:
        names.add(NATIONALS)
    if noun.pos_ == "PROPN":
        kinds = [found for found in noun.lefts if found.dep_ == "compound"]
        names.update(kind.lemma_.lower() for kind in noun.lefts if _tells_kind(kind))
        if sites_named(noun.doc[kinds[0].i if kinds else noun.i : noun.i + 1].text):
            names.add(PLACE)
        if noun.ent_type_ == PERSON:
            names.add(PERSON)
    return names


def _tells_kind(word: Token) -> bool:
    """Whether a word before a name says what it is the name of: "*warship*", "*Operation*", "*USS*"."""
    if word.dep_ not in ("amod", "compound"):
        return False
    return word.pos_ != "PROPN" or word.text == "Operation" or word.text.isupper()


def _is_modified(noun: Token, modifiers: tuple[Words, ...]) -> bool:
    present = _modifiers_of(noun) if modifiers else set()
    return not any(words.isdisjoint(present) for words in modifiers)


def _modifiers_of(noun: Token) -> set[str]:
    """The modifiers before a noun, as written and in their base form."""
    before = noun.doc.words[noun.doc.left[noun.i] : noun.i]
    present = [found for found in before if found.dep_ in MODIFIERS]
    return {form for found in present for form in (found.lower_, found.lemma_.lower())}


def frame_arguments(token: Token, entry: LexiconEntry) -> tuple[Token | None, Token | None, bool]:
    """Who acts and who is acted on, as head tokens, and whether the source is left open.

    The source is open when the frame says so ("face sanctions") or the clause names nobody who acts.
    """
    source = _role(token, entry.source_roles, entry)
    target = _role(token, entry.target_roles, entry)
    if source is None and entry.pos == "verb" and "open" in entry.source_roles:
        source = _bringer(token)
    if entry.pos == "noun":
        if source is None and target is not None and (reached := _reached(token, entry)) is not None:
            source, target = target, reached
        between = linked(token, "between") if source is None else None
        if between is not None:
            others = list(with_conjuncts(between))[1:]
            source, target = between, others[0] if others else target
        if source is None:
            source = _light_verb_subject(token)
    if target is not None and target == source:
        target = None
    return source, target, source is None


def _reached(noun: Token, entry: LexiconEntry) -> Token | None:
    """Whom an act "of A" falls on: "the invasion *of Russia* to Ukraine", where "of" names who acts."""
    of = linked(noun, "of")
    acting = _PEOPLES if entry.type in _SENT else _NAMES  # "the transfer *of Patriots* to Kyiv"
    if of is None or of.ent_type_ not in acting or linked(noun, "by") is not None:
        return None
    holders = [noun, noun.head] if noun.dep_ == "dobj" else [noun]
    reached = (linked(holder, word) for holder in holders for word in ("against", "on", "to", "into"))
    return next(
        (found for found in reached if found is not None and found.i > noun.i and found.ent_type_ in _NAMES),
        None,
    )


def _bringer(verb: Token) -> Token | None:
    """By whom somebody bears it: "would face *EU* sanctions", "risk *Israel's* wrath"."""
    borne = child(verb, "dobj")
    named = possessor(borne) if borne is not None else None
    return named if named is not None and named.ent_type_ in _NAMES else None


def _role(token: Token, roles: tuple[str, ...], entry: LexiconEntry) -> Token | None:
    for role in roles:
        found = _filler(token, role, entry)
        if found is not None:
            return found
    return None


def _filler(token: Token, role: str, entry: LexiconEntry) -> Token | None:
    if role in ("open", "none"):
        return None
    if role == "gen":
        return _genitive(token, entry)
    if role == "subj":
        return agent(token)
    if role in ("obj", "owner"):
        found = patient(token)
        return found if found is None or role == "obj" else owner(found)
    objects = () if entry.pos == "noun" else _objects(token)
    holders = [token, *objects, *(_in_links(token, entry) if entry.pos == "verb" else ())]
    words = FALLBACKS.get(role, (role,))
    found = next((noun for holder in holders if (noun := linked(holder, *words)) is not None), None)
    if found is not None or role != "to" or entry.type != "AID":
        return found
    if is_passive(token) and child(token, "dobj") is not None:  # "*Kyiv* was given radars"
        return patient(token)
    return _recipient(objects)


def _in_links(verb: Token, entry: LexiconEntry) -> list[Token]:
    """The nouns behind the prepositions of a pattern: "came under *fire* from Somali units"."""
    asked = frozenset().union(*(link.words for link in entry.links if link.phrase is not None))
    nouns = (behind((beside,), beside.lower_) for beside in links(verb) if beside.lower_ in asked)
    return [noun for noun in nouns if noun is not None]


def _recipient(objects: Sequence[Token]) -> Token | None:
    """The indirect object that the parser took for a part of the object: "gave [Kyiv radar systems]"."""
    return next(
        (
            found
            for noun in objects
            for found in noun.children
            if found.dep_ in ("compound", "nmod")
            and (found.ent_type_ == "GPE" or noun.lower_ in word_classes()["named_weapons"])
        ),
        None,
    )


def _genitive(noun: Token, entry: LexiconEntry) -> Token | None:
    beside = links(noun)
    thing = behind(beside, "of")
    found = _doer(noun, thing, beside)
    if found is not None:
        return found
    found = possessor(noun)
    completes = (
        thing is not None
        and entry.type in _SENT
        and any("of" in link.words for link in entry.links)
        and all(word.ent_type_ not in _NAMES for word in thing.lefts)  # not "of *Polish* tanks"
    )
    if found is None and thing is not None and not completes and not _is_nobodys_thing(thing, entry):
        found = thing
    if found is None and entry.words:
        inner = [part for part in noun.subtree if part.dep_ == "compound"]
        found = next((whose for part in inner if (whose := owner(part)) is not None), None)
    if found is not None and found.dep_ == "pobj" and "of" in entry.target_roles:
        return None
    taking_part = behind(beside, "with")
    if found is None and taking_part is not None and taking_part.lemma_ == "participation":
        return linked(taking_part, "of")
    if found is None and "from" not in entry.target_roles:
        sender = behind(beside, "from")
        return sender if sender is not None and sender.ent_type_ in _NAMES else None
    return found


def _is_nobodys_thing(thing: Token, entry: LexiconEntry) -> bool:
    """Whether the pattern asks for what stands behind "of" and no word says whose it is: "the delivery of *tanks*", not
    "of *German* tanks".
    """
    asked = any("of" in link.words and link.phrase is not None for link in entry.links)
    return asked and possessor(thing) is None


def _doer(noun: Token, thing: Token | None, beside: Sequence[Token]) -> Token | None:
    """Who is named with "by", also where the parser hung it elsewhere: "condemned the shelling of Kyiv *by Moscow*"."""
    found = [behind(beside, "by")]
    struck = behind(beside, "on") or behind(beside, "against")  # "the raid on its embassy *by policemen*"
    found += [linked(done_to, "by") for done_to in (thing, struck) if done_to is not None]
    if noun.dep_ == "dobj" and not is_passive(noun.head):
        found.append(linked(noun.head, "by"))
    return next((doer for doer in found if doer is not None and doer.i > noun.i), None)


def _light_verb_subject(noun: Token) -> Token | None:
    """The subject of the verb that merely carries the noun: "carried out an attack"."""
    verb = noun.head
    is_object = patient(verb) == noun if verb.pos_ == "VERB" else False
    return agent(verb) if is_object and verb.lemma_ in word_classes()["light"] else None
