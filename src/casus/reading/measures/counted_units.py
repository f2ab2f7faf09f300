"""What is counted: the unit of a noun, of nouns joined to one, of "others", and of a number that stands alone."""

from __future__ import annotations

from functools import cache

from casus.codebook.numbers import Unit, load_units
from casus.parsed import Doc, Token
from casus.reading.events.clauses import casualty_words
from casus.reading.measures.numerals import Numeral
from casus.reading.syntax import child, object_of_preposition

PRO_FORMS = frozenset({"other", "one", "more"})
"""Words that stand for things named before: "251 *others*", "ten Czech *ones*"."""

_PEOPLE = Unit("people", "person")
_COUNTABLE = frozenset({"force", "weapon", "person", "thing"})
_SUFFERS = frozenset({"dobj", "nsubjpass", "npadvmod"})
_DATES = frozenset({"DATE", "TIME", "PERCENT", "MONEY", "ORDINAL"})
_DEAD = frozenset({"die", "perish"})
TAKEN = frozenset(
    {"take", "arrest", "detain", "capture", "abduct", "kidnap", "evacuate", "displace", "rescue", "deport"}
)
_FATES = frozenset({"dead", "wounded", "injured", "hurt", "missing", "homeless"})
_FURTHER = frozenset({"another", "further", "additional"})
_KNOWN = frozenset({"the", "these", "those", "both", "of", "our", "their", "its", "his", "her"})
_AFFECTED_BY = frozenset({"on", "against", "of", "targeting"})


@cache
def _units_by_name() -> dict[str, Unit]:
    return {unit.name: unit for unit in reversed(load_units().values())}


@cache
def _ends_of_units() -> frozenset[str]:
    """The last words of units of two words."""
    return frozenset(name.split()[-1] for name in load_units() if " " in name)


def unit_named(name: str) -> Unit:
    """The unit of that name: the codebook's, else a thing."""
    return _units_by_name().get(name) or Unit(name, "thing")


def unit_at(doc: Doc, index: int) -> Unit | None:
    """The unit that a token of the document names, where the codebook has it."""
    return listed_unit(doc[index]) if 0 <= index < len(doc) else None


def listed_unit(noun: Token) -> Unit | None:
    """The codebook's unit of a noun: with the word before it ("service *members*"), by its lemma, or by its form."""
    units = load_units()
    words: tuple[str, ...] = (noun.lemma_.lower(), noun.lower_, noun.lower_.removesuffix("s"))
    if noun.i and not _ends_of_units().isdisjoint(words):
        before = noun.nbor(-1).lower_
        words = (*(f"{before} {word}" for word in words), *words)
    return next((units[name] for name in words if name in units), None)


def unit_of(noun: Token) -> Unit:
    """The unit of a counted noun: the codebook's, "people" for a nation's, else the noun itself."""
    listed = listed_unit(noun)
    if listed is not None:
        return listed
    if noun.ent_type_ == "NORP":
        return _PEOPLE
    return Unit(noun.text if noun.text[0].isupper() else noun.lower_, "thing")


def unit_of_joined(noun: Token, joined: Token | None) -> Unit:
    """ "750 people and entities" are persons, "300 drones and missiles" go by the noun named first."""
    first = unit_of(noun)
    second = unit_of(joined) if joined is not None else first
    if first == second or "person" not in {first.kind, second.kind}:
        return first
    return Unit("persons", "person") if first.kind == second.kind else min(first, second, key=_not_a_person)


def _not_a_person(unit: Unit) -> bool:
    return unit.kind != "person"


def unit_of_others(noun: Token, earlier: Unit | None) -> Unit:
    """What "251 others" are: "as hostages", else those counted before them, else people."""
    role = object_of_preposition(noun.head, "as")
    if role is not None:
        return unit_of(role)
    before = [token for token in noun.doc[noun.sent.start : noun.i] if listed_unit(token) is not None]
    units = (unit_of(word) for word in reversed(before))
    persons = (unit for unit in units if unit.kind in {"person", "force"})
    return next(persons, None) or earlier or _PEOPLE


def unit_of_lone_number(doc: Doc, number: Numeral, earlier: Unit | None) -> Unit | None:
    """What a number without a noun counts: "wounded *20*", "*hundreds* have been delivered".

    "Left 30 *dead*" tells of people. Those killed, hurt or taken are people unless persons were counted just before;
    the rest are what was counted last ("fired 30 drones; *25* were shot down").
    """
    root = doc[number.first : number.end].root
    if root.ent_type_ in _DATES or number.value == 1 or _is_year(root) or _is_known(doc, number):
        return None
    if doc[number.end : number.end + 1].text in _FATES:
        return _PEOPLE
    verb = root.head.lemma_.lower()
    suffers = root.dep_ in _SUFFERS or (root.dep_ == "nsubj" and verb in _DEAD)
    included = root.dep_ == "pobj" and verb == "include" and child(root.head.head, "nummod") is not None
    further = doc[number.first - 1].lower_ in _FURTHER if number.first else False
    if (
        not (suffers or included or (further and root.dep_ == "pobj"))
        or object_of_preposition(root, "of") is not None
    ):
        return None
    if verb in casualty_words() or verb in TAKEN - {"take"}:
        return earlier if earlier is not None and earlier.kind in {"person", "force"} else _PEOPLE
    return earlier if earlier is not None and earlier.kind in _COUNTABLE else None


def is_acted_on(noun: Token) -> bool:
    """Whether a counted noun is what an act falls on: "sanctioned *three bodies*", "sanctions on *three bodies*"."""
    while noun.dep_ == "conj":
        noun = noun.head
    if noun.dep_ in {"dobj", "nsubjpass"}:
        return True
    return noun.dep_ == "pobj" and noun.head.lower_ in _AFFECTED_BY


def is_of_known(noun: Token, start: int) -> bool:
    """Whether the words before a number tell that what it counts is named already: "*the* two", "one *of* three".

    What is done to those counted may be a noun: "the release *of* four captives", "the bodies *of* three soldiers".
    """
    before = noun.doc[start - 1] if start else None
    if before is None or before.lower_ not in _KNOWN:
        return False
    whole = before.nbor(-1) if before.lower_ == "of" and before.i else None
    return whole is None or whole.pos_ != "NOUN" or listed_unit(noun) is None


def _is_year(root: Token) -> bool:
    return root.shape_ == "dddd" and root.text[:2] in {"19", "20"}


def _is_known(doc: Doc, number: Numeral) -> bool:
    """ "*The* two", "both of *those* three": named already, not counted."""
    return number.start > 0 and doc[number.start - 1].lower_ in {"the", "these", "those", "all"}


def only_speaks(noun: Token, unit: Unit) -> bool:
    """Whether a few persons are those who speak or act: "three diplomats said", "according to two people"."""
    if unit.kind != "person" or noun.head.lemma_ in casualty_words():
        return False
    return noun.dep_ == "nsubj" or (noun.dep_ == "pobj" and noun.head.head.lower_ == "according")


def joined_directly(noun: Token) -> Token | None:
    """ "People and *entities*", but not "tanks, fighter jets" nor "400 people and 90 firms"."""
    joined = child(noun, "conj")
    if joined is None or joined.pos_ != "NOUN" or child(joined, "nummod", "det") is not None:
        return None
    if any(token.is_punct for token in noun.doc[noun.i + 1 : joined.i]):
        return None
    return joined
