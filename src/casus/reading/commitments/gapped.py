"""Who does the same by other means or numbers, in clauses that leave the verb out.

"France will send 300 soldiers to Chad, *Spain 200 and Italy a frigate*": each does what the verb says, with what stands
behind its own name. The parser takes such names for whatever stands before them.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from casus.model import Quantity
from casus.parsed import Token
from casus.reading.commitments.targets import Actors, codes
from casus.reading.context import Act, Context
from casus.reading.syntax import child, is_passive

_JOINING = frozenset({",", ";", "and", "while"})
_THINGS = frozenset({"a", "an", "another", "its", "their", "some"})
"""What begins the object of a clause without a verb: "Italy *a* frigate", "Colombia *its* consul"."""
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
    obj = child(verb, "dobj")
    if verb.pos_ != "VERB" or obj is None or is_passive(verb) or child(verb, "dative") is not None:
        return ()
    counted = {mention.start: mention.quantity for mention in context.quantities_near(verb)}
    return tuple(
        Share(found[:1], (counted[name.i + 1],) if name.i + 1 in counted else ())
        for name in _names_behind(verb)
        if name.i > verb.i + 1 and (name.i + 1 in counted or _begins_thing(name.nbor()))
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


def _begins_thing(word: Token) -> bool:
    """ "Italy *a frigate*"; not "Italy *a week ago*"."""
    return word.lower_ in _THINGS and word.ent_type_ not in _PERIODS
