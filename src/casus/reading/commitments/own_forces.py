"""Forces and weapons that no word says whose they are: whoever announces or commands them means his own."""

from __future__ import annotations

from casus.codebook.lexicon import word_classes
from casus.parsed import Token
from casus.reading.context import Context
from casus.reading.syntax import child, object_of_preposition

_FORCES = frozenset(
    {"troop", "soldier", "force", "fighter", "jet", "warplane", "commando", "unit", "helicopter",
     "warship", "paratrooper", "tank", "serviceman", "system", "defence", "defense", "missile", "rocket", "drone",
     "bomber", "aircraft", "plane", "ship", "vessel", "frigate", "destroyer", "submarine", "gun", "marine"}
)  # fmt: skip
_UNCOUNTED = frozenset({"artillery", "aircraft", "infantry", "armour", "armor"})
_SHIPS = frozenset(
    {
        "ship",
        "warship",
        "frigate",
        "destroyer",
        "corvette",
        "cruiser",
        "carrier",
        "submarine",
        "vessel",
        "hms",
        "uss",
    }
)
_ANY_FORCE = frozenset(
    {"defence", "defense", "fighter", "special", "ground", "air", "more", "additional", "some", "several", "regular",
     "fresh", "extra", "elite", "armed"}
)  # fmt: skip
_ONE_MORE = frozenset({"a", "another", "second", "third", "fourth", "further"})


def is_bare_force(noun: Token) -> bool:
    """Whether forces or weapons are named without a word that says whose: "the army said *troops* had entered the
    town", "*long-range artillery* would answer"; of ships also by name ("the frigate *Aurora*").
    """
    if noun.pos_ == "PROPN":
        return any(word.lemma_.lower() in _SHIPS for word in noun.lefts)
    lemma = noun.lemma_.lower()
    if not (lemma in _UNCOUNTED or (noun.tag_ == "NNS" and lemma in _FORCES)):
        return False
    return all(
        word.dep_ == "nummod" or word.lower_ in _ANY_FORCE or word.pos_ == "PUNCT" or _is_make(word)
        for word in noun.children
    )


def is_one_of_ours(unit: Token, *, direct: bool) -> bool:
    """ "*A second battalion* will follow", "*its soldiers* will be home by May": they are whose who announces it."""
    lemma = unit.lemma_.lower()
    if lemma not in word_classes()["troops"] | word_classes()["ship"] | _FORCES:
        return False
    if any(word.ent_type_ in {"GPE", "NORP"} for word in unit.lefts):
        return False
    before = {word.lower_ for word in unit.lefts}
    if "such" in before:
        return False
    return bool(before & _ONE_MORE and unit.tag_ == "NN") or (not direct and bool(before & {"its", "their"}))


def is_coming_at(weapons: Token, side: set[str], context: Context) -> bool:
    """ "*Drones* crossed the Polish border", "*missiles* struck a base in Iran", as that side itself tells."""
    classes = word_classes()
    if weapons.lemma_.lower() not in classes["missile"] | classes["aircraft"]:
        return False
    verb = weapons.head
    reached = child(verb, "dobj") or object_of_preposition(verb, "into", "on", "at", "in")
    if reached is None:
        return False
    whose = context.actors.modifier_actor(reached)
    place = object_of_preposition(reached, "in", "of", "with")
    found = (*context.affected(place or reached), *((whose,) if whose is not None else ()))
    return any(actor.code in side or actor.country in side for actor in found)


def _is_make(word: Token) -> bool:
    """ "*Tornado* jets", "*long-range* artillery": what kind of weapon it is, and not whose."""
    if word.ent_type_ in {"GPE", "NORP"}:
        return False
    return (word.dep_ in {"compound", "nmod"} and word.pos_ == "PROPN") or "-" in "".join(
        part.text for part in word.subtree
    )
