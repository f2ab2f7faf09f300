"""Armed groups and movements that the codebook does not list, by the form of their names.

"The *Blue Crescent Front* said it would attack": a name of several words whose last says what it is. Their code is the
short name that the text gives in brackets, else the name itself in capitals: armed groups are coded by name.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from casus.codebook.actors import ActorName, RoleNoun
from casus.reading.actors.naming import Named
from casus.reading.actors.short_names import SHORT_NAME
from casus.reading.attribution.spans import Range, root_in
from casus.reading.columns import Parse

_GROUPS = frozenset(
    {"front", "movement", "brigade", "brigades", "militia", "militias", "resistance", "insurgency", "battalion",
     "battalions", "tigers", "rebels", "guerrillas", "fighters", "mujahideen", "volunteers"}
)  # fmt: skip
"""Last words of names that only groups bear."""

_COMMON = frozenset({"army", "armies", "force", "forces", "union", "alliance", "coalition", "council", "organisation",
                     "organization", "congress", "command"})  # fmt: skip
"""Last words that groups share with states and their organs."""

_LAST = _GROUPS | _COMMON
_OF_GROUPS = frozenset(
    {"liberation", "resistance", "revolutionary", "freedom", "independence", "rebel", "insurgent", "separatist",
     "salvation", "lord's", "lord"}
)  # fmt: skip
"""What stands before such a word in the name of a group alone: "Southern *Liberation* Army"."""

_LINKS = frozenset({"of", "for", "the", "and", "'s", "’s", "-"})
_BEFORE_NOUNS = frozenset({"compound", "nmod"})
_SECTORS = frozenset({"REB", "INS", "SEP", "UAF", "PRM"})
"""PLOVER sectors of armed groups."""
_LONGEST = 9
_SHORTEST = 2


def unlisted_groups(
    parse: Parse, known: Mapping[int, Named], roles: Mapping[int, tuple[RoleNoun, int]]
) -> dict[int, Named]:
    """The names of groups that are not ``known``, by each of their tokens."""
    found: dict[int, Named] = {}
    for (start, end), name in _find(parse, known, roles):
        named = Named((name,), start, end, root_in(parse, (start, end)), leaning=False)
        found.update(dict.fromkeys(range(start, end), named))
    return found


def _find(
    parse: Parse, known: Mapping[int, Named], roles: Mapping[int, tuple[RoleNoun, int]]
) -> Iterator[tuple[Range, ActorName]]:
    """The names with the tokens of each, then the short names."""
    short_names: dict[str, ActorName] = {}
    for start, end in _names(parse, known):
        bracketed = _bracketed(parse, end)
        words = parse.written(start, end).replace("\n", " ")
        code = bracketed or words.upper()
        name = ActorName(words, code, "group", "UAF")
        if bracketed is not None:
            short_names[bracketed] = name
        yield (start, end), name
    for text in _of_groups(parse, known, roles):
        short_names.setdefault(text, ActorName(text, text, "group", "UAF"))
    if short_names:
        for index, text in enumerate(parse.text):
            if text in short_names and index not in known:
                yield (index, index + 1), short_names[text]


def _names(parse: Parse, known: Mapping[int, Named]) -> Iterator[Range]:
    """Stretches of capitalised words that end in a word for a group."""
    for last, word in [(place, word) for place, word in enumerate(parse.lower) if word in _LAST]:
        if last in known or not parse.text[last].istitle():
            continue
        start = last
        while start and last - start < _LONGEST and _is_part(parse, start - 1, known):
            start -= 1
        while start < last and parse.lower[start] in _LINKS:
            start += 1
        inner = parse.lower[start:last]
        if last + 1 - start >= _SHORTEST and (word in _GROUPS or not _OF_GROUPS.isdisjoint(inner)):
            yield start, last + 1


def _is_part(parse: Parse, index: int, known: Mapping[int, Named]) -> bool:
    """Whether a word before the last one belongs to the name: capitalised, or a link between two that are."""
    if parse.spaces[index]:
        return False
    if index in known:
        return known[index].name.kind in {"name", "adjective"} and known[index].end == index + 1
    if parse.lower[index] in _LINKS:
        return index > 0 and parse.text[index - 1][:1].isupper() and index - 1 not in known
    first_of_sentence = parse.sentence_at[index][0] == index
    return parse.text[index][:1].isupper() and not (
        first_of_sentence and parse.pos[index] in {"DET", "ADP", "ADV"}
    )


def _bracketed(parse: Parse, end: int) -> str | None:
    """The short name in brackets behind the name: "Southern Liberation Army (*SLA*)"."""
    if end + 2 >= len(parse) or parse.text[end] != "(" or parse.text[end + 2] != ")":
        return None
    short = parse.text[end + 1]
    return short if SHORT_NAME.fullmatch(short) else None


def _of_groups(
    parse: Parse, known: Mapping[int, Named], roles: Mapping[int, tuple[RoleNoun, int]]
) -> Iterator[str]:
    """Letters that stand before a role noun of a group: "*SLA* rebels", "the *SLA* militia"."""
    for head, (role, _) in roles.items():
        if role.acts == "group" and role.sector in _SECTORS:
            for child in parse.children_as(head, _BEFORE_NOUNS):
                if child < head and child not in known and SHORT_NAME.fullmatch(parse.text[child]):
                    yield parse.text[child]
