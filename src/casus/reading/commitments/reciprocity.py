"""What two do to one another: "on *each other*", "called on *the other* to stop"."""

from __future__ import annotations

from casus.parsed import Token
from casus.reading.context import Act
from casus.reading.syntax import child, children, object_of_preposition


def is_reciprocal(target: Token | None) -> bool:
    """ "*Each other*", "*one another's* airfields": each of the doers, for the others."""
    if target is None:
        return False
    if target.lower_ not in {"other", "one", "another"}:
        owner = child(target, "poss")
        return owner is not None and owner.lower_ != target.lower_ and is_reciprocal(owner)
    beside = {word.lower_ for word in children(target, "det")}
    return not beside.isdisjoint({"each", "another"})


def falls_on_each_other(act: Act) -> bool:
    """Whether two do it to one another or to what is the other's: "raised tariffs on *each other's* goods"."""
    thing = act.target or child(act.token, "dobj")
    things = (thing, object_of_preposition(thing, "on", "against", "at") if thing is not None else None)
    return any(
        is_reciprocal(noun) or is_reciprocal(child(noun, "poss")) for noun in things if noun is not None
    )


def is_the_other(asked: Token | None) -> bool:
    """ "Both called on *the other* to stop", "on *each other*": what two ask, each asks of the other."""
    if asked is None:
        return False
    other = asked if asked.lower_ == "other" else child(asked, "amod")
    return other is not None and other.lower_ == "other" and asked.lemma_ in {"other", "side", "party"}
