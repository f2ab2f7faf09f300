"""Who acts and who is acted on in a clause that a pattern of the lexicon fits."""

from __future__ import annotations

from collections.abc import Sequence

from casus.codebook.clauses import (
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
from casus.codebook.lexicon import LexiconEntry, word_classes
from casus.codebook.lexicon_matching import objects_of
from casus.parsed import Token

_NAMES = frozenset({"GPE", "NORP", "ORG", "PERSON"})
_PEOPLES = frozenset({"GPE", "NORP"})

_SENT = frozenset({"AID", "MOBILIZE"})
"""PLOVER types of which "of" says what is sent, and not who sends it: "the transfer *of jets* to Kyiv"."""
FALLBACKS = {
    "to": ("to", "toward", "towards"),
    "on": ("on", "upon"),
    "into": ("into", "in"),
    "near": ("near", "around", "off", "along"),
}


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
    objects = () if entry.pos == "noun" else objects_of(token)
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
