"""Nouns in -ing that the verbs of the lexicon make: "the *shutting of* the embassy", "the *calling up of* reservists".

What a verb's pattern asks of its object stands behind "of"; who acts is named as with any noun.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace

from casus.codebook.files import kept
from casus.codebook.lexicon import Lexicon, LexiconEntry, Link, Patterns, by_specificity, load_lexicon

_DEEDS = frozenset(
    {"AGREE", "AID", "ASSAULT", "COERCE", "CONCEDE", "COOPERATE", "MOBILIZE", "RETREAT", "SANCTION"}
)
_VOWELS = frozenset("aeiou")
_NOT_DOUBLED = frozenset("wxy")
_OTHERWISE_NAMED = frozenset(
    {
        "meeting", "building", "holding", "understanding", "beginning", "opening", "ending", "offering", "warning",
        "training", "meaning", "saying", "going", "coming", "being", "having", "making", "doing", "getting", "looking",
        "setting", "showing", "standing", "taking", "giving", "finding", "ruling", "feeling", "hearing", "leading",
        "living", "dealing", "crossing", "landing", "sitting", "gathering", "bearing", "reading", "running",
    }
)  # fmt: skip
"""Nouns in -ing for things, and those of verbs that mean too much: "the *building* of the ministry"."""


@kept
def load_gerund_nouns() -> Lexicon:
    """Entries for the nouns in -ing of verbs whose pattern asks for an object, in the form of ``load_lexicon``."""
    index: dict[str, list[LexiconEntry]] = defaultdict(list)
    verbs = dict.fromkeys(entry for found in load_lexicon().values() for entry in found.get("verb", ()))
    for entry in verbs:
        if entry.phrase is None or entry.needs_infinitive or entry.doers or entry.type not in _DEEDS:
            continue
        noun = _as_noun(entry)
        for word in {word for head in entry.heads for word in gerunds(head)} - _OTHERWISE_NAMED:
            index[word].append(noun)
    return {word: {"noun": Patterns(by_specificity(found))} for word, found in index.items()}


def _as_noun(entry: LexiconEntry) -> LexiconEntry:
    source, _, target = entry.frame.partition(">")
    frame = ">".join(
        "|".join(_ROLES.get(role, role) for role in roles.split("|")) for roles in (source, target)
    )
    links = (*entry.links, Link(frozenset({"of"}), entry.phrase))
    return replace(entry, pos="noun", frame=frame, phrase=None, links=links)


_ROLES = {"subj": "gen", "obj": "of"}


def gerunds(verb: str) -> Iterator[str]:
    """How its noun in -ing may be written: "shut", "shutting"; "close", "closing"; "travel", "traveling"."""
    if verb.endswith("ie"):
        yield f"{verb[:-2]}ying"
        return
    if verb.endswith("e") and not verb.endswith(("ee", "oe", "ye")):
        yield f"{verb[:-1]}ing"
        return
    yield f"{verb}ing"
    ends_short = len(verb) > 2 and verb[-2] in _VOWELS and verb[-3] not in _VOWELS
    if ends_short and verb[-1] not in _VOWELS | _NOT_DOUBLED:
        yield f"{verb}{verb[-1]}ing"
