"""Which pattern of the lexicon a word of a text fits: the act that it names in its clause."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

from casus.codebook.clauses import (
    MODIFIERS,
    agent,
    child,
    is_passive,
    linked,
    links,
    patient,
)
from casus.codebook.gazetteer import sites_named
from casus.codebook.lexicon import (
    MONEY,
    NATIONALS,
    PERSON,
    PLACE,
    Lexicon,
    LexiconEntry,
    Link,
    Phrase,
    Words,
    load_lexicon,
    word_classes,
)
from casus.parsed import Token, asked_once

_PLURAL = frozenset({"NNS", "NNPS"})
_TAKEN_UP = frozenset({"it", "them"})


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
        self._objects = objects_of(token) if _POS[token.pos_] == "verb" else []
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
def objects_of(verb: Token) -> Sequence[Token]:
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
    one word with what stands before it: "a *patrol boat*" is a "patrol-boat", or with its number: "*Article 4*".
    """
    lemma = noun.lemma_.lower()
    names = {noun.lower_, lemma}
    before = noun.doc[noun.i - 1] if noun.i else None
    if before is not None and before.head == noun and before.dep_ in ("amod", "compound"):
        names.add(f"{before.lower_}-{lemma}")
    behind = noun.doc[noun.i + 1] if noun.i + 1 < len(noun.doc) else None
    if behind is not None and behind.head == noun and behind.dep_ == "nummod":
        names.add(f"{lemma}-{behind.lower_}")
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
