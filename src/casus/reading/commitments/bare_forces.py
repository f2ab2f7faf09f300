"""Deeds of forces that no word says whose they are: "*troops* closed in", "*air defences* downed a drone", "twelve
drones *were shot down*".

What comes at a state it meets and tells of itself; of where bare soldiers, ships and aircraft move, their own officials
tell.
"""

from __future__ import annotations

from casus.codebook.lexicon import word_classes
from casus.model import UNKNOWN_ACTOR
from casus.parsed import Token
from casus.reading.actors.taken_up import INSURGENTS
from casus.reading.commitments.roles import Case
from casus.reading.commitments.targets import codes
from casus.reading.context import Act
from casus.reading.syntax import child, children, object_of_preposition

MOVED = frozenset({"MOBILIZE", "RETREAT"})
"""PLOVER types of what the officials of forces tell of them; of attacks the victims tell as often."""

_PARRYING = frozenset({"intercept", "down", "neutralise", "neutralize", "repel", "repulse"})
_BACK = frozenset({"shoot", "beat", "drive", "push", "throw", "force"})
"""Verbs that with a particle say the same: "shot down", "*beaten back*"."""
_WARDING_OFF = frozenset({"shoot", "down", "intercept", "destroy", "repel"})
"""Verbs of those who meet what is flown at them."""
_DEFENCES = frozenset({"defence", "defense", "system", "unit", "force"})
"""What stands behind "air" in the name of those who shoot down: "*air defence units* downed a drone"."""


def is_by_bare_forces(case: Case) -> bool:
    """Whether soldiers, ships or weapons did it that no word says whose they are."""
    source = case.act.source
    if source is None or codes(case.parties.agents) - {UNKNOWN_ACTOR.code} or _are_enemies(source, case):
        return False
    classes = word_classes()
    name = source.lemma_.lower()
    if name in classes["missile"] or any(letter.isdigit() for letter in source.text):
        return False  # a model may be anybody's: "*B-52s* buzzed the coast"
    actors = case.context.actors.of(source)
    if actors:
        return all(actor.sector == "MIL" for actor in actors)
    forces = classes["troops"] | classes["warship"] | classes["aircraft"]
    role = case.context.codebook.role_nouns.get(name)
    is_rebel = (
        role is not None and role.sector == "REB"
    )  # of "*rebels* freed him" the police tell, and did not
    return name in forces or (case.act.entry.type in MOVED and name in classes["men"] and not is_rebel)


def _are_enemies(source: Token, case: Case) -> bool:
    """ "*The rebels* have pulled back, the president said": no deed of that state."""
    of_state = any(side.kind == "state" for side in case.parties.side)
    return of_state and source.lemma_.lower() in INSURGENTS - {"fighter"}


def is_move_of_bare_forces(case: Case) -> bool:
    """ "*Not one soldier* will cross the border": what whoever tells it says of his own forces."""
    return case.act.entry.type in MOVED and is_by_bare_forces(case)


def is_parried(act: Act) -> bool:
    """ "Twelve Indian drones *were shot down*": what a state does to what comes at it, and tells of itself."""
    return act.token.lemma_ in _PARRYING or (
        act.token.lemma_ in _BACK and child(act.token, "prt", "advmod") is not None
    )


def is_warded_off(case: Case) -> bool:
    """ "Nineteen drones *were shot down*", "air defences downed a missile": it is the deed of whoever tells it, unless
    they were his own.
    """
    act = case.act
    if act.token.lemma_ not in _WARDING_OFF or act.target is None:
        return False
    if codes(case.parties.agents) - {UNKNOWN_ACTOR.code}:
        return False
    by = act.source or object_of_preposition(act.token, "by")
    if by is not None and not (by.lemma_.lower() in _DEFENCES and any(w.lower_ == "air" for w in by.subtree)):
        return False
    flown = word_classes()["missile"] | word_classes()["aircraft"]
    return any(
        word.lemma_.lower() in flown for word in (act.target, *children(act.token, "nsubjpass", "dobj"))
    )
