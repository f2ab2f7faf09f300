"""Who does the same by other means or numbers, in clauses that leave the verb out.

"France will send 300 soldiers to Chad, *Spain 200 and Italy a frigate*": each does what the verb says, with what stands
behind its own name. The parser takes such names for whatever stands before them. "*So will Peru*", "*nor has Chile*"
leave all but the auxiliary out.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from casus.model import Quantity
from casus.parsed import Token
from casus.reading.commitments.targets import Actors, codes
from casus.reading.context import Act, Context
from casus.reading.syntax import child, is_negated, is_passive, mood_of
from casus.reading.token_places import places_of

_JOINING = frozenset({",", ";", "and", "while"})
_THINGS = frozenset({"a", "an", "another", "its", "their", "some"})
"""What begins the object of a clause without a verb: "Italy *a* frigate", "Colombia *its* consul"."""
_ALIKE = frozenset({"so", "neither", "nor"})
_AUXILIARIES = frozenset({"will", "would", "has", "have", "had", "did", "does", "do"})
_MAIN = frozenset({"ROOT", "ccomp", "conj", "xcomp"})
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_PERIODS = frozenset({"DATE", "TIME"})


@dataclass(frozen=True, slots=True)
class Share:
    """One who does the same, and how much of it his own words count."""

    doers: Actors
    quantities: tuple[Quantity, ...]


def shares_of(act: Act, context: Context) -> tuple[Share, ...]:
    """The clauses without a verb behind an act that are to be read with its verb."""
    verb = act.token
    if verb.pos_ != "VERB" or is_passive(verb):
        return ()
    alike = tuple(Share(found[:1], ()) for name in _names_alike(verb) if (found := context.affected(name)))
    counted = {mention.start: mention.quantity for mention in context.quantities_near(verb)}
    if child(verb, "dobj") is None or child(verb, "dative") is not None:
        return alike
    return alike + tuple(
        Share(found[:1], (counted[start],) if start in counted else ())
        for name in _names_behind(verb)
        if name.i > verb.i + 1
        if (start := _start_of_thing(name)) in counted or _begins_thing(verb.doc[start])
        if (found := context.affected(name))
    )


def without_shares(quantities: tuple[Quantity, ...], shares: tuple[Share, ...]) -> tuple[Quantity, ...]:
    """What the verb's own subject does it with."""
    others = {quantity.span for share in shares for quantity in share.quantities}
    return tuple(quantity for quantity in quantities if quantity.span not in others)


def doers(shares: tuple[Share, ...]) -> Actors:
    """All who do the same."""
    return tuple(doer for share in shares for doer in share.doers)


def quantities_of_share(code: str, shares: tuple[Share, ...]) -> tuple[Quantity, ...] | None:
    """With what one of them does it; ``None`` for whoever is no such doer."""
    return next((share.quantities for share in shares if code in codes(share.doers)), None)


def _names_behind(verb: Token) -> Iterator[Token]:
    """The names that a joining word or mark opens, up to the next clause with a verb."""
    for word in verb.doc[verb.i + 1 : verb.sent.end - 1]:
        if word.tag_ in _FINITE or word.lower_ == "between":
            return
        if word.pos_ == "PROPN" and word.nbor().pos_ != "PROPN" and _before(word).lower_ in _JOINING:
            yield word


def _before(name: Token) -> Token:
    """The word before a name of one or more words, and its article."""
    word = name
    while word.i > 0 and (word.pos_ == "PROPN" or word.lower_ == "the"):
        word = word.nbor(-1)
    return word


def _start_of_thing(name: Token) -> int:
    """Where what follows a name begins: "Italy *a* frigate", "the Netherlands with *24*", "Chad, *two* envoys"."""
    behind = name.nbor()
    skipped = behind.lower_ == "with" or (behind.text == "," and _before(name).text == ";")
    return behind.i + skipped


def _names_alike(verb: Token) -> Iterator[Token]:
    """Who does so too, later in the sentence or at the beginning of the next: "*so will Denmark*", "*nor has Peru*"."""
    doc, end = verb.doc, verb.sent.end
    if verb.dep_ not in _MAIN:
        return
    for place in places_of(doc, _ALIKE):
        inside = verb.i < place < end or place == end
        if not inside or place + 2 >= len(doc) or doc[place + 1].lower_ not in _AUXILIARIES:
            continue
        if (doc[place].lower_ == "so") == is_negated(verb):
            continue
        if (mood_of(verb) == "finite") == (doc[place + 1].tag_ == "MD"):
            continue
        name = doc[place + 2 + (doc[place + 2].lower_ == "the")]
        while name.i + 1 < len(doc) and name.nbor().pos_ == "PROPN":
            name = name.nbor()
        if name.i + 1 < len(doc) and name.text[:1].isupper() and name.nbor().pos_ != "VERB":
            yield name


def _begins_thing(word: Token) -> bool:
    """ "Italy *a frigate*"; not "Italy *a week ago*"."""
    return word.lower_ in _THINGS and word.ent_type_ not in _PERIODS
