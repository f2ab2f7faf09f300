"""What somebody has leave to do: "gave Chad *permission to station* troops", "has received *orders to fire*".

Whoever grants it has granted it, which is a deed of its own; whoever gets it may now act.
"""

from __future__ import annotations

from casus.parsed import Token
from casus.reading.commitments.stance_moods import StanceReading, changed
from casus.reading.context import Act, Context
from casus.reading.syntax import child, children, is_negated, is_passive, mood_of, subject_of

_LEAVE = frozenset(
    {
        "approval", "assent", "authorisation", "authority", "authorization", "blessing", "clearance", "consent",
        "go-ahead", "ahead", "leave", "licence", "license", "light", "mandate", "nod", "permission", "power", "right",
    }
)  # fmt: skip
"""What somebody gets who is allowed to act ("ahead" as the parser leaves it of "go-ahead")."""
_ORDERS = frozenset({"order", "instruction", "command", "directive"})
_GRANTING = frozenset({"give", "grant", "hand", "award", "accord", "issue", "provide", "vote"})
_GETTING = frozenset({"get", "obtain", "receive", "win", "secure", "gain"})
_HANGING = frozenset({"acl", "advcl", "relcl", "xcomp"})


def leave_to(act: Act, reading: StanceReading, context: Context) -> StanceReading | None:
    """The reading of an act that somebody is told to have got leave or orders for; ``None`` of any other."""
    infinitive = act.token
    if infinitive.tag_ != "VB" or infinitive.dep_ not in _HANGING or reading.operators or reading.refrain:
        return None
    noun = _what_is_given(infinitive)
    if noun is None or mood_of(infinitive) != "infinitive":
        return None
    verb = noun.head
    if mood_of(verb) != "finite" or is_negated(verb) or is_negated(noun):
        return None
    got = verb.lemma_ in _GETTING and not is_passive(verb)
    if noun.lemma_ in _ORDERS:
        return (
            changed(reading, stance="will", holder=subject_of(verb), agent=None, strength=3) if got else None
        )
    whose = subject_of(verb) if got else _grantee(infinitive, noun, verb)
    if whose is None or not context.parties(whose):
        return None
    return changed(reading, stance="may", holder=whose, agent=whose, strength=3)


def _what_is_given(infinitive: Token) -> Token | None:
    """The permission or order that an infinitive completes, also where the parser hangs it on the verb."""
    above = infinitive.head
    noun = above if above.pos_ == "NOUN" else child(above, "dobj", "nsubjpass")
    if noun is None or noun.lemma_ not in _LEAVE | _ORDERS or noun.dep_ not in {"dobj", "nsubjpass"}:
        return None
    given = noun.head.lemma_ in _GRANTING and noun.lemma_ in _LEAVE
    return noun if given or noun.head.lemma_ in _GETTING else None


def _grantee(infinitive: Token, noun: Token, verb: Token) -> Token | None:
    """Who gets it: "gave *Chad* leave to", "leave *for Chad* to", "granted *Chad* permission", taken for one name."""
    own = child(infinitive, "nsubj", "nsubjpass")
    if own is not None:
        return own
    for above in (noun, verb):
        links = (link for link in children(above, "prep", "dative") if link.lower_ in {"for", "to"})
        asked = next((child(link, "pobj") for link in links if link.i < infinitive.i), None)
        if asked is not None:
            return asked
    return child(verb, "dative") or child(noun, "compound")
