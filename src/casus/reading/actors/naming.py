"""Which words of a document are names of the codebook, and which of them say whose something is."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from casus.codebook import Codebook
from casus.codebook.actors import ActorName
from casus.codebook.lexicon import word_classes
from casus.codebook.names import NameMatch
from casus.codebook.state_nouns import load_regions
from casus.codebook.wordings import is_name_suffix
from casus.parsed import Doc
from casus.parsed import Span as Slice
from casus.reading.attribution.spans import Range, root_in
from casus.reading.columns import Parse

_LEANING = frozenset({"pro", "anti", "non", "ex", "post", "trans", "intra", "inter", "counter"})
"""Prefixes that turn a name into an attitude: a "pro-Russian" party is not Russian."""

_BACKED = frozenset(
    {
        "backed", "supported", "sponsored", "funded", "armed", "trained", "aligned", "allied", "friendly",
        "installed", "controlled", "occupied", "held", "annexed", "made", "built", "supplied", "speaking",
        "brokered", "mediated", "imposed", "based", "born", "educated", "bound", "style", "linked",
        "designed", "recognised", "recognized",
    }
)  # fmt: skip
"""Second halves of compounds whose first half is not whose the thing is: "Kremlin-backed separatists"."""

HYPHENS = frozenset({"-", "‐", "‑", "–"})
_LEANING_WORDS = frozenset(
    {"backed", "supported", "sponsored", "funded", "armed", "trained", "aligned", "allied"}
)
MAKING = frozenset({"made", "built", "produced", "manufactured", "grown", "assembled", "origin"})
"""Second halves of compounds whose first half is whose export the thing is."""
_SHORT_PERSON = 2
_LONGEST_IN_REGION = 3
"""Fewer words than this a name has that is half of a region's, an article included: "*the West* African"."""

_SHORTEST_LINE = 12
"""Fewest characters of a line in small letters that is read as a sentence."""

_REACH_WORDS = 80
"""How many words back the name of somebody may stand that is nobody's mention."""

_THE_WEST = re.compile(r"\b[Tt]he west\b")
"""As British papers write it, where it is no point of the compass."""
_ACTING = frozenset({"nsubj", "nsubjpass", "dobj", "dative", "poss"})
_TOWARDS_SIDES = frozenset({"against", "with", "between", "by"})
_LONGEST_SHIP = 4
_IN_SMALL_LETTERS = frozenset({"name", "adjective", "demonym", "capital", "organisation", "metonym"})
"""Kinds of names known in small letters; companies and people are not ("shell", "may")."""


class Named(NamedTuple):
    """A name in the document: tokens ``[start, end)``, the head among them, and what it may denote.

    ``leaning`` names only say what something is for, against or backed by.
    """

    names: tuple[ActorName, ...]
    start: int
    end: int
    head: int
    leaning: bool

    @property
    def name(self) -> ActorName:
        """What it denotes, most likely."""
        return self.names[0]


def find_names(doc: Doc, parse: Parse, on: dt.date | None, codebook: Codebook) -> dict[int, Named]:
    """The codebook's names in the document, by each of their tokens."""
    found: dict[int, Named] = {}
    arms = word_classes()["named_weapons"]  # "sent *Ukraine Tomahawks*" names nobody
    entities = [
        (entity.start, entity.end)
        for entity in doc.ents
        if is_of_person(entity) and parse.lower[entity.end - 1] not in arms
    ]
    matches = [
        (match, *parse.tokens_between(match.start, match.end))
        for match in _matches(parse.whole, on, codebook)
    ]
    people = [*entities, *((start, end) for match, start, end in matches if match.names[0].kind == "person")]
    surnames = {parse.text[end - 1] for start, end in people if end - start > 1}
    for match, start, last in matches:
        end = last
        if (
            _is_in_region(parse, start, end)
            or _is_national(parse, start)
            or _is_compass_point(parse, start, end)
        ):
            continue
        if match.names[0].kind == "city" and _is_surname(parse, start, end, surnames):
            continue
        if match.names[0].kind == "equipment":
            end = _end_of_ship(parse, start, end)
        elif parse.ent[start] == "PERSON" and _is_part_of_person(entities, start, end, match.names[0]):
            continue
        elif match.names[0].kind == "person" and end < len(parse) and is_name_suffix(parse.text[end]):
            end += 1
        named = Named(match.names, start, end, root_in(parse, (start, end)), _leans(parse, start, end))
        for index in range(start, end):
            found[index] = named
    _settle_namesakes(found)
    return found


def named_before(names: Mapping[int, Named], token: int) -> Iterator[Named]:
    """What is named in the words before a token, the last first, be it nobody's mention."""
    for place in range(token - 1, max(-1, token - _REACH_WORDS), -1):
        if place in names:
            yield names[place]


