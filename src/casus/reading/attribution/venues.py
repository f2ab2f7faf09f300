"""Where something was said and to whom: "told *the BBC*", "in *a joint statement*", "on *X*", "*Asked* if …,
the president …".

Only what the text says outside the content counts. The venue is a phrase whose head the codebook lists.
"""

from __future__ import annotations

from casus.codebook.attribution_cues import load_attribution_venues
from casus.reading.attribution.settling import TELLING
from casus.reading.attribution.spans import Draft, Range
from casus.reading.columns import NOMINAL, Parse

_VENUE_PREPOSITIONS = frozenset(
    {"in", "on", "at", "during", "to", "via", "through", "with", "over", "before"}
)
_ASKED = frozenset({"ask", "press", "question", "quiz", "tell", "warn", "urge", "inform"})


_ADDRESSED = frozenset({"PERSON", "ORG", "NORP", "GPE"})
_SUBJECT = frozenset({"nsubj"})
_PARTIES = frozenset({"nsubj", "dobj", "dative"})
_TOLD = frozenset({"dative", "dobj"})
_ADDRESSING = frozenset({"prep", "dative"})
_PASSIVE = frozenset({"nsubjpass"})
_OBJECT = frozenset({"pobj"})


def addressee_of(parse: Parse, draft: Draft) -> Range | None:
    """To whom: the object of telling, the subject of being told, "to" a person, or who is asked in "Asked if
    …, she said"."""
    cue, lemma = draft.head, parse.lemma[draft.head]
    if lemma in _ASKED:
        passive = parse.child(cue, _PASSIVE)
        if passive is not None:
            return _free(parse, passive, draft)
        if parse.tag[cue] == "VBN" and parse.dep[cue] == "advcl":
            subject = parse.child(parse.head[cue], _SUBJECT)
            return _phrase(parse, subject) if subject is not None else None
    if lemma in TELLING:
        for thing in parse.children[cue]:
            told = parse.dep[thing] in _TOLD and parse.pos[thing] in NOMINAL
            if told and (found := _free(parse, thing, draft)):
                return found
    for preposition in parse.children[cue]:
        if parse.lower[preposition] == "to" and parse.dep[preposition] in _ADDRESSING:
            person = parse.child(preposition, _OBJECT)
            if person is not None and parse.ent[person] in _ADDRESSED:
                return _free(parse, person, draft)
    return None


def venue_of(parse: Parse, draft: Draft, addressee: Range | None) -> Range | None:
    """Where: an occasion, a text, an outlet or a platform, in a phrase of the cue's clause or as the
    addressee."""
    venues = load_attribution_venues()
    in_sentence = parse.lemma[slice(*parse.sentence_at[draft.head])]
    for noun in [] if venues.keys().isdisjoint(in_sentence) else _nouns_beside(parse, draft.head):
        if parse.lemma[noun] in venues and (found := _free(parse, noun, draft)):
            return found
    if addressee is not None and any(venues.get(word) == "outlet" for word in parse.lower[slice(*addressee)]):
        return addressee
    return None


def _nouns_beside(parse: Parse, cue: int) -> list[int]:
    """The objects of the cue's prepositions, and of those that hang on its subject or object ("to Reuters in
    a call")."""
    found = []
    for governor in [cue, *parse.children_as(cue, _PARTIES)]:
        for noun, preposition in _governed(parse, governor):
            if parse.lower[preposition] in _VENUE_PREPOSITIONS:
                found += [noun, *(inner for inner, _ in _governed(parse, noun))]
    return found


def _governed(parse: Parse, governor: int) -> list[tuple[int, int]]:
    """The objects of a word's prepositions, each with its preposition."""
    return [
        (noun, preposition)
        for preposition in parse.children[governor]
        if parse.dep[preposition] == "prep" and (noun := parse.child(preposition, _OBJECT)) is not None
    ]


def _free(parse: Parse, head: int, draft: Draft) -> Range | None:
    """The head's phrase, when it stands outside the content and is not the source itself."""
    span = _phrase(parse, head)
    if any(start < span[1] and span[0] < end for start, end in draft.content) or span in draft.source:
        return None
    return span


def _phrase(parse: Parse, head: int) -> Range:
    return parse.trimmed(parse.left[head], parse.right[head])
