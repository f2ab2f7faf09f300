"""Where something was said and to whom: "told *the BBC*", "in *a joint statement*", "on *X*", "*Asked* if …,
the president …".

Only what the text says outside the content counts. The venue is a phrase whose head the codebook lists.
"""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from casus.codebook.attribution_cues import load_attribution_venues
from casus.reading.attribution_spans import Draft, Range, subtree_range
from casus.reading.syntax import child, children

_VENUE_PREPOSITIONS = ("in", "on", "at", "during", "to", "via", "through", "with", "over", "before")
_TOLD = frozenset(
    {"tell", "ask", "assure", "inform", "warn", "remind", "urge", "notify", "reassure", "advise", "promise"}
)
_ASKED = frozenset({"ask", "press", "question", "quiz", "tell", "warn", "urge", "inform"})


def addressee_of(cue: Token, draft: Draft) -> Range | None:
    """To whom: the object of telling, the subject of being told, "to" a person, or who is asked in "Asked if
    …, she said"."""
    passive = child(cue, "nsubjpass")
    if passive is not None and cue.lemma_ in _ASKED:
        return _free(passive, draft)
    if cue.lemma_ in _ASKED and cue.tag_ == "VBN" and cue.dep_ == "advcl":
        subject = child(cue.head, "nsubj")
        return subtree_range(subject) if subject is not None else None
    if cue.lemma_ in _TOLD:
        for thing in children(cue, "dative", "dobj"):
            if thing.pos_ in {"NOUN", "PROPN", "PRON"} and (found := _free(thing, draft)):
                return found
    for preposition in children(cue, "prep", "dative"):
        person = child(preposition, "pobj")
        if (
            preposition.lower_ == "to"
            and person is not None
            and person.ent_type_ in {"PERSON", "ORG", "NORP", "GPE"}
        ):
            return _free(person, draft)
    return None


def venue_of(cue: Token, draft: Draft) -> Range | None:
    """Where: an occasion, a text, an outlet or a platform, in a phrase of the cue's clause or as the
    addressee."""
    venues = load_attribution_venues()
    for noun in _nouns_beside(cue):
        if noun.lemma_.lower() in venues and (found := _free(noun, draft)):
            return found
    addressee = addressee_of(cue, draft)
    if addressee is not None:
        words = [cue.doc[i] for i in range(*addressee)]
        if any(venues.get(word.lower_) == "outlet" for word in words):
            return addressee
    return None


def _nouns_beside(cue: Token) -> Iterator[Token]:
    """The objects of the cue's prepositions, and of those that hang on its subject or object ("to Reuters in
    a call")."""
    for governor in (cue, *children(cue, "nsubj", "dobj", "dative")):
        for preposition in children(governor, "prep"):
            noun = child(preposition, "pobj")
            if preposition.lower_ in _VENUE_PREPOSITIONS and noun is not None:
                yield noun
                yield from (inner for p in children(noun, "prep") if (inner := child(p, "pobj")) is not None)


def _free(head: Token, draft: Draft) -> Range | None:
    """The head's phrase, when it stands outside the content and is not the source itself."""
    span = subtree_range(head)
    if any(start < span[1] and span[0] < end for start, end in draft.content) or span in draft.source:
        return None
    return span