def is_of_person(entity: Slice) -> bool:
    """Whether the model took a stretch of tokens for a person's name, which no figures stand in: "Polish F-16s"."""
    return entity.label_ == "PERSON" and not any(map(str.isdigit, entity.text))


def _settle_namesakes(found: dict[int, Named]) -> None:
    """Of organs that share a name, take that of the state named beside it: "the *Foreign Office* in Islamabad"."""
    shared = {
        at: named
        for at, named in found.items()
        if named.name.kind == "organ" and len({name.code for name in named.names}) > 1
    }
    if not shared:
        return
    told = {named.name.code for at, named in found.items() if at not in shared}
    for at, named in shared.items():
        chosen = next((name for name in named.names if name.code in told), named.name)
        found[at] = named._replace(names=(chosen,))


def _is_in_region(parse: Parse, start: int, end: int) -> bool:
    """Whether the name is half of an adjective of region: "*South American* leaders", "*West* African"."""
    if end - start >= _LONGEST_IN_REGION:
        return False
    lower, regions = parse.lower, load_regions()
    return (start > 0 and f"{lower[start - 1]} {lower[start]}" in regions) or (
        end < len(lower) and f"{lower[end - 1]} {lower[end]}" in regions
    )


def _is_national(parse: Parse, start: int) -> bool:
    """ "A *national* security council spokesman": not that of the United Nations."""
    lower = parse.lower
    return lower[start] == "security" and lower[max(start - 1, 0) : start + 2 : 2] == ["national", "council"]


def _is_compass_point(parse: Parse, start: int, end: int) -> bool:
    """Whether "the west" says where: "fighting in *the west*", "*the west* of the country"; "warned *the west*" not."""
    point = end - 1
    if parse.text[point] != "west":
        return False
    if parse.dep[point] == "pobj":
        return parse.lower[parse.head[point]] not in _TOWARDS_SIDES
    return parse.dep[point] not in _ACTING or any(
        parse.lower[child] in {"of", "in"} for child in parse.children[point]
    )


def _is_surname(parse: Parse, start: int, end: int, surnames: set[str]) -> bool:
    """Whether a city's name is that of somebody the text names in full: "*Santos* broke off the talks"."""
    return end - start == 1 and parse.text[start] in surnames and parse.dep[start] != "pobj"


def _end_of_ship(parse: Parse, start: int, end: int) -> int:
    """Where the name of a ship ends that begins with the letters of its navy: "HMS *Queen Elizabeth*"."""
    if not parse.text[start].isupper() or end - start > 1:
        return end
    while end < len(parse) and end - start < _LONGEST_SHIP and parse.pos[end] == "PROPN":
        end += 1
    return end


def _matches(text: str, on: dt.date | None, codebook: Codebook) -> Iterator[NameMatch]:
    """The names in a text, and "the west"; in lines without a capital letter also states in small letters."""
    yield from codebook.names.find(text, on)
    for found in _THE_WEST.finditer(text) if "he west" in text else ():
        west = next(iter(codebook.names.find("the West", on)))
        yield NameMatch(found.start(), found.end(), west.names)
    position = 0
    for line in text.split("\n"):
        if line.islower() and len(line) >= _SHORTEST_LINE:
            for match in codebook.names.find(line, on, any_case=True):
                names = tuple(name for name in match.names if name.kind in _IN_SMALL_LETTERS)
                if names:
                    yield NameMatch(position + match.start, position + match.end, names)
        position += len(line) + 1


def backer_of(
    parse: Parse, head: int, names: dict[int, Named], words: frozenset[str] = _LEANING_WORDS
) -> Named | None:
    """Who backs a group, or does what else the words say: "*Kremlin*-backed separatists", "*Chinese*-made cars"."""
    for child in parse.children[head]:
        if parse.lower[child] in words and child >= 2 and parse.text[child - 1] in HYPHENS:
            named = names.get(child - 2)
            if named is not None:
                return named
    return None


def _leans(parse: Parse, before: int, after: int) -> bool:
    words = parse.lower
    if before >= 2 and words[before - 1] in HYPHENS and words[before - 2] in _LEANING:
        return True
    if before >= 1 and words[before - 1] in {"pro", "anti"}:
        return True
    if words[before].startswith(("pro", "anti")) and words[before].partition("-")[0] in {"pro", "anti"}:
        return True
    return after + 1 < len(words) and words[after] in HYPHENS and words[after + 1] in _BACKED


def _is_part_of_person(people: list[Range], start: int, end: int, name: ActorName) -> bool:
    """Whether the name is only part of a person's: "Chad Smith", "Paris Hilton"."""
    if name.kind in {"person", "organisation", "group"}:
        return False
    whole = next((person for person in people if person[0] <= start and end <= person[1]), None)
    return whole is not None and whole[1] - whole[0] == _SHORT_PERSON and end - start < _SHORT_PERSON
