"""What weapons do in a condition is an attack or a build-up: "if *the bombs fall*", "unless *missiles appear*"."""

from __future__ import annotations

from casus.codebook.lexicon import word_classes
from casus.parsed import Token
from casus.reading.conditions.trigger_coding import Trigger
from casus.reading.conditions.trigger_parties import doers_of, known, suffering_from
from casus.reading.context import Context
from casus.reading.syntax import child, is_passive

_STRIKING = frozenset(
    {
        "come",
        "continue",
        "crash",
        "descend",
        "explode",
        "fall",
        "fly",
        "hit",
        "keep",
        "land",
        "pour",
        "rain",
        "strike",
    }
)
_STANDING = frozenset({"appear", "arrive", "remain", "stay", "stand"})
_FORBIDDEN = frozenset({"gas", "weapon", "arm", "nuke", "force", "napalm", "phosphorus"})


def is_weapon(noun: Token) -> bool:
    """Whether a noun is something that is fired: "*the bombs*", "*a missile*"."""
    return noun.lemma_.lower() in word_classes()["missile"]


def by_weapons(head: Token, context: Context) -> Trigger | None:
    """The attack that falling bombs are, the deployment that missiles are, or the use of a weapon; else ``None``."""
    subject = child(head, "nsubj")
    if subject is not None and is_weapon(subject) and head.lemma_ in _STRIKING | _STANDING:
        owned = child(subject, "poss", "compound", "amod", "nmod") is not None
        owners = known(suffering_from(context, subject)) if owned else ()
        return Trigger("ASSAULT" if head.lemma_ in _STRIKING else "MOBILIZE", None, owners)
    if _is_used(head):
        return Trigger(
            "ASSAULT", None, () if is_passive(head) or head.pos_ == "NOUN" else doers_of(head, context)
        )
    ordered = child(head, "dobj")
    if (
        head.lemma_ in {"order", "authorise", "authorize", "allow"}
        and ordered is not None
        and _is_used(ordered)
    ):
        return Trigger("ASSAULT", None, doers_of(head, context))
    return None


def _is_used(word: Token) -> bool:
    """ "*Uses* chemical weapons", "the *use* of force"."""
    if word.lemma_ != "use":
        return False
    link = child(word, "prep")
    used = child(word, "dobj", "nsubjpass") or (child(link, "pobj") if link is not None else None)
    return used is not None and (used.lemma_ in _FORBIDDEN or is_weapon(used))
