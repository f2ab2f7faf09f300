"""What somebody would go to war over, or strike: "will be treated as *an act of war*", "*legitimate targets*"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from casus.parsed import Token
from casus.reading.context import Act
from casus.reading.events.owed_acts import understood
from casus.reading.syntax import (
    children,
    is_negated,
    is_passive,
    mood_of,
    object_of_preposition,
    subject_of,
)

CASUS_BELLI = understood("(cause for war)", "verb", "ASSAULT", "190", "subj>none")
FAIR_GAME = understood("(being a legitimate target)", "verb", "ASSAULT", "190", "open>subj")
"""What somebody says he will strike: "its bases would be *legitimate targets*"."""

_RECKONING = frozenset(
    {
        "treat",
        "regard",
        "consider",
        "view",
        "see",
        "interpret",
        "perceive",
        "take",
        "deem",
        "assess",
        "qualify",
    }
)
_AMOUNTING = frozenset({"be", "mean", "constitute", "become", "equal", "amount"})
_VERBS_OF_WAR = _RECKONING | _AMOUNTING
_CAUSES_OF_WAR = frozenset({"act", "declaration", "cause", "casus", "reason", "ground", "pretext"})
_WAR = frozenset({"war", "aggression", "belli"})
_ATTACKS = frozenset({"attack", "assault", "aggression"})
"""What a deed may be reckoned as, beside an act of war: "will be regarded *as an attack on* Peru"."""

_TAKING_PART = frozenset({"involvement", "participation", "entry"})
_FAIR = frozenset({"legitimate", "lawful", "legal", "military", "priority", "primary"})
_FOUGHT = frozenset({"war", "conflict", "hostility", "hostilities", "fighting"})


def causes_of_war(verbs: Sequence[Token]) -> Iterator[Act]:
    """ "*Will be treated as an act of war*", "will mean involvement in the war": whoever says so threatens war."""
    for verb in verbs:
        if verb.lemma_ not in _VERBS_OF_WAR:
            continue
        if mood_of(verb) != "will" or is_negated(verb):
            continue
        predicates = _predicates(verb)
        if any(map(_is_fair_game, predicates)):
            yield Act(verb, FAIR_GAME, None, subject_of(verb), True)
        if not _names_cause_of_war(verb, predicates):
            continue
        reckons = verb.lemma_ in _RECKONING
        judge = object_of_preposition(verb, "by") if is_passive(verb) else subject_of(verb)
        yield Act(verb, CASUS_BELLI, judge if reckons else None, None, not reckons or judge is None)


def _predicates(verb: Token) -> list[Token]:
    """What something is or is taken for: "would be *a target*", "will be regarded as *a target*"."""
    found = [*children(verb, "oprd", "attr", "ccomp")]
    return found + [noun for word in ("as", "to") if (noun := object_of_preposition(verb, word)) is not None]


def _is_fair_game(noun: Token) -> bool:
    return noun.lemma_ == "target" and any(word.lower_ in _FAIR for word in children(noun, "amod"))


def _names_cause_of_war(verb: Token, predicates: list[Token]) -> bool:
    reckoned = object_of_preposition(verb, "as") if verb.lemma_ in _RECKONING else None
    if reckoned is not None and reckoned.lemma_.lower() in _ATTACKS:
        return object_of_preposition(reckoned, "on", "against") is not None
    if verb.lemma_ in {"mean", "constitute", "equal", "consider", "deem"}:
        predicates = predicates + children(verb, "dobj")
    named = _CAUSES_OF_WAR | {"war"} if verb.lemma_ == "mean" else _CAUSES_OF_WAR
    return any(
        (lemma := noun.lemma_.lower()) in named | _TAKING_PART
        and any(word.lemma_.lower() in (_WAR if lemma in named else _FOUGHT) for word in noun.subtree)
        for noun in predicates
    )
