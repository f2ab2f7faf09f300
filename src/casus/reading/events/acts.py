"""The words that name acts: those of the lexicon, and those that only the wording makes acts (``understood_acts``)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache

from casus.codebook.clauses import linked, patient
from casus.codebook.gerund_nouns import load_gerund_nouns
from casus.codebook.lexicon import (
    Lexicon,
    LexiconEntry,
    load_lexicon,
    load_promised_acts,
    word_classes,
)
from casus.codebook.lexicon_arguments import frame_arguments
from casus.codebook.lexicon_matching import match
from casus.parsed import Doc, Token
from casus.reading.columns import Parse
from casus.reading.commitments.salience import SPEECH
from casus.reading.context import Act
from casus.reading.events.demanded_acts import asking_nouns
from casus.reading.events.refused_acts import ANSWERED, refused_acts
from casus.reading.events.understood_acts import UNDERSTOOD, understood_acts
from casus.reading.policies import is_policy
from casus.reading.scheduled import is_faced, is_scheduled
from casus.reading.syntax import child, children, is_passive, mood_of, object_of_preposition

_TOLD = frozenset({"finite", "progressive"})
_BEFORE_NOUN = ("det", "poss", "nummod", "amod", "compound")
"""What no noun has before it whose pattern is noted as bare: "*force* stays on the table"."""
_UNDERSTOOD_FROM = frozenset({"VERB", "AUX"})
_PROMISED_IN = frozenset({"VERB", "AUX", "NOUN"})


def find_acts(doc: Doc, parse: Parse, lexicon: Lexicon | None = None) -> tuple[Act, ...]:
    """The words that name acts, in the order of the text, with their arguments in the sentence.

    ``parse`` is the document's. ``lexicon`` is the shipped one unless a codebook's own is given.
    """
    entries = load_lexicon() if lexicon is None else lexicon
    tokens = doc.words
    known = list(named_acts([tokens[i] for i, lemma in enumerate(parse.lemma) if lemma in entries], entries))
    places = enumerate(zip(parse.pos, parse.dep, parse.lemma, strict=True))
    classes = word_classes()
    nouns = asking_nouns() | classes["wars"] | classes["asked"] | classes["proposed"]
    words = [
        tokens[i]
        for i, (pos, dep, lemma) in places
        if pos in _UNDERSTOOD_FROM or dep == "pobj" or (pos == "NOUN" and lemma in nouns)
    ]
    understood = understood_acts(words, known)
    replaced = {act.token.i for act in understood}
    kept = [act for act in known if act.token.i not in replaced]
    found = [*kept, *understood]
    found += _promised_acts(doc, parse, {act.token.i for act in found})
    found += _gerund_acts(doc, parse, {act.token.i for act in found})
    speech = {act.token.i for act in found if act.entry.type in SPEECH and act.token.pos_ == "NOUN"}
    answered = list(refused_acts(words, {act.token.i for act in found} - speech))
    replaced = {act.token.i for act in answered}
    found = [*(act for act in found if act.token.i not in replaced), *answered]
    return tuple(sorted(found, key=lambda act: act.token.i))


def _promised_acts(doc: Doc, parse: Parse, places: set[int]) -> Iterator[Act]:
    """The words that name an act only where it is promised, refused or considered: "will not *give up* its claim",
    "did not rule out *military force*".
    """
    promised = load_promised_acts()
    for place in [place for place, lemma in enumerate(parse.lemma) if lemma in promised]:
        if place in places or parse.pos[place] not in _PROMISED_IN:
            continue
        word = doc[place]
        entry = match(word, promised)
        if entry is None or _is_told(word) or _says_which(word):
            continue
        in_force = word.lower_ == "force" and word.head.lower_ in {"in", "into"}
        if entry.note != "bare" or not (in_force or children(word, *_BEFORE_NOUN)):
            yield Act(word, entry, *frame_arguments(word, entry))


def _gerund_acts(doc: Doc, parse: Parse, places: set[int]) -> Iterator[Act]:
    """The nouns in -ing that name an act as their verb would: "the *shutting* of the embassy"."""
    gerunds = load_gerund_nouns()
    for place in [place for place, lemma in enumerate(parse.lemma) if lemma in gerunds]:
        if place not in places and parse.pos[place] == "NOUN":
            word = doc[place]
            entry = match(word, gerunds)
            if entry is not None:
                yield Act(word, entry, *frame_arguments(word, entry))


@cache
def _gerund_entries() -> frozenset[LexiconEntry]:
    return frozenset(entry for found in load_gerund_nouns().values() for entry in found["noun"])


def _is_told(word: Token) -> bool:
    """Whether the word tells a deed of the present or past, no plan, policy or threat."""
    told = word.pos_ == "VERB" and mood_of(word) in _TOLD
    return told and not (is_scheduled(word) or is_policy(word) or is_faced(word))


def _says_which(noun: Token) -> bool:
    """ "The *option* of striking Syria": what may be done is said, and is the act; "all options" leave it open."""
    return noun.lemma_ == "option" and (
        child(noun, "acl", "relcl") is not None or object_of_preposition(noun, "of", "for") is not None
    )


@cache
def _promised_entries() -> frozenset[LexiconEntry]:
    return frozenset(
        entry for found in load_promised_acts().values() for kind in found.values() for entry in kind
    )


def _is_bare_name(word: Token | None) -> bool:
    """Whether a word is a name without an article, as those of states are: "suspended *Mali*", not "*the League*"."""
    return word is not None and word.pos_ == "PROPN" and child(word, "det") is None


def _is_set_to(verb: Token) -> bool:
    """ "The tariffs were *set to* take effect": nobody sets anything."""
    return verb.lemma_ == "set" and is_passive(verb) and child(verb, "xcomp") is not None


def is_only_promised(act: Act) -> bool:
    """Whether the act is one only because somebody promises, refuses or considers it."""
    return act.entry in _promised_entries() or act.entry in ANSWERED


def named_acts(tokens: Iterable[Token], lexicon: Lexicon | None = None) -> Iterator[Act]:
    """The acts that the lexicon finds among the tokens, in order."""
    for token in tokens:
        entry = match(token, lexicon)
        if entry is not None and not _is_set_to(token):
            source, target, open_source = frame_arguments(token, entry)
            if entry.note == "proper" and not _is_bare_name(target):
                continue  # "*suspended* Mali", not "suspended the tax"
            yield Act(token, entry, source, target or _adjacent_object(token, entry), open_source)


def coded_acts(acts: Iterable[Act]) -> list[Act]:
    """The acts that rows of the lexicon name, without nouns that only complete a verb ("launched an *attack*")."""
    gerunds = _gerund_entries()
    acts = [act for act in acts if act.entry not in UNDERSTOOD and act.entry not in gerunds]
    acts = [act for act in acts if not is_only_promised(act)]
    completing = {noun.i for act in acts if act.entry.pos == "verb" for noun in _complements(act)}
    return [act for act in acts if act.entry.pos == "verb" or act.token.i not in completing]


def _complements(act: Act) -> Iterator[Token]:
    """The nouns that a verb's pattern asks for: its object, or what stands behind its prepositions."""
    entry = act.entry
    noun = patient(act.token) if entry.phrase or any(link.phrase for link in entry.links) else None
    if noun is not None:
        yield noun
    for link in entry.links:
        if link.phrase is not None:
            yield from (found for word in link.words if (found := linked(act.token, word)) is not None)


def _adjacent_object(verb: Token, entry: LexiconEntry) -> Token | None:
    """The name right behind a verb that wants an object, where the parser hung it elsewhere."""
    if entry.pos != "verb" or "obj" not in entry.target_roles or verb.i + 1 == len(verb.doc):
        return None
    behind = verb.nbor(1)
    while behind.pos_ in {"DET", "ADJ"} and behind.i + 1 < len(verb.doc):
        behind = behind.nbor(1)
    behind = behind.head if behind.dep_ == "compound" else behind
    return behind if behind.pos_ == "PROPN" and behind.sent == verb.sent and not is_passive(verb) else None
