"""Where an event took place: the place that the words around its act name, looked up in the packaged gazetteer.

Looked at are the phrases of place in the act's clause ("in Kharkiv", "off the coast of Yemen"), where forces or goods
go to or come from, and what is attacked, seized or visited when that is itself a place. The narrowest place named
wins. A place that only the target's name gives ("invaded Ukraine") is a state without coordinates.
"""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence

from casus.codebook.clauses import LINKS, patient
from casus.codebook.gazetteer import GRAIN, LONGEST, Site, find_site, likeliest, sites_named
from casus.model import Place
from casus.parsed import Doc, Token, asked_once
from casus.parsed import Span as Slice
from casus.reading.context import Act, span_of
from casus.reading.events.clauses import anchors
from casus.reading.syntax import children

LOCATIVE = frozenset(
    (
        "in", "at", "near", "on", "off", "around", "outside", "inside", "across", "along", "over", "within",
        "throughout", "above", "by", "beside", "between",
    )
)  # fmt: skip
MOTION = frozenset({"to", "into", "toward", "towards", "from", "through", "of", "out"})
MOVING = frozenset({"MOBILIZE", "AID", "RETREAT", "ASSAULT"})
"""Types whose act moves something, so that the place it goes to or leaves is where it happens."""
STRUCK = frozenset({"ASSAULT", "COERCE", "MOBILIZE", "RETREAT", "CONSULT", "PROTEST"})
"""Types whose object, when it names a place, is where it happens: "shelled Kharkiv", "visited Kyiv". Of coercion that
holds for seizures; what else is done to a state ("cut its gas") may be done from afar."""
NAMED = frozenset({"PROPN", "NOUN", "ADJ"})
INNER = frozenset({"of", "in", "near", "at", "outside", "on", "off"})
INSIDE_NAMES = frozenset({"of", "the", "de", "da", "do", "del", "al", "el", "and", "au", "-", "’s", "'s"})
_PARTS = ("compound", "nmod", "appos", "conj", "poss")
_DEEPEST = 3

Found = tuple[Slice, Site]


def place_of(act: Act, acts: Container[int], countries: Sequence[str]) -> Place | None:
    """The narrowest place named for the act, the nearest of several; ``None`` where the text names none.

    ``acts`` holds the token numbers of all acts. ``countries`` are those the report speaks of, the nearest first: they
    tell Tripoli in Lebanon from Tripoli in Libya.
    """
    found = [site for head in _heads(act, acts) for site in _sites_in(head, countries)]
    if not found:
        return None
    words, site = min(found, key=lambda each: (GRAIN.index(each[1].kind), abs(each[0].start - act.token.i)))
    return Place(span_of(words), site.country, site.admin, site.latitude, site.longitude)


def _heads(act: Act, acts: Container[int]) -> Iterator[Token]:
    """The nouns that may name the act's place."""
    words = LOCATIVE | MOTION if act.entry.type in MOVING else LOCATIVE
    for anchor in anchors(act.token, acts):
        yield from _objects_of(anchor, words)
    thing = patient(act.token) if act.token.pos_ == "VERB" else None
    for noun in (thing, act.target):
        if noun is not None and act.entry.type in STRUCK:
            if act.entry.type != "COERCE" or act.entry.mode == "seize":
                yield noun
            yield from _objects_of(noun, INNER)
    if act.token.pos_ != "VERB":
        yield from (found for found in act.token.lefts if found.dep_ in ("compound", "nmod"))


def _objects_of(token: Token, words: frozenset[str]) -> list[Token]:
    """The nouns behind the prepositions of a token, also in a chain ("out of")."""
    nouns: list[Token] = []
    for found in token.children:
        if found.dep_ in LINKS and found.pos_ in ("ADP", "ADV", "SCONJ"):
            if found.lower_ in words:
                nouns += children(found, "pobj")
            nouns += _objects_of(found, words)
    return nouns


def _sites_in(head: Token, countries: Sequence[str], depth: int = _DEEPEST) -> Iterator[Found]:
    """The places that a phrase names: itself, or inside it ("a base near Erbil", "the city of Kharkiv")."""
    named = _named_at(head, countries)
    if named is not None:
        yield named
    if depth and head.children:
        inner = [*children(head, *_PARTS), *_objects_of(head, INNER)]
        stated = _stated(head, countries) if inner else countries
        for noun in inner:
            yield from _sites_in(noun, stated, depth - 1)


def _stated(head: Token, countries: Sequence[str]) -> Sequence[str]:
    """The countries with the one that stands behind the name first: "Tripoli, Lebanon"."""
    behind = [find_site(found.text) for found in children(head, "appos")]
    stated = [site.country for site in behind if site is not None and site.country]
    return [*stated, *countries] if stated else countries


def _named_at(head: Token, countries: Sequence[str]) -> Found | None:
    """The place of the longest name that holds the head; common nouns name none."""
    found = _longest_name(head)
    return (found[0], likeliest(found[1], _stated(head, countries))) if found is not None else None


@asked_once
def _longest_name(head: Token) -> tuple[Slice, Sequence[Site]] | None:
    """The longest name of a place that holds the word, and the places of that name."""
    if head.pos_ not in NAMED or not head.text[:1].isupper() or head.ent_type_ in ("DATE", "TIME"):
        return None
    for words in _windows(head.doc, head):
        sites = sites_named(words.text)
        if sites and not _is_part_of_name(words):
            return words, sites
    return None


def _windows(doc: Doc, head: Token) -> Iterator[Slice]:
    """The stretches of words that may be one name and hold the head, the longest first."""
    first, end = head.i, head.i + 1
    while first > head.i - LONGEST and first > 0 and _is_of_name(doc[first - 1]):
        first -= 1
    while end < head.i + LONGEST and end < len(doc) and _is_of_name(doc[end]):
        end += 1
    for length in range(min(LONGEST, end - first), 0, -1):
        for start in range(max(first, head.i - length + 1), min(head.i, end - length) + 1):
            if doc[start].text[:1].isupper():
                yield doc[start : start + length]


def _is_of_name(token: Token) -> bool:
    """Whether a word may stand in a name of several words: "Cabo *Delgado*", "Horn *of* Africa"."""
    return token.text[:1].isupper() or token.lower_ in INSIDE_NAMES


def _is_part_of_name(words: Slice) -> bool:
    """Whether the words are a part of a person's name, not a place that the parser takes for a person."""
    first, after = words[0], words.end
    begins_inside = first.ent_type_ == "PERSON" and first.ent_iob_ == "I"
    goes_on = (
        after < len(words.doc) and words.doc[after].ent_type_ == "PERSON" and words.doc[after].ent_iob_ == "I"
    )
    return begins_inside or goes_on
